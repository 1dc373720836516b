import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '../act.ts';
import { FinalClauses } from '../final-clauses.ts';
import { derive } from './derive.ts';
import { other, world } from './scenario.ts';

// What holds for every treaty whose clauses use the rarer devices: tacit acceptance, decisions, statements counted,
// weights that move, sets less someone, several ways into force, some provisional or open for a time, force without
// consent.
// A failure prints its seed; ACCEDE_SEED replays it, ACCEDE_RUNS runs more.
const seed = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['ACCEDE_RUNS'] ?? 300);

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const date = fc.constantFrom(
  ...['1999-06-01', '2000-01-01', '2000-06-01', '2001-01-01', '2002-02-28', '2003-01-01', '2005-05-05', '2014-01-01'],
);
const who = fc.constantFrom<object[]>(
  { kind: 'any' },
  { kind: 'state' },
  { kind: 'member', of: 'EU' },
  { kind: 'party', to: 'OTHER' },
  { kind: 'not', who: { kind: 'party', to: 'OTHER' } },
  { kind: 'stated', provision: '7' },
  { kind: 'stated', to: 'OTHER', provision: '25(4)' },
  {
    kind: 'at-least',
    n: 2,
    of: [{ kind: 'state' }, { kind: 'member', of: 'EU' }, { kind: 'stated', provision: '7' }],
  },
);
const among = {
  at: fc.constantFrom('current', 'adoption', '2003-01-01'),
  only: maybe(who),
};
const set = fc.oneof(
  fc.record({ kind: fc.constant('parties'), to: fc.constant('OTHER'), ...among }),
  fc.record({ kind: fc.constant('members'), of: fc.constantFrom('EU', 'LISTED'), ...among }),
);
const tallied = fc.constantFrom('instruments', 'signatures', 'statements');
const tally = {
  provision: fc.constantFrom(undefined, '7'),
  statement: fc.constantFrom(undefined, 'objection', 'declaration'),
  from: maybe(who),
  orProvisional: fc.constantFrom(undefined, true),
  reio: fc.constantFrom('one', 'not-additional', 'as-members'),
};
/** Notifications of provisional application count besides instruments, not besides anything else. */
const besides = (condition: object & { of?: unknown; acts?: unknown; orProvisional?: unknown }) =>
  (condition.acts ?? condition.of) === 'instruments' ? condition : { ...condition, orProvisional: undefined };
const counted = fc.oneof(
  fc.record({ kind: fc.constant('count'), of: tallied, atLeast: fc.integer({ min: 1, max: 4 }), ...tally }),
  fc.record({
    kind: fc.constant('share'),
    of: tallied,
    weights: fc.constantFrom('fixed', 'moving', 'declared'),
    relativeTo: fc.constantFrom(undefined, undefined, 'fixed', 'moving'),
    percent: fc.constantFrom(10, 50, 60),
    ...tally,
  }),
  fc.record({
    kind: fc.constant('fraction'),
    numerator: fc.constantFrom(1, 2),
    denominator: fc.constantFrom(2, 3),
    of: set,
    acts: tallied,
    onlyThose: fc.boolean(),
    ...tally,
  }),
);
const part = fc.oneof(counted.map(besides), fc.constant({ kind: 'decision', provision: '9' }));
const notAfter = fc.constantFrom<object[]>(
  { kind: 'not-after', date: '2001-12-31' },
  { kind: 'not-after', after: { point: 'adoption', delay: { kind: 'period', months: 30 } } },
);
const condition = fc.oneof(
  part,
  fc.record({
    kind: fc.constant('unless'),
    condition: part,
    by: fc.constantFrom<object[]>(
      { date: '2002-01-01' },
      { after: { point: 'adoption', delay: { kind: 'period', years: 1 } } },
    ),
  }),
  fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(part, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('all'), of: fc.tuple(part, notAfter) }),
);
const way = {
  condition,
  delay: fc.constantFrom<object[]>(
    { kind: 'same-day' },
    { kind: 'period', months: 6 },
    { kind: 'fixed', date: '2001-06-06' },
  ),
  scope: fc.constantFrom('all-consenting', 'all-parties-of-parent', { members: 'EU' }, { members: 'LISTED' }),
};
const document = fc
  .record({
    article: fc.constant('1'),
    ...way,
    otherwise: fc.array(fc.record({ article: fc.constant('2'), provisional: fc.boolean(), ...way }), { maxLength: 2 }),
    notFor: fc.constantFrom(undefined, { kinds: ['objection', 'reservation'], article: '3' }),
    onlyByConsent: maybe(fc.record({ who, article: fc.constant('4') })),
  })
  .map((entryIntoForce) =>
    FinalClauses.parse({
      id: 'TEST',
      title: { en: 'Test treaty' },
      adopted: { date: '2000-01-01' },
      parent: { treaty: 'OTHER', article: '1' },
      groups: { LISTED: { title: 'Those listed', members: ['KEN', 'JPN'] } },
      weights: {
        fixed: { title: 'Fixed', unit: 't', source: 'Annex', of: { FRA: 10, KEN: 20, JPN: 5 } },
        moving: {
          title: 'Moving',
          unit: 't',
          source: 'Annex',
          of: { FRA: 1 },
          series: [
            { from: '2002-01-01', of: { FRA: 2, KEN: 3 } },
            { from: '2001-01-01', total: 9, of: { DEU: 2 } },
          ],
        },
        declared: { title: 'Declared', unit: 'v', source: 'Instruments', total: 10, declared: true },
      },
      entryIntoForce,
    }),
  );
const acts = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        ...(['signature', 'ratification', 'ratification', 'accession', 'approval', 'objection'] as const),
        ...([
          'declaration',
          'reservation',
          'statement-withdrawn',
          'objection-withdrawn',
          'signature-withdrawn',
        ] as const),
        ...(['instrument-withdrawn', 'denunciation', 'communication', 'provisional-application'] as const),
      ),
      participant: fc.constantFrom('FRA', 'DEU', 'KEN', 'JPN', 'HRV', 'EUE', undefined),
      date,
      provision: fc.constantFrom(undefined, '7', '9'),
      refersTo: fc.constantFrom(undefined, 'a0', 'a1', 'a2'),
      amount: fc.constantFrom(undefined, 3, 5),
    }),
    { maxLength: 14 },
  )
  .map((made) => made.map((act, i): Act => ({ ...act, id: `a${i}` })));
const context = world({
  ...other(
    'OTHER',
    '1990-01-01',
    'FRA 1989-01-01 1990-01-01',
    'DEU 1989-01-01 1990-01-01',
    'KEN 1989-01-01 1990-01-01 2002-01-01',
    'KEN 2003-01-01 2003-01-01 2004-01-01',
    'EUE 1999-01-01 1999-05-01',
  ),
  statements: [
    {
      participant: 'DEU',
      kind: 'declaration',
      provision: '25(4)',
      date: '1989-01-01',
      from: '1990-01-01',
      until: '2001-05-05',
    },
  ],
});
const forAll = (check: (document: FinalClauses, acts: Act[], asAt: string) => void) =>
  fc.assert(fc.property(document, acts, date, check), { seed, numRuns });

it(`neither order, nor repetition, nor what comes later changes anything (seed ${seed})`, () => {
  forAll((clauses, record, asAt) => {
    const status = derive(clauses, record, asAt, context);
    expect(derive(clauses, record.toReversed(), asAt, context)).toEqual(status);
    expect(derive(clauses, [...record, ...record], asAt, context)).toEqual(status);
    const byThen = record.filter((act) => act.date <= asAt);
    expect(derive(clauses, byThen, asAt, context)).toEqual(status);
  });
});

it(`each participant is told once, by its history, and bound by nothing before it is in force (seed ${seed})`, () => {
  forAll((clauses, record, asAt) => {
    const { participants, totals, entryIntoForce } = derive(clauses, record, asAt, context);
    const codes = participants.map((p) => p.participant);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(totals.parties).toBe(participants.filter((p) => p.status === 'party').length);
    if (!entryIntoForce.inForce) expect(totals).toMatchObject({ parties: 0, formerParties: 0 });
    for (const { history, status, inForceFrom, because } of participants) {
      expect(because).not.toEqual([]);
      expect(history.map((h) => h.from)).toEqual(history.map((h) => h.from).toSorted());
      expect(status).toBe(history.findLast((h) => h.from <= asAt)?.status ?? 'none');
      if (inForceFrom !== null) expect(inForceFrom >= (entryIntoForce.date ?? '9999-12-31')).toBe(true);
    }
  });
});

/** Whether nothing in it is undefined or not a number. */
function isWhole(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return value !== undefined;
  return Object.values(value).every(isWhole);
}

it(`a date follows from a condition met, or what is missing is said (seed ${seed})`, () => {
  forAll((clauses, record, asAt) => {
    const { date: from, conditionMetOn, missing, because } = derive(clauses, record, asAt, context).entryIntoForce;
    if (from === null) expect(missing).not.toEqual([]);
    else expect(conditionMetOn !== null && conditionMetOn <= from).toBe(true);
    for (const { facts } of because) expect(isWhole(facts), JSON.stringify(facts)).toBe(true);
  });
});

it(`what had to come by a day is met by then or never (seed ${seed})`, () => {
  forAll((clauses, record, asAt) => {
    const { conditionMetOn, progress } = derive(clauses, record, asAt, context).entryIntoForce;
    const { condition: asked, otherwise } = clauses.entryIntoForce ?? { otherwise: [] };
    if (asked?.kind !== 'all' || asked.of[1]?.kind !== 'not-after' || otherwise.length > 0) return;
    expect((conditionMetOn ?? '') <= (asked.of[1].date ?? '2002-07-01')).toBe(true);
    expect(progress?.parts[1]?.met).toBe(conditionMetOn !== null || asAt <= (asked.of[1].date ?? '2002-07-01'));
  });
});

it(`force is provisional only where a way into force is, and never again once definitive (seed ${seed})`, () => {
  forAll((clauses, record, asAt) => {
    const { date: from, provisional } = derive(clauses, record, asAt, context).entryIntoForce;
    const { otherwise = [], ...rest } = clauses.entryIntoForce ?? {};
    if (!provisional) return;
    expect(otherwise.some((way) => way.provisional)).toBe(true);
    const definitive = otherwise.filter((way) => !way.provisional);
    const without = { ...clauses, entryIntoForce: { ...rest, otherwise: definitive } } as FinalClauses;
    const force = derive(without, record, asAt, context).entryIntoForce;
    expect(force.date === null || (from !== null && from < force.date && asAt < force.date)).toBe(true);
  });
});
