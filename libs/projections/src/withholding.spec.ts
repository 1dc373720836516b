import { describe, expect, it } from 'vitest';
import {
  catchUp,
  checkedDirectives,
  directivesFor,
  listActs,
  listChanges,
  nearMatches,
  openReadModels,
  type ReadModels,
  treatyPage,
  withheldActs,
  withheldDirectives,
} from './index.ts';
import { CONVENTION, type Log, log, PROTOCOL } from './scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };
const firstDay = '2026-01-01T00:00:00.000Z';
const secondDay = '2026-01-02T00:00:00.000Z';
const limit = 100;

/** Read models without clearance, of a log in which FRA has ratified and ITA has acceded by a marked act, and so on. */
async function given(more: (log: Log) => Promise<void> = async () => undefined, batch?: number): Promise<ReadModels> {
  const written = log();
  written.at(firstDay);
  await written.register(CONVENTION);
  await written.register(PROTOCOL);
  await written.record('ETS999', 'FRA ratification 2002-03-01', 'ITA accession 2002-05-07 LIMITE');
  written.at(secondDay);
  await more(written);
  const readModels = openReadModels(':memory:', undefined, 'public');
  await catchUp(readModels, written.store, { today, ...(batch !== undefined && { batch }) });
  return readModels;
}

/** All that is stored of acts, as one text. */
function stored({ db }: ReadModels): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'withheld'").all();
  return JSON.stringify((tables as { name: string }[]).map(({ name }) => db.prepare(`SELECT * FROM ${name}`).all()));
}

const ids = (readModels: ReadModels) => listActs(readModels, { limit }).items.map(({ act }) => act.id);

describe('without clearance', () => {
  it('the record is read as if acts marked LIMITE were not in it, and it is said how many they are', async () => {
    const readModels = await given();
    const { entryIntoForce, participants, record } = treatyPage(readModels, now, 'ETS999');
    expect([entryIntoForce.date, entryIntoForce.counted]).toEqual([null, 1]);
    expect(participants.map(({ participant }) => participant)).toEqual(['FRA']);
    expect(ids(readModels)).toEqual(['FRA-ratification-2002-03-01']);
    expect(listChanges(readModels, { limit }).items.map(({ actId }) => actId)).toEqual([
      'FRA-ratification-2002-03-01',
      null,
      null,
    ]);
    expect(stored(readModels)).not.toMatch(/ITA|LIMITE paper/);
    expect(Object.values(record.completeAsOf)).not.toContainEqual(expect.any(String));
    expect(withheldActs(readModels)).toBe(1);
    expect(withheldActs(readModels, { treaty: 'ETS1000' })).toBe(0);
    expect(withheldActs(readModels, { treaty: 'ETS1000', withNamed: true })).toBe(1);
    expect(withheldActs(readModels, { knownAt: '2025-12-31T00:00:00.000Z' })).toBe(0);
  });

  it('a record that is complete is so no longer: nobody is told no where the answer is withheld', async () => {
    const complete = async (marking: string) => {
      const written = log();
      const definition = CONVENTION;
      const record = { completeAsOf: { statement: today, consent: today }, gaps: [] };
      await written.register(definition);
      await written.store.append(
        'treaty-ETS999',
        [
          {
            id: 'complete',
            type: 'FinalClausesRevised',
            data: { definition, record },
            metadata: {
              schemaVersion: 1,
              recordedAt: secondDay,
              recordedBy: 'x',
              correlationId: 'x',
              causationId: 'x',
            },
          },
        ],
        'any',
      );
      await written.record('ETS999', `ITA accession 2002-05-07${marking}`);
      const readModels = openReadModels(':memory:', undefined, 'public');
      await catchUp(readModels, written.store, { today });
      return treatyPage(readModels, now, 'ETS999').record.completeAsOf;
    };
    expect(await complete('')).toEqual({ statement: today, consent: today });
    expect(await complete(' LIMITE')).toEqual({ statement: null, consent: null });
  });

  it.each([[2000], [1]])(
    'an act that is marked later is taken out whole, its earlier version too (batches of %i)',
    async (batch) => {
      const readModels = await given(
        (log) => log.correct('ETS999', 'FRA-ratification-2002-03-01', 'FRA ratification 2002-03-02 LIMITE'),
        batch,
      );
      expect(ids(readModels)).toEqual([]);
      expect(treatyPage(readModels, now, 'ETS999').participants).toEqual([]);
      expect(treatyPage(readModels, { ...now, knownAt: firstDay }, 'ETS999').participants).toEqual([]);
      expect([withheldActs(readModels), withheldActs(readModels, { knownAt: firstDay })]).toEqual([2, 2]);
      expect(stored(readModels)).not.toMatch(/FRA|ITA|LIMITE paper/);
    },
  );

  it.each([[2000], [1]])('an act whose marking is taken away is told from then on (batches of %i)', async (batch) => {
    const readModels = await given(
      (log) => log.correct('ETS999', 'ITA-accession-2002-05-07-LIMITE', 'ITA accession 2002-05-08'),
      batch,
    );
    const { items } = listActs(readModels, { participant: 'ITA', limit });
    expect(items.map(({ act, version, state }) => [act.date, version, state])).toEqual([['2002-05-08', 1, 'recorded']]);
    expect(treatyPage(readModels, now, 'ETS999').entryIntoForce.date).toBe('2002-06-08');
    expect(treatyPage(readModels, { ...now, knownAt: firstDay }, 'ETS999').entryIntoForce.date).toBeNull();
    expect([withheldActs(readModels), withheldActs(readModels, { knownAt: firstDay })]).toEqual([0, 1]);
    expect(stored(readModels)).not.toContain('"2002-05-07"');
  });

  it.each([[2000], [1]])('the retraction of such an act is not told either (batches of %i)', async (batch) => {
    const readModels = await given((log) => log.retract('ETS999', 'ITA-accession-2002-05-07-LIMITE'), batch);
    expect(stored(readModels)).not.toMatch(/ITA|LIMITE|never deposited/);
    expect(withheldActs(readModels)).toBe(0);
    expect(treatyPage(readModels, now, 'ETS999').record.gaps).toEqual([]);
  });

  it('of an event that cannot be read no more is told than where it stands', async () => {
    const readModels = await given(async ({ store }) => {
      const event = { id: 'torn', type: 'InstrumentDeposited', data: { participant: 'ITA' }, metadata: {} };
      await store.append('treaty-ETS999', [event], 'any');
    });
    expect(() => treatyPage(readModels, now, 'ETS999')).toThrow('the event at position 5 cannot be read');
    expect(stored(readModels)).not.toMatch(/torn|ITA|InstrumentDeposited at/);
  });

  it('directives marked LIMITE are unknown, by no name and to no search', async () => {
    const readModels = await given();
    expect(directivesFor(readModels).filter(({ marking }) => marking === 'LIMITE')).toEqual([]);
    expect(withheldDirectives(readModels)).toBe(1);
    expect(nearMatches(readModels).directives('EU-2022-05-13')).toEqual([]);
    const asked = () => checkedDirectives(readModels, 'EU-2022-05-1');
    expect(asked).toThrow(/withheld, as marked LIMITE: 1/);
    expect(asked).not.toThrow(/EU-2022-05-13/);
  });
});

it('with clearance everything is told, and nothing is withheld', async () => {
  const written = log();
  await written.register(CONVENTION);
  await written.record('ETS999', 'FRA ratification 2002-03-01', 'ITA accession 2002-05-07 LIMITE');
  const readModels = openReadModels(':memory:');
  await catchUp(readModels, written.store, { today });
  expect(treatyPage(readModels, now, 'ETS999').entryIntoForce.date).toBe('2002-06-07');
  expect([withheldActs(readModels), withheldDirectives(readModels)]).toEqual([0, 0]);
});
