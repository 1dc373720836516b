import { resolveParticipant } from '@accede/catalogue';
import { type Act, expressesConsent, isSignature, type LegalDate, type ParticipantCode } from '@accede/treaty-law';
import { readTableDates, type TableDate } from '../files/dates-in-words.ts';
import { type Gathering, noted } from '../reading/gathering.ts';
import type { ReadingOptions } from '../reading/reading.ts';
import type { Reason } from '../reading/reasons.ts';
import { endInNotes } from './end-notes.ts';
import { type Column, modeOf } from './untc-header.ts';

/** A row of a status table: a participant, which the source may also give as a code, and its cells. */
export interface StatusRow {
  readonly row: number;
  readonly name: string;
  /** Code that the source itself gives (ISO 3166-1 alpha-3). */
  readonly code?: string | undefined;
  readonly cells: readonly string[];
  /** Texts of the footnotes that the row refers to. */
  readonly notes?: readonly string[] | undefined;
}

/** What bounds the end of those that have left, where nothing else tells it. */
export interface TableOptions extends Pick<ReadingOptions, 'resolve' | 'readOn'> {
  /** The day as at which the source says that the table stands. */
  readonly completeAsOf?: LegalDate | undefined;
}

/** Gathers the acts of the rows of one table, under its columns. */
export function readStatusRows(
  gathering: Gathering,
  header: { readonly row: number; readonly columns: readonly Column[] },
  rows: readonly StatusRow[],
  { resolve = resolveParticipant, readOn, completeAsOf }: TableOptions,
): void {
  const { notice, unresolved } = gathering;
  const { columns } = header;
  for (const column of columns) if (!column.isAct) notice(header.row, column.header, '', 'column-not-an-act');
  for (const line of rows) {
    const { row, name, code, cells } = line;
    if (!cells.some((value, i) => value !== '' && columns[i]?.isAct !== false))
      notice(row, 'Participant', name, 'row-without-date');
    const byName = resolve(name);
    const byCode = code === undefined ? undefined : resolve(code);
    const participant = byCode ?? byName;
    // A code and a name that are two participants' leave the row to a person.
    const atOdds = byCode !== undefined && byName !== undefined && byCode !== byName;
    if (participant === undefined || atOdds) {
      unresolved.push({ name: code === undefined ? name : `${name} (${code})`, row });
      continue;
    }
    const found = readCells(gathering, columns, line, participant);
    takeEnds(gathering, line, participant, found, completeAsOf ?? readOn);
  }
}

/** Note of an act whose date stands in square brackets. */
export const BRACKETED = 'In square brackets: withdrawn or ended since';

/** An act of a row, and whether its date stands in brackets. */
interface Found {
  readonly act: Act;
  readonly column: string;
  readonly value: string;
  readonly bracketed: boolean;
}

function readCells(
  { ask, notice, take }: Gathering,
  columns: readonly Column[],
  { row, name, cells }: StatusRow,
  participant: ParticipantCode,
): Found[] {
  const found: Found[] = [];
  // The name of a participant that has left may stand in brackets rather than its dates.
  const hasLeft = /^\[/.test(name);
  const beside = aside(columns, cells);
  for (const [i, value] of cells.entries()) {
    const column = columns[i];
    if (value === '') continue;
    if (column === undefined) {
      ask(row, '', value, 'cell-outside-columns', participant);
      continue;
    }
    if (!column.isAct) continue;
    if (/^(n\/a|[-–—]+)$/i.test(value)) {
      notice(row, column.header, value, 'not-applicable');
      continue;
    }
    const dates = readTableDates(value);
    if (dates === undefined) ask(row, column.header, value, 'date-not-understood', participant);
    for (const date of dates ?? []) {
      const reading = actIn(column, date);
      if (typeof reading === 'string') {
        ask(row, column.header, value, reading, participant);
        continue;
      }
      const bracketed = date.bracketed || hasLeft;
      const notes = noted(reading.note, beside, bracketed ? BRACKETED : undefined);
      const act = take(row, column.header, value, { kind: reading.kind, participant, date: date.date, ...notes });
      if (act !== undefined) found.push({ act, column: column.header, value, bracketed });
    }
  }
  return found;
}

/** An end that the brackets of a row show: not before the first day, nor after the last where one is known. */
interface End {
  readonly from: Found;
  readonly consented: boolean;
  readonly notAfter?: LegalDate | undefined;
}

/**
 * What stands in brackets has ended: not before the last instrument in them, and before the participant came back, or
 * else by the day as at which the source stands.
 */
function endsOf(found: readonly Found[], lastDay: LegalDate | undefined): End[] {
  const ends: End[] = [];
  let pending: { from: Found; consented: boolean } | undefined;
  const inOrder = found.toSorted((a, b) => (a.act.date < b.act.date ? -1 : a.act.date > b.act.date ? 1 : 0));
  for (const each of inOrder) {
    const { act, bracketed } = each;
    if (bracketed) {
      // Who consents once more in the same column had left before.
      if (
        pending?.consented === true &&
        expressesConsent(act) &&
        pending.from.column === each.column &&
        act.date > pending.from.act.date
      ) {
        ends.push({ ...pending, notAfter: dayBefore(act.date) });
        pending = undefined;
      }
      pending = { from: each, consented: expressesConsent(act) || pending?.consented === true };
    } else if (pending !== undefined && act.date > pending.from.act.date && comesBack(act)) {
      ends.push({ ...pending, notAfter: dayBefore(act.date) });
      pending = undefined;
    }
  }
  if (pending !== undefined) {
    const bound = lastDay !== undefined && lastDay >= pending.from.act.date ? { notAfter: lastDay } : {};
    ends.push({ ...pending, ...bound });
  }
  return ends;
}

const comesBack = (act: Act): boolean =>
  expressesConsent(act) || isSignature(act) || act.kind === 'provisional-application';
const dayBefore = (date: LegalDate): LegalDate => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();

/** Takes up the ends of a row: by the dates that a footnote gives with certainty, else on a day that is not known. */
function takeEnds(
  { ask, take }: Gathering,
  { row, notes }: StatusRow,
  participant: ParticipantCode,
  found: readonly Found[],
  lastDay: LegalDate | undefined,
): void {
  const ends = endsOf(found, lastDay);
  if (ends.length === 0) return;
  const told = endInNotes(notes ?? [], participant);
  for (const { from, consented, notAfter } of ends) {
    const { column, value } = from;
    const date = told?.notified ?? from.act.date;
    const last = told?.notified ?? told?.effective ?? from.act.date;
    const fits = ends.length === 1 && last >= from.act.date && (notAfter === undefined || last <= notAfter);
    if (told !== undefined && !told.unclear && fits) {
      const open = told.notified === undefined && told.effective !== undefined ? { notAfter: told.effective } : {};
      const effective = told.effective === undefined || !consented ? {} : { effective: told.effective };
      const kind = consented ? 'denunciation' : 'signature-withdrawn';
      take(row, column, value, { kind, participant, date, ...open, ...effective, ...noted(`Footnote: ${told.text}`) });
      continue;
    }
    if (told !== undefined) ask(row, column, told.text, 'end-in-footnote');
    const bound = notAfter === undefined ? {} : { notAfter };
    take(row, column, value, { kind: 'ceased', participant, date: from.act.date, ...bound, ...noted(BRACKETED) });
    ask(row, column, value, 'withdrawn-without-date');
  }
}

/** Compares the totals printed with what was read: what stands in brackets is not in them. */
export function checkTotals({ acts, ask }: Gathering, head: readonly { label: string; value: string }[]): void {
  const standing = acts.filter((act) => !act.note?.includes(BRACKETED));
  const count = (fits: (act: (typeof acts)[number]) => boolean): number =>
    new Set(standing.filter(fits).map((act) => act.participant)).size;
  const read: Readonly<Record<string, number>> = {
    Signatories: count(({ kind }) => kind === 'signature' || kind === 'succession-to-signature'),
    Parties: count(expressesConsent),
  };
  for (const { label, value } of head) {
    const printed = /\d+/.exec(value)?.[0];
    if (label in read && printed !== undefined && Number(printed) !== read[label])
      ask(1, label, `${printed} printed, ${read[label]} read`, 'total-differs');
  }
}

function actIn(column: Column, { letter }: TableDate): { kind: Act['kind']; note?: string | undefined } | Reason {
  const mode = modeOf(column, letter);
  if (mode === undefined) return letter === null ? 'no-mode-without-letter' : 'letter-not-in-header';
  if (mode.kind === null) return mode.label.includes(', or ') ? 'mode-ambiguous' : 'mode-not-understood';
  return { kind: mode.kind, ...(mode.note === undefined ? {} : { note: mode.note }) };
}

/** Characters of an aside that are kept: no note may have so many, so an act with a longer one is asked about all the same. */
const LONGEST_ASIDE = 2500;

/** What the columns that hold no act say of this row: `Resolution 34 (I); Registration Date 14 Dec 1946`. */
function aside(columns: readonly Column[], cells: readonly string[]): string {
  const said = columns.flatMap((c, i) => (c.isAct || !cells[i] ? [] : [`${c.header} ${cells[i]}`]));
  return said.join('; ').slice(0, LONGEST_ASIDE);
}
