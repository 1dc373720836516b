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
  /** Findings that what is supposed brings about. */
  newFindings: Finding[];
  /** Findings that it takes away. */
  goneFindings: Finding[];
}

/** Acts on record that are supposed never to have been done, or to have been others, by their ids. */
export type Without = ReadonlySet<string>;
const NONE: Without = new Set();

/**
 * The status as it would be with acts supposed, or without acts on record, beside the status as it is.
 * Fails with `UnknownTreaty`, `CannotBeDerived`.
 */
export function whatIf(
  readModels: ReadModels,
  times: Times,
  treaty: TreatyId,
  supposed: readonly Act[],
  without: Without = NONE,
): WhatIf {
  return snapshot(readModels, () => {
    const { status: before } = derivedOf(readModels, times, treaty);
    const { status: after } = derivedSupposing(readModels, times, treaty, supposed, without);
    const notIn = (others: readonly Finding[]) => {
      const known = new Set(others.map(keyOf));
      return (finding: Finding) => !known.has(keyOf(finding));
    };
    return {
      before,
      after,
      newFindings: after.findings.filter(notIn(before.findings)),
      goneFindings: before.findings.filter(notIn(after.findings)),
    };
  });
}

/**
 * A treaty derived with acts supposed added to those on record, or with some of these left out; nothing of it is kept.
 * Fails as `whatIf`.
 */
export function derivedSupposing(
  readModels: ReadModels,
  times: At,
  treaty: TreatyId,
  supposed: readonly Act[],
  without: Without = NONE,
): Derived {
  const onRecord = derivedOf(readModels, times, treaty);
  if (supposed.length === 0 && without.size === 0) return onRecord;
  const acts = [...onRecord.acts.filter(({ id }) => !without.has(id)), ...supposed];
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
