import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Refused } from '../exit.ts';
import { words } from '../words/index.ts';

/**
 * Has a new file written under another name beside its own, which it gets once it is whole. What earlier runs left
 * there when they were killed is removed. Refuses a name that is taken.
 */
export async function whole<T>(target: string, write: (path: string) => Promise<T>): Promise<T> {
  if (existsSync(target)) throw new Refused('file-exists', words().refusal.fileExists(target));
  return asPartial(target, async (partial) => {
    const result = await write(partial);
    renameSync(partial, target);
    return result;
  });
}

/** Gives work a name beside the target's for a file that is not whole yet; after it there is none of that name. */
export async function asPartial<T>(target: string, work: (partial: string) => Promise<T>): Promise<T> {
  const folder = dirname(resolve(target));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused('no-such-folder', words().refusal.noFolder(target, folder));
  removeLeftovers(folder, basename(target));
  const partial = `${target}.partial-${process.pid}`;
  try {
    return await work(partial);
  } finally {
    remove(partial);
  }
}

/** Partial files of processes that are no more. */
function removeLeftovers(folder: string, name: string): void {
  const partial = /^(.*)\.partial-(\d+)$/;
  for (const file of readdirSync(folder)) {
    const [, of, pid] = partial.exec(file.replace(SIDE_FILE, '')) ?? [];
    if (of === name && !isAlive(Number(pid))) rmSync(join(folder, file), { force: true });
  }
}

/** What SQLite may keep beside a file. */
const SIDE_FILE = /-(journal|wal|shm)$/;

function remove(path: string): void {
  for (const part of ['', '-journal', '-wal', '-shm']) rmSync(path + part, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
