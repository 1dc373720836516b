import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { UnusableFile } from '../errors.ts';
import { altered, damaged } from './faults.ts';

/** Marks a file as an event store of Accede: "Acce" in ASCII. */
const APPLICATION = 0x41636365;
/** 1: without identity and chain. */
const VERSION = 2;

/**
 * Positions are rowids without AUTOINCREMENT: no row is ever deleted, so none is given out twice.
 * The one row of `log` tells where the log ends, apart from the events, so that missing last ones are missed; and
 * whether the file is whole: 0 while events may lie in its -wal alone (`wal.ts`).
 */
const TABLES = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id       TEXT NOT NULL UNIQUE,
    type     TEXT NOT NULL,
    data     TEXT NOT NULL,
    metadata TEXT NOT NULL,
    hash     TEXT NOT NULL,
    chain    TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER events_are_not_altered BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TABLE log (
    identity TEXT NOT NULL,
    schema   INTEGER NOT NULL,
    position INTEGER NOT NULL,
    chain    TEXT NOT NULL,
    whole    INTEGER NOT NULL
  ) STRICT;
  CREATE TRIGGER log_is_one BEFORE INSERT ON log WHEN (SELECT count(*) FROM log) > 0 BEGIN SELECT RAISE(ABORT, 'a file holds one log'); END;
  CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER identity_is_not_altered BEFORE UPDATE OF identity ON log BEGIN SELECT RAISE(ABORT, 'a log keeps its identity'); END;
`;

export const COLUMNS = 'position, stream, revision, id, type, data, metadata, hash, chain';

/** Makes the tables of a log. */
export function createTables(db: DatabaseSync, identity: string = randomUUID()): void {
  db.exec(TABLES);
  db.prepare('INSERT INTO log VALUES (?, ?, 0, ?, 1)').run(identity, VERSION, identity);
  db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}`);
}

/**
 * What the file holds: nothing yet, a log of the version before identity and chain, or one of this version.
 * Refuses a file that holds anything but a log we can read.
 */
export function contentsOf(db: DatabaseSync, path: string): 'nothing' | 'earlier log' | 'log' {
  // Tables first: once another process has made ours, the mark that came with them is seen too.
  const empty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  const application = pragma(db, 'application_id');
  if (application === 0 && empty) return 'nothing';
  if (application !== APPLICATION)
    throw new UnusableFile('not-an-event-store', path, `${path} is not an event store: another application made it`);
  const version = pragma(db, 'user_version') as number;
  if (version > VERSION) {
    const versions = `it has schema version ${version}, this one reads up to ${VERSION}`;
    throw new UnusableFile('newer-schema', path, `${path} was written by a newer version of Accede: ${versions}`);
  }
  if (version === VERSION) return 'log';
  const hasIdentity = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'log'").get() !== undefined;
  if (version !== 1 || hasIdentity) throw damaged(path, `there is no log of schema version ${version}`);
  return 'earlier log';
}

/** Identity of the log. Refuses one of which the end, or what tells of it, is not as it was recorded. */
export function identityIn(db: DatabaseSync, path: string): string {
  const rows = db
    .prepare(
      `SELECT log.identity, log.schema, log.position, log.chain, events.position AS last, events.chain AS lastChain
       FROM log LEFT JOIN events ON events.position = (SELECT max(position) FROM events)`,
    )
    .all();
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0 || row['schema'] !== VERSION)
    throw damaged(path, 'it does not tell which log it is');
  const { identity, position, chain, last, lastChain } = row;
  if ((last ?? 0) !== position || (lastChain ?? identity) !== chain)
    throw altered(path, `it ends at position ${last ?? 0}, but was recorded up to ${position}`);
  return String(identity);
}

/** What tables, indexes and triggers are missing or were added, in words; undefined where all are as they were made. */
export function schemaAlteration(db: DatabaseSync): string | undefined {
  const made = new Map(statements(TABLES).map((sql) => [nameIn(sql), sql]));
  const rows = db.prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL').all();
  const there = new Map((rows as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]));
  for (const [name, sql] of made) if (there.get(name) !== sql) return `${name} is missing or was altered`;
  for (const name of there.keys()) if (!made.has(name)) return `${name} was added`;
  return undefined;
}

/** Value of a pragma. */
export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** The statements of a schema, as SQLite keeps them. */
function statements(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function nameIn(sql: string): string {
  return /^CREATE \w+ (\w+)/.exec(sql)?.[1] ?? sql;
}
