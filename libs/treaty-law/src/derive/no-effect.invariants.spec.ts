import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, ActKind } from '../act.ts';
import { asRelated, type Context, type Participant } from '../context.ts';
import { FinalClauses } from '../final-clauses.ts';
import { plus } from '../legal-date.ts';
import type { Facts, Reason } from '../reason.ts';
import type { Finding, ParticipantStatus, TreatyStatus } from '../status.ts';
import { derive } from './derive.ts';
import { world } from './scenario.ts';

// What has no effect changes nothing: for random treaties that say who may join, and random records of acts, many of
// them by those that may not. A failure prints its seed; ACCEDE_SEED replays it, ACCEDE_RUNS runs more.
const seed = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['ACCEDE_RUNS'] ?? 300);
const forAll = <T extends [unknown, ...unknown[]]>(...property: Parameters<typeof fc.property<T>>) =>
  fc.assert(fc.property(...property), { seed, numRuns });

const MORE: readonly Participant[] = [
  { code: 'OLD', name: 'Old Union', kind: 'state', existsFrom: '1950-01-01', formerUntil: '2003-06-30' },
  {
    code: 'NEW',
    name: 'New Federation',
    kind: 'state',
    existsFrom: '2003-07-01',
    succeeds: [{ of: 'OLD', on: '2003-07-01', as: 'continuator' }],
  },
  {
    code: 'SUCC',
    name: 'Successor',
    kind: 'state',
    existsFrom: '2003-07-01',
    succeeds: [{ of: 'OLD', on: '2003-07-01', as: 'successor' }],
  },
  { code: 'HKG', name: 'Hong Kong', kind: 'entity' },
  { code: 'INTERPOL', name: 'INTERPOL', kind: 'organization' },
];
/** These exist from 1 July 2003. */
const LATER = ['NEW', 'SUCC'];
/** To these no clause below is ever open. */
const NO_STATES = ['HKG', 'INTERPOL'];
const CODES = ['FRA', 'DEU', 'ITA', 'NOR', 'KEN', 'JPN', 'BRA', 'EUE', 'OLD', 'NEW', 'SUCC', ...NO_STATES];

const BASE = world();
const CONTEXT: Context = {
  ...BASE,
  participants: new Map([...BASE.participants, ...MORE.map((each) => [each.code, each] as const)]),
  groups: new Map([
    ...BASE.groups,
    [
      'EU',
      [
        ...['FRA', 'DEU'].map((participant) => ({ participant, from: '1958-01-01' })),
        { participant: 'ITA', from: '1958-01-01', to: '2004-03-31' },
      ],
    ],
    [
      'COE',
      [
        ...['FRA', 'DEU', 'NOR', 'OLD'].map((participant) => ({ participant, from: '1950-01-01' })),
        { participant: 'ITA', from: '1950-01-01', to: '2002-06-30' },
        { participant: 'BRA', from: '2003-01-01' },
      ],
    ],
  ]),
};

/** Days around the turns above, some of them many times over: much is done on one day, or on the next. */
const date = fc.oneof(
  fc.integer({ min: 0, max: 365 * 9 }).map((n) => plus('1999-06-01', { days: n })),
  fc.integer({ min: 0, max: 36 }).map((n) => plus('1999-10-01', { months: n })),
);
const asAtDate = fc.oneof(date, fc.constant('2012-01-01'));
const code = fc.constantFrom(...CODES);

/** Leaves out what is undefined: an absent field is absent. */
const record = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) =>
  fc.record(fields).map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));

const who = fc.constantFrom<object>(
  { kind: 'state' },
  { kind: 'member', of: 'COE' },
  { kind: 'party', to: 'PARENT' },
  { kind: 'consented', to: 'PARENT' },
  { kind: 'signed', to: 'PARENT' },
  { kind: 'all', of: [{ kind: 'state' }, { kind: 'not', who: { kind: 'member', of: 'COE' } }] },
  {
    kind: 'either',
    of: [
      { kind: 'member', of: 'COE' },
      { kind: 'party', to: 'PARENT' },
    ],
  },
);
const signing = fc
  .tuple(who, fc.boolean())
  .map(([to, open]) => [
    { to, for: 'states', article: '1(1)' },
    ...(open ? [{ to: { kind: 'reio-with-member', that: 'signed' }, for: 'reios', article: '1(2)' }] : []),
  ]);
const routes = fc
  .tuple(who, who, fc.constantFrom('consented', 'is-party'), fc.constantFrom(undefined, 'entry-into-force'))
  .map(([to, others, that, after]) => [
    { means: ['ratification', 'acceptance'], to, for: 'states', signed: true, article: '2(1)' },
    { means: ['accession'], to: others, for: 'states', article: '2(2)', ...(after === undefined ? {} : { after }) },
    { means: ['ratification', 'accession'], to: { kind: 'reio-with-member', that }, for: 'reios', article: '2(3)' },
  ]);
const delay = fc.constantFrom<object>(
  { kind: 'same-day' },
  { kind: 'period', days: 90 },
  { kind: 'first-of-month-after', months: 3 },
);
const tally = {
  atLeast: fc.integer({ min: 1, max: 4 }),
  from: fc.option(who, { nil: undefined }),
  // Else the instrument of an organization could make a member State a Party, and so open the treaty to itself.
  reio: fc.constant('not-additional'),
};
const condition = fc.oneof(
  { arbitrary: record({ kind: fc.constant('count'), ...tally }), weight: 4 },
  record({ kind: fc.constant('count'), orProvisional: fc.constant(true), ...tally }),
  record({ kind: fc.constant('count'), of: fc.constant('signatures'), ...tally }),
  fc.constant({
    kind: 'all',
    of: [
      { kind: 'count', atLeast: 3, reio: 'not-additional' },
      { kind: 'count', atLeast: 2, reio: 'not-additional', from: { kind: 'member', of: 'COE' } },
    ],
  }),
  fc.constant({
    kind: 'fraction',
    numerator: 1,
    denominator: 2,
    of: { kind: 'members', of: 'COE', at: 'current' },
  }),
);
const later = fc.option(fc.constant({ article: '3(2)', delay: { kind: 'period', days: 30 } }), { nil: undefined });
const provisions = [
  { provision: '7', kind: 'reservation', summary: 's', when: ['consent'] },
  { provision: '8(13)', kind: 'reservation', summary: 's', when: ['signature', 'consent'] },
  { provision: '9', kind: 'authority', summary: 's', when: ['consent'], mandatory: true, keptUpToDate: true },
  { provision: '10', kind: 'declaration', summary: 's', when: ['any-time'] },
];

const document = record({
  id: fc.constant('TEST'),
  title: fc.constant({ en: 'Test treaty' }),
  adopted: fc.constant({ date: '2000-01-01' }),
  parent: fc.constantFrom(undefined, { treaty: 'PARENT', article: '1' }),
  signature: signing.map((open) => ({ article: '1', opens: '2000-02-01', closes: '2004-01-31', open })),
  consent: routes.map((each) => ({ routes: each })),
  entryIntoForce: fc
    .tuple(condition, delay, later, fc.option(who, { nil: undefined, freq: 4 }))
    .map(([of, after, own, binds]) => ({
      article: '3(1)',
      condition: of,
      delay: after,
      ...(own === undefined ? {} : { later: [own] }),
      ...(binds === undefined ? {} : { binds: { who: binds, article: '3', says: 'Those alone.' } }),
    })),
  milestones: fc.constantFrom<object[]>(
    [],
    ...(['once', 'while'] as const).map((holds) => [
      {
        id: 'm',
        article: '4',
        title: { en: 'A milestone' },
        holds,
        condition: { kind: 'count', of: 'parties', atLeast: 3 },
        delay: { kind: 'same-day' },
      },
    ]),
  ),
  denunciation: fc.constantFrom<object | undefined>(
    undefined,
    { article: '5', effect: { kind: 'period', years: 1 }, reio: { article: '5(2)' } },
    {
      article: '5',
      effect: { kind: 'first-of-month-after', months: 3 },
      fallsWith: [{ treaty: 'PARENT', article: '5(3)' }],
      notBefore: { point: 'own-entry-into-force', delay: { kind: 'period', years: 1 }, article: '5(1)' },
    },
  ),
  provisional: fc.constantFrom<object | undefined>(
    undefined,
    { article: '6', by: 'declaration' },
    { article: '6', by: 'signature' },
  ),
  termination: fc.constantFrom<object | undefined>(undefined, undefined, { article: '6', below: 2 }),
  statements: fc.constantFrom<object>(
    { silent: true },
    { provisions },
    { provisions, closed: [{ kind: 'reservation', article: '11' }] },
  ),
  amendments: fc.constantFrom<object[]>(
    [],
    [{ id: 'a', article: '12', condition: { kind: 'count', atLeast: 2 }, delay: { kind: 'period', days: 30 } }],
    [
      {
        id: 'a',
        article: '12',
        condition: {
          kind: 'fraction',
          numerator: 2,
          denominator: 3,
          of: { kind: 'parties', to: 'TEST', at: 'current' },
        },
        delay: { kind: 'same-day' },
      },
    ],
  ),
}).map((made) => FinalClauses.parse(made));

const PARENT = FinalClauses.parse({
  id: 'PARENT',
  title: { en: 'Parent' },
  entryIntoForce: {
    article: '1',
    condition: { kind: 'count', atLeast: 2 },
    delay: { kind: 'period', days: 90 },
    later: [{ article: '1(2)', delay: { kind: 'period', days: 30 } }],
  },
  denunciation: { article: '2', effect: { kind: 'period', months: 3 } },
});

type Made = Omit<Act, 'id'>;
const kinds = fc.oneof(
  { arbitrary: fc.constantFrom('signature' as const, 'ratification' as const, 'accession' as const), weight: 5 },
  {
    arbitrary: fc.constantFrom(
      'denunciation' as const,
      'denunciation-rescinded' as const,
      'instrument-withdrawn' as const,
      'signature-withdrawn' as const,
      'succession' as const,
      'reservation' as const,
      'objection' as const,
      'provisional-application' as const,
      'amendment-accepted' as const,
    ),
    weight: 4,
  },
  { arbitrary: fc.constantFrom(...ActKind.options), weight: 1 },
);
/** Of a kind, on any day, about anything, by one of those. */
const actBy = (participant: fc.Arbitrary<string>, on: fc.Arbitrary<string> = date): fc.Arbitrary<Made> =>
  record({
    kind: kinds,
    participant,
    date: on,
    provision: fc.constantFrom(undefined, '7', '8(13)', '10', '99'),
    refersTo: fc.constantFrom(undefined, undefined, 'a0', 'a1', 'a2'),
    effective: fc.option(date, { nil: undefined, freq: 8 }),
    partial: fc.constantFrom(undefined, undefined, true as const),
  }).map((made) => {
    const act = made as unknown as Made;
    return act.kind === 'ceased' ? { ...act, notAfter: plus(act.date, { days: 200 }) } : act;
  });
/** What a participant does in the order in which it is done. */
const story: fc.Arbitrary<Made[]> = fc
  .tuple(
    code,
    fc.constantFrom('ratification', 'accession', 'acceptance'),
    fc.array(date, { minLength: 1, maxLength: 4 }),
  )
  .map(([participant, consent, dates]) =>
    dates.toSorted().flatMap((on, i): Made[] => {
      const kind = ['signature', consent, 'denunciation', 'accession'][i] as Act['kind'];
      const made = { kind, participant, date: on };
      return i === 1 ? [made, { kind: 'reservation', participant, date: on, provision: '7' }] : [made];
    }),
  );
const adoptions: fc.Arbitrary<Made[]> = fc.array(
  date.map((on) => ({ kind: 'amendment-adopted' as const, date: on })),
  { maxLength: 1 },
);
const numbered = (made: readonly Made[], prefix = 'a'): Act[] =>
  made.map((act, i) => ({ ...act, id: `${prefix}${i}` }));
const acts = fc
  .tuple(adoptions, fc.array(story, { minLength: 2, maxLength: 8 }), fc.array(actBy(code), { maxLength: 8 }))
  .map(([adopted, stories, others]) => numbered([...adopted, ...stories.flat(), ...others]));
const parentActs = fc.array(story, { minLength: 1, maxLength: 6 }).map((stories) =>
  numbered(
    // Those that are no States take no part in the parent either, which would open this treaty to them.
    stories
      .flat()
      .filter(({ kind, participant = '' }) => kind !== 'reservation' && !NO_STATES.includes(participant))
      // In another treaty, what is printed under a State before it existed is not looked up for its forerunner yet.
      .filter(({ participant, date: on }) => !LATER.includes(participant ?? '') || on >= '2003-07-01'),
    'p',
  ),
);

/** The treaty as at a date, with its parent derived as at the same one. */
function status(clauses: FinalClauses, done: readonly Act[], parent: readonly Act[], asAt: string): TreatyStatus {
  const related = asRelated(derive(PARENT, parent, asAt, CONTEXT));
  return derive(clauses, done, asAt, { ...CONTEXT, treaties: new Map([['PARENT', related]]) });
}

/** Acts on record by then that have no effect: their finding says so. One that has it later, or as another, is none. */
function withoutEffect({ findings }: TreatyStatus): string[] {
  return findings.flatMap((found) =>
    found.rule === 'denounced-before-force' || (found.rule === 'act-barred' && isVoid(found)) ? found.acts : [],
  );
}
const isVoid = ({ facts }: Pick<Finding, 'facts'>): boolean => (facts as Facts['act-barred']).effect === 'none';

/** What is said of a participant, but for what the finding on an act adds to it. */
function row({ because: _, irregular: __, unverified: ___, ...rest }: ParticipantStatus) {
  return rest;
}
const nothing = (each: ParticipantStatus | undefined) =>
  each === undefined || (each.spells.length === 0 && each.signed === null && each.status === 'none')
    ? undefined
    : row(each);

/** Who stands first of those of one day, or without a day, is no matter of law. */
const inAnyOrder = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each)).sort();

/** Everything but what the acts themselves are told with. */
function without(told: TreatyStatus, ids: ReadonlySet<string>, authors: ReadonlySet<string>) {
  const own = told.participants.filter(({ participant }) => authors.has(participant));
  // The finding on an act is told wherever its author is.
  const isOfOthers = ({ acts: of }: Pick<Reason, 'acts'>): boolean => !of.some((id) => ids.has(id));
  return {
    ...told,
    findings: inAnyOrder(told.findings.filter(isOfOthers)),
    obligations: inAnyOrder(told.obligations),
    calendar: inAnyOrder(told.calendar.map((each) => ({ ...each, because: each.because.filter(isOfOthers) }))),
    statements: told.statements
      .filter(({ act }) => !ids.has(act))
      .map((each) => ({
        ...each,
        // That somebody objected is told with the statement, whatever it comes to.
        objections: each.objections.filter(({ act }) => !ids.has(act)),
        history: each.history.filter(({ act }) => !ids.has(act)),
        because: each.because.filter(isOfOthers),
      })),
    participants: told.participants.filter(({ participant }) => !authors.has(participant)),
    own: Object.fromEntries(
      own.flatMap((each) => {
        const said = nothing(each);
        return said === undefined ? [] : [[each.participant, said]];
      }),
    ),
  };
}

/** Whether an act is about another, so that it finds nothing where that one is not on record. */
const isReferredTo = (id: string, done: readonly Act[]): boolean => done.some(({ refersTo }) => refersTo === id);

describe(`what has no effect changes nothing (seed ${seed})`, () => {
  it('an act without effect changes nothing but its finding', () => {
    let tried = 0;
    forAll(document, acts, parentActs, asAtDate, (clauses, done, parent, asAt) => {
      const all = status(clauses, done, parent, asAt);
      for (const id of new Set(withoutEffect(all))) {
        if (isReferredTo(id, done)) continue;
        const act = done.find((each) => each.id === id) as Act;
        const ids = new Set([id]);
        const authors = new Set([act.participant as string]);
        const rest = status(
          clauses,
          done.filter((each) => each.id !== id),
          parent,
          asAt,
        );
        expect(without(all, ids, authors), JSON.stringify(act)).toEqual(without(rest, ids, authors));
        tried += 1;
      }
    });
    expect(tried).toBeGreaterThan(0);
  });

  it('nor does a statement without effect', () => {
    forAll(document, acts, parentActs, asAtDate, (clauses, done, parent, asAt) => {
      const all = status(clauses, done, parent, asAt);
      for (const { act: id, state, participant } of all.statements) {
        if (state !== 'without-effect' || isReferredTo(id, done)) continue;
        // What is withdrawn by its provision alone may be it, or another.
        const act = done.find((each) => each.id === id) as Act;
        if (done.some((each) => each !== act && each.participant === participant && each.provision === act.provision))
          continue;
        const ids = new Set([id]);
        const authors = new Set([participant]);
        const rest = status(
          clauses,
          done.filter((each) => each.id !== id),
          parent,
          asAt,
        );
        expect(without(all, ids, authors), JSON.stringify(act)).toEqual(without(rest, ids, authors));
      }
    });
  });

  it('what a participant does after its own end changes nothing but its findings', () => {
    const after = actBy(
      fc.constant('OLD'),
      fc.integer({ min: 0, max: 1500 }).map((n) => plus('2003-07-01', { days: n })),
    );
    forAll(
      document,
      acts,
      parentActs,
      asAtDate,
      fc.array(after, { minLength: 1, maxLength: 4 }),
      (clauses, done, parent, asAt, made) => {
        const more = numbered(made, 'late').filter(
          ({ kind }) => kind !== 'domestic-step' && kind !== 'consent-reported',
        );
        const ids = new Set(more.map(({ id }) => id));
        const authors = new Set(['OLD']);
        const before = done.filter(({ participant, date: on }) => participant !== 'OLD' || on <= '2003-06-30');
        const all = status(clauses, [...before, ...more], parent, asAt);
        expect(without(all, ids, authors), JSON.stringify(more)).toEqual(
          without(status(clauses, before, parent, asAt), ids, authors),
        );
        for (const act of more)
          if (act.date <= asAt && act.kind !== 'ceased')
            expect(
              all.findings.filter(({ acts: of }) => of.includes(act.id)).map((each) => each.code),
              JSON.stringify(act),
            ).toContain('participant-does-not-exist');
      },
    );
  });

  it('what one does to whom nothing is open moves no date of anybody else', () => {
    forAll(
      document,
      acts,
      parentActs,
      asAtDate,
      fc.array(actBy(fc.constantFrom(...NO_STATES)), { minLength: 1, maxLength: 5 }),
      (clauses, done, parent, asAt, made) => {
        const strangers = new Set(NO_STATES);
        const base = done.filter(({ participant }) => participant === undefined || !strangers.has(participant));
        const more = numbered(made, 'x');
        const dates = (told: TreatyStatus) => ({
          force: told.entryIntoForce.date,
          inForce: told.entryIntoForce.inForce,
          metOn: told.entryIntoForce.conditionMetOn,
          counted: told.entryIntoForce.counted,
          totals: told.totals,
          participants: told.participants.filter(({ participant }) => !strangers.has(participant)),
          milestones: told.milestones,
          amendments: told.amendments.map(({ date: on, participants }) => ({
            on,
            participants: participants.filter(({ participant }) => !strangers.has(participant)),
          })),
          termination: told.termination?.date,
          statements: told.statements
            .filter(({ participant }) => !strangers.has(participant))
            .map(({ act, state, from, until, withdrawnOn, objectionsUntil }) => ({
              act,
              state,
              from,
              until,
              withdrawnOn,
              objectionsUntil,
            })),
          obligations: inAnyOrder(told.obligations.filter(({ participant }) => !strangers.has(participant))),
          // That a stranger objected is told with what it objected to.
          calendar: inAnyOrder(
            told.calendar
              .filter(({ participant }) => participant === null || !strangers.has(participant))
              .map(({ because: _, ...rest }) => rest),
          ),
        });
        const all = status(clauses, [...base, ...more], parent, asAt);
        expect(dates(all), JSON.stringify(more)).toEqual(dates(status(clauses, base, parent, asAt)));
        for (const each of all.participants)
          if (strangers.has(each.participant)) expect(each).toMatchObject({ status: 'none', signed: null, spells: [] });
      },
    );
  });
});

describe(`what is asked as at a day rests on what was done by then (seed ${seed})`, () => {
  it('no act dated after it changes anything, under this treaty or its parent', () => {
    forAll(document, acts, parentActs, date, (clauses, done, parent, asAt) => {
      // An act whose day is not known begins on the first one possible: by then it is on record, and may come later.
      const all = done.map((act, i) => (i % 3 === 0 ? { ...act, notAfter: plus(act.date, { days: 100 }) } : act));
      const by = (these: readonly Act[]) => these.filter((act) => act.date <= asAt);
      expect(status(clauses, all, parent, asAt)).toEqual(status(clauses, by(all), by(parent), asAt));
    });
  });

  it('a consent whose day is not known, and may come after it, makes nobody other than it was', () => {
    const unknown = fc
      .tuple(
        code,
        fc.constantFrom('ratification' as const, 'accession' as const),
        date,
        fc.integer({ min: 1, max: 400 }),
      )
      .map(([participant, kind, on, days]) => ({ participant, kind, date: on, notAfter: plus(on, { days }) }));
    forAll(document, acts, parentActs, unknown, fc.nat(), (clauses, done, parent, made, at) => {
      const act = { ...made, id: 'unknown' };
      const open = Math.round((Date.parse(act.notAfter) - Date.parse(act.date)) / 86_400_000);
      const asAt = plus(act.date, { days: at % open });
      const standing = (told: TreatyStatus) =>
        Object.fromEntries(told.participants.flatMap((p) => (p.status === 'none' ? [] : [[p.participant, p.status]])));
      const [certain, all] = [status(clauses, done, parent, asAt), status(clauses, [...done, act], parent, asAt)];
      expect(standing(all), `${asAt} ${JSON.stringify(act)}`).toEqual(standing(certain));
      expect(all.entryIntoForce.inForce).toBe(certain.entryIntoForce.inForce);
    });
  });

  it('and the history tells of that day what was told on it', () => {
    forAll(document, acts, parentActs, date, asAtDate, (clauses, done, parent, one, other) => {
      const [day, asAt] = one < other ? [one, other] : [other, one];
      // A succession is notified when it has taken place, and binds from before; an end has no day of its own.
      const known = done.filter(({ kind }) => kind !== 'succession' && kind !== 'ceased');
      const then = status(clauses, known, parent, day);
      for (const { participant, history } of status(clauses, known, parent, asAt).participants) {
        const told = then.participants.find((each) => each.participant === participant)?.status ?? 'none';
        const seen = history.findLast(({ from }) => from <= day)?.status ?? 'none';
        expect(`${participant} ${seen}`, `on ${day}, read on ${asAt}`).toBe(`${participant} ${told}`);
      }
    });
  });
});
