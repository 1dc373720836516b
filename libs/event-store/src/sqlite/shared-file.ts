import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { UnusableFile } from '../errors.ts';
import { isBusy, isUnopenable } from './faults.ts';
import { keepPrivate, makePrivateFolder } from './private.ts';

/** Milliseconds to wait for another process that is writing. */
const BUSY = 10_000;

/**
 * A SQLite file that several processes may hold open, created with its folder where absent; its owner's alone.
 * Fails with `UnusableFile` where the system does not let it be opened.
 */
export function openShared(path: string): DatabaseSync {
  if (path !== ':memory:') makeFolder(dirname(path));
  try {
    if (path !== ':memory:') keepPrivate(path);
    return new DatabaseSync(path, { timeout: BUSY });
  } catch (error) {
    throw cannotBeOpened(path, error);
  }
}

/**
 * A SQLite file to be read only. On a medium that cannot be written, where SQLite could not share it with a writer,
 * it is read as a file that nobody changes.
 */
export function openReadOnly(path: string): DatabaseSync {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new UnusableFile('cannot-open', path, `${path} cannot be opened: there is no such file`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: BUSY });
    db.prepare('SELECT 1 FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db?.close();
    if (!isUnopenable(error)) throw error;
    const inUse = statSync(`${path}-wal`, { throwIfNoEntry: false }) !== undefined;
    if (db === undefined || inUse) throw cannotBeOpened(path, error);
    return openImmutable(path);
  }
}

/** The file itself, whatever its -wal holds, to be read while nobody changes it. */
export function openImmutable(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
}

function cannotBeOpened(path: string, error: unknown): UnusableFile {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const why = isFolder ? 'it is a folder' : 'the system does not let it be opened; look at its permissions';
  return new UnusableFile('cannot-open', path, `${path} cannot be opened: ${why}`, error);
}

function makeFolder(folder: string): void {
  try {
    makePrivateFolder(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'it is a file, or lies below one' : `it cannot be made (${code})`;
    throw new UnusableFile('cannot-open', folder, `${folder} cannot serve as the data folder: ${why}`, error);
  }
}

/** Sets for how many milliseconds the thread waits while another program writes the file. */
export function waitFor(db: DatabaseSync, milliseconds: number): void {
  db.exec(`PRAGMA busy_timeout = ${milliseconds}`);
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
      if (!isBusy(error) || performance.now() > deadline) throw error;
      pause(5);
    }
  }
}

/**
 * Holds a file alone until it is let go: others that open it wait. Gives how to let it go.
 * Fails with `UnusableFile` while anybody else has it open, be it only to read; a damaged file is held by nobody.
 */
export function holdAlone(path: string): () => void {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return () => undefined;
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // Leaving the write-ahead log needs that nobody else is connected.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (!isBusy(error)) return () => undefined;
    const message = `${path} is open in another program: stop the server, and wait for commands that are running`;
    throw new UnusableFile('in-use', path, message, error);
  }
  return () => db.close();
}

/** Waits, and everything with it: for the few moments in which another process has its turn with a file. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
