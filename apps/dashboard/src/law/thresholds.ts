import type { Progress, TreatyStatus } from '../api/types.ts';
import { words } from '../words/law.ts';
import { leaves, type Threshold } from './progress.tsx';

/** The numbers that matter for a treaty: of entry into force and of every milestone that is a count. */
export function thresholdsOf({
  entryIntoForce,
  milestones,
}: Pick<TreatyStatus, 'entryIntoForce' | 'milestones'>): Threshold[] {
  const found: Threshold[] = [];
  const force = entryIntoForce.needed ?? numberOf(entryIntoForce.progress);
  if (force !== null)
    found.push({ at: force, title: words.thresholds.force, met: entryIntoForce.conditionMetOn !== null });
  for (const { title, progress, reached } of milestones) {
    const at = numberOf(progress);
    if (at !== null) found.push({ at, title: title.charAt(0).toLowerCase() + title.slice(1), met: reached });
  }
  return found;
}

function numberOf(progress: Progress | null): number | null {
  if (progress === null) return null;
  if (progress.needed !== undefined) return progress.needed;
  const needed = leaves(progress).map((leaf) => leaf.needed ?? 0);
  return needed.length === 0 ? null : Math.max(...needed);
}
