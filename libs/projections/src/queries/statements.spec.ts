import { memoryEventStore } from '@accede/event-store';
import { eventOfAct } from '@accede/events';
import { Act, FinalClauses } from '@accede/treaty-law';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  catchUp,
  openReadModels,
  participantPage,
  type ReadModels,
  type StatementsRequest,
  treatyObligations,
  treatyStatements,
} from '../index.ts';
import { CONVENTION, log } from '../scenario.ts';

const today = '2026-03-01';
const now = { asAt: today, today };
const firstDay = '2026-01-01T00:00:00.000Z';
const secondDay = '2026-01-02T00:00:00.000Z';

const WITH_STATEMENTS = FinalClauses.parse({
  ...CONVENTION,
  statements: {
    provisions: [
      { provision: '5(2)', kind: 'reservation', summary: 'Not to apply Article 5', when: ['consent'] },
      { provision: '6', kind: 'authority', summary: 'Central authority', when: ['consent'], mandatory: true },
    ],
  },
});

const metadata = (recordedAt: string) => ({ recordedAt, recordedBy: 'a clerk', correlationId: 'c', causationId: 'c' });
const source = { citation: 'Chart of reservations', url: 'https://example.org/chart' };
const told = (of: object) => Act.parse({ participant: 'FRA', date: '2002-03-01', ...of });

describe('the statements of a treaty', () => {
  let readModels: ReadModels;

  beforeAll(async () => {
    const store = memoryEventStore();
    const given = log(store);
    given.at(firstDay);
    await given.register(WITH_STATEMENTS);
    await given.record('ETS999', 'FRA signature 2001-02-01', 'FRA ratification 2002-03-01', 'ITA accession 2002-05-07');
    const acts = [
      told({ id: 'FRA-5-2', kind: 'reservation', provision: '5(2)', text: 'does not apply it', source }),
      told({ id: 'FRA-6', kind: 'authority', provision: '6(a)' }),
    ];
    await store.append(
      'treaty-ETS999',
      acts.map((act, n) => eventOfAct(act, `told-${n}`, metadata(n === 0 ? firstDay : secondDay))),
      'any',
    );
    readModels = openReadModels(':memory:');
    await catchUp(readModels, store, { today });
  });

  it('come with their state and with the source that states them', () => {
    const { items, record } = treatyStatements(readModels, now, 'ETS999');
    expect(items).toMatchObject([
      { act: 'FRA-5-2', listed: '5(2)', state: 'in-force', from: '2002-06-07', source },
      { act: 'FRA-6', listed: '6', provision: '6(a)', state: 'in-force', source: null },
    ]);
    expect(record.completeAsOf).toEqual({});
    expect(treatyStatements(readModels, { ...now, knownAt: firstDay }, 'ETS999').items).toHaveLength(1);
  });

  it('are found by participant, kind, state, and by the provision listed or cited', () => {
    const found = (request: StatementsRequest) =>
      treatyStatements(readModels, now, 'ETS999', request).items.map(({ act }) => act);
    expect(found({ provision: '6' })).toEqual(['FRA-6']);
    expect(found({ provision: '6(a)' })).toEqual(['FRA-6']);
    expect(found({ kind: 'reservation' })).toEqual(['FRA-5-2']);
    expect(found({ participant: 'ITA' })).toEqual([]);
    expect(found({ state: 'withdrawn' })).toEqual([]);
  });

  it('leave open what others still owe, by name', async () => {
    const found = (request: object) =>
      treatyObligations(readModels, now, 'ETS999', request).items.map(({ name, state }) => [name, state]);
    expect(found({})).toEqual([
      ['France', 'made'],
      ['Italy', 'not-on-record'],
    ]);
    expect(found({ state: 'made' })).toEqual([['France', 'made']]);
    expect(found({ participant: 'ITA', provision: '6' })).toEqual([['Italy', 'not-on-record']]);
    expect(found({ kind: 'notification' })).toEqual([]);
    expect((await participantPage(readModels, now, 'ITA')).obligations).toMatchObject([
      { treaty: 'ETS999', provision: '6', due: '2002-05-07' },
    ]);
  });

  it('of no treaty are refused', () => {
    expect(() => treatyStatements(readModels, now, 'ETS1')).toThrow(
      expect.objectContaining({ code: 'unknown-treaty' }),
    );
  });
});
