import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { type EventStore, memoryEventStore, sqliteEventStore } from '@accede/event-store';
import { FinalClauses } from '@accede/treaty-law';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  catchUp,
  deriveWaiting,
  forgetLog,
  type Logger,
  listCalendar,
  listChanges,
  listFindings,
  listTreaties,
  logFollowed,
  openReadModels,
  type Progress,
  participantPage,
  positionOf,
  type ReadModels,
  rebuild,
  takeIn,
  treatyPage,
  underivable,
  verify,
  whatIf,
} from './index.ts';
import { CONVENTION, log, PROTOCOL } from './scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };

describe('catching up', () => {
  let folder: string;
  let opened: { close(): unknown }[];
  let said: string[];
  const logger: Logger = { info: (message) => said.push(message), warn: (message) => said.push(message) };
  const path = () => join(folder, 'read-models.sqlite');
  const open = (): ReadModels => {
    const readModels = openReadModels(path(), logger);
    opened.push(readModels);
    return readModels;
  };
  const openStore = (): EventStore => {
    const store = sqliteEventStore(join(folder, 'events.sqlite'));
    opened.push(store);
    return store;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accede-projections-'));
    opened = [];
    said = [];
  });

  afterEach(async () => {
    for (const each of opened) await each.close();
    rmSync(folder, { recursive: true });
  });

  it('takes nothing into read models that another version has remade meanwhile', async () => {
    const { store, register } = log();
    const readModels = open();
    await register(CONVENTION);
    readModels.db.exec("UPDATE state SET fingerprint = 'another'");
    await expect(catchUp(readModels, store, { today })).rejects.toThrow(/remade by another version of Accede/);
    expect(positionOf(readModels)).toBe(0);
  });

  /** Two treaties and 60 signatures, recorded alternately. */
  async function signatures(store: EventStore): Promise<void> {
    const { register, record } = log(store);
    await register(CONVENTION);
    await register(PROTOCOL);
    for (let n = 0; n < 30; n++) {
      await record(
        'ETS999',
        `FRA signature 2001-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      );
      await record(
        'ETS1000',
        `DEU signature 2010-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      );
    }
  }

  it('takes each event in once, and says how far it is', async () => {
    const store = memoryEventStore();
    await signatures(store);
    const readModels = open();
    const progress: Progress[] = [];
    const options = { today, batch: 25, onProgress: (p: Progress) => progress.push(p) };
    expect(await catchUp(readModels, store, options)).toEqual({ position: 62, applied: 62, derived: 4 });
    expect(progress.map(({ position, toDerive }) => [position, toDerive])).toEqual([
      [25, 0],
      [50, 2],
      [62, 0],
    ]);
    expect(await catchUp(readModels, store, { today })).toEqual({ position: 62, applied: 0, derived: 0 });
    expect(listChanges(readModels, { limit: 1000 }).items).toHaveLength(62);
  });

  it('derives again what a new act touches, and the treaties whose documents name it', async () => {
    const { store, register, record } = log();
    await register(CONVENTION);
    await register(PROTOCOL);
    await register(FinalClauses.parse({ id: 'ETS1', title: { en: 'Another treaty' } }));
    await record('ETS999', 'FRA ratification 2002-01-01');
    await record('ETS1000', 'FRA signature 2005-01-01');
    const readModels = open();
    await catchUp(readModels, store, { today });
    const findings = () => treatyPage(readModels, now, 'ETS1000').findings.map(({ code }) => code);
    expect(findings()).toEqual(['competing-practice']);
    // A second instrument brings the convention into force, so France was a Party when it signed the protocol.
    await record('ETS999', 'DEU ratification 2002-01-01');
    expect((await catchUp(readModels, store, { today })).derived).toBe(2);
    expect(findings()).toEqual([]);
    expect((await listTreaties(readModels, now, { limit: 9 })).items.find(({ id }) => id === 'ETS1000')?.findings).toBe(
      0,
    );
  });

  it('derives every treaty again when the day turns', async () => {
    const { store, register, record } = log();
    await register(CONVENTION);
    await record('ETS999', 'FRA ratification 2026-02-01', 'DEU ratification 2026-02-02');
    const readModels = open();
    await catchUp(readModels, store, { today });
    const inForce = async (day: string) =>
      (await listTreaties(readModels, { asAt: day, today: day }, { limit: 1 })).items[0]?.inForce;
    expect(await inForce('2026-03-01')).toBe(false);
    expect(await inForce('2026-03-02')).toBe(true);
    expect((await catchUp(readModels, store, { today: '2026-03-02' })).derived).toBe(1);
    expect(await inForce('2026-03-02')).toBe(true);
    expect(await inForce('2026-03-01')).toBe(false);
  });

  it('takes in what is recorded while many treaties are being derived, and derives it first', async () => {
    const { store, register, record } = log();
    for (let n = 0; n < 60; n++) await register({ ...CONVENTION, id: `ETS${n}` });
    const readModels = open();
    await catchUp(readModels, store, { today });
    const options = { today: '2026-03-02', slice: 0 };
    await takeIn(readModels, store, options);
    const waiting = () => readModels.prepare('SELECT id FROM treaties WHERE stale = 1').all().length;
    expect(waiting()).toBe(60);
    const deriving = deriveWaiting(readModels, store, options);
    await record('ETS59', 'FRA ratification 2002-01-01');
    await takeIn(readModels, store, options);
    expect(positionOf(readModels)).toBe(await store.head());
    expect(waiting()).toBeGreaterThan(40);
    expect(treatyPage(readModels, { asAt: options.today, today: options.today }, 'ETS59').totals.consents).toBe(1);
    await deriving;
    expect(waiting()).toBe(0);
    expect(await verify(readModels, store, { today: options.today })).toMatchObject({ differences: [] });
  });

  it('comes to the same rows in however small pieces', async () => {
    const store = memoryEventStore();
    await signatures(store);
    const readModels = open();
    await takeIn(readModels, store, { today, batch: 7, slice: 0 });
    await deriveWaiting(readModels, store, { today, slice: 0 });
    expect(await verify(readModels, store, { today })).toMatchObject({ differences: [] });
  });

  it('leaves off when it is told to, and goes on from there', async () => {
    const store = memoryEventStore();
    await signatures(store);
    const readModels = open();
    const stop = new AbortController();
    await catchUp(readModels, store, { today, batch: 10, signal: stop.signal, onProgress: () => stop.abort() });
    expect(positionOf(readModels)).toBe(10);
    expect(await catchUp(readModels, store, { today })).toMatchObject({ position: 62, applied: 52 });
  });

  it('breaks a circle of documents that name each other, and says so', async () => {
    const named = (id: string, parent: string) =>
      FinalClauses.parse({ id, title: { en: id }, parent: { treaty: parent, article: '1' } });
    const { store, register } = log();
    await register(named('ETS1', 'ETS2'));
    await register(named('ETS2', 'ETS1'));
    await catchUp(open(), store, { today });
    expect(said).toContainEqual('documents name each other in a circle: ETS1 → ETS2 → ETS1');
  });

  it('goes on without a treaty that cannot be derived, and says which and why', async () => {
    const { store, register, record } = log();
    await register(CONVENTION);
    await register(PROTOCOL);
    await register(FinalClauses.parse({ id: 'ETS1', title: { en: 'Another treaty' } }));
    await record('ETS999', 'FRA ratification 2002-01-01', 'DEU ratification 2002-01-02');
    const readModels = open();
    await catchUp(readModels, store, { today });
    // A document of which the law can make nothing, as an older version might have let it in.
    readModels.db.exec(`UPDATE definitions SET document = json_set(document, '$.entryIntoForce.condition', NULL)
      WHERE treaty = 'ETS999'`);
    const later = '2026-03-02';
    const then = { asAt: later, today: later };
    expect(await catchUp(readModels, store, { today: later })).toMatchObject({ position: 5, derived: 3 });

    const failing = (treaty: string) => expect.objectContaining({ code: 'cannot-be-derived', treaty });
    for (const treaty of ['ETS999', 'ETS1000']) {
      expect(() => treatyPage(readModels, then, treaty)).toThrow(failing(treaty));
      expect(() => whatIf(readModels, then, treaty, [])).toThrow(failing(treaty));
      await expect(listCalendar(readModels, then, { treaty, limit: 9 })).rejects.toThrow(failing(treaty));
      expect(said).toContainEqual(expect.stringMatching(`^treaty: ${treaty} cannot be derived`));
    }
    for (const times of [then, { asAt: '2020-01-01', today: later }]) {
      expect((await listTreaties(readModels, times, { limit: 9 })).items.map(({ id }) => id)).toEqual(['ETS1']);
      expect((await listCalendar(readModels, times, { limit: 9 })).items).toEqual([]);
      expect((await listFindings(readModels, times, { limit: 9 })).items.map(({ treaty }) => treaty)).toEqual(['ETS1']);
      expect(await participantPage(readModels, times, 'FRA')).toMatchObject({
        treaties: [],
        acts: [{ treaty: 'ETS999' }],
      });
    }
    const marked = [
      { treaty: 'ETS1000', reason: expect.stringContaining('it names ETS999') },
      { treaty: 'ETS999', reason: expect.any(String) },
    ];
    expect(underivable(readModels)).toEqual(marked);
    expect((await verify(readModels, store, { today: later })).underivable).toEqual(marked);

    await rebuild(readModels, store, { today: later });
    expect(underivable(readModels)).toEqual([]);
    expect(await verify(readModels, store, { today: later })).toMatchObject({ differences: [], underivable: [] });
    expect(treatyPage(readModels, then, 'ETS999').entryIntoForce.inForce).toBe(true);
  });

  it('fills a file anew that is damaged or not ours, and sets the old one aside', async () => {
    const store = memoryEventStore();
    await signatures(store);
    writeFileSync(path(), 'a letter, not a database'.repeat(100));
    const readModels = open();
    await catchUp(readModels, store, { today });
    readModels.close();
    truncateSync(path(), 20_000);
    new DatabaseSync(join(folder, 'other.sqlite')).exec('CREATE TABLE ledger (n); INSERT INTO ledger VALUES (1)');
    openReadModels(join(folder, 'other.sqlite'), logger).close();
    const again = open();
    await catchUp(again, store, { today });
    expect(positionOf(again)).toBe(62);
    expect(said.filter((message) => message.includes('cannot serve as read models'))).toHaveLength(3);
    expect(
      readdirSync(folder)
        .filter((name) => name.includes('.discarded-'))
        .sort(),
    ).toEqual(['other.sqlite.discarded-1', 'read-models.sqlite.discarded-1', 'read-models.sqlite.discarded-2']);
    const kept = new DatabaseSync(join(folder, 'other.sqlite.discarded-1'));
    expect(kept.prepare('SELECT n FROM ledger').all()).toEqual([{ n: 1 }]);
    kept.close();
  });

  it('starts anew where projections or catalogue have changed', async () => {
    const store = memoryEventStore();
    await signatures(store);
    const before = open();
    await catchUp(before, store, { today });
    before.db.exec("UPDATE state SET fingerprint = 'of an older version'");
    before.close();
    const changed = open();
    expect(positionOf(changed)).toBe(0);
    expect(said).toEqual(['projections or catalogue have changed: the read models are rebuilt from the log']);
    await catchUp(changed, store, { today });
    expect(positionOf(changed)).toBe(62);
  });

  describe('stops, and takes nothing in, where the log', () => {
    const advice = /accede restore FILE.*accede rebuild --from-this-log/;
    const refused = (code: string, words: RegExp) =>
      expect.objectContaining({
        code,
        message: expect.stringMatching(new RegExp(`${words.source}.*${advice.source}`)),
      });
    let readModels: ReadModels;
    beforeEach(async () => {
      const store = memoryEventStore();
      await signatures(store);
      readModels = open();
      await catchUp(readModels, store, { today });
    });

    it('is another one, whatever its length', async () => {
      const other = memoryEventStore();
      await expect(catchUp(freshly(readModels), other, { today })).rejects.toEqual(
        refused('another-log', /another log/),
      );
      await signatures(other);
      await expect(catchUp(freshly(readModels), other, { today })).rejects.toEqual(
        refused('another-log', /another log/),
      );
      expect([positionOf(readModels), (await listTreaties(readModels, now, { limit: 9 })).items]).toMatchObject([
        62,
        [{}, {}],
      ]);
    });

    it('has lost its end', async () => {
      const { identity, path: of } = logFollowed(readModels);
      const shorter = withIdentity(identity, memoryEventStore());
      await log(shorter).register(CONVENTION);
      const words = /is at position 62, the log ends at 1: its last events are missing/;
      await expect(catchUp(freshly(readModels), shorter, { today })).rejects.toEqual(refused('shortened-log', words));
      // Also once the rows are being made anew, as after an upgrade.
      readModels.db.exec("UPDATE state SET fingerprint = 'of an older version'");
      readModels.close();
      const upgraded = openReadModels(of);
      opened.push(upgraded);
      expect(positionOf(upgraded)).toBe(0);
      await expect(catchUp(upgraded, shorter, { today })).rejects.toEqual(refused('shortened-log', words));
    });

    it('went another way', async () => {
      const { identity } = logFollowed(readModels);
      const diverged = withIdentity(identity, memoryEventStore());
      const events = Array.from({ length: 70 }, (_, n) => ({ id: `x-${n}`, type: 'X', data: n, metadata: {} }));
      await diverged.append('audit', events, 'any');
      const words = /another event at position 62/;
      await expect(catchUp(freshly(readModels), diverged, { today })).rejects.toEqual(refused('diverged-log', words));
    });

    it('unless that is told to be right', async () => {
      const other = memoryEventStore();
      await log(other).register({ ...CONVENTION, id: 'ETS1' });
      forgetLog(readModels);
      await catchUp(readModels, other, { today });
      expect((await listTreaties(readModels, now, { limit: 9 })).items.map(({ id }) => id)).toEqual(['ETS1']);
    });

    /** As another process finds them. */
    function freshly(models: ReadModels): ReadModels {
      return Object.assign(models, { checked: false });
    }

    function withIdentity(identity: string | null, store: EventStore): EventStore {
      return { ...store, identity: async () => identity as string };
    }
  });

  it('rebuilds to the same rows, and verifies them', async () => {
    const store = memoryEventStore();
    await signatures(store);
    const readModels = open();
    await catchUp(readModels, store, { today });
    const before = await listTreaties(readModels, now, { limit: 9 });
    expect(await verify(readModels, store, { today })).toMatchObject({ differences: [] });
    readModels.db.exec("UPDATE register SET date = '1999-01-01' WHERE position = 5");
    const { differences } = await verify(readModels, store, { today });
    expect(differences).toMatchObject([
      { table: 'register', stored: null, fresh: { position: 5 } },
      { table: 'register', stored: { position: 5, date: '1999-01-01' }, fresh: null },
    ]);
    await rebuild(readModels, store, { today });
    expect(await verify(readModels, store, { today })).toMatchObject({ differences: [] });
    expect(await listTreaties(readModels, now, { limit: 9 })).toEqual(before);
  });

  /** A process of its own that catches up on the files of the folder. */
  function process(batch: number) {
    const script = `
      import { sqliteEventStore } from '@accede/event-store';
      import { catchUp, openReadModels } from '@accede/projections';
      const readModels = openReadModels(${JSON.stringify(path())});
      const store = sqliteEventStore(${JSON.stringify(join(folder, 'events.sqlite'))});
      const result = await catchUp(readModels, store, { today: '${today}', batch: ${batch}, onProgress: () => console.log('committed') });
      console.log(JSON.stringify(result));
    `;
    return spawn(globalThis.process.execPath, ['--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  it('is left whole by a kill between any two commits', async () => {
    const store = openStore();
    await signatures(store);
    const child = process(4);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const readModels = open();
    const position = positionOf(readModels);
    expect(position).toBeGreaterThan(0);
    expect(listChanges(readModels, { limit: 1000 }).items).toHaveLength(position);
    await catchUp(readModels, store, { today });
    expect(await verify(readModels, store, { today })).toMatchObject({ differences: [] });
  });

  it('shares one file among processes: each event is taken in by one of them', async () => {
    const store = openStore();
    await signatures(store);
    const outputs = await Promise.all([1, 2, 3].map((batch) => text(process(batch).stdout)));
    const results = outputs.map(
      (output) => JSON.parse(output.trim().split('\n').at(-1) ?? '') as { applied: number; position: number },
    );
    expect(results.map(({ position }) => position)).toEqual([62, 62, 62]);
    expect(results.reduce((sum, { applied }) => sum + applied, 0)).toBe(62);
    const readModels = open();
    expect(await verify(readModels, store, { today })).toMatchObject({ differences: [] });
  });
});
