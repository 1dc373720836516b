import { ENGLISH, type Found, type RefusalRule, refusedIn, type ValueKind } from '@accede/wording';

/** What a schema reports of one value. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the schema library adds to an issue, by its code. */
interface Particulars {
  readonly origin?: string;
  readonly expected?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly inclusive?: boolean;
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly keys?: readonly string[];
}

/** Kinds of values as the schema library names them. */
const KINDS: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

/** The rule that a value breaks in English words, to follow the name of its field: see `brokenBy`. */
export function ruleOf(issue: Issue, value: unknown): string {
  return refusedIn(brokenBy(issue, value), ENGLISH);
}

/**
 * The rule that a value breaks. A message that a schema of ours gives stands as it is; the words of the schema library
 * do not.
 * @param value what stands in that place; undefined where nothing does
 */
export function brokenBy(issue: Issue, value: unknown): RefusalRule {
  const its = issue as Issue & Particulars;
  const inOwnWords: RefusalRule = { rule: 'in-own-words', facts: { text: issue.message } };
  const oneOf = (allowed: readonly unknown[]): RefusalRule => ({
    rule: 'must-be-one-of',
    facts: { allowed: allowed.map(String), found: foundIn(value) },
  });
  switch (issue.code) {
    case 'invalid_type': {
      if (value === undefined) return { rule: 'missing', facts: {} };
      const must = KINDS[its.expected ?? ''] ?? String(its.expected);
      return { rule: 'must-be-kind', facts: { must, found: foundIn(value) } };
    }
    case 'invalid_value':
      return oneOf(its.values ?? []);
    case 'invalid_union':
      return its.options === undefined ? { rule: 'no-form', facts: {} } : oneOf(its.options);
    case 'unrecognized_keys':
      return { rule: 'not-known', facts: { fields: its.keys ?? [] } };
    case 'invalid_format':
      return its.format === 'url' ? { rule: 'web-address', facts: {} } : inOwnWords;
    case 'too_small':
      return its.minimum === undefined ? inOwnWords : { rule: 'too-small', facts: boundOf(its, its.minimum) };
    case 'too_big':
      return its.maximum === undefined ? inOwnWords : { rule: 'too-big', facts: boundOf(its, its.maximum) };
    default:
      return inOwnWords;
  }
}

function boundOf({ origin, inclusive }: Particulars, bound: number) {
  const of = origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number';
  return { of, bound, inclusive: inclusive !== false } as const;
}

function foundIn(value: unknown): Found {
  if (value === undefined) return { kind: 'nothing' };
  if (value === null) return { kind: 'null' };
  if (Array.isArray(value)) return { kind: 'list' };
  if (typeof value === 'string') return { kind: 'text', value: value.slice(0, 60) };
  if (typeof value === 'number') return { kind: 'number', value };
  return { kind: KINDS[typeof value] ?? 'object' };
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(path: readonly PropertyKey[], input: unknown): unknown {
  return path.reduce<unknown>((holder, step) => (holder as Record<PropertyKey, unknown> | null)?.[step], input);
}
