import type { Act } from '../../act.ts';
import type { Context } from '../../context.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { TreatyStatus } from '../../status.ts';
import { barByTime, barsByClause } from '../capacity.ts';
import { type Bar, type Consent, certainly, compare, type Filed, openDossiers } from '../dossier.ts';
import type { World } from '../world.ts';
import { bind, enterIntoForce, type GeneralForce } from './force.ts';
import { denunciationEffect, endElsewhere, endWithMembers, runsFrom, waitsForForce, windowOn } from './leaving.ts';
import { terminate } from './termination.ts';

/** Who is bound from when until when: what everything else is told from. */
export interface Settled {
  readonly world: World;
  readonly general: GeneralForce;
  /** Why each consent binds from when it does, by act. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  readonly termination: TreatyStatus['termination'];
}

/** What the acts must be filed by, but shows only once it is settled who is bound from when. */
interface Known {
  /** Withdrawals of instruments that came when the treaty was in force for the participant. */
  readonly late: ReadonlySet<Act>;
  /** Denunciations by one that the treaty did not bind yet. */
  readonly premature: ReadonlySet<Act>;
  /** Ends of consents by the denunciations of member States, by act. */
  readonly withMembers: ReadonlyMap<string, LegalDate>;
  /** Signatures and consents that were not open to their authors, by act. */
  readonly bars: ReadonlyMap<string, Bar>;
  /** The day from which a denunciation counts that came too early, by act. */
  readonly early: ReadonlyMap<string, LegalDate>;
  /** General entry into force, where denunciation is counted from it. */
  readonly inForce: LegalDate | null;
}

/** Each round makes sure of one day more at least; this is more rounds than any record has shown to take. */
const ROUNDS = 200;

/**
 * Files the acts, applies the clause on entry into force, and says what each consent binds to and until when.
 * Where this shows that an act must be filed in another way, all is settled again. What was shown stays known, and
 * changes nothing before that act, so that the rounds come to an end.
 */
export function settle(filed: Filed, document: FinalClauses, asAt: LegalDate, context: Context): Settled {
  let known: Known = {
    late: new Set(),
    premature: new Set(),
    withMembers: new Map(),
    bars: new Map(),
    early: new Map(),
    inForce: null,
  };
  for (let round = 1; ; round += 1) {
    const { settled, shown } = settleBy(known, filed, document, asAt, context);
    if (shown === null || round === ROUNDS) return settled;
    known = shown;
  }
}

function settleBy(
  known: Known,
  { did, decisions, uncertain }: Filed,
  document: FinalClauses,
  asAt: LegalDate,
  context: Context,
): { settled: Settled; shown: Known | null } {
  const clause = document.denunciation;
  const world: World = {
    document,
    context,
    asAt,
    dossiers: new Map(),
    consents: [],
    decisions,
    uncertain,
    entryIntoForce: known.inForce,
  };
  let denounced = false;
  const dossiers = openDossiers(did, context, {
    registers: (act) => {
      denounced = true;
      return windowOn(act.date, world)?.open ?? true;
    },
    ofDenunciation: (act, from) => denunciationEffect(act, known.early.get(act.id) ?? from, world),
    elsewhere: (code, after) => endElsewhere(code, after, world),
    tooLate: (act) => known.late.has(act),
    withMembers: (act) => known.withMembers.get(act.id) ?? null,
    premature: (act) => known.premature.has(act),
    bar: (act, participant) => barByTime(act, participant, document, context) ?? known.bars.get(act.id),
    asAt,
    several: (document.depositary?.others.length ?? 0) > 0,
    choice: document.consent?.parts !== undefined,
  });
  world.entryIntoForce = null;
  const withMembers = endWithMembers(dossiers, { ...world, dossiers });
  Object.assign(world, { dossiers, consents: consentsInOrder(dossiers.values()) });
  const general = enterIntoForce(world);
  world.entryIntoForce = general.date;
  const reasons = new Map<string, Reason[]>();
  for (const consent of world.consents)
    if (consent.continues === null) reasons.set(consent.act.id, bind(consent, general, world));
  for (const consent of world.consents) if (consent.continues !== null) bindAsContinued(consent, consent.continues);

  // An instrument can be withdrawn only until the treaty is in force for its participant.
  const late = world.consents.flatMap(({ withdrawal, inForceFrom }) =>
    withdrawal !== null && inForceFrom !== null && inForceFrom <= withdrawal.date ? [withdrawal] : [],
  );
  // Who is no Party yet has nothing to denounce (VCLT Art. 54 and 56 speak of a party).
  const premature =
    !denounced || document.entryIntoForce === undefined
      ? []
      : world.consents.flatMap(({ denunciation, inForceFrom, continues }) =>
          denunciation !== null && continues === null && (inForceFrom === null || denunciation.date < inForceFrom)
            ? [denunciation]
            : [],
        );
  const bars = barsByClause(did, world);
  const early = denounced && clause?.notBefore !== undefined ? tooEarly(world, known.early) : known.early;
  const counted = denounced && clause !== undefined && waitsForForce(clause) ? general.date : known.inForce;
  const found: Known = {
    late: new Set([...known.late, ...late]),
    premature: new Set([...known.premature, ...premature]),
    withMembers,
    bars,
    early,
    inForce: counted,
  };
  const first = firstDifference(found, known, world);
  const shown = first === null ? null : upTo(first, found);

  for (const consent of world.consents) {
    const { act, participant, inForceFrom, endedOn } = consent;
    if (inForceFrom === null || endedOn === null || endedOn > inForceFrom) continue;
    // What ended before it could bind never bound.
    consent.inForceFrom = null;
    const facts = { act: actFacts(act, participant.code), participant: participant.code };
    reasons.set(act.id, [reason(undefined, 'ended-before-force', facts, [act])]);
  }
  const termination = terminate(world, reasons);
  return { settled: { world, general, reasons, termination }, shown };
}

/** A continued consent binds from when it bound the predecessor, and not before the continuator takes its place. */
function bindAsContinued(consent: Consent, { inForceFrom }: Consent): void {
  consent.inForceFrom = inForceFrom === null ? null : later(inForceFrom, consent.since);
}

function consentsInOrder(dossiers: Iterable<{ consents: Consent[] }>): Consent[] {
  return [...dossiers].flatMap((dossier) => dossier.consents).sort((a, b) => compare(a.since, b.since));
}

function tooEarly(world: World, known: ReadonlyMap<string, LegalDate>): Map<string, LegalDate> {
  const early = new Map(known);
  for (const consent of world.consents) {
    if (consent.denunciation === null) continue;
    const from = runsFrom(consent, world);
    if (from === null) early.delete(consent.denunciation.id);
    else early.set(consent.denunciation.id, from);
  }
  return early;
}

/** The first day on which a round has shown anything of which the acts were not filed by; null where there is none. */
function firstDifference(found: Known, known: Known, { consents }: World): LegalDate | null {
  const days: LegalDate[] = [];
  for (const act of found.late) if (!known.late.has(act)) days.push(certainly(act));
  for (const act of found.premature) if (!known.premature.has(act)) days.push(certainly(act));
  for (const [id, { act }] of new Map([...known.bars, ...found.bars])) {
    const [before, now] = [known.bars.get(id), found.bars.get(id)];
    if (before === undefined || now === undefined) {
      // What else one does that may join follows from whether it may join, which has its own day.
      const follows = (before ?? now)?.code === 'act-not-open-to-participant';
      days.push(follows ? LAST : certainly(act));
    } else if (before.from !== now.from) {
      // Barred in both, the act does nothing before the earlier of the two days.
      days.push([before.from, now.from].filter((from) => from !== null).sort()[0] as LegalDate);
    }
  }
  if (!same(found.early, known.early)) {
    for (const { denunciation } of consents)
      if (denunciation !== null && found.early.get(denunciation.id) !== known.early.get(denunciation.id))
        days.push(certainly(denunciation));
  }
  if (!same(found.withMembers, known.withMembers))
    days.push(...found.withMembers.values(), ...known.withMembers.values());
  if (days.length === 0) return found.inForce === known.inForce ? null : LAST;
  return days.sort()[0] as LegalDate;
}

/** After any date that occurs. */
const LAST: LegalDate = '9999-12-31';

/**
 * What is known for sure: what came first decides what came after, so that what was shown of acts up to the day stays,
 * and of later ones is shown anew. Which of those are barred is taken as a first guess.
 */
function upTo(day: LegalDate, found: Known): Known {
  const sure = (acts: ReadonlySet<Act>): Set<Act> => new Set([...acts].filter((act) => certainly(act) <= day));
  return { ...found, late: sure(found.late), premature: sure(found.premature) };
}

function same(a: ReadonlyMap<string, LegalDate>, b: ReadonlyMap<string, LegalDate>): boolean {
  return a.size === b.size && [...a].every(([id, date]) => b.get(id) === date);
}
