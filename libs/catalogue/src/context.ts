import type { Context, RelatedTreaty, TreatyId } from '@accede/treaty-law';
import { groupMemberships, groups } from './groups.ts';
import { participantsByCode } from './participants.ts';

const groupTitles = new Map(groups.map((group) => [group.id, group.title]));

/** The context of `derive`: participants and groups of the catalogue, and the other treaties given. */
export function contextWith(treaties: ReadonlyMap<TreatyId, RelatedTreaty> = new Map()): Context {
  return { participants: participantsByCode, groups: groupMemberships, groupTitles, treaties };
}
