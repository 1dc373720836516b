import type { SearchAnswer } from '../api/types.ts';
import { plain } from '../words/plain.ts';
import { words } from '../words/search.ts';
import { PARTICIPANT_KINDS } from '../words/terms.ts';

type Match = SearchAnswer['treaties'][number]['match'];

/** What was found, as it is told in a list, and where it leads. */
export interface Hit {
  readonly to: string;
  readonly name: string;
  readonly code: string;
  /** What it is: a treaty, a State. */
  readonly kind: string;
  /** By which other name it was found. */
  readonly note: string | null;
  /** Whether it is only spelt nearly as what was asked. */
  readonly near: boolean;
}

const RANKS: readonly Match[] = ['code', 'name', 'start', 'words', 'part', 'near'];

/** Treaties and participants that the text found in one list, best first; of equals the treaties. */
export function hitsOf({ treaties, participants }: SearchAnswer, asked: string): Hit[] {
  const parts = plain(asked).split(' ');
  const isSaidBy = (name: string) => parts.every((word) => plain(name).includes(word));
  return [
    ...treaties.map((found) => ({ found, to: `/treaties/${found.code}`, kind: words.treaty })),
    ...participants.map((found) => ({
      found,
      to: `/participants/${found.code}`,
      kind: PARTICIPANT_KINDS[found.kind],
    })),
  ]
    .sort((a, b) => RANKS.indexOf(a.found.match) - RANKS.indexOf(b.found.match))
    .map(({ found: { name, code, match, by }, to, kind }) => ({
      to,
      name,
      code,
      kind,
      note: by === null || by === code || isSaidBy(name) ? null : words.alsoKnownAs(by),
      near: match === 'near',
    }));
}
