import { isLegalDate, type LegalDate } from '@accede/treaty-law';
import { monthOf } from './months.ts';

/** A date of a status table: the letter after it, and whether it stands in square brackets. */
export interface TableDate {
  readonly date: LegalDate;
  readonly letter: string | null;
  readonly bracketed: boolean;
}

// Day (`1`, `1er`, `1st`), month in letters, year, or the date as a spreadsheet keeps it; then perhaps the number of a
// footnote, a letter, and again a footnote.
const DATE =
  /(\[?)\s*(?:(\d{1,2})(?:er|st|nd|rd|th|º|°)?[\s-]+(\p{L}{3,9})\.?[\s-]+([12]\d{3})\d{0,2}(?![\d/])|([12]\d{3})-(\d{2})-(\d{2})(?![\d/]))\s*(\]?)\s*(?:([A-Za-z]{1,2})(?![\p{L}(]))?\s*(\]?)(?:\s*,?\s*\d{1,2}(?!\s*\p{L}|er\b|-)(?!\d))*\s*(\]?)/uy;
const LONGEST = 500;
const SEPARATOR = /[\s,;]*/y;

/**
 * The dates of a cell, as `9 Sep 1981`, `19 July 2006`, `5 Sept 2000 a`, `1er août 1993 d`, `[4 Nov 1991] 3`; mostly
 * one. Undefined where any part of the cell is not understood.
 */
export function readTableDates(cell: string): TableDate[] | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = cell.replace(/<[^<>]*>[\d,\s]*<\/[^<>]*>/g, ' ').trim();
  const dates: TableDate[] = [];
  let at = 0;
  // One pair of brackets may hold several dates.
  let isOpen = false;
  while (at < text.length) {
    DATE.lastIndex = at;
    const match = DATE.exec(text);
    if (match === null) return undefined;
    const [, open, day, name, year, isoYear, isoMonth, isoDay, closed, letter, ...closedLater] = match;
    const date = isoYear === undefined ? inWords(day, name, year) : `${isoYear}-${isoMonth}-${isoDay}`;
    if (date === undefined || !isLegalDate(date)) return undefined;
    const closes = [closed, ...closedLater].some((bracket) => bracket !== '');
    isOpen ||= open !== '';
    dates.push({ date, letter: letter ?? null, bracketed: isOpen || closes });
    if (closes) isOpen = false;
    SEPARATOR.lastIndex = DATE.lastIndex;
    SEPARATOR.exec(text);
    at = Math.max(DATE.lastIndex, SEPARATOR.lastIndex);
  }
  return dates.length === 0 ? undefined : dates;
}

function inWords(day = '', name = '', year = ''): string | undefined {
  const month = monthOf(name);
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A date in running text, and where it stands. */
export interface DateInText {
  readonly date: LegalDate;
  readonly at: number;
  readonly end: number;
}

const IN_TEXT = /(?<![\d\p{L}])(\d{1,2})(?:er|st|nd|rd|th)?\s*(\p{L}{3,9})\.?\s+([12]\d{3})(?!\d)/gu;

/** The dates in words that stand in running text, in order. */
export function datesInText(text: string): DateInText[] {
  return [...text.matchAll(IN_TEXT)].flatMap(({ 0: whole, 1: day, 2: name, 3: year, index }) => {
    const date = inWords(day, name, year);
    return date !== undefined && isLegalDate(date) ? [{ date, at: index, end: index + whole.length }] : [];
  });
}

const LEADING =
  /^[\s([{<"“«]*(?:(?:received|communicated|notified|dated|re[çc]ue?s?|on|of|le|du|en date du|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[\s,:]*)*/iu;
const LOOKS_LIKE_ONE = /^\d{1,2}(?:er|st|nd|rd|th)?\s*[.\s-]\s*\p{L}{3,12}\.?\s*,?\s*[12]\d{3}$/u;

/**
 * The date of a line that is nothing but one, as what was communicated on a day is headed: `13 November 2008`,
 * `le 1er août 1999 :`, `[28 January 2000]`. `unclear` where the line has the form of a date and is none;
 * undefined where it is another line.
 */
export function dateOfLine(line: string): LegalDate | 'unclear' | undefined {
  if (line.length > 60) return undefined;
  const bare = line.replace(LEADING, '').replace(/[\s)\]}>"”».,:;]*$/u, '');
  const found = readTableDates(bare);
  if (found?.length === 1 && found[0]?.letter === null) return found[0].date;
  return LOOKS_LIKE_ONE.test(bare) ? 'unclear' : undefined;
}
