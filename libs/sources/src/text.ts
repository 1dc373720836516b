import { parse } from 'csv-parse/sync';
import { SourceError } from './reading.ts';

/**
 * Bytes as text. UTF-8 with or without a byte order mark; anything else is refused, as guessing an encoding
 * would spoil names.
 */
export function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError('not-utf-8', 'the file is not UTF-8 text');
  }
  if (text.includes('\0')) throw new SourceError('nul-byte', 'the file holds NUL bytes: it is not a text file');
  if (text.trim() === '') throw new SourceError('empty-file', 'the file is empty');
  return text;
}

/** A record of a CSV file, with its number as a spreadsheet shows it. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The records of a CSV file (comma, quotes doubled inside quotes, any line ending); blank ones are left out. */
export function records(text: string): Row[] {
  let parsed: string[][];
  try {
    parsed = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    throw new SourceError('malformed-csv', `the file is not well-formed CSV: ${(error as Error).message}`);
  }
  return parsed
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
