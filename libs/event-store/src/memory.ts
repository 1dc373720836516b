import { DuplicateEvent } from './errors.ts';
import { bound, meetExpectation } from './expectation.ts';
import { bell, follow } from './follow.ts';
import type { EventStore, StoredEvent } from './port.ts';

const BATCH = 500;

/** A log in memory, for tests and for trying things out; it is gone with the process. */
export function memoryEventStore(): EventStore {
  // Events are kept as JSON text, so that nobody can alter the log through what was read or appended.
  let log: string[] | undefined = [];
  const ids = new Set<string>();
  const streams = new Map<string, number[]>();
  const appended = bell();

  const open = (): string[] => {
    if (log === undefined) throw new Error('the event store is closed');
    return log;
  };
  const eventAt = (events: string[], index: number) => JSON.parse(events[index] as string) as StoredEvent;

  return {
    async append(stream, events, expected) {
      const all = open();
      const places = streams.get(stream) ?? [];
      meetExpectation(stream, expected, places.length === 0 ? undefined : places.length - 1);
      const batch = new Set<string>();
      const texts = events.map(({ id, type, data, metadata }, n) => {
        if (ids.has(id) || batch.has(id)) throw new DuplicateEvent(id);
        batch.add(id);
        const stored = { id, type, data, metadata, stream, revision: places.length + n, position: all.length + n + 1 };
        return JSON.stringify(stored satisfies StoredEvent);
      });
      for (const text of texts) places.push(all.push(text) - 1);
      for (const id of batch) ids.add(id);
      if (events.length > 0) {
        streams.set(stream, places);
        appended.ring();
      }
      return { revision: places.length - 1, position: all.length };
    },

    async readStream(stream, options = {}) {
      const all = open();
      const from = bound('from', options.from, 0);
      const places = streams.get(stream) ?? [];
      return places
        .slice(from, from + bound('limit', options.limit, places.length))
        .map((place) => eventAt(all, place));
    },

    async readAll(options = {}) {
      const all = open();
      const after = bound('after', options.after, 0);
      const end = Math.min(all.length, after + bound('limit', options.limit, all.length));
      return Array.from({ length: Math.max(0, end - after) }, (_, n) => eventAt(all, after + n));
    },

    async head() {
      return open().length;
    },

    subscribe(after, signal) {
      const read = (seen: number) => log?.slice(seen, seen + BATCH).map((text) => JSON.parse(text) as StoredEvent);
      return follow(read, bound('after', after, 0), signal, appended);
    },

    async close() {
      log = undefined;
      appended.ring();
    },
  };
}
