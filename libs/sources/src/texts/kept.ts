import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import type { Article } from './article.ts';

/** The text of a treaty as it was read from a file, and where that came from. */
export interface KeptText {
  readonly treaty: TreatyId;
  readonly language: 'en' | 'fr';
  readonly source: { readonly file: string; readonly url: string | null };
  readonly readOn: LegalDate;
  readonly articles: readonly Article[];
}

// Beside the log, in a folder of their own: what a depositary publishes is no event, and can be read again.
const shelf = (folder: string): string => join(folder, 'texts');
const nameOf = (treaty: TreatyId, language: string): string => `${treaty}.${language}.json`;

/** Keeps a text in the data folder, in the place of an earlier one: whole or not at all, and its owner's alone. */
export function keepText(folder: string, text: KeptText): void {
  mkdirSync(shelf(folder), { recursive: true, mode: 0o700 });
  const path = join(shelf(folder), nameOf(text.treaty, text.language));
  const partial = `${path}.partial-${process.pid}`;
  try {
    writeFileSync(partial, `${JSON.stringify(text)}\n`, { mode: 0o600, flush: true });
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** A text that is kept of the treaty; undefined where there is none. Fails where the file is no such text. */
export function keptText(folder: string, treaty: TreatyId, language: string): KeptText | undefined {
  if (!keptLanguages(folder, treaty).includes(language)) return undefined;
  const path = join(shelf(folder), nameOf(treaty, language));
  const text = JSON.parse(readFileSync(path, 'utf8')) as Partial<KeptText> | null;
  if (text?.treaty !== treaty || !Array.isArray(text.articles))
    throw new Error(`${path} is not a text as accede text keeps it; read it again`);
  return text as KeptText;
}

/** The languages in which texts of the treaty are kept. */
export function keptLanguages(folder: string, treaty: TreatyId): string[] {
  const languageOf = /\.([a-z]{2})\.json$/;
  try {
    return readdirSync(shelf(folder))
      .filter((file) => file.replace(languageOf, '') === treaty)
      .map((file) => languageOf.exec(file)?.[1] ?? '')
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
