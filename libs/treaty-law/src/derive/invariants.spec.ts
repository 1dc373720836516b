import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, ActKind, ConsentMeans } from '../act.ts';
import type { Context } from '../context.ts';
import { FinalClauses } from '../final-clauses.ts';
import { plus } from '../legal-date.ts';
import type { Reason } from '../reason.ts';
import { type Progress, TreatyStatus } from '../status.ts';
import { derive } from './derive.ts';
import { other, STATES, world } from './scenario.ts';

// What holds for every treaty (random documents of the grammar) and every record (random acts).
// A failure prints its seed; ACCEDE_SEED replays it, ACCEDE_RUNS runs more.
const seed = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['ACCEDE_RUNS'] ?? 300);
const forAll = <T extends [unknown, ...unknown[]]>(...property: Parameters<typeof fc.property<T>>) =>
  fc.assert(fc.property(...property), { seed, numRuns });

const CODES = ['FRA', 'DEU', 'HRV', 'KEN', 'JPN', 'NOR', 'EUE'];
const CONTEXT: Context = world(
  other(
    'PARENT',
    '2001-01-01',
    'FRA signed 2000-02-01',
    'FRA 2000-10-01 2001-01-01',
    'DEU 2000-10-01 2001-01-01 2004-01-01',
    'KEN 2002-01-01 2002-04-01',
    'JPN signed 2000-03-01',
  ),
  other('OTHER', '2003-05-05', 'NOR 2003-01-01 2003-05-05', 'JPN 2003-01-01 2003-05-05'),
  other('NEVER', null, 'FRA 2003-01-01 -'),
);

const date = fc.integer({ min: 0, max: 365 * 8 }).map((n) => plus('2000-01-01', { days: n }));
/** Half of the time, after all that can have happened. */
const asAtDate = fc.oneof(date, fc.constant('2012-01-01'));
const code = fc.constantFrom(...CODES);
const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 4 });
const means = fc.option(fc.uniqueArray(fc.constantFrom(...ConsentMeans.options), { minLength: 1, maxLength: 5 }), {
  nil: undefined,
});
const article = fc.integer({ min: 1, max: 60 }).map(String);
const treatyId = fc.constantFrom('PARENT', 'OTHER', 'NEVER');
const group = fc.constantFrom('EU', 'COE', 'LISTED');

/** Leaves out what is undefined: an absent field is absent. */
const record = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) =>
  fc.record(fields).map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));

const { who } = fc.letrec((tie) => ({
  who: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constant({ kind: 'any' }),
    fc.constant({ kind: 'state' }),
    fc.constant({ kind: 'reio' }),
    record({ kind: fc.constant('member'), of: group, on: fc.option(date, { nil: undefined }) }),
    record({ kind: fc.constant('listed'), participants: codes }),
    record({ kind: fc.constant('party'), to: treatyId }),
    record({ kind: fc.constant('consented'), to: treatyId }),
    record({ kind: fc.constant('signatory'), to: fc.option(treatyId, { nil: undefined }) }),
    record({ kind: fc.constant('reio-with-member'), that: fc.constantFrom('signed', 'consented', 'is-party') }),
    record({ kind: fc.constant('all'), of: fc.array(tie('who'), { minLength: 1, maxLength: 2 }) }),
    record({ kind: fc.constant('either'), of: fc.array(tie('who'), { minLength: 1, maxLength: 2 }) }),
    record({ kind: fc.constant('not'), who: tie('who') }),
  ),
})) as { who: fc.Arbitrary<object> };

const points = ['adoption', 'opening', 'signature-closing'];

/** Delays; `ahead` allows those that count from entry into force itself. */
const delay = (ahead: boolean) =>
  (
    fc.letrec((tie) => ({
      delay: fc.oneof(
        { maxDepth: 2, depthSize: 'small' },
        fc.constant({ kind: 'same-day' }),
        record({ kind: fc.constant('period'), days: fc.integer({ min: 1, max: 400 }) }),
        record({
          kind: fc.constant('period'),
          years: fc.constantFrom(undefined, 1),
          months: fc.integer({ min: 1, max: 14 }),
          days: fc.constantFrom(undefined, 1, 30),
        }),
        record({
          kind: fc.constant('first-of-month-after'),
          months: fc.constantFrom(undefined, 0, 3),
          days: fc.constantFrom(undefined, 60),
        }),
        record({ kind: fc.constant('first-of-nth-month'), n: fc.integer({ min: 1, max: 12 }) }),
        fc.constantFrom({ kind: 'next', month: 1, day: 1 }, { kind: 'next', month: 11, day: 30 }),
        record({ kind: fc.constant('fixed'), date }),
        record({ kind: fc.constant('fixed-if-met-by'), date, otherwise: tie('delay') }),
        record({
          kind: fc.constant('from'),
          point: fc.constantFrom(...(ahead ? [...points, 'entry-into-force'] : points)),
          delay: tie('delay'),
        }),
        record({ kind: fc.constant('in-force'), treaty: treatyId }),
        record({ kind: fc.constant('latest'), of: fc.array(tie('delay'), { minLength: 1, maxLength: 3 }) }),
        record({ kind: fc.constant('earliest'), of: fc.array(tie('delay'), { minLength: 1, maxLength: 3 }) }),
      ),
    })) as { delay: fc.Arbitrary<object> }
  ).delay;

const reio = fc.constantFrom('not-additional', 'one', 'as-members');
const at = fc.oneof(fc.constantFrom('current', 'adoption', 'opening'), date);
const set = fc.oneof(
  record({ kind: fc.constant('parties'), to: treatyId, at, counting: fc.constantFrom('in-force', 'consented') }),
  record({ kind: fc.constant('members'), of: group, at }),
  record({ kind: fc.constant('listed'), participants: codes }),
  record({ kind: fc.constant('number'), n: fc.integer({ min: 1, max: 8 }) }),
);
const fraction = fc
  .constantFrom([1, 1], [1, 2], [2, 3], [3, 4])
  .map(([numerator, denominator]) => ({ numerator, denominator }));

/** Conditions; `ahead` allows Parties and entry into force, which a milestone may count. */
const condition = (ahead: boolean) =>
  (
    fc.letrec((tie) => {
      const tally = { means, from: fc.option(who, { nil: undefined }), reio };
      const orProvisional = fc.constantFrom(undefined, true);
      const after = record({
        point: fc.constantFrom(...(ahead ? [...points, 'entry-into-force'] : points)),
        delay: delay(ahead),
      });
      const notAfter = fc.oneof(
        record({ kind: fc.constant('not-after'), date }),
        record({ kind: fc.constant('not-after'), after }),
      );
      return {
        condition: fc.oneof(
          { maxDepth: 2, depthSize: 'small' },
          record({
            kind: fc.constant('count'),
            of: fc.constantFrom(...['instruments', 'signatures', 'statements', ...(ahead ? ['parties'] : [])]),
            atLeast: fc.integer({ min: 1, max: 5 }),
            ...tally,
          }),
          record({ kind: fc.constant('count'), atLeast: fc.integer({ min: 1, max: 4 }), orProvisional, ...tally }),
          record({
            kind: fc.constant('share'),
            weights: fc.constant('w'),
            percent: fc.integer({ min: 1, max: 100 }),
            moreThan: fc.boolean(),
            orProvisional,
            ...tally,
          }),
          record({
            kind: fc.constant('share'),
            weights: fc.constant('w'),
            amount: fc.integer({ min: 1, max: 120 }),
            moreThan: fc.boolean(),
            ...tally,
          }),
          record({ kind: fc.constant('named'), participants: codes, means }),
          fc
            .tuple(
              fraction,
              record({
                kind: fc.constant('fraction'),
                of: set,
                moreThan: fc.boolean(),
                onlyThose: fc.boolean(),
                atLeast: fc.constantFrom(undefined, 2),
                ...tally,
              }),
            )
            .map(([parts, rest]) => ({ ...rest, ...parts })),
          record({ kind: fc.constant('in-force'), treaty: treatyId }),
          record({ kind: fc.constant('not-before'), date }),
          record({ kind: fc.constant('not-before'), after }),
          record({
            kind: fc.constant('yearly'),
            month: fc.constant(11),
            day: fc.constant(30),
            from: fc.constantFrom(undefined, 2004),
            condition: tie('condition'),
          }),
          record({ kind: fc.constant('all'), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
          record({ kind: fc.constant('all'), of: fc.tuple(tie('condition'), notAfter) }),
          record({ kind: fc.constant('any'), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        ),
      };
    }) as { condition: fc.Arbitrary<object> }
  ).condition;

const later = record({
  article,
  means,
  after: fc.constantFrom('condition-met', 'entry-into-force'),
  delay: delay(false),
});
const route = record({
  to: who,
  for: fc.constantFrom(undefined, 'states', 'reios'),
  article,
  means: means.map((m) => m ?? ['ratification']),
  after: fc.constantFrom(undefined, 'opening', 'signature-closing', 'entry-into-force'),
  signed: fc.constantFrom(undefined, true),
});
const milestone = record({
  article,
  title: fc.constant({ en: 'A milestone' }),
  condition: condition(true),
  delay: delay(true),
});

const document = record({
  id: fc.constant('TEST'),
  title: fc.constant({ en: 'Test treaty' }),
  adopted: fc.constant({ date: '2000-01-01' }),
  parent: fc.constantFrom(undefined, { treaty: 'PARENT', article: '1' }),
  groups: fc.constant({ LISTED: { title: 'Those listed', members: ['KEN', 'JPN', 'DEU'] } }),
  weights: fc.constant({
    w: { title: 'Weights', unit: 't', source: 'Annex', of: { FRA: 10, KEN: 20.5, JPN: 0, NOR: 30, DEU: 40.25 } },
  }),
  signature: record({
    article,
    opens: fc.constant('2000-02-01'),
    closes: fc.constant('2004-01-31'),
    open: fc.array(record({ to: who, for: fc.constantFrom(undefined, 'states', 'reios'), article }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  consent: fc.option(
    record({
      routes: fc.array(route, { minLength: 1, maxLength: 3 }),
      parts: fc.constantFrom(undefined, { article: '20', choose: [{ of: ['1', '2(1)', '3'], atLeast: 2 }] }),
    }),
    { nil: undefined },
  ),
  entryIntoForce: fc
    .tuple(
      record({
        article,
        // Every other treaty is of the common kind: so many instruments, so long after.
        condition: fc.oneof(
          condition(false),
          record({ kind: fc.constant('count'), atLeast: fc.integer({ min: 1, max: 3 }), reio }),
        ),
        delay: fc.oneof(
          delay(false),
          fc.constantFrom({ kind: 'period', days: 30 }, { kind: 'first-of-month-after', months: 3 }),
        ),
        later: fc.array(later, { maxLength: 2 }),
      }),
      fc.option(condition(false), { nil: undefined }),
      fc.boolean(),
    )
    .map(([clause, reading, all]) => ({
      clause: {
        ...clause,
        otherReadings: reading === undefined ? [] : [{ id: 'other', title: 'Another reading', condition: reading }],
      },
      all,
    })),
  milestones: fc.array(milestone, { maxLength: 2 }).map((list) => list.map((m, i) => ({ id: `m${i}`, ...m }))),
  denunciation: fc.option(
    record({
      article,
      effect: delay(true),
      window: fc.constantFrom(undefined, undefined, {
        every: 2,
        open: 9,
        point: 'entry-into-force' as const,
        article: '16',
      }),
      term: fc.constantFrom(undefined, undefined, { first: 2, further: 1, notice: 3, article: 'XIV' }),
      succeededBy: fc.constantFrom([], [{ treaty: 'OTHER', article: '13' }]),
      notBefore: fc.constantFrom(
        undefined,
        { point: 'own-entry-into-force', delay: { kind: 'period', years: 1 }, article: '28' },
        { point: 'entry-into-force', delay: { kind: 'period', years: 1 }, article: '28' },
      ),
      fallsWith: fc.constantFrom([], [{ treaty: 'PARENT', article: '24' }]),
      reio: fc.constantFrom(undefined, { article: '67' }),
    }),
    { nil: undefined },
  ),
  depositary: fc.constantFrom(undefined, { name: 'London', others: ['Moscow'] }),
  termination: fc.option(record({ article, below: fc.integer({ min: 1, max: 4 }) }), { nil: undefined }),
  provisional: fc.option(
    record({
      article,
      by: fc.constantFrom('signature', 'consent', 'declaration'),
      from: fc.option(delay(true), { nil: undefined }),
      notBy: fc.constantFrom(undefined, { provision: '7', article: '25(2)' }),
      ends: fc.option(record({ on: delay(false), article }), { nil: undefined }),
      notice: fc.option(record({ provision: fc.constant('8'), delay: delay(false), article }), { nil: undefined }),
    }),
    { nil: undefined },
  ),
  amendments: fc
    .array(
      record({
        article,
        condition: fc.oneof(
          condition(false),
          fraction.map((parts) => ({
            kind: 'fraction',
            ...parts,
            of: { kind: 'parties', to: 'TEST', at: 'current' },
          })),
        ),
        delay: delay(true),
        later: fc.array(later, { maxLength: 1 }),
        scope: fc.constantFrom('all-consenting', 'all-parties-of-parent', { members: 'EU' }),
        notFor: fc.constantFrom(undefined, { kinds: ['objection' as const], article: '9' }),
      }),
      { maxLength: 2 },
    )
    .map((list) => list.map((clause, i) => ({ id: `amendment-${i}`, ...clause }))),
}).map((made) => {
  const { clause, all } = made['entryIntoForce'] as { clause: object; all: boolean };
  return FinalClauses.parse({
    ...made,
    entryIntoForce: {
      ...clause,
      scope: all && made['parent'] !== undefined ? 'all-parties-of-parent' : 'all-consenting',
    },
  });
});

const kinds = fc.oneof(
  { arbitrary: fc.constantFrom(...ConsentMeans.options), weight: 6 },
  { arbitrary: fc.constant('signature' as const), weight: 3 },
  {
    arbitrary: fc.constantFrom(
      'denunciation' as const,
      'denunciation-rescinded' as const,
      'instrument-withdrawn' as const,
      'signature-withdrawn' as const,
    ),
    weight: 3,
  },
  { arbitrary: fc.constantFrom(...ActKind.options), weight: 2 },
);
const stray = fc.array(
  record({
    kind: kinds,
    participant: code,
    date,
    effective: fc.option(date, { nil: undefined, freq: 6 }),
    provision: fc.constantFrom(undefined, '7', '8(13)'),
    refersTo: fc.constantFrom(undefined, 'a0', 'a1', 'a2', 'nothing'),
    partial: fc.constantFrom(undefined, true),
    depositary: fc.constantFrom(undefined, undefined, 'Moscow'),
    parts: fc.constantFrom(undefined, undefined, ['1'], ['2', '3']),
  }),
  { maxLength: 8 },
);
/** What a participant does in the order in which it is done: signs, consents, leaves, comes back, leaves again. */
const story = fc
  .tuple(
    code,
    fc.constantFrom<ConsentMeans>('ratification', 'acceptance', 'accession'),
    fc.array(date, { minLength: 1, maxLength: 5 }),
  )
  .map(([participant, consent, dates]) =>
    dates.toSorted().map((on, i) => ({
      kind: (['signature', consent, 'denunciation', 'accession', 'denunciation'] as const)[i],
      participant,
      date: on,
    })),
  );
/** What a conference adopts stands first, so that others may refer to it. */
const adoptions = fc.array(
  record({
    kind: fc.constant('amendment-adopted' as const),
    date,
    provision: fc.constantFrom(undefined, 'amendment-0', 'amendment-1'),
  }),
  { maxLength: 2 },
);
const acceptances = fc.array(
  record({
    kind: fc.constantFrom('amendment-accepted' as const, 'amendment-accepted' as const, 'objection' as const),
    participant: code,
    date,
    refersTo: fc.constantFrom('a0', 'a0', 'a1', undefined),
  }),
  { maxLength: 4 },
);
const acts = fc
  .tuple(adoptions, fc.array(story, { maxLength: 5 }), acceptances, stray)
  .map(([adopted, stories, accepted, others]) =>
    [...adopted, ...stories.flat(), ...accepted, ...others].map((made, i) => ({ ...made, id: `a${i}` }) as Act),
  );

/** Freezes all the way down: an input that is changed throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

describe(`for every treaty and every record (seed ${seed})`, () => {
  it('1. the order in which acts were recorded changes nothing', () => {
    forAll(document, acts, asAtDate, fc.infiniteStream(fc.nat()), (clauses, record, asAt, random) => {
      const shuffled = record.map((act) => ({ act, key: random.next().value as number })).sort((a, b) => a.key - b.key);
      expect(
        derive(
          clauses,
          shuffled.map(({ act }) => act),
          asAt,
          CONTEXT,
        ),
      ).toEqual(derive(clauses, record, asAt, CONTEXT));
    });
  });

  it('2. recording the same act twice changes nothing', () => {
    forAll(document, acts, asAtDate, fc.array(fc.nat(30), { maxLength: 5 }), (clauses, record, asAt, again) => {
      const twice = [...record, ...again.flatMap((i) => record[i] ?? []).map((act) => ({ ...act }))];
      expect(derive(clauses, twice, asAt, CONTEXT)).toEqual(derive(clauses, record, asAt, CONTEXT));
    });
  });

  it('3. acts dated after asAt change nothing', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const known = record.filter((act) => act.date <= asAt);
      expect(derive(clauses, record, asAt, CONTEXT)).toEqual(derive(clauses, known, asAt, CONTEXT));
    });
  });

  it('3. and what an earlier act has scheduled comes about by itself: a date ahead is the date then', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const known = record.filter((act) => act.date <= asAt);
      const now = derive(clauses, known, asAt, CONTEXT);
      const scheduled = now.entryIntoForce.date;
      if (scheduled === null || scheduled <= asAt) return;
      const then = derive(clauses, known, scheduled, CONTEXT).entryIntoForce;
      expect([then.date, then.inForce]).toEqual([scheduled, true]);
    });
  });

  it('4. one more counted instrument never postpones general entry into force', () => {
    forAll(
      document,
      acts,
      fc.constantFrom(...STATES, 'EUE'),
      date,
      fc.constantFrom(...ConsentMeans.options),
      (clauses, record, participant, on, kind) => {
        // Of one that has done nothing yet; a clause that excludes others for what it did (`not`) is not meant.
        fc.pre(
          !record.some((act) => act.participant === participant) &&
            !JSON.stringify(clauses.entryIntoForce).includes('"not"'),
        );
        const end = '2050-01-01';
        const before = derive(clauses, record, end, CONTEXT).entryIntoForce.date;
        const after = derive(clauses, [...record, { id: 'more', kind, participant, date: on }], end, CONTEXT)
          .entryIntoForce.date;
        if (before !== null) expect(after !== null && after <= before, `${before} became ${after}`).toBe(true);
      },
    );
  });

  it('5. derive keeps nothing and changes nothing: the same question has the same answer', () => {
    forAll(document, acts, asAtDate, acts, (clauses, record, asAt, hypothetical) => {
      const first = derive(frozen(clauses), frozen(record), asAt, CONTEXT);
      derive(clauses, [...record, ...hypothetical.map((act) => ({ ...act, id: `what-if-${act.id}` }))], asAt, CONTEXT);
      expect(derive(clauses, record, asAt, CONTEXT)).toEqual(first);
    });
  });

  it('6. every date, count, status and finding carries its because, and its acts are on record', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const status = derive(clauses, record, asAt, CONTEXT);
      const ids = new Set(record.filter((act) => act.date <= asAt).map((act) => act.id));
      const check = (because: readonly Reason[], of: string): void => {
        expect(because.length, `because of ${of}`).toBeGreaterThan(0);
        for (const reason of because) {
          expect(reason.text, of).not.toBe('');
          for (const id of reason.acts) expect(ids, of).toContain(id);
        }
      };
      check(status.entryIntoForce.because, 'entry into force');
      for (const line of status.countingSheet) {
        check(line.because, `line ${line.act}`);
        expect(ids).toContain(line.act);
      }
      for (const participant of status.participants) {
        check(participant.because, participant.participant);
        if (participant.provisional) check(participant.provisional.because, `provisional ${participant.participant}`);
      }
      if (status.termination) check(status.termination.because, 'termination');
      for (const amendment of status.amendments) {
        check(amendment.because, amendment.act);
        for (const each of amendment.participants) check(each.because, `${amendment.act} ${each.participant}`);
      }
      for (const milestone of status.milestones) check(milestone.because, milestone.id);
      for (const statement of status.statements) check(statement.because, `statement ${statement.act}`);
      for (const reading of status.entryIntoForce.readings) check(reading.because, `reading ${reading.id}`);
      for (const entry of status.calendar) check(entry.because, `${entry.kind} ${entry.date}`);
      for (const finding of status.findings) {
        check(finding.because, finding.code);
        for (const id of finding.acts) expect(ids).toContain(id);
      }
    });
  });
});

describe(`the parts of a status agree (seed ${seed})`, () => {
  it('it has the published shape', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const status = derive(clauses, record, asAt, CONTEXT);
      const read = TreatyStatus.safeParse(status);
      expect(read.success, read.error?.message).toBe(true);
      expect(JSON.parse(JSON.stringify(status))).toEqual(status);
    });
  });

  it('totals, history and spells tell one story', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const status = derive(clauses, record, asAt, CONTEXT);
      const number = (name: string) => status.participants.filter((p) => p.status === name).length;
      expect(status.totals).toMatchObject({
        signatories: number('signatory'),
        contracting: number('contracting'),
        parties: number('party'),
        formerParties: number('former-party'),
      });
      expect(status.participants.map((p) => p.participant)).toEqual(
        status.participants.map((p) => p.participant).toSorted(),
      );
      for (const p of status.participants) {
        const past = p.history.filter((h) => h.from <= asAt).at(-1);
        expect(p.status, p.participant).toBe(past?.status ?? 'none');
        expect(p.history.map((h) => h.from)).toEqual(p.history.map((h) => h.from).toSorted());
        const bound = p.spells.some(
          (s) => s.inForceFrom !== null && s.inForceFrom <= asAt && (s.endedOn === null || s.endedOn > asAt),
        );
        if (p.spells.length > 0) expect(p.status === 'party', `${p.participant} ${p.status}`).toBe(bound);
        for (const spell of p.spells) {
          // What binds without consent may bind before it is given.
          const ownWill = spell.means !== 'succession' && clauses.entryIntoForce?.scope === 'all-consenting';
          if (spell.inForceFrom !== null && ownWill) expect(spell.inForceFrom >= spell.consented).toBe(true);
          if (spell.inForceFrom !== null && status.entryIntoForce.date !== null)
            expect(spell.inForceFrom >= status.entryIntoForce.date).toBe(true);
        }
      }
    });
  });

  it('nobody is bound twice at once', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      for (const { spells } of derive(clauses, record, asAt, CONTEXT).participants) {
        const bound = spells.flatMap((s) =>
          s.inForceFrom === null ? [] : [{ from: s.inForceFrom, to: s.endedOn ?? '9999-12-31' }],
        );
        for (const [i, spell] of bound.entries()) {
          const next = bound[i + 1];
          if (next !== undefined) expect(next.from >= spell.to, `${next.from} before ${spell.to}`).toBe(true);
        }
      }
    });
  });

  it('nobody is bound once too few Parties are left', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const { termination, participants } = derive(clauses, record, asAt, CONTEXT);
      const last = termination?.date;
      if (last == null) return;
      for (const { inForceFrom, endedOn } of participants.flatMap((p) => p.spells)) {
        expect(endedOn).not.toBeNull();
        if (inForceFrom !== null) expect(inForceFrom < last && (endedOn as string) <= last).toBe(true);
      }
    });
  });

  it('provisional application has an end after its beginning, and none is bound meanwhile', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      for (const { provisional, spells } of derive(clauses, record, asAt, CONTEXT).participants) {
        if (provisional === null) continue;
        const { from, until } = provisional;
        if (until !== null) expect(until > from, `${from} to ${until}`).toBe(true);
        for (const { inForceFrom, endedOn } of spells) {
          if (inForceFrom === null || (endedOn !== null && endedOn <= from)) continue;
          expect(until !== null && until <= inForceFrom, `${until} and ${inForceFrom}`).toBe(true);
        }
      }
    });
  });

  it('an amendment binds nobody before it is in force, nor before the treaty does', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const { amendments, participants } = derive(clauses, record, asAt, CONTEXT);
      const bonds = new Map(participants.map((p) => [p.participant, p.spells]));
      for (const amendment of amendments) {
        expect(amendment.inForce).toBe(amendment.date !== null && amendment.date <= asAt);
        if (amendment.date === null) expect(amendment.missing).not.toEqual([]);
        for (const { participant, inForceFrom: from } of amendment.participants) {
          if (from === null) continue;
          expect(amendment.date !== null && amendment.date <= from).toBe(true);
          const bound = (bonds.get(participant) ?? []).some(
            (s) => s.inForceFrom !== null && s.inForceFrom <= from && (s.endedOn === null || from < s.endedOn),
          );
          expect(bound, `${participant} from ${from}`).toBe(true);
        }
      }
    });
  });

  it('the treaty is not in force before its condition is met', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const { date: from, conditionMetOn } = derive(clauses, record, asAt, CONTEXT).entryIntoForce;
      if (from !== null) expect(conditionMetOn !== null && from >= conditionMetOn).toBe(true);
    });
  });

  it('the counting sheet agrees with the count, while instruments are still missing', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const condition = clauses.entryIntoForce?.condition;
      const { entryIntoForce, countingSheet } = derive(clauses, record, asAt, CONTEXT);
      if (condition?.kind !== 'count' || condition.of !== 'instruments' || condition.reio === 'as-members') return;
      if (entryIntoForce.conditionMetOn === null)
        expect(countingSheet.filter((line) => line.counted)).toHaveLength(entryIntoForce.counted ?? 0);
      else expect(countingSheet.filter((line) => line.role === 'decisive')).toHaveLength(1);
    });
  });

  it('nobody is bound by a treaty that is not in force', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const status = derive(clauses, record, asAt, CONTEXT);
      const { inForce, date } = status.entryIntoForce;
      if (!inForce) expect(status.totals.parties).toBe(0);
      if (date === null || date > asAt) expect(status.totals.formerParties).toBe(0);
    });
  });

  it('progress is met exactly where it has a date, and what is missing is said exactly where it is not', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const { entryIntoForce } = derive(clauses, record, asAt, CONTEXT);
      const walk = (node: Progress): void => {
        // A day that has not passed yet has no date on which that was met.
        if (node.metOn !== null || node.rule !== 'not-after-day')
          expect(node.met).toBe(node.metOn !== null && node.metOn <= asAt);
        node.parts.forEach(walk);
      };
      if (entryIntoForce.progress) walk(entryIntoForce.progress);
      if (entryIntoForce.date === null) expect(entryIntoForce.missing).not.toEqual([]);
      if (entryIntoForce.inForce) expect(entryIntoForce.missing).toEqual([]);
      if (entryIntoForce.inForce) expect(entryIntoForce.date !== null && entryIntoForce.date <= asAt).toBe(true);
    });
  });

  it('the counting sheet numbers what it counts, once and in order', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const sheet = derive(clauses, record, asAt, CONTEXT).countingSheet;
      const ordinals = sheet.flatMap((line) => line.ordinal ?? []);
      // An organization counted as its members, or signatures counted besides, move the number by more than one.
      const jumps = /as-members|signatures/.test(JSON.stringify(clauses.entryIntoForce));
      const whole = jumps ? ordinals.toSorted((a, b) => a - b) : ordinals.map((_, i) => i + 1);
      expect(ordinals).toEqual(whole);
      expect(new Set(ordinals).size).toBe(ordinals.length);
      for (const line of sheet) {
        expect(line.counted).toBe(line.ordinal !== null);
        expect(line.counted).toBe(line.role !== 'not-counted');
      }
    });
  });

  it('the calendar stands in order, and knows what is past', () => {
    forAll(document, acts, asAtDate, (clauses, record, asAt) => {
      const { calendar } = derive(clauses, record, asAt, CONTEXT);
      expect(calendar.map((e) => e.date)).toEqual(calendar.map((e) => e.date).toSorted());
      for (const entry of calendar) expect(entry.past).toBe(entry.date <= asAt);
    });
  });
});
