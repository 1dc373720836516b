/** A stretch of a text; marked where the other text does not have it. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

// With fewer words in common than this, both are read as a whole.
const ALIKE = 0.4;

/** Two wordings with the words marked that only one of them has; wholly marked where little is common to both. */
export function wordings(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const common = longestCommon(a, b);
  if (common.length < ALIKE * Math.max(a.length, b.length))
    return { before: [{ text: before, marked: true }], after: [{ text: after, marked: true }] };
  return {
    before: stretches(a, new Set(common.map(([i]) => i))),
    after: stretches(b, new Set(common.map(([, j]) => j))),
  };
}

/** Places of the words of the longest common subsequence, in both texts. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function stretches(words: readonly string[], common: ReadonlySet<number>): Stretch[] {
  const found: { text: string; marked: boolean }[] = [];
  for (const [i, word] of words.entries()) {
    const marked = !common.has(i);
    const last = found.at(-1);
    if (last?.marked === marked) last.text += word;
    else found.push({ text: word, marked });
  }
  return found;
}
