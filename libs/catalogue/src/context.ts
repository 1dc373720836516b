import type { Context, RelatedTreaty, TreatyId } from '@accede/treaty-law';
import { groupMemberships, groups } from './groups.ts';
import { normaliseName, participantsByCode, resolveParticipant } from './participants.ts';

const groupTitles = new Map(groups.map(({ id, title, titleFr }) => [id, { en: title, fr: titleFr }]));

/** The register as it comes: participants, the groups that they form, and how they are found by name. */
export const register = {
  participants: participantsByCode,
  groups: groupMemberships,
  groupTitles,
  resolve: resolveParticipant,
  normalise: normaliseName,
};

/** The context of `derive`: participants and groups of the catalogue, and the other treaties given. */
export function contextWith(treaties: ReadonlyMap<TreatyId, RelatedTreaty> = new Map()): Context {
  return { participants: participantsByCode, groups: groupMemberships, groupTitles, treaties };
}
