import type { Reading } from './index.ts';

/** A dated cell of a file under test. */
export interface DatedCell {
  readonly row: number;
  readonly participant: string;
  /** The cell as written. */
  readonly value: string;
  /** Its date. */
  readonly date: string;
}

/** The dated cells that a reading lost: neither an act nor its effect, a question, a notice, nor in an unresolved row. */
export function lost(cells: readonly DatedCell[], reading: Reading): DatedCell[] {
  const unresolved = new Set(reading.unresolved.map(({ row }) => row));
  return cells.filter(
    ({ row, participant, value, date }) =>
      !unresolved.has(row) &&
      !reading.acts.some((act) => act.participant === participant && (act.date === date || act.effective === date)) &&
      ![...reading.questions, ...reading.notices].some((told) => told.row === row && told.value.includes(value)),
  );
}

export const sample = (name: string): URL => new URL(`../samples/${name}`, import.meta.url);
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
