import { words } from '../words/address.ts';
import { CHANGE_TYPES } from '../words/changes.ts';
import { isDate } from '../words/dates.ts';
import { LANGUAGES } from '../words/language.ts';
import { ACT_GROUPS, CALENDAR_TERMS, FINDING_TERMS, SEVERITY_TERMS, SHOWN_STATUSES } from '../words/terms.ts';

// What the address of a page may say. What it says otherwise is no part of the question, and the page tells so.

/** A rule of one parameter: whether a value keeps it, and what it asks for, as the end of "it must be …". */
interface Rule {
  readonly holds: (value: string) => boolean;
  readonly asks: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const day: Rule = { holds: isDate, asks: words.day };
const instant: Rule = {
  holds: (value) => INSTANT.test(value) && isDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  asks: words.instant,
};
const oneOf = (values: readonly string[]): Rule => ({
  holds: (value) => values.includes(value),
  asks: words.oneOf(values),
});
const someOf = (values: readonly string[]): Rule => ({
  holds: (value) => value.split(',').every((each) => values.includes(each)),
  asks: words.someOf(values),
});
const orderOf = (...names: string[]): Rule => oneOf(names.flatMap((name) => [name, `-${name}`]));

const kinds = oneOf(ACT_GROUPS.flatMap((group) => group.kinds));
const period = { from: day, to: day };

/** The parameters of each page, besides the two times that all have. */
const OF_PAGE: readonly (readonly [page: RegExp, rules: Readonly<Record<string, Rule>>])[] = [
  [/^\/acts$/, { ...period, kind: kinds, sort: orderOf('date', 'kind', 'participant', 'treaty', 'recorded') }],
  [
    /^\/findings$/,
    {
      severity: oneOf(Object.keys(SEVERITY_TERMS)),
      code: oneOf(Object.keys(FINDING_TERMS)),
      sort: orderOf('severity', 'treaty', 'participant'),
    },
  ],
  [/^\/calendar$/, { ...period, kind: oneOf(Object.keys(CALENDAR_TERMS)), sort: orderOf('date') }],
  [/^\/changes$/, { ...period, type: oneOf(CHANGE_TYPES) }],
  [
    /^\/treaties\/[^/]+$/,
    { status: someOf(SHOWN_STATUSES), sort: orderOf('name', 'status', 'signed', 'consent', 'force', 'ended') },
  ],
  [/^\/treaties\/[^/]+\/record$/, { act: kinds }],
];

/** A parameter that the page cannot take, and what it would have to be. */
export interface Fault {
  readonly name: string;
  readonly value: string;
  /** A sentence: `must be a day that exists, as 2015-12-03`. */
  readonly rule: string;
}

/** What is wrong in the query string of a page. Parameters that no rule knows are the page's own matter. */
export function faultsIn(path: string, search: string): Fault[] {
  const query = new URLSearchParams(search);
  const rules = rulesOf(path);
  const faults: Fault[] = [];
  for (const name of new Set(query.keys())) {
    const rule = rules[name];
    const [value = '', ...more] = query.getAll(name);
    const meant = Object.keys(rules).find((known) => known !== name && known.toLowerCase() === name.toLowerCase());
    if (rule === undefined) {
      if (meant !== undefined) faults.push({ name, value, rule: words.meant(meant) });
    } else if (more.length > 0) faults.push({ name, value: [value, ...more].join(', '), rule: words.once });
    else if (value !== '' && !rule.holds(value)) faults.push({ name, value, rule: words.must(rule.asks) });
  }
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  const whole = faults.length === 0 && rules['from'] !== undefined;
  if (whole && from !== '' && to !== '' && from > to)
    faults.push({ name: 'from', value: from, rule: words.notAfter(to) });
  return faults;
}

/** The query of a page without what it cannot take. */
export function soundQuery(path: string, search: string): URLSearchParams {
  const query = new URLSearchParams(search);
  for (const { name } of faultsIn(path, search)) query.delete(name);
  return query;
}

function rulesOf(path: string): Readonly<Record<string, Rule>> {
  const own = OF_PAGE.find(([page]) => page.test(path))?.[1];
  return { asAt: day, knownAt: instant, lang: oneOf(LANGUAGES), ...own };
}
