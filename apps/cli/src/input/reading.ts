import { SourceError } from '@accede/sources';
import { Refused } from '../exit.ts';
import { bytesOf } from './files.ts';

/** Runs a reader on a file; what it refuses is said with the name of the file. */
export function readingOf<T>(path: string, read: (bytes: Uint8Array) => T): T {
  try {
    return read(bytesOf(path));
  } catch (error) {
    if (error instanceof SourceError) throw new Refused(error.code, `${path}: ${error.message}`);
    throw error;
  }
}
