import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Condition, FinalClauses, Who } from '../final-clauses.ts';
import { inEnglish, isText } from '../grammar/terms.ts';
import { Phrase, phrase } from '../reason.ts';
import type { PathFacts } from '../rules/compare.ts';
import { citationsIn, type Renumbering } from './alike.ts';
import { clauseOf, isWeights, told } from './told.ts';

/** A value of a clause, before and after. */
export const ChangedValue = z
  .object({
    what: Phrase.describe('What changed: the number needed, when it takes effect'),
    before: Phrase.nullable().describe('Null where the earlier text has no such value'),
    after: Phrase.nullable().describe('Null where the later text has no such value'),
  })
  .meta({ id: 'ChangedValue' });
export type ChangedValue = z.infer<typeof ChangedValue>;

/** In what two clauses are read. */
export interface Frame {
  readonly before: FinalClauses;
  readonly after: FinalClauses;
  readonly context: Context;
  readonly renumbering: Renumbering;
}

/** Keys whose values cite an article of the document itself. */
const CITATIONS = new Set(['article', 'provision', 'register', 'given', 'on', 'about']);

/** The values that differ between two clauses, and whether a citation within them follows the renumbering. */
export function valuesChanged(
  before: object,
  after: object,
  frame: Frame,
): { values: ChangedValue[]; renumbered: boolean } {
  const values: ChangedValue[] = [];
  let renumbered = false;
  fields(before, after, []);
  return { values, renumbered };

  /** @param path where in the clause it stands; @param key of the value in the document */
  function between(a: unknown, b: unknown, path: readonly PathFacts[], key: string): void {
    if (canonical(a) === canonical(b)) return;
    const [one, other] = [clauseOf(a)?.condition, clauseOf(b)?.condition];
    const [text, reworded] = [englishOf(a), englishOf(b)];
    // Of a text that one of the two has in one language only, the other language is no change.
    if (text === reworded && text !== undefined) return;
    if (isRenumbered(text ?? a, reworded ?? b, key, frame.renumbering)) renumbered = true;
    else if (isText(a) || isText(b)) say(a, b, path, key);
    else if (one !== undefined && other !== undefined && sameForm(one, other)) {
      conditions(one, other, path);
    } else if (clauseOf(a ?? b) === undefined && isFields(a) && isFields(b)) {
      fields(a, b, path);
    } else if (Array.isArray(a) && Array.isArray(b) && sameNames(a, b)) {
      for (const [i, item] of a.entries()) {
        const name = nameIn(item);
        const step = name !== null ? [{ named: name }] : a.length > 1 ? [{ item: i + 1 }] : [];
        between(item, b[i], [...path, ...step], key);
      }
    } else say(a, b, path, key);
  }

  function fields(a: object, b: object, path: readonly PathFacts[]): void {
    const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      // The condition is what such a clause is about: its parts need no further name.
      const step = key === 'condition' && path.length === 0 ? [] : [isWeights(a) ? { participant: key } : key];
      between(one[key], other[key], [...path, ...step], key);
    }
  }

  function conditions(a: Condition, b: Condition, path: readonly PathFacts[]): void {
    if (a.kind === 'count' && b.kind === 'count') counts(a, b, path);
    else if ((a.kind === 'all' || a.kind === 'any') && (b.kind === 'all' || b.kind === 'any')) {
      for (const [i, part] of a.of.entries()) between(part, b.of[i], [...path, { part: i + 1 }], 'condition');
    } else fields(a, b, path);
  }

  type Count = Extract<Condition, { kind: 'count' }>;
  function counts({ atLeast: before, ...a }: Count, { atLeast: after, ...b }: Count, path: readonly PathFacts[]): void {
    if (before !== after)
      values.push({
        what: phrase('value-named', { path: [...path, 'atLeast'] }),
        before: counted(before, a.of, a.from),
        after: counted(after, b.of, b.from),
      });
    fields(a, b, path);
  }

  function say(a: unknown, b: unknown, path: readonly PathFacts[], key: string): void {
    // What differs in the articles cited within a condition only says the same.
    if (canonical(a, 'article') === canonical(b, 'article')) {
      renumbered = true;
      return;
    }
    const read = (value: unknown, document: FinalClauses): Phrase | null =>
      canonical(value) === undefined ? null : told(value, key, { document, context: frame.context, each: true });
    const what = phrase('value-named', { path: path.length === 0 ? [key] : path });
    values.push({ what, before: read(a, frame.before), after: read(b, frame.after) });
  }
}

/** So many instruments, so many States Parties. */
function counted(n: number, of: Extract<Condition, { kind: 'count' }>['of'], from?: Who): Phrase {
  return phrase('value-count', { n, of, states: from?.kind === 'state' });
}

/** Whether two texts differ only in that the second cites what became of the articles that the first cites. */
function isRenumbered(a: unknown, b: unknown, key: string, renumbering: Renumbering): boolean {
  const { is } = renumbering;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isRenumbered(item, b[i], key, renumbering));
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (a === b || (CITATIONS.has(key) && is(a, b))) return true;
  const [one, other] = [citationsIn(a), citationsIn(b)];
  return (
    one.rest === other.rest &&
    one.citations.length === other.citations.length &&
    one.citations.every((citation, i) => is(citation, other.citations[i] as string))
  );
}

const englishOf = (value: unknown): string | undefined =>
  typeof value === 'string' || isText(value) ? inEnglish(value) : undefined;

const isFields = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The name by which an item of a list is known: that of a place. */
function nameIn(item: unknown): string | null {
  const name = (item as { place?: unknown } | null)?.place;
  return typeof name === 'string' ? name : null;
}

/** Whether two lists are of the same things in the same order, so that they can be compared thing by thing. */
function sameNames(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => isFields(item) && nameIn(item) === nameIn(b[i]));
}

/** Whether two conditions are built alike, so that they differ in single values only. */
function sameForm(a: Condition, b: Condition): boolean {
  if (a.kind === 'all' || a.kind === 'any') {
    if (a.kind !== b.kind) return false;
    return a.of.length === b.of.length && a.of.every((part, i) => sameForm(part, b.of[i] as Condition));
  }
  if ('condition' in a && 'condition' in b && !sameForm(a.condition, b.condition)) return false;
  return a.kind === b.kind;
}

/** A value as one text whatever the order of its keys, one key left out; what is empty or absent is nothing. */
function canonical(value: unknown, without?: string): string | undefined {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : `[${value.map((part) => canonical(part, without)).join()}]`;
  if (!isFields(value)) return value === undefined ? undefined : JSON.stringify(value);
  const parts = Object.entries(value)
    .flatMap(([key, part]) => {
      const text = key === without ? undefined : canonical(part, without);
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    })
    .sort();
  return `{${parts.join()}}`;
}
