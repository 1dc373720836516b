import {
  parseEvent,
  type RawEvent,
  type RegisteredParticipant,
  type RegisterOfParticipants,
  registeredBy,
  registerWith,
} from '@accede/events';
import type { ParticipantCode, Source } from '@accede/treaty-law';

/** What deciding needs to know of the register: the events of each participant, in order. */
export interface RegisterState {
  /** Last revision and position; -1 and 0 where nobody has been registered yet. */
  readonly revision: number;
  readonly position: number;
  readonly participants: ReadonlyMap<ParticipantCode, readonly RawEvent[]>;
}

interface Growing {
  revision: number;
  position: number;
  participants: Map<ParticipantCode, RawEvent[]>;
}

export function initialRegister(): RegisterState {
  return { revision: -1, position: 0, participants: new Map() };
}

/** The state after one more event. It grows in place. */
export function evolveRegister(state: RegisterState, event: RawEvent): RegisterState {
  const growing = state as Growing;
  growing.revision = event.revision;
  growing.position = event.position;
  if (event.type !== 'ParticipantRegistered' && event.type !== 'ParticipantRevised') return growing;
  // Of one that is damaged nothing is known; who records on the register is told of it.
  const code = (event.data as Partial<RegisteredParticipant> | undefined)?.participant?.code;
  if (typeof code !== 'string') return growing;
  const history = growing.participants.get(code);
  if (history === undefined) growing.participants.set(code, [event]);
  else history.push(event);
  return growing;
}

/** A participant as one event tells it, and the source that states it. */
export interface Told {
  readonly registered: RegisteredParticipant;
  readonly source: Source | undefined;
}

/** What an event of the register tells; undefined where a newer version wrote it in another shape. */
export function participantToldBy(raw: RawEvent): Told | undefined {
  const event = parseEvent(raw);
  if (event.type !== 'ParticipantRegistered' && event.type !== 'ParticipantRevised') return undefined;
  return { registered: registeredBy(event), source: event.metadata.source };
}

/**
 * Everybody who can take part in treaties: those of the catalogue, and those registered as they stand now.
 * @param but one who is left out
 */
export function registerIn(
  { participants }: RegisterState,
  catalogue: RegisterOfParticipants,
  but?: ParticipantCode,
): RegisterOfParticipants {
  const latest = [...participants].flatMap(([code, history]) => (code === but ? [] : (history.at(-1) ?? [])));
  return registerWith(
    catalogue,
    latest.flatMap((raw) => participantToldBy(raw)?.registered ?? []),
  );
}
