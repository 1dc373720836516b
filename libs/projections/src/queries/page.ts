/** Part of a list, and the cursor of the next part; null on the last. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface PageRequest {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** The cursor was not given out by this list. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  readonly code = 'invalid-cursor';
  readonly field = 'cursor';

  constructor() {
    super('cursor: not one that this list has given out; start again without it');
  }
}

type Key = readonly (string | number)[];

/** The key after which the page begins; undefined for the first page. Fails with `InvalidCursor`. */
export function keyOf(list: string, cursor: string | null | undefined, example: Key): Key | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(parts) || parts.shift() !== list || parts.length !== example.length) throw new InvalidCursor();
  if (!parts.every((part, n) => typeof part === typeof example[n])) throw new InvalidCursor();
  return parts;
}

/** Cuts the page off rows that were read one beyond the limit; a row without an item is left out. */
export function cut<Row, T>(
  list: string,
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => Key,
  item: (row: Row) => T | undefined,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: kept.map(item).filter((given) => given !== undefined),
    next: more ? Buffer.from(JSON.stringify([list, ...key(last)])).toString('base64url') : null,
  };
}
