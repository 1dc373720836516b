import type { Act, Finding, TreatyId, TreatyStatus } from '@accede/treaty-law';
import { asRelated, treatiesNamedIn } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { derivation, statusOf } from '../derivation.ts';
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
    const { document, acts, status: before } = derivedOf(readModels, times, treaty);
    const derived = derivation(readModels, times);
    const related = treatiesNamedIn(document).flatMap((named) => {
      const other = derived(named);
      return other ? [[named, asRelated(other.status)] as const] : [];
    });
    const after = statusOf({ document, acts: [...acts, ...supposed] }, times.asAt, new Map(related));
    const known = new Set(before.findings.map(keyOf));
    return { before, after, newFindings: after.findings.filter((finding) => !known.has(keyOf(finding))) };
  });
}

function keyOf({ code, participant, acts }: Finding): string {
  return JSON.stringify([code, participant, acts]);
}
