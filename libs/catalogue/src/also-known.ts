import data from '../data/also-known.json' with { type: 'json' };
import { plain } from './search.ts';

/**
 * Names and abbreviations in everyday use, and French titles, of treaties that come into a log by import: of a treaty
 * by the number that the UN Treaty Collection gives it, or of one whose title has these words. The first of the names
 * is the most common one. Only what is sure stands here.
 */
type AlsoKnown = { readonly names: readonly string[] } & ({ readonly treaty: string } | { readonly title: string });

const rows = data as readonly AlsoKnown[];

let byTreaty: ReadonlyMap<string, readonly string[]> | undefined;
let byTitle: readonly (readonly [words: string, names: readonly string[]])[] | undefined;

/** What a treaty is also called, besides its own titles; nothing where no such name is known. */
export function alsoKnownAs({ id, title }: { readonly id: string; readonly title: string }): readonly string[] {
  byTreaty ??= new Map(rows.flatMap((row) => ('treaty' in row ? [[row.treaty, row.names] as const] : [])));
  byTitle ??= rows.flatMap((row) => ('title' in row ? [[plain(row.title), row.names] as const] : []));
  const known = byTreaty.get(id);
  if (known !== undefined) return known;
  const words = plain(title);
  // An amendment or a protocol has the title of its treaty in its own.
  if (/^(?:amendments?|protocol|second|optional|additional)\b/.test(words)) return [];
  return byTitle.find(([title]) => words.includes(title))?.[1] ?? [];
}
