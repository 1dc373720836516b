import type { Act, ParticipantCode } from '../../act.ts';
import type { Membership } from '../../context.ts';
import type { Delay, FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later, plus } from '../../legal-date.ts';
import { phrase, type Reason, reason } from '../../reason.ts';
import type { WindowFacts } from '../../rules/participant.ts';
import { type Consent, certainly, type Dossier, type End, end } from '../dossier.ts';
import { type Counted, reach, type World } from '../world.ts';

// How a Party leaves: by denunciation, with its member States, with the parent treaty, or for a treaty that succeeds this one.

type Clause = NonNullable<FinalClauses['denunciation']>;

/** Notice of denunciation where the treaty is silent: twelve months (VCLT Art. 56(2)). */
const SILENT = { kind: 'period', months: 12 } as const;

/** First day on which a denunciation has effect: by the clause, or on the later date it names; else VCLT Art. 56(2). */
export function denunciationEffect(act: Act, from: LegalDate, world: World): LegalDate | null {
  return effectOf(act, from, world)?.date ?? null;
}

/** The same with how it follows; null where the final clauses are not on record and the act names no date. */
function effectOf(act: Act, from: LegalDate, world: World): Counted | null {
  const clause = world.document.denunciation;
  if (clause === undefined && world.document.entryIntoForce === undefined) {
    const date = act.effective;
    return date === undefined ? null : { date, why: phrase('effective-on', { date }) };
  }
  const reached = reach(clause?.effect ?? SILENT, from, world);
  const named = act.effective;
  if (clause?.term !== undefined && reached.date !== null) {
    return endOfTerm(clause.term, from, named === undefined ? reached.date : later(reached.date, named), world);
  }
  // A date that lies behind the receipt would undo what was owed until then.
  if (reached.date !== null && reached.date < from)
    return { date: from, why: phrase('but-not-before-receipt', { reached: reached.why }) };
  if (reached.date === null || named === undefined || named <= reached.date) return reached;
  return { date: named, why: phrase('later-date-named', { reached: reached.why, date: named }) };
}

/** The end of the first term, not before a date, ahead of which notice was given in time (Genocide Convention, Art. XIV). */
function endOfTerm(
  { first, further, notice }: NonNullable<Clause['term']>,
  received: LegalDate,
  notBefore: LegalDate,
  world: World,
): Counted {
  const start = world.entryIntoForce;
  if (start === null) return { date: null, why: phrase('term-without-start', {}) };
  let years = first;
  let expiry = plus(start, { years });
  let tooLateFor: LegalDate | null = null;
  while (expiry < notBefore || plus(expiry, { months: -notice }) < received) {
    const next = plus(start, { years: years + further });
    // The calendar has an end.
    if (next === expiry) break;
    tooLateFor = expiry;
    years += further;
    expiry = next;
  }
  const late = tooLateFor !== null && received <= tooLateFor && notBefore <= tooLateFor;
  return {
    date: expiry,
    why: phrase('end-of-term', {
      start,
      first,
      further: years - first,
      date: expiry,
      notice,
      tooLateFor: late ? tooLateFor : null,
    }),
  };
}

/** When denunciations are received, and whether they are on the date. */
interface Window {
  readonly open: boolean;
  readonly facts: WindowFacts;
}

/** The window of years in which a denunciation is registered, as it is on the date (ILO conventions). */
export function windowOn(date: LegalDate, world: World): Window | null {
  const rule = world.document.denunciation?.window;
  if (rule === undefined) return null;
  const { open: months, every: years } = rule;
  const start = world.entryIntoForce;
  if (start === null) return { open: false, facts: { months, years, last: null, next: null } };
  const opening = (n: number): LegalDate => plus(start, { years: n * years });
  let n = Math.max(0, Math.floor((Number(date.slice(0, 4)) - Number(start.slice(0, 4))) / years));
  if (n > 0 && opening(n) > date) n -= 1;
  const last = n === 0 ? null : { from: opening(n), to: plus(opening(n), { months }) };
  return { open: last !== null && date <= last.to, facts: { months, years, last, next: opening(n + 1) } };
}

/** Whether the effect of a denunciation can only be told once the treaty's own date is known. */
export function waitsForForce({ effect, window, term }: Clause): boolean {
  return window !== undefined || term !== undefined || runsFromForce(effect);
}

/** Whether a delay, or one within it, is counted from entry into force. */
function runsFromForce(delay: Delay): boolean {
  switch (delay.kind) {
    case 'from':
      return delay.point === 'entry-into-force' || runsFromForce(delay.delay);
    case 'fixed-if-met-by':
      return runsFromForce(delay.otherwise);
    case 'notified':
      return runsFromForce(delay.delay);
    case 'latest':
    case 'earliest':
      return delay.of.some(runsFromForce);
    default:
      return false;
  }
}

/** The earliest date on which the participant may denounce; null where the clause sets none, or none is known yet. */
export function earliestFor(consent: Consent, world: World): LegalDate | null {
  const rule = world.document.denunciation?.notBefore;
  if (rule === undefined) return null;
  const start = rule.point === 'own-entry-into-force' ? consent.inForceFrom : world.entryIntoForce;
  return start === null ? null : reach(rule.delay, start, world).date;
}

/**
 * From when a notice runs that a Party gave too early: from the earliest date, so that nobody leaves sooner than the
 * clause allows. Null for a notice in time, and for one given before the treaty bound its author.
 */
export function runsFrom(consent: Consent, world: World): LegalDate | null {
  const { denunciation, inForceFrom } = consent;
  if (denunciation === null || inForceFrom === null || denunciation.date < inForceFrom) return null;
  const earliest = earliestFor(consent, world);
  return earliest !== null && denunciation.date < earliest ? earliest : null;
}

/** First day after the date on which a consent ends by what its participant did under another treaty. */
export function endElsewhere(code: string, after: LegalDate, world: World): End | null {
  const clause = world.document.denunciation;
  if (clause === undefined) return null;
  let first: End | null = null;
  const consider = (on: LegalDate | null, by: End['by']): void => {
    if (on !== null && on > after && (first === null || on < first.on)) first = { on, by };
  };
  const spellsUnder = (treaty: string) => world.context.treaties.get(treaty)?.participants.get(code)?.spells ?? [];
  for (const { treaty } of clause.fallsWith) {
    for (const { endedBy, endedOn } of spellsUnder(treaty)) {
      if (endedBy === 'denunciation' || endedBy === 'parent-denunciation' || endedBy === 'succeeding-treaty')
        consider(endedOn, 'parent-denunciation');
    }
  }
  for (const { treaty } of clause.succeededBy) {
    for (const { inForceFrom } of spellsUnder(treaty)) consider(inForceFrom, 'succeeding-treaty');
  }
  return first;
}

/**
 * An REIO ceases to be a Party when all its member States have denounced: on the first day on which there is a member
 * that has consented, and every such member has denounced with effect. Members that never consented are not awaited,
 * and one that has left the organization is no member. What a member does later brings nothing back.
 */
export function endWithMembers(dossiers: ReadonlyMap<string, Dossier>, world: World): Map<string, LegalDate> {
  const ends = new Map<string, LegalDate>();
  if (world.document.denunciation?.reio === undefined) return ends;
  for (const { participant, consents } of dossiers.values()) {
    const group = participant.memberStates;
    if (participant.kind !== 'reio' || group === undefined || consents.length === 0) continue;
    const memberships = (world.context.groups.get(group) ?? []).filter(({ from }) => from <= world.asAt);
    const given = new Map(
      // A member that withdrew its instrument is one that never consented.
      memberships.map((m) => [m.participant, (dossiers.get(m.participant)?.consents ?? []).filter(hasStood)]),
    );
    const days = [
      ...[...given.values()].flat().flatMap(({ endedOn }) => endedOn ?? []),
      ...memberships.flatMap(({ to }) => (to === undefined || to > world.asAt ? [] : [plus(to, { days: 1 })])),
    ].sort();
    for (const consent of consents) {
      const last = days.find((day) => day > consent.since && allHaveDenounced(day, memberships, given));
      if (last === undefined) continue;
      end(consent, last, 'members-denounced');
      ends.set(consent.act.id, last);
    }
  }
  return ends;
}

const hasStood = ({ withdrawal }: Consent): boolean => withdrawal === null;

function allHaveDenounced(
  day: LegalDate,
  memberships: readonly Membership[],
  given: ReadonlyMap<string, readonly Consent[]>,
): boolean {
  let denounced = false;
  for (const { participant, from, to } of memberships) {
    if (from > day || (to !== undefined && to < day)) continue;
    const own = (given.get(participant) ?? []).filter(({ since }) => since <= day);
    if (own.length === 0) continue;
    const last = own.at(-1) as Consent;
    if (last.endedOn === null || last.endedOn > day || last.endedBy !== 'denunciation') return false;
    denounced = true;
  }
  return denounced;
}

/** Why a consent ended, or will end. */
export function endingOf(consent: Consent, world: World): Reason[] {
  const { act, denunciation, withdrawal, endedOn: on } = consent;
  const participant = consent.participant.code;
  const { denunciation: clause, entryIntoForce, termination } = world.document;
  if (on === null) {
    if (denunciation === null) return [];
    return [reason(clause?.article, 'denounced-without-rule', received(denunciation, participant), [denunciation])];
  }
  const spellsUnder = (treaty: string) =>
    world.context.treaties.get(treaty)?.participants.get(participant)?.spells ?? [];
  switch (consent.endedBy) {
    case 'instrument-withdrawn': {
      const acts = withdrawal === null ? [] : [withdrawal];
      return [reason(undefined, 'instrument-withdrawn', { date: on, participant }, acts)];
    }
    case 'ceased-to-exist':
      return [reason('VCLT Art. 73', 'ceased-to-exist', { participant, until: plus(on, { days: -1 }) }, [act])];
    case 'left-on-unknown-day': {
      const after = consent.endedAfter ?? act.date;
      return [reason(undefined, 'left-on-unknown-day', { participant, after, by: on }, [act])];
    }
    case 'parent-denunciation': {
      const fall = clause?.fallsWith.find(({ treaty }) => spellsUnder(treaty).some((s) => s.endedOn === on));
      const facts = { treaty: fall?.treaty ?? null, participant, date: on };
      return [reason(fall?.article ?? clause?.article, 'denounced-with', facts, [act])];
    }
    case 'succeeding-treaty': {
      const next = clause?.succeededBy.find(({ treaty }) => spellsUnder(treaty).some((s) => s.inForceFrom === on));
      const facts = { treaty: next?.treaty ?? null, participant, date: on };
      return [reason(next?.article ?? clause?.article, 'denounced-by-consent-to', facts, [act])];
    }
    case 'members-denounced':
      return [reason(clause?.reio?.article, 'members-have-denounced', { participant, date: on }, [act])];
    case 'termination': {
      const facts = { date: on, wasOver: on === act.date, below: termination?.below ?? 0 };
      return [reason(termination?.article, 'treaty-had-ended', facts, [act])];
    }
    default: {
      if (denunciation === null) return [];
      const from = runsFrom(consent, world);
      const reached = effectOf(denunciation, from ?? certainly(denunciation), world);
      const given = received(denunciation, participant);
      if (reached !== null && reached.date === null) {
        const facts = { ...given, reached: reached.why, date: on };
        return [reason(clause?.article, 'denounced-at-the-latest', facts, [denunciation])];
      }
      const article =
        clause?.term?.article ?? clause?.article ?? (entryIntoForce === undefined ? undefined : 'VCLT Art. 56(2)');
      const facts = { ...given, from, reached: reached?.why ?? phrase('effective-on', { date: on }) };
      return [reason(article, 'denounced', facts, [denunciation])];
    }
  }
}

function received({ date, notAfter }: Act, participant: ParticipantCode) {
  return notAfter === undefined ? { participant, received: date } : { participant, received: date, notAfter };
}
