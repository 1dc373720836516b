import type { EventStore, Position } from '@accede/event-store';
import type { TreatyId } from '@accede/treaty-law';
import { type CatchUpOptions, catchUp } from './catch-up.ts';
import { openReadModels, positionOf, type ReadModels, snapshot } from './database.ts';
import { derivedProjections, logProjections } from './projections/index.ts';
import { tablesOf } from './projections/projection.ts';
import { underivable, unreadable } from './queries/treaties.ts';

/** A row that is stored otherwise than the log says. */
export interface Difference {
  readonly table: string;
  /** What is stored; null where a row is missing. */
  readonly stored: Readonly<Record<string, unknown>> | null;
  /** What follows from the log; null where a row should not be there. */
  readonly fresh: Readonly<Record<string, unknown>> | null;
}

export interface Verification {
  /** Rows compared. */
  readonly rows: number;
  readonly differences: readonly Difference[];
  /** Treaties of which nothing can be derived as at today, with the reason. */
  readonly underivable: readonly { readonly treaty: TreatyId; readonly reason: string }[];
  /** Events that cannot be read, with the reason. */
  readonly unreadable: readonly { readonly position: Position; readonly stream: string; readonly reason: string }[];
}

/** Compares what is stored with read models made afresh, in memory, from the whole log. */
export async function verify(
  readModels: ReadModels,
  store: EventStore,
  options: CatchUpOptions,
): Promise<Verification> {
  const fresh = openReadModels(':memory:');
  try {
    await catchUp(fresh, store, options);
    // Acts recorded while the log was read are taken in by both.
    do await catchUp(readModels, store, options);
    while ((await catchUp(fresh, store, options)).position !== positionOf(readModels));
    return snapshot(readModels, () => compare(readModels, fresh));
  } finally {
    fresh.close();
  }
}

function compare(stored: ReadModels, fresh: ReadModels): Verification {
  const differences: Difference[] = [];
  let rows = 0;
  const tables = [...logProjections, ...derivedProjections].flatMap(tablesOf);
  for (const table of tables) {
    const all = (from: ReadModels) =>
      new Map(
        from
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => [JSON.stringify(row), row] as const),
      );
    const have = all(stored);
    const want = all(fresh);
    rows += want.size;
    for (const [text, row] of want) if (!have.has(text)) differences.push({ table, stored: null, fresh: row });
    for (const [text, row] of have) if (!want.has(text)) differences.push({ table, stored: row, fresh: null });
  }
  return { rows, differences, underivable: underivable(stored), unreadable: unreadable(stored) };
}
