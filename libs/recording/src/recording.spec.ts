import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { facts, treaties } from '@accede/catalogue';
import { type EventStore, memoryEventStore, sqliteEventStore } from '@accede/event-store';
import { foldTreaty, parseEvent, streamOf } from '@accede/events';
import type { TreatyId } from '@accede/treaty-law';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  correctAct,
  recordActs,
  recordBundled,
  registeredParticipant,
  registerParticipant,
  registerTreaty,
  retractAct,
  reviseClauses,
  reviseParticipant,
} from './recording.ts';
import type { By } from './write.ts';
import { CATALOGUE } from './write.ts';

const by: By = { now: '2026-03-02T10:00:00Z', today: '2026-03-02', recorder: 'a clerk' };
const convention = { id: 'ETS999', title: { en: 'Convention on Examples' } };
const signed = (participant: string) => ({ kind: 'signature', participant, date: '2001-11-23' }) as const;
const onRecord = async (store: EventStore, treaty: TreatyId) =>
  foldTreaty((await store.readStream(streamOf(treaty))).map((event) => parseEvent(event)));

describe('recording', () => {
  let store: EventStore;

  beforeEach(async () => {
    store = memoryEventStore();
    await registerTreaty(store, { definition: convention }, by);
  });

  it('answers with what was recorded, and where', async () => {
    expect(await recordActs(store, 'ETS999', [signed('FRA'), signed('DEU')], by)).toEqual({
      position: 3,
      revision: 2,
      recorded: ['ETS999-FRA-signature-2001-11-23', 'ETS999-DEU-signature-2001-11-23'],
      alreadyRecorded: [],
      refused: [],
    });
    expect(await recordActs(store, 'ETS999', [signed('FRA')], by)).toMatchObject({
      position: 3,
      revision: 2,
      recorded: [],
      alreadyRecorded: ['ETS999-FRA-signature-2001-11-23'],
    });
  });

  it('knows the participants of the catalogue', async () => {
    await expect(recordActs(store, 'ETS999', [signed('FRX')], by)).rejects.toMatchObject({
      code: 'unknown-participant',
    });
    await expect(recordActs(store, 'ETS998', [signed('FRA')], by)).rejects.toMatchObject({ code: 'unknown-treaty' });
    expect(await store.head()).toBe(1);
  });

  it('knows those registered from then on, and the catalogue no less', async () => {
    const participant = {
      code: 'EXORG',
      name: 'Organization of Examples',
      kind: 'organization',
    } as const;
    await expect(recordActs(store, 'ETS999', [signed('EXORG')], by)).rejects.toMatchObject({
      code: 'unknown-participant',
    });
    expect(await registerParticipant(store, { participant }, by)).toEqual({
      position: 2,
      revision: 0,
      recorded: ['EXORG'],
      alreadyRecorded: [],
      refused: [],
    });
    const { recorded } = await recordActs(store, 'ETS999', [signed('EXORG'), signed('FRA')], by);
    expect(recorded).toHaveLength(2);
    const [actId = ''] = recorded;
    const corrected = { ...signed('EXORG'), date: '2001-11-24' };
    expect(await correctAct(store, 'ETS999', { actId, act: corrected, reason: 'misread' }, by)).toMatchObject({
      recorded: [actId],
    });
  });

  it('registers a participant once, and revises it on the revision relied on', async () => {
    const participant = {
      code: 'EXORG',
      name: 'Organization of Examples',
      kind: 'organization',
    } as const;
    const results = await Promise.all([1, 2, 3].map(() => registerParticipant(store, { participant }, by)));
    expect(results.flatMap(({ recorded }) => recorded)).toEqual(['EXORG']);
    const revised = { participant: { ...participant, existsFrom: '1962-09-13' } };
    await reviseParticipant(store, { ...revised, reason: 'the day was missing' }, by, { expected: 0 });
    expect(await registeredParticipant(store, 'EXORG')).toEqual(revised);
    expect(await registeredParticipant(store, 'FRA')).toBeUndefined();
    const again = { ...revised, nameFr: 'Organisation des exemples', reason: 'and in French' };
    await expect(reviseParticipant(store, again, by, { expected: 0 })).rejects.toMatchObject({
      code: 'stale-revision',
    });
  });

  it('corrects, retracts and revises', async () => {
    const actId = 'ETS999-FRA-signature-2001-11-23';
    await recordActs(store, 'ETS999', [signed('FRA'), signed('DEU')], by);
    const act = { ...signed('FRA'), date: '2001-11-24' };
    expect(await correctAct(store, 'ETS999', { actId, act, reason: 'misread' }, by)).toMatchObject({
      revision: 3,
      recorded: [actId],
    });
    expect((await onRecord(store, 'ETS999')).acts.get(actId)).toMatchObject({ date: '2001-11-24' });
    await retractAct(store, 'ETS999', { actId, reason: 'not so' }, by);
    const revised = { ...convention, reference: 'ETS No. 999' };
    await reviseClauses(store, { definition: revised }, by);
    const { acts, definition } = await onRecord(store, 'ETS999');
    expect([...acts.keys()]).toEqual(['ETS999-DEU-signature-2001-11-23']);
    expect(definition?.reference).toBe('ETS No. 999');
  });

  it('on a revision that is no longer the last is refused; what was already recorded is not', async () => {
    await recordActs(store, 'ETS999', [signed('FRA')], by, { expected: 0 });
    await expect(recordActs(store, 'ETS999', [signed('DEU')], by, { expected: 0 })).rejects.toMatchObject({
      code: 'stale-revision',
      expected: 0,
      actual: 1,
    });
    const again = await recordActs(store, 'ETS999', [signed('FRA')], by, { expected: 0 });
    expect(again.alreadyRecorded).toHaveLength(1);
  });

  it('with a clock that is ten days back changes nothing of what was known on a day before', async () => {
    const onDay = (now: string): By => ({ ...by, now, today: now.slice(0, 10) });
    const knownAt = '2026-03-07T10:00:00.000Z';
    const known = async () =>
      foldTreaty(
        (await store.readStream(streamOf('ETS999'))).map((event) => parseEvent(event)),
        knownAt,
      );
    await recordActs(store, 'ETS999', [signed('FRA')], onDay('2026-03-12T10:00:00Z'));
    const before = await known();
    expect([...before.acts]).toEqual([]);
    const actId = 'ETS999-FRA-signature-2001-11-23';
    const act = { ...signed('FRA'), date: '2001-11-24' };
    await correctAct(store, 'ETS999', { actId, act, reason: 'misread' }, onDay('2026-03-02T10:00:00Z'));
    await recordActs(store, 'ETS999', [signed('DEU')], onDay('2026-03-02T10:00:00Z'));
    expect(await known()).toEqual(before);
    const instants = (await store.readAll()).map(({ metadata }) => (metadata as { recordedAt: string }).recordedAt);
    expect(instants).toEqual(instants.toSorted());
    expect(instants.at(-1)).toBe('2026-03-12T10:00:00.000Z');
  });

  it('stops at a record of which an event cannot be read, and goes on with the others', async () => {
    await registerTreaty(store, { definition: { ...convention, id: 'ETS1000' } }, by);
    const damaged = { id: 'x', type: 'TreatySigned', data: { participant: 7 }, metadata: { schemaVersion: 1 } };
    await store.append(streamOf('ETS999'), [damaged], 'any');
    const refused = {
      code: 'unreadable-record',
      field: 'treaty',
      message: expect.stringContaining('at position 3 (x)'),
    };
    const actId = 'ETS999-FRA-signature-2001-11-23';
    for (const attempt of [
      () => recordActs(store, 'ETS999', [signed('FRA')], by),
      () => correctAct(store, 'ETS999', { actId, act: signed('FRA'), reason: 'misread' }, by),
      () => retractAct(store, 'ETS999', { actId, reason: 'not so' }, by),
      () => reviseClauses(store, { definition: { ...convention, reference: 'ETS No. 999' } }, by),
    ])
      await expect(attempt()).rejects.toMatchObject(refused);
    expect(await store.head()).toBe(3);
    expect((await recordActs(store, 'ETS1000', [signed('FRA')], by)).recorded).toHaveLength(1);
  });

  it('of an act goes on where an event of the register of participants cannot be read; of a participant it stops', async () => {
    const participant = { code: 'EXORG', name: 'Organization of Examples', kind: 'organization' } as const;
    await registerParticipant(store, { participant }, by);
    const damaged = { id: 'x', type: 'ParticipantRevised', data: null, metadata: { schemaVersion: 1 } };
    await store.append('participants', [damaged], 'any');
    expect((await recordActs(store, 'ETS999', [signed('EXORG')], by)).recorded).toHaveLength(1);
    const revised = { participant: { ...participant, existsFrom: '1962-09-13' }, reason: 'the day was missing' };
    await expect(reviseParticipant(store, revised, by)).rejects.toMatchObject({
      code: 'unreadable-record',
      field: 'participant',
    });
  });

  it('without a revision loses no race', async () => {
    const codes = ['FRA', 'DEU', 'ITA', 'ESP', 'PRT', 'NLD', 'BEL', 'LUX'];
    const results = await Promise.all(codes.map((code) => recordActs(store, 'ETS999', [signed(code)], by)));
    expect(new Set(results.map((result) => result.revision)).size).toBe(codes.length);
    const same = await Promise.all(codes.map(() => recordActs(store, 'ETS999', [signed('AUT')], by)));
    expect(same.flatMap((result) => result.recorded)).toHaveLength(1);
    expect((await onRecord(store, 'ETS999')).acts.size).toBe(codes.length + 1);
  });
});

describe('the bundled treaties and facts', () => {
  const actsBundled = facts.reduce((sum, each) => sum + each.acts.length, 0);

  it('are recorded at the first start, and once', async () => {
    const store = memoryEventStore();
    const results = await recordBundled(store, by);
    expect(results.map((result) => result.treaty)).toEqual(treaties().map((treaty) => treaty.id));
    expect(results.flatMap((result) => [...result.recorded, ...result.refused])).toHaveLength(actsBundled);
    const recorders = (await store.readAll()).map((event) => (event.metadata as { recordedBy: string }).recordedBy);
    expect(new Set(recorders)).toEqual(new Set([CATALOGUE]));
    const head = await store.head();
    const again = await recordBundled(store, { ...by, now: '2026-03-03T10:00:00Z' });
    expect(await store.head()).toBe(head);
    expect(again.map(({ position, revision }) => [position, revision])).toEqual(
      results.map(({ position, revision }) => [position, revision]),
    );
    for (const { treaty, record, acts } of facts) {
      const told = await onRecord(store, treaty);
      expect(told.definition).toEqual(treaties().find((each) => each.id === treaty));
      expect(told.record).toEqual(record);
      expect([...told.acts.values()]).toEqual(acts.filter((act) => act.date <= by.today));
    }
  });

  it('are brought in but for those of a treaty of which an event cannot be read', async () => {
    const store = memoryEventStore();
    const [first, second] = treaties().map(({ id }) => id) as [TreatyId, TreatyId];
    await store.append(streamOf(first), [{ id: 'x', type: 'TreatyRegistered', data: 7, metadata: {} }], 'any');
    const results = await recordBundled(store, by);
    expect(results.find(({ treaty }) => treaty === first)).toMatchObject({ refused: [{ code: 'unreadable-record' }] });
    expect((await onRecord(store, second)).definition?.id).toBe(second);
  });

  it('are recorded once also by several processes that start together', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'accede-'));
    const path = join(folder, 'events.sqlite');
    const program = `
      import { sqliteEventStore } from '@accede/event-store';
      import { recordBundled } from ${JSON.stringify(new URL('index.ts', import.meta.url))};
      const store = sqliteEventStore(${JSON.stringify(path)});
      await recordBundled(store, ${JSON.stringify(by)});
      await store.close();`;
    const starts = Array.from({ length: 3 }, async () => {
      const options = { cwd: import.meta.dirname };
      const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], options);
      const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
      return errors;
    });
    expect(await Promise.all(starts)).toEqual(['', '', '']);
    const store = sqliteEventStore(path);
    const alone = memoryEventStore();
    await recordBundled(alone, by);
    const contents = async (each: EventStore) => (await each.readAll()).map(({ id, data }) => [id, data]).toSorted();
    expect(await contents(store)).toEqual(await contents(alone));
    await store.close();
    rmSync(folder, { recursive: true });
  });
});
