import { z } from 'zod';
import { LegalDate } from './legal-date.ts';

/** Code of a treaty: `ETS185`, `UNCC`, or a depositary's number as `UNTC-18-14`. */
export const TreatyId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(-[A-Za-z0-9]+)*$/, 'a treaty code has the form ETS185, UNCC-DRAFT or UNTC-18-14')
  .max(40);
export type TreatyId = z.infer<typeof TreatyId>;

/**
 * Code of a participant: ISO 3166-1 alpha-3 (`FRA`), `EUE` for the European Union,
 * `YUG`, `CSK` and the like for former States.
 */
export const ParticipantCode = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9]{2,7}$/,
    'a participant code has three to eight capital letters or digits, as FRA, EUE or INTERPOL',
  );
export type ParticipantCode = z.infer<typeof ParticipantCode>;

/** Means by which consent to be bound is expressed (VCLT Art. 11). */
export const ConsentMeans = z.enum([
  'definitive-signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal-confirmation',
  'consent-to-be-bound',
]);
export type ConsentMeans = z.infer<typeof ConsentMeans>;

/** Anything formally told to the depositary about a provision. */
export const StatementKind = z.enum([
  'reservation',
  'declaration',
  'notification',
  'communication',
  'objection',
  'authority',
  'territorial-application',
  'competence',
]);
export type StatementKind = z.infer<typeof StatementKind>;

/** What has become of a statement; `StatementStatus` says what each means. */
export const StatementState = z.enum([
  'formulated',
  'without-effect',
  'awaiting',
  'not-confirmed',
  'confirmed',
  'made',
  'in-force',
  'withdrawn',
  'replaced',
  'lapsed',
]);
export type StatementState = z.infer<typeof StatementState>;

/** Stages on the way to ratification at home, in the order in which they usually come. */
export const DomesticStage = z.enum([
  'mandate',
  'proposal',
  'parliament',
  'promulgation',
  'council-decision',
  'instrument-signed',
]);
export type DomesticStage = z.infer<typeof DomesticStage>;

/**
 * Everything that can be recorded of a participant or the depositary in respect of a treaty. `ceased`: the depositary
 * shows it as one that has left, on a day that the record does not hold. `entry-into-force`: nobody's, the date that
 * the depositary states. `consent-reported`: the press tells of a consent, and no deposit was found; it binds nobody.
 */
export const ActKind = z.enum([
  'signature',
  'succession-to-signature',
  'signature-withdrawn',
  ...ConsentMeans.options,
  'consent-reported',
  'instrument-withdrawn',
  'provisional-application',
  ...StatementKind.options,
  'statement-modified',
  'statement-withdrawn',
  'objection-withdrawn',
  'territorial-application-withdrawn',
  'denunciation',
  'denunciation-rescinded',
  'ceased',
  'entry-into-force',
  'amendment-adopted',
  'amendment-accepted',
  'domestic-step',
]);
export type ActKind = z.infer<typeof ActKind>;

/** Whether a text is Unicode that every store keeps as it is, on one line: no lone surrogates, no control characters. */
const isLine = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text);
/** The same for running text, in which lines and tabs may break. */
const isProse = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text);

const line = (longest: number) =>
  z.string().min(1).max(longest).refine(isLine, 'must be one line of text without control characters');
const prose = (longest: number) =>
  z.string().min(1).max(longest).refine(isProse, 'must be text without control characters');

/** Where a fact comes from, and how far it is to be trusted. */
export const Source = z.strictObject({
  citation: prose(2000).describe('Document or page that states the fact'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  marking: z.enum(['PUBLIC', 'LIMITE']).default('PUBLIC').describe('Distribution marking of the source'),
  confidence: z
    .enum(['source', 'secondary', 'recalled'])
    .default('source')
    .describe(
      '`source`: the depositary or the author of the act states it; `secondary`: somebody else tells of it; `recalled`: general knowledge. The last two are shown as unverified',
    ),
});
export type Source = z.infer<typeof Source>;

/** An act as the derivation reads it: what, by whom, on which legal date. */
export const Act = z.strictObject({
  id: line(200).describe('Stable identity: recording the same id twice records once'),
  kind: ActKind,
  participant: ParticipantCode.optional().describe('Absent where the depositary or a conference acted'),
  date: LegalDate.describe(
    'When the act counts in law: signature, deposit, receipt by the depositary; of an entry into force that the depositary states, that date; the first day possible where the day is not known',
  ),
  notAfter: LegalDate.optional().describe(
    'Where the day is not known: the last day on which it can have been done, or by which it is known to have been',
  ),
  notified: LegalDate.optional().describe('Day on which the depositary notified the others of it'),
  provision: line(100).optional().describe('Provision the act is about, as `7(9)(a)`'),
  effective: LegalDate.optional().describe(
    'Date the act names as that of its effect: of a succession, a withdrawal, an extension; for a deposit, the entry into force its source prints',
  ),
  refersTo: line(200).optional().describe('Id of the act that this one modifies, withdraws or objects to'),
  partial: z
    .boolean()
    .optional()
    .describe('A withdrawal of part of a statement; of a modification, that it only narrows the statement'),
  towards: z
    .array(ParticipantCode)
    .min(1)
    .max(300)
    .optional()
    .describe('Of a statement: those alone towards whom it is made; all if absent'),
  predecessor: ParticipantCode.optional().describe(
    'Of a succession: whom it succeeds, where the register does not tell',
  ),
  territories: z.array(line(200)).max(100).optional(),
  extent: z
    .enum(['applies', 'excludes'])
    .optional()
    .describe('Of a territorial application: to these territories, or not to them'),
  stage: DomesticStage.optional().describe('Of a domestic step: how far the participant has come'),
  contact: prose(2000).optional().describe('Of an authority: name, address and how it is reached'),
  opposesForce: z
    .boolean()
    .optional()
    .describe('Of an objection: it opposes entry into force between the two (VCLT Art. 20(4)(b))'),
  amount: z
    .number()
    .nonnegative()
    .optional()
    .describe('Of an instrument: the weight it declares, in the unit asked for'),
  depositary: line(200).optional().describe('With which of several depositaries it was done'),
  parts: z
    .array(line(100))
    .max(200)
    .optional()
    .describe('Of an instrument: provisions accepted, where there is a choice'),
  text: prose(20_000).optional().describe('The statement, or a summary of it'),
  note: prose(2000).optional(),
  source: Source.optional(),
});
export type Act = z.infer<typeof Act>;

const CONSENT = new Set<string>(ConsentMeans.options);
const STATEMENT = new Set<string>(StatementKind.options);

/** Whether the act is a signature, its own or one that it succeeds to. */
export function isSignature({ kind }: Act): boolean {
  return kind === 'signature' || kind === 'definitive-signature' || kind === 'succession-to-signature';
}

/** Whether the act expresses consent to be bound. */
export function expressesConsent(act: Act): act is Act & { kind: ConsentMeans } {
  return CONSENT.has(act.kind);
}

/** Whether the act is a statement about a provision. */
export function isStatement(act: Act): act is Act & { kind: StatementKind } {
  return STATEMENT.has(act.kind);
}
