import type { PositionCell, PositionMatrixItem, PositionPage, PositionRow } from '../../api/types.ts';
import { cite, type Standing, sentence, term } from '../../words/terms.ts';

/** Standings as they are told: what needs a look first. */
export const ORDER: readonly Standing[] = [
  'deviates',
  'deviates-encouraged',
  'outstanding',
  'conforms',
  'not-on-record',
  'not-yet-due',
  'free',
  'not-bound',
];

/** Where a member stands on an item: only a duty can be broken, and what is free is no merit. */
export function standingOf({ answer, duty }: Pick<PositionCell, 'answer' | 'duty'>): Standing {
  if (answer === 'deviates' && duty === 'encouragement') return 'deviates-encouraged';
  if (answer === 'conforms' && duty === 'free') return 'free';
  return answer;
}

export type Counts = Readonly<Record<Standing, number>>;

/** How many cells there are of each standing. */
export function countsOf(cells: readonly Pick<PositionCell, 'answer' | 'duty'>[]): Counts {
  const counts = Object.fromEntries(ORDER.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const cell of cells) counts[standingOf(cell)] += 1;
  return counts;
}

/** The answers on one item, member by member. */
export function cellsOn(page: Pick<PositionPage, 'members'>, item: string): PositionCell[] {
  return page.members.flatMap(({ answers }) => answers.filter((cell) => cell.item === item));
}

/** An item as it is cited: `Art. 8(10)(a)`, and whom it concerns where that is not everybody. */
export function citeItem({ provision, for: group }: Pick<PositionMatrixItem, 'provision' | 'for'>): string {
  return `${sentence(cite(provision))}${group === undefined ? '' : ` (${group})`}`;
}

/** A cell as a person would say it: `Hungary, Art. 7(9)(a), shall not make`. */
export function nameCell({ name }: Pick<PositionRow, 'name'>, item: PositionMatrixItem): string {
  return `${name}, ${citeItem(item)}, ${term(item.modality).toLowerCase()}`;
}
