import { directives, type Found, finder, positions } from '@accede/catalogue';
import type { ReadModels } from '../database.ts';
import type { Hit } from '../hit.ts';
import { findParticipants, findTreaties } from './search.ts';

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
    treaties: (asked) => nearest(findTreaties(readModels, asked)),
    participants: (asked) => nearest(findParticipants(readModels, asked)),
    positions: (asked) =>
      nearest(finder(positions().map(({ id, title }) => documentOf(id, title.en, title.fr)))(asked)),
    directives: (asked) => nearest(finder(directives().map(({ id, title }) => documentOf(id, title)))(asked)),
  };
}

function documentOf(code: string, name: string, nameFr?: string): Hit {
  return { code, name, codes: [code], names: nameFr === undefined ? [name] : [name, nameFr] };
}

function nearest(found: readonly Found<Hit>[]): NearMatch[] {
  return found.slice(0, MOST).map(({ item: { code, name } }) => ({ code, name }));
}
