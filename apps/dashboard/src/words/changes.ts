import type { ActKind } from '../api/types.ts';
import { inLanguage } from './language.ts';
import { term } from './terms.ts';

// What was recorded, as one would tell it: "France ratified", not the name of an event.

/** What somebody did: the verb, and what joins it to the name of the treaty; empty where nothing does. */
const DEEDS: Record<ActKind, readonly [verb: string, joined: string]> = {
  signature: ['signed', ''],
  'definitive-signature': ['signed definitively', ''],
  'succession-to-signature': ['succeeded to the signature', 'of'],
  'signature-withdrawn': ['withdrew its signature', 'of'],
  ratification: ['ratified', ''],
  acceptance: ['accepted', ''],
  approval: ['approved', ''],
  accession: ['acceded', 'to'],
  succession: ['succeeded', 'to'],
  'formal-confirmation': ['formally confirmed', ''],
  'consent-to-be-bound': ['consented to be bound', 'by'],
  'consent-reported': ['is reported to have consented', 'to'],
  'instrument-withdrawn': ['withdrew its instrument', 'for'],
  'provisional-application': ['declared that it applies provisionally', ''],
  reservation: ['made a reservation', 'to'],
  declaration: ['made a declaration', 'under'],
  notification: ['made a notification', 'under'],
  communication: ['sent a communication', 'on'],
  objection: ['objected to a statement', 'on'],
  authority: ['designated an authority', 'under'],
  'territorial-application': ['declared to which territories it applies', ''],
  competence: ['declared its competence', 'under'],
  'statement-modified': ['modified a statement', 'on'],
  'statement-withdrawn': ['withdrew a statement', 'on'],
  'objection-withdrawn': ['withdrew an objection', 'on'],
  'territorial-application-withdrawn': ['withdrew a territorial application', 'of'],
  denunciation: ['denounced', ''],
  'denunciation-rescinded': ['rescinded its denunciation', 'of'],
  ceased: ['left on a day not known', ''],
  'entry-into-force': ['stated the entry into force', 'of'],
  'amendment-adopted': ['An amendment was adopted', 'to'],
  'amendment-accepted': ['accepted an amendment', 'to'],
  'domestic-step': ['took a domestic step', 'towards'],
};

/** Kinds whose verb the name of the treaty does not follow at once. */
const APART: ReadonlySet<ActKind> = new Set(['provisional-application', 'territorial-application', 'ceased']);

/**
 * An act in a sentence without its end: `France acceded`, `The depositary stated the entry into force`. French names
 * the act, since the verb would ask for the article of the name: `France : adhésion`.
 */
export const tellAct = inLanguage({
  en: (kind: ActKind, who: string | null): string => {
    const [verb] = DEEDS[kind];
    return kind === 'amendment-adopted' ? verb : `${who ?? 'The depositary'} ${verb}`;
  },
  fr: (kind, who) => (kind === 'amendment-adopted' ? term(kind) : `${who ?? 'Dépositaire'} : ${lowered(term(kind))}`),
});

/** The same of a treaty: `France acceded to the Budapest Convention`. */
export const tellActOn = inLanguage({
  en: (kind: ActKind, who: string | null, treaty: string): string => {
    const [, joined] = DEEDS[kind];
    if (APART.has(kind)) return `${tellAct(kind, who)}: ${treaty}`;
    const named = /^(the|protocol no)\b/i.test(treaty) ? treaty : `the ${treaty}`;
    return [tellAct(kind, who), joined, named].filter((word) => word !== '').join(' ');
  },
  fr: (kind, who, treaty) => `${tellAct(kind, who)}, ${treaty}`,
});

/** Events that are no act by themselves. */
const EVENTS = inLanguage({
  en: {
    TreatyRegistered: 'Treaty put on record',
    FinalClausesRevised: 'Document of the treaty revised',
    ActCorrected: 'Correction',
    ActRetracted: 'Retraction',
    ParticipantRegistered: 'Participant put on the register',
    ParticipantRevised: 'Entry of a participant revised',
  },
  fr: {
    TreatyRegistered: 'Inscription d’un traité',
    FinalClausesRevised: 'Révision du document d’un traité',
    ActCorrected: 'Correction',
    ActRetracted: 'Radiation',
    ParticipantRegistered: 'Inscription d’un participant',
    ParticipantRevised: 'Révision de la fiche d’un participant',
  },
});

/** Events of acts, by what they are called where one looks for them. */
const ACTS = inLanguage({
  en: {
    TreatySigned: 'Signature',
    SignatureSucceededTo: 'Succession to a signature',
    SignatureWithdrawn: 'Withdrawal of a signature',
    InstrumentDeposited: 'Consent to be bound',
    InstrumentWithdrawn: 'Withdrawal of an instrument',
    ProvisionalApplicationNotified: 'Provisional application',
    ConsentReported: 'Reported consent',
    ReservationMade: 'Reservation',
    DeclarationMade: 'Declaration',
    NotificationMade: 'Notification',
    CommunicationMade: 'Communication',
    ObjectionRaised: 'Objection',
    AuthorityDesignated: 'Authority',
    TerritorialApplicationDeclared: 'Territorial application',
    CompetenceDeclared: 'Competence',
    StatementModified: 'Modification of a statement',
    StatementWithdrawn: 'Withdrawal of a statement',
    ObjectionWithdrawn: 'Withdrawal of an objection',
    TerritorialApplicationWithdrawn: 'Withdrawal of a territorial application',
    DenunciationNotified: 'Denunciation',
    DenunciationRescinded: 'Denunciation rescinded',
    ParticipantCeased: 'Left on a day not known',
    EntryIntoForceStated: 'Entry into force stated',
    AmendmentAdopted: 'Amendment adopted',
    AmendmentAccepted: 'Amendment accepted',
    DomesticStepRecorded: 'Domestic step',
  },
  fr: {
    TreatySigned: 'Signature',
    SignatureSucceededTo: 'Succession à une signature',
    SignatureWithdrawn: 'Retrait d’une signature',
    InstrumentDeposited: 'Consentement à être lié',
    InstrumentWithdrawn: 'Retrait d’un instrument',
    ProvisionalApplicationNotified: 'Application provisoire',
    ConsentReported: 'Consentement signalé',
    ReservationMade: 'Réserve',
    DeclarationMade: 'Déclaration',
    NotificationMade: 'Notification',
    CommunicationMade: 'Communication',
    ObjectionRaised: 'Objection',
    AuthorityDesignated: 'Désignation d’une autorité',
    TerritorialApplicationDeclared: 'Application territoriale',
    CompetenceDeclared: 'Déclaration de compétence',
    StatementModified: 'Modification d’une déclaration',
    StatementWithdrawn: 'Retrait d’une déclaration',
    ObjectionWithdrawn: 'Retrait d’une objection',
    TerritorialApplicationWithdrawn: 'Retrait d’une application territoriale',
    DenunciationNotified: 'Dénonciation',
    DenunciationRescinded: 'Rétractation d’une dénonciation',
    ParticipantCeased: 'Retrait à une date inconnue',
    EntryIntoForceStated: 'Entrée en vigueur indiquée',
    AmendmentAdopted: 'Adoption d’un amendement',
    AmendmentAccepted: 'Acceptation d’un amendement',
    DomesticStepRecorded: 'Étape interne',
  },
});

const HEADINGS = inLanguage({
  en: { record: 'Changes to the record itself', acts: 'Acts' },
  fr: { record: 'Tenue du dossier', acts: 'Actes' },
});

/** What can be looked for among what was recorded, under headings: the name of the event, and its words. */
export const CHANGE_GROUPS = [
  { title: HEADINGS.record, types: EVENTS },
  { title: HEADINGS.acts, types: ACTS },
] as const;

/** The names of all events. */
export const CHANGE_TYPES: readonly string[] = CHANGE_GROUPS.flatMap(({ types }) => Object.keys(types));

interface Told {
  readonly type: string;
  readonly kind: ActKind | null;
  readonly participant: string | null;
  readonly participantName: string | null;
}

const TOLD = inLanguage({
  en: {
    registered: (who: string) => `${who} was put on the register of participants`,
    revised: (who: string) => `The entry of ${who} was revised`,
    changed: (how: string, kind: ActKind | null, who: string | null) =>
      `${how} of ${kind === null ? 'an act' : `the ${lowered(term(kind))}`}${who === null ? '' : ` by ${who}`}`,
  },
  fr: {
    registered: (who) => `${who} : inscription au registre des participants`,
    revised: (who) => `${who} : révision de la fiche`,
    changed: (how, kind, who) =>
      `${who === null ? how : `${who} : ${lowered(how)}`}${kind === null ? ' d’un acte' : ` (${lowered(term(kind))})`}`,
  },
});

/** What was recorded, in words: `France ratified`, `Correction of the ratification by France`. */
export function tellChange({ type, kind, participant, participantName }: Told): string {
  const who = participantName ?? participant;
  if (type === 'ParticipantRegistered') return TOLD.registered(String(who));
  if (type === 'ParticipantRevised') return TOLD.revised(String(who));
  if (type === 'ActCorrected' || type === 'ActRetracted') return TOLD.changed(EVENTS[type], kind, who);
  return kind === null ? nameType(type) : tellAct(kind, who);
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** The name of an event in words; where this version does not know it, as it is written. */
export function nameType(type: string): string {
  return { ...EVENTS, ...ACTS }[type as keyof typeof EVENTS | keyof typeof ACTS] ?? type;
}

const HANDS = inLanguage({
  en: {
    someone: (name: string) => `by ${name}`,
    // Hands that are no person’s.
    known: { catalogue: 'by Accede itself', cli: 'at the terminal', http: 'over the web' } as Record<string, string>,
  },
  fr: {
    someone: (name) => `par ${name}`,
    known: { catalogue: 'par Accede même', cli: 'au terminal', http: 'en ligne' },
  },
});

/** By whom it was recorded, as the end of a sentence. */
export function byWhom(recorder: string): string {
  return HANDS.known[recorder] ?? HANDS.someone(recorder);
}
