import type { ParticipantCode } from '../act.ts';
import { within } from '../derive/told/statements.ts';
import type { Prose, Provision } from '../final-clauses.ts';
import { type LegalDate, later } from '../legal-date.ts';
import { type Phrase, phrase, type Reason, reason } from '../reason.ts';
import type { StatementStatus } from '../status.ts';
import { type Between, type DerivedTreaty, type Objected, type Opposition, opposed, type Side } from './between.ts';
import type { RelationAnswer, RelationChange } from './result.ts';

// What a statement of one changes towards the other, in each direction.

type Effect = NonNullable<Provision['effects']>[number];

/** A statement that concerns the provision asked, with one of its effects. */
export interface Own {
  readonly statement: StatementStatus;
  readonly author: ParticipantCode;
  readonly on: readonly string[];
  readonly does: Effect['does'];
  readonly part: Prose | null;
  readonly answer: RelationAnswer;
  /** The reservation is one that the treaty itself provides for (VCLT Art. 20(1)). */
  readonly authorized: boolean;
  /** Rule by which it restricts the others towards its author, and its author towards the others. */
  readonly towardsAuthor: RelationChange['rule'] | undefined;
  readonly byAuthor: RelationChange['rule'] | undefined;
  readonly source: Effect['reciprocal'];
  /** Why a reservation does not bind the others less, where it does not. */
  readonly spared: Spared | undefined;
}

/** By which article the others stay bound; null where it is that the duty is not owed pair by pair. */
interface Spared {
  readonly article: string;
  readonly says: Prose | null;
}

/** One effect of a statement in one direction between two. */
export interface Applied {
  readonly own: Own;
  readonly rule: RelationChange['rule'];
  readonly answer: RelationAnswer;
  readonly does: Effect['does'];
  readonly objected: Objected | undefined;
}

const GRAVITY: Readonly<Record<RelationAnswer, number>> = {
  yes: 0,
  'with-condition': 1,
  if: 2,
  unknown: 3,
  'in-part': 4,
  no: 5,
};

/** The graver of two answers. */
export function graver(a: RelationAnswer, b: RelationAnswer): RelationAnswer {
  return GRAVITY[a] >= GRAVITY[b] ? a : b;
}

/** The entry of the document under which the statement falls; none where that is one for another kind. */
export function entryOf({ listed, kind }: StatementStatus, { document }: DerivedTreaty): Provision | undefined {
  if (listed === null) return undefined;
  return document.statements.provisions.find((entry) => entry.provision === listed && entry.kind === kind);
}

/** What it comes to for the provision asked; nothing where the effect is on others. */
function answerFor(
  asked: string | undefined,
  does: Effect['does'],
  on: readonly string[],
  { provision, listed }: StatementStatus,
): RelationAnswer | undefined {
  const whole =
    asked !== undefined && (asked === provision || asked === listed || on.some((article) => within(asked, article)));
  const part = asked === undefined || on.some((article) => within(article, asked));
  if (!whole && !part) return undefined;
  if (does === 'adds-condition') return 'with-condition';
  return does === 'excludes' && whole ? 'no' : 'in-part';
}

/** Of the provisions changed those that the question is about; all where it names the clause of the statement. */
function bearing(asked: string | undefined, on: readonly string[]): readonly string[] {
  if (asked === undefined) return on;
  const some = on.filter((article) => within(asked, article) || within(article, asked));
  return some.length === 0 ? on : some;
}

/** States of a statement that was made and changes nothing: told with the answer, as its author may rely on it. */
const CHANGES_NOTHING: ReadonlySet<StatementStatus['state']> = new Set(['not-confirmed', 'without-effect', 'awaiting']);

/** Why a reservation to these provisions does not free the others: their duties are not owed pair by pair. */
function sparedIn(
  on: readonly string[],
  reciprocal: Effect['reciprocal'],
  { document }: DerivedTreaty,
): Spared | undefined {
  if (reciprocal === 'none')
    return { article: 'VCLT Art. 21(1)(b); ILC Guide to Practice on Reservations, 4.2.5', says: null };
  if (reciprocal !== undefined) return undefined;
  const rule = document.relations.owedToAll.find(
    ({ provisions }) => on.length > 0 && on.every((each) => provisions.some((provision) => within(each, provision))),
  );
  return rule;
}

/** Effects of the participant's statements on the provision asked, or on the whole treaty. */
export function ownOf(author: ParticipantCode, asked: string | undefined, treaty: DerivedTreaty): Own[] {
  const found: Own[] = [];
  for (const statement of treaty.status.statements) {
    if (statement.participant !== author) continue;
    if (!statement.stands && !CHANGES_NOTHING.has(statement.state)) continue;
    const entry = entryOf(statement, treaty);
    const reservation = statement.kind === 'reservation';
    if (entry?.effects === undefined && !reservation) continue;
    const cited = statement.provision;
    const common = { statement, author, authorized: entry?.kind === 'reservation' };
    if (entry?.effects === undefined) {
      // The text says nothing of its effect: it bears on its article, to whatever extent it says.
      const spared = sparedIn(cited === null ? [] : [cited], undefined, treaty);
      if (asked === undefined || cited === null || articleOf(asked) === articleOf(cited))
        found.push({
          ...common,
          on: cited === null ? [] : [cited],
          does: 'excludes-in-part',
          part: null,
          answer: 'in-part',
          towardsAuthor: 'vclt-21-1-a',
          byAuthor: spared === undefined ? 'vclt-21-1-b' : undefined,
          source: undefined,
          spared,
        });
      continue;
    }
    const effects: Own[] = [];
    for (const effect of entry.effects) {
      // What is cited instead of the entry says on which of its provisions the statement bears.
      const narrowed = cited !== null && !within(cited, entry.provision) && effect.on.some((on) => within(cited, on));
      const on = narrowed ? [cited] : effect.on;
      const answer = answerFor(asked, effect.does, on, statement);
      if (answer === undefined) continue;
      const towards = effect.direction !== 'by-author';
      const spared = reservation ? sparedIn(on, effect.reciprocal, treaty) : undefined;
      effects.push({
        ...common,
        on: bearing(asked, on),
        does: effect.does,
        part: narrowed ? null : (effect.part ?? null),
        answer,
        towardsAuthor: towards ? 'text' : undefined,
        byAuthor:
          effect.direction !== 'towards-author'
            ? 'text'
            : effect.reciprocal !== undefined && effect.reciprocal !== 'none'
              ? 'reciprocal-by-text'
              : reservation && spared === undefined
                ? 'vclt-21-1-b'
                : undefined,
        source: effect.reciprocal,
        spared,
      });
    }
    // Of several effects on the provision asked the gravest says it all.
    effects.sort((x, y) => GRAVITY[y.answer] - GRAVITY[x.answer]);
    found.push(...(asked === undefined ? effects : effects.slice(0, 1)));
  }
  return found;
}

/** The article of a provision: `7` of `7(2)`. */
function articleOf(provision: string): string {
  return provision.split('(', 1)[0] as string;
}

/** The other's objection to the statement, where one stands and came in time. */
export function objectionTo(statement: StatementStatus, objector: Side): Objected | undefined {
  for (const objection of statement.objections) {
    if (objection.participant !== objector.code || !objection.stands) continue;
    const last = lastDayFor(statement, objector);
    if (last === null || objection.date <= last) return { statement, objection };
  }
  return undefined;
}

/**
 * Last day on which that State could object: twelve months, or when it consented if that is later (VCLT Art. 20(5)).
 * Null where there is none: it has not consented yet, or the reservation needs no acceptance.
 */
export function lastDayFor({ objectionsUntil }: StatementStatus, objector: Side): LegalDate | null {
  const consented = objector.spell?.consented ?? objector.status?.consent?.date;
  if (objectionsUntil === null || consented === undefined) return null;
  return later(objectionsUntil, consented);
}

/** Objections between the two that oppose entry into force. */
export function oppositionOf(a: Side, b: Side, treaty: DerivedTreaty): Opposition {
  const [one, other] = [opposing(a, b, treaty), opposing(b, a, treaty)];
  return {
    effective: one.effective ?? other.effective,
    until: one.until === null || (other.until !== null && one.until < other.until) ? other.until : one.until,
    idle: [...one.idle, ...other.idle],
  };
}

function opposing(one: Side, other: Side, treaty: DerivedTreaty): Opposition {
  const idle: Reason[] = [];
  let until: LegalDate | null = null;
  const since = one.from === null || other.from === null ? null : later(one.from, other.from);
  for (const statement of treaty.status.statements) {
    if (statement.participant !== one.code || statement.kind !== 'reservation') continue;
    for (const objection of statement.objections) {
      if (objection.participant !== other.code || !objection.opposesForce) continue;
      const gone = statement.stands && objection.stands ? null : noLonger({ statement, objection });
      if (gone === undefined || (gone !== null && (since === null || gone.on <= since))) continue;
      const of = [statement.act, objection.act];
      const facts = opposed({ statement, objection });
      const last = lastDayFor(statement, other);
      if (entryOf(statement, treaty)?.kind === 'reservation') {
        const authorized = { ...facts, provision: statement.listed };
        idle.push(reason('VCLT Art. 20(1)', 'opposition-to-authorized', authorized, of));
      } else if (last !== null && objection.date > last)
        idle.push(reason('VCLT Art. 20(5)', 'opposition-too-late', { ...facts, last }, of));
      else if (since !== null && since < statement.date)
        idle.push(reason('VCLT Art. 20(4)(b)', 'opposition-after-force', { ...facts, since }, of));
      else if (gone === null) return { effective: { statement, objection }, until, idle };
      else {
        if (until === null || until < gone.on) until = gone.on;
        const { on, withdrawn, article } = gone;
        idle.push(reason(article, 'opposition-ended', { ...facts, withdrawn, on }, of));
      }
    }
  }
  return { effective: undefined, until, idle };
}

/** When an opposition came to nothing, and by what; undefined where the record tells of no withdrawal. */
function noLonger({
  statement,
  objection,
}: Objected): { on: LegalDate; withdrawn: 'objection' | 'reservation'; article: string } | undefined {
  const freed = statement.history.find(({ what, act }) => what === 'objection-withdrawn' && act === objection.act);
  const { withdrawnOn } = statement;
  if (freed !== undefined && !objection.stands && (withdrawnOn === null || freed.date <= withdrawnOn))
    return { on: freed.date, withdrawn: 'objection', article: 'VCLT Art. 22(3)(b)' };
  if (withdrawnOn !== null && statement.state === 'withdrawn')
    return { on: withdrawnOn, withdrawn: 'reservation', article: 'VCLT Art. 22(3)(a)' };
  return undefined;
}

/** Effects in one direction: of the statements of who relies on the provision, and of those of the other. */
export function applied(from: Side, to: Side, ownOfFrom: readonly Own[], ownOfTo: readonly Own[]): Applied[] {
  const found: Applied[] = [];
  const add = (own: Own, rule: RelationChange['rule'] | undefined, other: Side): void => {
    const { towards } = own.statement;
    if (!own.statement.stands || (towards !== null && !towards.includes(other.code))) return;
    const objected =
      own.statement.kind === 'reservation' && own.statement.objections.length > 0
        ? objectionTo(own.statement, other)
        : undefined;
    if (objected !== undefined && !own.authorized) {
      // Where it keeps the treaty from being in force between the two there is nothing left to modify.
      if (objected.objection.opposesForce) return;
      const answer = graver(own.answer, 'in-part');
      const does = own.does === 'adds-condition' ? 'excludes-in-part' : own.does;
      found.push({ own, rule: 'vclt-21-3', answer, does, objected });
    } else if (rule !== undefined) found.push({ own, rule, answer: own.answer, does: own.does, objected });
  };
  for (const own of ownOfFrom) add(own, own.byAuthor, to);
  for (const own of ownOfTo) add(own, own.towardsAuthor, from);
  return found;
}

/** Whether the effect holds on asAt between two towards which the treaty stands so. */
export function holds({ own }: Applied, { inForce }: Between): boolean {
  return inForce === true && own.statement.inForce;
}

/** One effect in one direction, told with its rule. */
export function changeOf(
  each: Applied,
  from: Side,
  to: Side,
  relation: Between,
  treaty: DerivedTreaty,
): RelationChange {
  const { own, rule, does } = each;
  const { statement } = own;
  return {
    act: statement.act,
    participant: statement.participant,
    name: statement.name,
    kind: statement.kind,
    provision: statement.provision,
    text: statement.text,
    on: [...own.on],
    does,
    part: own.part,
    rule,
    from: statement.from === null || relation.since === null ? null : later(statement.from, relation.since),
    inForce: holds(each, relation),
    because: reasonsOf(each, from, to, treaty),
  };
}

function reasonsOf(each: Applied, from: Side, to: Side, treaty: DerivedTreaty): Reason[] {
  const { own, rule, objected } = each;
  const { statement, source } = own;
  const { kind, date, text, about } = statement;
  const { author } = own;
  const other = author === from.code ? to : from;
  const clause = statement.listed ?? statement.provision ?? undefined;
  const of = [statement.act];
  const why: Reason[] = [reason(clause, 'statement-made', { kind, by: author, date, text, about }, of)];
  const effect = effectOf(each, from, to);
  switch (rule) {
    case 'text':
      why.push(reason(clause, 'effect-by-text', { effect }, of));
      break;
    case 'reciprocal-by-text':
      if (source !== undefined && source !== 'none')
        why.push(reason(source.article, 'effect-by-source', { says: source.says, effect }, of));
      break;
    case 'vclt-21-1-a':
      why.push(reason('VCLT Art. 21(1)(a)', 'effect-for-author', { effect }, of));
      break;
    case 'vclt-21-1-b':
      why.push(reason('VCLT Art. 21(1)(b)', 'effect-reciprocal', { author, other: other.code, effect }, of));
      break;
    case 'vclt-21-3': {
      const { objection } = objected as Objected;
      const facts = { objection: { by: other.code, date: objection.date }, effect };
      why.push(reason('VCLT Art. 21(3)', 'effect-of-objection', facts, [...of, objection.act]));
    }
  }
  if (kind === 'reservation') why.push(...acceptance(own, other, rule, objected, treaty));
  return why;
}

/** Whether the reservation needs acceptance, and has it (VCLT Art. 20). */
function acceptance(
  { statement, authorized }: Own,
  other: Side,
  rule: RelationChange['rule'],
  objected: Objected | undefined,
  { status }: DerivedTreaty,
): Reason[] {
  if (authorized) {
    const objection = objected === undefined ? null : { by: other.code, date: objected.objection.date };
    const acts = objected === undefined ? [statement.act] : [statement.act, objected.objection.act];
    return [reason('VCLT Art. 20(1)', 'reservation-authorized', { provision: statement.listed, objection }, acts)];
  }
  if (rule === 'vclt-21-3') return [];
  const last = lastDayFor(statement, other);
  if (last === null) return [];
  const outcome = last < status.asAt ? 'reservation-counts-as-accepted' : 'reservation-open-to-objection';
  return [reason('VCLT Art. 20(5)', outcome, lastDay(other, last, statement), [statement.act])];
}

/** Until when the other could object. */
export function lastDay(other: Side, last: LegalDate, { objectionsCountedFrom }: StatementStatus) {
  return { by: other.code, last, fromDeposit: objectionsCountedFrom === 'deposit' };
}

/** What the effect comes to in this direction: Article 7 does not apply where France relies on it towards Japan. */
function effectOf({ own, does, rule }: Applied, from: Side, to: Side): Phrase {
  const { on: provisions, part } = own;
  const relied = { provisions, from: from.code, to: to.code };
  if (does === 'excludes') return phrase('effect-excludes', relied);
  if (own.does === 'adds-condition' && does === 'adds-condition')
    return phrase('effect-adds-condition', { ...relied, condition: part ?? '' });
  const [first] = provisions;
  if (part === null && rule !== 'vclt-21-3' && first !== undefined)
    return phrase('effect-modifies', { ...relied, provisions: [articleOf(first)] });
  return phrase('effect-excludes-in-part', { ...relied, part });
}

/** The effect in a few words, for a table. */
export function inShort({ own, rule }: Applied): Phrase {
  const { kind, participant: by, provision } = own.statement;
  return phrase('statement-in-short', { kind, by, provision, objectedTo: rule === 'vclt-21-3' });
}
