import { participantsByCode } from '@accede/catalogue';
import {
  Act,
  type AmendmentStatus,
  type EntryIntoForceStatus,
  exists,
  type FinalClauses,
  type LegalDate,
  type ObligationStatus,
  type ParticipantStatus,
  type RelationAnswer,
  type StatementStatus,
  type TreatyId,
  type TreatyStatus,
} from '@accede/treaty-law';

// How the scenarios are written: given these acts, read on this day, then this status, by this authority.

/** What is done, in respect of which treaty, and on which day it is read. */
export interface Given {
  /** A bundled treaty, the UN Convention against Cybercrime if absent; or a document of its own. */
  readonly treaty?: TreatyId | FinalClauses;
  /** The treaty as if it had been adopted and opened on that day, with no last day for signature. */
  readonly adopted?: LegalDate;
  /** With these depositaries beside its own. */
  readonly depositaries?: readonly string[];
  /** Acts that are done: a line each, as `act` reads it. */
  readonly acts?: readonly (string | Act)[];
  /** Acts that are done in respect of bundled treaties which the clauses name, beside those on record. */
  readonly elsewhere?: Readonly<Record<TreatyId, readonly string[]>>;
  /** Whether the acts on record of the treaty itself are there too. */
  readonly facts?: boolean;
  readonly at?: LegalDate;
}

/** What is expected of a relation between two, in both directions: a towards b, b towards a. */
export interface ExpectedRelation {
  readonly between: readonly [string, string];
  readonly on?: string;
  readonly answers: readonly [RelationAnswer, RelationAnswer];
  readonly inForce?: boolean | null;
  readonly since?: LegalDate | null;
  /** What changes it in each direction: `8(13) text`. */
  readonly changes?: readonly [readonly string[], readonly string[]];
  /** Clauses that make a condition of the text, in both directions alike. */
  readonly conditions?: readonly string[];
  readonly says?: readonly RegExp[];
  readonly neverSays?: readonly RegExp[];
}

/** What is expected, with its authority; only what is named is compared. */
export interface Expectation extends Given {
  readonly expected: string;
  readonly force?: Partial<Pick<EntryIntoForceStatus, 'date' | 'inForce' | 'conditionMetOn' | 'counted' | 'needed'>>;
  readonly totals?: Partial<TreatyStatus['totals']>;
  readonly of?: Readonly<Record<string, Standing>>;
  /** Every finding, as `code participant`, in any order. */
  readonly findings?: readonly string[];
  /** Statements by the id of their act. */
  readonly statements?: Readonly<Record<string, Partial<StatementStatus>>>;
  readonly obligations?: Readonly<Record<string, Partial<Pick<ObligationStatus, 'state' | 'due' | 'made'>>>>;
  readonly milestones?: Readonly<Record<string, { reached?: boolean; date?: LegalDate | null; counted?: number }>>;
  readonly amendments?: Readonly<Record<string, Partial<AmendmentStatus> & { binds?: Record<string, unknown> }>>;
  readonly relations?: readonly ExpectedRelation[];
  /** Said in a finding, or in a reason of the treaty or of a participant. */
  readonly says?: readonly RegExp[];
  readonly neverSays?: readonly RegExp[];
  /** What is not derived of acts alone: shown, and what it is. */
  readonly shows?: () => unknown;
  readonly is?: unknown;
}

/** How a participant stands; territories as `{ Greenland: { applies: false, from: … } }`. */
export type Standing = Partial<Omit<ParticipantStatus, 'territories' | 'spells'>> & {
  readonly spells?: readonly Partial<ParticipantStatus['spells'][number]>[];
  readonly territories?: Readonly<Record<string, { applies: boolean; from: LegalDate | null }>>;
};

export interface Scenario extends Given {
  readonly n: number | string;
  readonly what: string;
  readonly authority: string;
  readonly expects: readonly Expectation[];
}

/**
 * An act from a line: `FRA reservation 2027-01-01 63(3)`, with more of its fields as `refersTo=r`; `- amendment-adopted`
 * is nobody's. Its id is the line up to the provision, unless given as `id=`.
 */
export function act(line: string): Act {
  const words = line.split(' ');
  const [code = '', kind, date] = words;
  const fields = words.slice(3);
  const provision = fields[0]?.includes('=') ? undefined : fields.shift();
  const more = Object.fromEntries(
    fields.map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  );
  return Act.parse({
    id: words.slice(0, provision === undefined ? 3 : 4).join(' '),
    kind,
    ...(code === '-' ? {} : { participant: code }),
    date,
    ...(provision === undefined ? {} : { provision }),
    ...more,
    ...(more['partial'] === undefined ? {} : { partial: true }),
    ...(more['opposesForce'] === undefined ? {} : { opposesForce: true }),
    ...(more['territories'] === undefined ? {} : { territories: more['territories'].split(',') }),
  });
}

/** Sixty States, none of them a member of the European Union. */
export const S =
  'AFG AGO ALB AND ARE ARG ARM ATG AUS AZE BDI BEN BFA BGD BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB DJI DMA DOM DZA ECU EGY ERI ETH FJI GAB GEO GHA GIN GMB GNB GNQ GRD GTM GUY HND HTI'.split(
    ' ',
  );

/** Accessions of the first n of them that exist on the day, or of those after the first few. */
export function many(n: number, date: LegalDate, after = 0): string[] {
  return S.filter((code) => exists(participantsByCode.get(code) ?? { code, name: code, kind: 'state' }, date))
    .slice(after, after + n)
    .map((code) => `${code} accession ${date}`);
}

/** The same act by each. */
export function each(codes: string, done: string): string[] {
  return codes.split(' ').map((code) => `${code} ${done}`);
}
