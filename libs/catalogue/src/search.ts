// How what people type finds what has codes and names: one way of ranking, for pages, terminal and API alike.

/** What can be found: by its codes, and by its names, of which the first is the one that is shown. */
export interface Findable {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/**
 * How a text fits, best first: it is a code; a name; a name begins with it; each of its words begins a word of the
 * names; each is part of them; it is spelt nearly so.
 */
export type Match = 'code' | 'name' | 'start' | 'words' | 'part' | 'near';

export interface Found<T extends Findable> {
  readonly item: T;
  readonly match: Match;
  /** The code or name that it was found by. */
  readonly by: string;
}

/** Letters that have no accent to take away. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ı: 'i', ł: 'l', đ: 'd' };

/** A text as it is compared: no case, no accents, words with one space between them. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæøßıłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const withoutArticle = (name: string): string => name.replace(/^(?:the|le|la|les|l) (?=.)/, '');
const compact = (text: string): string => text.replaceAll(' ', '');

/** An item with its codes and names as they are compared. */
interface Prepared<T> {
  readonly item: T;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** All of it, a space before each word. */
  readonly whole: string;
}

/** Finds what a text fits, best first; what is only spelt nearly so where `nearly` is, and only if nothing else is found. */
export type Find<T extends Findable> = (asked: string, nearly?: boolean) => Found<T>[];

/**
 * Prepares items to be searched often; they are given in the order in which equals are told. A text without a letter
 * or figure finds nothing.
 */
export function finder<T extends Findable>(items: Iterable<T>): Find<T> {
  const prepared = Array.from(items, prepare);
  return (asked, nearly = true) => {
    const text = plain(asked);
    if (text === '') return [];
    let found = prepared.flatMap((each) => fitting(each, text) ?? []);
    if (found.length === 0 && nearly) {
      const spelt = speltLike(text);
      found = prepared.flatMap((each) => near(each, text, spelt) ?? []);
    }
    return found
      .sort((a, b) => a.rank - b.rank || a.length - b.length)
      .map(({ item, match, by }) => ({ item, match, by }));
  };
}

/**
 * The one that was meant, where that is clear: the only one that has the text for a code or name, or whose name alone
 * begins with it, or the only one that it fits at all. What is only spelt nearly so is never clear.
 */
export function clearAnswer<T extends Findable>(found: readonly Found<T>[]): Found<T> | undefined {
  const [first, second] = found;
  if (first === undefined || first.match === 'near') return undefined;
  if (second === undefined) return first;
  const isNamed = first.match === 'code' || first.match === 'name' || first.match === 'start';
  return isNamed && second.match !== first.match ? first : undefined;
}

function prepare<T extends Findable>(item: T): Prepared<T> {
  const codes = item.codes.map((code) => compact(plain(code)));
  const names = item.names.map((name) => withoutArticle(plain(name)));
  return { item, codes, names, whole: ` ${[...item.codes.map(plain), ...names].join(' ')}` };
}

interface Ranked<T extends Findable> extends Found<T> {
  readonly rank: number;
  /** Letters of the name that it was found by: of equals the one of which more was typed comes first. */
  readonly length: number;
}

const RANKS: readonly Match[] = ['code', 'name', 'start', 'words', 'part'];

function fitting<T extends Findable>(prepared: Prepared<T>, text: string): Ranked<T> | undefined {
  const { item, codes, names, whole } = prepared;
  const as = (match: Match, by: string, length: number): Ranked<T> => ({
    item,
    match,
    by,
    rank: RANKS.indexOf(match),
    length,
  });
  const code = codes.indexOf(compact(text));
  if (code >= 0) return as('code', item.codes[code] as string, 0);
  const bare = withoutArticle(text);
  const name = names.indexOf(bare);
  if (name >= 0) return as('name', item.names[name] as string, 0);
  const words = text.split(' ');
  const begins = (words: readonly string[], within: string): boolean =>
    words.every((word) => within.includes(` ${word}`));
  // What is part of many words says little: of a short word the beginning is asked.
  const isPart = (within: string): boolean =>
    words.every((word) => (word.length < 3 ? within.includes(` ${word}`) : within.includes(word)));
  if (!isPart(whole)) return undefined;
  const start = shortest(names, (each) => each.startsWith(bare));
  if (start !== undefined) return as('start', item.names[start] as string, names[start]?.length ?? 0);
  const match = begins(words, whole) ? 'words' : 'part';
  const fits = match === 'words' ? (name: string) => begins(words, ` ${name}`) : (name: string) => isPart(` ${name}`);
  const by = shortest(names, fits);
  if (by !== undefined) return as(match, item.names[by] as string, names[by]?.length ?? 0);
  const begun = codes.find((each) => each.startsWith(compact(text)));
  return as(match, item.names[0] ?? item.codes[0] ?? '', begun?.length ?? whole.length);
}

/** The place of the shortest of the names that fit. */
function shortest(names: readonly string[], fits: (name: string) => boolean): number | undefined {
  let found: number | undefined;
  for (const [n, name] of names.entries())
    if (fits(name) && (found === undefined || name.length < (names[found]?.length ?? 0))) found = n;
  return found;
}

/** Letters that may be wrong in a text of that length: short ones are too like each other. */
const wrongIn = (length: number): number => (length < 4 ? 0 : Math.max(1, Math.floor(length / 3)));

/** How far the text is from a code or a name, or its words from those of the names. */
function near<T extends Findable>(
  { item, codes, names }: Prepared<T>,
  text: string,
  spelt: (name: string) => number,
): Ranked<T> | undefined {
  const most = wrongIn(text.length);
  let best: Ranked<T> | undefined;
  const take = (rank: number, by: string, length: number): void => {
    if (rank <= most && rank < (best?.rank ?? Number.POSITIVE_INFINITY))
      best = { item, match: 'near', by, rank, length };
  };
  for (const [n, code] of codes.entries()) take(distance(text, code, most), item.codes[n] as string, 0);
  for (const [n, name] of names.entries()) {
    const by = item.names[n] as string;
    take(distance(text, name, most), by, name.length);
    // A name in full comes before one that has the words among others.
    take(spelt(name) + 0.5, by, name.length);
  }
  return best;
}

/** Gives how many letters of a text are wrong where each of its words stands, more or less, in a name. */
function speltLike(text: string): (name: string) => number {
  // Names have many words in common: each is looked at once.
  const asked = text.split(' ').map((word) => ({ word, known: new Map<string, number>() }));
  return (name) => {
    const words = name.split(' ');
    let sum = 0;
    for (const { word, known } of asked) {
      let least = Number.POSITIVE_INFINITY;
      for (const each of words) {
        let wrong = known.get(each);
        if (wrong === undefined) {
          wrong = wordDistance(word, each);
          known.set(each, wrong);
        }
        least = Math.min(least, wrong);
      }
      sum += least;
    }
    return sum;
  };
}

function wordDistance(asked: string, word: string): number {
  if (asked === word) return 0;
  return asked.length < 4 ? Number.POSITIVE_INFINITY : distance(asked, word, asked.length < 8 ? 1 : 2);
}

/**
 * Insertions, deletions, replacements of a letter, and exchanges of two neighbours, from one text to the other;
 * infinite where they are more than `most`.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  const found = above[b.length] as number;
  return found > most ? Number.POSITIVE_INFINITY : found;
}
