import type { DatabaseSync } from 'node:sqlite';
import { type Alteration, findAlteration, type OnChecked, recordedAtOf } from '../chain.ts';
import { UnusableFile } from '../errors.ts';
import type { Position } from '../port.ts';
import { onFile } from './faults.ts';
import { contentsOf, identityIn, schemaAlteration } from './schema.ts';
import { openReadOnly } from './shared-file.ts';
import { storeOn } from './store.ts';
import { refuseStrayWal } from './wal.ts';

/** What the file of a log is found to be. */
export interface LogCheck {
  /** `ok`, or what is wrong with the file itself: its pages, its tables, what it tells of its end. */
  readonly integrity: string;
  /** The first event that is not as it was recorded; null where none is, or where the file does not let it be known. */
  readonly alteration: Alteration | null;
  /** Null where the file is damaged, or of the version before identity and chain, in which nothing binds the events. */
  readonly identity: string | null;
  /** Of the last event, and the chain of the log there: who has noted both knows the log again (`chainAt`). */
  readonly position: Position;
  readonly chain: string | null;
  /** When the last event was recorded. */
  readonly recordedAt: string | null;
}

/** Whether everything is as it was recorded, as far as the file itself can tell. */
export function isSound({ integrity, alteration }: LogCheck): boolean {
  return integrity === 'ok' && alteration === null;
}

export interface Checking {
  /** Takes the file as it is, on purpose, where its -wal has been lost. */
  readonly asItIs?: boolean | undefined;
  readonly onChecked?: OnChecked | undefined;
}

/**
 * Checks the file of a log, which is only read, as it stands now, whoever writes meanwhile: its pages, its tables and
 * its whole chain. Fails with `UnusableFile` where it is no log, cannot be read, or is parted from its -wal.
 */
export async function checkLogFile(path: string, { asItIs = false, onChecked }: Checking = {}): Promise<LogCheck> {
  refuseStrayWal(path, { asItIs });
  try {
    const db = onFile(path, () => openReadOnly(path));
    try {
      return await check(db, path, onChecked);
    } finally {
      db.close();
    }
  } catch (error) {
    // What cannot be read for what it holds is damage; a file that cannot be opened, or is something else, is not.
    if (error instanceof UnusableFile && error.code !== 'damaged-log' && error.code !== 'altered-log') throw error;
    const { cause, message } = error as Error;
    return { ...UNKNOWN, integrity: cause instanceof Error ? cause.message : message };
  }
}

const UNKNOWN = { alteration: null, identity: null, position: 0, chain: null, recordedAt: null };

async function check(db: DatabaseSync, path: string, onChecked: OnChecked | undefined): Promise<LogCheck> {
  // One view of the file from the first read to the last.
  db.exec('BEGIN');
  const contents = onFile(path, () => contentsOf(db, path));
  if (contents === 'nothing')
    throw new UnusableFile('not-an-event-store', path, `${path} is not an event store: it is empty`);
  const integrity = onFile(path, () => integrityOf(db));
  if (integrity !== 'ok') return { ...UNKNOWN, integrity };
  const last = db.prepare('SELECT position, metadata FROM events ORDER BY position DESC LIMIT 1').get();
  const end = { position: Number(last?.['position'] ?? 0), recordedAt: recordedAtIn(last?.['metadata']) };
  if (contents === 'earlier log') return { ...UNKNOWN, ...end, integrity };
  const identity = String(db.prepare('SELECT identity FROM log').get()?.['identity']);
  const store = storeOn(path, { db, identity }, { readOnly: true });
  const alteration = (await findAlteration(store, onChecked)) ?? null;
  const { chain } = await store.checkpoint();
  // The events first: they name the place, and the head tells only that there is one.
  if (alteration === null) identityIn(db, path);
  const schema = schemaAlteration(db);
  return { integrity: schema ?? 'ok', alteration, identity, chain, ...end };
}

/** The chain of a sound log up to a position; undefined where it has no event there. */
export function chainAt(path: string, position: Position): string | undefined {
  const db = onFile(path, () => openReadOnly(path));
  try {
    const row = onFile(path, () => db.prepare('SELECT chain FROM events WHERE position = ?').get(position));
    return row && String(row['chain']);
  } finally {
    db.close();
  }
}

function integrityOf(db: DatabaseSync): string {
  const rows = db.prepare('PRAGMA integrity_check(5)').all();
  return rows.flatMap((row) => Object.values(row)).join('; ');
}

function recordedAtIn(metadata: unknown): string | null {
  try {
    return recordedAtOf(JSON.parse(String(metadata))) ?? null;
  } catch {
    return null;
  }
}
