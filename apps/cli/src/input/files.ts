import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refused } from '../exit.ts';
import { words } from '../words/index.ts';

/** Files larger than this are refused before they are read: no status table comes near it. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The bytes of a file, with a clear refusal where it cannot be read. */
export function bytesOf(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    const { size } = stats;
    if (!stats.isFile() && !stats.isDirectory()) throw new Refused('not-a-file', words().refusal.notAFile(path));
    if (size > LARGEST_FILE)
      throw new Refused(
        'file-too-large',
        words().refusal.tooLarge(path, Math.round(size / 1024 / 1024), LARGEST_FILE / 1024 / 1024),
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      'file-not-readable',
      words().refusal.notRead(path, whyNotRead((error as NodeJS.ErrnoException).code)),
    );
  }
}

/** Why the operating system has not read a file, by its code. */
export function whyNotRead(code: string | undefined): string {
  const { noSuchFile, isAFolder, notPermitted } = words().refusal;
  if (code === 'ENOENT') return noSuchFile;
  if (code === 'EISDIR') return isAFolder;
  return code === 'EACCES' ? notPermitted : String(code);
}

/** A JSON file in UTF-8. */
export function jsonOf(path: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(path));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('not-utf8', words().refusal.notUtf8(path));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused('broken-json', words().refusal.notJson(basename(path), (error as Error).message));
  }
}
