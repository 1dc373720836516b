import { isLegalDate, type LegalDate } from '@accede/treaty-law';

/** A date of a status table: the letter after it, and whether it stands in square brackets. */
export interface TableDate {
  readonly date: LegalDate;
  readonly letter: string | null;
  readonly bracketed: boolean;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

// Day, month in letters, year; then perhaps the number of a footnote, a letter, and again a footnote.
const DATE =
  /(\[?)\s*(\d{1,2})\s+(\p{L}{3,9})\.?\s+([12]\d{3})\d{0,2}(?![\d/])\s*(\]?)\s*(?:([A-Za-z]{1,2})(?![\p{L}(]))?\s*(\]?)(?:\s*,?\s*\d{1,2}(?!\s*\p{L})(?!\d))*\s*(\]?)/uy;
const LONGEST = 500;
const SEPARATOR = /[\s,;]*/y;

/**
 * The dates of a cell, as `9 Sep 1981`, `19 July 2006`, `5 Sept 2000 a`, `[4 Nov 1991] 3`; mostly one. Undefined
 * where any part of the cell is not understood.
 */
export function readTableDates(cell: string): TableDate[] | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = cell.replace(/<[^<>]*>[\d,\s]*<\/[^<>]*>/g, ' ').trim();
  const dates: TableDate[] = [];
  let at = 0;
  while (at < text.length) {
    DATE.lastIndex = at;
    const match = DATE.exec(text);
    if (match === null) return undefined;
    const [, open, day = '', name = '', year, closed, letter, ...closedLater] = match;
    const month = monthOf(name);
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (month === 0 || !isLegalDate(date)) return undefined;
    dates.push({
      date,
      letter: letter ?? null,
      bracketed: [open, closed, ...closedLater].some((bracket) => bracket !== ''),
    });
    SEPARATOR.lastIndex = DATE.lastIndex;
    SEPARATOR.exec(text);
    at = Math.max(DATE.lastIndex, SEPARATOR.lastIndex);
  }
  return dates.length === 0 ? undefined : dates;
}

/** 1 to 12 for a month's name or its first letters; 0 otherwise. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => lower.length >= 3 && month.startsWith(lower)) + 1;
}
