import type { DatabaseSync } from 'node:sqlite';
import { DuplicateEvent, UnusableFile } from './errors.ts';
import { bound, meetExpectation } from './expectation.ts';
import { bell, follow } from './follow.ts';
import type { EventStore, NewEvent, StoredEvent } from './port.ts';
import { openShared, writeAhead } from './shared-file.ts';

/** Marks a file as an event store of Accede: "Acce" in ASCII. */
const APPLICATION = 0x41636365;
const SCHEMA_VERSION = 1;
/** Milliseconds between looks for appends of other processes. */
const POLL = 200;
const BATCH = 500;
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

/**
 * A log in one SQLite file, created with its folder where absent. Several processes may hold it open.
 * Fails with `UnusableFile` where the file is something else or of a newer version; such a file is left as it was.
 *
 * Subscribers see no gap: writers take turns (BEGIN IMMEDIATE takes the one write lock before a position is
 * given out, and holds it to the commit), so positions become visible in their order.
 */
export function sqliteEventStore(path: string): EventStore {
  const db = open(path);
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
  const read = (after: number, limit: number) => (ofAll.all(after, limit) as unknown as Row[]).map(eventOf);

  return {
    async append(stream, events, expected) {
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
    },

    async readStream(stream, options = {}) {
      const rows = ofStream.all(stream, bound('from', options.from, 0), bound('limit', options.limit, -1));
      return (rows as unknown as Row[]).map(eventOf);
    },

    async readAll(options = {}) {
      return read(bound('after', options.after, 0), bound('limit', options.limit, -1));
    },

    async head() {
      return head();
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

function eventOf(row: Row): StoredEvent {
  const { position, stream, revision, id, type } = row;
  return { position, stream, revision, id, type, data: JSON.parse(row.data), metadata: JSON.parse(row.metadata) };
}

function open(path: string): DatabaseSync {
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
  const empty = isEmpty(db, path);
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

function isEmpty(db: DatabaseSync, path: string): boolean {
  try {
    return db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  } catch (error) {
    if (errcodeOf(error) !== SQLITE_NOTADB) throw error;
    throw new UnusableFile('not-an-event-store', path, `${path} is not an event store: it is no SQLite file`);
  }
}

function errcodeOf(error: unknown): number | undefined {
  return (error as { errcode?: number }).errcode;
}
