import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOf, findAlteration, hashOf } from './chain.ts';
import { isDuplicateEvent, isStaleRevision } from './errors.ts';
import type { EventStore, NewEvent, StoredEvent } from './port.ts';

/** What an adapter brings to the contract suite: an empty log. */
export interface LogUnderTest {
  open(): EventStore | Promise<EventStore>;
  remove?(): void | Promise<void>;
}

let made = 0;

/** An event that no other is like. */
export function anEvent(data: unknown = {}): NewEvent {
  made += 1;
  return { id: `event-${made}`, type: 'SomethingHappened', data, metadata: { n: made } };
}

const someEvents = (n: number) => Array.from({ length: n }, () => anEvent());
const idsOf = (events: readonly { id: string }[]) => events.map((event) => event.id);

/** Reads a subscription until so many events have come. */
export async function take(subscription: AsyncIterable<readonly StoredEvent[]>, n: number): Promise<StoredEvent[]> {
  const seen: StoredEvent[] = [];
  for await (const batch of subscription) {
    seen.push(...batch);
    if (seen.length >= n) break;
  }
  return seen;
}

/**
 * The contract of the port. Every adapter runs it.
 * @param lasting whether a log outlives its handle and can be opened more than once
 */
export function eventStoreContract(
  adapter: string,
  newLog: () => LogUnderTest | Promise<LogUnderTest>,
  { lasting }: { lasting: boolean },
): void {
  describe(`${adapter} as an event store`, () => {
    let log: LogUnderTest;
    let store: EventStore;
    let opened: EventStore[];
    let abort: AbortController;

    const openAnother = async () => {
      const another = await log.open();
      opened.push(another);
      return another;
    };

    beforeEach(async () => {
      opened = [];
      abort = new AbortController();
      log = await newLog();
      store = await openAnother();
    });

    afterEach(async () => {
      abort.abort();
      for (const each of opened) await each.close();
      await log.remove?.();
    });

    it('a stale append is refused', async () => {
      await store.append('treaty-A', someEvents(2), 'no-stream');
      const refusal = await store.append('treaty-A', [anEvent()], 0).catch((error: unknown) => error);
      expect(isStaleRevision(refusal)).toBe(true);
      expect(refusal).toMatchObject({ code: 'stale-revision', stream: 'treaty-A', expected: 0, actual: 1 });
      expect(await store.readStream('treaty-A')).toHaveLength(2);
    });

    describe('expected revision', () => {
      it('of a stream that is not there is "no-stream"', async () => {
        await expect(store.append('treaty-A', [anEvent()], 0)).rejects.toMatchObject({ actual: 'no-stream' });
        await expect(store.append('treaty-A', [anEvent()], -1)).rejects.toMatchObject({ actual: 'no-stream' });
        expect(await store.append('treaty-A', [anEvent()], 'no-stream')).toMatchObject({ revision: 0 });
      });

      it('"no-stream" is refused where there is one', async () => {
        await store.append('treaty-A', [anEvent()], 'any');
        await expect(store.append('treaty-A', [anEvent()], 'no-stream')).rejects.toMatchObject({ actual: 0 });
      });

      it('ahead of the stream is refused', async () => {
        await store.append('treaty-A', [anEvent()], 'any');
        await expect(store.append('treaty-A', [anEvent()], 1)).rejects.toMatchObject({ expected: 1, actual: 0 });
      });

      it('"any" asks for nothing', async () => {
        expect(await store.append('treaty-A', [anEvent()], 'any')).toMatchObject({ revision: 0 });
        expect(await store.append('treaty-A', [anEvent()], 'any')).toMatchObject({ revision: 1 });
      });

      it('is one per stream', async () => {
        await store.append('treaty-A', someEvents(3), 'no-stream');
        expect(await store.append('treaty-B', [anEvent()], 'no-stream')).toMatchObject({ revision: 0 });
        expect(await store.append('treaty-A', [anEvent()], 2)).toMatchObject({ revision: 3 });
      });

      it('lets one of many concurrent writers through', async () => {
        await store.append('treaty-A', [anEvent()], 'no-stream');
        const outcomes = await Promise.allSettled(
          Array.from({ length: 20 }, () => store.append('treaty-A', [anEvent()], 0)),
        );
        expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
        for (const outcome of outcomes) {
          if (outcome.status === 'rejected') expect(isStaleRevision(outcome.reason)).toBe(true);
        }
        expect(await store.readStream('treaty-A')).toHaveLength(2);
      });
    });

    describe('append', () => {
      it('gives back revision and position of the last event', async () => {
        const first = await store.append('treaty-A', someEvents(3), 'no-stream');
        expect(first.revision).toBe(2);
        const second = await store.append('treaty-A', [anEvent()], 2);
        expect(second.revision).toBe(3);
        expect(second.position).toBeGreaterThan(first.position);
        expect((await store.readAll()).at(-1)).toMatchObject({ revision: 3, position: second.position });
        expect(await store.head()).toBe(second.position);
      });

      it('of no events appends nothing, but still meets the expectation', async () => {
        expect(await store.append('treaty-A', [], 'no-stream')).toEqual({ revision: -1, position: 0 });
        const { position } = await store.append('treaty-A', someEvents(2), 'any');
        expect(await store.append('treaty-A', [], 1)).toEqual({ revision: 1, position });
        await expect(store.append('treaty-A', [], 0)).rejects.toMatchObject({ code: 'stale-revision' });
        expect(await store.readAll()).toHaveLength(2);
      });

      it('refuses an id that is already stored, in whatever stream', async () => {
        const event = anEvent();
        await store.append('treaty-A', [event], 'no-stream');
        for (const stream of ['treaty-A', 'treaty-B']) {
          const refusal = await store.append(stream, [event], 'any').catch((error: unknown) => error);
          expect(isDuplicateEvent(refusal)).toBe(true);
          expect(refusal).toMatchObject({ code: 'duplicate-event', id: event.id });
        }
        expect(await store.readAll()).toHaveLength(1);
      });

      it('reports a stale expectation before a duplicate', async () => {
        const event = anEvent();
        await store.append('treaty-A', [event], 'no-stream');
        await expect(store.append('treaty-A', [event], 'no-stream')).rejects.toMatchObject({ code: 'stale-revision' });
      });

      it('is all or nothing', async () => {
        const [one, two, three] = someEvents(3) as [NewEvent, NewEvent, NewEvent];
        await store.append('treaty-A', [one], 'no-stream');
        await expect(store.append('treaty-B', [two, one, three], 'any')).rejects.toMatchObject({ id: one.id });
        await expect(store.append('treaty-B', [two, two], 'any')).rejects.toMatchObject({ id: two.id });
        expect(await store.readStream('treaty-B')).toEqual([]);
        expect(await store.append('treaty-B', [two, three], 'no-stream')).toMatchObject({ revision: 1 });
      });

      it('keeps data and metadata as they were, whatever becomes of the objects', async () => {
        const data = { name: 'Türkiye – "quoted"\n', list: [1, null, { deep: true }], 日本: '🖋' };
        const event = { ...anEvent(data), metadata: { recordedBy: 'a clerk' } };
        await store.append('treaty-A', [event], 'no-stream');
        const asAppended = structuredClone(event);
        data.list.push(2);
        const [read] = await store.readStream('treaty-A');
        expect(read).toMatchObject(asAppended);
        (read?.data as { name: string }).name = 'altered';
        expect((await store.readAll())[0]).toMatchObject(asAppended);
      });
    });

    describe('reading a stream', () => {
      it('that is not there finds nothing', async () => {
        await store.append('treaty-A', [anEvent()], 'no-stream');
        expect(await store.readStream('treaty-B')).toEqual([]);
      });

      it('gives its events with stream, revision and position', async () => {
        const events = someEvents(3);
        await store.append('treaty-A', events.slice(0, 2), 'no-stream');
        await store.append('treaty-B', someEvents(1), 'no-stream');
        await store.append('treaty-A', events.slice(2), 1);
        const read = await store.readStream('treaty-A');
        expect(idsOf(read)).toEqual(idsOf(events));
        expect(read.map((event) => event.revision)).toEqual([0, 1, 2]);
        expect(read.every((event) => event.stream === 'treaty-A')).toBe(true);
        expect(read.map((event) => event.position)).toEqual(
          read.map((event) => event.position).toSorted((a, b) => a - b),
        );
      });

      it('from a revision (inclusive), up to a limit', async () => {
        const events = someEvents(5);
        await store.append('treaty-A', events, 'no-stream');
        const read = async (options: { from?: number; limit?: number }) =>
          idsOf(await store.readStream('treaty-A', options));
        expect(await read({ from: 0 })).toEqual(idsOf(events));
        expect(await read({ from: 3 })).toEqual(idsOf(events.slice(3)));
        expect(await read({ from: 4, limit: 10 })).toEqual(idsOf(events.slice(4)));
        expect(await read({ from: 1, limit: 2 })).toEqual(idsOf(events.slice(1, 3)));
        expect(await read({ from: 5 })).toEqual([]);
        expect(await read({ limit: 0 })).toEqual([]);
      });
    });

    describe('reading all', () => {
      it('is in the order of positions, after a position (exclusive), up to a limit', async () => {
        const events = someEvents(6);
        for (const [n, event] of events.entries()) await store.append(`treaty-${n % 2}`, [event], 'any');
        const all = await store.readAll();
        expect(idsOf(all)).toEqual(idsOf(events));
        for (const [n, event] of all.entries()) {
          if (n > 0) expect(event.position).toBeGreaterThan(all[n - 1]?.position as number);
          expect(await store.readAll({ after: event.position })).toEqual(all.slice(n + 1));
        }
        const third = all[2]?.position as number;
        expect(await store.readAll({ after: third, limit: 2 })).toEqual(all.slice(3, 5));
        expect(await store.readAll({ limit: 0 })).toEqual([]);
        expect(await store.readAll({ after: third + 1000 })).toEqual([]);
      });

      it('of an empty log finds nothing', async () => {
        expect(await store.readAll()).toEqual([]);
        expect(await store.head()).toBe(0);
      });

      it('refuses bounds that are none', async () => {
        await expect(store.readAll({ after: -1 })).rejects.toThrow(RangeError);
        await expect(store.readAll({ limit: 1.5 })).rejects.toThrow(RangeError);
        await expect(store.readStream('treaty-A', { from: Number.NaN })).rejects.toThrow(RangeError);
        await expect(store.readStream('treaty-A', { limit: -1 })).rejects.toThrow(RangeError);
      });
    });

    describe('a subscription', () => {
      it('gives what is stored and what comes, without gap or repeat', async () => {
        const before = someEvents(1200);
        const after = someEvents(300);
        await store.append('treaty-A', before, 'no-stream');
        const seen = take(store.subscribe(0, abort.signal), 1500);
        for (const [n, event] of after.entries()) {
          await store.append(`treaty-${n % 3}`, [event], 'any');
          if (n % 50 === 0) await new Promise(setImmediate);
        }
        expect(idsOf(await seen)).toEqual(idsOf([...before, ...after]));
      });

      it('begins after its position', async () => {
        const events = someEvents(4);
        await store.append('treaty-A', events, 'no-stream');
        const second = (await store.readAll())[1]?.position as number;
        expect(idsOf(await take(store.subscribe(second, abort.signal), 2))).toEqual(idsOf(events.slice(2)));
      });

      it('waits where there is nothing yet', async () => {
        const seen = take(store.subscribe(await store.head(), abort.signal), 1);
        await new Promise((resolve) => setTimeout(resolve, 20));
        const event = anEvent();
        await store.append('treaty-A', [event], 'no-stream');
        expect(idsOf(await seen)).toEqual([event.id]);
      });

      it('serves each of several subscribers', async () => {
        const events = someEvents(20);
        const seen = [1, 2, 3].map(() => take(store.subscribe(0, abort.signal), 20));
        for (const event of events) await store.append('treaty-A', [event], 'any');
        for (const each of await Promise.all(seen)) expect(idsOf(each)).toEqual(idsOf(events));
      });

      it('ends on abort, also while it waits', async () => {
        await store.append('treaty-A', [anEvent()], 'no-stream');
        const seen: StoredEvent[] = [];
        for await (const batch of store.subscribe(0, abort.signal)) {
          seen.push(...batch);
          setTimeout(() => abort.abort(), 5);
        }
        expect(seen).toHaveLength(1);
        for await (const _ of store.subscribe(0, abort.signal)) expect.unreachable();
      });

      it('ends when the store is closed', async () => {
        const ended = take(store.subscribe(0, abort.signal), 1);
        await new Promise(setImmediate);
        await store.close();
        expect(await ended).toEqual([]);
      });
    });

    describe('identity', () => {
      it('is that of one log: it stays, and another log has another', async () => {
        const identity = await store.identity();
        expect(identity).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        await store.append('treaty-A', someEvents(2), 'no-stream');
        expect(await store.identity()).toBe(identity);
        const other = await newLog();
        const otherStore = await other.open();
        expect(await otherStore.identity()).not.toBe(identity);
        await otherStore.close();
        await other.remove?.();
      });
    });

    describe('the chain', () => {
      const textsOf = (event: StoredEvent) => ({
        ...event,
        data: JSON.stringify(event.data),
        metadata: JSON.stringify(event.metadata),
      });

      it('binds each event to the one before it in its stream', async () => {
        for (const stream of ['treaty-A', 'treaty-B', 'treaty-A']) await store.append(stream, someEvents(2), 'any');
        for (const stream of ['treaty-A', 'treaty-B']) {
          let before: string | null = null;
          for (const event of await store.readStream(stream)) {
            expect(event.hash).toBe(hashOf(textsOf(event), before));
            before = event.hash;
          }
        }
      });

      it('binds all events of all streams, from the identity to a checkpoint that the store keeps', async () => {
        const identity = await store.identity();
        expect(await store.checkpoint()).toEqual({ position: 0, chain: identity });
        for (const stream of ['treaty-A', 'treaty-B', 'treaty-A']) await store.append(stream, someEvents(2), 'any');
        const { position, chain } = await store.checkpoint();
        const bound = (await store.readAll()).filter((event) => event.position <= position);
        expect(bound.at(-1)?.position).toBe(position);
        expect(bound.reduce((before, { hash }) => chainOf(before, hash), identity)).toBe(chain);
        expect(await findAlteration(store)).toBeUndefined();
      });

      it('is that of what can be read back, whatever was given', async () => {
        const odd = {
          2: 'b',
          1: 'a',
          gone: undefined,
          zero: -0,
          'lone \ud800': '\udfff',
          date: new Date(0),
          ['__proto__']: 1,
        };
        await store.append('treaty-Ä "quoted"\n', [anEvent(odd), anEvent(null), anEvent([odd])], 'any');
        expect(await findAlteration(store)).toBeUndefined();
      });
    });

    describe('the instant of recording', () => {
      const at = (recordedAt: string) => ({ ...anEvent(), metadata: { recordedAt, recordedBy: 'a clerk' } });
      const instants = (events: readonly StoredEvent[]) =>
        events.map(({ metadata }) => (metadata as { recordedAt?: string }).recordedAt);

      it('never goes back in the log, whatever the clocks of its writers say', async () => {
        await store.append('treaty-A', [at('2026-03-12T10:00:00.000Z')], 'any');
        await store.append('treaty-B', [at('2026-03-02T10:00:00.000Z'), at('2026-03-12T10:00:00.001Z')], 'any');
        await store.append('treaty-A', [at('2026-03-12T09:00:00.000Z')], 'any');
        expect(instants(await store.readAll())).toEqual([
          '2026-03-12T10:00:00.000Z',
          '2026-03-12T10:00:00.000Z',
          '2026-03-12T10:00:00.001Z',
          '2026-03-12T10:00:00.001Z',
        ]);
        expect((await store.readAll()).map(({ metadata }) => metadata)[1]).toMatchObject({ recordedBy: 'a clerk' });
      });

      it('is left as it is where it is later, or none is told', async () => {
        await store.append('treaty-A', [at('2026-03-12T10:00:00.000Z'), anEvent()], 'any');
        await store.append('treaty-A', [at('2036-03-12T10:00:00.000Z')], 'any');
        expect(instants(await store.readAll())).toEqual([
          '2026-03-12T10:00:00.000Z',
          undefined,
          '2036-03-12T10:00:00.000Z',
        ]);
      });
    });

    it('cannot be used once closed', async () => {
      await store.close();
      await store.close();
      await expect(store.append('treaty-A', [anEvent()], 'any')).rejects.toThrow();
      await expect(store.readAll()).rejects.toThrow();
    });

    if (!lasting) return;

    it('keeps everything over a reopening', async () => {
      await store.append('treaty-A', someEvents(3), 'no-stream');
      await store.append('treaty-B', someEvents(2), 'no-stream');
      const all = await store.readAll();
      const told = [await store.identity(), await store.checkpoint()];
      await store.close();
      const reopened = await openAnother();
      expect([await reopened.identity(), await reopened.checkpoint()]).toEqual(told);
      expect(await reopened.readAll()).toEqual(all);
      expect(await reopened.head()).toBe(all.at(-1)?.position);
      await expect(reopened.append('treaty-A', [anEvent()], 'no-stream')).rejects.toMatchObject({ actual: 2 });
      await expect(reopened.append('treaty-C', [all[0] as NewEvent], 'any')).rejects.toMatchObject({
        code: 'duplicate-event',
      });
      expect(await reopened.append('treaty-A', [anEvent()], 2)).toMatchObject({ revision: 3 });
    });

    it('is one log through two handles', async () => {
      const other = await openAnother();
      const seen = take(other.subscribe(0, abort.signal), 40);
      const writers = [store, other].map(async (writer) => {
        for (let n = 0; n < 20; ) {
          const events = await writer.readStream('treaty-A');
          const expected = events.at(-1)?.revision ?? 'no-stream';
          // Lets the other one in between reading and appending.
          await new Promise(setImmediate);
          const done = await writer.append('treaty-A', [anEvent()], expected).catch((error: unknown) => {
            if (!isStaleRevision(error)) throw error;
          });
          if (done) n += 1;
        }
      });
      await Promise.all(writers);
      const all = await store.readAll();
      expect(all.map((event) => event.revision)).toEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(await other.identity()).toBe(await store.identity());
      expect(await findAlteration(other)).toBeUndefined();
      expect(idsOf(await seen)).toEqual(idsOf(all));
    });
  });
}
