import { dayOrderOf, readDate } from '@accede/sources/dates';
import { isLegalDate, type LegalDate } from '@accede/treaty-law';
import { Refused, Usage } from '../exit.ts';
import { words } from '../words/index.ts';

// Dates as people write them: 2015-12-03, 3 Dec 2015, 3 décembre 2015, 03.12.2015, 25/12/2015.

/**
 * The date that a text is; undefined where it is none.
 * Fails with `Refused` where it can be two, as 03/04/2026 is for people of different countries.
 */
function dateIn(option: string, text: string): LegalDate | undefined {
  const trimmed = text.trim();
  const read = readDate(trimmed, dayOrderOf([trimmed]));
  if ('date' in read) return read.date;
  const both = (['day first', 'month first'] as const).flatMap((order) => {
    const date = readDate(trimmed, order);
    return 'date' in date ? [date.date] : [];
  });
  const [day, month] = both;
  if (day === undefined || month === undefined) return undefined;
  throw new Refused('ambiguous-date', words().refusal.ambiguousDate(option, text, day, month));
}

/** A legal date given as an option, in the form 2004-07-01. */
export function legalDate(option: string): (text: string) => LegalDate {
  return (text) => {
    const date = dateIn(option, text);
    if (date === undefined) throw new Usage(words().refusal.noDate(option, text));
    return date;
  };
}

/** The same of what is recorded: a text that is no date is left as it is, for recording to refuse with all else. */
export function recordedDate(option: string): (text: string) => string {
  return (text) => dateIn(option, text) ?? text;
}

/** An instant given as an option: a date, or a date with time and zone. A bare date means the end of that day in UTC. */
export function instantOption(option: string): (text: string) => string {
  return (text) => {
    const date = isLegalDate(text) ? text : dateIn(option, text);
    if (date !== undefined) return `${date}T23:59:59.999Z`;
    try {
      return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
    } catch {
      throw new Usage(words().refusal.noInstant(option, text));
    }
  };
}
