import type { EventStore, StoredEvent } from '@accede/event-store';
import { parseEvent, treatyOf, UnreadableEvent } from '@accede/events';
import { type Refusal, Refused, refusal } from './refusal.ts';

/** Revision up to which the events of a stream have been found readable: a process reads each of them once for it. */
const known = new WeakMap<EventStore, Map<string, number>>();

/**
 * Refuses to go on from a stream with an event that cannot be read: what it told is not known, so nothing can be
 * decided on it. Fails with `Refused`.
 */
export function mustBeReadable(store: EventStore, stream: string, events: readonly StoredEvent[]): void {
  const streams = known.get(store) ?? new Map<string, number>();
  known.set(store, streams);
  const from = streams.get(stream) ?? -1;
  try {
    for (const event of events) if (event.revision > from) parseEvent(event);
  } catch (error) {
    if (error instanceof UnreadableEvent) throw new Refused(unreadable(stream, error));
    throw error;
  }
  streams.set(stream, events.at(-1)?.revision ?? -1);
}

function unreadable(stream: string, { message: why }: UnreadableEvent): Refusal {
  const treaty = treatyOf(stream) ?? null;
  const field = treaty === null ? 'participant' : 'treaty';
  return refusal('unreadable-record', field, { rule: 'unreadable', facts: { treaty, why } });
}
