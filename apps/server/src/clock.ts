import type { LegalDate } from '@accede/treaty-law';

/** The day last asked for, with the milliseconds of its beginning and of its end. */
let day = { date: '', from: 0, to: 0 };

/** Today's date where the server stands (TZ). */
export function today(): LegalDate {
  const at = Date.now();
  if (at < day.from || at >= day.to) {
    const midnight = Temporal.Now.zonedDateTimeISO().startOfDay();
    const next = midnight.add({ days: 1 });
    day = { date: midnight.toPlainDate().toString(), from: midnight.epochMilliseconds, to: next.epochMilliseconds };
  }
  return day.date;
}

/** The present instant as the log writes it. */
export function now(): string {
  return new Date().toISOString();
}
