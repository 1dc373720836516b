import {
  actOf,
  isActEvent,
  PARTICIPANTS,
  parseEvent,
  type RawEvent,
  type RecordedEvent,
  type RegisteredParticipant,
  registeredBy,
  treatyOf,
  UnreadableEvent,
} from '@accede/events';
import type { Act, FinalClauses, RecordState, TreatyId } from '@accede/treaty-law';

/** An event as read models take it in: what it says of a treaty or of the register, whatever its type. */
export type LogEvent = TreatyLogEvent | RegisterLogEvent | UnreadableLogEvent;

interface Recorded {
  readonly position: number;
  readonly revision: number;
  /** Wire name. */
  readonly type: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What an event says of the acts and the document of a treaty. */
export interface TreatyLogEvent extends Recorded {
  readonly treaty: TreatyId;
  /** The version of an act that the event puts on record. */
  readonly act?: Act;
  /** The act of which the version on record stands no longer. */
  readonly ends?: { readonly act: string; readonly as: 'corrected' | 'retracted'; readonly reason: string };
  readonly defined?: { readonly definition: FinalClauses; readonly record: RecordState };
  /** The act that begins to be withheld, or is so no longer. Where it is withheld, nothing else is told of the event. */
  readonly withheld?: { readonly act: string; readonly begins: boolean };
}

/** What an event says of a participant of the register. */
export interface RegisterLogEvent extends Recorded {
  readonly registered: RegisteredParticipant;
  /** Why it was revised. */
  readonly reason?: string;
}

/** An event that cannot be read: of its treaty, or of the register, something is not known. */
export interface UnreadableLogEvent {
  readonly position: number;
  readonly revision: number;
  readonly stream: string;
  /** Why it cannot be read, with its position. */
  readonly unreadable: string;
}

/** Whether the event is that of a treaty, and not of the register, and can be read. */
export function isOfTreaty(event: LogEvent): event is TreatyLogEvent {
  return 'treaty' in event;
}

export function isUnreadable(event: LogEvent): event is UnreadableLogEvent {
  return 'unreadable' in event;
}

/** An event of the log as it was parsed, or why it cannot be read. */
export function parsedOr(stored: RawEvent): RecordedEvent | UnreadableLogEvent {
  try {
    return parseEvent(stored);
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    const { position, revision, stream } = stored;
    return { position, revision, stream, unreadable: error.message };
  }
}

/**
 * What an event of the log says; undefined where it stands in the stream of neither a treaty nor the register, does
 * not belong there, or is of a type that this version does not know.
 */
export function logEventOf(event: RecordedEvent): LogEvent | undefined {
  if (event.type === 'Unknown') return undefined;
  const { position, revision, type, stream } = event;
  const { recordedAt, recordedBy } = event.metadata;
  if (event.type === 'ParticipantRegistered' || event.type === 'ParticipantRevised') {
    if (stream !== PARTICIPANTS) return undefined;
    const reason = event.type === 'ParticipantRevised' ? { reason: event.data.reason } : {};
    return { position, revision, type, recordedAt, recordedBy, registered: registeredBy(event), ...reason };
  }
  const treaty = treatyOf(stream);
  if (treaty === undefined) return undefined;
  const common = { position, revision, treaty, type, recordedAt, recordedBy };
  if (isActEvent(event)) return { ...common, act: actOf(event) };
  switch (event.type) {
    case 'ActCorrected': {
      const { corrects, act, reason } = event.data;
      return { ...common, act, ends: { act: corrects, as: 'corrected', reason } };
    }
    case 'ActRetracted':
      return { ...common, ends: { act: event.data.retracts, as: 'retracted', reason: event.data.reason } };
    case 'TreatyRegistered':
    case 'FinalClausesRevised':
      return { ...common, defined: event.data };
  }
}
