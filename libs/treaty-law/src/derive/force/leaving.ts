import type { Act } from '../../act.ts';
import type { Membership } from '../../context.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later, plus, spell } from '../../legal-date.ts';
import type { Reason } from '../../reason.ts';
import type { WindowFacts } from '../../rules/participant.ts';
import { type Consent, certainly, type Dossier, type End, end } from '../dossier.ts';
import { because, inText, plural } from '../words.ts';
import { type Reached, reach, type World } from '../world.ts';

// How a Party leaves: by denunciation, with its member States, with the parent treaty, or for a treaty that succeeds this one.

type Clause = NonNullable<FinalClauses['denunciation']>;

/** A date with the arithmetic in words. */
type Counted = Pick<Reached, 'date' | 'arithmetic'>;

/** Notice of denunciation where the treaty is silent: twelve months (VCLT Art. 56(2)). */
const SILENT = { kind: 'period', months: 12 } as const;

/** First day on which a denunciation has effect: by the clause, or on the later date it names; else VCLT Art. 56(2). */
export function denunciationEffect(act: Act, from: LegalDate, world: World): LegalDate | null {
  return effectOf(act, from, world)?.date ?? null;
}

/** The same with the arithmetic; null where the final clauses are not on record and the act names no date. */
function effectOf(act: Act, from: LegalDate, world: World): Counted | null {
  const clause = world.document.denunciation;
  if (clause === undefined && world.document.entryIntoForce === undefined) {
    return act.effective === undefined
      ? null
      : { date: act.effective, arithmetic: `effective ${spell(act.effective)}` };
  }
  const reached = reach(clause?.effect ?? SILENT, from, world);
  const named = act.effective;
  if (clause?.term !== undefined && reached.date !== null) {
    return endOfTerm(clause.term, from, named === undefined ? reached.date : later(reached.date, named), world);
  }
  // A date that lies behind the receipt would undo what was owed until then.
  if (reached.date !== null && reached.date < from)
    return { date: from, arithmetic: `${reached.arithmetic}, but not before its receipt` };
  if (reached.date === null || named === undefined || named <= reached.date) return reached;
  return { date: named, arithmetic: `${reached.arithmetic}; the later date it names: ${spell(named)}` };
}

/** The end of the first term, not before a date, ahead of which notice was given in time (Genocide Convention, Art. XIV). */
function endOfTerm(
  { first, further, notice }: NonNullable<Clause['term']>,
  received: LegalDate,
  notBefore: LegalDate,
  world: World,
): Counted {
  const start = world.entryIntoForce;
  if (start === null)
    return { date: null, arithmetic: 'the first term runs from entry into force, which has no date yet' };
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
  const late =
    tooLateFor !== null && received <= tooLateFor && notBefore <= tooLateFor
      ? ` too late for the term that ends on ${spell(tooLateFor)} (${plural(notice, 'month')} before it), so`
      : '';
  const terms = years === first ? plural(first, 'year') : `${first} + ${years - first} years`;
  return {
    date: expiry,
    arithmetic: `${late ? `${late.trim()} ` : ''}at the end of the current term: entry into force ${spell(start)} + ${terms} = ${spell(expiry)}`,
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
  return window !== undefined || term !== undefined || JSON.stringify(effect).includes('"entry-into-force"');
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
export function endInWords(consent: Consent, world: World): Reason[] {
  const on = consent.endedOn;
  const name = inText(consent.participant);
  const { denunciation: clause, entryIntoForce, termination } = world.document;
  if (on === null) {
    if (consent.denunciation === null) return [];
    const text = `${received(consent.denunciation, name)}; no rule on record tells from when it has effect`;
    return [because(clause?.article, text, [consent.denunciation])];
  }
  const because_ = (article: string | undefined, text: string): Reason[] => [because(article, text, [consent.act])];
  switch (consent.endedBy) {
    case 'instrument-withdrawn':
      return [
        because(
          undefined,
          `Instrument withdrawn on ${spell(on)}, before the treaty was in force for ${name}`,
          consent.withdrawal === null ? [] : [consent.withdrawal],
        ),
      ];
    case 'ceased-to-exist':
      return because_(
        'VCLT Art. 73',
        `${name} existed until ${spell(plus(on, { days: -1 }))}, and was bound until then: what follows for others is for the succession of States`,
      );
    case 'left-on-unknown-day': {
      const text = `The depositary shows ${name} as one that has left; the day is not on record: between ${spell(consent.endedAfter ?? consent.act.date)} and ${spell(on)}`;
      return because_(undefined, text);
    }
    case 'parent-denunciation': {
      const fall = clause?.fallsWith.find((f) =>
        world.context.treaties
          .get(f.treaty)
          ?.participants.get(consent.participant.code)
          ?.spells.some((s) => s.endedOn === on),
      );
      return because_(
        fall?.article ?? clause?.article,
        `The denunciation of ${fall?.treaty ?? 'the parent treaty'} by ${name}, effective ${spell(on)}, is one of this treaty too, from the same day`,
      );
    }
    case 'succeeding-treaty': {
      const next = clause?.succeededBy.find((f) =>
        world.context.treaties
          .get(f.treaty)
          ?.participants.get(consent.participant.code)
          ?.spells.some((s) => s.inForceFrom === on),
      );
      return because_(
        next?.article ?? clause?.article,
        `${next?.treaty ?? 'The treaty that succeeds this one'} is in force for ${name} from ${spell(on)}: consent to it denounces this treaty, from that day`,
      );
    }
    case 'members-denounced':
      return because_(
        clause?.reio?.article,
        `Every member State of ${name} that had consented has denounced; the last denunciation takes effect on ${spell(on)}, and with it ${name} ceases to be a Party`,
      );
    case 'termination':
      return because_(
        termination?.article,
        `The treaty ${on === consent.act.date ? 'was no longer' : 'ceased to be'} in force on ${spell(on)}: fewer than ${termination?.below ?? 0} Parties were left`,
      );
    default: {
      const act = consent.denunciation;
      if (act === null) return [];
      const counted = runsFrom(consent, world);
      const reached = effectOf(act, counted ?? certainly(act), world);
      const early = counted === null ? '' : `; it counts from the earliest date, ${spell(counted)}:`;
      if (reached !== null && reached.date === null) {
        const text = `${received(act, name)}; no date follows from the clause (${reached.arithmetic}), so at the latest when it was bound anew, ${spell(on)}`;
        return [because(clause?.article, text, [act])];
      }
      const article =
        clause?.term?.article ?? clause?.article ?? (entryIntoForce === undefined ? undefined : 'VCLT Art. 56(2)');
      const arithmetic = reached?.arithmetic ?? `effective ${spell(on)}`;
      return [because(article, `${received(act, name)}${early || ','} ${arithmetic}`, [act])];
    }
  }
}

function received(denunciation: Act, name: string): string {
  const { date, notAfter } = denunciation;
  const late = notAfter === undefined ? '' : ` or later, on ${spell(notAfter)} at the latest`;
  return `denunciation by ${name} received on ${spell(date)}${late}`;
}
