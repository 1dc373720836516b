import type {
  ActKind,
  CalendarKind,
  FindingCode,
  NewAct,
  ObligationState,
  ParticipantEntry,
  PositionAnswer,
  PositionMatrixItem,
  Provision,
  RelationAnswer,
  RelationChange,
  Severity,
  StatementState,
  StatementStep,
  StatusName,
  UnknownMatter,
} from '../api/types.ts';
import { count, inLanguage } from './language.ts';

export { count, list } from './language.ts';

/** Statuses in the order in which a participant usually passes through them. */
export const STATUSES: readonly StatusName[] = ['none', 'signatory', 'contracting', 'party', 'former-party'];

/** A status as a page tells it: where it cannot be said who is bound, a consent says no more than that it was given. */
export type ShownStatus = StatusName | 'consented' | 'consent-ended';

type Told<Code extends string> = Record<Code, { one: string; meaning: string }>;

export const STATUS_TERMS = inLanguage<Record<ShownStatus, { one: string; many: string; meaning: string }>>({
  en: {
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
  },
  fr: {
    none: {
      one: 'Ni signature ni consentement',
      many: 'Ni signature ni consentement',
      meaning: 'Ni signature ni consentement au dossier, ce qui ne prouve pas qu’il n’y en ait pas eu',
    },
    signatory: { one: 'Signataire', many: 'Signataires', meaning: 'A signé, n’est pas lié' },
    contracting: { one: 'Contractant', many: 'Contractants', meaning: 'A consenti, n’est pas encore lié' },
    party: { one: 'Partie', many: 'Parties', meaning: 'Est lié' },
    'former-party': { one: 'Ancienne Partie', many: 'Anciennes Parties', meaning: 'A été lié, ne l’est plus' },
    consented: {
      one: 'A consenti',
      many: 'Ont consenti',
      meaning: 'Son consentement demeure ; on ne peut dire si le traité le lie',
    },
    'consent-ended': {
      one: 'Consentement éteint',
      many: 'Consentement éteint',
      meaning: 'Avait consenti, et son consentement ne vaut plus',
    },
  },
});

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

const TALLIES = inLanguage<Partial<Record<ShownStatus, readonly [one: string, many: string]>>>({
  en: {
    consented: ['consent that stands', 'consents that stand'],
    'consent-ended': ['consent that has ended', 'consents that have ended'],
    signatory: ['signatory not yet bound', 'signatories not yet bound'],
  },
  fr: {
    consented: ['consentement en cours', 'consentements en cours'],
    'consent-ended': ['consentement éteint', 'consentements éteints'],
    signatory: ['signataire non encore lié', 'signataires non encore liés'],
  },
});

/** A number of one status inside a sentence: `1 Party`, `9 signatories`, `157 consents that stand`. */
export function spellTally(status: ShownStatus, n: number): string {
  const { one, many } = STATUS_TERMS[status];
  const inside = (word: string) => word.replace(/^(?!Part)./, (letter) => letter.toLowerCase());
  return count(n, ...(TALLIES[status] ?? [inside(one), inside(many)]));
}

/** What kinds of participant there are. */
export const PARTICIPANT_KINDS = inLanguage<Record<ParticipantEntry['kind'], string>>({
  en: {
    state: 'State',
    reio: 'Regional organization',
    organization: 'International organization',
    entity: 'Territory or other entity',
  },
  fr: {
    state: 'État',
    reio: 'Organisation régionale',
    organization: 'Organisation internationale',
    entity: 'Territoire ou autre entité',
  },
});

/** What cannot be said of a treaty. */
export const MATTER_TERMS = inLanguage<Record<UnknownMatter, string>>({
  en: {
    'entry-into-force': 'Entry into force',
    'who-may-join': 'Who may join',
    statements: 'Reservations and declarations',
    obligations: 'What is owed to the depositary',
    denunciation: 'Denunciation',
    amendment: 'Amendment',
    territories: 'Territories',
    record: 'What is not on record',
    'treaty-named': 'A treaty that it names',
  },
  fr: {
    'entry-into-force': 'Entrée en vigueur',
    'who-may-join': 'Qui peut devenir Partie',
    statements: 'Réserves et déclarations',
    obligations: 'Ce qui est dû au dépositaire',
    denunciation: 'Dénonciation',
    amendment: 'Amendement',
    territories: 'Territoires',
    record: 'Ce qui n’est pas consigné',
    'treaty-named': 'Un traité qu’il mentionne',
  },
});

/** Stages of a domestic step, in the order in which they usually come. */
export const DOMESTIC_STAGES: readonly NonNullable<NewAct['stage']>[] = [
  'mandate',
  'proposal',
  'parliament',
  'promulgation',
  'council-decision',
  'instrument-signed',
];

const GROUPS = inLanguage({
  en: {
    signature: 'Signature',
    consent: 'Consent to be bound',
    statement: 'Statement to the depositary',
    change: 'Change to a statement',
    leaving: 'Leaving the treaty',
    force: 'Entry into force and amendment',
    domestic: 'Domestic procedure',
  },
  fr: {
    signature: 'Signature',
    consent: 'Consentement à être lié',
    statement: 'Communication au dépositaire',
    change: 'Modification d’une déclaration',
    leaving: 'Fin de la participation',
    force: 'Entrée en vigueur et amendement',
    domestic: 'Procédure interne',
  },
});

/** Kinds of act, grouped as the register's form offers them. */
export const ACT_GROUPS: readonly { title: string; kinds: readonly ActKind[] }[] = [
  {
    title: GROUPS.signature,
    kinds: ['signature', 'definitive-signature', 'succession-to-signature', 'signature-withdrawn'],
  },
  {
    title: GROUPS.consent,
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
    title: GROUPS.statement,
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
    title: GROUPS.change,
    kinds: ['statement-modified', 'statement-withdrawn', 'objection-withdrawn', 'territorial-application-withdrawn'],
  },
  { title: GROUPS.leaving, kinds: ['denunciation', 'denunciation-rescinded', 'ceased'] },
  {
    title: GROUPS.force,
    kinds: ['entry-into-force', 'amendment-adopted', 'amendment-accepted'],
  },
  { title: GROUPS.domestic, kinds: ['domestic-step'] },
];

/** What a kind of act is, where its name alone does not tell. */
export const ACT_HINTS = inLanguage<Partial<Record<ActKind, string>>>({
  en: {
    'succession-to-signature': 'A successor State keeps the signature of its predecessor; it does not consent by it',
    'consent-reported': 'Reported by the press or the government, and no deposit was found: it binds nobody',
    ceased: 'The depositary shows that it has left, and the date is not on record',
    'entry-into-force': 'The depositary states the date, and that date governs',
  },
  fr: {
    'succession-to-signature':
      'L’État successeur conserve la signature de son prédécesseur ; il ne consent pas pour autant à être lié',
    'consent-reported':
      'Signalé par la presse ou le gouvernement, sans qu’un dépôt ait été trouvé : il ne lie personne',
    ceased: 'Le dépositaire indique son retrait, et la date n’est pas consignée',
    'entry-into-force': 'Le dépositaire indique la date, et cette date fait foi',
  },
});

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
export const STATEMENT_STATES = inLanguage<Told<StatementState>>({
  en: {
    formulated: { one: 'Formulated', meaning: 'Made when signing; no effect before its author consents to be bound' },
    'not-confirmed': { one: 'Not confirmed', meaning: 'Made when signing, and not confirmed on consent: no effect' },
    confirmed: { one: 'Confirmed', meaning: 'Made when signing, and confirmed by a later one, which has the effect' },
    made: { one: 'Made', meaning: 'Has effect once the treaty binds its author, or from a later date' },
    awaiting: {
      one: 'Open to objection',
      meaning: 'A late reservation: it has effect only if no contracting State objects in time',
    },
    'in-force': { one: 'In force', meaning: 'Has effect' },
    withdrawn: { one: 'Withdrawn', meaning: 'Withdrawn by its author' },
    replaced: { one: 'Replaced', meaning: 'Replaced by a later statement of its author' },
    lapsed: { one: 'Lapsed', meaning: 'Fell with the signature or consent that it belonged to' },
    'without-effect': {
      one: 'Without effect',
      meaning: 'Prohibited, out of time, or made by one that could not make it',
    },
  },
  fr: {
    formulated: {
      one: 'Formulée à la signature',
      meaning: 'Sans effet tant que son auteur n’a pas consenti à être lié',
    },
    'not-confirmed': {
      one: 'Non confirmée',
      meaning: 'Formulée à la signature et non confirmée lors du consentement : sans effet',
    },
    confirmed: { one: 'Confirmée', meaning: 'Formulée à la signature et confirmée depuis : c’est la seconde qui vaut' },
    made: { one: 'Faite', meaning: 'Prend effet dès que le traité lie son auteur, ou à une date ultérieure' },
    awaiting: {
      one: 'Ouverte aux objections',
      meaning: 'Réserve tardive : elle n’a d’effet que si aucun État contractant n’y fait objection à temps',
    },
    'in-force': { one: 'En vigueur', meaning: 'Produit ses effets' },
    withdrawn: { one: 'Retirée', meaning: 'Retirée par son auteur' },
    replaced: { one: 'Remplacée', meaning: 'Remplacée par une autre de son auteur' },
    lapsed: { one: 'Caduque', meaning: 'Caduque avec la signature ou le consentement auquel elle se rattachait' },
    'without-effect': {
      one: 'Sans effet',
      meaning: 'Interdite, tardive, ou faite par qui ne pouvait la faire',
    },
  },
});

/** What `unverified` means. */
export const UNVERIFIED = inLanguage({
  en: 'Unverified: reported by others or recalled, not stated by the depositary',
  fr: 'Non vérifié : rapporté par des tiers ou de mémoire, et non par le dépositaire',
});

/** What happened to a statement, as one line of its history says it. */
export const STEP_TERMS = inLanguage<Record<StatementStep['what'], string>>({
  en: {
    made: 'Made',
    confirmed: 'Confirmed',
    modified: 'Modified',
    'withdrawn-in-part': 'Withdrawn in part',
    withdrawn: 'Withdrawn',
    replaced: 'Replaced',
    objected: 'Objected to',
    'objection-withdrawn': 'Objection withdrawn',
  },
  fr: {
    made: 'Faite',
    confirmed: 'Confirmée',
    modified: 'Modifiée',
    'withdrawn-in-part': 'Retirée en partie',
    withdrawn: 'Retirée',
    replaced: 'Remplacée',
    objected: 'Objection',
    'objection-withdrawn': 'Objection retirée',
  },
});

export const OBLIGATION_STATES = inLanguage<Told<ObligationState>>({
  en: {
    made: { one: 'Made', meaning: 'Communicated to the depositary, and it stands' },
    outstanding: { one: 'Outstanding', meaning: 'Due, and not made: the record is known to be complete' },
    'not-yet-due': { one: 'Not yet due', meaning: 'Falls due later, or on a date that is not known yet' },
    'not-on-record': {
      one: 'Not on record',
      meaning: 'Due, and nothing is on record; but the record is not known to be complete',
    },
    conditional: { one: 'Conditional', meaning: 'Owed by some only, and the record cannot tell by whom' },
  },
  fr: {
    made: { one: 'Exécutée', meaning: 'Communication faite au dépositaire, et maintenue' },
    outstanding: { one: 'En souffrance', meaning: 'Échue et non exécutée : le dossier est réputé complet' },
    'not-yet-due': { one: 'Non échue', meaning: 'Échoit plus tard, ou à une date qui n’est pas encore connue' },
    'not-on-record': {
      one: 'Non consignée',
      meaning: 'Échue, et rien n’est consigné ; mais on ne sait pas si le dossier est complet',
    },
    conditional: {
      one: 'Conditionnelle',
      meaning: 'Due par certains seulement, et le dossier ne permet pas de dire lesquels',
    },
  },
});

/** Where a member stands on an item of a position: the answer, told apart by what is asked of it. */
export type Standing = PositionAnswer | 'deviates-encouraged' | 'free';

export const STANDINGS = inLanguage<Told<Standing>>({
  en: {
    conforms: { one: 'Conforms', meaning: 'Did what is required' },
    deviates: { one: 'Deviates', meaning: 'Did otherwise than required' },
    'deviates-encouraged': {
      one: 'Deviates from an encouragement',
      meaning: 'Did otherwise than it is encouraged to',
    },
    outstanding: { one: 'Outstanding', meaning: 'Due, and not done: the record is known to be complete' },
    'not-on-record': { one: 'Not on record', meaning: 'Due, and the record cannot tell whether it is done' },
    'not-yet-due': { one: 'Not yet due', meaning: 'Falls due later, or on a date that is not known yet' },
    free: { one: 'Free', meaning: 'It may do as it chooses' },
    'not-bound': { one: 'Not bound', meaning: 'The position, or this item, does not address it' },
  },
  fr: {
    conforms: { one: 'Conforme', meaning: 'A fait ce qui est demandé' },
    deviates: { one: 'S’écarte', meaning: 'N’a pas fait ce qui est demandé' },
    'deviates-encouraged': {
      one: 'S’écarte d’un encouragement',
      meaning: 'N’a pas fait ce à quoi il est encouragé',
    },
    outstanding: { one: 'En souffrance', meaning: 'Échu et non exécuté : le dossier est réputé complet' },
    'not-on-record': { one: 'Non consigné', meaning: 'Échu, et le dossier ne permet pas de dire si c’est fait' },
    'not-yet-due': { one: 'Non échu', meaning: 'Échoit plus tard, ou à une date qui n’est pas encore connue' },
    free: { one: 'Libre', meaning: 'Peut agir à son gré' },
    'not-bound': { one: 'Non lié', meaning: 'La position, ou ce point, ne le vise pas' },
  },
});

/** Whether one may rely on a provision towards another. */
export const RELATION_ANSWERS = inLanguage<Record<RelationAnswer, { one: string; short: string; meaning: string }>>({
  en: {
    yes: { one: 'Yes', short: 'Yes', meaning: 'In force between the two, and nothing on record changes it' },
    'with-condition': { one: 'Yes, on a condition', short: 'Cond.', meaning: 'A statement adds a condition' },
    if: {
      one: 'Yes, if …',
      short: 'If',
      meaning: 'Yes, if a condition of the text is met that the record cannot tell',
    },
    'in-part': { one: 'In part', short: 'Part', meaning: 'Except for what a statement excludes' },
    unknown: {
      one: 'Cannot be said',
      short: 'n/k',
      meaning: 'Not known: cannot be said from the clauses and the record on hand',
    },
    no: { one: 'No', short: 'No', meaning: 'A statement excludes it, or the treaty is not in force between the two' },
  },
  fr: {
    yes: { one: 'Oui', short: 'Oui', meaning: 'En vigueur entre les deux, et rien de consigné n’y change' },
    'with-condition': {
      one: 'Oui, sous condition',
      short: 'Cond.',
      meaning: 'Une déclaration ajoute une condition',
    },
    if: {
      one: 'Oui, si …',
      short: 'Si',
      meaning: 'Oui, si une condition du texte est remplie, ce que le dossier ne permet pas de savoir',
    },
    'in-part': { one: 'En partie', short: 'Part.', meaning: 'Sauf ce qu’une déclaration exclut' },
    unknown: {
      one: 'On ne peut le dire',
      short: 'n.c.',
      meaning: 'Non connu : les clauses et les actes consignés ne permettent pas de le dire',
    },
    no: {
      one: 'Non',
      short: 'Non',
      meaning: 'Une déclaration l’exclut, ou le traité n’est pas en vigueur entre les deux',
    },
  },
});

/** What a statement does to a provision between two. */
export const CHANGE_TERMS = inLanguage<Record<RelationChange['does'], string>>({
  en: { excludes: 'excludes', 'excludes-in-part': 'excludes in part', 'adds-condition': 'adds a condition to' },
  fr: { excludes: 'exclut', 'excludes-in-part': 'exclut en partie', 'adds-condition': 'soumet à une condition' },
});

/** Why it does so in this direction. */
export const RULE_TERMS = inLanguage<Record<RelationChange['rule'], string>>({
  en: {
    text: 'by the text itself',
    'reciprocal-by-text': 'reciprocal by the text',
    'vclt-21-1-a': 'by VCLT Art. 21(1)(a)',
    'vclt-21-1-b': 'by VCLT Art. 21(1)(b), reciprocally',
    'vclt-21-3': 'by VCLT Art. 21(3), as an objection stands',
  },
  fr: {
    text: 'en vertu du texte même',
    'reciprocal-by-text': 'par réciprocité, en vertu du texte',
    'vclt-21-1-a': 'en vertu de l’art. 21, par. 1, al. a, de la Convention de Vienne',
    'vclt-21-1-b': 'par réciprocité, en vertu de l’art. 21, par. 1, al. b, de la Convention de Vienne',
    'vclt-21-3': 'en vertu de l’art. 21, par. 3, de la Convention de Vienne, une objection ayant été faite',
  },
});

type Moment = Provision['when'][number];

/** When a statement may be made. */
export const MOMENT_TERMS = inLanguage<Record<Moment, string>>({
  en: { signature: 'when signing', consent: 'with the instrument', 'any-time': 'at any time' },
  fr: { signature: 'à la signature', consent: 'avec l’instrument', 'any-time': 'à tout moment' },
});

type Named = ActKind | NonNullable<NewAct['stage']> | PositionMatrixItem['modality'];

/** Every wire name that `term` is asked for, in French. */
const FRENCH: Readonly<Record<Named, string>> = {
  signature: 'Signature',
  'definitive-signature': 'Signature définitive',
  'succession-to-signature': 'Succession à la signature',
  'signature-withdrawn': 'Retrait de la signature',
  ratification: 'Ratification',
  acceptance: 'Acceptation',
  approval: 'Approbation',
  accession: 'Adhésion',
  succession: 'Succession',
  'formal-confirmation': 'Confirmation formelle',
  'consent-to-be-bound': 'Consentement à être lié',
  'consent-reported': 'Consentement signalé',
  'instrument-withdrawn': 'Retrait de l’instrument',
  'provisional-application': 'Application provisoire',
  reservation: 'Réserve',
  declaration: 'Déclaration',
  notification: 'Notification',
  communication: 'Communication',
  objection: 'Objection',
  authority: 'Désignation d’une autorité',
  'territorial-application': 'Application territoriale',
  competence: 'Déclaration de compétence',
  'statement-modified': 'Modification d’une déclaration',
  'statement-withdrawn': 'Retrait d’une déclaration',
  'objection-withdrawn': 'Retrait d’une objection',
  'territorial-application-withdrawn': 'Retrait d’une application territoriale',
  denunciation: 'Dénonciation',
  'denunciation-rescinded': 'Rétractation de la dénonciation',
  ceased: 'Retrait à une date inconnue',
  'entry-into-force': 'Entrée en vigueur',
  'amendment-adopted': 'Adoption d’un amendement',
  'amendment-accepted': 'Acceptation d’un amendement',
  'domestic-step': 'Étape interne',
  mandate: 'Mandat',
  proposal: 'Proposition',
  parliament: 'Approbation parlementaire',
  promulgation: 'Promulgation',
  'council-decision': 'Décision du Conseil',
  'instrument-signed': 'Instrument signé',
  'shall-make': 'Doit faire',
  'shall-not-make': 'Ne doit pas faire',
  'encouraged-to-make': 'Encouragé à faire',
  'encouraged-not-to-make': 'Encouragé à ne pas faire',
  free: 'Libre',
  'shall-communicate': 'Doit communiquer',
  'shall-ensure': 'Doit assurer',
};

/** Where the name of the wire says it in no language, or not well enough. */
const WORDS = inLanguage<Readonly<Partial<Record<Named, string>>>>({
  en: { ceased: 'Left on a day not known' },
  fr: FRENCH,
});

/** A wire name in words: `definitive-signature` as `Definitive signature`. */
export function term(name: string): string {
  return WORDS[name as Named] ?? sentence(name.replaceAll('-', ' '));
}

export const SEVERITY_TERMS = inLanguage<Told<Severity>>({
  en: {
    irregular: { one: 'Irregular', meaning: 'Against a clause' },
    warning: { one: 'Warning', meaning: 'Needs a look' },
    notice: { one: 'Notice', meaning: 'Worth knowing' },
  },
  fr: {
    irregular: { one: 'Irrégularité', meaning: 'Contraire à une clause' },
    warning: { one: 'Avertissement', meaning: 'À examiner' },
    notice: { one: 'Remarque', meaning: 'Bon à savoir' },
  },
});

export const CALENDAR_TERMS = inLanguage<Record<CalendarKind, string>>({
  en: {
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
  },
  fr: {
    adoption: 'Adoption',
    'signature-opens': 'Ouverture à la signature',
    'signature-closes': 'Clôture de la signature',
    'condition-met': 'Condition remplie',
    'entry-into-force': 'Entrée en vigueur',
    'in-force-for': 'Entrée en vigueur à l’égard d’un participant',
    'denunciation-effective': 'Prise d’effet d’une dénonciation',
    termination: 'Fin du traité',
    milestone: 'Jalon',
    'statement-effective': 'Prise d’effet d’une déclaration',
    'statement-withdrawn': 'Prise d’effet du retrait d’une déclaration',
    'objections-close': 'Dernier jour pour faire objection',
    'obligation-due': 'Échéance d’une communication',
    territory: 'Changement de territoires',
    provisional: 'Application provisoire',
    amendment: 'Amendement',
  },
});

/** The rule that a finding is about. */
export const FINDING_TERMS = inLanguage<Record<FindingCode, string>>({
  en: {
    'participant-does-not-exist': 'Act of a participant that did not exist that day',
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
    'left-on-unknown-day': 'Left on a date that is not on record',
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
    'entry-into-force-date-differs': 'The date stated by the depositary differs from the one computed',
    'effective-date-differs': 'Date of effect differs from the one computed',
    'effective-dates-differ-by-a-day': 'Dates of effect one day apart throughout',
    'final-clauses-not-on-record': 'Final clauses not on record',
    'named-treaty-not-on-record': 'A treaty it names is not on record',
    'named-group-not-known': 'A group it names is not known',
  },
  fr: {
    'participant-does-not-exist': 'Acte d’un participant qui n’existait pas ce jour-là',
    'act-before-treaty': 'Acte antérieur à l’adoption du traité',
    'act-not-open-to-participant': 'Acte non ouvert au participant',
    'signature-before-opening': 'Signature avant l’ouverture à la signature',
    'signature-after-closing': 'Signature après la clôture',
    'signature-not-open-to-participant': 'Signature non ouverte au participant',
    'signature-not-provided-for': 'Signature non prévue',
    'means-not-provided-for': 'Mode de consentement non prévu',
    'consent-not-open-to-participant': 'Consentement non ouvert au participant',
    'consent-before-open': 'Consentement prématuré',
    'consent-without-signature': 'Consentement sans la signature qu’il suppose',
    'succession-to-signature-only': 'Succession à une signature seulement',
    'succession-without-date': 'Date de la succession d’États non consignée',
    'eligibility-not-known': 'On ne peut dire si l’acte était ouvert au participant',
    'competing-practice': 'Pratique des dépositaires différente du texte',
    'unsettled-in-law': 'Question non tranchée en droit',
    'consent-repeated': 'Consentement réitéré alors qu’un autre demeure',
    'denunciation-without-consent': 'Dénonciation sans consentement valable',
    'denunciation-too-early': 'Dénonciation prématurée',
    'denunciation-outside-window': 'Dénonciation hors délai',
    'left-on-unknown-day': 'Retrait à une date non consignée',
    'rescission-without-denunciation': 'Aucune dénonciation à rétracter',
    'withdrawal-without-statement': 'Rien à retirer ni à modifier',
    'withdrawal-repeated': 'Déjà retiré',
    'withdrawal-without-act': 'Retrait d’un acte qui n’a pas eu lieu',
    'statement-not-provided-for': 'Déclaration non prévue',
    'statement-prohibited': 'Déclaration non autorisée',
    'statement-of-other-kind': 'Déclaration d’une autre nature que celle prévue',
    'statement-at-wrong-time': 'Déclaration à un autre moment que celui prévu',
    'reservation-not-confirmed': 'Réserve non confirmée lors du consentement',
    'objection-without-statement': 'Objection sans objet',
    'objection-too-late': 'Objection tardive',
    'several-authorities': 'Plusieurs autorités là où une seule est prévue',
    'too-few-parts': 'Moins de parties acceptées que requis',
    'provisional-not-provided-for': 'Application provisoire non prévue',
    'amendment-not-by-party': 'Amendement accepté par qui n’est pas Partie',
    'amendment-without-adoption': 'Acceptation d’un amendement non adopté',
    'amendment-too-early': 'Amendement adopté prématurément',
    'day-not-known': 'Jour de l’acte non consigné',
    'entry-into-force-date-differs': 'Date du dépositaire différente de la date calculée',
    'effective-date-differs': 'Date d’effet différente de la date calculée',
    'effective-dates-differ-by-a-day': 'Dates d’effet toutes décalées d’un jour',
    'final-clauses-not-on-record': 'Clauses finales non consignées',
    'named-treaty-not-on-record': 'Traité mentionné non consigné',
    'named-group-not-known': 'Groupe mentionné non connu',
  },
});

/** A provision as it is cited: `9(4)` as `Art. 9(4)`; what is no article stays as it is. */
export function cite(provision: string): string {
  return isArticle(provision) ? `Art. ${provision}` : provision;
}

/** The same inside a sentence: `under Art. 9(4)`, `au titre de l’art. 9(4)`. */
export const under = inLanguage({
  en: (provision: string) => `under ${cite(provision)}`,
  fr: (provision) => `au titre de ${isArticle(provision) ? `l’art. ${provision}` : provision}`,
});

function isArticle(provision: string): boolean {
  return /^(\d|[IVXLC]+\b)/.test(provision);
}

/** The class of a clause: a short one is kept on one line, one that names several provisions is not. */
export function clauseClass(clause: string): string {
  return clause.length > 24 ? 'clause long' : 'clause';
}

/** A sentence as it begins: the server's texts start in lower case, since they are also quoted. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
