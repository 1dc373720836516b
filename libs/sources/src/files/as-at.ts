import type { LegalDate } from '@accede/treaty-law';
import { dateOfLine } from './dates-in-words.ts';
import { plainly } from './months.ts';
import { readNumericDate } from './numeric-dates.ts';

const AS_AT =
  /\b(?:status as (?:at|of)|(?:etat|situation)(?: comme)?(?: au| a la date du| en date du))\s*:?\s*(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}(?:er)?\s+[a-z]{3,9}\.?\s+\d{4}|\d{4}-\d{2}-\d{2})/;

/** The day as at which a page says that it stands: `STATUS AS AT : 03-02-2026 09:15:24 EDT`, `Situation au 3/2/2026`. */
export function statusAsAt(lines: Iterable<string>): LegalDate | undefined {
  for (const line of lines) {
    if (line.length > 1000) continue;
    const written = AS_AT.exec(plainly(line).replace(/\s+/g, ' '))?.[1];
    if (written === undefined) continue;
    const date = readNumericDate(written)?.date ?? dateOfLine(written);
    if (date !== undefined && date !== 'unclear') return date;
  }
  return undefined;
}
