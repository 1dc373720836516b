import { isLegalDate, type LegalDate } from '@accede/treaty-law';
import type { FaultRule } from '@accede/wording';
import { readTableDates } from '../files/dates-in-words.ts';

// Dates as people write them in a table: ISO, in words, or in figures where the column shows which is the day.

/** Day and month in figures before the year: `3/12/2015`, `03.12.2015`. */
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** The month in words before the day, as Americans write it: `December 3, 2015`. */
const MONTH_FIRST = /^(\p{L}{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/u;

/** Which of two figures is the day. */
export type DayOrder = 'day first' | 'month first' | undefined;

/**
 * Which figure is the day in a column, by the dates that leave no choice; undefined where none does, or they differ.
 * With points between them the day is first, as nowhere else.
 */
export function dayOrderOf(column: readonly string[]): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of column) {
    const match = FIGURES.exec(value);
    if (match === null || match[2] === '.') continue;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[3]) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day first' : 'month first';
}

/** The date of a cell, or what is wrong with it. */
export function readDate(value: string, order: DayOrder): { date: LegalDate } | { fault: FaultRule } {
  if (isLegalDate(value)) return { date: value };
  // As a database or a spreadsheet writes a day: with midnight after it, or slashes.
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(value);
  if (iso !== null) return checkedDate(iso[1], iso[2], iso[3]);
  const figures = FIGURES.exec(value);
  if (figures !== null) {
    const [, first, mark, second, year] = figures;
    if (mark === '.' || first === second || order === 'day first') return checkedDate(year, second, first);
    if (order === 'month first') return checkedDate(year, first, second);
    return { fault: { rule: 'day-or-month', facts: {} } };
  }
  const words = readTableDates(value.replace(MONTH_FIRST, '$2 $1 $3'));
  if (words?.length === 1 && words[0]?.letter === null && !words[0].bracketed) return { date: words[0].date };
  return { fault: FAULT };
}

const FAULT: FaultRule = { rule: 'not-a-date', facts: {} };

function checkedDate(year = '', month = '', day = ''): { date: LegalDate } | { fault: FaultRule } {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLegalDate(date) ? { date } : { fault: FAULT };
}
