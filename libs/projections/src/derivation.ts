import {
  type Act,
  asRelated,
  derive,
  type FinalClauses,
  type LegalDate,
  type RecordState,
  type RelatedTreaty,
  type TreatyId,
  type TreatyStatus,
  treatiesNamedIn,
} from '@accede/treaty-law';
import type { ReadModels } from './database.ts';
import type { Derived } from './projections/projection.ts';
import { contextOf, type Register, withDeclared } from './register.ts';
import { registerOf } from './registered.ts';
import { withheldActs } from './withholding.ts';

/** The two times of a read: the legal date, and the instant of knowledge (now if absent). */
export interface At {
  readonly asAt: LegalDate;
  /** ISO instant in UTC with milliseconds. */
  readonly knownAt?: string | undefined;
}

/** What the log says of a treaty as known at an instant. */
export interface OnRecord {
  readonly document: FinalClauses;
  readonly record: RecordState;
  readonly acts: readonly Act[];
}

/** Document, completeness and acts of a treaty as known then; undefined where it was not registered. */
export function onRecord(readModels: ReadModels, treaty: TreatyId, knownAt?: string): OnRecord | undefined {
  const { prepare } = readModels;
  const until = knownAt ?? '9999';
  const defined = prepare(
    `SELECT document, record FROM definitions WHERE treaty = ? AND recorded_at <= ? ORDER BY position DESC LIMIT 1`,
  ).get(treaty, until) as { document: string; record: string } | undefined;
  if (defined === undefined) return undefined;
  // The acts come as one text: parsing it once is faster than row by row.
  const joined =
    "SELECT '[' || coalesce(group_concat(act), '') || ']' AS acts FROM register WHERE treaty = ? AND act IS NOT NULL";
  const { acts } = (
    knownAt === undefined
      ? prepare(`${joined} AND ended_at IS NULL`).get(treaty)
      : prepare(`${joined} AND recorded_at <= ? AND (ended_at IS NULL OR ended_at > ?)`).get(treaty, knownAt, knownAt)
  ) as { acts: string };
  const record = recordBut(withheldActs(readModels, { treaty, knownAt }), JSON.parse(defined.record) as RecordState);
  return { document: JSON.parse(defined.document), record, acts: JSON.parse(acts) };
}

/** A record from which acts are withheld is complete in nothing. */
function recordBut(withheld: number, record: RecordState): RecordState {
  if (withheld === 0) return record;
  const completeAsOf = Object.fromEntries(Object.keys(record.completeAsOf).map((part) => [part, null]));
  return { completeAsOf, gaps: record.gaps };
}

/**
 * Position of the last event that the status of the treaty rests on, those of the treaties it names and of the
 * register of participants included.
 */
export function basisOf({ prepare }: ReadModels, treaty: TreatyId): number {
  const row = prepare(
    `WITH RECURSIVE rests (id) AS (VALUES (?) UNION SELECT named FROM names JOIN rests ON treaty = rests.id)
     SELECT coalesce(max(position), 0) AS basis FROM (
       SELECT position FROM treaties JOIN rests USING (id)
       UNION ALL SELECT max(position) FROM participants WHERE treaty IS NULL
     )`,
  ).get(treaty) as { basis: number };
  return row.basis;
}

/** Why an event of the treaty cannot be read, the first of them; undefined where all can. What it told is not known. */
function unreadableIn({ prepare }: ReadModels, treaty: TreatyId): string | undefined {
  const row = prepare('SELECT reason FROM unreadable WHERE treaty = ? ORDER BY position LIMIT 1').get(treaty);
  return (row as { reason: string } | undefined)?.reason;
}

/** Nothing can be derived from what is on record of a treaty, or of one that its document names. */
export class CannotBeDerived extends Error {
  override readonly name = 'CannotBeDerived';
  readonly code = 'cannot-be-derived';
  readonly field = 'treaty';
  readonly treaty: TreatyId;
  readonly reason: string;

  constructor(treaty: TreatyId, cause: unknown) {
    const reason =
      cause instanceof CannotBeDerived
        ? `it names ${cause.treaty}, which cannot be derived (${cause.reason})`
        : cause instanceof Error
          ? cause.message
          : String(cause);
    super(`treaty: ${treaty} cannot be derived from its document and acts: ${reason}`, { cause });
    this.treaty = treaty;
    this.reason = reason;
  }
}

/** Calls `derive`. Fails with `CannotBeDerived`, whatever went wrong in it. */
export function statusOf(
  { document, record, acts, register }: OnRecord & Pick<Derived, 'register'>,
  asAt: LegalDate,
  related: ReadonlyMap<TreatyId, RelatedTreaty>,
): TreatyStatus {
  try {
    return derive(document, acts, asAt, { ...contextOf(register, related), record });
  } catch (error) {
    throw new CannotBeDerived(document.id, error);
  }
}

/** Derivations done, each with the position it rests on. */
export type Kept = Pick<Map<string, { readonly basis: number; readonly derived: Derived }>, 'get'> & {
  set(key: string, value: { readonly basis: number; readonly derived: Derived }): unknown;
};

/** Gives the derivation of a treaty; undefined where it was not registered. Fails with `CannotBeDerived`. */
export type Derivation = (treaty: TreatyId) => Derived | undefined;

/**
 * Derives treaties, each after those its document names, all as at and as known at the same two times.
 * What was derived before is reused while no event has touched it. Where documents name each other in a circle,
 * the treaty asked for is derived with the others, and these without it; the circle is said to the logger.
 * @param kept where derivations are kept for others; those of the read models if absent
 * @param recordOf where documents and acts come from; the tables if absent
 */
export function derivation(
  readModels: ReadModels,
  { asAt, knownAt }: At,
  kept: Kept = readModels.derived,
  recordOf: (treaty: TreatyId) => OnRecord | undefined = (treaty) => onRecord(readModels, treaty, knownAt),
): Derivation {
  let known: Register | undefined;
  const path: TreatyId[] = [];
  /** Treaties left out below the one in progress, because they are in progress themselves. */
  let leftOut = new Set<TreatyId>();
  const failed = new Map<TreatyId, CannotBeDerived>();

  return function derived(treaty) {
    const key = `${treaty} ${asAt} ${knownAt ?? ''}`;
    const basis = basisOf(readModels, treaty);
    const former = kept.get(key);
    if (former?.basis === basis) return former.derived;
    const failure = failed.get(treaty);
    if (failure) throw failure;
    const unreadable = unreadableIn(readModels, treaty);
    if (unreadable !== undefined) throw new CannotBeDerived(treaty, unreadable);
    const found = recordOf(treaty);
    if (found === undefined) return undefined;

    const before = leftOut;
    leftOut = new Set();
    path.push(treaty);
    try {
      const related = new Map<TreatyId, RelatedTreaty>();
      for (const named of treatiesNamedIn(found.document)) {
        if (path.includes(named)) {
          leftOut.add(named);
          readModels.logger.warn(`documents name each other in a circle: ${[...path, named].join(' → ')}`);
        } else {
          const other = derived(named);
          if (other) related.set(named, asRelated(other.status, other.record));
        }
      }
      known ??= registerOf(readModels, knownAt);
      const given = { ...found, register: withDeclared(known, found.document.participants) };
      const result = { treaty, ...given, status: statusOf(given, asAt, related) };
      leftOut.delete(treaty);
      // Only what was derived with all that it names holds for other readers.
      if (leftOut.size === 0) kept.set(key, { basis, derived: result });
      return result;
    } catch (error) {
      if (!(error instanceof CannotBeDerived)) throw error;
      const failure = error.treaty === treaty ? error : new CannotBeDerived(treaty, error);
      failed.set(treaty, failure);
      throw failure;
    } finally {
      path.pop();
      leftOut = new Set([...before, ...leftOut]);
    }
  };
}

/** What is given, or undefined where it cannot be derived: how lists go on without a treaty that fails. */
export function unlessUnderivable<T>(give: () => T): T | undefined {
  try {
    return give();
  } catch (error) {
    if (error instanceof CannotBeDerived) return undefined;
    throw error;
  }
}
