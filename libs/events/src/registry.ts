import { z } from 'zod';
import { stageOfCorrected, stageOfStep } from './domestic-stage.ts';
import type { Contents, Upcaster } from './upcaster.ts';
import { dataSchemas, type EventType, Metadata } from './vocabulary.ts';

/** A row of the registry: how events of one wire name are written now, and how older ones become such. */
export interface Registered {
  readonly version: number;
  readonly schema: z.ZodType<Contents>;
  /** From version 1 to 2, from 2 to 3, and so on: always one fewer than `version`. */
  readonly upcasters: readonly Upcaster[];
}

function row(type: EventType, version = 1, upcasters: readonly Upcaster[] = []): Registered {
  return { version, schema: z.strictObject({ data: dataSchemas[type], metadata: Metadata }), upcasters };
}

/**
 * Wire name → current version, schema, upcasters. A wire name, once used, is never changed or given to something
 * else; a change of shape that older readers would misread is a new version with an upcaster.
 */
export const registry: Readonly<Record<EventType, Registered>> = {
  TreatyRegistered: row('TreatyRegistered'),
  FinalClausesRevised: row('FinalClausesRevised'),
  TreatySigned: row('TreatySigned'),
  SignatureSucceededTo: row('SignatureSucceededTo'),
  SignatureWithdrawn: row('SignatureWithdrawn'),
  InstrumentDeposited: row('InstrumentDeposited'),
  ConsentReported: row('ConsentReported'),
  InstrumentWithdrawn: row('InstrumentWithdrawn'),
  ProvisionalApplicationNotified: row('ProvisionalApplicationNotified'),
  ReservationMade: row('ReservationMade'),
  DeclarationMade: row('DeclarationMade'),
  NotificationMade: row('NotificationMade'),
  CommunicationMade: row('CommunicationMade'),
  StatementModified: row('StatementModified'),
  StatementWithdrawn: row('StatementWithdrawn'),
  ObjectionRaised: row('ObjectionRaised'),
  ObjectionWithdrawn: row('ObjectionWithdrawn'),
  AuthorityDesignated: row('AuthorityDesignated'),
  TerritorialApplicationDeclared: row('TerritorialApplicationDeclared'),
  TerritorialApplicationWithdrawn: row('TerritorialApplicationWithdrawn'),
  CompetenceDeclared: row('CompetenceDeclared'),
  DenunciationNotified: row('DenunciationNotified'),
  DenunciationRescinded: row('DenunciationRescinded'),
  ParticipantCeased: row('ParticipantCeased'),
  EntryIntoForceStated: row('EntryIntoForceStated'),
  AmendmentAdopted: row('AmendmentAdopted'),
  AmendmentAccepted: row('AmendmentAccepted'),
  // 2: the stage is one of a few, no longer free words.
  DomesticStepRecorded: row('DomesticStepRecorded', 2, [stageOfStep]),
  ActCorrected: row('ActCorrected', 2, [stageOfCorrected]),
  ActRetracted: row('ActRetracted'),
  ParticipantRegistered: row('ParticipantRegistered'),
  ParticipantRevised: row('ParticipantRevised'),
};
