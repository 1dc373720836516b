import type { DatabaseSync } from 'node:sqlite';
import { type Bound, chainOf, hashOf } from '../chain.ts';
import { createTables } from './schema.ts';

/** Events brought over so far, of all. */
export type OnUpgraded = (done: number, all: number) => void;

/** Events between two words on how far it is. */
const STEP = 1000;

/**
 * Gives a log of the version before identity and chain both. Its events stay as they are. To be called in a
 * transaction, so that it is done once and whole or not at all.
 */
export function upgrade(db: DatabaseSync, onUpgraded?: OnUpgraded): void {
  db.exec(`
    DROP TRIGGER IF EXISTS events_are_not_altered;
    DROP TRIGGER IF EXISTS events_are_not_deleted;
    ALTER TABLE events RENAME TO earlier_events;
  `);
  createTables(db);
  let { chain } = db.prepare('SELECT chain FROM log').get() as { chain: string };
  const { all } = db.prepare('SELECT count(*) AS "all" FROM earlier_events').get() as { all: number };
  const insert = insertion(db);
  const ends = new Map<string, string>();
  let done = 0;
  let last = 0;
  for (const row of db.prepare('SELECT * FROM earlier_events ORDER BY position').iterate()) {
    const event = row as unknown as Omit<Bound, 'hash' | 'chain'> & { position: number };
    const hash = hashOf(event, ends.get(event.stream) ?? null);
    chain = chainOf(chain, hash);
    insert({ ...event, hash, chain });
    ends.set(event.stream, hash);
    last = event.position;
    done += 1;
    if (done % STEP === 0 || done === all) onUpgraded?.(done, all);
  }
  db.exec('DROP TABLE earlier_events');
  db.prepare('UPDATE log SET position = ?, chain = ?').run(last, chain);
}

/** Inserts events with the positions that they have. */
export function insertion(db: DatabaseSync): (event: Bound & { readonly position: number }) => void {
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return ({ position, stream, revision, id, type, data, metadata, hash, chain }) =>
    void insert.run(position, stream, revision, id, type, data, metadata, hash, chain);
}
