import type { WhoFacts } from '@accede/treaty-law';

// What telling of clauses needs in every language alike.

/** Keys of a document whose label leads on to the provision that follows: no colon stands between. */
export const LEADING: ReadonlySet<string> = new Set(['provision', 'given', 'register']);

/** The beginning of a text, to tell it from others. */
export const shortened = (text: string): string =>
  text.length <= 80 ? text : `${text.slice(0, 79).replace(/\W+\w*$/, '')} …`;

/** Lists of participants within whom a clause speaks of, that are told by their number. */
export function longLists(who: WhoFacts): readonly (readonly string[])[] {
  switch (who.kind) {
    case 'listed':
      return who.participants.length > 8 ? [who.participants] : [];
    case 'all':
    case 'either':
    case 'at-least':
      return who.of.flatMap(longLists);
    case 'not':
      return longLists(who.who);
    default:
      return [];
  }
}
