import { randomUUID } from 'node:crypto';
import { bind, recordedAtOf } from './chain.ts';
import { DuplicateEvent } from './errors.ts';
import { bound, meetExpectation } from './expectation.ts';
import { bell, follow } from './follow.ts';
import type { EventStore, StoredEvent } from './port.ts';

const BATCH = 500;

/** A log in memory, for tests and for trying things out; it is gone with the process. */
export function memoryEventStore(): EventStore {
  const identity = randomUUID();
  // Events are kept as JSON text, so that nobody can alter the log through what was read or appended.
  let log: string[] | undefined = [];
  const ids = new Set<string>();
  const streams = new Map<string, number[]>();
  const appended = bell();

  const open = (): string[] => {
    if (log === undefined) throw new Error('the event store is closed');
    return log;
  };
  const eventAt = (events: string[], index: number | undefined) =>
    JSON.parse(events[index ?? -1] ?? 'null') as StoredEvent | null;

  return {
    async identity() {
      open();
      return identity;
    },

    async append(stream, events, expected) {
      const all = open();
      const places = streams.get(stream) ?? [];
      const last = eventAt(all, places.at(-1));
      meetExpectation(stream, expected, last?.revision);
      const batch = new Set<string>();
      for (const { id } of events) {
        if (ids.has(id) || batch.has(id)) throw new DuplicateEvent(id);
        batch.add(id);
      }
      const latest = eventAt(all, all.length - 1);
      const end = {
        revision: last?.revision ?? -1,
        hash: last?.hash ?? null,
        chain: latest?.chain ?? identity,
        recordedAt: recordedAtOf(latest?.metadata),
      };
      const texts = Array.from(bind(stream, events, end), (event, n) => {
        const { data, metadata, ...rest } = event;
        const values = { data: JSON.parse(data), metadata: JSON.parse(metadata) };
        return JSON.stringify({ ...rest, ...values, position: all.length + n + 1 } satisfies StoredEvent);
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
        .map((place) => eventAt(all, place) as StoredEvent);
    },

    async readAll(options = {}) {
      const all = open();
      const after = bound('after', options.after, 0);
      const end = Math.min(all.length, after + bound('limit', options.limit, all.length));
      return Array.from({ length: Math.max(0, end - after) }, (_, n) => eventAt(all, after + n) as StoredEvent);
    },

    async head() {
      return open().length;
    },

    async checkpoint() {
      const all = open();
      return { position: all.length, chain: eventAt(all, all.length - 1)?.chain ?? identity };
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
