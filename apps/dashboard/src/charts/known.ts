import type { RecordState } from '../api/types.ts';
import type { Point } from './series.ts';

/** Up to which day a line tells all that was done, and what is to be said of the days after. */
export interface Known {
  /** Last day of which all is known; null where the record is complete to the end of the line. */
  readonly until: string | null;
  /** `record complete to 9 Oct 2024`, or that nothing tells how complete it is. */
  readonly said: 'complete' | 'not-known';
}

/**
 * How far a line is known: to the day to which the record is complete in acts of its kind; where that is not known, to
 * its last act.
 * @param asAt the day at which the line ends
 */
export function knownOf(
  points: readonly Point[],
  part: 'signature' | 'consent',
  { completeAsOf }: Pick<RecordState, 'completeAsOf'>,
  asAt: string,
): Known {
  const complete = completeAsOf[part] ?? null;
  if (complete !== null) return { until: complete < asAt ? complete : null, said: 'complete' };
  return { until: points.findLast(({ date }) => date <= asAt)?.date ?? null, said: 'not-known' };
}
