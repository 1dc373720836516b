import { type Found, finder, positions } from '@accede/catalogue';
import type { ReadModels } from '../database.ts';
import type { Hit } from '../hit.ts';
import { everybody } from '../registered.ts';
import { directivesFor } from './compare.ts';
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
    participants: (asked) => {
      const found = nearest(findParticipants(readModels, asked));
      return found.length > 0 ? found : oneLetterOff(readModels, asked.trim().toUpperCase());
    },
    positions: (asked) =>
      nearest(finder(positions().map(({ id, title }) => documentOf(id, title.en, title.fr)))(asked)),
    directives: (asked) =>
      nearest(finder(directivesFor(readModels).map(({ id, title }) => documentOf(id, title)))(asked)),
  };
}

/** Participants whose code has one other letter: a search does not guess at so short a text, a refusal may. */
function oneLetterOff(readModels: ReadModels, asked: string): NearMatch[] {
  const differs = (code: string) =>
    code.length === asked.length && [...code].filter((c, n) => c !== asked[n]).length === 1;
  const near = [...everybody(readModels).participants.values()].filter(({ code }) => differs(code));
  return near.slice(0, MOST).map(({ code, name }) => ({ code, name }));
}

function documentOf(code: string, name: string, nameFr?: string): Hit {
  return { code, name, codes: [code], names: nameFr === undefined ? [name] : [name, nameFr] };
}

function nearest(found: readonly Found<Hit>[]): NearMatch[] {
  return found.slice(0, MOST).map(({ item: { code, name } }) => ({ code, name }));
}
