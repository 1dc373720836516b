import type { Context } from '../context.ts';
import { listed, nameOfMeans, plural, whom } from '../derive/words.ts';
import { Condition, Delay, type FinalClauses, ParticipantSet, type Point, Who } from '../final-clauses.ts';
import { isLegalDate, type Period, spell } from '../legal-date.ts';
import { cite } from '../reason.ts';

// A clause put into words without any act: what it asks, from when it has effect, whom it concerns.

/** Names for codes; a comparison without a register of participants shows the codes. */
export const NO_NAMES: Context = { participants: new Map(), groups: new Map(), treaties: new Map() };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Words for keys of a document. What is not listed is read off the key itself. */
const LABELS: Readonly<Record<string, string>> = {
  en: '',
  fr: 'in French',
  title: 'title',
  shortTitle: 'short title',
  url: 'address',
  draft: 'standing',
  date: 'date',
  opens: 'opens on',
  closes: 'last day',
  places: 'place',
  from: 'from',
  to: 'open to',
  for: 'concerns',
  means: 'means of consent',
  signed: 'presupposes signature',
  says: 'in our words',
  delay: 'takes effect',
  effect: 'takes effect',
  of: 'what is counted',
  atLeast: 'number needed',
  orProvisional: 'notifications of provisional application counted as well',
  reio: 'instruments of regional economic integration organizations',
  provision: 'under',
  scope: 'binds',
  later: 'accepted later',
  follows: 'as another treaty',
  given: 'with a statement under',
  effects: 'what it changes',
  on: 'provisions',
  does: 'how',
  part: 'part or condition',
  direction: 'whose use',
  when: 'when it is made',
  condition: 'condition',
  register: 'register kept under',
  keptUpToDate: 'kept up to date',
  text: 'in our words',
  who: 'whom it concerns',
  due: 'falls due',
};

/** Words for the fixed terms of the grammar. */
const TERMS: Readonly<Record<string, string>> = {
  signature: 'at signature',
  consent: 'on consent',
  'any-time': 'at any time',
  states: 'States',
  reios: 'regional economic integration organizations',
  'not-additional': 'not counted besides those of their member States',
  one: 'counted as any other',
  'as-members': 'counted as the number of their member States',
  'all-consenting': 'those that consented',
  'all-parties-of-parent': 'every Party to the parent treaty',
  'all-parties': 'every Party',
  'in-force': 'once in force',
  'entry-into-force': 'entry into force',
  'signature-closing': 'the closing of signature',
  'condition-met': 'the day on which the condition was met',
  'other-treaties': 'relation to other treaties',
  'adds-condition': 'adds a condition',
  'towards-author': 'that of others towards its author',
  'by-author': 'that of its author',
  both: 'that of both',
};

/** Keys whose values are articles. */
const OF_ARTICLES = new Set(['provision', 'given', 'register', 'on', 'article']);

/** Labels that lead on to what follows: no colon stands between. */
const LEADING = new Set(['provision', 'given', 'register']);

/** Keys whose values are codes of participants. */
const OF_PARTICIPANTS = new Set(['members', 'participants']);

/** Keys whose values are terms of the grammar, and so put into words. */
const OF_TERMS = new Set([
  'when',
  'for',
  'reio',
  'scope',
  'after',
  'matter',
  'due',
  'point',
  'does',
  'direction',
  'by',
]);

/** The words for a key: `atLeast` → `number needed`. */
export function labelOf(key: string): string {
  return LABELS[key] ?? key.replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`);
}

/** A value of a document as a person reads it. */
export function inWords(value: unknown, key: string, document: FinalClauses, context: Context = NO_NAMES): string {
  const words = (part: unknown, of: string): string => inWords(part, of, document, context);
  if (key === 'draft') return value === true ? 'draft' : 'adopted text';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (isLegalDate(value)) return spell(value);
    if (OF_TERMS.has(key)) return TERMS[value] ?? value.replaceAll('-', ' ');
    if (OF_ARTICLES.has(key)) return cite(value) ?? value;
    if (OF_PARTICIPANTS.has(key)) return context.participants.get(value)?.name ?? value;
    return key === 'means' || key === 'kind' ? value.replaceAll('-', ' ') : value;
  }
  if (Array.isArray(value))
    return listed(
      value.map((part) => words(part, key)),
      key === 'when' ? 'or' : 'and',
    );
  const clause = clauseOf(value);
  if (clause?.delay !== undefined) return delayInWords(clause.delay);
  if (clause?.who !== undefined) return whom(clause.who, document, context);
  if (clause?.condition !== undefined) return conditionInWords(clause.condition, document, context);
  if (clause?.set !== undefined) return setInWords(clause.set, document, context);
  if (isEffect(value)) return effectInWords(value, (on) => words(on, 'on'));
  const { place, from, to, ...others } = value as { place?: string; from?: string; to?: string };
  if (place !== undefined && Object.keys(others).length === 0) {
    const dates = [from && `from ${spell(from)}`, to && `to ${spell(to)}`].filter(Boolean).join(' ');
    return dates === '' ? place : `${place} (${dates})`;
  }
  return Object.entries(value as object)
    .filter(([, part]) => part !== undefined && part !== false && !(Array.isArray(part) && part.length === 0))
    .map(([of, part]) => {
      if (part === true && of !== 'draft') return labelOf(of);
      const label = labelOf(of);
      return `${label}${label === '' ? '' : LEADING.has(of) ? ' ' : ': '}${words(part, of)}`;
    })
    .join('; ');
}

type Effect = NonNullable<FinalClauses['statements']['provisions'][number]['effects']>[number];

const isEffect = (value: unknown): value is Effect =>
  value !== null && typeof value === 'object' && 'does' in value && 'on' in value;

/** What a statement changes: `excludes Art. 7 where others rely on it towards its author`. */
function effectInWords({ on, does, part, direction, reciprocal }: Effect, cited: (on: unknown) => string): string {
  const named = cited(on);
  const much = part === undefined ? '' : ` (${part.replace(/\.$/, '')})`;
  const what = {
    excludes: `excludes ${named}${much}`,
    'excludes-in-part': `excludes ${named} in part${much}`,
    'adds-condition': `adds a condition to ${named}${much}`,
  }[does];
  const whose = {
    'towards-author': ' where others rely on it towards its author',
    'by-author': ' where its author relies on it',
    both: ' in both directions',
  }[direction];
  let back = '';
  if (reciprocal === 'none') back = ', and not reciprocally';
  else if (reciprocal !== undefined) back = `, and reciprocally (${reciprocal.article})`;
  return `${what}${whose}${back}`;
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

function periodInWords({ years, months, days }: Period): string {
  const parts = [
    years ? plural(years, 'year') : '',
    months ? plural(months, 'month') : '',
    days ? plural(days, 'day') : '',
  ];
  return listed(
    parts.filter((part) => part !== ''),
    'and',
  );
}

/**
 * From when a clause has effect: `90 days after`, and with the moment it counts from `90 days after receipt`.
 */
export function delayInWords(delay: Delay, since = ''): string {
  const after = since === '' ? 'after' : `after ${since}`;
  const words = (part: Delay): string => delayInWords(part, since);
  switch (delay.kind) {
    case 'same-day':
      return since === '' ? 'on the same day' : `on the day of ${since}`;
    case 'period':
      return `${periodInWords(delay)} ${after}`;
    case 'first-of-month-after': {
      const period = periodInWords(delay);
      if (period === '') return `on the first day of the month ${after}`;
      return `on the first day of the month following the expiration of ${period}${since === '' ? '' : ` ${after}`}`;
    }
    case 'first-of-nth-month':
      return `on the first day of month ${delay.n} ${after}`;
    case 'next':
      return `on the next ${delay.day} ${MONTHS[delay.month - 1]}`;
    case 'fixed':
      return `on ${spell(delay.date)}`;
    case 'fixed-if-met-by':
      return `on ${spell(delay.date)} if met by ${spell(delay.by ?? delay.date)}, otherwise ${words(delay.otherwise)}`;
    case 'from':
      return delayInWords(delay.delay, pointInWords(delay.point));
    case 'in-force':
      return `on the entry into force of ${delay.treaty}`;
    case 'own-in-force':
      return `on the entry into force of ${delay.treaty} for the same participant`;
    case 'notified':
      return delayInWords(delay.delay, 'the notification by the depositary');
    case 'latest':
      return `${listed(delay.of.map(words), 'or')}${delay.of.length > 1 ? ', whichever is later' : ''}`;
    case 'earliest':
      return `${listed(delay.of.map(words), 'or')}${delay.of.length > 1 ? ', whichever is earlier' : ''}`;
  }
}

function pointInWords(point: Point): string {
  return TERMS[point] ?? point;
}

/** What a condition asks: `40 instruments of ratification, acceptance, approval or accession`. */
export function conditionInWords(condition: Condition, document: FinalClauses, context: Context = NO_NAMES): string {
  const words = (part: Condition): string => conditionInWords(part, document, context);
  switch (condition.kind) {
    case 'count':
      return `${countInWords(condition.atLeast, condition.of, condition.from)}${countedInWords(condition, document, context)}`;
    case 'share': {
      const { title, unit } = document.weights[condition.weights] ?? { title: condition.weights, unit: '' };
      const asked = condition.percent === undefined ? `${condition.amount} ${unit}` : `${condition.percent} %`;
      const whole =
        condition.relativeTo === undefined
          ? title
          : `${title} in relation to ${document.weights[condition.relativeTo]?.title ?? condition.relativeTo}`;
      return `${condition.moreThan ? 'more than' : 'at least'} ${asked} of ${whole}${countedInWords(condition, document, context)}`;
    }
    case 'named':
      return `each of ${listed(
        condition.participants.map((code) => context.participants.get(code)?.name ?? code),
        'and',
      )}${countedInWords(condition, document, context)}`;
    case 'fraction': {
      const whole = condition.numerator === condition.denominator && !condition.moreThan;
      const asked = whole
        ? 'all'
        : `${condition.moreThan ? 'more than ' : ''}${condition.numerator}/${condition.denominator}`;
      const floor = condition.atLeast === undefined ? '' : `, never fewer than ${condition.atLeast}`;
      const others = condition.onlyThose ? '' : ', others counting too';
      return `${condition.acts} of ${asked} of ${setInWords(condition.of, document, context)}${floor}${others}${countedInWords(condition, document, context)}`;
    }
    case 'regions':
      return `instruments from at least ${condition.atLeast} regions${countedInWords(condition, document, context)}`;
    case 'pair':
      return `instruments of two participants that stand in the relation "${document.pairs[condition.of]?.title ?? condition.of}"${countedInWords(condition, document, context)}`;
    case 'in-force':
      return `${condition.treaty} in force`;
    case 'not-before':
      return condition.after === undefined
        ? `not before ${spell(condition.date ?? '')}`
        : delayInWords(condition.after.delay, pointInWords(condition.after.point));
    case 'not-after':
      return condition.after === undefined
        ? `not after ${spell(condition.date ?? '')}`
        : `not later than ${delayInWords(condition.after.delay, pointInWords(condition.after.point))}`;
    case 'yearly': {
      const since = condition.from === undefined ? '' : ` from ${condition.from}`;
      return `${words(condition.condition)}, looked at on ${condition.day} ${MONTHS[condition.month - 1]} of each year${since}`;
    }
    case 'unless': {
      const by =
        'date' in condition.by
          ? spell(condition.by.date)
          : delayInWords(condition.by.after.delay, pointInWords(condition.by.after.point));
      return `unless ${words(condition.condition)} (${by})`;
    }
    case 'decision':
      return `a decision under ${condition.provision}`;
    case 'all':
      return condition.of.map(words).join(', and ');
    case 'any':
      return condition.of.map(words).join(', or ');
  }
}

/** `40 instruments`, `60 States Parties`. */
export function countInWords(n: number, of: Extract<Condition, { kind: 'count' }>['of'], from?: Who): string {
  if (of !== 'parties') return plural(n, of.slice(0, -1));
  return from?.kind === 'state' ? plural(n, 'State Party', 'States Parties') : plural(n, 'Party', 'Parties');
}

type Tally = Extract<Condition, { kind: 'count' | 'share' | 'named' | 'fraction' | 'regions' | 'pair' }>;

/** Which instruments of those asked for count. */
function countedInWords(tally: Tally, document: FinalClauses, context: Context): string {
  const means = tally.means === undefined ? '' : ` of ${listed(tally.means.map(nameOfMeans), 'or')}`;
  if (tally.kind === 'named') return means;
  if (tally.kind === 'regions' || tally.kind === 'pair')
    return `${means}${tally.from === undefined ? '' : ` by ${whom(tally.from, document, context)}`}`;
  const states = tally.kind === 'count' && tally.of === 'parties' && tally.from?.kind === 'state';
  const by = tally.from === undefined || states ? '' : ` by ${whom(tally.from, document, context)}`;
  const under = tally.provision === undefined ? '' : ` under ${tally.provision}`;
  const kind = tally.statement === undefined ? '' : ` (${tally.statement.replaceAll('-', ' ')})`;
  const besides = tally.kind === 'share' ? ' with instruments or' : ', or';
  const notified = tally.orProvisional === true ? `${besides} notifications of provisional application` : '';
  const reio = tally.reio === 'one' || states ? '' : ` (those of organizations ${TERMS[tally.reio]})`;
  return `${means}${notified}${kind}${under}${by}${reio}`;
}

function setInWords(set: ParticipantSet, document: FinalClauses, context: Context): string {
  if (set.kind === 'number') return `a set of ${set.n}`;
  if (set.kind === 'listed') return whom(set, document, context);
  if (set.kind === 'heaviest')
    return `the ${set.n} with the most ${document.weights[set.weights]?.unit ?? set.weights} among ${whom({ kind: 'member', of: set.of }, document, context)}`;
  const at = set.at === 'current' ? '' : ` ${isLegalDate(set.at) ? `on ${spell(set.at)}` : `at ${set.at}`}`;
  const only = set.only === undefined ? '' : ` that are ${whom(set.only, document, context)}`;
  if (set.kind === 'members') return `${whom({ kind: 'member', of: set.of }, document, context)}${at}${only}`;
  return `${set.counting === 'consented' ? 'those that have consented to' : 'the Parties to'} ${set.to}${at}${only}`;
}
