import {
  Act,
  DeclaredParticipant,
  FinalClauses,
  LegalDate,
  ParticipantCode,
  RecordState,
  Source,
} from '@accede/treaty-law';
import { z } from 'zod';

/** What every event carries besides its data. */
export const Metadata = z.strictObject({
  schemaVersion: z.int().positive(),
  actId: z.string().min(1).max(200).optional().describe('The act that the event records, corrects or retracts'),
  date: LegalDate.optional().describe('Legal date of that act'),
  // Always with milliseconds and Z, so that instants order as text.
  recordedAt: z.iso.datetime({ precision: 3 }).describe('Instant at which the log took it in'),
  recordedBy: z.string().min(1).max(200),
  source: Source.optional(),
  correlationId: z.string().min(1).max(200).describe('Common to all events of one command'),
  causationId: z.string().min(1).max(200).describe('What brought the command about; itself where nothing did'),
});
export type Metadata = z.infer<typeof Metadata>;

// Identity, date and source of an act stand in the metadata; its kind is told by the type of the event.
const AnyDetails = Act.omit({ id: true, kind: true, date: true, source: true });
// A stage is that of a domestic step alone: what else once had one, in free words, is read without it.
const Details = AnyDetails.omit({ stage: true });
const ByParticipant = Details.required({ participant: true });

const Registration = z.strictObject({ definition: FinalClauses, record: RecordState });

const name = DeclaredParticipant.shape.name;

/** A participant put on the register besides those of the catalogue: what the law asks of it, and how it is named. */
export const RegisteredParticipant = z.strictObject({
  // Its French name stands beside it.
  participant: DeclaredParticipant.omit({ nameFr: true }),
  nameFr: name.optional().describe('Name in French'),
  aliases: z.array(name).max(100).optional().describe('Other names, as tables and letters write them'),
  members: z
    .array(z.strictObject({ participant: ParticipantCode, from: LegalDate, to: LegalDate.optional() }))
    .max(1000)
    .optional()
    .describe(
      'Of an organization: its members, each from a day to a last day. They are the group of the name in memberStates, or of its code',
    ),
});
export type RegisteredParticipant = z.infer<typeof RegisteredParticipant>;

/** Data of each event by its wire name, as now written. Unknown fields are refused. */
export const dataSchemas = {
  TreatyRegistered: Registration,
  FinalClausesRevised: Registration,
  TreatySigned: ByParticipant.extend({ definitive: z.literal(true).optional().describe('Consent by signature alone') }),
  SignatureSucceededTo: ByParticipant,
  SignatureWithdrawn: ByParticipant,
  InstrumentDeposited: ByParticipant.extend({
    means: z.enum([
      'ratification',
      'acceptance',
      'approval',
      'accession',
      'succession',
      'formal-confirmation',
      'consent-to-be-bound',
    ]),
  }),
  ConsentReported: ByParticipant,
  InstrumentWithdrawn: ByParticipant,
  ProvisionalApplicationNotified: ByParticipant,
  ReservationMade: ByParticipant,
  DeclarationMade: ByParticipant,
  NotificationMade: ByParticipant,
  // A decision of a conference or a correction by the depositary is nobody's in particular.
  CommunicationMade: Details,
  StatementModified: ByParticipant,
  StatementWithdrawn: ByParticipant,
  ObjectionRaised: ByParticipant,
  ObjectionWithdrawn: ByParticipant,
  AuthorityDesignated: ByParticipant,
  TerritorialApplicationDeclared: ByParticipant,
  TerritorialApplicationWithdrawn: ByParticipant,
  CompetenceDeclared: ByParticipant,
  DenunciationNotified: ByParticipant,
  DenunciationRescinded: ByParticipant,
  ParticipantCeased: ByParticipant,
  // The depositary states it of the treaty as a whole.
  EntryIntoForceStated: Details,
  AmendmentAdopted: Details,
  AmendmentAccepted: ByParticipant,
  DomesticStepRecorded: AnyDetails.required({ participant: true }),
  ActCorrected: z.strictObject({
    corrects: z.string().min(1).max(200),
    act: Act.describe('The act as it is now known, under the same id'),
    reason: z.string().min(1).max(2000),
  }),
  ActRetracted: z.strictObject({ retracts: z.string().min(1).max(200), reason: z.string().min(1).max(2000) }),
  ParticipantRegistered: RegisteredParticipant,
  ParticipantRevised: RegisteredParticipant.extend({ reason: z.string().min(1).max(2000) }),
};

/** The wire names. */
export type EventType = keyof typeof dataSchemas;
export type DataOf<T extends EventType> = z.infer<(typeof dataSchemas)[T]>;

/** An event of one type, ready to be appended. */
export interface EventOf<T extends EventType> {
  readonly id: string;
  readonly type: T;
  readonly data: DataOf<T>;
  readonly metadata: Metadata;
}
export type AccedeEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Types that record an act; the others say something about a treaty, about an act on record, or about a participant. */
export type ActEventType = Exclude<
  EventType,
  | 'TreatyRegistered'
  | 'FinalClausesRevised'
  | 'ActCorrected'
  | 'ActRetracted'
  | 'ParticipantRegistered'
  | 'ParticipantRevised'
>;
export type ActEvent = { [T in ActEventType]: EventOf<T> }[ActEventType];
/** An event of the register of participants. */
export type ParticipantEvent = EventOf<'ParticipantRegistered'> | EventOf<'ParticipantRevised'>;

/** An event of a type, or in a shape, that this version does not know. It is kept, and says nothing. */
export interface UnknownEvent {
  readonly id: string;
  readonly type: 'Unknown';
  readonly wireType: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** Where in the log an event stands. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

/** An event as read back from the log. */
export type RecordedEvent = (AccedeEvent | UnknownEvent) & Place;
