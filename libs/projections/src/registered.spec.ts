import { FinalClauses } from '@accede/treaty-law';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  catchUp,
  changesAfter,
  everybody,
  listActs,
  listChanges,
  listFindings,
  listTreaties,
  nearMatches,
  openReadModels,
  participantOf,
  participantPage,
  type ReadModels,
  rebuild,
  registerOf,
  relation,
  treatyPage,
  treatyPipeline,
  UnknownParticipant,
  verify,
} from './index.ts';
import { CONVENTION, type Log, log, ORGANIZATION, PROTOCOL } from './scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };
const firstDay = '2026-01-01T00:00:00.000Z';
const secondDay = '2026-01-02T00:00:00.000Z';
const thirdDay = '2026-01-03T00:00:00.000Z';
const limit = 100;

/** Open to organizations alone, and in force once the first has acceded. */
const OF_ORGANIZATIONS = FinalClauses.parse({
  id: 'ETS998',
  title: { en: 'Convention of Organizations' },
  consent: { routes: [{ to: { kind: 'organization' }, means: ['accession'], article: '2' }] },
  entryIntoForce: { article: '3', condition: { kind: 'count', atLeast: 1 }, delay: { kind: 'same-day' } },
});

const { participant } = ORGANIZATION;

describe('participants put on the register', () => {
  let readModels: ReadModels;
  let given: Log;
  const caughtUp = () => catchUp(readModels, given.store, { today });

  beforeEach(async () => {
    given = log();
    given.at(firstDay);
    await given.register(CONVENTION);
    await given.register(OF_ORGANIZATIONS);
    given.at(secondDay);
    await given.participate(ORGANIZATION);
    await given.record('ETS998', 'EXORG accession 2010-01-01');
    readModels = openReadModels(':memory:');
    await caughtUp();
  });

  const statusIn = (treaty: string) =>
    treatyPage(readModels, now, treaty).participants.map(({ participant, name, status }) => [
      participant,
      name,
      status,
    ]);
  const findingsIn = (treaty: string) => treatyPage(readModels, now, treaty).findings.map(({ code }) => code);

  it('act, and a clause on organizations speaks of one', async () => {
    expect(statusIn('ETS998')).toEqual([['EXORG', 'Organization of Examples', 'party']]);
    expect(treatyPage(readModels, now, 'ETS998').entryIntoForce.date).toBe('2010-01-01');
    expect(findingsIn('ETS998')).toEqual([]);
    expect((await participantPage(readModels, now, 'EXORG')).treaties.map(({ treaty }) => treaty)).toEqual(['ETS998']);
    expect(listActs(readModels, { limit }).items[0]?.participantName).toBe('Organization of Examples');
    expect((await listTreaties(readModels, now, { q: 'ETS998', limit })).items[0]?.lastActs[0]?.name).toBe(
      'Organization of Examples',
    );
    expect(treatyPipeline(readModels, now, 'ETS998').participants[0]?.name).toBe('Organization of Examples');
  });

  it('have every treaty derived again when they are registered or revised', async () => {
    const before = treatyPage(readModels, now, 'ETS998');
    given.at(thirdDay);
    await given.participate({ participant: { ...participant, name: 'Territory of Examples', kind: 'entity' } });
    expect((await caughtUp()).derived).toBe(2);
    const after = treatyPage(readModels, now, 'ETS998');
    expect(after.position).toBeGreaterThan(before.position);
    expect(after.findings).not.toEqual([]);
    expect(after.participants.map(({ name }) => name)).toEqual(['Territory of Examples']);
    expect((await listFindings(readModels, now, { participant: 'EXORG', limit })).items[0]?.participantName).toBe(
      'Territory of Examples',
    );
    expect(treatyPage(readModels, { ...now, knownAt: secondDay }, 'ETS998').participants).toEqual(before.participants);
    expect((await listTreaties(readModels, now, { limit })).items.map(({ id }) => id)).toEqual(['ETS998', 'ETS999']);
  });

  it('are unknown as known before', async () => {
    const before = { ...now, knownAt: firstDay };
    expect(registerOf(readModels).participants.get('EXORG')?.kind).toBe('organization');
    expect([...registerOf(readModels).registered]).toEqual(['EXORG']);
    expect(registerOf(readModels, firstDay).participants.has('EXORG')).toBe(false);
    expect(registerOf(readModels, firstDay).participants.has('FRA')).toBe(true);
    expect(treatyPage(readModels, before, 'ETS998').participants).toEqual([]);
    await expect(participantPage(readModels, before, 'EXORG')).rejects.toThrow(UnknownParticipant);
    const between = (times: typeof now) => relation(readModels, times, 'ETS999', { a: 'EXORG', b: 'FRA' });
    expect(between(now).a.name).toContain('Organization of Examples');
    expect(() => between(before)).toThrow(UnknownParticipant);
  });

  it('are the same after a rebuild, and as the log says', async () => {
    const pages = () =>
      Promise.all([
        treatyPage(readModels, now, 'ETS998'),
        participantPage(readModels, now, 'EXORG'),
        listTreaties(readModels, now, { limit }),
        registerOf(readModels).participants.get('EXORG'),
      ]);
    const before = await pages();
    expect((await verify(readModels, given.store, { today })).differences).toEqual([]);
    await rebuild(readModels, given.store, { today, batch: 2 });
    expect(await pages()).toEqual(before);
    expect((await verify(readModels, given.store, { today })).differences).toEqual([]);
  });

  it('are found by every name, and by what comes near', () => {
    const { resolve } = everybody(readModels);
    expect(
      ['EXORG', 'the Organization of Examples', 'ORGANISATION DES EXEMPLES', 'Exemplary organization'].map(resolve),
    ).toEqual(Array(4).fill('EXORG'));
    expect(resolve('France')).toBe('FRA');
    expect(resolve('Organisation of Specimens')).toBeUndefined();
    const near = nearMatches(readModels);
    expect(near.participants('EXORQ')[0]).toEqual({ code: 'EXORG', name: 'Organization of Examples' });
    expect(near.participants('exemplary')[0]?.code).toBe('EXORG');
  });

  it('bring their members as a group', async () => {
    const union = {
      participant: { code: 'EXUNI', name: 'Union of Examples', kind: 'reio' as const },
      members: [
        { participant: 'FRA', from: '1990-01-01' },
        { participant: 'ITA', from: '1990-01-01', to: '1999-12-31' },
      ],
    };
    await given.participate(union);
    await given.register(
      FinalClauses.parse({
        ...OF_ORGANIZATIONS,
        id: 'ETS997',
        consent: {
          routes: [
            { to: { kind: 'member', of: 'EXUNI' }, means: ['accession'], article: '2(1)' },
            { to: { kind: 'reio-with-member', that: 'consented' }, means: ['accession'], article: '2(2)' },
          ],
        },
      }),
    );
    await given.record('ETS997', 'FRA accession 2010-01-01', 'EXUNI accession 2010-02-01', 'ITA accession 2010-03-01');
    await caughtUp();
    expect(treatyPage(readModels, now, 'ETS997').findings.map((each) => each.participant)).toEqual(['ITA']);
    expect(registerOf(readModels).groupTitles.get('EXUNI')).toEqual({ en: 'Union of Examples' });
    expect(registerOf(readModels).groups.get('EXUNI')).toEqual(union.members);
  });

  it('are told to those who follow the log, and stand among the changes without a treaty', () => {
    expect(changesAfter(readModels, 2, limit)).toEqual([
      { position: 3, type: 'ParticipantRegistered', participant: 'EXORG' },
      expect.objectContaining({ position: 4, treaty: 'ETS998', participant: 'EXORG', kind: 'accession' }),
    ]);
    const changes = listChanges(readModels, { limit });
    expect([changes.total, ...changes.items.map(({ position, treaty }) => `${position} ${treaty}`)]).toEqual([
      4,
      '4 ETS998',
      '3 null',
      '2 ETS998',
      '1 ETS999',
    ]);
  });

  it('stand in their own stream alone', async () => {
    const [registered] = (await given.store.readAll()).filter(({ type }) => type === 'ParticipantRegistered');
    const elsewhere = { ...registered, id: 'elsewhere', data: { participant: { ...participant, code: 'EXELSE' } } };
    await given.store.append('treaty-ETS999', [elsewhere as never], 'any');
    const [act] = (await given.store.readAll()).filter(({ type }) => type === 'InstrumentDeposited');
    await given.store.append('participants', [{ ...act, id: 'an-act' } as never], 'any');
    await caughtUp();
    expect(registerOf(readModels).participants.has('EXELSE')).toBe(false);
    expect(listActs(readModels, { limit }).items).toHaveLength(1);
  });
});

describe('participants that a document declares', () => {
  let readModels: ReadModels;

  beforeEach(async () => {
    const given = log();
    given.at(firstDay);
    const saar = { code: 'EXSAAR', name: 'Territory of Examples', kind: 'entity' as const };
    await given.register(FinalClauses.parse({ ...CONVENTION, participants: [saar] }));
    await given.register(
      FinalClauses.parse({ ...PROTOCOL, participants: [{ ...saar, name: 'France', code: 'EXFRA' }] }),
    );
    await given.record('ETS999', 'EXSAAR accession 2010-01-01', 'FRA accession 2010-01-01');
    readModels = openReadModels(':memory:');
    await catchUp(readModels, given.store, { today });
  });

  it('have their names in its lists, and are known to queries', async () => {
    const names = [
      treatyPage(readModels, now, 'ETS999').participants[0]?.name,
      (await listTreaties(readModels, now, { q: 'ETS999', limit })).items[0]?.lastActs[0]?.name,
      listChanges(readModels, { limit }).items.find(({ participant }) => participant === 'EXSAAR')?.participantName,
      relation(readModels, now, 'ETS999', { a: 'EXSAAR', b: 'FRA' }).a.name,
      participantOf(readModels, 'EXSAAR').name,
    ];
    expect(names).toEqual(Array(names.length).fill('Territory of Examples'));
    expect((await participantPage(readModels, now, 'EXSAAR')).treaties).toHaveLength(1);
    expect(() => participantOf(readModels, 'EXNONE')).toThrow(UnknownParticipant);
    expect(nearMatches(readModels).participants('EXSAR')[0]?.code).toBe('EXSAAR');
  });

  it('are on nobody else’s register, and take no name from it but in their own treaty', () => {
    expect(registerOf(readModels).participants.has('EXSAAR')).toBe(false);
    expect(() => relation(readModels, now, 'ETS1000', { a: 'EXSAAR', b: 'FRA' })).toThrow(UnknownParticipant);
    expect(everybody(readModels).resolve('Territory of Examples')).toBe('EXSAAR');
    expect(everybody(readModels, 'ETS1000').resolve('Territory of Examples')).toBeUndefined();
    expect(everybody(readModels).resolve('France')).toBe('FRA');
    expect(everybody(readModels, 'ETS1000').resolve('France')).toBe('EXFRA');
  });
});
