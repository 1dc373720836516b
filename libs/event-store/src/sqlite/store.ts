import { type Bound, bind, recordedAtOf } from '../chain.ts';
import { DuplicateEvent, UnusableFile } from '../errors.ts';
import { bound, meetExpectation } from '../expectation.ts';
import { bell, follow } from '../follow.ts';
import type { Checkpoint, EventStore, Position, StoredEvent } from '../port.ts';
import { altered, isNotUnique, onFile } from './faults.ts';
import { type Opening as FileOpening, type Opened, openLog } from './open.ts';
import { COLUMNS } from './schema.ts';
import { waitFor } from './shared-file.ts';
import { makeWhole, sizeOf, wholeness } from './wal.ts';

/** Milliseconds between looks for appends of other processes. */
const POLL = 200;
const BATCH = 500;

export interface Opening extends FileOpening {
  /** Milliseconds for which an append, and the thread with it, waits while another program writes; 10,000 if absent. */
  readonly wait?: number | undefined;
  /** What is made from the log, and how far it has read: by it a log that has been lost is told from a new one. */
  readonly follower?: { readonly path: string; readonly position: Position } | undefined;
}

/**
 * A log in one SQLite file, created with its folder where absent. Several processes may hold it open.
 * Fails with `UnusableFile` where the file is something else, of a newer version, damaged, altered at its end, or
 * parted from its -wal, and where there is none though the follower has read one; such a file is left as it was.
 * Damage may show later, at any use.
 *
 * Subscribers see no gap: writers take turns (BEGIN IMMEDIATE takes the one write lock before a position is
 * given out, and holds it to the commit), so positions become visible in their order.
 */
export function sqliteEventStore(path: string, opening: Opening = {}): EventStore {
  return onFile(path, () => {
    refuseLost(path, opening.follower);
    const opened = openLog(path, opening);
    try {
      if (opening.wait !== undefined) waitFor(opened.db, opening.wait);
      return storeOn(path, opened, { readOnly: opening.readOnly === true });
    } catch (error) {
      opened.db.close();
      throw error;
    }
  });
}

type Head = Checkpoint & { readonly whole: number };

/** The log on a file that is open. */
export function storeOn(
  path: string,
  { db, identity }: Opened,
  { readOnly }: { readonly readOnly: boolean },
): EventStore {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const lastOfStream = db.prepare('SELECT revision, hash FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
  const headOfLog = db.prepare('SELECT position, chain, whole FROM log');
  const metadataAt = db.prepare('SELECT metadata FROM events WHERE position = ?');
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata, hash, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const moveHead = db.prepare('UPDATE log SET position = ?, chain = ?, whole = 0');
  const ofStream = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  );
  const ofAll = db.prepare(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
  const appended = bell();
  const keepsWhole = wholeness(db);

  const head = () => headOfLog.get() as unknown as Head;
  const read = (after: number, limit: number) => onFile(path, () => ofAll.all(after, limit).map(eventOf));
  const close = () => {
    if (!db.isOpen) return;
    openStores.delete(close);
    try {
      if (!readOnly) makeWhole(db);
    } catch {
      // A full disk, say: then the -wal stays, or the next start asks for it.
    }
    db.close();
  };
  if (!readOnly) openStores.add(close);

  return {
    async identity() {
      return onFile(path, () => head() && identity);
    },

    async append(stream, events, expected) {
      return onFile(path, () => {
        begin.run();
        try {
          const last = lastOfStream.get(stream) as { revision: number; hash: string } | undefined;
          meetExpectation(stream, expected, last?.revision);
          const before = head();
          let { position } = before;
          let { chain } = before;
          let revision = last?.revision ?? -1;
          const recordedAt = recordedAtOf(jsonOf(metadataAt.get(position)?.['metadata']));
          for (const event of bind(stream, events, { revision, hash: last?.hash ?? null, chain, recordedAt })) {
            const at = insertOne(event);
            position += 1;
            if (at !== position)
              throw altered(path, `it ends at position ${at - 1}, but was recorded up to ${position - 1}`);
            ({ chain, revision } = event);
          }
          if (events.length > 0) moveHead.run(position, chain);
          commit.run();
          if (events.length > 0) {
            keepsWhole.committed(before.whole === 1);
            appended.ring();
          }
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
      return onFile(path, () => ofStream.all(stream, from, limit).map(eventOf));
    },

    async readAll(options = {}) {
      return read(bound('after', options.after, 0), bound('limit', options.limit, -1));
    },

    async head() {
      return onFile(path, () => head().position);
    },

    async checkpoint() {
      return onFile(path, () => {
        const { position, chain } = head();
        return { position, chain };
      });
    },

    subscribe(after, signal) {
      const next = (seen: number) => (db.isOpen ? read(seen, BATCH) : undefined);
      return follow(next, bound('after', after, 0), signal, appended, POLL);
    },

    async close() {
      close();
      appended.ring();
    },
  };

  function insertOne({ stream, revision, id, type, data, metadata, hash, chain }: Bound): number {
    try {
      return insert.run(stream, revision, id, type, data, metadata, hash, chain).lastInsertRowid as number;
    } catch (error) {
      if (isNotUnique(error)) throw new DuplicateEvent(id);
      throw error;
    }
  }
}

/** Closes the logs that are still open when the process ends of itself: else their files would not tell that they are whole. */
const openStores = new Set<() => void>();
process.on('exit', () => {
  for (const close of openStores) close();
});

interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly hash: string;
  readonly chain: string;
}

function eventOf(row: unknown): StoredEvent {
  const { position, stream, revision, id, type, data, metadata, hash, chain } = row as Row;
  return { position, stream, revision, id, type, data: jsonOf(data), metadata: jsonOf(metadata), hash, chain };
}

/** The value of JSON text; undefined where it is none. One damaged event must not keep the others from being read. */
function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseLost(path: string, follower: Opening['follower']): void {
  const size = sizeOf(path);
  if (size || follower === undefined || follower.position === 0) return;
  const lost = `${path} is ${size === 0 ? 'empty' : 'missing'}, but ${follower.path} was made from a log up to position ${follower.position}: the log has been lost`;
  const advice = `Restore it from a backup (accede restore FILE); or, to begin anew, delete ${follower.path}`;
  throw new UnusableFile('lost-log', path, `${lost}. ${advice}`);
}
