import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { CATALOGUED, type Register } from '@accede/projections';
import { admit } from '@accede/recording';
import { SourceError } from '@accede/sources';
import { type Act, ActKind, isLegalDate, type LegalDate } from '@accede/treaty-law';
import { Refused, Usage } from './exit.ts';

// Arguments and files as people give them, read strictly: what is refused is said with its place and rule.

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

/** Runs a reader on a file; what it refuses is said with the name of the file. */
export function readingOf<T>(path: string, read: (bytes: Uint8Array) => T): T {
  try {
    return read(bytesOf(path));
  } catch (error) {
    if (error instanceof SourceError) throw new Refused(error.code, `${path}: ${error.message}`);
    throw error;
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

/** A legal date given as an option. */
export function legalDate(option: string): (text: string) => LegalDate {
  return (text) => {
    if (!isLegalDate(text)) throw new Usage(`${option}: "${text}" is not a calendar date of the form 2004-07-01`);
    return text;
  };
}

/** An instant given as an option: a date, or a date with time and zone. A bare date means the end of that day in UTC. */
export function instantOption(option: string): (text: string) => string {
  return (text) => {
    if (isLegalDate(text)) return `${text}T23:59:59.999Z`;
    try {
      return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
    } catch {
      throw new Usage(`${option}: "${text}" is not an instant of the form 2026-03-02T09:00:00Z, nor a date`);
    }
  };
}

let known: () => Register = () => CATALOGUED;

/** Says among whom those given by name are looked up from now on; those of the catalogue if absent. */
export function lookUpAmong(register: () => Register = () => CATALOGUED): void {
  known = register;
}

/** A participant given as a code or a name. */
export function participant(text: string): string {
  const { resolve } = known();
  const code = resolve(text);
  if (code !== undefined) return code;
  const meant = resolve(text.trim().toUpperCase());
  const hint =
    meant !== undefined
      ? `did you mean ${meant}?`
      : text.trim() === ''
        ? 'accede participants lists them'
        : `try: accede participants ${text.trim().slice(0, 4)}; accede participants add adds one`;
  throw new Refused(
    'unknown-participant',
    `participant: "${text}" is neither a code nor a name on the register (${hint})`,
  );
}

/** A hypothetical act written `FRA:ratification:2027-01-15` (or with a provision after another colon). */
export function hypotheticalAct(text: string, index: number): Act {
  const [who, kind, date, provision, ...rest] = text.split(':');
  if (!who || !kind || !date || rest.length > 0)
    throw new Usage(`--act: "${text}" is not of the form FRA:ratification:2027-01-15`);
  const parsed = ActKind.safeParse(kind);
  if (!parsed.success) throw new Usage(`--act: "${kind}" is not a kind of act; one of ${ActKind.options.join(', ')}`);
  const act = {
    id: `what-if-${index + 1}`,
    kind: parsed.data,
    participant: participant(who),
    date: legalDate('--act')(date),
    ...(provision ? { provision } : {}),
  };
  // What could not be recorded once its day has come is not supposed either.
  const admitted = admit('', act, act.date, known().participants);
  if (!Array.isArray(admitted)) return admitted;
  const [refusal] = admitted;
  throw new Refused(refusal?.code ?? 'invalid-field', `--act: "${text}": ${refusal?.message}`);
}
