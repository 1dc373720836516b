import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for another process that is writing. */
const BUSY = 10_000;
const SQLITE_BUSY = 5;

/** A SQLite file that several processes may hold open, created with its folder where absent. */
export function openShared(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return new DatabaseSync(path, { timeout: BUSY });
}

/** Turns on the write-ahead log, in which readers and a writer do not wait for each other. */
export function writeAhead(db: DatabaseSync): void {
  const deadline = performance.now() + BUSY;
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      // SQLite fails this step at once, without waiting, while another process does the same.
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || performance.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
