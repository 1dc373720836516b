/** One fault of a file, and where it is. */
export interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
}

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
    ...faults.slice(0, TOLD).map(faultInWords),
    ...(faults.length > TOLD ? [`and ${faults.length - TOLD} more`] : []),
  ];
}

/** A fault on one line: `row 4, date: is missing`. */
export function faultInWords({ row, column, value, message }: Fault): string {
  return `row ${row}${column === null ? '' : `, ${column}`}: ${message}${value === null ? '' : ` (found "${value.slice(0, 100)}")`}`;
}
