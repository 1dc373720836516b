import type {
  FinalClauses,
  LegalDate,
  ParticipantStatus,
  RecordState,
  StatusName,
  TreatyId,
  TreatyStatus,
} from '@accede/treaty-law';
import { positionOf, type ReadModels, snapshot } from '../database.ts';
import { onRecord } from '../derivation.ts';
import { searchable } from '../projections/treaties.ts';
import { summaryOf, type TreatySummary } from '../summary.ts';
import { cut, keyOf, type Page, type PageRequest } from './page.ts';
import { derivedOf, derivedOfEach, revisionOf, type Times, UnknownTreaty } from './reading.ts';

export type ListedTreaty = TreatySummary & { revision: number };

interface Row {
  id: string;
  revision: number;
  stale: number;
  summary: string | null;
}

/**
 * Treaties by code, with the essentials of their status, but for those that cannot be derived.
 * `q`: words that title, reference or code contain.
 */
export async function listTreaties(
  readModels: ReadModels,
  times: Times,
  request: PageRequest & { q?: string | undefined },
): Promise<Page<ListedTreaty>> {
  const key = keyOf('treaties', request.cursor, ['']);
  const words = searchable(request.q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const stored = times.knownAt === undefined && times.asAt === times.today && asAtOf(readModels) === times.today;
  const next = readModels.prepare(
    `SELECT id, revision, stale, summary FROM treaties LEFT JOIN summaries ON treaty = id
     WHERE id > ?1 AND EXISTS (SELECT 1 FROM definitions WHERE definitions.treaty = id AND recorded_at <= ?2)
       AND NOT EXISTS (SELECT 1 FROM json_each(?3) WHERE instr(search, value) = 0)
     ORDER BY id LIMIT ?4`,
  );
  const rows = next.all(
    key?.[0] ?? '',
    times.knownAt ?? '9999',
    JSON.stringify(words),
    request.limit + 1,
  ) as unknown as Row[];
  const known = ({ stale, summary }: Row) => stored && stale === 0 && summary !== null;
  const derived = new Map<TreatyId, TreatySummary>();
  const unknown = rows.slice(0, request.limit).filter((row) => !known(row));
  for await (const each of derivedOfEach(
    readModels,
    times,
    unknown.map(({ id }) => id),
  ))
    if (each) derived.set(each.treaty, summaryOf(each));
  return cut(
    'treaties',
    rows,
    request.limit,
    (row) => [row.id],
    (row) => {
      const summary = known(row) ? (JSON.parse(row.summary as string) as TreatySummary) : derived.get(row.id);
      return summary && { ...summary, revision: row.revision };
    },
  );
}

function asAtOf({ prepare }: ReadModels): string | null {
  return (prepare('SELECT as_at FROM state').get() as { as_at: string | null }).as_at;
}

/** Status of a treaty with what is known of its record. */
export interface TreatyPage extends TreatyStatus {
  knownAt: string | null;
  record: RecordState;
  /** Of the treaty's stream, now. */
  revision: number;
  /** Of the last event that the status rests on. */
  position: number;
  titleFr: string | null;
  shortTitle: string | null;
  reference: string | null;
  depositary: string | null;
  draft: boolean;
  clausesOnRecord: boolean;
  signature: {
    opens: LegalDate;
    closes: LegalDate | null;
    places: { place: string; from: LegalDate | null; to: LegalDate | null }[];
  } | null;
  parent: TreatyId | null;
}

/** Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function treatyPage(readModels: ReadModels, times: Times, treaty: TreatyId): TreatyPage {
  return snapshot(readModels, () => {
    const { document, record, status } = derivedOf(readModels, times, treaty);
    const { revision, basis } = revisionOf(readModels, treaty);
    const { signature } = document;
    return {
      ...status,
      knownAt: times.knownAt ?? null,
      record,
      revision,
      position: basis,
      titleFr: document.title.fr ?? null,
      shortTitle: document.shortTitle?.en ?? null,
      reference: document.reference ?? null,
      depositary: document.depositary?.name ?? null,
      draft: document.draft,
      clausesOnRecord: document.entryIntoForce !== undefined,
      // A draft that leaves the dates open has none to show.
      signature: signature?.opens
        ? {
            opens: signature.opens,
            closes: signature.closes ?? null,
            places: signature.places.map(({ place, from, to }) => ({ place, from: from ?? null, to: to ?? null })),
          }
        : null,
      parent: document.parent?.treaty ?? null,
    };
  });
}

/**
 * What a treaty's status rests on: while it stays the same, so does the status at the same two times.
 * Fails with `UnknownTreaty`.
 */
export function versionOf(
  readModels: ReadModels,
  treaty: TreatyId,
): { revision: number; basis: number; position: number } {
  return snapshot(readModels, () => ({ ...revisionOf(readModels, treaty), position: positionOf(readModels) }));
}

/** The treaty's present document. Fails with `UnknownTreaty`. */
export function definitionOf(readModels: ReadModels, treaty: TreatyId): FinalClauses {
  const found = onRecord(readModels, treaty);
  if (found === undefined) throw new UnknownTreaty(treaty);
  return found.document;
}

/** Participants of a treaty by code. Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function treatyParticipants(
  readModels: ReadModels,
  times: Times,
  treaty: TreatyId,
  request: PageRequest & { status?: StatusName | undefined },
): Page<ParticipantStatus> {
  const after = keyOf('participants', request.cursor, ['']);
  const { status } = snapshot(readModels, () => derivedOf(readModels, times, treaty));
  const rows = status.participants.filter(
    (each) =>
      (request.status === undefined || each.status === request.status) &&
      (after === undefined || each.participant > (after[0] as string)),
  );
  return cut(
    'participants',
    rows,
    request.limit,
    (row) => [row.participant],
    (row) => row,
  );
}

/** Codes and titles of all treaties on record. */
export function treatyTitles(
  readModels: ReadModels,
): { id: TreatyId; title: string; shortTitle: string | null; search: string }[] {
  const rows = readModels
    .prepare('SELECT id, title, short_title AS shortTitle, search FROM treaties ORDER BY id')
    .all();
  return rows as unknown as { id: TreatyId; title: string; shortTitle: string | null; search: string }[];
}

/** Treaties of which nothing can be derived as at the day for which statuses are stored, with the reason. */
export function underivable({ prepare }: ReadModels): { treaty: TreatyId; reason: string }[] {
  const rows = prepare(
    'SELECT id AS treaty, failure AS reason FROM treaties WHERE failure IS NOT NULL ORDER BY id',
  ).all();
  return rows as unknown as { treaty: TreatyId; reason: string }[];
}

/** Events of the log that cannot be read, with the reason; of the treaties in whose streams they stand nothing is derived. */
export function unreadable({ prepare }: ReadModels): { position: number; stream: string; reason: string }[] {
  const rows = prepare('SELECT position, stream, reason FROM unreadable ORDER BY position').all();
  return rows as unknown as { position: number; stream: string; reason: string }[];
}
