import type { ParticipantCode, TreatyId } from './act.ts';
import type { LegalDate } from './legal-date.ts';
import type { Spell, TreatyStatus } from './status.ts';

/** A State, an REIO, or another entity that takes part in treaties. */
export interface Participant {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly kind: 'state' | 'reio' | 'entity';
  /** For an REIO: the group whose members are its member States. */
  readonly memberStates?: string | undefined;
}

/** Membership of a group from a date to a last day, both inclusive; open-ended where absent. */
export interface Membership {
  readonly participant: ParticipantCode;
  readonly from: LegalDate;
  readonly to?: LegalDate | undefined;
}

/** What `derive` needs of another treaty: its date, and who signed and was bound when. */
export interface RelatedTreaty {
  readonly id: TreatyId;
  readonly inForce: LegalDate | null;
  /** False where the treaty's final clauses are not on record: then nobody can be shown to be bound by it. */
  readonly computed: boolean;
  readonly participants: ReadonlyMap<ParticipantCode, { readonly signed: LegalDate | null; readonly spells: readonly Spell[] }>;
}

/** Everything outside the treaty that its derivation depends on. */
export interface Context {
  readonly participants: ReadonlyMap<ParticipantCode, Participant>;
  readonly groups: ReadonlyMap<string, readonly Membership[]>;
  readonly treaties: ReadonlyMap<TreatyId, RelatedTreaty>;
}

/** The part of a derived status that other treaties' clauses can refer to. */
export function asRelated(status: TreatyStatus): RelatedTreaty {
  return {
    id: status.treaty,
    inForce: status.entryIntoForce.date,
    computed: status.entryIntoForce.progress !== null,
    participants: new Map(status.participants.map((p) => [p.participant, { signed: p.signed, spells: p.spells }])),
  };
}

/** Whether the participant was a member of the group on the date. */
export function isMember(context: Context, group: string, participant: ParticipantCode, on: LegalDate): boolean {
  for (const membership of context.groups.get(group) ?? []) {
    if (membership.participant === participant && membership.from <= on && (membership.to === undefined || on <= membership.to)) return true;
  }
  return false;
}
