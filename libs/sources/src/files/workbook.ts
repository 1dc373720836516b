import { unzipSync } from 'fflate';
import { SourceError } from '../reading/source-error.ts';
import { at, parseXml, within, type XmlElement } from './xml.ts';

// A workbook as Excel writes it (Office Open XML): a ZIP of XML files. Its first sheet is read as text, dates as ISO.

/** Unpacked parts larger than this are refused: no status table comes near it, a bomb does. */
const LARGEST_PART = 64 * 1024 * 1024;
const MOST_COLUMNS = 1000;

/** Whether the bytes are those of a workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  // The names of the parts stand in the clear; the one of the workbook is always the same.
  return isZip && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook.xml');
}

/** The cells of the first sheet, row by row, as text; blank rows are kept, so that rows count as Excel counts them. */
export function rowsOfWorkbook(bytes: Uint8Array): string[][] {
  const parts = unpacked(bytes);
  const part = (name: string): XmlElement | undefined => {
    const content = parts[name];
    return content === undefined ? undefined : { name: '', attributes: {}, children: [parseXml(textOf(content))] };
  };
  const workbook = part('xl/workbook.xml');
  const sheet = part(firstSheet(workbook, part('xl/_rels/workbook.xml.rels')));
  if (sheet === undefined) throw new SourceError('malformed-xlsx', 'the workbook has no sheet');
  const shared = within(part('xl/sharedStrings.xml') ?? NOTHING, 'si').map(stringOf);
  const dated = dateStyles(part('xl/styles.xml'));
  const from1904 = /^(1|true)$/.test(at(workbook, 'workbookPr')?.attributes['date1904'] ?? '');
  const rows: string[][] = [];
  for (const row of within(at(sheet, 'sheetData') ?? NOTHING, 'row')) {
    const cells: string[] = [];
    for (const cell of within(row, 'c')) {
      const column = columnOf(cell.attributes['r']) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column] = cellOf(cell, shared, dated, from1904);
    }
    const number = Number(row.attributes['r'] ?? rows.length + 1);
    if (!Number.isInteger(number) || number <= rows.length || number > 1_048_576)
      throw new SourceError('malformed-xlsx', 'the rows of the sheet are not in order');
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  }
  return rows;
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/.test(name))
          return false;
        if (originalSize <= LARGEST_PART) return true;
        throw new SourceError('malformed-xlsx', 'the sheet is larger than 64 MiB');
      },
    });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('malformed-xlsx', `the workbook cannot be unpacked: ${(error as Error).message}`);
  }
}

/** Name of the part that holds the first sheet. */
function firstSheet(workbook: XmlElement | undefined, relations: XmlElement | undefined): string {
  const id = within(workbook ?? NOTHING, 'sheet')[0]?.attributes['id'];
  const target = within(relations ?? NOTHING, 'Relationship').find(({ attributes }) => attributes['Id'] === id)
    ?.attributes['Target'];
  if (target === undefined) return 'xl/worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** A string, perhaps in runs of different type; readings beside it (phonetic) are not part of it. */
function stringOf(item: XmlElement): string {
  return item.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'rPh') return '';
      return child.name === 't' ? child.children.filter((text) => typeof text === 'string').join('') : stringOf(child);
    })
    .join('');
}

/** Whether each style of a cell shows its number as a date. */
function dateStyles(styles: XmlElement | undefined): boolean[] {
  const codes = new Map(
    within(styles ?? NOTHING, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  );
  const formats = within(at(styles, 'cellXfs') ?? NOTHING, 'xf');
  return formats.map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    const number = Number(id);
    const code = codes.get(id)?.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
    return code === undefined
      ? (number >= 14 && number <= 17) ||
          number === 22 ||
          (number >= 27 && number <= 36) ||
          (number >= 50 && number <= 58)
      : /[dy]/i.test(code) && !/^general$/i.test(code);
  });
}

/** Column of a reference as `C12`, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(cell: XmlElement, shared: readonly string[], dated: readonly boolean[], from1904: boolean): string {
  const type = cell.attributes['t'];
  if (type === 'inlineStr') return stringOf(at(cell, 'is') ?? NOTHING).trim();
  const value = (at(cell, 'v')?.children ?? []).filter((child) => typeof child === 'string').join('');
  if (type === 's') return (shared[Number(value)] ?? '').trim();
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'd') return value.slice(0, 10);
  const isNumber = type === undefined || type === 'n';
  if (!isNumber || value === '' || dated[Number(cell.attributes['s'] ?? 0)] !== true) return value.trim();
  return dayOf(Number(value), from1904) ?? value;
}

/** The day of a serial number, ISO. Excel counts 1900 as a leap year, so that before March 1900 it is one day off. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return undefined;
  const day = Temporal.PlainDate.from('1899-12-30').add({ days: days < 61 ? days + 1 : days });
  return day.toString();
}
