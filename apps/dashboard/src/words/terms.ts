import type {
  ActKind,
  CalendarKind,
  FindingCode,
  NewAct,
  ObligationState,
  ParticipantEntry,
  PositionAnswer,
  Provision,
  RelationAnswer,
  RelationChange,
  Severity,
  StatementState,
  StatementStep,
  StatusName,
  UnknownMatter,
} from '../api/types.ts';
import { count } from './language.ts';

export { count, list } from './language.ts';

/** Statuses in the order in which a participant usually passes through them. */
export const STATUSES: readonly StatusName[] = ['none', 'signatory', 'contracting', 'party', 'former-party'];

/** A status as a page tells it: where it cannot be said who is bound, a consent says no more than that it was given. */
export type ShownStatus = StatusName | 'consented' | 'consent-ended';

export const STATUS_TERMS: Record<ShownStatus, { one: string; many: string; meaning: string }> = {
  none: {
    one: 'No signature or consent',
    many: 'No signature or consent',
    meaning: 'Neither signature nor consent on record; not proof that there was none',
  },
  signatory: { one: 'Signatory', many: 'Signatories', meaning: 'Has signed, not bound' },
  contracting: { one: 'Contracting', many: 'Contracting', meaning: 'Has consented; not in force for it yet' },
  party: { one: 'Party', many: 'Parties', meaning: 'Bound' },
  'former-party': { one: 'Former Party', many: 'Former Parties', meaning: 'Was bound, no longer is' },
  consented: {
    one: 'Has consented',
    many: 'Have consented',
    meaning: 'Its consent stands; whether the treaty binds it cannot be said',
  },
  'consent-ended': {
    one: 'Consent ended',
    many: 'Consent ended',
    meaning: 'Had consented, and its consent stands no longer',
  },
};

/** The same as they are told, the furthest first. */
export const SHOWN_STATUSES: readonly ShownStatus[] = [
  'party',
  'contracting',
  'consented',
  'signatory',
  'former-party',
  'consent-ended',
  'none',
];

/** A number of one status inside a sentence: `1 Party`, `9 signatories`, `157 consents that stand`. */
export function spellTally(status: ShownStatus, n: number): string {
  if (status === 'consented') return count(n, 'consent that stands', 'consents that stand');
  if (status === 'consent-ended') return count(n, 'consent that has ended', 'consents that have ended');
  if (status === 'signatory') return count(n, 'signatory not yet bound', 'signatories not yet bound');
  const { one, many } = STATUS_TERMS[status];
  return count(
    n,
    ...([one, many].map((word) => word.replace(/^(?!Part)./, (letter) => letter.toLowerCase())) as [string, string]),
  );
}

/** What kinds of participant there are. */
export const PARTICIPANT_KINDS: Record<ParticipantEntry['kind'], string> = {
  state: 'State',
  reio: 'Regional organization',
  organization: 'International organization',
  entity: 'Territory or other entity',
};

/** What cannot be said of a treaty. */
export const MATTER_TERMS: Record<UnknownMatter, string> = {
  'entry-into-force': 'Entry into force',
  'who-may-join': 'Who may join',
  statements: 'Reservations and declarations',
  obligations: 'What is owed to the depositary',
  denunciation: 'Denunciation',
  amendment: 'Amendment',
  territories: 'Territories',
  record: 'What is not on record',
  'treaty-named': 'A treaty that it names',
};

/** Stages of a domestic step, in the order in which they usually come. */
export const DOMESTIC_STAGES: readonly NonNullable<NewAct['stage']>[] = [
  'mandate',
  'proposal',
  'parliament',
  'promulgation',
  'council-decision',
  'instrument-signed',
];

/** Kinds of act, grouped as the register's form offers them. */
export const ACT_GROUPS: readonly { title: string; kinds: readonly ActKind[] }[] = [
  {
    title: 'Signature',
    kinds: ['signature', 'definitive-signature', 'succession-to-signature', 'signature-withdrawn'],
  },
  {
    title: 'Consent to be bound',
    kinds: [
      'ratification',
      'acceptance',
      'approval',
      'accession',
      'succession',
      'formal-confirmation',
      'consent-to-be-bound',
      'instrument-withdrawn',
      'provisional-application',
      'consent-reported',
    ],
  },
  {
    title: 'Statement to the depositary',
    kinds: [
      'reservation',
      'declaration',
      'notification',
      'communication',
      'objection',
      'authority',
      'territorial-application',
      'competence',
    ],
  },
  {
    title: 'Change to a statement',
    kinds: ['statement-modified', 'statement-withdrawn', 'objection-withdrawn', 'territorial-application-withdrawn'],
  },
  { title: 'Leaving the treaty', kinds: ['denunciation', 'denunciation-rescinded', 'ceased'] },
  {
    title: 'Entry into force and amendment',
    kinds: ['entry-into-force', 'amendment-adopted', 'amendment-accepted'],
  },
  { title: 'On the way at home', kinds: ['domestic-step'] },
];

/** What a kind of act is, where its name alone does not tell. */
export const ACT_HINTS: Partial<Record<ActKind, string>> = {
  'succession-to-signature': 'A successor State keeps the signature of its predecessor; it does not consent by it',
  'consent-reported': 'The press or the government tells of it, and no deposit was found: it binds nobody',
  ceased: 'The depositary shows it as one that has left, and the day is not on record',
  'entry-into-force': 'The depositary states the date, and that date governs',
};

export const CONSENT_KINDS: readonly ActKind[] = [
  'definitive-signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal-confirmation',
  'consent-to-be-bound',
];

export const STATEMENT_KINDS: readonly ActKind[] = ACT_GROUPS[2]?.kinds ?? [];

/** What became of a statement, in the order in which it usually passes through. */
export const STATEMENT_STATES: Record<StatementState, { one: string; meaning: string }> = {
  formulated: { one: 'Formulated', meaning: 'Made when signing; no effect before its author consents to be bound' },
  'not-confirmed': { one: 'Not confirmed', meaning: 'Made when signing, and not confirmed on consent: no effect' },
  confirmed: { one: 'Confirmed', meaning: 'Made when signing, and confirmed by a later one, which has the effect' },
  made: { one: 'Made', meaning: 'Has effect once the treaty binds its author, or from a later date' },
  awaiting: {
    one: 'Open to objection',
    meaning: 'A late reservation: it has effect only if no contracting State objects in time',
  },
  'in-force': { one: 'In force', meaning: 'Has effect' },
  withdrawn: { one: 'Withdrawn', meaning: 'Taken back by its author' },
  replaced: { one: 'Replaced', meaning: 'A later statement of its author stands in its place' },
  lapsed: { one: 'Lapsed', meaning: 'Fell with the signature or consent that it belonged to' },
  'without-effect': {
    one: 'Without effect',
    meaning: 'Prohibited, out of time, or made by one that could not make it',
  },
};

/** What `unverified` means. */
export const UNVERIFIED = 'Unverified: told by others or recalled, not stated by the depositary';

/** What happened to a statement, as one line of its history says it. */
export const STEP_TERMS: Record<StatementStep['what'], string> = {
  made: 'Made',
  confirmed: 'Confirmed',
  modified: 'Modified',
  'withdrawn-in-part': 'Withdrawn in part',
  withdrawn: 'Withdrawn',
  replaced: 'Replaced',
  objected: 'Objected to',
  'objection-withdrawn': 'Objection withdrawn',
};

export const OBLIGATION_STATES: Record<ObligationState, { one: string; meaning: string }> = {
  made: { one: 'Made', meaning: 'Told to the depositary, and it stands' },
  outstanding: { one: 'Outstanding', meaning: 'Due, and not made: the record is known to be complete' },
  'not-yet-due': { one: 'Not yet due', meaning: 'Falls due later, or on a date that is not known yet' },
  'not-on-record': {
    one: 'Not on record',
    meaning: 'Due, and nothing is on record; but the record is not known to be complete',
  },
  conditional: { one: 'Conditional', meaning: 'Owed by some only, and the record cannot tell by whom' },
};

/** Where a member stands on an item of a position: the answer, told apart by what is asked of it. */
export type Standing = PositionAnswer | 'deviates-encouraged' | 'free';

export const STANDINGS: Record<Standing, { one: string; meaning: string }> = {
  conforms: { one: 'Conforms', meaning: 'Did as it is asked' },
  deviates: { one: 'Deviates', meaning: 'Did otherwise than it shall' },
  'deviates-encouraged': { one: 'Deviates from an encouragement', meaning: 'Did otherwise than it is encouraged to' },
  outstanding: { one: 'Outstanding', meaning: 'Due, and not done: the record is known to be complete' },
  'not-on-record': { one: 'Not on record', meaning: 'Due, and the record cannot tell whether it is done' },
  'not-yet-due': { one: 'Not yet due', meaning: 'Falls due later, or on a date that is not known yet' },
  free: { one: 'Free', meaning: 'It may do as it chooses' },
  'not-bound': { one: 'Not bound', meaning: 'The position, or this item, does not address it' },
};

/** Whether one may rely on a provision towards another. */
export const RELATION_ANSWERS: Record<RelationAnswer, { one: string; short: string; meaning: string }> = {
  yes: { one: 'Yes', short: 'Yes', meaning: 'In force between the two, and nothing on record changes it' },
  'with-condition': { one: 'Yes, on a condition', short: 'Cond.', meaning: 'A statement adds a condition' },
  if: {
    one: 'Yes, if …',
    short: 'If',
    meaning: 'Yes, if a condition of the text is met that the record cannot tell',
  },
  'in-part': { one: 'In part', short: 'Part', meaning: 'But for what a statement excludes' },
  unknown: {
    one: 'Cannot be said',
    short: 'n/k',
    meaning: 'Not known: cannot be said from the clauses and the record on hand',
  },
  no: { one: 'No', short: 'No', meaning: 'A statement excludes it, or the treaty is not in force between the two' },
};

/** What a statement does to a provision between two. */
export const CHANGE_TERMS: Record<RelationChange['does'], string> = {
  excludes: 'excludes',
  'excludes-in-part': 'excludes in part',
  'adds-condition': 'adds a condition to',
};

/** Why it does so in this direction. */
export const RULE_TERMS: Record<RelationChange['rule'], string> = {
  text: 'by the text itself',
  'reciprocal-by-text': 'reciprocal by the text',
  'vclt-21-1-a': 'by VCLT Art. 21(1)(a)',
  'vclt-21-1-b': 'by VCLT Art. 21(1)(b), reciprocally',
  'vclt-21-3': 'by VCLT Art. 21(3), as an objection stands',
};

type Moment = Provision['when'][number];

/** When a statement may be made. */
export const MOMENT_TERMS: Record<Moment, string> = {
  signature: 'when signing',
  consent: 'with the instrument',
  'any-time': 'at any time',
};

/** A wire name in words: `definitive-signature` as `Definitive signature`. */
export function term(name: string): string {
  return WORDS[name] ?? sentence(name.replaceAll('-', ' '));
}

/** Names that would not be understood alone. */
const WORDS: Readonly<Record<string, string>> = { ceased: 'Left on a day not known' };

export const SEVERITY_TERMS: Record<Severity, { one: string; meaning: string }> = {
  irregular: { one: 'Irregular', meaning: 'Against a clause' },
  warning: { one: 'Warning', meaning: 'Needs a look' },
  notice: { one: 'Notice', meaning: 'Worth knowing' },
};

export const CALENDAR_TERMS: Record<CalendarKind, string> = {
  adoption: 'Adoption',
  'signature-opens': 'Signature opens',
  'signature-closes': 'Signature closes',
  'condition-met': 'Condition met',
  'entry-into-force': 'Entry into force',
  'in-force-for': 'In force for a participant',
  'denunciation-effective': 'Denunciation takes effect',
  termination: 'Treaty ends',
  milestone: 'Milestone',
  'statement-effective': 'Statement takes effect',
  'statement-withdrawn': 'Withdrawal of a statement takes effect',
  'objections-close': 'Last day for objections',
  'obligation-due': 'Statement falls due',
  territory: 'Change of territories',
  provisional: 'Provisional application',
  amendment: 'Amendment',
};

/** The rule that a finding is about. */
export const FINDING_TERMS: Record<FindingCode, string> = {
  'participant-does-not-exist': 'Act of one that did not exist on the day',
  'act-before-treaty': 'Act before the treaty was adopted',
  'act-not-open-to-participant': 'Act not open to the participant',
  'signature-before-opening': 'Signature before the treaty was open for it',
  'signature-after-closing': 'Signature after the last day for it',
  'signature-not-open-to-participant': 'Signature not open to the participant',
  'signature-not-provided-for': 'Signature not provided for',
  'means-not-provided-for': 'Means of consent not provided for',
  'consent-not-open-to-participant': 'Consent not open to the participant',
  'consent-before-open': 'Consent before it was open',
  'consent-without-signature': 'Consent without the signature it presupposes',
  'succession-to-signature-only': 'Succession to a signature only',
  'succession-without-date': 'Date of the succession of States not on record',
  'eligibility-not-known': 'Whether it was open to the participant cannot be said',
  'competing-practice': 'Practice of depositaries differs from the text',
  'unsettled-in-law': 'Not settled in law',
  'consent-repeated': 'Consent expressed again while an earlier one stands',
  'denunciation-without-consent': 'Denunciation without a consent that stands',
  'denunciation-too-early': 'Denunciation earlier than allowed',
  'denunciation-outside-window': 'Denunciation outside the time allowed for it',
  'left-on-unknown-day': 'Left on a day that is not on record',
  'rescission-without-denunciation': 'Nothing to rescind',
  'withdrawal-without-statement': 'Nothing to withdraw or modify',
  'withdrawal-repeated': 'Withdrawn before',
  'withdrawal-without-act': 'Withdrawal of what was never done',
  'statement-not-provided-for': 'Statement not provided for',
  'statement-prohibited': 'Statement not permitted',
  'statement-of-other-kind': 'Statement of another kind than provided for',
  'statement-at-wrong-time': 'Statement at another time than provided for',
  'reservation-not-confirmed': 'Reservation not confirmed on consent',
  'objection-without-statement': 'Nothing to object to',
  'objection-too-late': 'Objection after the last day for it',
  'several-authorities': 'More than one authority where one is provided for',
  'too-few-parts': 'Fewer parts accepted than required',
  'provisional-not-provided-for': 'Provisional application not provided for',
  'amendment-not-by-party': 'Amendment accepted by one that is not a Party',
  'amendment-without-adoption': 'Amendment accepted that was not adopted',
  'amendment-too-early': 'Amendment adopted earlier than allowed',
  'day-not-known': 'Day of the act not on record',
  'entry-into-force-date-differs': 'The depositary states another date than follows',
  'effective-date-differs': 'Another date of effect than follows',
  'effective-dates-differ-by-a-day': 'Dates of effect one day apart throughout',
  'final-clauses-not-on-record': 'Final clauses not on record',
  'named-treaty-not-on-record': 'A treaty it names is not on record',
  'named-group-not-known': 'A group it names is not known',
};

/** A provision as it is cited: `9(4)` as `Art. 9(4)`; what is no article stays as it is. */
export function cite(provision: string): string {
  return /^(\d|[IVXLC]+\b)/.test(provision) ? `Art. ${provision}` : provision;
}

/** The class of a clause: a short one is kept on one line, one that names several provisions is not. */
export function clauseClass(clause: string): string {
  return clause.length > 24 ? 'clause long' : 'clause';
}

/** A sentence as it begins: the server's texts start in lower case, since they are also quoted. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
