import { SourceError } from '@accede/sources';
import { faultAt, speechIn } from '@accede/wording';
import { Refused } from '../exit.ts';
import { words } from '../words/index.ts';
import { language } from '../words/language.ts';
import { bytesOf } from './files.ts';

/** So many faults are told; `--json` has every one. */
const TOLD = 20;

/** Why a file is refused: its faults in the language of the terminal, each on a line of its own. */
export function refusalOf(error: SourceError): string {
  const { faults } = error;
  if (language() === 'en' || faults.length === 0) return error.message;
  const speech = speechIn(language());
  const others = faults.length - TOLD;
  return [
    words().import.faults(faults.length),
    ...faults.slice(0, TOLD).map((fault) => faultAt(fault, speech)),
    ...(others > 0 ? [words().import.moreFaults(others)] : []),
  ].join('\n');
}

/** Runs a reader on a file; what it refuses is said with the name of the file. */
export function readingOf<T>(path: string, read: (bytes: Uint8Array) => T): T {
  try {
    return read(bytesOf(path));
  } catch (error) {
    if (error instanceof SourceError) throw new Refused(error.code, `${path}: ${refusalOf(error)}`);
    throw error;
  }
}
