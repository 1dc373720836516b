import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

// What Accede keeps is its owner's alone. A folder is made so, and one that was there before is left as it is: it may
// be somebody's home or shared on purpose, and with the files closed nothing in it can be read.

const FOLDER = 0o700;
const FILE = 0o600;
const OF_OTHERS = 0o077;

/** Makes a folder, with those it lies in, for its owner alone. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER });
}

/**
 * Makes a file for its owner alone where there is none. One that an earlier version made, and what lies beside it under
 * names that begin with its own (-wal, -shm, what was set aside), is closed to others. SQLite gives what it puts beside
 * a file the rights of the file.
 */
export function keepPrivate(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) closeSync(openSync(path, 'a', FILE));
  const folder = dirname(resolve(path));
  for (const name of readdirSync(folder)) if (name.startsWith(basename(path))) closeToOthers(join(folder, name));
}

function closeToOthers(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || (stats.mode & OF_OTHERS) === 0) return;
  try {
    chmodSync(path, stats.mode & ~OF_OTHERS);
  } catch {
    // Another user's, or on a medium that cannot be written: what may be done with it is theirs to say.
  }
}
