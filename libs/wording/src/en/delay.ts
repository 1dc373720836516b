import type { DelayFacts } from '@accede/treaty-law';
import type { Say, Speech } from '../speech.ts';
import { list } from './grammar.ts';

/** A moment in the life of a treaty. */
export const POINTS: Readonly<Record<DelayFacts['from-point']['point'], string>> = {
  adoption: 'adoption',
  opening: 'opening for signature',
  'signature-closing': 'the closing of signature',
  'entry-into-force': 'entry into force',
};

type Period = DelayFacts['after-period']['period'];

/** `2 years and 6 months`; empty for none. */
export function period({ years = 0, months = 0, days = 0 }: Period, { count }: Speech): string {
  return list([
    ...(years ? [count(years, { one: 'year', other: 'years' })] : []),
    ...(months ? [count(months, { one: 'month', other: 'months' })] : []),
    ...(days ? [count(days, { one: 'day', other: 'days' })] : []),
  ]);
}

/** Each reads on from a date: "18 Mar 2004 + 3 months = 18 Jun 2004". */
export const delay: Say<DelayFacts> = {
  'same-day': () => 'on the same day',
  'after-period': (facts, speech) => `+ ${period(facts.period, speech)} = ${speech.date(facts.date)}`,
  'first-of-month-after': (facts, speech) => {
    const added = period(facts.period, speech);
    const expiry = added === '' ? '' : `+ ${added} = ${speech.date(facts.expiry)}, `;
    return `${expiry}first day of the following month = ${speech.date(facts.date)}`;
  },
  'first-of-nth-month': ({ n, from, date: on }, { date, ordinal }) =>
    `first day of the ${ordinal(n)} month after that of ${date(from)} = ${date(on)}`,
  'next-day-of-year': (facts, { date }) => `the next such day of the year = ${date(facts.date)}`,
  'fixed-date': (facts, { date }) => `fixed by the clause: ${date(facts.date)}`,
  'met-by': ({ by, date: on }, { date }) => `met by ${date(by)}, so on the fixed date ${date(on)}`,
  'not-met-by': ({ by, otherwise }, { date, say }) => `not met by ${date(by)}, so ${say(otherwise)}`,
  'from-point': ({ point, start, reached }, { date, say }) => `${POINTS[point]} ${date(start)}${andThen(reached, say)}`,
  'from-open-point': ({ point }) => `counted from ${POINTS[point]}, which has no date yet`,
  'with-treaty': ({ treaty, date: on, known }, { date }) => {
    if (on !== null) return `entry into force of ${treaty} = ${date(on)}`;
    return `entry into force of ${treaty}, ${known ? 'which has no date yet' : 'whose date is not on record'}`;
  },
  'with-own-force-of': ({ treaty, date: on }, { date }) =>
    on === null
      ? `${treaty} is not in force for it yet, by what is on record`
      : `${treaty} in force for it from ${date(on)}`,
  'from-notification': ({ notified, reached }, { date, say }) =>
    `notified by the depositary on ${date(notified)}${andThen(reached, say)}`,
  'from-unknown-notification': () => 'counted from the notification by the depositary, whose day is not on record',
  'whichever-later': (facts, speech) => whichever('later', facts, speech),
  'whichever-earlier': (facts, speech) => whichever('earlier', facts, speech),
  'but-not-before': ({ reached, date: on }, { date, say }) => `${say(reached)}, but not before ${date(on)}`,
};

/** What is reached the same day needs no more words. */
const andThen = (reached: DelayFacts['from-point']['reached'], say: Speech['say']): string =>
  reached.rule === 'same-day' ? '' : ` ${say(reached)}`;

function whichever(which: string, { of, date: on }: DelayFacts['whichever-later'], { date, say }: Speech): string {
  const words = of.map(say).join('; ');
  return on === null ? words : `${words}; whichever is ${which}: ${date(on)}`;
}
