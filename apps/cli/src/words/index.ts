import { type RefusalRule, refusedField, refusedIn, spaced, speechIn } from '@accede/wording';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { language } from './language.ts';

/** The same words with the spaces of French typography. */
function typeset<T>(words: T): T {
  if (typeof words === 'string') return spaced(words) as T;
  if (typeof words === 'function')
    return ((...facts: unknown[]) => typeset((words as unknown as (...facts: unknown[]) => unknown)(...facts))) as T;
  if (Array.isArray(words)) return words.map(typeset) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, each]) => [key, typeset(each)])) as T;
}

const french = typeset(fr);

/** The terminal's words in the language that it speaks. */
export const words = (): Words => (language() === 'fr' ? french : en);

/** A date as the terminal writes it. */
export const spell = (date: string): string => words().date(date);

/** What recording refuses, said of the field or of the option by which it was given. */
export const refused = (refusal: RefusalRule & { readonly field: string }, option = refusal.field): string =>
  refusedField({ ...refusal, field: option }, speechIn(language()));

/** The rule by itself, without the field. */
export const ruleIn = (rule: RefusalRule): string => refusedIn(rule, speechIn(language()));
