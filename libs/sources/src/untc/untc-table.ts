import { resolveParticipant } from '@accede/catalogue';
import { type Act, TreatyId } from '@accede/treaty-law';
import {
  type Gathering,
  gather,
  noted,
  type Reading,
  type ReadingOptions,
  type Reason,
  SourceError,
  treatyGiven,
} from '../reading.ts';
import { decode, records } from '../text.ts';
import { readTableDates, type TableDate } from './untc-dates.ts';
import { type Column, modeOf, readColumnHeader } from './untc-header.ts';

/** Chapter, number and what is below it, as the Collection numbers its treaties: `18-14`, `4-2-a`, `11-b-16-12a`. */
const NUMBER = /^\d+(-(\d+[a-z]?|[a-z]))+$/i;

/** Code of the treaty of a UN table by its file: `4-2-a.csv` is `UNTC-4-2-a`, `XXVII-7-d.en.xml` is `UNTC-27-7-d`. */
export function untcTreatyId(file: string): TreatyId {
  const stem = file
    .replace(/^.*[/\\]/, '')
    .replace(/(\.[A-Za-z]{2})?\.[A-Za-z]+$/, '')
    .replace(/^[IVX]+(?=-)/, (chapter) => String(arabic(chapter)))
    .replace(/-[A-Z]\b/g, (letter) => letter.toLowerCase());
  const id = TreatyId.safeParse(`UNTC-${stem}`);
  if (!id.success || !NUMBER.test(stem))
    throw new SourceError(
      'treaty-missing',
      `"${file}" is not named as a UN table is (4-2-a.csv): say which treaty it is about`,
    );
  return id.data;
}

/** A Roman numeral of I, V and X in figures: chapters end at XXIX. */
function arabic(roman: string): number {
  const values = [...roman].map((letter) => ({ I: 1, V: 5 })[letter] ?? 10);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A row of a status table: a participant, which the source may also give as a code, and its cells. */
export interface StatusRow {
  readonly row: number;
  readonly name: string;
  /** Code that the source itself gives (ISO 3166-1 alpha-3). */
  readonly code?: string | undefined;
  readonly cells: readonly string[];
}

/**
 * Reads a status table of the UN Treaty Collection: a first column of participants, then columns of dates whose
 * letters each table's own header explains. Nothing is guessed and nothing is lost: what is not understood is a
 * question. Throws SourceError where the file is not such a table at all.
 */
export function readUntcTable(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'table' } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const [header, ...rows] = records(decode(bytes));
  if (header === undefined || !/^participants?\b/i.test(header.cells[0] ?? '')) {
    throw new SourceError('missing-header', 'the first row must begin with the column Participant');
  }
  const gathering = gather(treaty, file, options, CITATION);
  const { acts, unresolved, questions, notices } = gathering;
  readStatusRows(
    gathering,
    { row: header.row, columns: header.cells.slice(1).map(readColumnHeader) },
    rows.map(({ row, cells: [name = '', ...cells] }) => ({ row, name, cells })),
    options,
  );
  return { treaty, title: options.title ?? null, acts, unresolved, questions, notices, rows: rows.length };
}

const CITATION = 'UN Treaty Collection, status table';

/** Gathers the acts of the rows of one table, under its columns. */
export function readStatusRows(
  { ask, notice, take, unresolved }: Gathering,
  header: { readonly row: number; readonly columns: readonly Column[] },
  rows: readonly StatusRow[],
  { resolve = resolveParticipant }: ReadingOptions,
): void {
  const { columns } = header;
  for (const column of columns) if (!column.isAct) notice(header.row, column.header, '', 'column-not-an-act');
  for (const { row, name, code, cells } of rows) {
    if (!cells.some((value, i) => value !== '' && columns[i]?.isAct !== false))
      notice(row, 'Participant', name, 'row-without-date');
    // The name of a participant that has left may stand in brackets rather than its dates.
    const hasLeft = /^\[/.test(name);
    const byName = resolve(name);
    const byCode = code === undefined ? undefined : resolve(code);
    const participant = byCode ?? byName;
    // A code and a name that are two participants' leave the row to a person.
    const atOdds = byCode !== undefined && byName !== undefined && byCode !== byName;
    if (participant === undefined || atOdds) {
      unresolved.push({ name: code === undefined ? name : `${name} (${code})`, row });
      continue;
    }
    for (const [i, value] of cells.entries()) {
      const column = columns[i];
      if (value === '') continue;
      if (column === undefined) ask(row, '', value, 'cell-outside-columns');
      else if (!column.isAct) continue;
      else if (/^(n\/a|[-–—]+)$/i.test(value)) notice(row, column.header, value, 'not-applicable');
      else {
        const found = readTableDates(value);
        if (found === undefined) ask(row, column.header, value, 'date-not-understood');
        for (const each of found ?? []) {
          const date = { ...each, bracketed: each.bracketed || hasLeft };
          const reading = actIn(column, date);
          if (typeof reading === 'string') {
            ask(row, column.header, value, reading);
            continue;
          }
          const notes = noted(reading.note, aside(columns, cells), date.bracketed ? BRACKETED : undefined);
          take(row, column.header, value, { kind: reading.kind, participant, date: date.date, ...notes });
          if (date.bracketed) ask(row, column.header, value, 'withdrawn-without-date');
        }
      }
    }
  }
}

/** Note of an act whose date stands in square brackets. */
export const BRACKETED = 'In square brackets: withdrawn or ended since';

function actIn(column: Column, { letter }: TableDate): { kind: Act['kind']; note?: string | undefined } | Reason {
  const mode = modeOf(column, letter);
  if (mode === undefined) return letter === null ? 'no-mode-without-letter' : 'letter-not-in-header';
  if (mode.kind === null) return mode.label.includes(', or ') ? 'mode-ambiguous' : 'mode-not-understood';
  return { kind: mode.kind, ...(mode.note === undefined ? {} : { note: mode.note }) };
}

/** What the columns that hold no act say of this row: `Resolution 34 (I); Registration Date 14 Dec 1946`. */
function aside(columns: readonly Column[], cells: readonly string[]): string {
  return columns.flatMap((c, i) => (c.isAct || !cells[i] ? [] : [`${c.header} ${cells[i]}`])).join('; ');
}
