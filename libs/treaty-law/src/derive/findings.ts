import type { Finding } from '../status.ts';
import type { Dossier } from './dossier.ts';
import { checkAuthors } from './findings/authors.ts';
import { checkConsents, checkParts, checkProvisional } from './findings/consent.ts';
import { checkDays, checkEffects, checkStated, dayNotKnown } from './findings/dates.ts';
import { checkDenunciations, checkWithoutObject } from './findings/denunciation.ts';
import type { Check, Find } from './findings/find.ts';
import { checkReferences } from './findings/references.ts';
import { checkSignatures } from './findings/signature.ts';
import { checkUnsettled } from './findings/unsettled.ts';
import type { GeneralForce } from './force/force.ts';
import { foundBy } from './words.ts';
import type { World } from './world.ts';

/** What is looked for in the acts of each participant. */
const CHECKS: readonly Check[] = [
  checkSignatures,
  checkConsents,
  checkDenunciations,
  checkDays,
  checkAuthors,
  checkParts,
  checkProvisional,
  checkWithoutObject,
];

/**
 * Irregularities: what the record holds against a clause. The world is irregular, so a finding is
 * reported and the act stays.
 */
export function findingsOf(dossiers: Iterable<Dossier>, general: GeneralForce, world: World): Finding[] {
  const findings: Finding[] = [];
  const find: Find = (code, severity, why, participant) => findings.push(foundBy(code, severity, why, participant));
  for (const dossier of dossiers) for (const check of CHECKS) check(dossier, world, find);
  for (const act of world.uncertain) dayNotKnown(act, world, find);
  checkEffects(world, find);
  checkStated(general, find);
  checkUnsettled(general, world, find);
  checkReferences(general, world, find);
  return findings;
}
