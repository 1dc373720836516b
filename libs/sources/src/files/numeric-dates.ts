import { isLegalDate, type LegalDate } from '@accede/treaty-law';

/** A date in figures, and the letters after it. */
export interface NumericDate {
  readonly date: LegalDate;
  readonly letter: string | null;
}

// Day, month, year, or the date as a spreadsheet keeps it; then perhaps letters, in brackets or not, and the number of
// a footnote.
const DATE =
  /^(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:\s*\(?([A-Za-z]{1,2})\)?)?(?:\s*\(\d{1,3}\))?$/;

/** A cell that says nothing: blank, a dash, the bare slashes of an empty form. */
export const isBlank = (cell: string): boolean => /^[\s/–—-]*$/.test(cell);

/** A date with the day first, `05/11/2016` or `25-06-1991 (R)`; undefined where the cell is anything else. */
export function readNumericDate(cell: string): NumericDate | undefined {
  if (cell.length > 60) return undefined;
  const match = DATE.exec(cell.trim());
  if (match === null) return undefined;
  const [, day = '', , month = '', year, isoYear, isoMonth, isoDay, letter] = match;
  const date =
    year === undefined
      ? `${isoYear}-${isoMonth}-${isoDay}`
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLegalDate(date) ? { date, letter: letter ?? null } : undefined;
}
