/** The languages that the pages speak. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' };

const KEPT = 'accede-language';

/**
 * The language of the pages: that of the address (`?lang=fr`), which is kept for the next visit; else the one kept;
 * else the first that the browser asks for and the pages speak; else English. It holds for as long as the page is
 * loaded: to choose another is to load the page in it, so that no sentence is left over in the one before.
 */
export const language: Language = chosen();

function chosen(): Language {
  // The words are also read where there is no browser: in tests.
  if (typeof window === 'undefined') return 'en';
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) {
    localStorage.setItem(KEPT, asked);
    return asked;
  }
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

// Declared as a function, as the language is chosen while this module loads.
function isLanguage(text: unknown): text is Language {
  return (LANGUAGES as readonly unknown[]).includes(text);
}

/**
 * The words of one part of the pages, in the language that was chosen. English makes the shape; the compiler says what
 * another language lacks. Non-breaking spaces before `; : ? !` and within « » are put into French by `french`.
 */
export function inLanguage<T>(words: { readonly en: T; readonly fr: NoInfer<T> }): T {
  return language === 'fr' ? spaced(words.fr) : words.en;
}

/** The same words with the spaces of French typography, in texts and in what functions give. */
function spaced<T>(words: T): T {
  if (typeof words === 'string') return french(words) as T;
  if (typeof words === 'function')
    return ((...given: unknown[]) => spaced((words as unknown as (...given: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(words)) return words.map(spaced) as T;
  // What React makes is no table of words.
  if (words === null || typeof words !== 'object' || '$$typeof' in words) return words;
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, spaced(each)])) as T;
}

/** Non-breaking spaces where French has them: thin before `; ? !`, whole before a colon and within « ». */
export function french(text: string): string {
  return text
    .replace(/ ([;?!])/g, '\u202f$1')
    .replace(/ :(?= |$)/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»');
}

const numbers = new Intl.NumberFormat(language === 'fr' ? 'fr' : 'en-GB', { maximumFractionDigits: 2 });
const plurals = new Intl.PluralRules(language);
const lists = {
  and: new Intl.ListFormat(language === 'fr' ? 'fr' : 'en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat(language === 'fr' ? 'fr' : 'en-GB', { type: 'disjunction' }),
};

/** `1,050`; `1 050`. Shares have two decimals at most. */
export function number(n: number): string {
  return numbers.format(n);
}

/** `1 instrument`, `2 instruments`: in French nought takes the singular. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${agreeing(n, one, many)}`;
}

/** A word as it stands beside a number that is written elsewhere. */
export function agreeing(n: number, one: string, many = `${one}s`): string {
  return plurals.select(n) === 'one' ? one : many;
}

/** `France`, `France and Spain`, `France, Spain and Italy`. */
export function list(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return lists[last].format(words);
}
