import type { Act, ActKind } from '@accede/treaty-law';
import { schemaVersionOf } from './parse.ts';
import type { ActEvent, ActEventType, Metadata } from './vocabulary.ts';

/** The event that records each kind of act. */
export const typeOfKind: Readonly<Record<ActKind, ActEventType>> = {
  signature: 'TreatySigned',
  'definitive-signature': 'TreatySigned',
  'succession-to-signature': 'SignatureSucceededTo',
  'signature-withdrawn': 'SignatureWithdrawn',
  ratification: 'InstrumentDeposited',
  acceptance: 'InstrumentDeposited',
  approval: 'InstrumentDeposited',
  accession: 'InstrumentDeposited',
  succession: 'InstrumentDeposited',
  'formal-confirmation': 'InstrumentDeposited',
  'consent-to-be-bound': 'InstrumentDeposited',
  'consent-reported': 'ConsentReported',
  'instrument-withdrawn': 'InstrumentWithdrawn',
  'provisional-application': 'ProvisionalApplicationNotified',
  reservation: 'ReservationMade',
  declaration: 'DeclarationMade',
  notification: 'NotificationMade',
  communication: 'CommunicationMade',
  objection: 'ObjectionRaised',
  authority: 'AuthorityDesignated',
  'territorial-application': 'TerritorialApplicationDeclared',
  competence: 'CompetenceDeclared',
  'statement-modified': 'StatementModified',
  'statement-withdrawn': 'StatementWithdrawn',
  'objection-withdrawn': 'ObjectionWithdrawn',
  'territorial-application-withdrawn': 'TerritorialApplicationWithdrawn',
  denunciation: 'DenunciationNotified',
  'denunciation-rescinded': 'DenunciationRescinded',
  ceased: 'ParticipantCeased',
  'entry-into-force': 'EntryIntoForceStated',
  'amendment-adopted': 'AmendmentAdopted',
  'amendment-accepted': 'AmendmentAccepted',
  'domestic-step': 'DomesticStepRecorded',
};

/** Only where the type alone does not tell the kind (InstrumentDeposited, definitive signature) does the data. */
const kindOfType = Object.fromEntries(
  Object.entries(typeOfKind)
    .toReversed()
    .map(([kind, type]) => [type, kind]),
) as Readonly<Record<ActEventType, ActKind>>;

/** Of the recording, not of the act: who, when, by which command. */
export type Recording = Pick<Metadata, 'recordedAt' | 'recordedBy' | 'correlationId' | 'causationId'>;

/** The event that records an act. The act is taken as valid; `actOf` gives it back unchanged. */
export function eventOfAct(act: Act, id: string, recording: Recording): ActEvent {
  const { id: actId, kind, date, source, ...details } = act;
  const type = typeOfKind[kind];
  let data: object = details;
  if (type === 'InstrumentDeposited') data = { means: kind, ...details };
  else if (kind === 'definitive-signature') data = { definitive: true, ...details };
  const metadata: Metadata = {
    schemaVersion: schemaVersionOf(type),
    actId,
    date,
    recordedAt: recording.recordedAt,
    recordedBy: recording.recordedBy,
    ...(source === undefined ? {} : { source }),
    correlationId: recording.correlationId,
    causationId: recording.causationId,
  };
  return { id, type, data, metadata } as ActEvent;
}

/** The act that an event records, under its id and with its source. */
export function actOf(event: ActEvent): Act {
  const { actId, date, source } = event.metadata;
  let kind = kindOfType[event.type];
  let details: Omit<Act, 'id' | 'kind' | 'date'> = event.data;
  if (event.type === 'InstrumentDeposited') {
    const { means, ...rest } = event.data;
    kind = means;
    details = rest;
  } else if (event.type === 'TreatySigned') {
    const { definitive, ...rest } = event.data;
    if (definitive) kind = 'definitive-signature';
    details = rest;
  }
  // Events of acts always carry id and date; the metadata schema is common to all events.
  const act = { id: actId as string, kind, date: date as string, ...details };
  return source === undefined ? act : { ...act, source };
}

/** Whether the event records an act. */
export function isActEvent<E extends { readonly type: string }>(event: E): event is Extract<E, { type: ActEventType }> {
  return Object.hasOwn(kindOfType, event.type);
}
