/** What counts the passages of an article, from paragraphs inwards: 1, (a), (i). */
type Kind = 'digit' | 'letter' | 'roman';

/** The label that a line begins with. */
export interface Label {
  readonly label: string;
  readonly kinds: readonly Kind[];
  /** Without a full stop or bracket: it may be a word of a sentence, and counts only where it is the next in order. */
  readonly bare: boolean;
  readonly rest: string;
}

/** Where a passage stands in its article, outermost first. */
export interface Level {
  readonly kind: Kind;
  readonly label: string;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function valueIn(kind: Kind, label: string): number {
  if (kind === 'digit') return Number(label);
  return kind === 'letter' ? label.charCodeAt(0) - 96 : ROMAN.indexOf(label) + 1;
}

/** The label at the beginning of a line; undefined where it has none. */
export function labelOf(line: string): Label | undefined {
  const [all, digit, letters] =
    /^\(?(?:(\d{1,3})|([a-z]|[ivx]{2,5}))\s?[.)](?:\s+|$|(?=[\p{L}“"«(]))/u.exec(line) ?? [];
  if (all !== undefined) return label(digit, letters, false, line.slice(all.length));
  const [bare, number, letter] = /^(?:(\d{1,2})|([a-z]|[ivx]{2,5}))\s+(?=\S)/.exec(line) ?? [];
  return bare === undefined ? undefined : label(number, letter, true, line.slice(bare.length));
}

function label(digit: string | undefined, letters = '', bare: boolean, rest: string): Label {
  if (digit !== undefined) return { label: digit, kinds: ['digit'], bare, rest };
  const kinds: Kind[] = [
    ...(letters.length === 1 ? (['letter'] as const) : []),
    ...(ROMAN.includes(letters) ? (['roman'] as const) : []),
  ];
  return { label: letters, kinds, bare, rest };
}

/** Labels that may be missing between two: a copy may have lost some. */
const LOST = 3;

/**
 * The levels of a passage with this label after one at the levels given; undefined where it has no place there.
 * @param opens whether the passage before ends as one that a list stands under
 */
export function following(
  levels: readonly Level[],
  { label, kinds, bare }: Label,
  opens: boolean,
): Level[] | undefined {
  const first = kinds.find((kind) => valueIn(kind, label) === 1);
  const begun = first && [...levels, { kind: first, label }];
  if (opens && begun) return begun;
  for (const most of bare ? [1] : [1, LOST]) {
    for (let depth = levels.length - 1; depth >= 0; depth--) {
      const { kind, label: last } = levels[depth] as Level;
      const ahead = kinds.includes(kind) ? valueIn(kind, label) - valueIn(kind, last) : 0;
      if (ahead > 0 && ahead <= most) return [...levels.slice(0, depth), { kind, label }];
    }
  }
  // A bare letter may be a word, as may a bare number within a list.
  return bare && (first !== 'digit' || levels.length > 0) ? undefined : begun;
}
