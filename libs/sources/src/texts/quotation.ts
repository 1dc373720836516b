import type { Article, Passage } from './article.ts';

/** An article, or a part of it, in its own words. */
export interface Quotation {
  readonly article: string;
  readonly title: string | null;
  readonly passages: readonly Passage[];
}

/** What a citation finds in a text, and which of its parts the text has not. */
export interface Cited {
  readonly quotations: readonly Quotation[];
  readonly missing: readonly string[];
}

/** Every article that a document of final clauses cites, as it does. */
export function citationsIn(node: unknown, cited = new Set<string>()): ReadonlySet<string> {
  if (node !== null && typeof node === 'object')
    for (const [field, value] of Object.entries(node)) {
      if ((field === 'article' || field === 'provision') && typeof value === 'string') cited.add(value);
      else citationsIn(value, cited);
    }
  return cited;
}

const PART =
  /^(\d+(?: ?(?:bis|ter|quater))?|[IVXLC]+)((?:\([0-9a-z]+\))*)(?: ?(?:-|–|to) ?(?:(\d+)|((?:\([0-9a-z]+\))+)))?$/;

/**
 * The words that a citation names, as documents cite: `65(1)`, `24(1)-(2)`, `14(1)(d), 14(15)`, `23 to 31`. Undefined
 * where it cites no article.
 */
export function quoted(articles: readonly Article[], citation: string): Cited | undefined {
  const parts = citation
    .replace(/^Arts?\.? /, '')
    .split(/, | and /)
    .map((part) => ({ part, read: PART.exec(part) }));
  if (parts.some(({ read }) => read === null)) return undefined;
  const quotations: Quotation[] = [];
  const missing: string[] = [];
  for (const { part, read } of parts) {
    const [, number = '', within = '', lastArticle, lastWithin = ''] = read as RegExpExecArray;
    const found =
      lastArticle === undefined
        ? oneOf(articles, number, labelsIn(within), labelsIn(lastWithin))
        : several(articles, number, lastArticle);
    if (found.length === 0) missing.push(part);
    quotations.push(...found);
  }
  return { quotations, missing };
}

const labelsIn = (text: string): string[] => [...text.matchAll(/\(([0-9a-z]+)\)/g)].map(([, label = '']) => label);

function several(articles: readonly Article[], first: string, last: string): Quotation[] {
  const from = articles.findIndex(({ number }) => number === first);
  const to = articles.findIndex(({ number }) => number === last);
  if (from < 0 || to < from) return [];
  return articles.slice(from, to + 1).map(({ number, title, passages }) => ({ article: number, title, passages }));
}

function oneOf(articles: readonly Article[], number: string, at: string[], last: string[]): Quotation[] {
  const article = articles.find((each) => each.number === number);
  if (article === undefined) return [];
  const { title, passages } = article;
  // (7)-(8): the last replaces as many labels as it has.
  const end = last.length === 0 ? at : [...at.slice(0, at.length - last.length), ...last];
  const from = passages.findIndex((passage) => isWithin(passage, at));
  const to = passages.findLastIndex((passage) => isWithin(passage, end));
  if (from < 0 || to < from) return [];
  const leads = passages
    .slice(0, from)
    .filter((passage) => passage.at.length < at.length && isWithin({ at }, passage.at));
  return [{ article: number, title, passages: [...leads, ...passages.slice(from, to + 1)] }];
}

const isWithin = ({ at }: Pick<Passage, 'at'>, place: readonly string[]): boolean =>
  place.every((label, n) => at[n] === label);
