import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refused } from '../exit.ts';

/** Files larger than this are refused before they are read: no status table comes near it. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The bytes of a file, with a clear refusal where it cannot be read. */
export function bytesOf(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    const { size } = stats;
    if (!stats.isFile() && !stats.isDirectory())
      throw new Refused('not-a-file', `${path}: it is a pipe or a device; only regular files are read`);
    if (size > LARGEST_FILE)
      throw new Refused(
        'file-too-large',
        `${path}: ${Math.round(size / 1024 / 1024)} MiB; at most ${LARGEST_FILE / 1024 / 1024} MiB are read`,
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'no permission to read it'
            : String(code);
    throw new Refused('file-not-readable', `${path}: ${why}`);
  }
}

/** A JSON file in UTF-8. */
export function jsonOf(path: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(path));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('not-utf8', `${path}: not UTF-8 text`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused('broken-json', `${basename(path)}: not JSON (${(error as Error).message})`);
  }
}
