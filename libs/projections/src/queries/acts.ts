import type { Act, ActKind, LegalDate, ParticipantCode, TreatyId } from '@accede/treaty-law';
import type { ReadModels } from '../database.ts';
import { namesIn } from '../registered.ts';
import { orderNames } from './names.ts';
import { type Page, type PageRequest, readOrder, readPage, rulesFor } from './page.ts';

/** One version of an act. */
export interface ActRow {
  treaty: TreatyId;
  treatyTitle: string;
  act: Act;
  participantName: string | null;
  recordedAt: string;
  recordedBy: string;
  position: number;
  /** From 1: the act as it was first recorded. */
  version: number;
  /** Why this version was recorded in the place of an earlier one; null of the first. */
  correction: string | null;
  /** Whether the version stands, was corrected, or was retracted; as known at the instant asked for. */
  state: 'recorded' | 'corrected' | 'retracted';
  /** Why it no longer stands; null where it stands. */
  reason: string | null;
  /** When, and by whom, it was corrected or retracted; null where it stands. */
  endedAt: string | null;
  endedBy: string | null;
  unverified: boolean;
}

/** What the register is ordered by: `-` before it, from the last on. */
export type ActsOrder = (typeof ACTS_ORDERS)[number];
export const ACTS_ORDERS = ['date', 'kind', 'participant', 'treaty', 'recorded'] as const;

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
  /** By legal date, the latest first, if absent. */
  readonly sort?: ActsOrder | `-${ActsOrder}` | undefined;
}

interface Row {
  position: number;
  treaty: string;
  title: string;
  recorded_at: string;
  recorded_by: string;
  act: string;
  reason: string | null;
  ended_at: string | null;
  ended_as: 'corrected' | 'retracted' | null;
  ended_why: string | null;
}

// Within one treaty, participant or kind by date; what is of one date in the order of recording.
const BY: Record<ActsOrder, readonly string[]> = {
  date: ['register.date', 'register.position'],
  kind: ['register.kind', 'register.date', 'register.position'],
  participant: ['participant_names.name', 'register.date', 'register.position'],
  treaty: ['register.treaty', 'register.date', 'register.position'],
  recorded: ['register.position'],
};

/** Versions of acts recorded by the instant. Fails with `InvalidCursor`. */
export function listActs(readModels: ReadModels, request: ActsRequest): Page<ActRow> {
  const { knownAt, sort = '-date' } = request;
  const { by, descending } = readOrder(sort);
  const rules = rulesFor({
    'register.treaty = :treaty': request.treaty,
    'register.treaty IN (SELECT value FROM json_each(:treaties))': request.treaties && JSON.stringify(request.treaties),
    'register.participant = :participant': request.participant,
    'register.kind = :kind': request.kind,
    'register.act_id = :actId': request.actId,
    'register.date >= :from': request.from,
    'register.date <= :to': request.to,
    'register.recorded_at <= :knownAt': knownAt,
  });
  const named = by === 'participant';
  if (named) orderNames(readModels);
  const rowOf = actRows(readModels, knownAt ?? '9999');
  return readPage(
    readModels,
    {
      list: 'acts',
      order: sort,
      descending,
      by: BY[by],
      columns: 'register.position',
      from: named
        ? 'participant_names CROSS JOIN register ON register.participant IS participant_names.code'
        : 'register',
      where: ['register.act IS NOT NULL', ...rules.where],
      values: rules.values,
    },
    request,
    (row: { position: number }) => rowOf(row.position),
  );
}

/** Reads versions of acts, each by the position of its event. */
function actRows(readModels: ReadModels, known: string): (position: number) => ActRow {
  const { prepare } = readModels;
  const read = prepare(
    'SELECT register.*, title FROM register JOIN treaties ON treaties.id = treaty WHERE register.position = ?',
  );
  const version = prepare(
    'SELECT count(*) AS n FROM register WHERE treaty = ? AND act_id = ? AND act IS NOT NULL AND position <= ?',
  );
  const ending = prepare(
    `SELECT recorded_by AS hand FROM register WHERE treaty = ? AND act_id = ? AND position > ? AND recorded_at = ?
     ORDER BY position LIMIT 1`,
  );
  const nameOf = namesIn(readModels);
  return (at) => {
    const row = read.get(at) as unknown as Row;
    const act = JSON.parse(row.act) as Act;
    const { treaty, position } = row;
    const ended = row.ended_at !== null && row.ended_at <= known;
    const endedBy = ended
      ? (ending.get(treaty, act.id, position, row.ended_at) as { hand: string } | undefined)
      : undefined;
    return {
      treaty,
      treatyTitle: row.title,
      act,
      participantName: act.participant === undefined ? null : nameOf(act.participant, treaty),
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      position,
      version: (version.get(treaty, act.id, position) as { n: number }).n,
      correction: row.reason,
      state: ended ? (row.ended_as ?? 'corrected') : 'recorded',
      reason: ended ? row.ended_why : null,
      endedAt: ended ? row.ended_at : null,
      endedBy: endedBy?.hand ?? null,
      unverified: act.source?.confidence === 'recalled',
    };
  };
}
