import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Find, groups, participants } from '@accede/catalogue';
import { type Follower, openShared, outOfReach, writeAhead } from '@accede/event-store';
import { LAW_VERSION } from '@accede/treaty-law';
import { LRUCache } from 'lru-cache';
import type { Clearance } from './clearance.ts';
import type { Hit } from './hit.ts';
import { derivedProjections, logProjections } from './projections/index.ts';
import type { Derived, Prepare } from './projections/projection.ts';
import type { Register } from './register.ts';

/** Marks a file as read models of Accede: "AcRM" in ASCII. */
const APPLICATION = 0x4163524d;
/** Derived statuses kept in memory. */
const KEPT = 600;
/** Registers kept in memory: the present one, and those of other instants. */
const REGISTERS_KEPT = 20;

/** What the read models report of themselves; pino fits. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}

/** The read models of one log, in one SQLite file that can be thrown away at any time. */
export interface ReadModels {
  readonly path: string;
  readonly db: DatabaseSync;
  readonly prepare: Prepare;
  readonly logger: Logger;
  /** Whose eyes they are for. */
  readonly clearance: Clearance;
  /** Digest of the projections, the law and the catalogue: other rows follow from another one. */
  readonly fingerprint: string;
  /** Derivations done for reads. */
  readonly derived: LRUCache<string, { readonly basis: number; readonly derived: Derived }>;
  /** The register of participants, by the position of its last event and the instant of knowledge. */
  readonly registers: LRUCache<string, Register>;
  /** Treaties and participants as they were last prepared for searching, with the position of what they rest on. */
  readonly searches: Map<string, { readonly basis: number; readonly find: Find<Hit> }>;
  /** Catch-ups of this process wait for each other here. */
  catchingUp: Promise<unknown>;
  /** Whether this process has checked that the file was made from the log it now reads. */
  checked: boolean;
  close(): void;
}

const silent: Logger = { info() {}, warn() {} };

/**
 * Opens the read models, creating the file and its folder where absent. A file that is corrupt or something else
 * is set aside under another name, and one of other projections or another catalogue is emptied;
 * both are said to the logger, and the next catch-up fills the file from the log.
 * @param clearance whose eyes they are for; a file made for others is emptied
 */
export function openReadModels(path: string, logger: Logger = silent, clearance: Clearance = 'all'): ReadModels {
  const fingerprint = fingerprintOf(clearance);
  let db: DatabaseSync;
  try {
    db = openDatabase(path, fingerprint, logger);
  } catch (error) {
    if (!isUnusable(error)) throw outOfReach(path, error);
    const aside = setAside(path);
    logger.warn(`${path} cannot serve as read models (${error.message}); it is set aside as ${aside} and made anew`);
    db = openDatabase(path, fingerprint, logger);
  }
  const statements = new Map<string, StatementSync>();
  return {
    path,
    db,
    prepare(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = db.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    logger,
    clearance,
    fingerprint,
    derived: new LRUCache({ max: KEPT }),
    registers: new LRUCache({ max: REGISTERS_KEPT }),
    searches: new Map(),
    catchingUp: Promise.resolve(),
    checked: false,
    close() {
      if (db.isOpen) db.close();
    },
  };
}

/** Whether an error says that the file is damaged. */
export function isDamaged(error: unknown): error is Error {
  return isUnusable(error);
}

/** Whether what the file holds is in order, as far as SQLite can tell by reading through it. */
export function isSound({ db }: ReadModels): boolean {
  try {
    return pragma(db, 'quick_check(1)') === 'ok';
  } catch (error) {
    return !isUnusable(error);
  }
}

/** Sets damaged read models aside while they are in use, and opens others in their place, which are empty. */
export function remade(readModels: ReadModels, damage: string): ReadModels {
  const { path, logger, clearance } = readModels;
  // First of all: SQLite, closing, clears away what lies beside the name that it has opened.
  readModels.close();
  const aside = setAside(path);
  logger.warn(`${path} is damaged (${damage}); it is set aside as ${aside} and made anew`);
  return openReadModels(path, logger, clearance);
}

/**
 * Empties the read models; the next catch-up starts from the beginning of the log, which must still be the one that
 * they were made from.
 */
export function emptyReadModels({ db, fingerprint, derived, registers, searches }: ReadModels): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    createTables(db, fingerprint, logIn(db));
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
  derived.clear();
  registers.clear();
  searches.clear();
}

/** Empties the read models of one log, to be made from whatever log there is next. */
export function forgetLog(readModels: ReadModels): void {
  readModels.db.exec('UPDATE log SET identity = NULL, position = 0, hash = NULL');
  readModels.checked = false;
  emptyReadModels(readModels);
}

/** The log that the read models were made from, and how much of it they have seen, also where they are being made anew. */
export function logFollowed({ path, db }: ReadModels): Follower {
  return { path, ...logIn(db) };
}

/** Notes which log is followed, and, where they are given, the position and hash of an event up to which it has been seen. */
export function noteLog({ prepare }: ReadModels, { identity, position, hash }: Partial<KnownLog>): void {
  if (identity !== undefined) prepare('UPDATE log SET identity = ? WHERE identity IS NULL').run(identity);
  if (position === undefined || hash === undefined) return;
  // Where the rows are made anew, what was seen before still counts.
  prepare('UPDATE log SET position = ?1, hash = ?2 WHERE position <= ?1').run(position, hash);
}

/** Position of the log that the read models have reached. */
export function positionOf({ prepare }: ReadModels): number {
  return (prepare('SELECT position FROM state').get() as { position: number }).position;
}

/** Digest of the catalogue that the log has been given whole; null where that is not known. */
export function catalogueTaken({ prepare }: ReadModels): string | null {
  return (prepare('SELECT catalogue FROM state').get() as { catalogue: string | null }).catalogue;
}

/** Notes that the log has all of this catalogue. Forgotten with the read models, and with the log that they are of. */
export function noteCatalogue({ prepare }: ReadModels, digest: string): void {
  prepare('UPDATE state SET catalogue = ?').run(digest);
}

/** Runs reads on one unchanging view of the file, whatever other processes write meanwhile. */
export function snapshot<T>({ db }: ReadModels, read: () => T): T {
  if (db.isTransaction) return read();
  db.exec('BEGIN');
  try {
    return read();
  } finally {
    db.exec('COMMIT');
  }
}

function openDatabase(path: string, fingerprint: string, logger: Logger): DatabaseSync {
  const db = openShared(path);
  try {
    // Tables first: once another process has made ours, the mark that came with them is seen too.
    const empty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    const application = pragma(db, 'application_id');
    const blank = application === 0 && empty;
    if (!blank && application !== APPLICATION) throw new Foreign('another application made it');
    const damage = blank ? 'ok' : pragma(db, 'quick_check(1)');
    if (damage !== 'ok') throw new Foreign(String(damage));
    writeAhead(db);
    db.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000');
    db.exec('BEGIN IMMEDIATE');
    const made = madeBy(db);
    if (made !== fingerprint) {
      if (made !== undefined)
        logger.info('projections or catalogue have changed: the read models are rebuilt from the log');
      createTables(db, fingerprint, logIn(db));
    }
    db.exec('COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * state: as_at is the day for which derived rows hold, catalogue the digest of the one that the log has been given whole.
 * log: which one it is, and its last event that was taken in. It outlasts the rows made from the log: a log that has
 * been exchanged or has lost its end is known by it, also after an upgrade or while the rows are made anew.
 */
const STATE = `
  CREATE TABLE state (position INTEGER NOT NULL, as_at TEXT, fingerprint TEXT NOT NULL, catalogue TEXT) STRICT;
  CREATE TABLE log (identity TEXT, position INTEGER NOT NULL, hash TEXT) STRICT;
`;

type KnownLog = Omit<Follower, 'path'>;

const NO_LOG: KnownLog = { identity: null, position: 0, hash: null };

/** The log that the file was made from, as this or an earlier version noted it. */
function logIn(db: DatabaseSync): KnownLog {
  const has = (table: string) => db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  if (has('log'))
    return (db.prepare('SELECT identity, position, hash FROM log').get() ?? NO_LOG) as unknown as KnownLog;
  if (!has('state')) return NO_LOG;
  const { position } = (db.prepare('SELECT position FROM state').get() ?? NO_LOG) as { position: number };
  return { ...NO_LOG, position };
}

function createTables(db: DatabaseSync, fingerprint: string, log: KnownLog): void {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  for (const { name } of tables as { name: string }[]) db.exec(`DROP TABLE "${name.replaceAll('"', '""')}"`);
  db.exec(`PRAGMA application_id = ${APPLICATION}`);
  db.exec(STATE);
  db.prepare('INSERT INTO state VALUES (0, NULL, ?, NULL)').run(fingerprint);
  db.prepare('INSERT INTO log VALUES (?, ?, ?)').run(log.identity, log.position, log.hash);
  for (const { tables } of [...logProjections, ...derivedProjections]) db.exec(tables);
}

function madeBy(db: DatabaseSync): string | undefined {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'state'").get() === undefined) return undefined;
  return (db.prepare('SELECT fingerprint FROM state').get() as { fingerprint: string } | undefined)?.fingerprint;
}

const fingerprints = new Map<Clearance, string>();

function fingerprintOf(clearance: Clearance): string {
  let fingerprint = fingerprints.get(clearance);
  if (fingerprint === undefined) {
    fingerprint = createHash('sha256')
      .update(JSON.stringify([STATE, ...logProjections, ...derivedProjections]))
      .update(JSON.stringify([LAW_VERSION, groups, participants, clearance]))
      .digest('hex')
      .slice(0, 16);
    fingerprints.set(clearance, fingerprint);
  }
  return fingerprint;
}

/** A file that is not ours to fill. */
class Foreign extends Error {}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
/** The file ends before a page that it should have. */
const SQLITE_IOERR_SHORT_READ = 522;

function isUnusable(error: unknown): error is Error {
  return error instanceof Foreign || isOfKind(error, SQLITE_CORRUPT, SQLITE_NOTADB) || isCutShort(error);
}

/** What keeps a file from being read is told by the error itself, or by the one that it comes of. */
function isCutShort(error: unknown): boolean {
  const { errcode, cause } = error as { errcode?: number; cause?: { errcode?: number } };
  return (errcode ?? cause?.errcode) === SQLITE_IOERR_SHORT_READ;
}

/** The low byte of SQLite's code is the kind of error. */
function isOfKind(error: unknown, ...kinds: number[]): error is Error {
  const code = (error as { errcode?: number }).errcode;
  return code !== undefined && kinds.includes(code & 0xff);
}

function setAside(path: string): string {
  let n = 1;
  while (existsSync(`${path}.discarded-${n}`)) n += 1;
  const aside = `${path}.discarded-${n}`;
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, aside + part);
  return aside;
}

function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}
