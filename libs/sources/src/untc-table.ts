import { resolveParticipant } from '@accede/catalogue';
import { type Act, TreatyId } from '@accede/treaty-law';
import {
  actIds,
  checked,
  type Question,
  type Reading,
  type ReadingOptions,
  type Reason,
  SourceError,
  treatyGiven,
} from './reading.ts';
import { decode, records } from './text.ts';
import { readTableDates, type TableDate } from './untc-dates.ts';
import { type Column, modeOf, readColumnHeader } from './untc-header.ts';

/** Chapter, number and what is below it, as the Collection numbers its treaties: `18-14`, `4-2-a`, `11-b-16-12a`. */
const NUMBER = /^\d+(-(\d+[a-z]?|[a-z]))+$/i;

/** Code of the treaty of a UN table by its file: `4-2-a.csv` is `UNTC-4-2-a`. */
export function untcTreatyId(file: string): TreatyId {
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z]+$/, '');
  const id = TreatyId.safeParse(`UNTC-${stem}`);
  if (!id.success || !NUMBER.test(stem))
    throw new SourceError(
      'treaty-missing',
      `"${file}" is not named as a UN table is (4-2-a.csv): say which treaty it is about`,
    );
  return id.data;
}

/**
 * Reads a status table of the UN Treaty Collection: a first column of participants, then columns of dates whose
 * letters each table's own header explains. Nothing is guessed and nothing is lost: what is not understood is a
 * question. Throws SourceError where the file is not such a table at all.
 */
export function readUntcTable(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'table', resolve = resolveParticipant } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const [header, ...rows] = records(decode(bytes));
  if (header === undefined || !/^participants?\b/i.test(header.cells[0] ?? '')) {
    throw new SourceError('missing-header', 'the first row must begin with the column Participant');
  }
  const columns = header.cells.slice(1).map(readColumnHeader);
  const acts: Act[] = [];
  const unresolved: { name: string; row: number }[] = [];
  const questions: Question[] = [];
  const notices: Question[] = [];
  const idOf = actIds(treaty);
  const source = {
    citation: options.citation ?? 'UN Treaty Collection, status table',
    ...(options.url === undefined ? {} : { url: options.url }),
    marking: 'PUBLIC' as const,
    confidence: 'source' as const,
  };
  for (const column of columns) {
    if (!column.isAct)
      notices.push({ file, row: header.row, column: column.header, value: '', reason: 'column-not-an-act' });
  }

  for (const { row, cells } of rows) {
    const [name = '', ...dates] = cells;
    const participant = resolve(name);
    const ask = (column: string, value: string, reason: Reason): void =>
      void questions.push({ file, row, column, value, reason });
    const note = (column: string, value: string, reason: Reason): void =>
      void notices.push({ file, row, column, value, reason });
    const dated = dates.some((value, i) => value !== '' && columns[i]?.isAct !== false);
    if (!dated) note('Participant', name, 'row-without-date');
    if (participant === undefined) {
      unresolved.push({ name, row });
      continue;
    }
    for (const [i, value] of dates.entries()) {
      const column = columns[i];
      if (value === '') continue;
      if (column === undefined) ask('', value, 'cell-outside-columns');
      else if (!column.isAct) continue;
      else if (/^(n\/a|[-–—]+)$/i.test(value)) note(column.header, value, 'not-applicable');
      else {
        const found = readTableDates(value);
        if (found === undefined) ask(column.header, value, 'date-not-understood');
        for (const date of found ?? []) {
          const reading = actIn(column, date);
          if (typeof reading === 'string') {
            ask(column.header, value, reading);
            continue;
          }
          const notes = [reading.note, aside(columns, dates), date.bracketed ? BRACKETED : undefined];
          const text = notes.filter((part) => part !== undefined && part !== '').join('. ');
          const said = { kind: reading.kind, participant, date: date.date };
          const result = checked({ id: idOf(said), ...said, ...(text === '' ? {} : { note: text }), source });
          if ('act' in result) acts.push(result.act);
          else ask(column.header, value, 'act-not-well-formed');
          if (date.bracketed) ask(column.header, value, 'withdrawn-without-date');
        }
      }
    }
  }
  return { treaty, title: options.title ?? null, acts, unresolved, questions, notices, rows: rows.length };
}

const BRACKETED = 'In square brackets: withdrawn or ended since';

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
