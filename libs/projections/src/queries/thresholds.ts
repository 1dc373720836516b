import { type Act, type EntryIntoForceStatus, type LegalDate, type TreatyId, withThreshold } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { type At, statusOf } from '../derivation.ts';
import { derivedSupposing, relatedTo } from './what-if.ts';

/** Entry into force by the same acts under one threshold. */
export interface UnderThreshold {
  /** Null where the text asks for no number. */
  threshold: number | null;
  /** False for the rule as it stands in the text. */
  supposed: boolean;
  entryIntoForce: EntryIntoForceStatus;
}

export interface ThresholdsPage {
  treaty: TreatyId;
  title: string;
  asAt: LegalDate;
  knownAt: string | null;
  results: UnderThreshold[];
}

/**
 * Entry into force by the same acts under the threshold of the text, and then under each that is supposed.
 * @param acts supposed besides those on record
 * @param supposed whole numbers from 1, each taken once
 * Fails with `NoThreshold` where the treaty counts nothing, `UnknownTreaty`, `CannotBeDerived`.
 */
export function underThresholds(
  readModels: ReadModels,
  times: At,
  treaty: TreatyId,
  acts: readonly Act[],
  supposed: readonly number[],
): ThresholdsPage {
  return snapshot(readModels, () => {
    const asItStands = derivedSupposing(readModels, times, treaty, acts);
    const related = relatedTo(readModels, times, treaty);
    const { title, entryIntoForce } = asItStands.status;
    const under = [...new Set(supposed)].map((threshold): UnderThreshold => {
      const document = withThreshold(asItStands.document, threshold);
      const status = statusOf({ ...asItStands, document }, times.asAt, related);
      return { threshold, supposed: true, entryIntoForce: status.entryIntoForce };
    });
    return {
      treaty,
      title,
      asAt: times.asAt,
      knownAt: times.knownAt ?? null,
      results: [{ threshold: entryIntoForce.needed, supposed: false, entryIntoForce }, ...under],
    };
  });
}
