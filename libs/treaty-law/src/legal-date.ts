import { z } from 'zod';

/**
 * A legal date: a calendar date without a time zone, written `2004-07-01`.
 * It is kept as text because ISO dates order as text; arithmetic goes through Temporal.
 */
export type LegalDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a date that exists: `2015-02-31` is not. */
export function isLegalDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Schema of a legal date; refuses days that no calendar has. */
export const LegalDate = z
  .string()
  .refine(isLegalDate, {
    error: (issue) => `"${String(issue.input).slice(0, 40)}" is not a calendar date of the form 2004-07-01`,
  })
  .meta({ format: 'date', description: 'Calendar date without a time zone, ISO 8601' });

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Reasons repeat few dates often.
const spelled = new Map<LegalDate, string>();
const KEPT = 20_000;

/** A date as people read it without mistaking day for month: `3 Dec 2015`. */
export function spell(date: LegalDate): string {
  let text = spelled.get(date);
  if (text === undefined) {
    text = `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
    if (spelled.size >= KEPT) spelled.clear();
    spelled.set(date, text);
  }
  return text;
}

/** The end of the calendar as it is written here: later dates would no longer order as text. */
const LAST: LegalDate = '9999-12-31';

/** The later of two dates. */
export function later(a: LegalDate, b: LegalDate): LegalDate {
  return a > b ? a : b;
}

/** A calendar period. Parts are added largest first, as clauses are read. */
export interface Period {
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  readonly days?: number | undefined;
}

/**
 * Adds a period to a date. Months and years clamp to the end of the month:
 * 30 November + 3 months is 28 or 29 February. The day of the act is day 0, so
 * "the ninetieth day after" and "90 days after" are the same day. Sums stop at the year 9999.
 */
export function plus(date: LegalDate, period: Period): LegalDate {
  const sum = Temporal.PlainDate.from(date).add(
    { years: period.years ?? 0, months: period.months ?? 0, days: period.days ?? 0 },
    { overflow: 'constrain' },
  );
  return sum.year > 9999 ? LAST : sum.toString();
}

/** The first day of the month after the month of the date, never the same day. */
export function firstOfNextMonth(date: LegalDate): LegalDate {
  const next = plus(date, { months: 1 });
  return next === LAST ? LAST : `${next.slice(0, 8)}01`;
}

/** The first day with this month and day on or after the date (`strictly` after if so asked). */
export function nextAnniversary(date: LegalDate, month: number, day: number, strictly = false): LegalDate {
  const tail = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = date.slice(0, 4) + tail;
  if (strictly ? thisYear > date : thisYear >= date) return thisYear;
  const next = Number(date.slice(0, 4)) + 1;
  return next > 9999 ? LAST : String(next).padStart(4, '0') + tail;
}
