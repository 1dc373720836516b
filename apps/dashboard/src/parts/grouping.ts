import { language } from '../words/language.ts';

/** How rows are put under headings: a row may stand under several, or under none. */
export interface Grouping<T> {
  readonly of: (row: T) => readonly string[];
  readonly title: (group: string) => string;
  /** Order of the headings; groups not named follow by name. */
  readonly order: readonly string[];
}

/** Rows under their groups, in the given order, each group's rows in the order of the rows. */
export function partition<T>(
  rows: readonly T[],
  groupsOf: (row: T) => readonly string[],
  order: readonly string[],
): { group: string; rows: T[] }[] {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    for (const group of groupsOf(row)) {
      const members = found.get(group);
      if (members === undefined) found.set(group, [row]);
      else members.push(row);
    }
  }
  const rank = (group: string) => (order.includes(group) ? order.indexOf(group) : order.length);
  return [...found]
    .map(([group, members]) => ({ group, rows: members }))
    .sort((a, b) => rank(a.group) - rank(b.group) || a.group.localeCompare(b.group, language));
}
