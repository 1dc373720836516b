import type { SQLInputValue } from 'node:sqlite';
import type { ReadModels } from '../database.ts';

/** Part of a list, and where in it that part lies. */
export interface Page<T> {
  readonly items: T[];
  /** Cursor of the next part; null on the last. */
  readonly next: string | null;
  /** Cursor of the part before; null on the first. */
  readonly previous: string | null;
  /** Place of the first item in the whole list, from 0. */
  readonly start: number;
  /** Length of the whole list; null where it was not asked for. */
  readonly total: number | null;
}

export interface PageRequest {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
  /** False where the length of the whole list is not wanted. */
  readonly counted?: boolean | undefined;
}

/** The cursor was not given out by this list in this order. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  readonly code = 'invalid-cursor';
  readonly field = 'cursor';

  constructor() {
    super('cursor: not one that this list has given out in this order; start again without it');
  }
}

type Key = readonly (string | number)[];

/** A list and one of its orders: a cursor of one is none of another. */
interface Ordered {
  readonly list: string;
  readonly order: string;
  readonly descending: boolean;
}

/** Where a page begins: after how many rows, and after which; without a key, at the beginning. */
interface Place {
  readonly start: number;
  readonly key: Key | undefined;
}

/** Reads a cursor that `cursorOf` gave out. Fails with `InvalidCursor`. */
export function placeOf(
  { list, order }: Omit<Ordered, 'descending'>,
  cursor: PageRequest['cursor'],
  length: number,
): Place {
  if (cursor === undefined || cursor === null) return { start: 0, key: undefined };
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(parts)) throw new InvalidCursor();
  const [ofList, inOrder, start, ...key] = parts;
  const whole = key.length === length && key.every((part) => ['string', 'number'].includes(typeof part));
  if (ofList !== list || inOrder !== order || !Number.isSafeInteger(start) || start < 0) throw new InvalidCursor();
  if (!whole && (key.length > 0 || start > 0)) throw new InvalidCursor();
  return { start, key: whole ? key : undefined };
}

export function cursorOf({ list, order }: Omit<Ordered, 'descending'>, start: number, key: Key = []): string {
  return Buffer.from(JSON.stringify([list, order, start, ...key])).toString('base64url');
}

/** A list as SQL reads it, each row with a key of its own. */
export interface Listing extends Ordered {
  readonly with?: string;
  readonly columns: string;
  readonly from: string;
  readonly where: readonly string[];
  /** Values of the named parameters in `with`, `from` and `where`. */
  readonly values: Readonly<Record<string, SQLInputValue>>;
  /** What the rows are ordered by, all in one direction: SQL expressions that together tell each row from the others. */
  readonly by: readonly string[];
}

/** A page of the list; a row without an item is left out of it, not of the total. Fails with `InvalidCursor`. */
export function readPage<Row, T>(
  { prepare }: Pick<ReadModels, 'prepare'>,
  listing: Listing,
  { cursor, limit, counted = true }: PageRequest,
  item: (row: Row) => T | undefined,
): Page<T> {
  const { by, descending, values, from, columns } = listing;
  const { start, key } = placeOf(listing, cursor, by.length);
  const names = by.map((_, n) => `key${n}`);
  const keyed = Object.fromEntries(key?.map((part, n) => [`after${n}`, part]) ?? []);
  const select = (what: string, further: readonly string[], rest: string) => {
    const where = [...listing.where, ...further].join(' AND ');
    return prepare(`${listing.with ?? ''} SELECT ${what} FROM ${from} WHERE ${where || '1'} ${rest}`);
  };
  const keys = by.map((expression, n) => `${expression} AS ${names[n]}`).join(', ');
  const inOrder = (backwards: boolean) =>
    `ORDER BY ${by.map((each) => `${each} ${descending !== backwards ? 'DESC' : 'ASC'}`).join(', ')}`;
  const beside = (sign: string) => `(${by.join(', ')}) ${sign} (${by.map((_, n) => `:after${n}`).join(', ')})`;
  const keyIn = (row: Row) => names.map((name) => (row as Record<string, string | number>)[name]) as Key;

  const after = key === undefined ? [] : [beside(descending ? '<' : '>')];
  const rows = select(`${columns}, ${keys}`, after, `${inOrder(false)} LIMIT :limit`).all({
    ...values,
    ...keyed,
    limit: limit + 1,
  }) as Row[];
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;

  // The page before begins after the row that lies a page before the one after which this page begins.
  const behind =
    key === undefined
      ? undefined
      : (select(keys, [beside(descending ? '>=' : '<=')], `${inOrder(true)} LIMIT 1 OFFSET :limit`).get({
          ...values,
          ...keyed,
          limit,
        }) as Row | undefined);
  const total = counted ? (select('count(*) AS n', [], '').get(values) as { n: number }).n : null;
  return {
    items: kept.map(item).filter((given) => given !== undefined),
    next: more ? cursorOf(listing, start + kept.length, keyIn(last)) : null,
    previous:
      key === undefined
        ? null
        : behind === undefined
          ? cursorOf(listing, 0)
          : cursorOf(listing, Math.max(0, start - limit), keyIn(behind)),
    start,
    total,
  };
}

/**
 * A page of rows at hand, which their keys tell apart and order. Fails with `InvalidCursor`.
 * @param width number of the parts of a key
 */
export function pageOf<T>(
  ordered: Ordered & { readonly width: number },
  rows: readonly T[],
  keyOf: (row: T) => Key,
  { cursor, limit }: PageRequest,
): Page<T> {
  const sign = ordered.descending ? -1 : 1;
  const sorted = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => sign * compare(a.key, b.key));
  const { start, key } = placeOf(ordered, cursor, ordered.width);
  const found = key === undefined ? 0 : sorted.findIndex((each) => sign * compare(each.key, key) > 0);
  const first = found === -1 ? sorted.length : found;
  const end = first + limit;
  const before = first - limit;
  return {
    items: sorted.slice(first, end).map(({ row }) => row),
    next: end < sorted.length ? cursorOf(ordered, start + limit, sorted[end - 1]?.key) : null,
    previous:
      key === undefined || first === 0
        ? null
        : before <= 0
          ? cursorOf(ordered, 0)
          : cursorOf(ordered, Math.max(0, start - limit), sorted[before - 1]?.key),
    start,
    total: sorted.length,
  };
}

function compare(a: Key, b: Key): number {
  for (const [n, part] of a.entries()) {
    const other = b[n] as string | number;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** Which way a list goes, from how the order was asked for: `-date` is by date, the latest first. */
export function readOrder<Name extends string>(order: `-${Name}` | Name): { by: Name; descending: boolean } {
  const descending = order.startsWith('-');
  return { by: (descending ? order.slice(1) : order) as Name, descending };
}

/** Of the rules of a list those that are asked for: each a condition on one named parameter, with its value. */
export function rulesFor(rules: Readonly<Record<string, string | number | undefined>>): {
  where: string[];
  values: Record<string, string | number>;
} {
  const given = Object.entries(rules).filter((rule): rule is [string, string | number] => rule[1] !== undefined);
  const nameIn = (rule: string) => /:(\w+)/.exec(rule)?.[1] as string;
  return {
    where: given.map(([rule]) => rule),
    values: Object.fromEntries(given.map(([rule, value]) => [nameIn(rule), value])),
  };
}
