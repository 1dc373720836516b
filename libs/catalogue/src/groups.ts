import type { Membership } from '@accede/treaty-law';
import data from '../data/groups.json' with { type: 'json' };

/** A membership and how far it is to be trusted. */
export interface GroupMembership extends Membership {
  readonly confidence: 'source' | 'recalled';
}

/** A group of participants with dated membership. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly titleFr: string;
  readonly note?: string | undefined;
  readonly memberships: readonly GroupMembership[];
}

/**
 * Every group known: those that the bundled treaties and positions ask for (`EU`, `COE`, `EPPO`, `BUDAPEST_INVITED`),
 * the member States of each organization of regional economic integration, and the members of organizations that
 * other treaties name in their clauses (`AU`, `OAU`, `OAS`, `LAS`, `CIS`, `OECD`).
 */
export const groups = data as readonly Group[];

/** Memberships by group, as the context of `derive` wants them. */
export const groupMemberships: ReadonlyMap<string, readonly GroupMembership[]> = new Map(
  groups.map((group) => [group.id, group.memberships]),
);
