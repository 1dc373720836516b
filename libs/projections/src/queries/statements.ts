import type {
  Act,
  ObligationStatus,
  ParticipantCode,
  RecordState,
  StatementStatus,
  TreatyId,
} from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { nameOf } from '../register.ts';
import { derivedOf, type Times } from './reading.ts';

/** A statement with the source that states it. */
export type StatementOnRecord = StatementStatus & { source: NonNullable<Act['source']> | null };

export interface StatementsRequest {
  readonly participant?: ParticipantCode | undefined;
  /** The provision of the treaty document it falls under, or the one its author cites. */
  readonly provision?: string | undefined;
  readonly kind?: StatementStatus['kind'] | undefined;
  readonly state?: StatementStatus['state'] | undefined;
}

/** What a participant owes, with its name as people read it. */
export type ObligationOnRecord = ObligationStatus & { name: string };

export interface ObligationsRequest {
  readonly participant?: ParticipantCode | undefined;
  readonly provision?: string | undefined;
  readonly kind?: ObligationStatus['kind'] | undefined;
  readonly state?: ObligationStatus['state'] | undefined;
}

/** Statements about a treaty, earliest first, with how far its record is known. Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function treatyStatements(
  readModels: ReadModels,
  times: Times,
  treaty: TreatyId,
  { participant, provision, kind, state }: StatementsRequest = {},
): { items: StatementOnRecord[]; record: RecordState } {
  const { status, acts, record } = snapshot(readModels, () => derivedOf(readModels, times, treaty));
  const sources = new Map(acts.map((act) => [act.id, act.source ?? null]));
  const items = status.statements
    .filter(
      (each) =>
        (participant === undefined || each.participant === participant) &&
        (provision === undefined || each.listed === provision || each.provision === provision) &&
        (kind === undefined || each.kind === kind) &&
        (state === undefined || each.state === state),
    )
    .map((each) => ({ ...each, source: sources.get(each.act) ?? null }));
  return { items, record };
}

/** What is owed under a treaty, by participant, with how far its record is known. Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function treatyObligations(
  readModels: ReadModels,
  times: Times,
  treaty: TreatyId,
  { participant, provision, kind, state }: ObligationsRequest = {},
): { items: ObligationOnRecord[]; record: RecordState } {
  const { status, record, register } = snapshot(readModels, () => derivedOf(readModels, times, treaty));
  const items = status.obligations
    .filter(
      (each) =>
        (participant === undefined || each.participant === participant) &&
        (provision === undefined || each.provision === provision) &&
        (kind === undefined || each.kind === kind) &&
        (state === undefined || each.state === state),
    )
    .map((each) => ({ ...each, name: nameOf(register, each.participant) }));
  return { items, record };
}
