import { inLanguage, language, number } from './language.ts';

// Legal dates are ISO text, as the server sends them; only what people read is spelled out.

export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const FRENCH_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const MONTHS = inLanguage({
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: FRENCH_MONTHS,
});
/** The months, whole. */
export const MONTH_NAMES: readonly string[] = inLanguage({ en: ENGLISH_MONTHS, fr: FRENCH_MONTHS });
const DAY = 86_400_000;

/** `2015-12-03` as `3 Dec 2015`, or `3 décembre 2015`; the first of a month is `1er` in French. */
export function spell(date: string): string {
  const day = Number(date.slice(8, 10));
  return `${day === 1 && language === 'fr' ? '1er' : day} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? '?'} ${date.slice(0, 4)}`;
}

/** A text with its ISO dates and instants spelled out. */
export function spellDates(text: string): string {
  const instants = text.replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z/g, spellInstant);
  return instants.replace(/\b\d{4}-\d{2}-\d{2}\b(?!T)/g, (date) => (isDate(date) ? spell(date) : date));
}

/** `2015-12` as `December 2015`. */
export function spellMonth(month: string): string {
  return `${MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? '?'} ${month.slice(0, 4)}`;
}

/** An instant in UTC as `3 Dec 2015, 14:05 UTC`. */
export function spellInstant(instant: string): string {
  const utc = new Date(instant);
  if (Number.isNaN(utc.getTime())) return instant;
  const iso = utc.toISOString();
  return `${spell(iso)}${language === 'fr' ? ' à' : ','} ${iso.slice(11, 16)} UTC`;
}

/** Today where the reader is, as an ISO date. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Calendar days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

const DISTANCES = inLanguage({
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    ahead: (days: string) => `in ${days} days`,
    ago: (days: string) => `${days} days ago`,
  },
  fr: {
    today: 'aujourd’hui',
    tomorrow: 'demain',
    yesterday: 'hier',
    ahead: (days) => `dans ${days} jours`,
    ago: (days) => `il y a ${days} jours`,
  },
});

/** A span of days in words an officer would use: `in 41 days`, `today`, `12 days ago`. */
export function spellDistance(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return DISTANCES.today;
  if (days === 1) return DISTANCES.tomorrow;
  if (days === -1) return DISTANCES.yesterday;
  return days > 0 ? DISTANCES.ahead(number(days)) : DISTANCES.ago(number(-days));
}

/** Whether the text is a date that exists, written `2015-12-03`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
