import {
  type Act,
  type ActKind,
  expressesConsent,
  isSignature,
  type LegalDate,
  type ParticipantCode,
} from '@accede/treaty-law';

/** An instrument that a statement came with: the statement takes its date where the source gives none. */
export interface Instrument {
  readonly kind: ActKind;
  readonly date: LegalDate;
}

/** Finds the consent of a participant, or its signature: of the one, where it has given no consent. */
export type Instruments = (participant: ParticipantCode, upon?: 'signature') => Instrument | undefined;

/**
 * The instruments among acts, by participant: its consent, or failing that its signature. Undefined where there is
 * none, or where there are several dates, between which nothing decides.
 */
export function instrumentsAmong(acts: readonly Act[]): Instruments {
  const by = (fits: (act: Act) => boolean): Map<ParticipantCode, Instrument | undefined> => {
    const found = new Map<ParticipantCode, Instrument | undefined>();
    for (const act of acts) {
      if (act.participant === undefined || !fits(act)) continue;
      const first = found.get(act.participant);
      const only = !found.has(act.participant) || first?.date === act.date;
      found.set(act.participant, only ? (first ?? { kind: act.kind, date: act.date }) : undefined);
    }
    return found;
  };
  const consents = by(expressesConsent);
  const signatures = by(isSignature);
  return (participant, upon) =>
    upon !== 'signature' && consents.has(participant) ? consents.get(participant) : signatures.get(participant);
}

/** What a source may mean that prints no more than ratification. */
const LIKE_RATIFICATION = new Set<ActKind>(['acceptance', 'approval', 'formal-confirmation', 'consent-to-be-bound']);
/** What a source may mean that prints no more than that a participant is bound. */
const LIKE_BOUND = new Set<ActKind>([...LIKE_RATIFICATION, 'ratification', 'accession', 'succession']);

/** The kind of a consent that its source calls ratification, as wide as it uses the word: that on record, if it is. */
export function ratificationKind(
  participant: ParticipantCode,
  date: LegalDate,
  instruments: Instruments | undefined,
): ActKind {
  return knownKind(participant, date, instruments, LIKE_RATIFICATION) ?? 'ratification';
}

/** The kind of a consent of which its source says only that it binds: that on record for the day, if there is one. */
export function boundKind(
  participant: ParticipantCode,
  date: LegalDate,
  instruments: Instruments | undefined,
): ActKind {
  return knownKind(participant, date, instruments, LIKE_BOUND) ?? 'consent-to-be-bound';
}

function knownKind(
  participant: ParticipantCode,
  date: LegalDate,
  instruments: Instruments | undefined,
  among: ReadonlySet<ActKind>,
): ActKind | undefined {
  const known = instruments?.(participant);
  return known?.date === date && among.has(known.kind) ? known.kind : undefined;
}
