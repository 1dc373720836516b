import { ENGLISH, type FaultAt, faultAt } from '@accede/wording';

/** One fault of a file, and where it is. */
export type Fault = FaultAt;

export type SourceErrorCode =
  | 'not-utf-8'
  | 'not-a-table'
  | 'nul-byte'
  | 'empty-file'
  | 'missing-header'
  | 'malformed-csv'
  | 'malformed-xml'
  | 'malformed-html'
  | 'malformed-xlsx'
  | 'encoding-unknown'
  | 'treaty-missing'
  | 'treaty-malformed'
  | 'format-unknown'
  | 'rows-refused'
  | 'no-articles';

/** So many faults are told in the message of an error; the error itself holds every one. */
const TOLD = 20;

/** A file that is refused as a whole, with every fault found. The message names no file: whoever opened it does. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly faults: readonly Fault[];

  constructor(code: SourceErrorCode, message: string, faults: readonly Fault[] = []) {
    super([message, ...inWords(faults)].join('\n'));
    this.code = code;
    this.faults = faults;
  }
}

function inWords(faults: readonly Fault[]): string[] {
  return [
    ...faults.slice(0, TOLD).map((fault) => faultAt(fault, ENGLISH)),
    ...(faults.length > TOLD ? [`and ${faults.length - TOLD} more`] : []),
  ];
}
