const MOST = 3;

/** Codes with a name near to what was asked for, nearest first: `; did you mean UNCC?`. Undefined where none is. */
export function didYouMean(asked: string, known: readonly { code: string; name: string }[]): string | undefined {
  const text = asked.toLowerCase();
  const ranks = new Map<string, number>();
  for (const { code, name } of known) {
    // What differs by more than a third of its letters is another word.
    const most = Math.max(1, Math.floor(text.length / 3));
    if (Math.abs(name.length - text.length) > most) continue;
    const distance = editDistance(text, name.toLowerCase());
    if (distance <= most) ranks.set(code, Math.min(distance, ranks.get(code) ?? distance));
  }
  const nearest = [...ranks].sort(([, a], [, b]) => a - b).slice(0, MOST);
  return nearest.length === 0 ? undefined : `; did you mean ${nearest.map(([code]) => code).join(' or ')}?`;
}

/** Insertions, deletions and replacements of a letter from one text to the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (above[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
