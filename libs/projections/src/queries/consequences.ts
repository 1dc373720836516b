import type { CalendarEntry, Finding, FindingCode, LegalDate, ParticipantCode, TreatyId } from '@accede/treaty-law';
import type { ReadModels } from '../database.ts';
import type { Derived } from '../projections/projection.ts';
import { nameOf } from '../register.ts';
import { cut, keyOf, type Page, type PageRequest } from './page.ts';
import { derivedOfAll, derivedOfEach, isStored, type Times } from './reading.ts';

export interface CalendarRow extends CalendarEntry {
  treaty: TreatyId;
  treatyTitle: string;
  participantName: string | null;
}

export interface CalendarRequest extends PageRequest {
  readonly treaty?: TreatyId | undefined;
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
}

/** Where a consequence stands: the treaty, and its place in the derived list. */
interface Place {
  readonly treaty: TreatyId;
  readonly n: number;
}

const LAST = '9999-12-31';

/** Dated consequences of all treaties or one, in order of date. Fails with `UnknownTreaty`, `CannotBeDerived` (of the one). */
export async function listCalendar(
  readModels: ReadModels,
  times: Times,
  request: CalendarRequest,
): Promise<Page<CalendarRow>> {
  const after = (keyOf('calendar', request.cursor, ['', '', 0]) ?? ['', '', -1]) as Key;
  const { treaty, from = '', to = LAST, limit } = request;
  const stored = treaty === undefined && isStored(readModels, times);
  const places = stored
    ? storedDates(readModels, from, to, after, limit)
    : await derivedDates(readModels, times, { treaty, from, to, limit }, after);
  const row = await rowsOf(readModels, times, places.slice(0, limit), (derived) => derived.status.calendar);
  return cut('calendar', places, limit, ({ date, treaty, n }) => [date, treaty, n], row);
}

type Key = readonly [string, string, number];
type Dated = Place & { date: LegalDate };

function storedDates({ prepare }: ReadModels, from: string, to: string, after: Key, limit: number): Dated[] {
  return prepare(
    `SELECT treaty, n, date FROM calendar WHERE date BETWEEN ? AND ? AND (date, treaty, n) > (?, ?, ?)
     ORDER BY date, treaty, n LIMIT ?`,
  ).all(from, to, ...after, limit + 1) as unknown as Dated[];
}

async function derivedDates(
  readModels: ReadModels,
  times: Times,
  {
    treaty: only,
    from,
    to,
    limit,
  }: Required<Pick<CalendarRequest, 'from' | 'to' | 'limit'>> & Pick<CalendarRequest, 'treaty'>,
  after: Key,
): Promise<Dated[]> {
  const start = inOrder(after);
  let first: (Dated & { order: string })[] = [];
  const earliest = () => first.sort((a, b) => (a.order < b.order ? -1 : 1)).slice(0, limit + 1);
  for await (const { treaty, status } of derivedOfAll(readModels, times, { treaty: only })) {
    for (const [n, { date }] of status.calendar.entries()) {
      if (date < (from ?? '') || date > (to ?? LAST)) continue;
      const order = inOrder([date, treaty, n]);
      if (order > start) first.push({ treaty, n, date, order });
    }
    // What lies beyond the page is let go of in between: it may be a hundred times the page.
    if (first.length > 8 * limit) first = earliest();
  }
  return earliest();
}

/** The key as one text that orders as the key does. */
function inOrder([date, treaty, n]: Key): string {
  return `${date} ${treaty} ${String(n + 1).padStart(6, '0')}`;
}

export interface FindingRow extends Finding {
  treaty: TreatyId;
  treatyTitle: string;
  participantName: string | null;
}

export interface FindingsRequest extends PageRequest {
  readonly treaty?: TreatyId | undefined;
  readonly participant?: ParticipantCode | undefined;
  readonly severity?: Finding['severity'] | undefined;
  readonly code?: FindingCode | undefined;
}

/** Findings of all treaties or one, by treaty. Fails with `UnknownTreaty`, `CannotBeDerived` (of the one). */
export async function listFindings(
  readModels: ReadModels,
  times: Times,
  request: FindingsRequest,
): Promise<Page<FindingRow>> {
  const after = (keyOf('findings', request.cursor, ['', 0]) ?? ['', -1]) as readonly [string, number];
  const stored = request.treaty === undefined && isStored(readModels, times);
  const places = stored
    ? storedFindings(readModels, request, after)
    : await derivedFindings(readModels, times, request, after);
  const row = await rowsOf(readModels, times, places.slice(0, request.limit), (derived) => derived.status.findings);
  return cut('findings', places, request.limit, ({ treaty, n }) => [treaty, n], row);
}

const FILTERS = ['severity', 'participant', 'code'] as const;

function storedFindings({ prepare }: ReadModels, request: FindingsRequest, after: readonly [string, number]): Place[] {
  const asked = FILTERS.filter((column) => request[column] !== undefined);
  const where = asked.map((column) => ` AND ${column} = ?`).join('');
  const values = asked.map((column) => request[column] as string);
  return prepare(`SELECT treaty, n FROM findings WHERE (treaty, n) > (?, ?)${where} ORDER BY treaty, n LIMIT ?`).all(
    ...after,
    ...values,
    request.limit + 1,
  ) as unknown as Place[];
}

async function derivedFindings(
  readModels: ReadModels,
  times: Times,
  request: FindingsRequest,
  after: readonly [string, number],
): Promise<Place[]> {
  const places: Place[] = [];
  const { treaty: only, limit } = request;
  for await (const { treaty, status } of derivedOfAll(readModels, times, { treaty: only, from: after[0] })) {
    for (const [n, finding] of status.findings.entries()) {
      const later = treaty > after[0] || (treaty === after[0] && n > after[1]);
      const asked = FILTERS.every((member) => request[member] === undefined || finding[member] === request[member]);
      if (later && asked) places.push({ treaty, n });
    }
    if (places.length > limit) break;
  }
  return places;
}

/** Derives what the places are in, and gives the row at a place, with the names that people read. */
async function rowsOf<T extends { participant: ParticipantCode | null }, P extends Place>(
  readModels: ReadModels,
  times: Times,
  places: readonly P[],
  listOf: (derived: Derived) => readonly T[],
) {
  const lists = new Map<TreatyId, { readonly derived: Derived; readonly list: readonly T[] }>();
  const treaties = new Set(places.map(({ treaty }) => treaty));
  for await (const derived of derivedOfEach(readModels, times, treaties))
    if (derived) lists.set(derived.treaty, { derived, list: listOf(derived) });
  return ({ treaty, n }: P) => {
    const found = lists.get(treaty);
    const entry = found?.list[n];
    // What an act recorded meanwhile has ended is left out.
    if (found === undefined || entry === undefined) return undefined;
    const participantName = entry.participant === null ? null : nameOf(found.derived.register, entry.participant);
    return { ...entry, treaty, treatyTitle: found.derived.status.title, participantName };
  };
}
