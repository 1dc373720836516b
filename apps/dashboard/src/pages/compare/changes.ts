import type { ComparedClause, TreatySummary } from '../../api/types.ts';

export type Change = ComparedClause['change'];

/** What can become of a clause, in the order in which it is told. */
export const CHANGES: readonly Change[] = ['changed', 'added', 'removed', 'moved', 'unchanged'];

export const CHANGE_TERMS: Record<Change, { one: string; sign: string; meaning: string }> = {
  changed: { one: 'Changed', sign: '~', meaning: 'A value of the clause differs' },
  added: { one: 'Added', sign: '+', meaning: 'Only the later document has it' },
  removed: { one: 'Removed', sign: '−', meaning: 'Only the earlier document has it' },
  moved: { one: 'Moved', sign: '→', meaning: 'Renumbered only: it, or an article that it cites' },
  unchanged: { one: 'Unchanged', sign: '=', meaning: 'The same, under the same number' },
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
