import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { UnusableFile } from '../errors.ts';
import { notSqlite } from './faults.ts';
import { contentsOf, createTables, identityIn } from './schema.ts';
import { openReadOnly, openShared, writeAhead } from './shared-file.ts';
import { type OnUpgraded, upgrade } from './upgrade.ts';
import { refuseStrayWal, sizeOf } from './wal.ts';

/** Bytes of the smallest SQLite file. */
const SMALLEST = 512;

/** How a file is to be opened. */
export interface Opening {
  /** The file is only read, and not made where absent; nothing can be appended. */
  readonly readOnly?: boolean | undefined;
  /** Takes the file as it is, on purpose, where its -wal has been lost. */
  readonly asItIs?: boolean | undefined;
  /** Told while a log of an earlier version is brought up to this one. */
  readonly onUpgraded?: OnUpgraded | undefined;
}

export interface Opened {
  readonly db: DatabaseSync;
  readonly identity: string;
}

/**
 * Opens the file of a log and creates what is missing; one of an earlier version is upgraded.
 * Before anything is recorded in it, identity and tables are in the file itself, and not in its -wal alone.
 */
export function openLog(path: string, options: Opening = {}): Opened {
  const size = sizeOf(path);
  // SQLite itself takes a file of one byte for a new one.
  if (size && size < SMALLEST) throw notSqlite(path);
  for (;;) {
    refuseStrayWal(path, { asItIs: options.asItIs === true });
    const before = fileAt(path);
    const db = options.readOnly ? openReadOnly(path) : openShared(path);
    try {
      if (options.readOnly) mustBeCurrent(db, path);
      else prepare(db, path, options.onUpgraded);
      const identity = identityIn(db, path);
      // A restored file may have been put in its place while this one was waited for.
      if (before === undefined || before === fileAt(path)) return { db, identity };
    } catch (error) {
      db.close();
      throw error;
    }
    db.close();
  }
}

function prepare(db: DatabaseSync, path: string, onUpgraded: OnUpgraded | undefined): void {
  // FULL: a commit has reached the disk before it is acknowledged.
  db.exec('PRAGMA synchronous = FULL');
  if (contentsOf(db, path) !== 'log') {
    db.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have done the same meanwhile.
      const contents = contentsOf(db, path);
      if (contents === 'nothing') createTables(db);
      else if (contents === 'earlier log') upgrade(db, onUpgraded);
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
    // A new file is written without a -wal; that of an earlier log had one.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
  writeAhead(db);
}

function mustBeCurrent(db: DatabaseSync, path: string): void {
  const contents = contentsOf(db, path);
  if (contents === 'log') return;
  if (contents === 'nothing')
    throw new UnusableFile('not-an-event-store', path, `${path} is not an event store: it is empty`);
  const message = `${path} was written by an earlier version of Accede, and cannot be upgraded where it is only read: copy it to a folder that can be written`;
  throw new UnusableFile('earlier-schema', path, message);
}

/** What tells one file from another that takes its place; undefined where there is none. */
function fileAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino}`;
}
