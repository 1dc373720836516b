import { plain } from '../words/plain.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Other names it is found by: codes, French name, everyday names. */
  readonly also: readonly string[];
}

/** Choices that fit what was typed: of that code or name, then named so from the start, a word that begins so, any part. */
export function fitting(choices: readonly Choice[], typed: string): Choice[] {
  const text = plain(typed);
  return choices
    .flatMap((choice) => {
      const rank = rankOf(choice, text);
      return rank === undefined ? [] : { choice, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/** The one that was meant, where that is clear: the only one of that code or name, or the only one that fits. */
export function meant(choices: readonly Choice[], typed: string): Choice | undefined {
  const text = plain(typed);
  if (text === '') return undefined;
  const [first, second] = fitting(choices, typed);
  if (first === undefined || second === undefined) return first;
  return rankOf(first, text) === 0 && rankOf(second, text) !== 0 ? first : undefined;
}

function rankOf({ id, name, also }: Choice, text: string): number | undefined {
  const names = [id, name, ...also].map(plain);
  const rank = [
    names.includes(text),
    names.some((each) => each.startsWith(text)),
    names.some((each) => each.includes(` ${text}`)),
    names.some((each) => each.includes(text)),
  ].indexOf(true);
  return rank < 0 ? undefined : rank;
}
