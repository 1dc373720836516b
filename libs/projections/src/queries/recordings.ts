import type { ActKind, LegalDate, TreatyId } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { cursorOf, placeOf } from './page.ts';
import { type ChangeRecord, type ChangeRow, type ChangesFilter, changeRows, rulesOfChanges } from './register.ts';

/** What one hand recorded of one treaty, or of the register of participants, at one time: a single act or an import. */
export interface Recording {
  treaty: TreatyId | null;
  treatyTitle: string | null;
  recordedAt: string;
  recordedBy: string;
  /** Positions of the first and the last event. */
  from: number;
  to: number;
  /** Number of events. */
  count: number;
  /** How many there are of each kind of act, or of another event, by its type; the most frequent first. */
  kinds: { type: string; kind: ActKind | null; count: number }[];
  /** Number of participants that they are about. */
  participants: number;
  /** First and last legal date; null where no act is among them. */
  firstDate: LegalDate | null;
  lastDate: LegalDate | null;
  /** The one event where there is but one; null where there are several. */
  change: ChangeRow | null;
}

export interface RecordingsRequest extends ChangesFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface Recordings {
  readonly items: Recording[];
  /** Cursor of the next part; null on the last. */
  readonly next: string | null;
  /** Number of events in the whole list, whatever the number of recordings. */
  readonly total: number;
}

const LIST = { list: 'recordings', order: '-recorded' };

/** Milliseconds within which what one hand records of one treaty is one recording: an import is several commands. */
const AT_ONE_TIME = 5000;

/** What was recorded, gathered by hand, time and treaty, the latest first. Fails with `InvalidCursor`. */
export function listRecordings(readModels: ReadModels, request: RecordingsRequest): Recordings {
  const { prepare } = readModels;
  const { where, values } = rulesOfChanges(request);
  const all = ['position < :before', ...where].join(' AND ');
  const latest = prepare(`SELECT * FROM register WHERE ${all} ORDER BY position DESC LIMIT 1`);
  // The events of a recording stand together in the log: it ends where another hand, time or treaty begins.
  const other = prepare(
    `SELECT position FROM register WHERE ${all} AND NOT (treaty IS :its AND recorded_at >= :since AND recorded_by = :hand)
     ORDER BY position DESC LIMIT 1`,
  );
  const within = `${all} AND position > :after`;
  const kinds = prepare(
    `SELECT type, kind, count(*) AS count FROM register WHERE ${within} GROUP BY type, kind ORDER BY 3 DESC, 1, 2`,
  );
  const sums = prepare(
    `SELECT count(*) AS count, min(position) AS first, count(DISTINCT participant) AS participants,
       min(date) AS firstDate, max(date) AS lastDate FROM register WHERE ${within}`,
  );
  const rowOf = changeRows(readModels);
  return snapshot(readModels, () => {
    const items: Recording[] = [];
    let before = Number(placeOf(LIST, request.cursor, 1).key?.[0] ?? Number.MAX_SAFE_INTEGER);
    for (;;) {
      const last = latest.get({ ...values, before }) as ChangeRecord | undefined;
      if (last === undefined || items.length === request.limit) break;
      const { treaty, recorded_by: hand, position } = last;
      const since = new Date(Date.parse(last.recorded_at) - AT_ONE_TIME).toISOString();
      const ended = other.get({ ...values, before, its: treaty, since, hand }) as { position: number } | undefined;
      const run = { ...values, before, after: ended?.position ?? 0 };
      const { count, first, participants, firstDate, lastDate } = sums.get(run) as unknown as Sums;
      const { treatyTitle, recordedAt, recordedBy, ...change } = rowOf(last);
      items.push({
        treaty,
        treatyTitle,
        recordedAt,
        recordedBy,
        from: first,
        to: position,
        count,
        kinds: kinds.all(run) as Recording['kinds'],
        participants,
        firstDate,
        lastDate,
        change: count === 1 ? { ...change, treatyTitle, recordedAt, recordedBy } : null,
      });
      before = first;
    }
    const { n: total } = prepare(`SELECT count(*) AS n FROM register WHERE ${where.join(' AND ') || '1'}`).get(
      values,
    ) as { n: number };
    const more = latest.get({ ...values, before }) !== undefined;
    return { items, next: more && items.length > 0 ? cursorOf(LIST, 0, [before]) : null, total };
  });
}

interface Sums {
  count: number;
  first: number;
  participants: number;
  firstDate: string | null;
  lastDate: string | null;
}

/** Everyone who has recorded something, in alphabetical order. */
export function recorders({ prepare }: ReadModels): string[] {
  // One look into the index for each name, however long the log is.
  const rows = prepare(
    `WITH RECURSIVE hands (hand) AS (
       SELECT min(recorded_by) FROM register
       UNION ALL SELECT (SELECT min(recorded_by) FROM register WHERE recorded_by > hand) FROM hands WHERE hand IS NOT NULL
     ) SELECT hand FROM hands WHERE hand IS NOT NULL`,
  ).all();
  return (rows as { hand: string }[]).map(({ hand }) => hand);
}
