import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { type At, basisOf, derivation, unlessUnderivable } from '../derivation.ts';
import type { Derived } from '../projections/projection.ts';
import { pausing } from '../turns.ts';

/** The times of a read, and the day on which it is made. */
export interface Times extends At {
  readonly today: LegalDate;
}

/** No such treaty was on record at that instant. */
export class UnknownTreaty extends Error {
  override readonly name = 'UnknownTreaty';
  readonly code = 'unknown-treaty';
  readonly field: string;
  readonly treaty: string;

  constructor(treaty: string, knownAt?: string, field = 'treaty') {
    super(`${field}: no treaty ${treaty} is on record${knownAt === undefined ? '' : ` as known at ${knownAt}`}`);
    this.treaty = treaty;
    this.field = field;
  }
}

/** Whether derived rows can answer: asked for today, as known now, and none waits for its derivation. */
export function isStored({ prepare }: Pick<ReadModels, 'prepare'>, { asAt, knownAt, today }: Times): boolean {
  if (asAt !== today || knownAt !== undefined) return false;
  const state = prepare('SELECT as_at, EXISTS (SELECT 1 FROM treaties WHERE stale = 1) AS stale FROM state').get() as {
    as_at: string | null;
    stale: number;
  };
  return state.as_at === today && state.stale === 0;
}

/** The derivation of one treaty. Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function derivedOf(readModels: ReadModels, times: At, treaty: TreatyId): Derived {
  const derived = derivation(readModels, times)(treaty);
  if (derived === undefined) throw new UnknownTreaty(treaty, times.knownAt);
  return derived;
}

/**
 * The derivations of every treaty on record that can be derived, or of one, in the order of their codes. Others have
 * their turn between them, so what is recorded meanwhile may be in the later ones.
 * @param from the code of the treaty to begin with
 */
export async function* derivedOfAll(
  readModels: ReadModels,
  times: At,
  { treaty, from = '' }: { readonly treaty?: TreatyId | undefined; readonly from?: TreatyId | undefined } = {},
): AsyncGenerator<Derived> {
  if (treaty !== undefined) {
    yield derivedOf(readModels, times, treaty);
    return;
  }
  const ids = readModels.prepare('SELECT id FROM treaties WHERE id >= ? ORDER BY id').all(from) as { id: string }[];
  for await (const derived of derivedOfEach(
    readModels,
    times,
    ids.map(({ id }) => id),
  ))
    if (derived !== undefined) yield derived;
}

/** The derivation of each treaty in turn, others having theirs between; undefined where it cannot be derived. */
export async function* derivedOfEach(
  readModels: ReadModels,
  times: At,
  treaties: Iterable<TreatyId>,
): AsyncGenerator<Derived | undefined> {
  const pause = pausing();
  for (const treaty of treaties) {
    await pause();
    // Begun anew for each, as the register may have changed in a pause.
    yield snapshot(readModels, () => unlessUnderivable(() => derivation(readModels, times)(treaty)));
  }
}

/** Revision of a treaty's stream and the position its status rests on. Fails with `UnknownTreaty`. */
export function revisionOf(readModels: ReadModels, treaty: TreatyId): { revision: number; basis: number } {
  const row = readModels.prepare('SELECT revision FROM treaties WHERE id = ?').get(treaty) as
    | { revision: number }
    | undefined;
  if (row === undefined) throw new UnknownTreaty(treaty);
  return { revision: row.revision, basis: basisOf(readModels, treaty) };
}
