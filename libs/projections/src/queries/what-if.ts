import {
  type Act,
  asRelated,
  type Finding,
  type RelatedTreaty,
  type TreatyId,
  type TreatyStatus,
  treatiesNamedIn,
} from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { type At, derivation, statusOf } from '../derivation.ts';
import type { Derived } from '../projections/projection.ts';
import { derivedOf, type Times } from './reading.ts';

export interface WhatIf {
  before: TreatyStatus;
  after: TreatyStatus;
  /** Findings that the acts supposed bring about. */
  newFindings: Finding[];
}

/** The status as it would be with the acts added, beside the status without them. Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function whatIf(readModels: ReadModels, times: Times, treaty: TreatyId, supposed: readonly Act[]): WhatIf {
  return snapshot(readModels, () => {
    const { status: before } = derivedOf(readModels, times, treaty);
    const { status: after } = derivedSupposing(readModels, times, treaty, supposed);
    const known = new Set(before.findings.map(keyOf));
    return { before, after, newFindings: after.findings.filter((finding) => !known.has(keyOf(finding))) };
  });
}

/** A treaty derived with acts supposed added to those on record; nothing of it is kept. Fails as `whatIf`. */
export function derivedSupposing(
  readModels: ReadModels,
  times: At,
  treaty: TreatyId,
  supposed: readonly Act[],
): Derived {
  const onRecord = derivedOf(readModels, times, treaty);
  if (supposed.length === 0) return onRecord;
  const acts = [...onRecord.acts, ...supposed];
  return {
    ...onRecord,
    acts,
    status: statusOf({ ...onRecord, acts }, times.asAt, relatedTo(readModels, times, treaty)),
  };
}

/** The treaties that the document of this one names, as its derivation sees them. */
export function relatedTo(readModels: ReadModels, times: At, treaty: TreatyId): ReadonlyMap<TreatyId, RelatedTreaty> {
  const derived = derivation(readModels, times);
  const { document } = derivedOf(readModels, times, treaty);
  return new Map(
    treatiesNamedIn(document).flatMap((named) => {
      const other = derived(named);
      return other ? [[named, asRelated(other.status, other.record)] as const] : [];
    }),
  );
}

function keyOf({ code, participant, acts }: Finding): string {
  return JSON.stringify([code, participant, acts]);
}
