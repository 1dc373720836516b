import { ConsentMeans, ParticipantCode, StatementKind } from '../act.ts';
import type { Context } from '../context.ts';
import { Condition, Delay, type FinalClauses, ParticipantSet, Who } from '../final-clauses.ts';
import { isText } from '../grammar/terms.ts';
import { isLegalDate, type LegalDate } from '../legal-date.ts';
import { type Phrase, phrase } from '../reason.ts';
import type { AmongFacts, CompareFacts, TalliedFacts } from '../rules/compare.ts';
import { whoFacts } from '../rules/facts.ts';

// What a clause says without any act, as rules with facts: what it asks, from when it has effect, whom it concerns.

/** Names for codes; a comparison without a register of participants shows the codes. */
export const NO_NAMES: Context = { participants: new Map(), groups: new Map(), treaties: new Map() };

/** In what a value is read: titles of groups and weights come from the document, or from the register. */
export interface Reading {
  readonly document: FinalClauses;
  readonly context: Context;
  /** Whether long lists of participants are told name by name. */
  readonly each?: boolean;
}

/** Keys whose values are articles. */
const OF_ARTICLES = new Set(['provision', 'given', 'register', 'on', 'article']);

/** Keys whose values are codes of participants. */
const OF_PARTICIPANTS = new Set(['members', 'participants']);

/** Keys whose values are kinds: of acts, or of participants. */
const OF_KINDS = new Set(['means', 'kind', 'kinds', 'statement']);

const ACTS: ReadonlySet<string> = new Set([...ConsentMeans.options, ...StatementKind.options]);
const isAct = (kind: string): kind is ConsentMeans | StatementKind => ACTS.has(kind);

/** Keys whose values are terms of the grammar. */
const OF_TERMS = new Set([
  'acts',
  'after',
  'as',
  'by',
  'direction',
  'does',
  'due',
  'for',
  'holds',
  'matter',
  'point',
  'reciprocal',
  'reio',
  'scope',
  'when',
]);

/** What a condition goes over; elsewhere the key stands for other things. */
const TALLIED = new Set(['instruments', 'signatures', 'parties', 'statements']);

/** A value of a document, by the key that it has there. */
export function told(value: unknown, key: string, reading: Reading): Phrase {
  const within = (part: unknown): Phrase => told(part, key, reading);
  const { document } = reading;
  if (key === 'draft') return phrase('value-standing', { draft: value === true });
  if (typeof value === 'boolean') return phrase('value-yes-no', { yes: value });
  if (typeof value === 'number') return phrase('value-number', { n: value });
  if (typeof value === 'string') {
    if (isLegalDate(value)) return phrase('value-date', { date: value });
    if (OF_TERMS.has(key) || (key === 'of' && TALLIED.has(value))) return phrase('value-term', { term: value });
    if (OF_ARTICLES.has(key)) return phrase('value-article', { article: value });
    if (OF_PARTICIPANTS.has(key)) return phrase('value-participant', { participant: value });
    if (OF_KINDS.has(key))
      return isAct(value) ? phrase('value-act', { kind: value }) : phrase('value-term', { term: value });
    return phrase('value-text', { text: value });
  }
  if (Array.isArray(value))
    return phrase('value-list', { of: value.map(within), conjunction: key === 'when' ? 'or' : 'and' });
  if (isText(value)) return phrase('value-text', { text: value });
  const clause = clauseOf(value);
  if (clause?.delay !== undefined) return phrase('value-delay', { delay: clause.delay });
  if (clause?.who !== undefined)
    return phrase('value-who', {
      who: whoFacts(clause.who, document, reading.context),
      each: reading.each === true,
    });
  if (clause?.condition !== undefined) return asked(clause.condition, reading);
  if (clause?.set !== undefined)
    return phrase('value-set', { set: amongFacts(clause.set, reading), each: reading.each === true });
  if (isEffect(value)) return effect(value);
  const { place, from, to, ...others } = value as { place?: string; from?: LegalDate; to?: LegalDate };
  if (place !== undefined && Object.keys(others).length === 0)
    return phrase('value-place', { place, from: from ?? null, to: to ?? null });
  if (isWeights(value))
    return phrase('value-weights', {
      of: Object.entries(value).map(([participant, weight]) => ({ participant, weight })),
    });
  const fields = Object.entries(value as object)
    .filter(([, part]) => part !== undefined && part !== false && !(Array.isArray(part) && part.length === 0))
    .map(([of, part]) => ({ key: of, value: part === true && of !== 'draft' ? null : told(part, of, reading) }));
  return phrase('value-fields', { fields });
}

/** A number for each of several participants. */
export function isWeights(value: unknown): value is Readonly<Record<ParticipantCode, number>> {
  if (value === null || typeof value !== 'object') return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([code, weight]) => typeof weight === 'number' && ParticipantCode.safeParse(code).success)
  );
}

type Effect = NonNullable<FinalClauses['statements']['provisions'][number]['effects']>[number];

const isEffect = (value: unknown): value is Effect =>
  value !== null && typeof value === 'object' && 'does' in value && 'on' in value;

function effect({ on, does, part, direction, reciprocal }: Effect): Phrase {
  const source = typeof reciprocal === 'object' ? { article: reciprocal.article } : (reciprocal ?? null);
  return phrase('value-effect', { on, does, part: part ?? null, direction, reciprocal: source });
}

/** Which of the grammar's trees a value is, if it is one. */
export function clauseOf(
  value: unknown,
): { condition?: Condition; delay?: Delay; who?: Who; set?: ParticipantSet } | undefined {
  if (value === null || typeof value !== 'object' || !('kind' in value)) return undefined;
  const delay = Delay.safeParse(value);
  if (delay.success) return { delay: delay.data };
  const condition = Condition.safeParse(value);
  if (condition.success) return { condition: condition.data };
  const who = Who.safeParse(value);
  if (who.success) return { who: who.data };
  const set = ParticipantSet.safeParse(value);
  return set.success ? { set: set.data } : undefined;
}

/** What a condition asks. */
export function asked(condition: Condition, reading: Reading): Phrase {
  const { document, context } = reading;
  const within = (part: Condition): Phrase => asked(part, reading);
  const who = (of: Who | undefined) => (of === undefined ? null : whoFacts(of, document, context));
  switch (condition.kind) {
    case 'count': {
      const { atLeast, of } = condition;
      return phrase('needs-count', { atLeast, of, counted: talliedFacts(condition, reading) });
    }
    case 'share': {
      const { percent = null, amount = null, moreThan, weights, relativeTo } = condition;
      const { title, unit } = document.weights[weights] ?? { title: weights, unit: '' };
      return phrase('needs-share', {
        percent,
        amount,
        moreThan,
        title,
        unit,
        relativeTo: relativeTo === undefined ? null : (document.weights[relativeTo]?.title ?? relativeTo),
        counted: talliedFacts(condition, reading),
      });
    }
    case 'named':
      return phrase('needs-named', { participants: condition.participants, means: condition.means ?? null });
    case 'fraction': {
      const { acts, numerator, denominator, moreThan, of, atLeast = null, onlyThose } = condition;
      const counted = talliedFacts(condition, reading);
      const set = amongFacts(of, reading);
      return phrase('needs-fraction', { acts, numerator, denominator, moreThan, of: set, atLeast, onlyThose, counted });
    }
    case 'regions':
      return phrase('needs-regions', {
        atLeast: condition.atLeast,
        means: condition.means ?? null,
        from: who(condition.from),
      });
    case 'pair':
      return phrase('needs-pair', {
        title: document.pairs[condition.of]?.title ?? condition.of,
        means: condition.means ?? null,
        from: who(condition.from),
      });
    case 'in-force':
      return phrase('needs-treaty-in-force', { treaty: condition.treaty });
    case 'not-before':
      return phrase('needs-not-before', dayOf(condition));
    case 'not-after':
      return phrase('needs-not-after', dayOf(condition));
    case 'yearly': {
      const { month, day, from = null } = condition;
      return phrase('needs-on-day-of-year', { condition: within(condition.condition), month, day, from });
    }
    case 'unless':
      return phrase('needs-absence', { condition: within(condition.condition), by: dayOf(condition.by) });
    case 'decision':
      return phrase('needs-decision', { provision: condition.provision });
    case 'all':
      return phrase('needs-all', { of: condition.of.map(within) });
    case 'any':
      return phrase('needs-any', { of: condition.of.map(within) });
  }
}

type Day = CompareFacts['needs-not-before'];

/** The schema sees to it that one of the two is there. */
const dayOf = ({ date, after }: { date?: Day['date']; after?: Day['after'] }): Day =>
  (after === undefined ? { date } : { after }) as Day;

type Tally = Extract<Condition, { kind: 'count' | 'share' | 'fraction' }>;

function talliedFacts(tally: Tally, { document, context }: Reading): TalliedFacts {
  return {
    means: tally.means ?? null,
    from: tally.from === undefined ? null : whoFacts(tally.from, document, context),
    orProvisional: tally.orProvisional === true,
    statement: tally.statement ?? null,
    provision: tally.provision ?? null,
    reio: tally.reio,
  };
}

function amongFacts(set: ParticipantSet, { document, context }: Reading): AmongFacts {
  const who = (of: Who): ReturnType<typeof whoFacts> => whoFacts(of, document, context);
  switch (set.kind) {
    case 'number':
    case 'listed':
      return set;
    case 'heaviest': {
      const { n, weights, of } = set;
      return {
        kind: 'heaviest',
        n,
        unit: document.weights[weights]?.unit ?? weights,
        among: who({ kind: 'member', of }),
      };
    }
    case 'members': {
      const { of, at, only } = set;
      return { kind: 'members', group: who({ kind: 'member', of }), at, only: only === undefined ? null : who(only) };
    }
    case 'parties': {
      const { to, at, counting, only } = set;
      return { kind: 'parties', to, at, counting, only: only === undefined ? null : who(only) };
    }
  }
}
