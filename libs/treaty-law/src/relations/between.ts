import type { Act, ParticipantCode } from '../act.ts';
import type { Context } from '../context.ts';
import { compare } from '../derive/dossier.ts';
import { because, listed, nameOf, nameOfMeans } from '../derive/words.ts';
import { reach, type World } from '../derive/world.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { type LegalDate, later, spell } from '../legal-date.ts';
import type { Reason } from '../reason.ts';
import type { ParticipantStatus, Spell, StatementStatus, TreatyStatus } from '../status.ts';

// Whether a treaty is in force between two, and from when.

/** A treaty with what is derived of it: document, acts and status belong to the same two times. */
export interface DerivedTreaty {
  readonly document: FinalClauses;
  readonly acts: readonly Act[];
  readonly status: TreatyStatus;
}

/** One of the two: how it stands to the treaty. */
export interface Side {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly status: ParticipantStatus | undefined;
  /** The time of being bound that asAt is in, or the next one ahead. */
  readonly spell: Spell | undefined;
  readonly from: LegalDate | null;
  /** First day on which it is no longer bound. */
  readonly until: LegalDate | null;
}

/** How the participant stands to the treaty. */
export function sideOf(code: ParticipantCode, { status }: DerivedTreaty, context: Context): Side {
  const own = status.participants.find((each) => each.participant === code);
  const side = { code, name: nameOf(context, code), status: own };
  const lasting = own?.spells.filter(({ endedOn }) => endedOn === null || status.asAt < endedOn) ?? [];
  const spell =
    lasting.find(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= status.asAt) ??
    lasting.find(({ inForceFrom, endedOn }) => inForceFrom !== null && (endedOn === null || inForceFrom < endedOn));
  if (spell !== undefined) return { ...side, spell, from: spell.inForceFrom, until: spell.endedOn };
  // An amendment can bind through the parent treaty, without any consent.
  const unasked = own !== undefined && own.spells.length === 0 && own.ceased === null;
  return { ...side, spell: undefined, from: unasked ? own.inForceFrom : null, until: null };
}

/** A reservation that the treaty does not itself authorize, to which the other of the two has objected. */
export interface Objected {
  readonly statement: StatementStatus;
  readonly objection: StatementStatus['objections'][number];
}

/** Objections between two that oppose entry into force: one that does keep it from them, and why others do not. */
export interface Opposition {
  readonly effective: Objected | undefined;
  /** The day on which the last one that did was withdrawn, or the reservation it was raised to (VCLT Art. 22(3)). */
  readonly until: LegalDate | null;
  readonly idle: readonly Reason[];
}

export const NO_OPPOSITION: Opposition = { effective: undefined, until: null, idle: [] };

/** The treaty between two: from when to when, and what stands in the way. */
export interface Between {
  /** Null where it cannot be said, with why. */
  readonly inForce: boolean | null;
  readonly unknown: readonly Reason[];
  readonly since: LegalDate | null;
  readonly until: LegalDate | null;
  readonly pairs: readonly PairRule[];
  readonly opposition: Opposition;
}

/** What is wanted for a means of consent that has effect only pair by pair. */
interface PairRule {
  readonly date: LegalDate | null;
  readonly reason: () => Reason;
}

/**
 * The treaty between two sides: from the later of the two dates on which it enters into force for them.
 * @param opposition objections by one to reservations of the other (VCLT Art. 20(4)(b))
 */
export function between(a: Side, b: Side, treaty: DerivedTreaty, context: Context, opposition: Opposition): Between {
  const { asAt } = treaty.status;
  const pairs = treaty.document.relations.pairs === undefined ? [] : pairRules(a, b, treaty, context);
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  let since = a.from === null || b.from === null ? null : later(a.from, b.from);
  for (const { date } of pairs) since = since === null || date === null ? null : later(since, date);
  if (since !== null && opposition.until !== null) since = later(since, opposition.until);
  if (opposition.effective !== undefined || (since !== null && until !== null && until <= since)) since = null;
  const inForce = since !== null && since <= asAt && (until === null || asAt < until);
  // A date that lies ahead is known: both have consented.
  const unknown = inForce || since === null ? openBetween(a, b, inForce, opposition, treaty, context) : [];
  return {
    inForce: unknown.length > 0 ? null : inForce,
    unknown,
    since,
    until,
    pairs,
    opposition,
  };
}

/** Why it cannot be said whether the treaty is in force between the two; nothing where it can. */
function openBetween(
  a: Side,
  b: Side,
  inForce: boolean,
  opposition: Opposition,
  { document, status }: DerivedTreaty,
  { record }: Context,
): Reason[] {
  const { asAt } = status;
  if (document.entryIntoForce === undefined && !inForce) {
    const named = [a, b].filter(({ from, spell }) => from === null && spell === undefined).map(({ name }) => name);
    const text = `The final clauses of ${status.treaty} are not on record: whether it is in force for ${listed(named.length > 0 ? named : [a.name, b.name], 'and')} cannot be said`;
    return [because(undefined, text)];
  }
  const left = [a, b].find(({ spell, until }) => spell?.endedAfter != null && until !== null && asAt < until);
  if (inForce && left !== undefined) {
    const text = `${left.name} has left, on a day that is not on record: between ${spell(left.spell?.endedAfter as string)} and ${spell(left.until as string)}`;
    return [because(undefined, text, left.spell === undefined ? [] : [left.spell.act])];
  }
  const uncertain = status.findings.find(
    ({ code, participant, acts }) =>
      code === 'day-not-known' &&
      [a, b].some(
        ({ code: one, status: own }) => one === participant && !own?.spells.some(({ act }) => acts.includes(act)),
      ),
  );
  if (!inForce && uncertain !== undefined) return [because(undefined, uncertain.text ?? '', uncertain.acts)];
  if (inForce || record === undefined || opposition.effective !== undefined) return [];
  // One that acted without effect, or has left, is known not to be bound.
  if ([a, b].some(({ status: own }) => own?.status === 'former-party' || (own?.irregular && own.consent === null)))
    return [];
  const complete = record.completeAsOf.consent ?? null;
  if (complete !== null && complete >= asAt) return [];
  const far = complete === null ? 'not known to be complete' : `known to be complete only as of ${spell(complete)}`;
  const text = `By what is on record it is not in force between the two on ${spell(asAt)}; but the record of consents is ${far}, so that this cannot be said`;
  return [because(undefined, text)];
}

/** A world of the treaty in which nothing has been done: for clauses that ask about others. */
export function worldOf({ document, status }: DerivedTreaty, context: Context): World {
  return {
    document,
    context,
    asAt: status.asAt,
    dossiers: new Map(),
    consents: [],
    decisions: [],
    uncertain: [],
    entryIntoForce: status.entryIntoForce.date,
  };
}

/** Accessions that bind only towards those that accepted them, or did not object (Hague conventions). */
function pairRules(a: Side, b: Side, treaty: DerivedTreaty, context: Context): PairRule[] {
  const asked = (one: Side, other: Side): boolean => {
    const means: readonly string[] = treaty.document.relations.pairs?.means ?? [];
    if (one.spell === undefined || !means.includes(one.spell.means)) return false;
    // Of two that joined by such means, the later one is judged by the earlier.
    const theirs = other.spell;
    return theirs === undefined || !means.includes(theirs.means) || theirs.consented <= one.spell.consented;
  };
  return [
    ...(asked(a, b) ? [pairRule(a, b, treaty, context)] : []),
    ...(asked(b, a) ? [pairRule(b, a, treaty, context)] : []),
  ];
}

function pairRule(one: Side, other: Side, { document, acts, status }: DerivedTreaty, context: Context): PairRule {
  const { by, within, fromNotification, delay, article, says } = document.relations.pairs as NonNullable<
    FinalClauses['relations']['pairs']
  >;
  const { act, means, consented } = one.spell as Spell;
  const world = worldOf({ document, acts, status }, context);
  const withdrawn = withdrawalsIn(status.statements);
  const answers = (answersIn(acts).get(`${act} ${other.code}`) ?? []).filter(({ date }) => date <= status.asAt);
  const standing = ({ id }: Act): boolean => (withdrawn.get(id) ?? LAST) > status.asAt;
  const rule = (date: LegalDate | null, said: () => string, of: readonly Act[] = []): PairRule => ({
    date,
    reason: () => because(article, `${says} ${said()}`, [act, ...of]),
  });
  const joined = (): string => `${nameOfMeans(means)} of ${one.name} on ${spell(consented)}`;

  if (by === 'acceptance') {
    const accepted = answers.find(
      (each) => (each.kind === 'declaration' || each.kind === 'notification') && standing(each),
    );
    if (accepted === undefined)
      return rule(null, () => `No acceptance of the ${joined()} by ${other.name} is on record`);
    const { date, arithmetic } = reach(delay, accepted.date, world);
    const said = () => `${other.name} accepted the ${joined()} on ${spell(accepted.date)}: ${arithmetic}`;
    return rule(date, said, [accepted]);
  }
  const notified = fromNotification ? acts.find(({ id }) => id === act)?.notified : consented;
  if (notified === undefined)
    return rule(
      null,
      () =>
        `The period for objections to the ${joined()} runs from the notification by the depositary, whose day is not on record`,
    );
  const closing = within === undefined ? null : reach(within, notified, world);
  const closes = closing?.date ?? consented;
  const objections = answers.filter(({ kind, date }) => kind === 'objection' && date <= closes);
  const stands = objections.find(standing);
  if (stands !== undefined)
    return rule(null, () => `${other.name} objected to the ${joined()} on ${spell(stands.date)}`, [stands]);
  const { date, arithmetic } = reach(delay, closes, world);
  const freed = objections.map(({ id }) => withdrawn.get(id) as LegalDate).reduce(later, '');
  const said = () => {
    const period = closing === null ? '' : `; objections until ${spell(closes)} (${closing.arithmetic}), none stands`;
    const taken = freed === '' ? '' : `; the objection was withdrawn on ${spell(freed)}`;
    return `The ${joined()}${period}; ${arithmetic}${taken}`;
  };
  return rule(date === null ? null : later(date, freed), said, objections);
}

const LAST: LegalDate = '9999-12-31';

// A matrix asks for the same acts and statements pair by pair: they are sorted once.
const answersTo = new WeakMap<readonly Act[], ReadonlyMap<string, readonly Act[]>>();
const withdrawals = new WeakMap<readonly StatementStatus[], ReadonlyMap<string, LegalDate>>();

/** Acts by the act they refer to and who did them, in the order of their dates. */
function answersIn(acts: readonly Act[]): ReadonlyMap<string, readonly Act[]> {
  return answersTo.getOrInsertComputed(acts, () => {
    const referring = acts.filter(({ refersTo }) => refersTo !== undefined);
    referring.sort((x, y) => compare(x.date, y.date) || compare(x.id, y.id));
    return Map.groupBy(referring, ({ refersTo, participant }) => `${refersTo} ${participant}`);
  });
}

function withdrawalsIn(statements: readonly StatementStatus[]): ReadonlyMap<string, LegalDate> {
  return withdrawals.getOrInsertComputed(
    statements,
    () => new Map(statements.flatMap(({ act, withdrawnOn }) => (withdrawnOn === null ? [] : [[act, withdrawnOn]]))),
  );
}

/** How one side stands to the treaty, in words. */
export function standing({ name, status, spell: bound, from, until }: Side, treaty: TreatyStatus): Reason {
  const { asAt } = treaty;
  const acts = bound === undefined ? [] : [bound.act];
  if (from !== null && (until === null || asAt < until)) {
    const ends = until === null ? '' : `, and until ${spell(until)}`;
    return because(
      undefined,
      `${treaty.treaty} ${from <= asAt ? 'has been in force' : 'will be in force'} for ${name} ${from <= asAt ? 'since' : 'from'} ${spell(from)}${ends}`,
      acts,
    );
  }
  const left = status?.spells.findLast(({ inForceFrom, endedOn }) => inForceFrom !== null && endedOn !== null);
  if (status?.status === 'former-party' && left?.endedOn != null)
    return because(undefined, `${treaty.treaty} is no longer in force for ${name} since ${spell(left.endedOn)}`, [
      left.act,
    ]);
  if (status?.status === 'contracting' && status.consent !== null)
    return because(
      undefined,
      `${name} has consented (${nameOfMeans(status.consent.means)}, ${spell(status.consent.date)}), ${
        treaty.totals.parties === null
          ? 'and whether that binds it cannot be said'
          : `but ${treaty.treaty} has no date of entry into force for it`
      }`,
      [status.consent.act],
    );
  if (status?.signed != null)
    return because(undefined, `${name} signed on ${spell(status.signed)}; no consent to be bound is on record`);
  return because(undefined, `No signature and no consent of ${name} to ${treaty.treaty} is on record`);
}

/** Why the treaty is in force between the two, or is not. */
const HINDERS: ReadonlySet<string> = new Set([
  'consent-not-open-to-participant',
  'participant-does-not-exist',
  'act-before-treaty',
  'succession-to-signature-only',
]);

export function becauseBetween(
  a: Side,
  b: Side,
  { since, until, pairs, opposition, unknown }: Between,
  treaty: TreatyStatus,
) {
  const { asAt, entryIntoForce } = treaty;
  const why = [standing(a, treaty), standing(b, treaty), ...pairs.map(({ reason }) => reason())];
  for (const { code, name, status } of [a, b]) {
    if (!status?.irregular) continue;
    for (const finding of treaty.findings)
      if (finding.participant === code && finding.severity === 'irregular' && HINDERS.has(finding.code))
        why.push(because(finding.clause ?? undefined, `${name}: ${finding.text}`, finding.acts));
  }
  for (const { name, status, from } of [a, b]) {
    const applies = status?.provisional;
    if (applies == null || (from !== null && from <= asAt)) continue;
    if (applies.from <= asAt && (applies.until === null || asAt < applies.until))
      why.push(
        because(
          'VCLT Art. 25',
          `${name} applies it provisionally since ${spell(applies.from)}: that is told beside, and is not entry into force`,
          applies.because.flatMap(({ acts }) => acts),
        ),
      );
  }
  why.push(...unknown);
  if (entryIntoForce.inForce === false && entryIntoForce.date === null && entryIntoForce.missing.length > 0)
    why.push(because(undefined, `${treaty.treaty} is not in force: ${entryIntoForce.missing.join('; ')}`));
  why.push(...opposition.idle);
  if (opposition.effective !== undefined) {
    const { statement, objection } = opposition.effective;
    why.push(
      because(
        'VCLT Art. 20(4)(b)',
        `${objection.name} objected on ${spell(objection.date)} to the reservation of ${statement.name}${statement.provision === null ? '' : ` under Art. ${statement.provision}`} and opposed entry into force between the two`,
        [statement.act, objection.act],
      ),
    );
  } else if (since !== null && until !== null && until <= asAt) {
    why.push(because(undefined, `It was in force between the two from ${spell(since)} until ${spell(until)}`));
  } else if (since !== null && unknown.length === 0)
    why.push(
      because(
        undefined,
        `Between the two it ${since <= asAt ? 'has been in force since' : 'will be in force from'} ${spell(since)}, ${since === opposition.until ? 'from when nothing opposes it' : 'the later of the dates'}${until === null ? '' : `, until ${spell(until)}`}`,
      ),
    );
  return why;
}
