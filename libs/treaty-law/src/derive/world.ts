import { type Act, isStatement, type ParticipantCode } from '../act.ts';
import { type Context, isMember, isOrganization, membersOf, type Participant } from '../context.ts';
import type { Delay, FinalClauses, Point, Who } from '../final-clauses.ts';
import { firstOfNextMonth, type LegalDate, later, nextAnniversary, type Period, plus } from '../legal-date.ts';
import { type Phrase, phrase } from '../reason.ts';
import { type Consent, type Dossier, hasSigned } from './dossier.ts';

/** Kinds of act that take a statement back. */
export const TAKES_BACK: ReadonlySet<Act['kind']> = new Set([
  'statement-withdrawn',
  'objection-withdrawn',
  'territorial-application-withdrawn',
]);

/** All that a clause can refer to while one treaty is derived. */
export interface World {
  readonly document: FinalClauses;
  readonly context: Context;
  readonly asAt: LegalDate;
  readonly dossiers: ReadonlyMap<ParticipantCode, Dossier>;
  /** Every consent, in legal order. */
  readonly consents: readonly Consent[];
  /** What a conference or the depositary did, in legal order. */
  readonly decisions: readonly Act[];
  /** Acts of which it is not certain that they were done by asAt. */
  readonly uncertain: readonly Act[];
  /** Who is bound by the treaty itself, where the world is that of an amendment. */
  readonly bonds?: ReadonlyMap<ParticipantCode, Dossier>;
  /** The treaty's own date of entry into force, once it is known. */
  entryIntoForce: LegalDate | null;
}

/** The date of a moment in the treaty's life, or null where it has none yet. */
export function dateOf(point: Point, world: World): LegalDate | null {
  switch (point) {
    case 'adoption':
      return world.document.adopted?.date ?? null;
    case 'opening':
      return world.document.signature?.opens ?? null;
    case 'signature-closing':
      return world.document.signature?.closes ?? null;
    case 'entry-into-force':
      return world.entryIntoForce;
  }
}

/** Whether a consent (or what else was done) stands on the date: given, and not yet ended. */
export function stands(consent: { act: Act; since?: LegalDate; endedOn: LegalDate | null }, on: LegalDate): boolean {
  return (consent.since ?? consent.act.date) <= on && (consent.endedOn === null || on < consent.endedOn);
}

/** Whether the participant is bound through this consent on the date. */
export function binds(consent: Consent, on: LegalDate): boolean {
  return (
    consent.inForceFrom !== null && consent.inForceFrom <= on && (consent.endedOn === null || on < consent.endedOn)
  );
}

/** Whether the clause speaks of the participant on the date. */
export function concerns(who: Who, participant: Participant, on: LegalDate, world: World): boolean {
  switch (who.kind) {
    case 'any':
      return true;
    case 'state':
      return participant.kind === 'state';
    case 'reio':
      return participant.kind === 'reio';
    case 'organization':
      return isOrganization(participant);
    case 'entity':
      return participant.kind === 'entity';
    default:
      // Apart, as the functions in it would cost the simple cases above, which are asked for every act.
      return concernsBy(who, participant, on, world);
  }
}

function concernsBy(
  who: Exclude<Who, { kind: 'any' | 'state' | 'reio' | 'organization' | 'entity' }>,
  participant: Participant,
  on: LegalDate,
  world: World,
): boolean {
  switch (who.kind) {
    case 'member': {
      const own = world.document.groups[who.of];
      if (own !== undefined) return own.members.includes(participant.code);
      return isMember(world.context, who.of, participant.code, who.on ?? on);
    }
    case 'listed':
      return who.participants.includes(participant.code);
    case 'party': {
      if (who.to === world.document.id)
        return world.dossiers.get(participant.code)?.consents.some((consent) => binds(consent, on)) ?? false;
      const related = world.context.treaties.get(who.to);
      return (
        related?.participants.get(participant.code)?.spells.some(
          (s) =>
            // Where the other treaty's clauses are not on record its consents are all there is to go by.
            (related.computed ? s.inForceFrom !== null && s.inForceFrom <= on : s.consented <= on) &&
            (s.endedOn === null || on < s.endedOn),
        ) ?? false
      );
    }
    case 'consented':
      return (
        world.context.treaties
          .get(who.to)
          ?.participants.get(participant.code)
          ?.spells.some((s) => s.consented <= on && (s.endedOn === null || on < s.endedOn)) ?? false
      );
    case 'signatory': {
      if (who.to === undefined) {
        const dossier = world.dossiers.get(participant.code);
        return dossier !== undefined && hasSigned(dossier, on);
      }
      const other = world.context.treaties.get(who.to)?.participants.get(participant.code);
      if (other === undefined) return false;
      return (other.signed !== null && other.signed <= on) || other.spells.some((s) => s.consented <= on);
    }
    case 'signed': {
      const dossier = world.dossiers.get(participant.code);
      if (who.to === undefined) return dossier !== undefined && hasSigned(dossier, on);
      const signed = world.context.treaties.get(who.to)?.participants.get(participant.code)?.signed;
      return signed != null && signed <= on;
    }
    case 'reio-with-member': {
      if (participant.kind !== 'reio' || participant.memberStates === undefined) return false;
      return membersOf(world.context, participant.memberStates, on).some((code) => {
        const dossier = world.dossiers.get(code);
        if (dossier === undefined) return false;
        if (who.that === 'signed') return hasSigned(dossier, on);
        if (who.that === 'consented') return dossier.consents.some((consent) => stands(consent, on));
        return dossier.consents.some((consent) => binds(consent, on));
      });
    }
    case 'stated':
      return spellsOfStatement(who, participant.code, world).some(
        (s) => s.from <= on && (s.until === null || on < s.until),
      );
    case 'at-least':
      return who.of.filter((part) => concerns(part, participant, on, world)).length >= who.n;
    case 'all':
      return who.of.every((part) => concerns(part, participant, on, world));
    case 'either':
      return who.of.some((part) => concerns(part, participant, on, world));
    case 'not':
      return !concerns(who.who, participant, on, world);
  }
}

/** A whole withdrawal of the statement: from the later of its receipt and the date it names. */
export function takenBackOn(statement: Act, acts: readonly Act[]): LegalDate | null {
  const back = acts.find((act) => TAKES_BACK.has(act.kind) && act.partial !== true && act.refersTo === statement.id);
  return back === undefined ? null : later(back.date, back.effective ?? back.date);
}

/** Whether what is cited is the provision or a part of it: `14(1)` is under `14`. */
export function isUnder(cited: string | null | undefined, provision: string): boolean {
  return cited === provision || cited?.startsWith(`${provision}(`) === true;
}

/** When the participant's statements of which the clause speaks stood: in this treaty, or in the other one. */
export function spellsOfStatement(
  who: Extract<Who, { kind: 'stated' }>,
  code: ParticipantCode,
  world: World,
): { from: LegalDate; until: LegalDate | null }[] {
  const meant = (kind: string, provision: string | null | undefined): boolean =>
    isUnder(provision, who.provision) && (who.statement === undefined || kind === who.statement);
  if (who.to === undefined || who.to === world.document.id) {
    const acts = world.dossiers.get(code)?.acts ?? [];
    return acts
      .filter((act) => isStatement(act) && meant(act.kind, act.provision))
      .map((act) => ({ from: act.date, until: takenBackOn(act, acts) }));
  }
  return (world.context.treaties.get(who.to)?.statements ?? [])
    .filter((s) => s.participant === code && meant(s.kind, s.provision))
    .map((s) => ({ from: s.from ?? s.date, until: s.until }));
}

/** A date with what it follows from; `date` is null while something it waits for is open. */
export interface Counted {
  readonly date: LegalDate | null;
  readonly why: Phrase;
}

// A clause adds the same period to every deposit, at every derivation: its sums are kept with it.
const sums = new WeakMap<Delay, Map<LegalDate, Counted>>();

/**
 * Applies a delay to a date. The reason reads on from the date: "+ 90 days = 1 Aug 2027".
 * @param of the act that the date is of and its author's code, for delays that depend on them
 */
export function reach(delay: Delay, from: LegalDate, world: World, of?: { act: Act; code: ParticipantCode }): Counted {
  if (delay.kind !== 'period' && delay.kind !== 'first-of-month-after') return computed(delay, from, world, of);
  const kept = sums.getOrInsertComputed(delay, () => new Map());
  return kept.getOrInsertComputed(from, () => computed(delay, from, world));
}

function computed(delay: Delay, from: LegalDate, world: World, of?: { act: Act; code: ParticipantCode }): Counted {
  switch (delay.kind) {
    case 'same-day':
      return { date: from, why: phrase('same-day', {}) };
    case 'period': {
      const date = plus(from, delay);
      return { date, why: phrase('after-period', { period: periodOf(delay), date }) };
    }
    case 'first-of-month-after': {
      const expiry = plus(from, delay);
      const date = firstOfNextMonth(expiry);
      return { date, why: phrase('first-of-month-after', { period: periodOf(delay), expiry, date }) };
    }
    case 'first-of-nth-month': {
      const date = `${plus(from, { months: delay.n }).slice(0, 8)}01`;
      return { date, why: phrase('first-of-nth-month', { n: delay.n, from, date }) };
    }
    case 'next': {
      const date = nextAnniversary(from, delay.month, delay.day, true);
      return { date, why: phrase('next-day-of-year', { date }) };
    }
    case 'fixed':
      return { date: delay.date, why: phrase('fixed-date', { date: delay.date }) };
    case 'fixed-if-met-by': {
      const { date, by = date } = delay;
      if (from <= by) return { date, why: phrase('met-by', { by, date }) };
      const otherwise = reach(delay.otherwise, from, world, of);
      return { date: otherwise.date, why: phrase('not-met-by', { by, otherwise: otherwise.why }) };
    }
    case 'from': {
      const { point } = delay;
      const start = dateOf(point, world);
      if (start === null) return { date: null, why: phrase('from-open-point', { point }) };
      const reached = reach(delay.delay, start, world);
      return { date: reached.date, why: phrase('from-point', { point, start, reached: reached.why }) };
    }
    case 'in-force': {
      const { treaty } = delay;
      const other = world.context.treaties.get(treaty);
      const date = other?.inForce ?? null;
      return { date, why: phrase('with-treaty', { treaty, date, known: other?.computed === true }) };
    }
    case 'own-in-force': {
      const { treaty } = delay;
      const spells =
        of === undefined ? [] : (world.context.treaties.get(treaty)?.participants.get(of.code)?.spells ?? []);
      const bound = spells.find(
        ({ inForceFrom, endedOn }) =>
          inForceFrom !== null && (endedOn === null || (inForceFrom < endedOn && from < endedOn)),
      );
      const date = bound?.inForceFrom ?? null;
      return { date, why: phrase('with-own-force-of', { treaty, date }) };
    }
    case 'notified': {
      const notified = of?.act.notified;
      if (notified === undefined) return { date: null, why: phrase('from-unknown-notification', {}) };
      const reached = reach(delay.delay, notified, world, of);
      return { date: reached.date, why: phrase('from-notification', { notified, reached: reached.why }) };
    }
    case 'latest':
    case 'earliest': {
      const reached = delay.of.map((part) => reach(part, from, world, of));
      const dates = reached.flatMap((r) => (r.date === null ? [] : [r.date])).sort();
      // While one is still open the latest has no date; the earliest has that of the first which has one.
      const isOpen = delay.kind === 'latest' ? dates.length < reached.length : dates.length === 0;
      const date = isOpen ? null : ((delay.kind === 'latest' ? dates.at(-1) : dates[0]) ?? null);
      const which = delay.kind === 'latest' ? 'later' : 'earlier';
      return { date, why: phrase(`whichever-${which}`, { of: reached.map((r) => r.why), date }) };
    }
  }
}

/** The parts of a period that a delay adds. */
function periodOf({ years, months, days }: Period): Period {
  return {
    ...(years === undefined ? {} : { years }),
    ...(months === undefined ? {} : { months }),
    ...(days === undefined ? {} : { days }),
  };
}
