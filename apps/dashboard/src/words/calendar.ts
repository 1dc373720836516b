import { count, inLanguage } from './language.ts';

/** The first and last day asked for, as the end of a sentence. */
interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const inEnglish = ({ from, to }: Period) =>
  `${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` until ${to}`}`;
const inFrench = ({ from, to }: Period) =>
  `${from === undefined ? '' : ` à partir du ${from}`}${to === undefined ? '' : ` jusqu’au ${to}`}`;

/** The words of the calendar. */
export const words = inLanguage({
  en: {
    title: 'Calendar',
    lede: 'Deadlines, entries into force and milestones, by date. Choose an earlier first date to see the past.',
    csv: 'These dates as CSV',
    treaty: 'Treaty',
    participant: 'Participant',
    what: 'Event',
    any: 'Any',
    from: 'From',
    to: 'To',
    order: 'Order',
    earliest: 'Earliest first',
    latest: 'Latest first',
    theCalendar: 'the calendar',
    noneWithoutClauses: (period: Period) =>
      `The final clauses of this treaty are not on record, so that its dates cannot be told. None is on record${inEnglish(period)}.`,
    none: (period: Period) => `No date follows from the acts on record${inEnglish(period)}.`,
    yearBefore: 'Show the year before',
    dates: (n: number) => count(n, 'date'),
    shown: (dates: string, period: Period) => `${dates}${inEnglish(period)}`,
    pages: 'Pages of the calendar',
    bare: (n: number) =>
      `The dates of ${count(n, 'treaty', 'treaties')} without final clauses on record cannot be told.`,
    on: (event: string, date: string) => `${event}, ${date}`,
  },
  fr: {
    title: 'Échéancier',
    lede: 'Échéances, entrées en vigueur et étapes, par date. Choisir une première date antérieure pour voir le passé.',
    csv: 'Ces dates en CSV',
    treaty: 'Traité',
    participant: 'Participant',
    what: 'Événement',
    any: 'Indifférent',
    from: 'Du',
    to: 'Au',
    order: 'Ordre',
    earliest: 'Ordre chronologique',
    latest: 'Ordre inverse',
    theCalendar: 'l’échéancier',
    noneWithoutClauses: (period) =>
      `Les clauses finales de ce traité n’étant pas au dossier, ses échéances ne peuvent être établies. Aucune n’est consignée${inFrench(period)}.`,
    none: (period) => `Aucune date ne découle des actes consignés${inFrench(period)}.`,
    yearBefore: 'Afficher l’année précédente',
    dates: (n) => count(n, 'date'),
    shown: (dates, period) => `${dates}${inFrench(period)}`,
    pages: 'Pages de l’échéancier',
    bare: (n) => `Les échéances de ${count(n, 'traité')} sans clauses finales au dossier ne peuvent être établies.`,
    on: (event, date) => `${event}, le ${date}`,
  },
});
