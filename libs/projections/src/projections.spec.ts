import type { EventStore, NewEvent } from '@accede/event-store';
import { FinalClauses } from '@accede/treaty-law';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { onRecord } from './derivation.ts';
import {
  catchUp,
  emptyReadModels,
  everybody,
  forgetLog,
  openReadModels,
  positionOf,
  type ReadModels,
  treatyPage,
  underivable,
  unreadable,
  verify,
} from './index.ts';
import { derivedProjections, logProjections } from './projections/index.ts';
import { byId, CONVENTION, foldedActs, log, ORGANIZATION, PROTOCOL } from './scenario.ts';

const today = '2026-03-01';

/** Every row of a projection. */
function rowsOf(readModels: ReadModels, tables: string): unknown[] {
  return [...tables.matchAll(/CREATE TABLE (\w+)/g)].flatMap(([, table]) =>
    readModels.db.prepare(`SELECT * FROM ${table}`).all(),
  );
}

async function someLog(): Promise<EventStore> {
  const { store, at, register, record, correct, retract, participate } = log();
  await register(CONVENTION);
  await participate(ORGANIZATION);
  await register(PROTOCOL);
  await record('ETS999', 'FRA signature 2001-02-01', 'DEU signature 2003-02-01', 'FRA ratification 2002-03-01');
  at('2026-01-02T00:00:00.000Z');
  await record('ETS999', 'ITA accession 2002-05-07', 'NOR accession 2004-05-01', 'JPN ratification 2006-01-01');
  await record('ETS1000', 'FRA signature 2005-03-01', 'BRA signature 2005-03-01');
  at('2026-01-03T00:00:00.000Z');
  await correct('ETS999', 'ITA-accession-2002-05-07', 'ITA accession 2002-05-08');
  await retract('ETS999', 'NOR-accession-2004-05-01');
  await record('ETS999', 'FRA denunciation 2020-01-15', 'EXORG accession 2004-05-01');
  await participate({ ...ORGANIZATION, aliases: [] });
  await store.append('treaty-ETS1', [damaged('x')], 'any');
  return store;
}

/** An event that is not what its type says. */
function damaged(id: string): NewEvent {
  return { id, type: 'TreatySigned', data: 7, metadata: { schemaVersion: 1 } };
}

describe.each([...logProjections, ...derivedProjections])('the projection $name', ({ tables }) => {
  it('has the same rows after its events were given twice', async () => {
    const store = await someLog();
    const readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today });
    const once = rowsOf(readModels, tables);
    expect(once.length).toBeGreaterThan(0);
    readModels.db.exec('UPDATE treaties SET stale = 1');
    await catchUp(readModels, store, { today });
    expect(rowsOf(readModels, tables)).toEqual(once);
    emptyReadModels(readModels);
    await catchUp(readModels, store, { today, batch: 1 });
    expect(rowsOf(readModels, tables)).toEqual(once);
  });
});

describe('derived rows', () => {
  const ACTS = [
    ['ETS999', 'FRA signature 2001-02-01'],
    ['ETS999', 'FRA ratification 2002-03-01'],
    ['ETS999', 'ITA accession 2002-05-07'],
    ['ETS999', 'NOR accession 2004-05-01'],
    ['ETS999', 'NOR denunciation 2010-05-01'],
    ['ETS1000', 'FRA signature 2005-03-01'],
    ['ETS1000', 'FRA ratification 2006-03-01'],
    ['ETS1000', 'BRA signature 2005-03-01'],
  ] as const;

  const derivedAfter = async (order: readonly (readonly [string, string])[]) => {
    const { store, register, record } = log();
    await register(CONVENTION);
    await register(PROTOCOL);
    for (const [treaty, text] of order) await record(treaty, text);
    const readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today, batch: 3 });
    return derivedProjections.map(({ tables }) => rowsOf(readModels, tables));
  };

  it('are the same in whatever order acts were recorded', async () => {
    const inOrder = await derivedAfter(ACTS);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...ACTS], { minLength: ACTS.length }), async (shuffled) => {
        expect(await derivedAfter(shuffled)).toEqual(inOrder);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the register', () => {
  let readModels: ReadModels;
  beforeEach(() => {
    readModels = openReadModels(':memory:');
  });

  it('knows the acts that folding the stream gives, as known at any instant', async () => {
    const step = fc.record({
      what: fc.constantFrom('record', 'correct', 'retract'),
      participant: fc.constantFrom('FRA', 'DEU', 'ITA'),
      day: fc.integer({ min: 10, max: 28 }),
      // Clocks of several writers need not agree.
      second: fc.integer({ min: 0, max: 9 }),
    });
    const instant = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.integer({ min: 1, max: 4 }), async (steps, batch) => {
        forgetLog(readModels);
        const { store, at, register, record, correct, retract } = log();
        at(instant(0));
        await register(CONVENTION);
        for (const { what, participant, day, second } of steps) {
          at(instant(second));
          const id = `${participant}-signature-2001-01-01`;
          if (what === 'record') await record('ETS999', `${participant} signature 2001-01-01`);
          else if (what === 'correct') await correct('ETS999', id, `${participant} signature 2001-01-${day}`);
          else await retract('ETS999', id);
        }
        await catchUp(readModels, store, { today, batch });
        for (const knownAt of [undefined, instant(0), instant(4), instant(9)]) {
          expect(byId(onRecord(readModels, 'ETS999', knownAt)?.acts ?? [])).toEqual(
            await foldedActs(store, 'ETS999', knownAt),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('passes over streams that are no treaty and events of a type that it does not know', async () => {
    const { store, register } = log();
    await register(CONVENTION);
    const unknown = { type: 'PartyCelebrated', data: {}, metadata: {} };
    await store.append('treaty-ETS999', [{ ...unknown, id: 'x-1' }], 'any');
    await store.append('audit', [{ ...unknown, id: 'x-2' }], 'any');
    await catchUp(readModels, store, { today });
    expect(positionOf(readModels)).toBe(3);
    expect(rowsOf(readModels, 'CREATE TABLE register')).toHaveLength(1);
  });
});

describe('an event that cannot be read', () => {
  it('marks its treaty and those that name it, with position and reason, and keeps no other from being read', async () => {
    const { store, register, record } = log();
    const said: string[] = [];
    const readModels = openReadModels(':memory:', { info: () => undefined, warn: (text) => said.push(text) });
    await register(CONVENTION);
    await register(PROTOCOL);
    await register(FinalClauses.parse({ id: 'ETS1', title: { en: 'Another treaty' } }));
    await catchUp(readModels, store, { today });
    await store.append('treaty-ETS999', [damaged('x')], 'any');
    await record('ETS1', 'FRA ratification 2002-03-01');

    expect(await catchUp(readModels, store, { today, batch: 1 })).toMatchObject({ position: 5, applied: 2 });
    const why = expect.stringContaining('TreatySigned at position 4 (x) cannot be read');
    expect(unreadable(readModels)).toEqual([{ position: 4, stream: 'treaty-ETS999', reason: why }]);
    expect(underivable(readModels)).toEqual([
      { treaty: 'ETS1000', reason: expect.stringContaining('it names ETS999') },
      { treaty: 'ETS999', reason: why },
    ]);
    expect(said).toContainEqual(why);
    const now = { asAt: today, today };
    expect(() => treatyPage(readModels, now, 'ETS999')).toThrow(
      expect.objectContaining({ code: 'cannot-be-derived', treaty: 'ETS999', reason: why }),
    );
    expect(treatyPage(readModels, now, 'ETS1').participants).toMatchObject([{ participant: 'FRA' }]);
    const verified = await verify(readModels, store, { today });
    expect(verified).toMatchObject({ differences: [], unreadable: [{ position: 4 }], underivable: [{}, {}] });
  });

  it('on the register of participants is told, and the others stay known', async () => {
    const { store, participate } = log();
    const readModels = openReadModels(':memory:');
    await participate(ORGANIZATION);
    await store.append('participants', [{ ...damaged('x'), type: 'ParticipantRevised', data: null }], 'any');
    await catchUp(readModels, store, { today });
    expect(unreadable(readModels)).toMatchObject([{ position: 2, stream: 'participants' }]);
    expect(everybody(readModels).participants.has('EXORG')).toBe(true);
  });
});
