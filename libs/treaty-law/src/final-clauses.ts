import { z } from 'zod';
import { ConsentMeans, ParticipantCode, StatementKind, TreatyId } from './act.ts';
import { DeclaredParticipant } from './context.ts';
import { Condition } from './grammar/condition.ts';
import { Provisional, Relations, Statements, Territories } from './grammar/statements.ts';
import {
  Article,
  Delay,
  GroupId,
  months,
  NoteMatter,
  Point,
  Prose,
  positive,
  Text,
  Who,
  years,
} from './grammar/terms.ts';
import { LegalDate } from './legal-date.ts';

export * from './grammar/condition.ts';
export type { Provision } from './grammar/statements.ts';
export { Delay, inEnglish, isText, NoteMatter, Point, Prose, prose, Text, Who } from './grammar/terms.ts';

// The grammar of final clauses. Each node says one thing that a clause can say;
// a treaty is a tree of them, and adding a treaty is adding a document.

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
  title: Prose,
  authority: z.string().min(1).optional().describe('Who has so read the clause, and where'),
  condition: Condition,
  delay: Delay.optional(),
});

const Scope = z
  .union([z.enum(['all-consenting', 'all-parties-of-parent']), z.strictObject({ members: GroupId })])
  .default('all-consenting')
  .describe('For whom it enters into force: those that consented, every Party of the parent treaty, every member');

const EntryIntoForce = z.strictObject({
  article: Article,
  says: Prose.optional().describe('The clause in our own words'),
  condition: Condition,
  delay: Delay,
  later: z
    .array(LaterConsent)
    .default([])
    .describe('Where no rule fits a later consent, it takes effect on its own date (VCLT Art. 24(3))'),
  binds: z
    .strictObject({ who: Who, article: Article, says: Prose.optional() })
    .optional()
    .describe('It binds only these, and each only from when it is one: those for which the parent treaty is in force'),
  scope: Scope,
  otherwise: z
    .array(
      z.strictObject({
        article: Article,
        says: Prose.optional(),
        condition: Condition,
        delay: Delay,
        scope: Scope,
        provisional: z.boolean().default(false).describe('In force by this way only provisionally'),
      }),
    )
    .default([])
    .describe('Other ways into force, each with its own delay and scope: whichever comes first'),
  notFor: z
    .strictObject({ kinds: z.array(StatementKind).min(1), article: Article })
    .optional()
    .describe('Where it binds without consent: not those that made such a statement before it enters into force'),
  onlyByConsent: z
    .strictObject({ who: Who, article: Article })
    .optional()
    .describe('Where it binds without consent: these are bound only by their own'),
  reading: z
    .strictObject({ title: Prose, authority: z.string().min(1) })
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
  holds: z
    .enum(['once', 'while'])
    .default('once')
    .describe('Reached once for all, or only while the condition holds: as the clause asks'),
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
  window: z
    .strictObject({ every: years, open: months, point: z.literal('entry-into-force'), article: Article })
    .optional()
    .describe('May be notified only within so many months after each such number of years'),
  term: z
    .strictObject({ first: years, further: years, notice: months, article: Article })
    .optional()
    .describe('In force for a first term of years, then for further ones, for those that gave no notice in time'),
  succeededBy: z
    .array(z.strictObject({ treaty: TreatyId, article: Article }))
    .default([])
    .describe('Consent to that treaty denounces this one once that treaty is in force'),
});

const Termination = z.strictObject({
  article: Article,
  below: positive.describe('Ends when fewer Parties are left'),
  says: Prose.optional(),
});

const Parts = z.strictObject({
  article: Article,
  says: Prose.optional(),
  choose: z
    .array(z.strictObject({ of: z.array(Article).min(1), atLeast: positive }))
    .min(1)
    .describe('Of these provisions at least so many must be accepted'),
});

/** An amendment is brought into force by a clause of the same grammar; its instruments are acceptances. */
const Amendment = EntryIntoForce.extend({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Text.optional(),
  adoption: z.strictObject({ article: Article, says: Prose }).optional(),
  earliest: z
    .strictObject({ article: Article, point: Point, delay: Delay })
    .optional()
    .describe('None may be adopted before'),
  each: z
    .boolean()
    .default(false)
    .describe('It enters into force for each that accepts it, by its own instrument, and not in general'),
});
export type Amendment = z.infer<typeof Amendment>;

const Weights = z.strictObject({
  title: Prose,
  unit: Prose,
  source: z.string().min(1),
  total: z.number().positive().optional().describe('Where the table does not list everyone'),
  of: z.record(ParticipantCode, z.number().nonnegative()).default({}),
  series: z
    .array(
      z.strictObject({
        from: LegalDate,
        total: z.number().positive().optional(),
        of: z.record(ParticipantCode, z.number().nonnegative()),
      }),
    )
    .default([])
    .describe('Weights that move: each table holds from its date; before the first, `of`'),
  declared: z.boolean().default(false).describe('Each participant declares its own with its instrument'),
});

/** Clauses are trees of a few levels; a document nested deeper than this is none. */
const DEEPEST = 60;

function depthOf(value: unknown, level = 0): number {
  if (value === null || typeof value !== 'object' || level > DEEPEST) return level;
  return Math.max(level, ...Object.values(value).map((part) => depthOf(part, level + 1)));
}

const TextAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address that begins with http:// or https://' })
  .optional();

/** The shape of a document, as its JSON Schema is published. */
export const FinalClausesShape = z
  .strictObject({
    $schema: z.string().optional(),
    id: TreatyId,
    title: Text,
    shortTitle: Text.optional(),
    reference: z.string().min(1).optional().describe('Series and number: `ETS No. 185`'),
    subject: Prose.optional(),
    url: z.url().optional(),
    texts: z
      .strictObject({ en: TextAddress, fr: TextAddress })
      .optional()
      .describe('Where the depositary, or the body that adopted it, publishes the text, by language'),
    draft: z.boolean().default(false),
    adopted: z.strictObject({ date: LegalDate, place: z.string().optional(), article: Article.optional() }).optional(),
    depositary: z
      .strictObject({
        name: z.string().min(1),
        article: Article.optional(),
        others: z
          .array(z.string().min(1))
          .default([])
          .describe('Further depositaries: an instrument may be deposited with any, and the first deposit counts'),
      })
      .optional(),
    parent: z.strictObject({ treaty: TreatyId, article: Article }).optional(),
    participants: z
      .array(DeclaredParticipant)
      .default([])
      .describe('Participants that the register does not know, as this treaty needs them'),
    pairs: z
      .record(
        GroupId,
        z.strictObject({
          title: Prose,
          of: z.array(z.tuple([ParticipantCode, ParticipantCode])).min(1),
        }),
      )
      .default({})
      .describe('Relations between two, for conditions that ask for a pair'),
    groups: z
      .record(GroupId, z.strictObject({ title: Prose, article: Article.optional(), members: z.array(ParticipantCode) }))
      .default({}),
    weights: z.record(z.string(), Weights).default({}),
    signature: z
      .strictObject({
        article: Article,
        opens: LegalDate.optional().describe('Absent only in a draft that leaves the date open'),
        closes: LegalDate.optional().describe('Last day, inclusive'),
        places: z
          .array(z.strictObject({ place: z.string().min(1), from: LegalDate.optional(), to: LegalDate.optional() }))
          .default([]),
        open: z.array(Opening).min(1),
      })
      .refine((s) => s.closes === undefined || s.opens === undefined || s.closes >= s.opens, {
        error: 'signature closes before it opens',
        path: ['closes'],
      })
      .optional(),
    consent: z
      .strictObject({
        routes: z.array(Route).min(1),
        parts: Parts.optional().describe('Consent to parts of the treaty, of a menu'),
        competence: z
          .strictObject({ article: Article, says: Prose })
          .optional()
          .describe('An organization is bound only within the limits of its competence'),
      })
      .optional(),
    entryIntoForce: EntryIntoForce.optional().describe(
      'Absent where the clause is not on record: then no date is computed',
    ),
    milestones: z.array(Milestone).default([]),
    denunciation: Denunciation.optional(),
    termination: Termination.optional(),
    statements: Statements.default({ closed: [], silent: false, provisions: [] }),
    territories: Territories.optional(),
    federal: z
      .strictObject({ article: Article, says: Prose, provision: Article.optional() })
      .optional()
      .describe('Federal clause, and the provision under which a federal State avails itself of it'),
    provisional: Provisional.optional(),
    amendments: z.array(Amendment).default([]),
    relations: Relations.default({ questions: [], owedToAll: [], supplements: [], amongMembers: [] }),
    agreed: z.array(Article).default([]).describe('Provisions of a draft marked as agreed ad referendum'),
    notes: z
      .array(
        z.strictObject({
          article: Article.optional(),
          matter: NoteMatter.optional(),
          text: z.string().min(1),
        }),
      )
      .default([])
      .describe('Clauses that are not computed, in our own words'),
  })
  .superRefine((document, issue) => {
    const refuse = (path: PropertyKey[], message: string): void => issue.addIssue({ code: 'custom', path, message });
    if (document.signature !== undefined && document.signature.opens === undefined && !document.draft)
      refuse(['signature', 'opens'], 'is missing: only a draft may leave the date open');
    for (const [part, isMilestone] of [
      ['entryIntoForce', false],
      ['milestones', true],
      ['amendments', true],
      ['denunciation', true],
    ] as const) {
      eachNode(document[part], [part], (node, path) => {
        const point =
          node['point'] ?? (node['kind'] === 'parties' || node['kind'] === 'members' ? node['at'] : undefined);
        // The adoption that an amendment counts from is its own.
        if (point === 'adoption' && part !== 'amendments' && document.adopted === undefined)
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
          else if (
            table.total === undefined &&
            !table.declared &&
            Object.keys(table.of).length === 0 &&
            table.series.length === 0
          )
            refuse(path, 'the table of weights is empty and has no total');
        }
        if (
          node['kind'] === 'share' &&
          node['relativeTo'] !== undefined &&
          !Object.hasOwn(document.weights, String(node['relativeTo']))
        )
          refuse([...path, 'relativeTo'], `no weights named "${String(node['relativeTo'])}" in this document`);
        if (node['kind'] === 'heaviest' && !Object.hasOwn(document.weights, String(node['weights'])))
          refuse(path, `no weights named "${String(node['weights'])}" in this document`);
        if (node['kind'] === 'pair' && !Object.hasOwn(document.pairs, String(node['of'])))
          refuse(path, `no pairs named "${String(node['of'])}" in this document`);
        if (node['kind'] === 'fraction' && Number(node['numerator']) > Number(node['denominator']))
          refuse(path, 'a fraction above one can never be met');
        if (node['orProvisional'] === true && (node['acts'] ?? node['of']) !== 'instruments')
          refuse([...path, 'orProvisional'], 'counts besides instruments only');
        if (boundsNothing(node))
          refuse(path, 'not-after says until when: it needs `all`, and what must have come by then');
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
    const scopes = [
      document.entryIntoForce?.scope,
      ...(document.entryIntoForce?.otherwise ?? []).map(({ scope }) => scope),
    ];
    if (scopes.includes('all-parties-of-parent') && document.parent === undefined) {
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

/** Whether a node asks for nothing but that a day has not passed. */
function boundsNothing({ kind, of, condition }: Record<string, unknown>): boolean {
  const closes = (node: unknown): boolean => (node as { kind?: unknown } | undefined)?.kind === 'not-after';
  if (kind === 'all' && Array.isArray(of)) return of.every(closes);
  if (kind === 'any' && Array.isArray(of)) return of.some(closes);
  return closes(condition);
}

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
    document.statements.provisions.map((provision) => provision.who),
    document.territories,
    document.amendments,
    document.relations,
  ];
  eachNode(parts, [], (node) => {
    const kind = String(node['kind']);
    if (typeof node['treaty'] === 'string') treaties.add(node['treaty']);
    if (
      ['party', 'consented', 'signatory', 'signed', 'stated', 'parties'].includes(kind) &&
      typeof node['to'] === 'string'
    ) {
      treaties.add(node['to']);
    }
    // A scope that names a group: every member of it is bound.
    if (typeof node['members'] === 'string' && !Object.hasOwn(document.groups, node['members']))
      groups.add(node['members']);
    if (['member', 'members', 'heaviest'].includes(kind) && !Object.hasOwn(document.groups, String(node['of'])))
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
