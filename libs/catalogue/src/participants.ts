import type { Participant, ParticipantCode } from '@accede/treaty-law';
import data from '../data/participants.json' with { type: 'json' };

/**
 * A participant of the catalogue. Codes: ISO 3166-1 alpha-3 for States and territories, `EUE` for the European
 * Union, ISO 3166-3 for former States; an organisation by its acronym, with X before one of fewer than four
 * letters (`XILO`), so that no code that ISO has given or may give to a country is taken.
 */
export interface CatalogueParticipant extends Participant {
  /** Name in French. */
  readonly nameFr: string;
  /** Other and older names, English and French, each of this participant alone. */
  readonly aliases: readonly string[];
  /** Region of the UN's geoscheme (M49): Africa, Americas, Asia, Europe, Oceania. */
  readonly region?: string | undefined;
  /** ISO 3166-1 numeric (three digits, as in world-atlas); for former States the withdrawn one. */
  readonly numeric?: string | undefined;
  /** Last day on which a former State or organisation existed. */
  readonly formerUntil?: string | undefined;
}

/** Every participant known, by code. */
export const participants = data as readonly CatalogueParticipant[];

/** The same by code, as the context of `derive` wants them. */
export const participantsByCode: ReadonlyMap<ParticipantCode, CatalogueParticipant> = new Map(
  participants.map((participant) => [participant.code, participant]),
);

let byName: Map<string, ParticipantCode> | undefined;

/**
 * Reduces a name to what two spellings of it share: no case, accents, punctuation, brackets, leading article,
 * nor the footnote digits that status tables print after names.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/['\u2019\u2018`\u00b4]/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/**
 * The code of the participant of that name: English or French, present or older, as listed; a code stands for itself.
 * No guessing: a name that is not listed gives undefined.
 */
export function resolveParticipant(name: string): ParticipantCode | undefined {
  const trimmed = name.trim();
  if (participantsByCode.has(trimmed)) return trimmed;
  if (byName === undefined) {
    byName = new Map();
    for (const { code, name: english, nameFr, aliases } of participants) {
      for (const known of [english, nameFr, ...aliases]) byName.set(normaliseName(known), code);
    }
  }
  return byName.get(normaliseName(trimmed));
}
