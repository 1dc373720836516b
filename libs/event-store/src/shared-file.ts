import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UnusableFile } from './errors.ts';

/** Milliseconds to wait for another process that is writing. */
const BUSY = 10_000;
const SQLITE_BUSY = 5;

/**
 * A SQLite file that several processes may hold open, created with its folder where absent.
 * Fails with `UnusableFile` where the system does not let it be opened.
 */
export function openShared(path: string): DatabaseSync {
  if (path !== ':memory:') makeFolder(dirname(path));
  try {
    return new DatabaseSync(path, { timeout: BUSY });
  } catch (error) {
    const why = isFolder(path) ? 'it is a folder' : 'the system does not let it be opened; look at its permissions';
    throw new UnusableFile('cannot-open', path, `${path} cannot be opened: ${why}`, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'it is a file, or lies below one' : `it cannot be made (${code})`;
    throw new UnusableFile('cannot-open', folder, `${folder} cannot serve as the data folder: ${why}`, error);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
