import type { ParticipantStatus, TreatyStatus } from '../api/types.ts';
import { SHOWN_STATUSES, type ShownStatus, STATUSES } from '../words/terms.ts';

type Totalled = { readonly totals: Pick<TreatyStatus['totals'], 'contracting'> };

/** Whether it can be said of those that have consented to a treaty whether it binds them. */
export function tellsWhoIsBound({ totals }: Totalled): boolean {
  return totals.contracting !== null;
}

/**
 * The status as it is told. Without the clause on entry into force a consent says no more than that it was given, and
 * one that has ended leaves more behind than a signature.
 * @param told whether it can be said who is bound
 */
export function shownStatus(
  { status, spells = [] }: Pick<ParticipantStatus, 'status'> & Partial<Pick<ParticipantStatus, 'spells'>>,
  told: boolean,
): ShownStatus {
  if (status === 'contracting' && !told) return 'consented';
  if (spells.length > 0 && (status === 'none' || (status === 'signatory' && !told))) return 'consent-ended';
  return status;
}

/**
 * The statuses to tell of, the furthest first: those that somebody has. Where it can be said who is bound the others
 * too: where it cannot, a nought would say that nobody is.
 */
export function toldStatuses(told: boolean, tally: (status: ShownStatus) => number): ShownStatus[] {
  return SHOWN_STATUSES.filter((status) => tally(status) > 0 || (told && STATUSES.some((one) => one === status)));
}
