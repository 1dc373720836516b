import type { StatementSync } from 'node:sqlite';
import type { Act, FinalClauses, RecordState, TreatyId, TreatyStatus } from '@accede/treaty-law';
import type { LogEvent } from '../log-event.ts';
import type { Register } from '../register.ts';

/** Prepares a statement once and then gives the prepared one. */
export type Prepare = (sql: string) => StatementSync;

/**
 * A read model as a value: what it is called, its version, its tables, and how its rows come about.
 * A changed version, or changed tables, empties the file; the log fills it again.
 */
export interface Projection<Input> {
  readonly name: string;
  readonly version: number;
  /** Tables, and the indexes that writing needs. */
  readonly tables: string;
  /** Indexes that only reading needs: made once the log has been read to its end, which is faster, if all may wait. */
  readonly indexes: string;
  apply(prepare: Prepare, input: Input): void;
}

/** Names of the tables of a read model. */
export function tablesOf({ tables }: Pick<Projection<never>, 'tables'>): string[] {
  return [...tables.matchAll(/CREATE TABLE (\w+)/g)].map((match) => match[1] as string);
}

/** Made from events of the log, in order, each given once. */
export type LogProjection = Projection<readonly LogEvent[]>;

/** What the derivation of one treaty gives. */
export interface Derived {
  readonly treaty: TreatyId;
  readonly document: FinalClauses;
  readonly record: RecordState;
  readonly status: TreatyStatus;
  /** The acts as known, those dated after asAt included. */
  readonly acts: readonly Act[];
  /** Who could take part as known then, those included whom the document declares. */
  readonly register: Register;
}

/** Made from the status derived as at today; it replaces what an earlier derivation of the treaty left. */
export type DerivedProjection = Projection<Derived>;
