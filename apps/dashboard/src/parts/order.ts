import { language } from '../words/language.ts';

interface Ordered<T> {
  readonly order?: string;
  readonly value?: (row: T) => string | number | null;
}

/**
 * Rows in the order that an address names: `-signed` is by the day of signature, the latest first. Rows without such a
 * value come last either way; equals stay as they were.
 */
export function inOrder<T>(rows: readonly T[], columns: readonly Ordered<T>[], order: string): T[] {
  const value = columns.find((column) => column.order === order.replace(/^-/, ''))?.value;
  if (value === undefined) return [...rows];
  const sign = order.startsWith('-') ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return a === null || b === null ? Number(a === null) - Number(b === null) : sign * compare(a, b);
  });
}

/** Numbers by size, words as a reader looks for them. */
export function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), language);
}
