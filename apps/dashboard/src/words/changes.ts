import type { ActKind } from '../api/types.ts';
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
  'provisional-application': ['declared to apply provisionally', ''],
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
  'domestic-step': ['took a step at home', 'towards'],
};

/** Kinds whose verb the name of the treaty does not follow at once. */
const APART: ReadonlySet<ActKind> = new Set(['provisional-application', 'territorial-application', 'ceased']);

/** An act in a sentence without its end: `France acceded`, `The depositary stated the entry into force`. */
export function tellAct(kind: ActKind, who: string | null): string {
  const [verb] = DEEDS[kind];
  return kind === 'amendment-adopted' ? verb : `${who ?? 'The depositary'} ${verb}`;
}

/** The same of a treaty: `France acceded to the Budapest Convention`. */
export function tellActOn(kind: ActKind, who: string | null, treaty: string): string {
  const [, joined] = DEEDS[kind];
  if (APART.has(kind)) return `${tellAct(kind, who)}: ${treaty}`;
  const named = /^(the|protocol no)\b/i.test(treaty) ? treaty : `the ${treaty}`;
  return [tellAct(kind, who), joined, named].filter((word) => word !== '').join(' ');
}

/** Events that are no act by themselves. */
const EVENTS = {
  TreatyRegistered: 'Treaty put on record',
  FinalClausesRevised: 'Document of the treaty revised',
  ActCorrected: 'Correction',
  ActRetracted: 'Retraction',
  ParticipantRegistered: 'Participant put on the register',
  ParticipantRevised: 'Entry of a participant revised',
} as const;

/** Events of acts, by what they are called where one looks for them. */
const ACTS = {
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
  DomesticStepRecorded: 'Step at home',
} as const;

/** What can be looked for among what was recorded, under headings: the name of the event, and its words. */
export const CHANGE_GROUPS = [
  { title: 'On the record itself', types: EVENTS },
  { title: 'Acts', types: ACTS },
] as const;

/** The names of all events. */
export const CHANGE_TYPES: readonly string[] = CHANGE_GROUPS.flatMap(({ types }) => Object.keys(types));

interface Told {
  readonly type: string;
  readonly kind: ActKind | null;
  readonly participant: string | null;
  readonly participantName: string | null;
}

/** What was recorded, in words: `France ratified`, `Correction of the ratification by France`. */
export function tellChange({ type, kind, participant, participantName }: Told): string {
  const who = participantName ?? participant;
  if (type === 'ParticipantRegistered') return `${who} was put on the register of participants`;
  if (type === 'ParticipantRevised') return `The entry of ${who} was revised`;
  if (type === 'ActCorrected' || type === 'ActRetracted') {
    const what = kind === null ? 'an act' : `the ${term(kind).toLowerCase()}`;
    return `${EVENTS[type]} of ${what}${who === null ? '' : ` by ${who}`}`;
  }
  return kind === null ? nameType(type) : tellAct(kind, who);
}

/** The name of an event in words; where this version does not know it, as it is written. */
export function nameType(type: string): string {
  return { ...EVENTS, ...ACTS }[type as keyof typeof EVENTS | keyof typeof ACTS] ?? type;
}

/** By whom it was recorded, as the end of a sentence. */
export function byWhom(recorder: string): string {
  return HANDS[recorder] ?? `by ${recorder}`;
}

/** Hands that are no person's. */
const HANDS: Readonly<Record<string, string>> = {
  catalogue: 'by Accede itself',
  cli: 'at the terminal',
  http: 'over the web',
};
