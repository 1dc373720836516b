import type {
  CalendarEntry,
  Finding,
  FindingCode,
  LegalDate,
  ParticipantCode,
  TreatyId,
  TreatyStatus,
} from '@accede/treaty-law';
import type { ReadModels } from '../database.ts';
import type { Derived } from '../projections/projection.ts';
import { nameOf } from '../register.ts';
import { orderNames } from './names.ts';
import { type Page, type PageRequest, readOrder, readPage, rulesFor } from './page.ts';
import { derivedOfAll, derivedOfEach, isStored, type Times } from './reading.ts';

// Stored rows say where to look in the derived lists; where none hold for the times asked, the same rows are derived.

export interface CalendarRow extends CalendarEntry {
  treaty: TreatyId;
  treatyTitle: string;
  participantName: string | null;
}

export interface CalendarRequest extends PageRequest {
  readonly treaty?: TreatyId | undefined;
  readonly participant?: ParticipantCode | undefined;
  readonly kind?: CalendarEntry['kind'] | undefined;
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
  /** By date if absent. */
  readonly sort?: 'date' | '-date' | undefined;
}

/** Dated consequences of all treaties or one. Fails with `UnknownTreaty`, `CannotBeDerived` (of the one), `InvalidCursor`. */
export async function listCalendar(
  readModels: ReadModels,
  times: Times,
  request: CalendarRequest,
): Promise<Page<CalendarRow>> {
  const { treaty, participant, kind, from, to, sort = 'date' } = request;
  const columns = ['date', 'kind', 'participant'] as const;
  const places = await placesIn(readModels, times, treaty, 'calendar', columns, ({ calendar }) => calendar);
  const rules = rulesFor({
    'participant = :participant': participant,
    'kind = :kind': kind,
    'date >= :from': from,
    'date <= :to': to,
  });
  const page = readPage<Place, Place>(
    readModels,
    {
      list: 'calendar',
      order: sort,
      descending: readOrder(sort).descending,
      by: ['date', 'treaty', 'n'],
      ...places,
      where: rules.where,
      values: { ...places.values, ...rules.values },
    },
    request,
    (place) => place,
  );
  return rowsOf(readModels, times, page, ({ calendar }) => calendar);
}

export interface FindingRow extends Finding {
  treaty: TreatyId;
  treatyTitle: string;
  participantName: string | null;
}

/** What findings are ordered by: `-` before it, from the last on. */
export type FindingsOrder = (typeof FINDINGS_ORDERS)[number];
export const FINDINGS_ORDERS = ['treaty', 'severity', 'participant'] as const;

export interface FindingsRequest extends PageRequest {
  readonly treaty?: TreatyId | undefined;
  readonly participant?: ParticipantCode | undefined;
  readonly severity?: Finding['severity'] | undefined;
  readonly code?: FindingCode | undefined;
  /** By treaty if absent. */
  readonly sort?: FindingsOrder | `-${FindingsOrder}` | undefined;
}

const GRAVITY = "CASE severity WHEN 'irregular' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";
const BY: Record<FindingsOrder, readonly string[]> = {
  treaty: ['treaty', 'n'],
  severity: [GRAVITY, 'treaty', 'n'],
  participant: ['participant_names.name', 'treaty', 'n'],
};

/** Findings of all treaties or one. Fails with `UnknownTreaty`, `CannotBeDerived` (of the one), `InvalidCursor`. */
export async function listFindings(
  readModels: ReadModels,
  times: Times,
  request: FindingsRequest,
): Promise<Page<FindingRow>> {
  const { treaty, participant, severity, code, sort = 'treaty' } = request;
  const { by, descending } = readOrder(sort);
  const columns = ['code', 'severity', 'participant'] as const;
  const places = await placesIn(readModels, times, treaty, 'findings', columns, ({ findings }) => findings);
  const rules = rulesFor({
    'participant = :participant': participant,
    'severity = :severity': severity,
    'code = :code': code,
  });
  if (by === 'participant') orderNames(readModels);
  const page = readPage<Place, Place>(
    readModels,
    {
      list: 'findings',
      order: sort,
      descending,
      by: BY[by],
      ...places,
      where: rules.where,
      values: { ...places.values, ...rules.values },
      ...(by === 'participant' && {
        from: `participant_names CROSS JOIN ${places.from} ON participant IS participant_names.code`,
      }),
    },
    request,
    (place) => place,
  );
  return rowsOf(readModels, times, page, ({ findings }) => findings);
}

/** Where a consequence stands: the treaty, and its place in the derived list. */
interface Place {
  readonly treaty: TreatyId;
  readonly n: number;
}

/** The rows to read: those stored, or for other times than those, or of one treaty, the same as they are derived. */
async function placesIn<C extends string, T extends Readonly<Record<C, string | null>>>(
  readModels: ReadModels,
  times: Times,
  only: TreatyId | undefined,
  table: string,
  columns: readonly C[],
  listOf: (status: TreatyStatus) => readonly T[],
): Promise<{ with: string; columns: string; from: string; values: Record<string, string> }> {
  const place = { columns: 'treaty, n', from: table };
  if (only === undefined && isStored(readModels, times)) return { ...place, with: '', values: {} };
  const rows: (string | number | null)[][] = [];
  for await (const { treaty, status } of derivedOfAll(readModels, times, { treaty: only }))
    for (const [n, each] of listOf(status).entries())
      rows.push([treaty, n, ...columns.map((column) => each[column] as string | null)]);
  const cells = ['treaty', 'n', ...columns].map((column, n) => `value ->> ${n} AS ${column}`);
  return {
    ...place,
    with: `WITH ${table} AS (SELECT ${cells.join(', ')} FROM json_each(:places))`,
    values: { places: JSON.stringify(rows) },
  };
}

/** Derives what the places are in, and gives the rows at them, with the names that people read. */
async function rowsOf<T extends { participant: ParticipantCode | null }>(
  readModels: ReadModels,
  times: Times,
  page: Page<Place>,
  listOf: (status: TreatyStatus) => readonly T[],
) {
  const found = new Map<TreatyId, Derived>();
  const treaties = new Set(page.items.map(({ treaty }) => treaty));
  for await (const derived of derivedOfEach(readModels, times, treaties))
    if (derived) found.set(derived.treaty, derived);
  const items = page.items.flatMap(({ treaty, n }) => {
    const derived = found.get(treaty);
    const entry = derived && listOf(derived.status)[n];
    // What an act recorded meanwhile has ended is left out.
    if (derived === undefined || entry === undefined) return [];
    const participantName = entry.participant === null ? null : nameOf(derived.register, entry.participant);
    return [{ ...entry, treaty, treatyTitle: derived.status.title, participantName }];
  });
  return { ...page, items };
}
