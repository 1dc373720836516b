import { z } from 'zod';
import { ConsentMeans, ParticipantCode, StatementKind, TreatyId } from './act.ts';
import { isLegalDate, LegalDate } from './legal-date.ts';

// The grammar of final clauses. Each node says one thing that a clause can say;
// a treaty is a tree of them, and adding a treaty is adding a document.

const Article = z
  .string()
  .min(1)
  .max(80)
  .describe('Article and paragraph as cited, without "Art.": `65(1)`; a resolution may be named in full');

const Text = z.strictObject({ en: z.string().min(1), fr: z.string().min(1).optional() });

/** Code of a group with dated membership (`EU`, `COE`), or of a list named in the document. */
const GroupId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
  .refine((id) => !(id in {}), 'is a name that every object has; choose another');

const positive = z.int().positive();

// No clause waits longer; a date typed as a number of days does.
const years = z.int().positive().max(200);
const months = z.int().positive().max(2400);
const days = z.int().positive().max(73_050);

const dayOfYear = { month: z.int().min(1).max(12), day: z.int().min(1).max(31) };
const existsEachYear = ({ month, day }: { month: number; day: number }): boolean =>
  isLegalDate(`2001-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const notEachYear = { error: 'not a day that every year has', path: ['day'] };

/** A moment of the treaty's own life from which a period can run. */
export const Point = z.enum(['adoption', 'opening', 'signature-closing', 'entry-into-force']);
export type Point = z.infer<typeof Point>;

/** Which participants a clause speaks of, judged on the date of the act. */
export type Who =
  | { kind: 'any' }
  | { kind: 'state' }
  | { kind: 'reio' }
  | { kind: 'member'; of: string; on?: LegalDate | undefined }
  | { kind: 'listed'; participants: string[] }
  | { kind: 'party'; to: string }
  | { kind: 'consented'; to: string }
  | { kind: 'signatory'; to?: string | undefined }
  | { kind: 'reio-with-member'; that: 'signed' | 'consented' | 'is-party' }
  | { kind: 'all'; of: Who[] }
  | { kind: 'either'; of: Who[] }
  | { kind: 'not'; who: Who };
export const Who: z.ZodType<Who> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('any') }),
      z.strictObject({ kind: z.literal('state') }).describe('A State'),
      z.strictObject({ kind: z.literal('reio') }).describe('A regional economic integration organization'),
      z
        .strictObject({ kind: z.literal('member'), of: GroupId, on: LegalDate.optional() })
        .describe('A member of the group: on the date of the act, or on a fixed date'),
      z.strictObject({ kind: z.literal('listed'), participants: z.array(ParticipantCode).min(1) }),
      z.strictObject({ kind: z.literal('party'), to: TreatyId }).describe('Bound by the other treaty on the date'),
      z
        .strictObject({ kind: z.literal('consented'), to: TreatyId })
        .describe('Has consented to the other treaty, earlier or on the same day'),
      z
        .strictObject({ kind: z.literal('signatory'), to: TreatyId.optional() })
        .describe('Has signed this treaty, or the other one, or is bound by it'),
      z
        .strictObject({ kind: z.literal('reio-with-member'), that: z.enum(['signed', 'consented', 'is-party']) })
        .describe('An REIO of which at least one member State has signed, has consented, or is a Party'),
      z.strictObject({ kind: z.literal('all'), of: z.array(Who).min(1) }),
      z.strictObject({ kind: z.literal('either'), of: z.array(Who).min(1) }),
      z.strictObject({ kind: z.literal('not'), who: Who }),
    ]),
  )
  .meta({ id: 'Who' });

/** From the date on which a condition is met (or an act is done) to the date of its effect. */
export type Delay =
  | { kind: 'same-day' }
  | { kind: 'period'; years?: number | undefined; months?: number | undefined; days?: number | undefined }
  | { kind: 'first-of-month-after'; months?: number | undefined; days?: number | undefined }
  | { kind: 'first-of-nth-month'; n: number }
  | { kind: 'next'; month: number; day: number }
  | { kind: 'fixed'; date: LegalDate }
  | { kind: 'fixed-if-met-by'; date: LegalDate; by?: LegalDate | undefined; otherwise: Delay }
  | { kind: 'from'; point: Point; delay: Delay }
  | { kind: 'in-force'; treaty: string }
  | { kind: 'latest'; of: Delay[] }
  | { kind: 'earliest'; of: Delay[] };
export const Delay: z.ZodType<Delay> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('same-day') }),
      z
        .strictObject({
          kind: z.literal('period'),
          years: years.optional(),
          months: months.optional(),
          days: days.optional(),
        })
        .refine(
          (p) => p.years !== undefined || p.months !== undefined || p.days !== undefined,
          'a period needs years, months or days',
        )
        .describe('n days, months or years after; "on the nth day after" is the same'),
      z
        .strictObject({
          kind: z.literal('first-of-month-after'),
          months: z.int().nonnegative().max(2400).optional(),
          days: days.optional(),
        })
        .describe('First day of the month following the expiration of the period'),
      z
        .strictObject({ kind: z.literal('first-of-nth-month'), n: months })
        .describe('First day of the nth month after the month of the act'),
      z
        .strictObject({ kind: z.literal('next'), ...dayOfYear })
        .refine(existsEachYear, notEachYear)
        .describe('The next such day of the year, after the date'),
      z.strictObject({ kind: z.literal('fixed'), date: LegalDate }),
      z
        .strictObject({
          kind: z.literal('fixed-if-met-by'),
          date: LegalDate,
          by: LegalDate.optional(),
          otherwise: Delay,
        })
        .describe('On the date if the condition is met by then (or by the other date), otherwise after the delay'),
      z
        .strictObject({ kind: z.literal('from'), point: Point, delay: Delay })
        .describe('Counted from a moment of the treaty itself'),
      z
        .strictObject({ kind: z.literal('in-force'), treaty: TreatyId })
        .describe('The date on which another treaty enters into force'),
      z.strictObject({ kind: z.literal('latest'), of: z.array(Delay).min(1) }).describe('Whichever is later'),
      z.strictObject({ kind: z.literal('earliest'), of: z.array(Delay).min(1) }).describe('Whichever is earlier'),
    ]),
  )
  .meta({ id: 'Delay' });

/** A set of participants of which a fraction is asked. */
export const ParticipantSet = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('parties'),
      to: TreatyId.describe('The treaty whose Parties form the set'),
      at: z
        .union([z.literal('current'), z.enum(['adoption', 'opening']), LegalDate])
        .describe('Moving with membership, or fixed'),
      counting: z.enum(['in-force', 'consented']).default('in-force'),
    }),
    z.strictObject({
      kind: z.literal('members'),
      of: GroupId,
      at: z.union([z.literal('current'), z.enum(['adoption', 'opening']), LegalDate]),
    }),
    z.strictObject({ kind: z.literal('listed'), participants: z.array(ParticipantCode).min(1) }),
    z.strictObject({ kind: z.literal('number'), n: positive }).describe('A size set by a resolution'),
  ])
  .meta({ id: 'ParticipantSet' });
export type ParticipantSet = z.infer<typeof ParticipantSet>;

/** How the instrument of an REIO is counted. */
export const ReioCounting = z
  .enum(['not-additional', 'one', 'as-members'])
  .describe(
    '`not-additional`: not counted besides those of its member States; `one`: as any other; `as-members`: as the number of its member States',
  );
export type ReioCounting = z.infer<typeof ReioCounting>;

const tally = {
  means: z
    .array(ConsentMeans)
    .min(1)
    .optional()
    .describe('Means of consent that count; all that the treaty opens if absent'),
  from: Who.optional().describe('Only instruments of these participants count'),
  reio: ReioCounting.default('one'),
  article: Article.optional(),
};

/** What must have happened. Every node can be explained by the acts that meet it. */
export type Condition =
  | {
      kind: 'count';
      of: 'instruments' | 'signatures' | 'parties' | 'statements';
      atLeast: number;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      reio: ReioCounting;
      provision?: string | undefined;
      statement?: StatementKind | undefined;
      article?: string | undefined;
    }
  | {
      kind: 'share';
      weights: string;
      percent?: number | undefined;
      amount?: number | undefined;
      moreThan: boolean;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      reio: ReioCounting;
      article?: string | undefined;
    }
  | { kind: 'named'; participants: string[]; means?: ConsentMeans[] | undefined; article?: string | undefined }
  | {
      kind: 'fraction';
      numerator: number;
      denominator: number;
      moreThan: boolean;
      of: ParticipantSet;
      onlyThose: boolean;
      atLeast?: number | undefined;
      means?: ConsentMeans[] | undefined;
      from?: Who | undefined;
      reio: ReioCounting;
      article?: string | undefined;
    }
  | { kind: 'in-force'; treaty: string; article?: string | undefined }
  | {
      kind: 'not-before';
      date?: LegalDate | undefined;
      after?: { point: Point; delay: Delay } | undefined;
      article?: string | undefined;
    }
  | {
      kind: 'yearly';
      month: number;
      day: number;
      from?: number | undefined;
      condition: Condition;
      article?: string | undefined;
    }
  | { kind: 'all'; of: Condition[]; article?: string | undefined }
  | { kind: 'any'; of: Condition[]; article?: string | undefined };
export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('count'),
          of: z.enum(['instruments', 'signatures', 'parties', 'statements']).default('instruments'),
          atLeast: positive,
          provision: z.string().optional().describe('With `statements`: those under this provision'),
          statement: StatementKind.optional(),
          ...tally,
        })
        .describe('At least n instruments of consent (or signatures, Parties, statements)'),
      z
        .strictObject({
          kind: z.literal('share'),
          weights: z
            .string()
            .min(1)
            .refine((name) => !(name in {}), 'is a name that every object has; choose another')
            .describe("Name of a table in the document's `weights`"),
          percent: z.number().positive().max(100).optional(),
          amount: z.number().positive().optional(),
          moreThan: z.boolean().default(false).describe('More than, not at least'),
          ...tally,
        })
        .refine(
          (s) => (s.percent === undefined) !== (s.amount === undefined),
          'a share is asked either in percent or as an amount',
        )
        .describe('A share of a weight: emissions, tonnage, votes'),
      z
        .strictObject({
          kind: z.literal('named'),
          participants: z.array(ParticipantCode).min(1),
          means: tally.means,
          article: tally.article,
        })
        .describe('Each of the named participants'),
      z
        .strictObject({
          kind: z.literal('fraction'),
          numerator: positive,
          denominator: positive,
          moreThan: z.boolean().default(false),
          of: ParticipantSet,
          onlyThose: z.boolean().default(true).describe('Only instruments of participants in the set count'),
          atLeast: positive.optional().describe('Never fewer than this number'),
          ...tally,
        })
        .describe('A fraction, or all, of a set of participants'),
      z.strictObject({ kind: z.literal('in-force'), treaty: TreatyId, article: tally.article }),
      z
        .strictObject({
          kind: z.literal('not-before'),
          date: LegalDate.optional(),
          after: z.strictObject({ point: Point, delay: Delay }).optional(),
          article: tally.article,
        })
        .refine(
          (c) => (c.date === undefined) !== (c.after === undefined),
          'not-before needs either a date or a period after a point',
        ),
      z
        .strictObject({
          kind: z.literal('yearly'),
          ...dayOfYear,
          from: z.int().optional().describe('First year in which it is looked at'),
          condition: Condition,
          article: tally.article,
        })
        .refine(existsEachYear, notEachYear)
        .describe('Looked at on one day of each year only'),
      z.strictObject({ kind: z.literal('all'), of: z.array(Condition).min(1), article: tally.article }),
      z.strictObject({ kind: z.literal('any'), of: z.array(Condition).min(1), article: tally.article }),
    ]),
  )
  .meta({ id: 'Condition' });

const Opening = z.strictObject({
  to: Who,
  for: z.enum(['states', 'reios']).optional().describe('Kind of participant the rule is about; both if absent'),
  article: Article,
});

const Route = Opening.extend({
  means: z.array(ConsentMeans).min(1),
  after: z
    .enum(['opening', 'signature-closing', 'entry-into-force'])
    .optional()
    .describe('The means is open only from then on'),
  signed: z.boolean().optional().describe('Presupposes signature'),
});

const LaterConsent = z.strictObject({
  article: Article,
  means: z.array(ConsentMeans).min(1).optional().describe('All if absent'),
  after: z
    .enum(['condition-met', 'entry-into-force'])
    .default('condition-met')
    .describe('Consent counts as later from the day after the condition was met, or only from entry into force'),
  delay: Delay,
});

const Reading = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  authority: z.string().min(1).optional().describe('Who has so read the clause, and where'),
  condition: Condition,
  delay: Delay.optional(),
});

const EntryIntoForce = z.strictObject({
  article: Article,
  says: z.string().min(1).optional().describe('The clause in our own words'),
  condition: Condition,
  delay: Delay,
  later: z
    .array(LaterConsent)
    .default([])
    .describe('Where no rule fits a later consent, it takes effect on its own date (VCLT Art. 24(3))'),
  scope: z
    .enum(['all-consenting', 'all-parties-of-parent'])
    .default('all-consenting')
    .describe('For whom it enters into force: those that consented, or every Party of the parent treaty'),
  reading: z
    .strictObject({ title: z.string().min(1), authority: z.string().min(1) })
    .optional()
    .describe('Where the clause has been read in several ways: what the authoritative reading is, and whose'),
  otherReadings: z.array(Reading).default([]),
});

const Milestone = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  article: Article,
  title: Text,
  condition: Condition,
  delay: Delay.default({ kind: 'same-day' }),
});

const Denunciation = z.strictObject({
  article: Article,
  effect: Delay.describe('From receipt of the notification'),
  notBefore: z
    .strictObject({ point: z.enum(['entry-into-force', 'own-entry-into-force']), delay: Delay, article: Article })
    .optional()
    .describe('Earliest date on which it may be notified'),
  fallsWith: z
    .array(z.strictObject({ treaty: TreatyId, article: Article }))
    .default([])
    .describe('Denouncing that treaty denounces this one'),
  reio: z
    .strictObject({ article: Article })
    .optional()
    .describe('An REIO ceases to be a Party when all its member States have denounced'),
});

const Provision = z.strictObject({
  provision: Article,
  kind: StatementKind,
  summary: z.string().min(1),
  when: z.array(z.enum(['signature', 'consent', 'any-time'])).min(1),
  mandatory: z.boolean().default(false),
  condition: z.string().min(1).optional().describe('Whom a mandatory provision concerns, where not everyone'),
  register: Article.optional().describe('Clause under which the depositary keeps a register'),
});

const Weights = z.strictObject({
  title: z.string().min(1),
  unit: z.string().min(1),
  source: z.string().min(1),
  total: z.number().positive().optional().describe('Where the table does not list everyone'),
  of: z.record(ParticipantCode, z.number().nonnegative()),
});

/** Clauses are trees of a few levels; a document nested deeper than this is none. */
const DEEPEST = 60;

function depthOf(value: unknown, level = 0): number {
  if (value === null || typeof value !== 'object' || level > DEEPEST) return level;
  return Math.max(level, ...Object.values(value).map((part) => depthOf(part, level + 1)));
}

/** The shape of a document, as its JSON Schema is published. */
export const FinalClausesShape = z
  .strictObject({
    $schema: z.string().optional(),
    id: TreatyId,
    title: Text,
    shortTitle: Text.optional(),
    reference: z.string().min(1).optional().describe('Series and number: `ETS No. 185`'),
    subject: z.string().min(1).optional(),
    url: z.url().optional(),
    draft: z.boolean().default(false),
    adopted: z.strictObject({ date: LegalDate, place: z.string().optional(), article: Article.optional() }).optional(),
    depositary: z.strictObject({ name: z.string().min(1), article: Article.optional() }).optional(),
    parent: z.strictObject({ treaty: TreatyId, article: Article }).optional(),
    groups: z
      .record(
        GroupId,
        z.strictObject({ title: z.string().min(1), article: Article.optional(), members: z.array(ParticipantCode) }),
      )
      .default({}),
    weights: z.record(z.string(), Weights).default({}),
    signature: z
      .strictObject({
        article: Article,
        opens: LegalDate,
        closes: LegalDate.optional().describe('Last day, inclusive'),
        places: z
          .array(z.strictObject({ place: z.string().min(1), from: LegalDate.optional(), to: LegalDate.optional() }))
          .default([]),
        open: z.array(Opening).min(1),
      })
      .refine((s) => s.closes === undefined || s.closes >= s.opens, {
        error: 'signature closes before it opens',
        path: ['closes'],
      })
      .optional(),
    consent: z.strictObject({ routes: z.array(Route).min(1) }).optional(),
    entryIntoForce: EntryIntoForce.optional().describe(
      'Absent where the clause is not on record: then no date is computed',
    ),
    milestones: z.array(Milestone).default([]),
    denunciation: Denunciation.optional(),
    statements: z
      .strictObject({
        closed: z
          .array(z.strictObject({ kind: StatementKind, article: Article }))
          .default([])
          .describe('Kinds of which no others than those listed may be made'),
        provisions: z.array(Provision).default([]),
      })
      .default({ closed: [], provisions: [] }),
    notes: z
      .array(z.strictObject({ article: Article.optional(), text: z.string().min(1) }))
      .default([])
      .describe('Clauses that are not computed, in our own words'),
  })
  .superRefine((document, issue) => {
    const refuse = (path: PropertyKey[], message: string): void => issue.addIssue({ code: 'custom', path, message });
    for (const [part, isMilestone] of [
      ['entryIntoForce', false],
      ['milestones', true],
      ['denunciation', true],
    ] as const) {
      eachNode(document[part], [part], (node, path) => {
        const point =
          node['point'] ?? (node['kind'] === 'parties' || node['kind'] === 'members' ? node['at'] : undefined);
        if (point === 'adoption' && document.adopted === undefined)
          refuse(path, 'counts from adoption, but the document has no `adopted`');
        if (point === 'opening' && document.signature === undefined)
          refuse(path, 'counts from opening, but the document has no `signature`');
        if (point === 'signature-closing' && document.signature?.closes === undefined) {
          refuse(path, 'counts from the closing of signature, but `signature.closes` is absent');
        }
        if (!isMilestone) {
          if (point === 'entry-into-force') refuse(path, 'entry into force cannot wait for itself');
          if (node['treaty'] === document.id || node['to'] === document.id)
            refuse(path, 'entry into force cannot depend on the treaty itself');
          if (node['kind'] === 'count' && node['of'] === 'parties')
            refuse(path, 'nobody is a Party before entry into force: count instruments');
        }
        if (node['kind'] === 'share') {
          const name = String(node['weights']);
          const table = Object.hasOwn(document.weights, name) ? document.weights[name] : undefined;
          if (table === undefined) refuse(path, `no weights named "${String(node['weights'])}" in this document`);
          else if (table.total === undefined && Object.keys(table.of).length === 0)
            refuse(path, 'the table of weights is empty and has no total');
        }
        if (node['kind'] === 'fraction' && Number(node['numerator']) > Number(node['denominator']))
          refuse(path, 'a fraction above one can never be met');
      });
    }
    const ids = document.milestones.map((milestone) => milestone.id);
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i) refuse(['milestones', i, 'id'], `milestone "${id}" occurs twice`);
    });
    const readings = document.entryIntoForce?.otherReadings.map((reading) => reading.id) ?? [];
    readings.forEach((id, i) => {
      if (readings.indexOf(id) < i)
        refuse(['entryIntoForce', 'otherReadings', i, 'id'], `reading "${id}" occurs twice`);
    });
    document.consent?.routes.forEach((route, i) => {
      if (route.after === 'opening' && document.signature === undefined) {
        refuse(['consent', 'routes', i, 'after'], 'open from opening, but the document has no `signature`');
      }
      if (route.after === 'signature-closing' && document.signature?.closes === undefined) {
        refuse(
          ['consent', 'routes', i, 'after'],
          'open after the closing of signature, but `signature.closes` is absent',
        );
      }
    });
    document.signature?.places.forEach((place, i) => {
      if (place.from !== undefined && place.to !== undefined && place.to < place.from)
        refuse(['signature', 'places', i, 'to'], 'ends before it begins');
    });
    if (document.entryIntoForce?.scope === 'all-parties-of-parent' && document.parent === undefined) {
      refuse(['entryIntoForce', 'scope'], 'binds the Parties of a parent treaty, but the document names none');
    }
  })
  .meta({ id: 'FinalClauses', title: 'Final clauses of a treaty' });

/** A treaty's final clauses as one document. */
export const FinalClauses = z.preprocess((value, issue) => {
  if (depthOf(value) <= DEEPEST) return value;
  issue.addIssue({ code: 'custom', message: `is nested deeper than ${DEEPEST} levels` });
  return z.NEVER;
}, FinalClausesShape);
export type FinalClauses = z.infer<typeof FinalClausesShape>;

/** Visits every object below a value, with its path. */
function eachNode(
  value: unknown,
  path: PropertyKey[],
  visit: (node: Record<string, unknown>, path: PropertyKey[]) => void,
): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) eachNode(item, [...path, i], visit);
  } else if (value !== null && typeof value === 'object') {
    visit(value as Record<string, unknown>, path);
    for (const [key, part] of Object.entries(value)) eachNode(part, [...path, key], visit);
  }
}

/** What a document refers to beyond itself. */
interface References {
  readonly treaties: readonly TreatyId[];
  readonly groups: readonly string[];
}

const references = new WeakMap<FinalClauses, References>();

/** Other treaties, and groups with dated membership, that the clauses name. Read off a document once. */
export function referencesOf(document: FinalClauses): References {
  const known = references.get(document);
  if (known !== undefined) return known;
  const treaties = new Set<string>();
  const groups = new Set<string>();
  const parts = [
    document.parent,
    document.signature,
    document.consent,
    document.entryIntoForce,
    document.milestones,
    document.denunciation,
  ];
  eachNode(parts, [], (node) => {
    const kind = String(node['kind']);
    if (typeof node['treaty'] === 'string') treaties.add(node['treaty']);
    if (['party', 'consented', 'signatory', 'parties'].includes(kind) && typeof node['to'] === 'string') {
      treaties.add(node['to']);
    }
    if (['member', 'members'].includes(kind) && !Object.hasOwn(document.groups, String(node['of'])))
      groups.add(String(node['of']));
  });
  treaties.delete(document.id);
  const found = { treaties: [...treaties].sort(), groups: [...groups].sort() };
  references.set(document, found);
  return found;
}

/** Other treaties that the document names: their status must be in the context of `derive`. */
export function treatiesNamedIn(document: FinalClauses): readonly TreatyId[] {
  return referencesOf(document).treaties;
}
