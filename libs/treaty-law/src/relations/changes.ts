import type { ParticipantCode } from '../act.ts';
import type { Context } from '../context.ts';
import { within } from '../derive/told/statements.ts';
import { because, listed as enumerated, nameOf } from '../derive/words.ts';
import type { Provision } from '../final-clauses.ts';
import { type LegalDate, later, spell } from '../legal-date.ts';
import type { Reason } from '../reason.ts';
import { cite } from '../reason.ts';
import type { StatementStatus } from '../status.ts';
import type { Between, DerivedTreaty, Objected, Opposition, Side } from './between.ts';
import type { RelationAnswer, RelationChange } from './result.ts';

// What a statement of one changes towards the other, in each direction.

type Effect = NonNullable<Provision['effects']>[number];

/** A statement that concerns the provision asked, with one of its effects. */
export interface Own {
  readonly statement: StatementStatus;
  readonly author: ParticipantCode;
  readonly on: readonly string[];
  readonly does: Effect['does'];
  readonly part: string | null;
  readonly answer: RelationAnswer;
  /** The reservation is one that the treaty itself provides for (VCLT Art. 20(1)). */
  readonly authorized: boolean;
  /** Rule by which it restricts the others towards its author, and its author towards the others. */
  readonly towardsAuthor: RelationChange['rule'] | undefined;
  readonly byAuthor: RelationChange['rule'] | undefined;
  readonly source: Effect['reciprocal'];
  /** Why a reservation does not bind the others less, where it does not. */
  readonly spared: { readonly article: string; readonly says: string } | undefined;
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
): { article: string; says: string } | undefined {
  if (reciprocal === 'none')
    return {
      article: 'VCLT Art. 21(1)(b); ILC Guide to Practice on Reservations, 4.2.5',
      says: 'the duty is not owed pair by pair.',
    };
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
      const said = `The objection of ${other.name} of ${spell(objection.date)} to the reservation of ${one.name}, which opposes entry into force between the two, has no such effect`;
      const last = lastDayFor(statement, other);
      if (entryOf(statement, treaty)?.kind === 'reservation')
        idle.push(
          because(
            'VCLT Art. 20(1)',
            `${said}: the treaty expressly authorizes the reservation (${cite(statement.listed ?? undefined)})`,
            of,
          ),
        );
      else if (last !== null && objection.date > last)
        idle.push(
          because(
            'VCLT Art. 20(5)',
            `${said}: it came after ${spell(last)}, when the reservation counted as accepted`,
            of,
          ),
        );
      else if (since !== null && since < statement.date)
        idle.push(
          because(
            'VCLT Art. 20(4)(b)',
            `${said}: the treaty had been in force between the two since ${spell(since)} when the reservation was made, and the reservation has none towards ${other.name}`,
            of,
          ),
        );
      else if (gone === null) return { effective: { statement, objection }, until, idle };
      else {
        if (until === null || until < gone.on) until = gone.on;
        const text = `${objection.name} had objected on ${spell(objection.date)} to the reservation of ${one.name} and opposed entry into force between the two, until ${gone.by} was withdrawn on ${spell(gone.on)}`;
        idle.push(because(gone.article, text, of));
      }
    }
  }
  return { effective: undefined, until, idle };
}

/** When an opposition came to nothing, and by what; undefined where the record tells of no withdrawal. */
function noLonger({ statement, objection }: Objected): { on: LegalDate; by: string; article: string } | undefined {
  const freed = statement.history.find(({ what, act }) => what === 'objection-withdrawn' && act === objection.act);
  const { withdrawnOn } = statement;
  if (freed !== undefined && !objection.stands && (withdrawnOn === null || freed.date <= withdrawnOn))
    return { on: freed.date, by: 'the objection', article: 'VCLT Art. 22(3)(b)' };
  if (withdrawnOn !== null && statement.state === 'withdrawn')
    return { on: withdrawnOn, by: 'the reservation', article: 'VCLT Art. 22(3)(a)' };
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
  context: Context,
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
    because: reasonsOf(each, from, to, treaty, context),
  };
}

function reasonsOf(each: Applied, from: Side, to: Side, treaty: DerivedTreaty, context: Context): Reason[] {
  const { own, rule, objected } = each;
  const { statement, source } = own;
  const author = nameOf(context, own.author);
  const other = own.author === from.code ? to : from;
  const clause = statement.listed ?? statement.provision ?? undefined;
  const why: Reason[] = [because(clause, told(statement, author), [statement.act])];
  const result = inWords(each, from, to);
  switch (rule) {
    case 'text':
      why.push(because(clause, `By the text itself: ${result}`, [statement.act]));
      break;
    case 'reciprocal-by-text':
      if (source !== undefined && source !== 'none')
        why.push(because(source.article, `${source.says} So ${result}`, [statement.act]));
      break;
    case 'vclt-21-1-a':
      why.push(
        because(
          'VCLT Art. 21(1)(a)',
          `A reservation modifies for its author the provisions it relates to, to its extent: ${result}`,
          [statement.act],
        ),
      );
      break;
    case 'vclt-21-1-b':
      why.push(
        because(
          'VCLT Art. 21(1)(b)',
          `A reservation is reciprocal: it modifies the same provisions to the same extent for ${other.name} in its relations with ${author}: ${result}`,
          [statement.act],
        ),
      );
      break;
    case 'vclt-21-3':
      why.push(
        because(
          'VCLT Art. 21(3)',
          `${other.name} objected on ${spell(objected?.objection.date as LegalDate)} without opposing entry into force: the provisions to which the reservation relates do not apply between the two to its extent: ${result}`,
          [statement.act, objected?.objection.act as string],
        ),
      );
  }
  if (statement.kind === 'reservation') why.push(...acceptance(own, other, rule, objected, treaty));
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
    const said = `The text itself provides for this reservation (${cite(statement.listed ?? undefined)}): it needs no acceptance`;
    if (objected === undefined) return [because('VCLT Art. 20(1)', said, [statement.act])];
    const objection = `, and the objection of ${other.name} of ${spell(objected.objection.date)} changes nothing`;
    return [because('VCLT Art. 20(1)', said + objection, [statement.act, objected.objection.act])];
  }
  const why: Reason[] = [];
  if (rule === 'vclt-21-3') return why;
  const last = lastDayFor(statement, other);
  if (last === null) return why;
  const said =
    last < status.asAt
      ? `${other.name} raised no objection by ${spell(last)}${fromDeposit(statement)}: the reservation counts as accepted by it`
      : `${other.name} may object until ${spell(last)}${fromDeposit(statement)}; no objection of it is on record`;
  why.push(because('VCLT Art. 20(5)', said, [statement.act]));
  return why;
}

/** Said where the period is counted from the deposit for want of the day of the notification. */
function fromDeposit({ objectionsCountedFrom }: StatementStatus): string {
  return objectionsCountedFrom === 'deposit'
    ? ' (counted from the deposit: the day of the notification is not on record)'
    : '';
}

function told({ kind, date, about, text }: StatementStatus, author: string): string {
  const says = text === null ? about : `“${text}”`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${author}, ${spell(date)}${says === null ? '' : `: ${says}`}`;
}

/** What the effect comes to in this direction: `Art. 7 does not apply where France relies on it towards Japan`. */
function inWords({ own, does, rule }: Applied, from: Side, to: Side): string {
  const several = own.on.length > 1;
  const inARow = own.on.length > 2 && own.on.every((article, i) => Number(article) === Number(own.on[0]) + i);
  const many = inARow ? `${own.on[0]} to ${own.on.at(-1)}` : enumerated(own.on, 'and');
  const articles = own.on.length === 0 ? 'The treaty' : `${several ? 'Arts' : 'Art.'} ${many}`;
  const relied = `where ${from.name} relies on ${several ? 'them' : 'it'} towards ${to.name}`;
  if (does === 'excludes') return `${articles} ${several ? 'do' : 'does'} not apply ${relied}`;
  if (own.does === 'adds-condition' && does === 'adds-condition')
    return `${articles} ${several ? 'apply' : 'applies'} ${relied} on a condition: ${own.part}`;
  if (own.part === null && rule !== 'vclt-21-3' && own.on[0] !== undefined)
    return `Art. ${articleOf(own.on[0])} applies, ${relied}, only as the reservation modifies it`;
  const part = own.part === null ? 'to the extent of the reservation' : `as to ${own.part}`;
  return `${articles} ${several ? 'do' : 'does'} not apply, ${part}, ${relied}`;
}

/** The effect in a few words, for a table. */
export function inShort({ own, rule }: Applied): string {
  const { kind, name, provision } = own.statement;
  const by = rule === 'vclt-21-3' ? ', objected to' : '';
  return `${kind} of ${name}${provision === null ? '' : `, ${provision}`}${by}`;
}
