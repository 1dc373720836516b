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

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/**
 * The rule that a value breaks, in words to follow the name of its field: `must be a whole number, not a text`.
 * A message that a schema of ours gives stands as it is; the words of the schema library do not.
 * @param value what stands in that place; undefined where nothing does
 */
export function ruleOf(issue: Issue, value: unknown): string {
  const its = issue as Issue & Particulars;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? 'is missing'
        : `must be ${KINDS[its.expected ?? ''] ?? its.expected}, not ${kindOf(value)}`;
    case 'invalid_value':
      return oneOf(value, its.values ?? []);
    case 'invalid_union':
      return its.options === undefined ? 'has none of the forms that it can have' : oneOf(value, its.options);
    case 'unrecognized_keys':
      return `there is no field ${(its.keys ?? []).map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_format':
      return its.format === 'url' ? 'must be a web address that begins with http:// or https://' : issue.message;
    case 'too_small':
      return its.minimum === undefined ? issue.message : tooSmall(its.origin, its.minimum, its.inclusive !== false);
    case 'too_big':
      return its.maximum === undefined ? issue.message : tooBig(its.origin, its.maximum, its.inclusive !== false);
    default:
      return issue.message;
  }
}

function oneOf(value: unknown, allowed: readonly unknown[]): string {
  const rule = `must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}`;
  if (value === undefined) return `is missing; it ${rule}`;
  return `${rule}, not ${typeof value === 'string' ? `"${value.slice(0, 60)}"` : kindOf(value)}`;
}

function tooSmall(origin: string | undefined, minimum: number, inclusive: boolean): string {
  if (origin === 'string') return minimum === 1 ? 'must not be empty' : `must have at least ${minimum} characters`;
  if (origin === 'array') return minimum === 1 ? 'must not be an empty list' : `must list at least ${minimum}`;
  return `must be ${inclusive ? 'at least' : 'more than'} ${minimum}`;
}

function tooBig(origin: string | undefined, maximum: number, inclusive: boolean): string {
  if (origin === 'string') return `must have at most ${maximum} characters`;
  if (origin === 'array') return `must list at most ${maximum}`;
  return `must be ${inclusive ? 'at most' : 'less than'} ${maximum}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return String(value);
  return KINDS[typeof value] ?? typeof value;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(path: readonly PropertyKey[], input: unknown): unknown {
  return path.reduce<unknown>((holder, step) => (holder as Record<PropertyKey, unknown> | null)?.[step], input);
}
