import type { EventType } from '@accede/events';
import type { ActKind, LegalDate, ParticipantCode, Source, TreatyId } from '@accede/treaty-law';
import type { ReadModels } from '../database.ts';
import { namesIn } from '../registered.ts';
import { type Page, type PageRequest, readOrder, readPage, rulesFor } from './page.ts';

interface Row {
  position: number;
  treaty: string | null;
  type: string;
  act_id: string | null;
  kind: string | null;
  participant: string | null;
  date: string | null;
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

/** The same with what people read of it; of no treaty where it is of the register of participants. */
export interface ChangeRow extends Omit<Change, 'treaty'> {
  treaty: TreatyId | null;
  treatyTitle: string | null;
  participantName: string | null;
  recordedAt: string;
  recordedBy: string;
  /** Why, of a correction, a retraction or the revision of a participant. */
  reason: string | null;
  /** How the source of the act is marked, in its latest version; null where none is given. */
  marking: Source['marking'] | null;
}

/** Which of what was recorded is asked for. */
export interface ChangesFilter {
  readonly treaty?: TreatyId | undefined;
  readonly participant?: ParticipantCode | undefined;
  readonly recorder?: string | undefined;
  readonly type?: EventType | undefined;
  /** First and last instant of the recording. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** First and last position in the log. */
  readonly fromPosition?: number | undefined;
  readonly toPosition?: number | undefined;
}

export interface ChangesRequest extends PageRequest, ChangesFilter {
  /** The latest first if absent. */
  readonly sort?: 'recorded' | '-recorded' | undefined;
}

/** The conditions on the rows of the register that are asked for. */
export function rulesOfChanges(filter: ChangesFilter) {
  return rulesFor({
    'treaty = :treaty': filter.treaty,
    'participant = :participant': filter.participant,
    'recorded_by = :recorder': filter.recorder,
    'type = :type': filter.type,
    'recorded_at >= :from': filter.from,
    'recorded_at <= :to': filter.to,
    'position >= :fromPosition': filter.fromPosition,
    'position <= :toPosition': filter.toPosition,
  });
}

/** What was recorded. Fails with `InvalidCursor`. */
export function listChanges(readModels: ReadModels, request: ChangesRequest): Page<ChangeRow> {
  const { sort = '-recorded' } = request;
  const { descending } = readOrder(sort);
  return readPage(
    readModels,
    {
      list: 'changes',
      order: sort,
      descending,
      by: ['position'],
      columns: '*',
      from: 'register',
      ...rulesOfChanges(request),
    },
    request,
    changeRows(readModels),
  );
}

/** Reads rows of the register as changes, with the names that people read. */
export function changeRows(readModels: ReadModels): (row: ChangeRecord) => ChangeRow {
  const nameOf = namesIn(readModels);
  const title = readModels.prepare('SELECT title FROM treaties WHERE id = ?');
  const marking = readModels.prepare(
    `SELECT act ->> '$.source.marking' AS marking FROM register WHERE treaty = ? AND act_id = ? AND act IS NOT NULL
     ORDER BY position DESC LIMIT 1`,
  );
  return ({ recorded_at, recorded_by, reason, ...row }) => {
    const { treaty, participant, act_id } = row;
    const marked =
      act_id === null ? undefined : (marking.get(treaty, act_id) as Pick<ChangeRow, 'marking'> | undefined);
    return {
      ...changeOf(row),
      treaty,
      treatyTitle: treaty === null ? null : (title.get(treaty) as { title: string }).title,
      participantName: participant === null ? null : nameOf(participant, treaty),
      recordedAt: recorded_at,
      recordedBy: recorded_by,
      reason,
      marking: marked?.marking ?? null,
    };
  };
}

/** A row of the register, as far as it tells of a change. */
export type ChangeRecord = Row & { recorded_at: string; recorded_by: string; reason: string | null };

/** A participant that was registered or revised. */
export interface RegisterChange {
  position: number;
  /** Wire name of the event. */
  type: string;
  participant: ParticipantCode;
}

const AFTER = `SELECT position, treaty, type, act_id, participant, kind, date FROM register
  WHERE position > ? ORDER BY position LIMIT ?`;

/** What was recorded after a position, of treaties and of the register of participants, in order. */
export function changesAfter({ prepare }: ReadModels, position: number, limit: number): (Change | RegisterChange)[] {
  const rows = prepare(AFTER).all(position, limit) as unknown as Row[];
  return rows.map(({ treaty, ...row }) =>
    treaty === null
      ? { position: row.position, type: row.type, participant: row.participant as ParticipantCode }
      : changeOf({ ...row, treaty }),
  );
}

function changeOf<T extends TreatyId | null>({
  treaty,
  position,
  type,
  act_id,
  participant,
  kind,
  date,
}: Row & { treaty: T }): Omit<Change, 'treaty'> & { treaty: T } {
  return { treaty, position, type, actId: act_id, participant, kind: kind as ActKind | null, date };
}
