import { describe, expect, it } from 'vitest';
import { clockBehind, findAlteration, hashOf } from './chain.ts';
import { memoryEventStore } from './memory.ts';
import type { EventStore, StoredEvent } from './port.ts';
import { anEvent } from './store-contract.ts';

/** A log whose events are given as they are, and not as the store has them. */
function given(store: EventStore, alter: (events: StoredEvent[]) => StoredEvent[]): EventStore {
  return {
    ...store,
    readAll: async ({ after = 0 } = {}) => alter(await store.readAll()).filter(({ position }) => position > after),
  };
}

describe('a hash', () => {
  it('is what anybody can compute from an event and the hash before it', () => {
    const event = {
      stream: 'treaty-A',
      revision: 1,
      id: 'x',
      type: 'TreatySigned',
      data: '{"by":"FRA"}',
      metadata: '{}',
    };
    // printf '["before","treaty-A",1,"x","TreatySigned",{"by":"FRA"},{}]' | sha256sum
    expect(hashOf(event, 'before')).toBe('6d99d43ba8af15c0c55f6b9fd038a50b31f03dc8de2af9825d05ea9b15af9386');
  });
});

describe('a store without a single writer, which keeps no chain with its events', () => {
  /** Three streams of three events each, by turns, with a checkpoint at the end. */
  async function log(): Promise<EventStore> {
    const store = memoryEventStore();
    for (let n = 0; n < 9; n += 1) await store.append(`treaty-${n % 3}`, [anEvent({ n })], 'any');
    return given(store, (events) => events.map(({ chain: _, ...event }) => event));
  }

  it('is found to be as it was recorded', async () => {
    expect(await findAlteration(await log())).toBeUndefined();
  });

  it.each<[string, (events: StoredEvent[]) => StoredEvent[], object]>([
    [
      'an event changed',
      (all) => all.map((each) => (each.position === 5 ? { ...each, data: { n: 6 } } : each)),
      { position: 5, what: 'changed' },
    ],
    [
      'an event taken out of its stream',
      (all) => all.filter(({ position }) => position !== 5),
      { position: 8, what: 'out-of-place' },
    ],
    [
      'the last event of a stream taken out',
      (all) => all.filter(({ position }) => position !== 8),
      { position: 9, what: 'out-of-place' },
    ],
    [
      'a whole stream taken out',
      (all) => all.filter(({ stream }) => stream !== 'treaty-1'),
      { position: 9, what: 'out-of-place' },
    ],
    ['two events exchanged', (all) => exchanged(all, 4, 5), { position: 9, what: 'out-of-place' }],
    ['the end taken off', (all) => all.slice(0, 7), { position: 8, what: 'end-missing' }],
  ])('shows %s, by its streams or by the checkpoint', async (_, alter, alteration) => {
    expect(await findAlteration(given(await log(), alter))).toMatchObject(alteration);
  });
});

/** The events at two positions in each other's place. */
function exchanged(events: StoredEvent[], one: number, other: number): StoredEvent[] {
  const moved = new Map([
    [one, other],
    [other, one],
  ]);
  return events
    .map((event) => ({ ...event, position: moved.get(event.position) ?? event.position }))
    .sort((a, b) => a.position - b.position);
}

describe('a clock that is behind the log', () => {
  it('is told, with the instant at which the log was last written', async () => {
    const store = memoryEventStore();
    expect(await clockBehind(store, '2026-03-02T10:00:00.000Z')).toBeUndefined();
    const metadata = { recordedAt: '2026-03-12T10:00:00.000Z' };
    await store.append('treaty-A', [{ ...anEvent(), metadata }], 'any');
    expect(await clockBehind(store, '2026-03-02T10:00:00.000Z')).toMatch(/2026-03-02.*last written at 2026-03-12/);
    for (const now of ['2026-03-12T09:59:59.000Z', '2026-03-13T10:00:00.000Z'])
      expect(await clockBehind(store, now)).toBeUndefined();
    await store.append('treaty-A', [anEvent()], 'any');
    expect(await clockBehind(store, '2026-03-02T10:00:00.000Z')).toBeUndefined();
  });
});
