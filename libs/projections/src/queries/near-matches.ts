import { directives, positions } from '@accede/catalogue';
import type { ReadModels } from '../database.ts';
import { everybody } from '../registered.ts';
import { treatyTitles } from './treaties.ts';

export interface NearMatch {
  readonly code: string;
  readonly name: string;
}

/** Names close to one that is not on record. */
export interface Near {
  treaties(asked: string): NearMatch[];
  participants(asked: string): NearMatch[];
  positions(asked: string): NearMatch[];
  directives(asked: string): NearMatch[];
}

const MOST = 5;

/** Treaties on record, participants, positions and directives whose code or name is close to what was asked for, nearest first. */
export function nearMatches(readModels: ReadModels): Near {
  return {
    treaties(asked) {
      const known = treatyTitles(readModels).map(({ id, title, shortTitle, search }) => ({
        code: id,
        name: shortTitle ?? title,
        words: search,
      }));
      return nearest(asked, known);
    },
    participants(asked) {
      return nearest(
        asked,
        Array.from(everybody(readModels).participants.values(), ({ code, name, nameFr, aliases = [] }) => ({
          code,
          name,
          words: [name, nameFr, ...aliases].join(' ').toLowerCase(),
        })),
      );
    },
    positions(asked) {
      return nearest(
        asked,
        positions.map(({ id, title }) => ({
          code: id,
          name: title.en,
          words: [id, title.en, title.fr ?? ''].join(' ').toLowerCase(),
        })),
      );
    },
    directives(asked) {
      return nearest(
        asked,
        directives.map(({ id, title }) => ({ code: id, name: title, words: `${id} ${title}`.toLowerCase() })),
      );
    },
  };
}

function nearest(asked: string, known: readonly (NearMatch & { words: string })[]): NearMatch[] {
  const text = asked.toLowerCase();
  const most = Math.max(1, Math.floor(text.length / 3));
  // Texts that differ more in length differ more as well: of thousands of names few are compared letter by letter.
  const distanceTo = (other: string) =>
    Math.abs(other.length - text.length) > most ? Number.POSITIVE_INFINITY : editDistance(text, other.toLowerCase());
  const ranked = known.map(({ code, name, words }) => {
    const distance = Math.min(distanceTo(code), distanceTo(name));
    return { code, name, rank: text.length > 2 && words.includes(text) ? Math.min(distance, 1) : distance };
  });
  return ranked
    .filter(({ rank }) => rank <= most)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ code, name }) => ({ code, name }));
}

/** Insertions, deletions and replacements of a letter from one text to the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
