import type { CalendarEntry, Finding, FindingCode, LegalDate, ParticipantCode, TreatyId } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { derivation } from '../derivation.ts';
import type { Derived } from '../projections/projection.ts';
import { nameOf } from '../register.ts';
import { cut, keyOf, type Page, type PageRequest } from './page.ts';
import { derivedOfAll, isStored, type Times } from './reading.ts';

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
export function listCalendar(readModels: ReadModels, times: Times, request: CalendarRequest): Page<CalendarRow> {
  const after = (keyOf('calendar', request.cursor, ['', '', 0]) ?? ['', '', -1]) as Key;
  const { treaty, from = '', to = LAST, limit } = request;
  return snapshot(readModels, () => {
    const stored = treaty === undefined && isStored(readModels, times);
    const places = stored
      ? storedDates(readModels, from, to, after, limit)
      : derivedDates(readModels, times, from, to, after, treaty);
    const rowAt = rowsOf(readModels, times);
    return cut(
      'calendar',
      places,
      limit,
      ({ date, treaty, n }) => [date, treaty, n],
      (place) => rowAt(place, (d) => d.status.calendar),
    );
  });
}

type Key = readonly [string, string, number];
type Dated = Place & { date: LegalDate };

function storedDates({ prepare }: ReadModels, from: string, to: string, after: Key, limit: number): Dated[] {
  return prepare(
    `SELECT treaty, n, date FROM calendar WHERE date BETWEEN ? AND ? AND (date, treaty, n) > (?, ?, ?)
     ORDER BY date, treaty, n LIMIT ?`,
  ).all(from, to, ...after, limit + 1) as unknown as Dated[];
}

function derivedDates(
  readModels: ReadModels,
  times: Times,
  from: string,
  to: string,
  after: Key,
  only?: TreatyId,
): Dated[] {
  const dates: Dated[] = [];
  for (const { treaty, status } of derivedOfAll(readModels, times, only)) {
    for (const [n, { date }] of status.calendar.entries())
      if (date >= from && date <= to) dates.push({ treaty, n, date });
  }
  const start = inOrder(after);
  return dates
    .map((dated) => ({ dated, order: inOrder([dated.date, dated.treaty, dated.n]) }))
    .filter(({ order }) => order > start)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ dated }) => dated);
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
export function listFindings(readModels: ReadModels, times: Times, request: FindingsRequest): Page<FindingRow> {
  const after = (keyOf('findings', request.cursor, ['', 0]) ?? ['', -1]) as readonly [string, number];
  return snapshot(readModels, () => {
    const stored = request.treaty === undefined && isStored(readModels, times);
    const places = stored
      ? storedFindings(readModels, request, after)
      : derivedFindings(readModels, times, request, after);
    const rowAt = rowsOf(readModels, times);
    return cut(
      'findings',
      places,
      request.limit,
      ({ treaty, n }) => [treaty, n],
      (place) => rowAt(place, (d) => d.status.findings),
    );
  });
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

function derivedFindings(
  readModels: ReadModels,
  times: Times,
  request: FindingsRequest,
  after: readonly [string, number],
): Place[] {
  const places: Place[] = [];
  for (const { treaty, status } of derivedOfAll(readModels, times, request.treaty)) {
    for (const [n, finding] of status.findings.entries()) {
      const later = treaty > after[0] || (treaty === after[0] && n > after[1]);
      const asked = FILTERS.every((member) => request[member] === undefined || finding[member] === request[member]);
      if (later && asked) places.push({ treaty, n });
    }
  }
  return places;
}

/** Gives the row at a place of a derived list, with the names that people read. */
function rowsOf(readModels: ReadModels, times: Times) {
  const derive = derivation(readModels, times);
  return <T extends { participant: ParticipantCode | null }>(
    { treaty, n }: Place,
    listOf: (derived: Derived) => readonly T[],
  ) => {
    const derived = derive(treaty);
    const entry = derived && listOf(derived)[n];
    if (derived === undefined || entry === undefined)
      throw new Error(`stored rows of ${treaty} differ from its derivation: rebuild`);
    const participantName = entry.participant === null ? null : nameOf(derived.register, entry.participant);
    return { ...entry, treaty, treatyTitle: derived.status.title, participantName };
  };
}
