import { z } from 'zod';
import { ParticipantCode, type TreatyId } from './act.ts';
import type { Prose } from './grammar/terms.ts';
import { LegalDate } from './legal-date.ts';
import type { RecordState, Spell, StatementStatus, TerritoryStatus, TreatyStatus } from './status.ts';

/**
 * What a participant is: a State; a regional economic integration organization (REIO), to which its member States have
 * transferred competence; another international organization; a territory or entity of another sort.
 */
export const ParticipantKind = z.enum(['state', 'reio', 'organization', 'entity']);
export type ParticipantKind = z.infer<typeof ParticipantKind>;

/**
 * Whom a participant came after, and from when. A successor is another State: it takes a place in a treaty by an act
 * of its own. A continuator is the same one under another name or in other borders: it keeps what it had.
 */
export const Succession = z.strictObject({
  of: ParticipantCode,
  on: LegalDate.describe('Date of the succession of States; of a continuation, its first day'),
  as: z.enum(['successor', 'continuator']),
});
export type Succession = z.infer<typeof Succession>;

/** A participant as a document, a file or a command declares it. */
export const DeclaredParticipant = z.strictObject({
  code: ParticipantCode,
  name: z.string().min(1).max(200),
  article: z.boolean().optional().describe('Whether sentences name it with "the"'),
  nameFr: z.string().min(1).max(200).optional().describe('Name in French'),
  articleFr: z
    .enum(['le', 'la', 'l’', 'les', ''])
    .optional()
    .describe('Article with which French sentences name it: la Hongrie, l’Inde; empty for none: Cuba'),
  kind: ParticipantKind,
  existsFrom: LegalDate.optional().describe('First day on which it existed; open where absent'),
  formerUntil: LegalDate.optional().describe('Last day on which it existed'),
  succeeds: z.array(Succession).optional(),
  region: z.string().min(1).optional().describe('Region, for clauses that ask for several: as in the geoscheme M49'),
  memberStates: z.string().min(1).optional().describe('Of an REIO: the group whose members are its member States'),
});
export type DeclaredParticipant = z.infer<typeof DeclaredParticipant>;

/** A State, an organization, or another entity that takes part in treaties, with the time in which it exists. */
export type Participant = Readonly<Omit<DeclaredParticipant, 'succeeds'>> & {
  readonly succeeds?: readonly Succession[] | undefined;
};

/** Whether the participant is an international organization, of regional integration or of another sort. */
export function isOrganization({ kind }: Participant): boolean {
  return kind === 'reio' || kind === 'organization';
}

// Who continues whom is asked for every act counted: the register is read once.
const continuities = new WeakMap<Context['participants'], ReadonlyMap<ParticipantCode, readonly ParticipantCode[]>>();
const NOBODY: readonly ParticipantCode[] = [];

/** Those that continue a State or organization that has ceased to exist; mostly none, or one. */
export function continuatorsOf(code: ParticipantCode, { participants }: Context): readonly ParticipantCode[] {
  let index = continuities.get(participants);
  if (index === undefined) {
    const made = new Map<ParticipantCode, ParticipantCode[]>();
    for (const { code: later, succeeds = [] } of participants.values())
      for (const { of, as } of succeeds) if (as === 'continuator') made.getOrInsertComputed(of, () => []).push(later);
    continuities.set(participants, made);
    index = made;
  }
  return index.get(code) ?? NOBODY;
}

/** Under which code the same State or organization goes on today: `RUS` for `SUN`; its own where nobody continues it. */
export function continuatorOf(code: ParticipantCode, context: Context): ParticipantCode {
  let now = code;
  for (
    let [next] = continuatorsOf(now, context);
    next !== undefined && next !== code;
    [next] = continuatorsOf(now, context)
  )
    now = next;
  return now;
}

/** Whether the participant exists on the date. */
export function exists({ existsFrom, formerUntil }: Participant, on: LegalDate): boolean {
  return (existsFrom === undefined || existsFrom <= on) && (formerUntil === undefined || on <= formerUntil);
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
  /** How far its record is known to be complete; taken as complete if absent. */
  readonly record?: RecordState | undefined;
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
  readonly groupTitles?: ReadonlyMap<string, Prose> | undefined;
  readonly treaties: ReadonlyMap<TreatyId, RelatedTreaty>;
  /** How far the record of this treaty is known to be complete; taken as complete if absent. */
  readonly record?: RecordState | undefined;
}

/** The part of a derived status that other treaties' clauses can refer to. */
export function asRelated(status: TreatyStatus, record?: RecordState): RelatedTreaty {
  return {
    id: status.treaty,
    record,
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
