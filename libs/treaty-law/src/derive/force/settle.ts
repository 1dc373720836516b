import type { Act } from '../../act.ts';
import type { Context } from '../../context.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import type { LegalDate } from '../../legal-date.ts';
import type { Reason, TreatyStatus } from '../../status.ts';
import { type Consent, compare, type Filed, openDossiers } from '../dossier.ts';
import { because, described, inText } from '../words.ts';
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
  /** The day from which a denunciation counts that came too early, by act. */
  readonly early: ReadonlyMap<string, LegalDate>;
  /** General entry into force, where denunciation is counted from it. */
  readonly inForce: LegalDate | null;
}

/** Each round can show something about one act more; this is more rounds than any record has shown to take. */
const ROUNDS = 50;

/**
 * Files the acts, applies the clause on entry into force, and says what each consent binds to and until when.
 * Where this shows that an act must be filed in another way, all is settled again. What was shown stays known, and
 * changes nothing before that act, so that the rounds come to an end.
 */
export function settle(filed: Filed, document: FinalClauses, asAt: LegalDate, context: Context): Settled {
  let known: Known = { late: new Set(), early: new Map(), inForce: null };
  for (let round = 1; ; round += 1) {
    const { settled, shown } = settleBy(known, filed, document, asAt, context);
    if (shown === null || round === ROUNDS) return settled;
    known = shown;
  }
}

function settleBy(
  known: Known,
  { did, decisions }: Filed,
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
    entryIntoForce: known.inForce,
  };
  let denounced = false;
  const dossiers = openDossiers(did, context, {
    registers: (act) => {
      denounced = true;
      return windowOn(act.date, world)?.open ?? true;
    },
    ofDenunciation: (act) => denunciationEffect(act, known.early.get(act.id) ?? act.date, world),
    elsewhere: (code, after) => endElsewhere(code, after, world),
    tooLate: (act) => known.late.has(act),
    several: (document.depositary?.others.length ?? 0) > 0,
    choice: document.consent?.parts !== undefined,
  });
  world.entryIntoForce = null;
  endWithMembers(dossiers, { ...world, dossiers });
  Object.assign(world, { dossiers, consents: consentsInOrder(dossiers.values()) });
  const general = enterIntoForce(world);
  world.entryIntoForce = general.date;
  const reasons = new Map(world.consents.map((consent) => [consent.act.id, bind(consent, general, world)]));

  // An instrument can be withdrawn only until the treaty is in force for its participant.
  const late = world.consents.flatMap(({ withdrawal, inForceFrom }) =>
    withdrawal !== null && inForceFrom !== null && inForceFrom <= withdrawal.date ? [withdrawal] : [],
  );
  const early = denounced && clause?.notBefore !== undefined ? tooEarly(world, known.early) : known.early;
  const counted = denounced && clause !== undefined && waitsForForce(clause) ? general.date : known.inForce;
  const shown =
    late.length > 0 || counted !== known.inForce || !same(early, known.early)
      ? { late: new Set([...known.late, ...late]), early, inForce: counted }
      : null;

  for (const consent of world.consents) {
    const { act, participant, inForceFrom, endedOn } = consent;
    if (inForceFrom === null || endedOn === null || endedOn > inForceFrom) continue;
    // What ended before it could bind never bound.
    consent.inForceFrom = null;
    const text = `${described(act, inText(participant))}; it ended before the treaty was in force for ${inText(participant)}`;
    reasons.set(act.id, [because(undefined, text, [act])]);
  }
  const termination = terminate(world, reasons);
  return { settled: { world, general, reasons, termination }, shown };
}

function consentsInOrder(dossiers: Iterable<{ consents: Consent[] }>): Consent[] {
  return [...dossiers].flatMap((dossier) => dossier.consents).sort((a, b) => compare(a.act.date, b.act.date));
}

function tooEarly(world: World, known: ReadonlyMap<string, LegalDate>): Map<string, LegalDate> {
  const early = new Map(known);
  for (const consent of world.consents) {
    const from = runsFrom(consent, world);
    if (from !== null) early.set((consent.denunciation as Act).id, from);
  }
  return early;
}

function same(a: ReadonlyMap<string, LegalDate>, b: ReadonlyMap<string, LegalDate>): boolean {
  return a.size === b.size && [...a].every(([id, date]) => b.get(id) === date);
}
