import type { Act, ParticipantCode } from '../act.ts';
import type { Context } from '../context.ts';
import { compare } from '../derive/dossier.ts';
import { reach, type World } from '../derive/world.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { type LegalDate, later } from '../legal-date.ts';
import { type Phrase, type Reason, reason } from '../reason.ts';
import type { Finding, ParticipantStatus, Spell, StatementStatus, TreatyStatus } from '../status.ts';

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
  readonly status: ParticipantStatus | undefined;
  /** The time of being bound that asAt is in, or the next one ahead. */
  readonly spell: Spell | undefined;
  readonly from: LegalDate | null;
  /** First day on which it is no longer bound. */
  readonly until: LegalDate | null;
}

/** How the participant stands to the treaty. */
export function sideOf(code: ParticipantCode, { status }: DerivedTreaty): Side {
  const own = status.participants.find((each) => each.participant === code);
  const side = { code, status: own };
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
    const open = [a, b].filter(({ from, spell }) => from === null && spell === undefined);
    const participants = (open.length > 0 ? open : [a, b]).map(({ code }) => code);
    return [reason(undefined, 'between-without-clauses', { treaty: status.treaty, participants })];
  }
  const left = [a, b].find(({ spell, until }) => spell?.endedAfter != null && until !== null && asAt < until);
  if (inForce && left !== undefined) {
    const facts = {
      participant: left.code,
      after: left.spell?.endedAfter as LegalDate,
      by: left.until as LegalDate,
    };
    const acts = left.spell === undefined ? [] : [left.spell.act];
    return [reason(undefined, 'between-left-on-unknown-day', facts, acts)];
  }
  const uncertain = status.findings.find(
    ({ code, participant, acts }) =>
      code === 'day-not-known' &&
      [a, b].some(
        ({ code: one, status: own }) => one === participant && !own?.spells.some(({ act }) => acts.includes(act)),
      ),
  );
  if (!inForce && uncertain !== undefined) return [{ ...said(uncertain), acts: uncertain.acts }];
  if (inForce || record === undefined || opposition.effective !== undefined) return [];
  // One that acted without effect, or has left, is known not to be bound.
  if ([a, b].some(({ status: own }) => own?.status === 'former-party' || (own?.irregular && own.consent === null)))
    return [];
  const complete = record.completeAsOf.consent ?? null;
  if (complete !== null && complete >= asAt) return [];
  return [reason(undefined, 'between-consents-incomplete', { asAt, completeAsOf: complete })];
}

/** What a finding or a step of a reason says, for another to tell of: its rule with the facts. */
export function said({ rule, facts }: Reason | Finding): Phrase {
  return { rule, facts } as Phrase;
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
  const about = {
    says,
    consent: { kind: means, by: one.code, date: consented },
    other: other.code,
  };
  const rule = (date: LegalDate | null, why: (acts: readonly (Act | string)[]) => Reason, of: readonly Act[] = []) => ({
    date,
    reason: () => why([act, ...of]),
  });

  if (by === 'acceptance') {
    const accepted = answers.find(
      (each) => (each.kind === 'declaration' || each.kind === 'notification') && standing(each),
    );
    if (accepted === undefined) return rule(null, (of) => reason(article, 'pair-not-accepted', about, of));
    const { date, why } = reach(delay, accepted.date, world);
    const facts = { ...about, accepted: accepted.date, reached: why };
    return rule(date, (of) => reason(article, 'pair-accepted', facts, of), [accepted]);
  }
  const notified = fromNotification ? acts.find(({ id }) => id === act)?.notified : consented;
  if (notified === undefined) return rule(null, (of) => reason(article, 'pair-notified-on-unknown-day', about, of));
  const closing = within === undefined ? null : reach(within, notified, world);
  const closes = closing?.date ?? consented;
  const objections = answers.filter(({ kind, date }) => kind === 'objection' && date <= closes);
  const stands = objections.find(standing);
  if (stands !== undefined) {
    const facts = { ...about, objected: stands.date };
    return rule(null, (of) => reason(article, 'pair-objected', facts, of), [stands]);
  }
  const { date, why } = reach(delay, closes, world);
  const freed = objections.map(({ id }) => withdrawn.get(id) as LegalDate).reduce(later, '');
  const facts = {
    ...about,
    closes: closing === null ? null : { date: closes, reached: closing.why },
    reached: why,
    freed: freed === '' ? null : freed,
  };
  const taking = date === null ? null : later(date, freed);
  return rule(taking, (of) => reason(article, 'pair-not-objected', facts, of), objections);
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

/** How one side stands to the treaty. */
function standing({ code: participant, status, spell: bound, from, until }: Side, of: TreatyStatus): Reason {
  const { asAt, treaty } = of;
  const acts = bound === undefined ? [] : [bound.act];
  if (from !== null && (until === null || asAt < until))
    return reason(undefined, 'side-bound', { treaty, participant, from, ahead: asAt < from, until }, acts);
  const left = status?.spells.findLast(({ inForceFrom, endedOn }) => inForceFrom !== null && endedOn !== null);
  if (status?.status === 'former-party' && left?.endedOn != null)
    return reason(undefined, 'side-no-longer-bound', { treaty, participant, since: left.endedOn }, [left.act]);
  if (status?.status === 'contracting' && status.consent !== null) {
    const { act, means, date } = status.consent;
    const known = of.totals.parties !== null;
    return reason(undefined, 'side-consented', { treaty, participant, means, date, known }, [act]);
  }
  if (status?.signed != null) return reason(undefined, 'side-signed', { participant, date: status.signed });
  return reason(undefined, 'side-without-consent', { treaty, participant });
}

/** Findings by which an act does not make its author one of those bound. */
const HINDERS: ReadonlySet<string> = new Set([
  'consent-not-open-to-participant',
  'participant-does-not-exist',
  'act-before-treaty',
  'succession-to-signature-only',
]);

/** Why the treaty is in force between the two, or is not. */
export function becauseBetween(
  a: Side,
  b: Side,
  { since, until, pairs, opposition, unknown }: Between,
  treaty: TreatyStatus,
): Reason[] {
  const { asAt, entryIntoForce } = treaty;
  const why = [standing(a, treaty), standing(b, treaty), ...pairs.map((pair) => pair.reason())];
  for (const { code: participant, status } of [a, b]) {
    if (!status?.irregular) continue;
    for (const finding of treaty.findings)
      if (finding.participant === participant && finding.severity === 'irregular' && HINDERS.has(finding.code)) {
        const facts = { participant, finding: said(finding) };
        why.push(reason(finding.clause ?? undefined, 'side-hindered', facts, finding.acts));
      }
  }
  for (const { code: participant, status, from } of [a, b]) {
    const applies = status?.provisional;
    if (applies == null || (from !== null && from <= asAt)) continue;
    if (applies.from <= asAt && (applies.until === null || asAt < applies.until)) {
      const acts = applies.because.flatMap((step) => step.acts);
      why.push(reason('VCLT Art. 25', 'side-applies-provisionally', { participant, from: applies.from }, acts));
    }
  }
  why.push(...unknown);
  if (entryIntoForce.inForce === false && entryIntoForce.date === null && entryIntoForce.missing.length > 0) {
    const { missing } = entryIntoForce;
    why.push(reason(undefined, 'between-treaty-not-in-force', { treaty: treaty.treaty, missing }));
  }
  why.push(...opposition.idle);
  if (opposition.effective !== undefined) {
    const { statement, objection } = opposition.effective;
    const facts = { ...opposed(opposition.effective), provision: statement.provision };
    why.push(reason('VCLT Art. 20(4)(b)', 'opposition-effective', facts, [statement.act, objection.act]));
  } else if (since !== null && until !== null && until <= asAt) {
    why.push(reason(undefined, 'between-was-in-force', { since, until }));
  } else if (since !== null && unknown.length === 0) {
    const facts = { since, ahead: asAt < since, until, freed: since === opposition.until };
    why.push(reason(undefined, 'between-in-force', facts));
  }
  return why;
}

/** The two of an objection to a reservation. */
export function opposed({ statement, objection }: Objected) {
  return {
    objection: { by: objection.participant, date: objection.date },
    reservationBy: statement.participant,
  };
}
