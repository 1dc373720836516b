import type { Act, FinalClauses, ParticipantCode, RecordState } from '@accede/treaty-law';
import { actOf, isActEvent } from './act-events.ts';
import { registeredBy } from './register-of-participants.ts';
import type { RecordedEvent, RegisteredParticipant } from './vocabulary.ts';

/** A treaty as its stream tells it. */
export interface RecordedTreaty {
  /** Null where the treaty was not registered yet. */
  readonly definition: FinalClauses | null;
  readonly record: RecordState;
  /** Acts by id, as corrected, without those retracted, in the order of recording. */
  readonly acts: ReadonlyMap<string, Act>;
}

/** An instant as the log writes it, `2015-12-03T10:00:00.000Z`: such instants order as text. */
export function instant(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new RangeError(`"${text}" is not an instant of the form 2015-12-03T10:00:00Z`);
  return at.toISOString();
}

/**
 * What the events of one treaty's stream, in order, amount to.
 * @param knownAt ISO instant: only what was recorded up to then; everything if absent
 */
export function foldTreaty(events: Iterable<RecordedEvent>, knownAt?: string): RecordedTreaty {
  const until = knownAt === undefined ? undefined : instant(knownAt);
  let definition: FinalClauses | null = null;
  let record: RecordState = { completeAsOf: {}, gaps: [] };
  const acts = new Map<string, Act>();
  for (const event of events) {
    if (event.type === 'Unknown' || (until !== undefined && event.metadata.recordedAt > until)) continue;
    if (event.type === 'TreatyRegistered' || event.type === 'FinalClausesRevised') {
      definition = event.data.definition;
      record = event.data.record;
    } else if (event.type === 'ActCorrected') acts.set(event.data.corrects, event.data.act);
    else if (event.type === 'ActRetracted') acts.delete(event.data.retracts);
    else if (isActEvent(event)) {
      const act = actOf(event);
      acts.set(act.id, act);
    }
  }
  return { definition, record, acts };
}

/**
 * Participants on the register, by code, as the events of its stream, in order, tell them.
 * @param knownAt ISO instant: only what was recorded up to then; everything if absent
 */
export function foldParticipants(
  events: Iterable<RecordedEvent>,
  knownAt?: string,
): ReadonlyMap<ParticipantCode, RegisteredParticipant> {
  const until = knownAt === undefined ? undefined : instant(knownAt);
  const participants = new Map<ParticipantCode, RegisteredParticipant>();
  for (const event of events) {
    if (event.type !== 'ParticipantRegistered' && event.type !== 'ParticipantRevised') continue;
    if (until !== undefined && event.metadata.recordedAt > until) continue;
    const registered = registeredBy(event);
    participants.set(registered.participant.code, registered);
  }
  return participants;
}
