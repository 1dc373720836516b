import type { ParticipantStatus } from '../api/types.ts';

/** A number that holds from a date until the next point. */
export interface Point {
  readonly date: string;
  readonly total: number;
}

/** A running total from dated changes; changes of one day are one point. */
export function runningTotal(changes: readonly { date: string; by: number }[]): Point[] {
  const byDate = new Map<string, number>();
  for (const { date, by } of changes) byDate.set(date, (byDate.get(date) ?? 0) + by);
  let total = 0;
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, by]) => {
      total += by;
      return { date, total };
    });
}

type Dated = Pick<ParticipantStatus, 'continuedBy' | 'signed' | 'spells'>;

/** Signatures over time, each counted for good; one that another continues is one. */
export function signatures(participants: readonly Dated[]): Point[] {
  return runningTotal(
    participants.flatMap(({ signed, continuedBy }) =>
      signed === null || continuedBy !== null ? [] : [{ date: signed, by: 1 }],
    ),
  );
}

/** Consents that stand, over time: a consent adds one, its end takes it away. Ends after `asAt` have not come. */
export function consents(participants: readonly Dated[], asAt: string): Point[] {
  return runningTotal(
    participants.flatMap(({ spells }) =>
      spells.flatMap(({ consented, endedOn }) => [
        { date: consented, by: 1 },
        ...(endedOn === null || endedOn > asAt ? [] : [{ date: endedOn, by: -1 }]),
      ]),
    ),
  );
}

/** The total that holds on a date. */
export function totalOn(points: readonly Point[], date: string): number {
  return points.findLast((point) => point.date <= date)?.total ?? 0;
}

/** The totals at the end of each year, for the table beside the chart. */
export function yearly(series: readonly (readonly Point[])[], asAt: string): { year: string; totals: number[] }[] {
  const first = series.flatMap((points) => points.slice(0, 1).map((point) => point.date)).sort()[0];
  if (first === undefined) return [];
  const years: { year: string; totals: number[] }[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(asAt.slice(0, 4)); year += 1) {
    years.push({ year: String(year), totals: series.map((points) => totalOn(points, `${year}-12-31`)) });
  }
  return years;
}
