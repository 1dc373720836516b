import { backup, DatabaseSync } from 'node:sqlite';
import type { OnChecked } from '../chain.ts';
import { checkLogFile, isSound, type LogCheck } from './check.ts';
import { altered, damaged, onFile } from './faults.ts';
import { keepPrivate } from './private.ts';
import { contentsOf, pragma } from './schema.ts';
import { openReadOnly } from './shared-file.ts';
import { makeWhole, refuseStrayWal, sizeOf } from './wal.ts';

/** Pages copied in a step: all of them. A copy in several steps begins again at each write of another process. */
const IN_ONE_STEP = 2 ** 31 - 1;
/** Milliseconds between two looks at how far a copy is. */
const LOOK = 100;

/** How far a copy is: first bytes are copied, then the copy is checked. */
export interface OnCopied {
  readonly copied?: ((bytes: number, all: number) => void) | undefined;
  readonly checked?: OnChecked | undefined;
}

/**
 * Copies a log as it stands at one moment, whoever writes meanwhile, into a file that is whole by itself, and checks
 * the copy. Fails with `UnusableFile` where the log cannot be read, or is not as it was recorded.
 */
export async function copyLog(path: string, target: string, on: OnCopied = {}): Promise<LogCheck> {
  refuseStrayWal(path, { asItIs: false });
  const source = onFile(path, () => openReadOnly(path));
  const all = Number(pragma(source, 'page_count')) * Number(pragma(source, 'page_size'));
  const look = setInterval(() => on.copied?.(Math.min(all, sizeOf(target) ?? 0), all), LOOK);
  try {
    keepPrivate(target);
    await backup(source, target, { rate: IN_ONE_STEP });
  } catch (error) {
    onFile(path, () => {
      throw error;
    });
  } finally {
    clearInterval(look);
    source.close();
  }
  on.copied?.(all, all);
  onFile(path, () => makeOneFile(target));
  const found = await checkLogFile(target, { onChecked: on.checked });
  if (isSound(found)) return found;
  throw found.alteration === null ? damaged(path, found.integrity) : altered(path, found.alteration.message);
}

/** Makes a log that nobody else holds whole by itself, without a -wal. */
export function makeOneFile(path: string): void {
  const db = new DatabaseSync(path);
  try {
    if (contentsOf(db, path) === 'log') makeWhole(db);
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}
