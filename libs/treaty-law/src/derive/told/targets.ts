import { type Act, isStatement, type StatementKind } from '../../act.ts';
import type { Consent, Dossier } from '../dossier.ts';
import { TAKES_BACK } from '../world.ts';

// What each statement belongs to, and what each act about one is about.

/** Kinds of act that are about a statement on record. */
export function isAboutStatement(act: Act): boolean {
  return act.kind === 'statement-modified' || TAKES_BACK.has(act.kind);
}

// Most statements are made and stay: those dossiers share one empty map.
const NO_TARGETS: ReadonlyMap<Act, string> = new Map();

/**
 * What each act about a statement is about: by reference, or where it makes none the last statement of the kind under
 * its provision that was not taken back before. What was confirmed on consent is taken back as confirmed.
 * @param isVoid whether a statement has no effect for good, and so takes the place of no other; none is so if absent
 */
export function targetsIn(
  dossier: Dossier,
  isVoid: (statement: Act & { kind: StatementKind }) => boolean = () => false,
): ReadonlyMap<Act, string> {
  const { acts } = dossier;
  if (!acts.some((act) => isAboutStatement(act) || (act.refersTo !== undefined && isStatement(act)))) return NO_TARGETS;
  const targets = new Map<Act, string>();
  const taken = new Set<string>();
  for (const act of acts) {
    if (isStatement(act)) {
      if (act.refersTo !== undefined && act.kind !== 'objection' && !isVoid(act)) targets.set(act, act.refersTo);
      continue;
    }
    if (!isAboutStatement(act)) continue;
    const made = act.refersTo === undefined ? lastBefore(act, acts, taken) : acts.find(({ id }) => id === act.refersTo);
    const confirmed = made === undefined ? undefined : confirmationOf(made, dossier);
    const meant = confirmed !== undefined && confirmed.date < act.date ? confirmed : made;
    const target = meant?.id ?? act.refersTo;
    if (target === undefined) continue;
    targets.set(act, target);
    if (TAKES_BACK.has(act.kind) && !(meant === undefined ? act.partial : isPartial(act, meant))) taken.add(target);
  }
  return targets;
}

/** Whether only a part is taken back: as the act says, or as it names some of the territories only. */
export function isPartial({ partial, territories }: Act, of: Act): boolean {
  return partial === true || (of.territories?.some((each) => territories?.includes(each) === false) ?? false);
}

/** The last statement that an act without reference can be about. One made on the same day may be put in its place. */
function lastBefore(act: Act, acts: readonly Act[], taken: ReadonlySet<string>): Act | undefined {
  const open = acts.filter(
    (made) =>
      isStatement(made) &&
      made.date <= act.date &&
      made.provision === act.provision &&
      isOfKind(made.kind, act.kind) &&
      !taken.has(made.id),
  );
  return open.findLast(({ date }) => date < act.date) ?? open.at(-1);
}

function isOfKind(made: StatementKind, about: Act['kind']): boolean {
  if (about === 'objection-withdrawn') return made === 'objection';
  if (about === 'territorial-application-withdrawn') return made === 'territorial-application';
  return made !== 'objection';
}

/**
 * The consent a statement belongs to: of those given by then that stand the latest, as who denounces and on the same
 * day consents anew speaks with the new instrument; else the first one after it. What was said when signing stays with
 * the signature where an instrument is withdrawn.
 */
export function consentOf({ date }: Act, { consents }: Dossier): Consent | null {
  let found: Consent | null = null;
  for (const consent of consents) {
    if (consent.endedOn !== null && date >= consent.endedOn) continue;
    if (consent.act.date <= date) found = consent;
    else if (found === null && consent.withdrawal === null) return consent;
  }
  return found;
}

/** The reservation made on consent with which one formulated when signing is confirmed (VCLT Art. 23(2)). */
export function confirmationOf(act: Act, dossier: Dossier): Act | undefined {
  const consent = act.kind === 'reservation' ? consentOf(act, dossier) : null;
  if (consent === null || act.date >= consent.act.date) return undefined;
  return dossier.acts.find(
    (other) =>
      other.kind === 'reservation' &&
      other.date === consent.act.date &&
      (other.refersTo === act.id || (other.refersTo === undefined && other.provision === act.provision)),
  );
}
