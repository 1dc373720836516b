import type { Act, LegalDate, Source } from '@accede/treaty-law';
import { datesInText } from '../files/dates-in-words.ts';
import { readNumericDate } from '../files/numeric-dates.ts';
import type { Reading } from './reading.ts';

/**
 * The date of entry into force that the head of a page states, as an act of the depositary; undefined where it states
 * none, or one of provisional force. What lies ahead of the day of the page is stated on that day.
 */
export function officialDate({ treaty, head = [], acts, completeAsOf }: Reading): Act | undefined {
  for (const { label, value } of head) {
    if (!/^entry into force/i.test(label)) continue;
    const date = dateAtFront(value);
    if (date === undefined) continue;
    const ahead = completeAsOf != null && completeAsOf < date;
    const source: Source | undefined = acts.find((act) => act.source !== undefined)?.source;
    return {
      id: `${treaty}-entry-into-force-${date}`,
      kind: 'entry-into-force',
      date: ahead ? completeAsOf : date,
      ...(ahead ? { effective: date } : {}),
      text: `Entry into force: ${value}`.slice(0, 2000),
      ...(source === undefined ? {} : { source }),
    };
  }
  return undefined;
}

/** `3 January 1976, in accordance with article 27` and `01/07/2004` begin with their date; `not yet in force` has none. */
function dateAtFront(value: string): LegalDate | undefined {
  const text = value.trim();
  const [first] = datesInText(text);
  if (first !== undefined && first.at <= 3) return first.date;
  return readNumericDate(text.slice(0, 10))?.date;
}
