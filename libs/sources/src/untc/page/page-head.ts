import { plainly } from '../../files/months.ts';
import type { PageRow } from '../../files/page.ts';
import { lineOf, type TreatyPage } from './treaty-page.ts';

// What stands above the table of participants on a page of the Collection.

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(entry into force|entree en vigueur)\s*:\s*/, 'Entry into force'],
  [/^(registration|enregistrement)\s*:\s*/, 'Registration'],
  [/^(text|texte)\s*:\s*/, 'Text'],
];

/** Entry into force, registration and totals as the page prints them. */
export function headOfPage(rows: readonly PageRow[]): { label: string; value: string }[] {
  const head: { label: string; value: string }[] = [];
  const put = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '' && !head.some((each) => each.label === label)) head.push({ label, value });
  };
  for (const row of rows) {
    const line = lineOf(row);
    const plain = plainly(line);
    for (const [where, label] of LABELS) {
      const labelled = where.exec(plain);
      if (labelled !== null) put(label, line.slice(labelled[0].length));
    }
    put('Signatories', /\bsignat(?:ories|aires)\s*:\s*(\d+)/.exec(plain)?.[1]);
    put('Parties', /\bparties\s*:\s*(\d+)/.exec(plain)?.[1]);
  }
  return head;
}

const NUMBERED = /^(\d{1,2})\s*\.\s*(?:([a-z](?:-\d+)?)\s*[.)]?\s+)?(\p{Lu}.{4,})$/u;

/** The title, which the page prints with the number that the treaty has in its chapter. */
export function titleOf({ before }: TreatyPage): string | undefined {
  for (const row of before) {
    const title = NUMBERED.exec(lineOf(row))?.[3];
    if (title !== undefined) return title.replace(/\s+/g, ' ').trim();
  }
  return undefined;
}

/** The number by chapter and title, where no address tells it: `CHAPTER XXVII`, `7. d Paris Agreement` is `XXVII-7-d`. */
export function numberByHeadings(rows: readonly PageRow[]): string | undefined {
  const lines = rows.map(lineOf);
  const chapter = lines.flatMap((line) => /^\W*chap(?:ter|itre)\s+([IVX]+)\b/i.exec(line)?.[1] ?? [])[0];
  const numbered = lines.flatMap((line) => {
    const match = NUMBERED.exec(line);
    return match === null ? [] : [[match[1] ?? '', match[2]] as const];
  })[0];
  if (chapter === undefined || numbered === undefined) return undefined;
  return [chapter, ...numbered].filter((part) => part !== undefined).join('-');
}
