import { hash } from 'node:crypto';
import { type AccedeEvent, actOf, isActEvent, parseEvent, type RawEvent } from '@accede/events';
import type { Act, TreatyId } from '@accede/treaty-law';

/**
 * What deciding needs to know of a treaty. Events are kept as read and parsed only when a command is about
 * the same act, so that bringing in thousands of acts costs no parsing of the thousands on record.
 */
export interface TreatyState {
  readonly treaty: TreatyId;
  /** Last revision and position; -1 and 0 where there is no stream yet. */
  readonly revision: number;
  readonly position: number;
  /** Registration and revisions, in order. */
  readonly definitions: readonly RawEvent[];
  /** By act id: its recording, corrections and retractions, in order. */
  readonly acts: ReadonlyMap<string, readonly RawEvent[]>;
}

interface Growing {
  treaty: TreatyId;
  revision: number;
  position: number;
  definitions: RawEvent[];
  acts: Map<string, RawEvent[]>;
}

export function initialState(treaty: TreatyId): TreatyState {
  return { treaty, revision: -1, position: 0, definitions: [], acts: new Map() };
}

/** The state after one more event. It grows in place: a stream has thousands of events. */
export function evolve(state: TreatyState, event: RawEvent): TreatyState {
  const growing = state as Growing;
  growing.revision = event.revision;
  growing.position = event.position;
  const actId = (event.metadata as { actId?: string }).actId;
  if (event.type === 'TreatyRegistered' || event.type === 'FinalClausesRevised') growing.definitions.push(event);
  else if (actId !== undefined) {
    const history = growing.acts.get(actId);
    if (history === undefined) growing.acts.set(actId, [event]);
    else history.push(event);
  }
  return growing;
}

/** The act as an event of its history tells it; undefined for a retraction. */
export function toldBy(raw: RawEvent): Act | undefined {
  const event = parseEvent(raw);
  if (event.type === 'ActCorrected') return event.data.act;
  return isActEvent(event) ? actOf(event) : undefined;
}

/**
 * The id of an event, from what it records: the same recording always gives the same id, so that a retry can never
 * be stored twice. A UUID of version 8, of one's own making (RFC 9562), from SHA-256.
 * @param whose the treaty; of a participant, the name of the register's stream, which is that of no treaty
 * @param nth how many events the act, the participant (or the definition, where `what` is null) has already
 */
export function eventIdOf(whose: string, what: string | null, nth: number): AccedeEvent['id'] {
  const digest = hash('sha256', JSON.stringify([whose, what, nth]), 'hex');
  const variant = '89ab'[Number.parseInt(digest.charAt(16), 16) & 3];
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`];
  return `${parts.join('-')}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
