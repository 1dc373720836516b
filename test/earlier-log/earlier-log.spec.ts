import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventStore, findAlteration, sqliteEventStore } from '@accede/event-store';
import {
  catchUp,
  checkLog,
  listActs,
  logFollowed,
  openReadModels,
  positionOf,
  treatyPage,
  verify,
} from '@accede/projections';
import { recordActs } from '@accede/recording';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// events.sqlite and read-models.sqlite were written by the version before logs had an identity and a chain: two
// treaties, acts of several recorders, a correction, and a retraction recorded while the clock was back.

const today = '2026-03-01';
const EVENTS = 12;

let folder: string;
let log: string;
let opened: { close(): unknown }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accede-earlier-'));
  log = join(folder, 'events.sqlite');
  for (const name of ['events.sqlite', 'read-models.sqlite'])
    copyFileSync(join(import.meta.dirname, name), join(folder, name));
  opened = [];
});
afterEach(async () => {
  for (const each of opened) await each.close();
  rmSync(folder, { recursive: true });
});

function open(): EventStore {
  const store = sqliteEventStore(log);
  opened.push(store);
  return store;
}

/** The events as the earlier version has them in its table. */
function eventsWritten(): object[] {
  // Opened beside the fixture, SQLite would leave files there.
  const copy = join(folder, 'as-written.sqlite');
  copyFileSync(join(import.meta.dirname, 'events.sqlite'), copy);
  const db = new DatabaseSync(copy);
  const rows = db.prepare('SELECT * FROM events ORDER BY position').all();
  db.close();
  return rows.map((row) => ({
    ...row,
    data: JSON.parse(String(row['data'])),
    metadata: JSON.parse(String(row['metadata'])),
  }));
}

describe('a log of the earlier version', () => {
  it('keeps every event as it was, and gets its identity and chain once', async () => {
    const told: [number, number][] = [];
    const store = sqliteEventStore(log, { onUpgraded: (...step) => told.push(step) });
    const identity = await store.identity();
    const events = await store.readAll();
    expect(events).toMatchObject(eventsWritten());
    expect(events).toHaveLength(EVENTS);
    expect(await findAlteration(store)).toBeUndefined();
    expect(told).toEqual([[EVENTS, EVENTS]]);
    await store.close();
    const again = open();
    expect([await again.identity(), await again.readAll()]).toEqual([identity, events]);
    expect(readdirSync(folder).sort()).not.toContain('events.sqlite-journal');
  });

  it('gives the read models that it gave, and goes on', async () => {
    const store = open();
    const readModels = openReadModels(join(folder, 'read-models.sqlite'));
    opened.push(readModels);
    await catchUp(readModels, store, { today });
    expect(positionOf(readModels)).toBe(EVENTS);
    expect(await verify(readModels, store, { today })).toMatchObject({
      differences: [],
      underivable: [],
      unreadable: [],
    });
    const at = { asAt: today, today };
    expect(treatyPage(readModels, at, 'ETS999').entryIntoForce).toMatchObject({ date: '2002-04-01' });
    const states = listActs(readModels, { limit: 20 }).items.map(({ state }) => state);
    expect(states.filter((state) => state !== 'recorded').sort()).toEqual(['corrected', 'retracted']);
    const by = { now: '2026-03-01T10:00:00.000Z', today, recorder: 'a clerk' };
    await recordActs(store, 'ETS999', [{ kind: 'accession', participant: 'NOR', date: '2004-01-01' }], by);
    expect(await findAlteration(store)).toBeUndefined();
  });

  it('is upgraded whole or not at all', () => {
    expect(() => sqliteEventStore(log, { onUpgraded: stop })).toThrow('killed');
    const after = new DatabaseSync(log, { readOnly: true });
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(after.prepare('SELECT count(*) AS n FROM events').get()).toEqual({ n: EVENTS });
    after.close();
  });

  it('that has lost its end since is known by the read models of that version', async () => {
    const db = new DatabaseSync(log);
    db.exec('DROP TRIGGER events_are_not_deleted; DELETE FROM events WHERE position > 8');
    db.exec(
      "CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    );
    db.close();
    const readModels = openReadModels(join(folder, 'read-models.sqlite'));
    opened.push(readModels);
    expect(logFollowed(readModels)).toMatchObject({ identity: null, position: EVENTS });
    await expect(checkLog(readModels, open())).rejects.toMatchObject({ code: 'shortened-log' });
  });
});

function stop(): never {
  throw new Error('killed');
}
