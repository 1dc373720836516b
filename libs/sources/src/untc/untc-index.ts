import type { TreatyId } from '@accede/treaty-law';
import { decode, records } from '../files/text.ts';
import { SourceError } from '../reading/source-error.ts';
import { untcTreatyId } from './untc-number.ts';

/** A treaty as the index of the UN Treaty Collection lists it. */
export interface UntcTitle {
  readonly treaty: TreatyId;
  /** Name of its table: `4-2-a.csv`. */
  readonly file: string;
  readonly title: string;
  readonly chapter: string;
  readonly url: string;
}

/** Reads the index (`chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name`), by treaty code. */
export function readUntcIndex(bytes: Uint8Array): ReadonlyMap<TreatyId, UntcTitle> {
  const [header, ...rows] = records(decode(bytes).text);
  const at = (column: string): number => {
    const index = header?.cells.indexOf(column) ?? -1;
    if (index < 0)
      throw new SourceError(
        'missing-header',
        `it is no index of the UN Treaty Collection: there is no column ${column}`,
      );
    return index;
  };
  const [chapter, number, title, url, chapterName] = [
    'chapter_no',
    'treaty_no',
    'treaty_name',
    'url',
    'chapter_name',
  ].map(at) as [number, number, number, number, number];
  const index = new Map<TreatyId, UntcTitle>();
  for (const { cells } of rows) {
    const file = `${cells[chapter] ?? ''}-${(cells[number] ?? '').replaceAll('.', '-')}.csv`;
    const treaty = untcTreatyId(file);
    index.set(treaty, {
      treaty,
      file,
      title: cells[title] ?? '',
      chapter: cells[chapterName] ?? '',
      url: cells[url] ?? '',
    });
  }
  return index;
}
