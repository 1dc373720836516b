import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { UnusableFile } from '../errors.ts';
import { openImmutable, pause } from './shared-file.ts';

// A log is one file only while nobody has it open: until then its last events lie in a second one, the -wal.
//
// `log.whole` tells it in the file itself. The first append of a process sets it to 0 and has it carried into the file
// before the append is acknowledged; whoever closes the log sets it to 1, which SQLite carries over with everything
// before it when the last one closes. A kill leaves the -wal where it is. So a file that says 0 and has no -wal beside
// it has been parted from it, and with it, perhaps, from what was recorded last.

/** Place in the header of a SQLite file that tells whether commits go to a -wal (2) or not (1). */
const FORMAT = 18;
const WRITE_AHEAD = 2;
/** Looks at a file, ten milliseconds apart, before it is said to have lost its -wal. */
const LOOKS = 5;

/**
 * Refuses a file whose -wal has been lost, and one beside which the -wal of another file lies: SQLite would mix the two.
 * To be called before SQLite opens the file, as it makes a -wal itself.
 */
export function refuseStrayWal(path: string, options: { readonly asItIs: boolean }): void {
  const wal = `${path}-wal`;
  const size = sizeOf(wal);
  if (size && !sizeOf(path)) {
    const why = `${path} is missing or empty, but its other half, ${wal}, is there`;
    throw new UnusableFile('lost-log', path, `${why}. Restore a backup (accede restore FILE)`);
  }
  const writesAhead = formatOf(path) === WRITE_AHEAD;
  if (size && !writesAhead) {
    const why = `${wal} does not belong to ${path}: it was left there by another file that stood in its place`;
    const advice = `Move ${wal} and ${path}-shm away; or put the backup in place by accede restore FILE`;
    throw new UnusableFile('foreign-wal', path, `${why}. ${advice}`);
  }
  if (options.asItIs || !writesAhead) return;
  // Another process may be opening or closing the log between two looks: what stays so has happened to the file.
  for (let look = 0; look < LOOKS; look += 1) {
    if (sizeOf(wal) !== undefined || isWhole(path) || sizeOf(wal) !== undefined) return;
    pause(10);
  }
  const why = `${path} was in use when it was copied or left, and its other half, ${wal}, is missing: what was recorded last may have been in it`;
  const advice = `Put ${wal} back beside it, or restore a backup (accede restore FILE); or, to go on with what the file has: accede rebuild --from-this-log`;
  throw new UnusableFile('lost-wal', path, `${why}. ${advice}`);
}

/** Keeps `log.whole` for one handle of a log. */
export interface Wholeness {
  /** To be called after a commit that has set it to 0; `whole` is what it was before. */
  committed(whole: boolean): void;
}

export function wholeness(db: DatabaseSync): Wholeness {
  const checkpoint: StatementSync = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let carried = false;
  return {
    committed(whole) {
      if (carried && !whole) return;
      // A reader that began before the commit, another checkpoint or a full disk holds it back: then the next append
      // tries again. The commit itself is safe in the -wal.
      try {
        const { busy, log, checkpointed } = checkpoint.get() as { busy: number; log: number; checkpointed: number };
        carried = busy === 0 && log === checkpointed;
      } catch {
        carried = false;
      }
    },
  };
}

/** Says in the log that nothing lies in the -wal alone; to be followed by closing it. */
export function makeWhole(db: DatabaseSync): void {
  db.exec('UPDATE log SET whole = 1 WHERE whole = 0');
}

/** Whether the file, without its -wal, says that it is whole. What is no log of ours is not judged here. */
function isWhole(path: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    db = openImmutable(path);
    return (db.prepare('SELECT whole FROM log').get() as { whole: number } | undefined)?.whole !== 0;
  } catch {
    return true;
  } finally {
    db?.close();
  }
}

/** How the header says that commits are written; undefined where there is no SQLite file. */
export function formatOf(path: string): number | undefined {
  const bytes = Buffer.alloc(FORMAT + 1);
  try {
    const file = openSync(path, 'r');
    try {
      return readSync(file, bytes, 0, bytes.length, 0) === bytes.length ? bytes[FORMAT] : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    // What is wrong with the path is said when it is opened.
    return undefined;
  }
}

/** Bytes of a file; undefined where there is none, or something else. */
export function sizeOf(path: string): number | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}
