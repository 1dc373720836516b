import { language } from './language.ts';

/** Orders by name, as a reader looks for one: capitals and accents aside. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, language);
}
