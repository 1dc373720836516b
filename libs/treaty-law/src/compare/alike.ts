import { inEnglish, isText, type Prose } from '../grammar/terms.ts';
import type { Clause } from './clauses.ts';

// Which clause of one document is which of the other: by what they are, not by their number.

export type Pair = readonly [before: Clause | null, after: Clause | null];

/** How alike two clauses of the same place are; 0 where they are not the same clause. The order of the two is nothing. */
export type Likeness = (a: Clause, b: Clause) => number;

/** Pairs the clauses of one place, the most alike first. What is left over stands alone. */
export function paired(before: readonly Clause[], after: readonly Clause[], likeness: Likeness): Pair[] {
  const candidates = before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      const likely = likeness(a, b);
      return likely > 0 ? [{ i, j, likely }] : [];
    }),
  );
  // Of equals, those that stand nearest; so ordered that comparing the other way round gives the same pairs.
  candidates.sort(
    (x, y) =>
      y.likely - x.likely || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || Math.min(x.i, x.j) - Math.min(y.i, y.j),
  );
  const ofBefore = new Map<number, number>();
  const ofAfter = new Set<number>();
  for (const { i, j } of candidates) {
    if (ofBefore.has(i) || ofAfter.has(j)) continue;
    ofBefore.set(i, j);
    ofAfter.add(j);
  }
  return [
    ...before.map((a, i): Pair => [a, after[ofBefore.get(i) ?? -1] ?? null]),
    ...after.filter((_, j) => !ofAfter.has(j)).map((b): Pair => [null, b]),
  ];
}

/** How alike two clauses are, where their articles are near each other by the measure given. */
export function likenessBy(near: (a: string | null, b: string | null) => number): Likeness {
  return (a, b) => {
    if (!a.several && !b.several) return 1;
    if (a.key !== null || b.key !== null) return a.key === b.key ? 1 : 0;
    const nearness = near(a.article, b.article);
    const shares = (name: string): boolean => a.values[name] !== undefined && a.values[name] === b.values[name];
    if (a.path === 'statements.provisions' || a.path === 'notes') {
      const [kind, text] = a.path === 'notes' ? ['matter', 'text'] : ['kind', 'summary'];
      const alike = wordsShared(inEnglish(a.values[text] as Prose), inEnglish(b.values[text] as Prose));
      const sameKind = shares(kind) && a.values[kind] !== 'other';
      // The kind alone makes no statement the same; two of kind, place and wording do.
      const signs = Number(sameKind) + Number(nearness >= 0.5 && alike >= 0.2) + Number(alike >= 0.5);
      // Of one article a document notes little: two notes to it are the same one, reworded.
      const same = signs >= 2 || (a.path === 'notes' && (signs === 1 || nearness === 1));
      return same ? 2 * alike + nearness + Number(sameKind) : 0;
    }
    if (a.values['for'] !== b.values['for']) return 0;
    const alike = valuesShared(a.values, b.values);
    return alike >= 1 / 3 ? alike + nearness / 4 : 0;
  };
}

/** Nearness of two citations before any renumbering is known: 1 the same, 0.8 a paragraph of a neighbouring article. */
export function nearby(a: string | null, b: string | null): number {
  if (a === b) return a === null ? 0 : 1;
  const [one, other] = [parts(a), parts(b)];
  if (one === null || other === null) return 0;
  if (one.tail === other.tail && Math.abs(one.number - other.number) <= 2) return 0.8;
  return one.number === other.number ? 0.5 : 0;
}

/** `65(1)` → number 65, tail `(1)`. */
function parts(article: string | null): { number: number; tail: string } | null {
  const found = /^(\d+)(.*)$/.exec(article ?? '');
  return found === null ? null : { number: Number(found[1]), tail: found[2] ?? '' };
}

/** Citations within a text: `63(3)`, `Article 61`. */
const CITATION = /(?:(?<=\bArticles? )\d+|\b\d+(?=\([0-9a-z]{1,3}\)))(?:\([0-9a-z]{1,3}\))*/gi;

export function citationsIn(text: string): { citations: string[]; rest: string } {
  return { citations: text.match(CITATION) ?? [], rest: text.replace(CITATION, '§') };
}

/** Share of the words of two texts that both have, citations aside. */
function wordsShared(a: string, b: string): number {
  const wordsOf = (text: string) =>
    new Set(
      citationsIn(text)
        .rest.toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
  return shared(wordsOf(a), wordsOf(b));
}

/** Share of the values of two clauses that both have. */
function valuesShared(a: Clause['values'], b: Clause['values']): number {
  const leaves = (value: unknown, path = ''): string[] =>
    isText(value)
      ? leaves(value.en, path)
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([name, part]) => leaves(part, `${path}.${name}`))
        : value === undefined
          ? []
          : [`${path}=${String(value)}`];
  return shared(new Set(leaves(a)), new Set(leaves(b)));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = a.union(b).size;
  return union === 0 ? 1 : a.intersection(b).size / union;
}

/** How the articles of one document became those of the other. */
export interface Renumbering {
  /** Whether the second citation is what became of the first. */
  readonly is: (before: string, after: string) => boolean;
}

/** Reads the renumbering off clauses that are known to be the same. */
export function renumberingOf(pairs: Iterable<Pair>): Renumbering {
  const whole = new Relation();
  const numbers = new Relation();
  for (const [before, after] of pairs) {
    if (before?.article == null || after?.article == null) continue;
    whole.add(before.article, after.article);
    const [one, other] = [parts(before.article), parts(after.article)];
    if (one !== null && other !== null) numbers.add(String(one.number), String(other.number));
  }
  return {
    is(before, after) {
      if (whole.knows(before, after)) return whole.has(before, after);
      const [one, other] = [parts(before), parts(after)];
      if (one === null || other === null || one.tail !== other.tail) return before === after;
      const [from, to] = [String(one.number), String(other.number)];
      return numbers.knows(from, to) ? numbers.has(from, to) : before === after;
    },
  };
}

class Relation {
  readonly #pairs = new Set<string>();
  readonly #ends = new Set<string>();
  add(before: string, after: string): void {
    this.#pairs.add(`${before} → ${after}`);
    this.#ends.add(`${before} →`).add(`→ ${after}`);
  }
  /** Whether it says anything about either. */
  knows(before: string, after: string): boolean {
    return this.#ends.has(`${before} →`) || this.#ends.has(`→ ${after}`);
  }
  has(before: string, after: string): boolean {
    return this.#pairs.has(`${before} → ${after}`);
  }
}
