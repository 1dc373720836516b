import type { ParticipantCode, TreatyId } from './act.ts';
import type { LegalDate } from './legal-date.ts';
import type { RecordState, Spell, StatementStatus, TerritoryStatus, TreatyStatus } from './status.ts';

/** A State, an REIO, or another entity that takes part in treaties. */
export interface Participant {
  readonly code: ParticipantCode;
  readonly name: string;
  /** Whether sentences name it with "the". */
  readonly article?: boolean | undefined;
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
  /** Statements on record under its provisions, for clauses that ask for one. */
  readonly statements: readonly Pick<
    StatementStatus,
    'participant' | 'kind' | 'provision' | 'from' | 'until' | 'date'
  >[];
  readonly inForce: LegalDate | null;
  /** False where the treaty's final clauses are not on record: then nobody can be shown to be bound by it. */
  readonly computed: boolean;
  readonly participants: ReadonlyMap<
    ParticipantCode,
    {
      readonly signed: LegalDate | null;
      readonly spells: readonly Spell[];
      readonly territories?: readonly TerritoryStatus[] | undefined;
    }
  >;
}

/** Everything outside the treaty that its derivation depends on. */
export interface Context {
  readonly participants: ReadonlyMap<ParticipantCode, Participant>;
  readonly groups: ReadonlyMap<string, readonly Membership[]>;
  /** Names of the groups, for reasons that people read; the code serves where there is none. */
  readonly groupTitles?: ReadonlyMap<string, string> | undefined;
  readonly treaties: ReadonlyMap<TreatyId, RelatedTreaty>;
  /** How far the record of this treaty is known to be complete; taken as complete if absent. */
  readonly record?: RecordState | undefined;
}

/** The part of a derived status that other treaties' clauses can refer to. */
export function asRelated(status: TreatyStatus): RelatedTreaty {
  return {
    id: status.treaty,
    statements: status.statements,
    inForce: status.entryIntoForce.date,
    computed: status.entryIntoForce.progress !== null,
    participants: new Map(
      status.participants.map((p) => [
        p.participant,
        { signed: p.signed, spells: p.spells, territories: p.territories },
      ]),
    ),
  };
}

// Membership lists are asked for every deposit: they are indexed by participant once per list.
const indexes = new WeakMap<readonly Membership[], ReadonlyMap<ParticipantCode, readonly Membership[]>>();

function byParticipant(memberships: readonly Membership[]): ReadonlyMap<ParticipantCode, readonly Membership[]> {
  let index = indexes.get(memberships);
  if (index === undefined) {
    index = Map.groupBy(memberships, (membership) => membership.participant);
    indexes.set(memberships, index);
  }
  return index;
}

/** The participant's memberships of the group, whenever they were. */
export function membershipsOf(context: Context, group: string, participant: ParticipantCode): readonly Membership[] {
  const memberships = context.groups.get(group);
  return (memberships && byParticipant(memberships).get(participant)) ?? [];
}

/** Whether the participant was a member of the group on the date. */
export function isMember(context: Context, group: string, participant: ParticipantCode, on: LegalDate): boolean {
  return membershipsOf(context, group, participant).some((m) => m.from <= on && (m.to === undefined || on <= m.to));
}

/** Members of the group on the date. */
export function membersOf(context: Context, group: string, on: LegalDate): ParticipantCode[] {
  const found = new Set<ParticipantCode>();
  for (const m of context.groups.get(group) ?? []) {
    if (m.from <= on && (m.to === undefined || on <= m.to)) found.add(m.participant);
  }
  return [...found];
}
