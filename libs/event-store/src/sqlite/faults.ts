import { UnusableFile } from '../errors.ts';

// What SQLite says is wrong with a file, in words for the person whose file it is.

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** Runs work on a log; what is wrong with the file itself is told as `UnusableFile`. */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { message } = error as Error;
    switch (kindOf(error)) {
      case SQLITE_CORRUPT:
        throw damaged(path, message, error);
      case SQLITE_NOTADB:
        throw notSqlite(path, error);
    }
    throw outOfReach(path, error);
  }
}

/** What keeps a file that is sound from being read or written, as `UnusableFile`; any other error as it is. */
export function outOfReach(path: string, error: unknown): unknown {
  switch (kindOf(error)) {
    case SQLITE_BUSY:
      return new UnusableFile('busy', path, `${path} cannot be written: another program is writing it`, error);
    case SQLITE_FULL:
      return new UnusableFile('disk-full', path, `${path} cannot be written: the disk is full; make room on it`, error);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
      return cannotOpen(path, (error as Error).message, error);
  }
  return error;
}

export function cannotOpen(path: string, why: string, cause?: unknown): UnusableFile {
  const advice = 'look at its permissions, its folder and the disk';
  return new UnusableFile('cannot-open', path, `${path} cannot be read or written (${why}): ${advice}`, cause);
}

export function damaged(path: string, why: string, cause?: unknown): UnusableFile {
  const advice = 'restore it from a backup; accede verify says whether a log is intact';
  return new UnusableFile('damaged-log', path, `${path} is damaged (${why}): ${advice}`, cause);
}

export function altered(path: string, why: string): UnusableFile {
  const advice = 'accede verify says where; restore it from a backup (accede restore FILE)';
  return new UnusableFile('altered-log', path, `${path} is not as it was recorded (${why}): ${advice}`);
}

export function notSqlite(path: string, cause?: unknown): UnusableFile {
  const message = `${path} is not an event store: it is no SQLite file`;
  return new UnusableFile('not-an-event-store', path, message, cause);
}

/** Whether another process holds the file. */
export function isBusy(error: unknown): boolean {
  return kindOf(error) === SQLITE_BUSY;
}

/** Whether the system does not let the file, or what SQLite needs beside it, be opened or written. */
export function isUnopenable(error: unknown): boolean {
  return [SQLITE_READONLY, SQLITE_CANTOPEN].includes(kindOf(error) ?? 0);
}

export function isNotUnique(error: unknown): boolean {
  return errcodeOf(error) === SQLITE_CONSTRAINT_UNIQUE;
}

/** The low byte is the kind of error, the others tell it apart further. */
function kindOf(error: unknown): number | undefined {
  const code = errcodeOf(error);
  return code === undefined ? undefined : code & 0xff;
}

function errcodeOf(error: unknown): number | undefined {
  return (error as { errcode?: number }).errcode;
}
