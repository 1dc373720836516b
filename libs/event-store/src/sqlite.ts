import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DuplicateEvent, UnusableFile } from './errors.ts';
import { bound, meetExpectation } from './expectation.ts';
import { bell, follow } from './follow.ts';
import type { EventStore, NewEvent, Position, StoredEvent } from './port.ts';
import { openShared, writeAhead } from './shared-file.ts';

/** Marks a file as an event store of Accede: "Acce" in ASCII. */
const APPLICATION = 0x41636365;
const SCHEMA_VERSION = 1;
/** Milliseconds between looks for appends of other processes. */
const POLL = 200;
const BATCH = 500;
/** Bytes of the smallest SQLite file. */
const SMALLEST = 512;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

// Positions are rowids without AUTOINCREMENT: no row is ever deleted, so none is given out twice.
const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id       TEXT NOT NULL UNIQUE,
    type     TEXT NOT NULL,
    data     TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER events_are_not_altered BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

const COLUMNS = 'position, stream, revision, id, type, data, metadata';

interface Row {
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: string;
  metadata: string;
}

/** A file that is made from the log, as read models are: by it a log that has been lost is told from a new one. */
export interface Follower {
  readonly path: string;
  /** Position of the log that it has reached. */
  readonly position: Position;
}

/**
 * A log in one SQLite file, created with its folder where absent. Several processes may hold it open.
 * Fails with `UnusableFile` where the file is something else, of a newer version or damaged, and where there is
 * none though the follower has read one; such a file is left as it was. Damage may show later, at any use.
 *
 * Subscribers see no gap: writers take turns (BEGIN IMMEDIATE takes the one write lock before a position is
 * given out, and holds it to the commit), so positions become visible in their order.
 */
export function sqliteEventStore(path: string, follower?: Follower): EventStore {
  return onFile(path, () => {
    refuseLost(path, follower);
    const db = open(path);
    try {
      return storeOn(path, db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function storeOn(path: string, db: DatabaseSync): EventStore {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const lastOfStream = db.prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
  const lastOfAll = db.prepare('SELECT coalesce(max(position), 0) AS position FROM events');
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const ofStream = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  );
  const ofAll = db.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
  const appended = bell();

  const head = () => (lastOfAll.get() as { position: number }).position;
  const events = (rows: unknown) => (rows as Row[]).map((row) => eventOf(row, path));
  const read = (after: number, limit: number) => onFile(path, () => events(ofAll.all(after, limit)));

  return {
    async append(stream, events, expected) {
      return onFile(path, () => {
        begin.run();
        try {
          const last = (lastOfStream.get(stream) as { revision: number } | undefined)?.revision;
          meetExpectation(stream, expected, last);
          let revision = last ?? -1;
          let position: number | undefined;
          for (const event of events) position = insertOne(stream, ++revision, event);
          position ??= head();
          commit.run();
          if (events.length > 0) appended.ring();
          return { revision, position };
        } catch (error) {
          if (db.isTransaction) db.exec('ROLLBACK');
          throw error;
        }
      });
    },

    async readStream(stream, options = {}) {
      const from = bound('from', options.from, 0);
      const limit = bound('limit', options.limit, -1);
      return onFile(path, () => events(ofStream.all(stream, from, limit)));
    },

    async readAll(options = {}) {
      return read(bound('after', options.after, 0), bound('limit', options.limit, -1));
    },

    async head() {
      return onFile(path, head);
    },

    subscribe(after, signal) {
      const next = (seen: number) => (db.isOpen ? read(seen, BATCH) : undefined);
      return follow(next, bound('after', after, 0), signal, appended, POLL);
    },

    async close() {
      if (db.isOpen) db.close();
      appended.ring();
    },
  };

  function insertOne(stream: string, revision: number, { id, type, data, metadata }: NewEvent): number {
    try {
      return insert.run(stream, revision, id, type, JSON.stringify(data), JSON.stringify(metadata))
        .lastInsertRowid as number;
    } catch (error) {
      if (errcodeOf(error) === SQLITE_CONSTRAINT_UNIQUE) throw new DuplicateEvent(id);
      throw error;
    }
  }
}

/**
 * What SQLite finds wrong with the file of a log, which is only read; `ok` where it finds nothing.
 * Fails with `UnusableFile` where there is no such file or it is no SQLite file.
 */
export function integrityOf(path: string): string {
  try {
    return onFile(path, () => {
      const db = new DatabaseSync(path, { readOnly: true });
      try {
        return db
          .prepare('PRAGMA integrity_check(5)')
          .all()
          .flatMap((row) => Object.values(row))
          .join('; ');
      } finally {
        db.close();
      }
    });
  } catch (error) {
    if (error instanceof UnusableFile && error.code === 'damaged-log') return (error.cause as Error).message;
    throw error;
  }
}

function eventOf(row: Row, path: string): StoredEvent {
  const { position, stream, revision, id, type } = row;
  try {
    return { position, stream, revision, id, type, data: JSON.parse(row.data), metadata: JSON.parse(row.metadata) };
  } catch (error) {
    throw damaged(path, `the event at position ${position} is not JSON`, error);
  }
}

function refuseLost(path: string, follower: Follower | undefined): void {
  const size = sizeOf(path);
  if (size || follower === undefined || follower.position === 0) return;
  const lost = `${path} is ${size === 0 ? 'empty' : 'missing'}, but ${follower.path} was made from a log up to position ${follower.position}: the log has been lost`;
  const advice = `Restore it from a backup; or, to begin anew, delete ${follower.path}`;
  throw new UnusableFile('lost-log', path, `${lost}. ${advice}`);
}

/** Bytes of a file; undefined where there is none, or something else. */
function sizeOf(path: string): number | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    // What is wrong with the path is said when it is opened.
    return undefined;
  }
}

function open(path: string): DatabaseSync {
  const size = sizeOf(path);
  // SQLite itself takes a file of one byte for a new one.
  if (size && size < SMALLEST) throw notSqlite(path);
  const db = openShared(path);
  try {
    const blank = isBlank(db, path);
    writeAhead(db);
    // FULL: a commit has reached the disk before it is acknowledged.
    db.exec('PRAGMA synchronous = FULL');
    if (blank) {
      db.exec('BEGIN IMMEDIATE');
      // Another process may have created the tables meanwhile.
      if (isBlank(db, path)) db.exec(SCHEMA);
      db.exec('COMMIT');
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether the file holds nothing yet; refuses a file that holds anything but a log we can read. */
function isBlank(db: DatabaseSync, path: string): boolean {
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0] as number;
  // Tables first: once another process has made ours, the mark that came with them is seen too.
  const empty = isEmpty(db);
  const application = pragma('application_id');
  if (application === APPLICATION) {
    const version = pragma('user_version');
    if (version <= SCHEMA_VERSION) return false;
    const versions = `it has schema version ${version}, this one reads up to ${SCHEMA_VERSION}`;
    throw new UnusableFile('newer-schema', path, `${path} was written by a newer version of Accede: ${versions}`);
  }
  if (application === 0 && empty) return true;
  throw new UnusableFile('not-an-event-store', path, `${path} is not an event store: another application made it`);
}

function isEmpty(db: DatabaseSync): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
}

/** Runs work on the file; what is wrong with the file itself is told as `UnusableFile`. */
function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { message } = error as Error;
    // The low byte is the kind of error, the others tell it apart further.
    switch ((errcodeOf(error) ?? 0) & 0xff) {
      case SQLITE_CORRUPT:
        throw damaged(path, message, error);
      case SQLITE_NOTADB:
        throw notSqlite(path, error);
      case SQLITE_CANTOPEN:
      case SQLITE_READONLY:
      case SQLITE_IOERR: {
        const advice = 'look at its permissions, its folder and the disk';
        throw new UnusableFile('cannot-open', path, `${path} cannot be read or written (${message}): ${advice}`, error);
      }
    }
    throw error;
  }
}

function damaged(path: string, why: string, cause: unknown): UnusableFile {
  const advice = 'restore it from a backup; accede verify says whether a log is intact';
  return new UnusableFile('damaged-log', path, `${path} is damaged (${why}): ${advice}`, cause);
}

function notSqlite(path: string, cause?: unknown): UnusableFile {
  const message = `${path} is not an event store: it is no SQLite file`;
  return new UnusableFile('not-an-event-store', path, message, cause);
}

function errcodeOf(error: unknown): number | undefined {
  return (error as { errcode?: number }).errcode;
}
