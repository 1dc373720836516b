import {
  type AccedeEvent,
  type DataOf,
  eventOfAct,
  instant,
  Metadata,
  PARTICIPANTS,
  type ParticipantEvent,
  type Recording,
  type RegisteredParticipant,
  schemaVersionOf,
} from '@accede/events';
import type { Act, LegalDate, Source } from '@accede/treaty-law';
import { Refused, refusal } from './refusal.ts';
import { brokenBy, valueAt } from './rule.ts';
import { eventIdOf, type TreatyState } from './treaty-state.ts';

// The events of a command, with the ids and the metadata that follow from it.

/** Who records, and when. */
export interface By {
  /** Instant of the recording, ISO 8601. */
  readonly now: string;
  /** Legal date of today: no act is dated later. */
  readonly today: LegalDate;
  readonly recorder: string;
  /** Common to the events of one command; the id of its first event if absent. */
  readonly correlationId?: string | undefined;
  /** What brought the command about; the command itself if absent. */
  readonly causationId?: string | undefined;
}

/** Recorder and cause of what the catalogue brings in; by the cause it knows its own again. */
export const CATALOGUE = 'catalogue';

/** Whether the catalogue brought it in. */
export function isFromCatalogue(event: { readonly metadata: unknown }): boolean {
  return (event.metadata as Metadata).causationId === CATALOGUE;
}

/** Final clauses, and how complete the record is. */
export type Registration = DataOf<'TreatyRegistered'>;

/** What the events of one command have in common; ids that were not given follow from its first event. */
export interface CommandRecording {
  readonly by: By;
  readonly recordedAt: string;
  correlationId: string | undefined;
}

const WhoRecords = Metadata.pick({ recordedBy: true, correlationId: true, causationId: true }).partial();

/** Refuses what could be written but not read back: a recorder without a name, ids beyond all length. */
export function recordingOf(by: By): CommandRecording {
  const who = { recordedBy: by.recorder, correlationId: by.correlationId, causationId: by.causationId };
  const issue = WhoRecords.safeParse(who).error?.issues[0];
  if (issue !== undefined) {
    const field = issue.path[0] === 'recordedBy' ? 'recorder' : String(issue.path[0]);
    throw new Refused(refusal('invalid-field', field, brokenBy(issue, valueAt(issue.path, who))));
  }
  return { by, recordedAt: instant(by.now), correlationId: by.correlationId };
}

function resolved(recording: CommandRecording, eventId: string): Recording {
  recording.correlationId ??= eventId;
  const { by, recordedAt, correlationId } = recording;
  return { recordedAt, recordedBy: by.recorder, correlationId, causationId: by.causationId ?? correlationId };
}

function metadataOf(
  type: AccedeEvent['type'],
  eventId: string,
  recording: CommandRecording,
  about: Pick<Metadata, 'actId' | 'date' | 'source'>,
): Metadata {
  return { schemaVersion: schemaVersionOf(type), ...about, ...resolved(recording, eventId) };
}

export function definitionEvent(state: TreatyState, data: Registration, recording: CommandRecording): AccedeEvent {
  const type = state.definitions.length === 0 ? 'TreatyRegistered' : 'FinalClausesRevised';
  const id = eventIdOf(state.treaty, null, state.definitions.length);
  return { id, type, data, metadata: metadataOf(type, id, recording, {}) };
}

export function actEvents(state: TreatyState, acts: Iterable<Act>, recording: CommandRecording): AccedeEvent[] {
  return Array.from(acts, (act) => {
    const id = eventIdOf(state.treaty, act.id, 0);
    return eventOfAct(act, id, resolved(recording, id));
  });
}

export function correctionEvent(
  state: TreatyState,
  act: Act,
  reason: string,
  recording: CommandRecording,
): AccedeEvent {
  const id = eventIdOf(state.treaty, act.id, state.acts.get(act.id)?.length ?? 0);
  const about = { actId: act.id, date: act.date, ...(act.source === undefined ? {} : { source: act.source }) };
  const metadata = metadataOf('ActCorrected', id, recording, about);
  return { id, type: 'ActCorrected', data: { corrects: act.id, act, reason }, metadata };
}

export function retractionEvent(
  state: TreatyState,
  actId: string,
  reason: string,
  recording: CommandRecording,
): AccedeEvent {
  const id = eventIdOf(state.treaty, actId, state.acts.get(actId)?.length ?? 0);
  const metadata = metadataOf('ActRetracted', id, recording, { actId });
  return { id, type: 'ActRetracted', data: { retracts: actId, reason }, metadata };
}

/**
 * The event of a participant of the register.
 * @param nth how many events it has already: the first registers it, the others, with their reason, revise it
 */
export function participantEvent(
  nth: number,
  data: RegisteredParticipant,
  { source, reason }: { readonly source: Source | undefined; readonly reason?: string },
  recording: CommandRecording,
): ParticipantEvent {
  const id = eventIdOf(PARTICIPANTS, data.participant.code, nth);
  const about = source === undefined ? {} : { source };
  if (reason === undefined) {
    const type = 'ParticipantRegistered';
    return { id, type, data, metadata: metadataOf(type, id, recording, about) };
  }
  const type = 'ParticipantRevised';
  return { id, type, data: { ...data, reason }, metadata: metadataOf(type, id, recording, about) };
}
