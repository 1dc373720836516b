import { ENGLISH_MONTHS, FRENCH_MONTHS, isDate, MONTH_NAMES } from './dates.ts';
import { inLanguage } from './language.ts';

/** What a text says as a date: one day, two that it may mean, or why it is none. */
export type ReadDate =
  | { readonly date: string }
  | { readonly either: readonly [dayFirst: string, monthFirst: string] }
  | { readonly error: string };

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const SAYS = inLanguage({
  en: {
    how: 'Write the date as 3 Dec 2015, 03.12.2015 or 2015-12-03.',
    year: 'Write the year in full: 3 Dec 2015.',
    noMonth: (name: string) => `“${name}” is no month.`,
    noMonthOf: (n: number) => `There is no month ${n}.`,
    noDay: (day: number, month: string, year: string) => `There is no ${day} ${month} ${year}.`,
  },
  fr: {
    how: 'Écrire la date ainsi : 3 décembre 2015, 03.12.2015 ou 2015-12-03.',
    year: 'Écrire l’année en entier : 3 décembre 2015.',
    noMonth: (name) => `« ${name} » n’est pas un mois.`,
    noMonthOf: (n) => `Il n’y a pas de mois ${n}.`,
    noDay: (day, month, year) => `Il n’y a pas de ${day} ${month} ${year}.`,
  },
});

/**
 * Reads a date as people write it: `3 Dec 2015`, `December 3, 2015`, `3 décembre 2015`, `23.XI.2001`, `2015-12-03`,
 * `03.12.2015`, `3/12/2015`. With strokes the day may stand first or second; where both make a day, both are given.
 */
export function readDate(text: string): ReadDate {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^le /i, '')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/i, '$1');
  const big = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (big) return dayOf(big[1], Number(big[3]), big[4]);
  const figures = /^(\d{1,2})([-/.] ?)(\d{1,2})\2(\d{4})$/.exec(words);
  if (figures) return figures[2]?.startsWith('.') ? dayFirst(figures) : eitherOf(figures);
  if (/^\d{1,2}[-/. ]+\w+[-/. ]+\d{2}$/.test(words)) return { error: SAYS.year };
  const first = /^(\d{1,2})[-/. ]* ?(?:of )?([\p{L}]+)\.?[-/, ]*(\d{4})$/u.exec(words);
  if (first) return inWords(first[3], first[2], first[1]);
  const second = /^([\p{L}]+)\.? (\d{1,2}),? (\d{4})$/u.exec(words);
  if (second) return inWords(second[3], second[1], second[2]);
  return { error: SAYS.how };
}

function dayFirst([, day, , month, year]: RegExpExecArray): ReadDate {
  return dayOf(year, Number(month), day);
}

function eitherOf(figures: RegExpExecArray): ReadDate {
  const [, first, , second, year] = figures;
  const one = dayFirst(figures);
  const other = dayOf(year, Number(first), second);
  if (!('date' in one)) return 'date' in other ? other : Number(second) > 12 ? other : one;
  if (!('date' in other) || other.date === one.date) return one;
  return { either: [one.date, other.date] };
}

function inWords(year: string | undefined, name = '', day: string | undefined): ReadDate {
  const month = monthOf(name);
  return month === undefined ? { error: `${SAYS.noMonth(name)} ${SAYS.how}` } : dayOf(year, month, day);
}

/** The number of a month named in English or French, whole or cut after three letters or more, or as a Roman numeral. */
function monthOf(name: string): number | undefined {
  const plain = folded(name);
  const roman = ROMAN.indexOf(plain);
  if (roman >= 0) return roman + 1;
  if (plain.length < 3) return undefined;
  const meant = new Set(
    [ENGLISH_MONTHS, FRENCH_MONTHS].flatMap((names) =>
      names.flatMap((month, n) => (folded(month).startsWith(plain) ? [n + 1] : [])),
    ),
  );
  return meant.size === 1 ? [...meant][0] : undefined;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function dayOf(year = '', month: number, day = ''): ReadDate {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDate(date)) return { date };
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) return { error: `${SAYS.noMonthOf(month)} ${SAYS.how}` };
  return { error: SAYS.noDay(Number(day), name, year) };
}
