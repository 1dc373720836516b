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
  return checkedText(text);
}

function checkedText(text: string): string {
  if (text.includes('\0')) throw new SourceError('nul-byte', 'the file holds NUL bytes: it is not a text file');
  if (text.trim() === '') throw new SourceError('empty-file', 'the file is empty');
  return text;
}

// The encodings of the sources; ISO-8859-1 is read as its superset windows-1252, as browsers do.
const ENCODINGS = /^(utf-?8|us-ascii|iso-?8859-1|iso-?8859-15|latin-?1|windows-1252|cp1252|utf-?16(le|be)?)$/i;

/**
 * Bytes of XML or HTML as text, in the encoding that they declare (byte order mark, XML declaration, meta element);
 * without a declaration they are UTF-8.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const declared =
    mark === '255,254'
      ? 'utf-16le'
      : mark === '254,255'
        ? 'utf-16be'
        : (/^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/.exec(start)?.[1] ??
          /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1]);
  if (declared === undefined || /^utf-?8$/i.test(declared)) return decode(bytes);
  if (!ENCODINGS.test(declared))
    throw new SourceError('encoding-unknown', `the file declares the encoding ${declared}, which is not read`);
  try {
    return checkedText(new TextDecoder(declared.replace(/^latin-?1$/i, 'iso-8859-1'), { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('encoding-unknown', `the file is not the ${declared} that it declares`);
  }
}

/** A record of a CSV file, with its number as a spreadsheet shows it. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The records of a CSV file (comma or another delimiter, quotes doubled inside quotes, any line ending); blank ones are left out. */
export function records(text: string, delimiter = ','): Row[] {
  let parsed: string[][];
  try {
    parsed = parse(text, {
      bom: true,
      delimiter,
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
