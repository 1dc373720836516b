import { alsoKnownAs, plain } from '@accede/catalogue';
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
import { summaryOf, type TreatySummary } from '../summary.ts';
import { type Page, type PageRequest, pageOf, readOrder, readPage } from './page.ts';
import { derivedOf, derivedOfEach, revisionOf, type Times, UnknownTreaty } from './reading.ts';
import { treatiesNamed } from './search.ts';

export type ListedTreaty = TreatySummary & {
  revision: number;
  /** Names and abbreviations in everyday use, besides its own titles. */
  alsoKnownAs: string[];
};

interface Row {
  id: string;
  revision: number;
  stale: number;
  summary: string | null;
}

export interface TreatiesRequest extends PageRequest {
  /** Those alone that it finds. */
  readonly q?: string | undefined;
  /** By code if absent. */
  readonly sort?: 'id' | '-id' | 'title' | '-title' | undefined;
}

/** Treaties with the essentials of their status, but for those that cannot be derived. Fails with `InvalidCursor`. */
export async function listTreaties(
  readModels: ReadModels,
  times: Times,
  request: TreatiesRequest,
): Promise<Page<ListedTreaty>> {
  const { q = '', sort = 'id' } = request;
  const sought = q.trim() === '' ? null : JSON.stringify(treatiesNamed(readModels, q));
  const { by, descending } = readOrder(sort);
  const stored = times.knownAt === undefined && times.asAt === times.today && asAtOf(readModels) === times.today;
  const page = readPage<Row, Row>(
    readModels,
    {
      list: 'treaties',
      order: sort,
      descending,
      by: by === 'id' ? ['id'] : ['lower(title)', 'id'],
      columns: 'id, revision, stale, summary',
      from: 'treaties LEFT JOIN summaries ON summaries.treaty = id',
      where: [
        'EXISTS (SELECT 1 FROM definitions WHERE definitions.treaty = id AND recorded_at <= :knownAt)',
        '(:sought IS NULL OR id IN (SELECT value FROM json_each(:sought)))',
      ],
      values: { knownAt: times.knownAt ?? '9999', sought },
    },
    request,
    (row) => row,
  );
  const known = ({ stale, summary }: Row) => stored && stale === 0 && summary !== null;
  const derived = new Map<TreatyId, TreatySummary>();
  const unknown = page.items.filter((row) => !known(row)).map(({ id }) => id);
  for await (const each of derivedOfEach(readModels, times, unknown))
    if (each) derived.set(each.treaty, summaryOf(each));
  const items = page.items.flatMap((row) => {
    const summary = known(row) ? (JSON.parse(row.summary as string) as TreatySummary) : derived.get(row.id);
    return summary === undefined ? [] : [listed(summary, row.revision)];
  });
  return { ...page, items };
}

function listed(summary: TreatySummary, revision: number): ListedTreaty {
  return { ...summary, revision, alsoKnownAs: [...alsoKnownAs(summary)] };
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

/** What the participants of a treaty are ordered by: `-` before it, from the last on. */
export type TreatyParticipantsOrder = (typeof TREATY_PARTICIPANTS_ORDERS)[number];
export const TREATY_PARTICIPANTS_ORDERS = ['code', 'name', 'status', 'signed', 'consent', 'inForceFrom'] as const;

export interface TreatyParticipantsRequest extends PageRequest {
  /** Any of these; all if absent. */
  readonly status?: readonly StatusName[] | undefined;
  /** Part of a name, in English or French, or of a code. */
  readonly q?: string | undefined;
  /** By code if absent. */
  readonly sort?: TreatyParticipantsOrder | `-${TreatyParticipantsOrder}` | undefined;
}

const FURTHEST_FIRST: readonly StatusName[] = ['party', 'contracting', 'signatory', 'former-party', 'none'];
/** What comes after every date, and, in the other direction, before: a date that is not there is last in both. */
const NO_DATE = { first: '0', last: '9' };

/** Participants of a treaty. Fails with `UnknownTreaty`, `CannotBeDerived`, `InvalidCursor`. */
export function treatyParticipants(
  readModels: ReadModels,
  times: Times,
  treaty: TreatyId,
  request: TreatyParticipantsRequest,
): Page<ParticipantStatus> {
  const { status: statuses, q = '', sort = 'code' } = request;
  const { by, descending } = readOrder(sort);
  const { status, register } = snapshot(readModels, () => derivedOf(readModels, times, treaty));
  const namesOf = ({ participant, name }: ParticipantStatus) => {
    const { nameFr = '', aliases = [] } = register.participants.get(participant) ?? {};
    return [name, participant, nameFr, ...aliases].join(' ');
  };
  const sought = plain(q).trim();
  const rows = status.participants.filter(
    (each) => (statuses === undefined || statuses.includes(each.status)) && plain(namesOf(each)).includes(sought),
  );
  const none = descending ? NO_DATE.first : NO_DATE.last;
  const orderedBy: Record<TreatyParticipantsOrder, (row: ParticipantStatus) => string | number> = {
    code: () => '',
    name: (row) => plain(row.name),
    status: (row) => FURTHEST_FIRST.indexOf(row.status),
    signed: (row) => row.signed ?? none,
    consent: (row) => row.consent?.date ?? none,
    inForceFrom: (row) => row.inForceFrom ?? none,
  };
  const ordered = { list: 'participants', order: sort, descending, width: 2 };
  return pageOf(ordered, rows, (row) => [orderedBy[by](row), row.participant], request);
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
