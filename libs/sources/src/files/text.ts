import { parse } from 'csv-parse/sync';
import { SourceError } from '../reading/source-error.ts';
import { isWorkbook, rowsOfWorkbook } from './workbook.ts';

/** Text of a file, and whether its encoding had to be taken for what it is likely to be. */
export interface Decoded {
  readonly text: string;
  readonly taken?: 'windows-1252';
}

/** Files that are no text, by their first bytes, and what to do instead. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF: copy the table out of it, or save the table as CSV or as a page'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['PK\x03\x04', 'a ZIP archive: unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an old Office file (.xls, .doc): save it as .xlsx or CSV'],
  ['SQLite format 3', 'an SQLite database'],
];

/**
 * Bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one. What is neither and has nothing in it but
 * text is taken for Windows-1252, as Excel writes CSV; the caller is told, as such names may be spoilt. All else is refused.
 */
export function decode(bytes: Uint8Array): Decoded {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const other = OTHERS.find(([signature]) => start.startsWith(signature))?.[1];
  if (other !== undefined) throw new SourceError('not-a-table', `the file is not UTF-8 text: it is ${other}`);
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: checkedText(strictly(bytes, marked)) };
  try {
    return { text: checkedText(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
  }
  if (bytes.some(isNoWriting)) throw new SourceError('not-utf-8', 'the file is not UTF-8 text');
  return { text: checkedText(new TextDecoder('windows-1252').decode(bytes)), taken: 'windows-1252' };
}

/** Bytes that no text in Windows-1252 holds: control characters, and places of the code that are empty. */
function isNoWriting(byte: number): boolean {
  return (
    (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) ||
    [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
  );
}

/** The encoding that a byte order mark names. */
function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const mark = `${bytes[0]},${bytes[1]}`;
  return mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : undefined;
}

function strictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError('encoding-unknown', `the file is not the ${encoding} that it declares`);
  }
}

function checkedText(text: string): string {
  if (text.includes('\0')) throw new SourceError('nul-byte', 'the file holds NUL bytes: it is not a text file');
  if (text.trim() === '') throw new SourceError('empty-file', 'the file is empty');
  return text;
}

// The encodings of the sources; ISO-8859-1 is read as its superset windows-1252, as browsers do.
const ENCODINGS = /^(utf-?8|us-ascii|iso-?8859-1|iso-?8859-15|latin-?1|windows-1252|cp1252|utf-?16(le|be)?)$/i;

/**
 * Bytes of XML or HTML as text, in the encoding that they declare (byte order mark, XML declaration, meta element).
 * Without a declaration XML is UTF-8, as its standard has it; a page is what `decode` makes of it.
 */
export function decodeMarkup(bytes: Uint8Array, kind: 'xml' | 'page'): Decoded {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const declared =
    markOf(bytes) ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/.exec(start)?.[1] ??
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) {
    const decoded = decode(bytes);
    if (decoded.taken !== undefined && kind === 'xml') throw new SourceError('not-utf-8', 'the file is not UTF-8 text');
    return decoded;
  }
  if (!ENCODINGS.test(declared))
    throw new SourceError('encoding-unknown', `the file declares the encoding ${declared}, which is not read`);
  return { text: checkedText(strictly(bytes, declared.replace(/^latin-?1$/i, 'iso-8859-1'))) };
}

/** A record of a CSV file or a row of a sheet, with its number as a spreadsheet shows it. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a table, and how its text was taken. */
export interface Table extends Pick<Decoded, 'taken'> {
  readonly rows: readonly Row[];
}

/** The table in a file: CSV parted by commas, semicolons or tabs, or the first sheet of a workbook (.xlsx). */
export function tableOf(bytes: Uint8Array): Table {
  if (isWorkbook(bytes)) return { rows: filled(rowsOfWorkbook(bytes)) };
  const { text, taken } = decode(bytes);
  return { rows: records(text), ...(taken === undefined ? {} : { taken }) };
}

/**
 * The records of a CSV file (quotes doubled inside quotes, any line ending); blank ones are left out. Parted by
 * commas, semicolons or tabs: by whichever comes first after the first cell of the header.
 */
export function records(text: string): Row[] {
  const { delimiter, from } = delimiterOf(text);
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
  return filled(parsed).filter(({ row }) => row >= from);
}

function filled(rows: readonly (readonly string[])[]): Row[] {
  return rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function delimiterOf(text: string): { delimiter: string; from: number } {
  // Excel's own way to say it, in a first line that is no record.
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (told !== undefined) return { delimiter: told, from: 2 };
  const header = /^\ufeff?\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text.slice(0, 10_000))?.[1] ?? '';
  const first = /^(?:"(?:[^"]|"")*"|[^",;\t])*([,;\t])/.exec(header)?.[1];
  return { delimiter: first ?? ',', from: 1 };
}
