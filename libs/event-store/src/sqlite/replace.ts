import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chainReader } from '../chain.ts';
import type { Checkpoint, StoredEvent } from '../port.ts';
import { makeOneFile } from './copy.ts';
import { altered } from './faults.ts';
import { keepPrivate } from './private.ts';
import { createTables } from './schema.ts';
import { holdAlone } from './shared-file.ts';
import { insertion } from './upgrade.ts';

/**
 * Puts a log in the place of another one, if there is one, which is kept beside it; gives where.
 * Fails with `UnusableFile` while another program has the place open; then nothing has changed.
 * @param incoming a log that is one file, in the same folder
 */
export function putInPlace(incoming: string, path: string): string | null {
  mergeWal(path);
  const letGo = holdAlone(path);
  try {
    const aside = setAside(path);
    renameSync(incoming, path);
    // What was set aside may be an earlier version's.
    keepPrivate(path);
    reachDisk(dirname(path));
    return aside;
  } finally {
    letGo();
  }
}

/** Has the file that is to be set aside hold all that it has; a damaged one is set aside with what lies beside it. */
function mergeWal(path: string): void {
  if (!existsSync(path)) return;
  try {
    makeOneFile(path);
  } catch {
    // Whether somebody has it open is told when it is to be held.
  }
}

function setAside(path: string): string | null {
  if (!['', '-wal', '-shm'].some((part) => existsSync(path + part))) return null;
  let n = 1;
  while (existsSync(`${path}.replaced-${n}`)) n += 1;
  const aside = `${path}.replaced-${n}`;
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, aside + part);
  return aside;
}

/** A name that was given reaches the disk with its folder. */
function reachDisk(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a log anew from its events, as an export has them: the same identity, positions and hashes.
 * Fails with `UnusableFile` where they are not those that the identity and the end given are of.
 * @param path where there is no file yet
 * @param end the checkpoint at the end of the export
 */
export async function writeLog(
  path: string,
  identity: string,
  end: Checkpoint,
  events: AsyncIterable<StoredEvent>,
): Promise<number> {
  keepPrivate(path);
  const db = new DatabaseSync(path);
  try {
    db.exec('BEGIN IMMEDIATE');
    createTables(db, identity);
    const insert = insertion(db);
    const reader = chainReader(identity);
    let count = 0;
    for await (const event of events) {
      const alteration = reader.take(event);
      if (alteration !== undefined) throw altered(path, alteration.message);
      const { chain } = reader.reached();
      insert({ ...event, chain, data: JSON.stringify(event.data), metadata: JSON.stringify(event.metadata) });
      count += 1;
    }
    const { position, chain } = reader.reached();
    if (position !== end.position || chain !== end.chain)
      throw altered(path, `it ends at position ${position}, but was recorded up to ${end.position}`);
    db.prepare('UPDATE log SET position = ?, chain = ?').run(position, chain);
    db.exec('COMMIT');
    return count;
  } finally {
    db.close();
  }
}
