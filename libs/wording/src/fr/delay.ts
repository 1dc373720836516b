import type { DelayFacts } from '@accede/treaty-law';
import type { Say, Speech } from '../speech.ts';
import { de, list } from './grammar.ts';

/** A moment in the life of a treaty, with its article. */
export const POINTS: Readonly<Record<DelayFacts['from-point']['point'], string>> = {
  adoption: 'l’adoption',
  opening: 'l’ouverture à la signature',
  'signature-closing': 'la clôture de la signature',
  'entry-into-force': 'l’entrée en vigueur',
};

type Period = DelayFacts['after-period']['period'];

/** `2 ans et 6 mois`; empty for none. */
export function period({ years = 0, months = 0, days = 0 }: Period, { count }: Speech): string {
  return list([
    ...(years ? [count(years, { one: 'an', other: 'ans' })] : []),
    ...(months ? [count(months, { one: 'mois', other: 'mois' })] : []),
    ...(days ? [count(days, { one: 'jour', other: 'jours' })] : []),
  ]);
}

/** Each reads on from a date: « 18 mars 2004 + 3 mois = 18 juin 2004 ». */
export const delay: Say<DelayFacts> = {
  'same-day': () => 'le même jour',
  'after-period': (facts, speech) => `+ ${period(facts.period, speech)} = ${speech.date(facts.date)}`,
  'first-of-month-after': (facts, speech) => {
    const added = period(facts.period, speech);
    const expiry = added === '' ? '' : `+ ${added} = ${speech.date(facts.expiry)}, `;
    return `${expiry}premier jour du mois suivant = ${speech.date(facts.date)}`;
  },
  'first-of-nth-month': ({ n, from, date: on }, { date, ordinal }) =>
    `premier jour du ${ordinal(n)} mois après celui du ${date(from)} = ${date(on)}`,
  'next-day-of-year': (facts, { date }) => `prochain jour de l’année fixé par la clause = ${date(facts.date)}`,
  'fixed-date': (facts, { date }) => `date fixée par la clause : ${date(facts.date)}`,
  'met-by': ({ by, date: on }, { date }) => `remplie au ${date(by)}, donc à la date fixée du ${date(on)}`,
  'not-met-by': ({ by, otherwise }, { date, say }) => `non remplie au ${date(by)}, donc ${say(otherwise)}`,
  'from-point': ({ point, start, reached }, { date, say }) =>
    `${POINTS[point].replace(/^(l’|la )/, '')} le ${date(start)}${andThen(reached, say)}`,
  'from-open-point': ({ point }) => `à compter de ${POINTS[point]}, dont la date n’est pas encore connue`,
  'with-treaty': ({ treaty, date: on, known }, { date }) => {
    if (on !== null) return `entrée en vigueur ${de(treaty)} = ${date(on)}`;
    return `entrée en vigueur ${de(treaty)}, dont la date n’est pas ${known ? 'encore fixée' : 'consignée'}`;
  },
  'with-own-force-of': ({ treaty, date: on }, { date }) =>
    on === null
      ? `${treaty} n’est pas encore en vigueur à son égard, d’après les actes consignés`
      : `${treaty} en vigueur à son égard à partir du ${date(on)}`,
  'from-notification': ({ notified, reached }, { date, say }) =>
    `notifié par le dépositaire le ${date(notified)}${andThen(reached, say)}`,
  'from-unknown-notification': () => 'à compter de la notification par le dépositaire, dont le jour n’est pas consigné',
  'whichever-later': (facts, speech) => whichever('la plus tardive', facts, speech),
  'whichever-earlier': (facts, speech) => whichever('la plus proche', facts, speech),
  'but-not-before': ({ reached, date: on }, { date, say }) => `${say(reached)}, mais pas avant le ${date(on)}`,
};

const andThen = (reached: DelayFacts['from-point']['reached'], say: Speech['say']): string =>
  reached.rule === 'same-day' ? '' : ` ${say(reached)}`;

function whichever(which: string, { of, date: on }: DelayFacts['whichever-later'], { date, say }: Speech): string {
  const words = of.map(say).join(' ; ');
  return on === null ? words : `${words} ; la date ${which} : ${date(on)}`;
}
