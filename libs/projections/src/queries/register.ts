import type { Act, ActKind, LegalDate, ParticipantCode, TreatyId } from '@accede/treaty-law';
import type { ReadModels } from '../database.ts';
import { namesIn } from '../registered.ts';
import { cut, keyOf, type Page, type PageRequest } from './page.ts';

/** One version of an act. */
export interface ActRow {
  treaty: TreatyId;
  treatyTitle: string;
  act: Act;
  participantName: string | null;
  recordedAt: string;
  recordedBy: string;
  position: number;
  /** Whether the version stands, was corrected, or was retracted; as known at the instant asked for. */
  state: 'recorded' | 'corrected' | 'retracted';
  /** Why it no longer stands; null where it stands. */
  reason: string | null;
  unverified: boolean;
}

export interface ActsRequest extends PageRequest {
  readonly treaty?: TreatyId | undefined;
  /** One of these treaties. */
  readonly treaties?: readonly TreatyId[] | undefined;
  readonly participant?: ParticipantCode | undefined;
  readonly kind?: ActKind | undefined;
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
  readonly knownAt?: string | undefined;
  /** The act of this id only, in all its versions. */
  readonly actId?: string | undefined;
}

interface Row {
  position: number;
  treaty: string;
  title: string;
  type: string;
  act_id: string | null;
  kind: string | null;
  participant: string | null;
  date: string | null;
  recorded_at: string;
  recorded_by: string;
  act: string;
  ended_at: string | null;
  ended_as: 'corrected' | 'retracted' | null;
  ended_why: string | null;
}

const LAST = '9999-12-31';

/** Every version of every act recorded by the instant, latest legal date first. */
export function listActs(readModels: ReadModels, request: ActsRequest): Page<ActRow> {
  const key = keyOf('acts', request.cursor, ['', 0]) ?? ['~', 0];
  const known = request.knownAt ?? '9999';
  const where = ['act IS NOT NULL', 'date >= ?', 'date <= ?', 'recorded_at <= ?', '(date, register.position) < (?, ?)'];
  const values: (string | number)[] = [request.from ?? '', request.to ?? LAST, known, ...key];
  for (const column of ['treaty', 'participant', 'kind'] as const) {
    const value = request[column];
    if (value === undefined) continue;
    where.push(`register.${column} = ?`);
    values.push(value);
  }
  if (request.treaties !== undefined) {
    where.push('register.treaty IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(request.treaties));
  }
  if (request.actId !== undefined) {
    where.push('act_id = ?');
    values.push(request.actId);
  }
  const nameOf = namesIn(readModels);
  const rows = readModels
    .prepare(
      `SELECT register.*, title FROM register JOIN treaties ON treaties.id = treaty
     WHERE ${where.join(' AND ')} ORDER BY date DESC, register.position DESC LIMIT ?`,
    )
    .all(...values, request.limit + 1) as unknown as Row[];
  return cut(
    'acts',
    rows,
    request.limit,
    (row) => [row.date as string, row.position],
    (row) => actRowOf(row, known, nameOf),
  );
}

function actRowOf(row: Row, known: string, nameOf: ReturnType<typeof namesIn>): ActRow {
  const act = JSON.parse(row.act) as Act;
  const ended = row.ended_at !== null && row.ended_at <= known;
  return {
    treaty: row.treaty,
    treatyTitle: row.title,
    act,
    participantName: act.participant === undefined ? null : nameOf(act.participant, row.treaty),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    position: row.position,
    state: ended ? (row.ended_as ?? 'corrected') : 'recorded',
    reason: ended ? row.ended_why : null,
    unverified: act.source?.confidence === 'recalled',
  };
}

/** What one event says happened. */
export interface Change {
  treaty: TreatyId;
  position: number;
  /** Wire name of the event. */
  type: string;
  actId: string | null;
  participant: ParticipantCode | null;
  kind: ActKind | null;
  date: LegalDate | null;
}

export interface ChangeRow extends Change {
  treatyTitle: string;
  participantName: string | null;
  recordedAt: string;
  recordedBy: string;
}

const CHANGES = 'SELECT register.*, title FROM register JOIN treaties ON treaties.id = treaty';

/** What was recorded, newest first. */
export function listChanges(
  readModels: ReadModels,
  request: PageRequest & { treaty?: TreatyId | undefined },
): Page<ChangeRow> {
  const before = (keyOf('changes', request.cursor, [0])?.[0] as number | undefined) ?? Number.MAX_SAFE_INTEGER;
  const { prepare } = readModels;
  const nameOf = namesIn(readModels);
  const rows =
    request.treaty === undefined
      ? prepare(`${CHANGES} WHERE register.position < ? ORDER BY register.position DESC LIMIT ?`).all(
          before,
          request.limit + 1,
        )
      : prepare(`${CHANGES} WHERE treaty = ? AND register.position < ? ORDER BY register.position DESC LIMIT ?`).all(
          request.treaty,
          before,
          request.limit + 1,
        );
  return cut(
    'changes',
    rows as unknown as Row[],
    request.limit,
    (row) => [row.position],
    (row) => ({
      ...changeOf(row),
      treatyTitle: row.title,
      participantName: row.participant === null ? null : nameOf(row.participant, row.treaty),
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
    }),
  );
}

/** A participant that was registered or revised. */
export interface RegisterChange {
  position: number;
  /** Wire name of the event. */
  type: string;
  participant: ParticipantCode;
}

const AFTER = `SELECT position, treaty, type, act_id, participant, kind, date FROM register WHERE position > ?1
  UNION ALL SELECT position, NULL, type, NULL, code, NULL, NULL FROM participants
  WHERE treaty IS NULL AND position > ?1 ORDER BY position LIMIT ?2`;

/** What was recorded after a position, of treaties and of the register of participants, in order. */
export function changesAfter({ prepare }: ReadModels, position: number, limit: number): (Change | RegisterChange)[] {
  const rows = prepare(AFTER).all(position, limit) as unknown as (Row & { treaty: string | null })[];
  return rows.map(({ treaty, ...row }) =>
    treaty === null
      ? { position: row.position, type: row.type, participant: row.participant as ParticipantCode }
      : changeOf({ ...row, treaty }),
  );
}

function changeOf({ treaty, position, type, act_id, participant, kind, date }: Omit<Row, 'title'>): Change {
  return { treaty, position, type, actId: act_id, participant, kind: kind as ActKind | null, date };
}
