import { facts, groupMemberships, groups, participantsByCode, treaties } from '@accede/catalogue';
import {
  type Act,
  asRelated,
  derive,
  type LegalDate,
  type TreatyId,
  type TreatyStatus,
  treatiesNamedIn,
} from '@accede/treaty-law';

const groupTitles = new Map(groups.map((group) => [group.id, group.title]));

/** The acts on record of a bundled treaty. */
export function factsOf(treaty: TreatyId): readonly Act[] {
  return facts.find((one) => one.treaty === treaty)?.acts ?? [];
}

/**
 * Status of a bundled treaty from the recorded facts and, if given, acts that did not happen: in respect of this treaty,
 * and of the treaties that its clauses name.
 */
export function bundled(
  treaty: TreatyId,
  asAt: LegalDate,
  hypothetical: readonly Act[] = [],
  elsewhere: Readonly<Record<TreatyId, readonly Act[]>> = {},
): TreatyStatus {
  const document = treaties().find((one) => one.id === treaty);
  if (document === undefined) throw new Error(`${treaty} is not bundled`);
  const named = new Map(
    treatiesNamedIn(document).map((id) => [id, asRelated(bundled(id, asAt, elsewhere[id], elsewhere))]),
  );
  const context = { participants: participantsByCode, groups: groupMemberships, groupTitles, treaties: named };
  return derive(document, [...factsOf(treaty), ...hypothetical], asAt, context);
}
