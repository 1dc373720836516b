import type { Language } from '@accede/wording';
import { Usage } from '../exit.ts';

// Apart from the words themselves: the help is told without loading more.

export const LANGUAGES: readonly Language[] = ['en', 'fr'];

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

let chosen: Language | undefined;

/** The language in which the terminal speaks: that of --lang, else of ACCEDE_LANG, else English. Fails with `Usage`. */
export const language = (): Language => chosen ?? languageIn('ACCEDE_LANG', process.env['ACCEDE_LANG'] || 'en');

/** The words of a command line without `--lang`, which may stand before or after the command; it is obeyed from now on. */
export function takeLanguage(words: readonly string[]): string[] {
  chosen = undefined;
  const rest: string[] = [];
  for (let n = 0; n < words.length; n++) {
    const word = words[n] as string;
    // What stands behind it is no option.
    if (word === '--') return [...rest, ...words.slice(n)];
    if (word === '--lang') chosen = languageIn('--lang', words[++n]);
    else if (word.startsWith('--lang=')) chosen = languageIn('--lang', word.slice('--lang='.length));
    else rest.push(word);
  }
  return rest;
}

function languageIn(option: string, text: string | undefined): Language {
  if (text === undefined) throw new Usage(`${option}: is empty; it takes ${LANGUAGES.join(' or ')}`);
  if (!isLanguage(text)) throw new Usage(`${option}: "${text}" is not one of ${LANGUAGES.join(', ')}`);
  return text;
}
