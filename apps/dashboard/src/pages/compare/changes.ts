import type { ComparedClause, TreatySummary } from '../../api/types.ts';
import { words } from './words.ts';

export type Change = ComparedClause['change'];

/** What can become of a clause, in the order in which it is told. */
export const CHANGES: readonly Change[] = ['changed', 'added', 'removed', 'moved', 'unchanged'];

export const CHANGE_TERMS: Record<Change, { one: string; sign: string; meaning: string }> = {
  changed: { sign: '~', ...words.changes.changed },
  added: { sign: '+', ...words.changes.added },
  removed: { sign: '−', ...words.changes.removed },
  moved: { sign: '→', ...words.changes.moved },
  unchanged: { sign: '=', ...words.changes.unchanged },
};

/** How many clauses changed in which way. */
export function tally(clauses: readonly ComparedClause[]): Readonly<Record<Change, number>> {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0, unchanged: 0 };
  for (const { change } of clauses) counts[change] += 1;
  return counts;
}

/** Clauses under what they are about, both in the order of the comparison. */
export function byMatter(clauses: readonly ComparedClause[]): { matter: string; clauses: ComparedClause[] }[] {
  return [...Map.groupBy(clauses, ({ matter }) => matter.text)].map(([matter, own]) => ({ matter, clauses: own }));
}

/** Drafts on record with the treaty that came of them: its code begins theirs. */
export function draftsWithOutcome(
  treaties: readonly TreatySummary[],
): { draft: TreatySummary; treaty: TreatySummary }[] {
  return treaties
    .filter(({ draft }) => draft)
    .flatMap((draft) => {
      const treaty = treaties.find((one) => !one.draft && draft.id.startsWith(`${one.id}-`));
      return treaty === undefined ? [] : [{ draft, treaty }];
    });
}
