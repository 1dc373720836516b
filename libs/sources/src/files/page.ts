import { SourceError } from '../reading/source-error.ts';
import { attribute, type Element, type Node, parseHtml, textBelow, walk } from './html.ts';
import { type Decoded, decodeMarkup, type Row, records, tableOf } from './text.ts';
import { isWorkbook } from './workbook.ts';

/** A row of a table, or a line of text between tables (one cell). */
export interface PageRow extends Row {
  /** False for a line between the tables of an HTML page; in pasted text any line may be a row. */
  readonly mayBeRow: boolean;
  /** Numbers of the footnotes that the row refers to, in superscript. */
  readonly notes?: readonly string[];
}

/** The rows and lines of a page, and how its text was taken. */
export interface Page extends Pick<Decoded, 'taken'> {
  readonly rows: readonly PageRow[];
}

/**
 * A page saved as HTML, the same copied out of a browser (tab-separated), as CSV or in a workbook: its rows and lines
 * in order, white space collapsed, superscript notes left out. Rows are numbered by line of text, record of CSV, row
 * of the sheet, or, in HTML, in order of appearance.
 */
export function readPage(bytes: Uint8Array): Page {
  if (isWorkbook(bytes)) return { rows: tableOf(bytes).rows.map((row) => ({ ...row, mayBeRow: true })) };
  const { text, taken } = decodeMarkup(bytes, 'page');
  return { rows: rowsOfPage(text), ...(taken === undefined ? {} : { taken }) };
}

/** Whether a text is a page in HTML, and not what was copied out of one. */
export const isHtml = (text: string): boolean => /<(!doctype|html|table|body|div|form)\b/i.test(text.slice(0, 200_000));

function rowsOfPage(text: string): PageRow[] {
  if (isHtml(text)) return rowsOfHtml(parseHtml(text));
  if (!text.includes('\t') && /[,;]/.test(text)) return records(text).map((row) => ({ ...row, mayBeRow: true }));
  return linesOfText(text);
}

/** Text copied out of a browser: a row for each line that is not blank, its cells parted by tabs. */
export function linesOfText(text: string): PageRow[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      const cells = line.split('\t').map((cell) => clean(cell).replace(/^"(.*)"$/, '$1'));
      return { row: index + 1, cells, mayBeRow: true };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Text without markup: entities resolved, superscript notes left out, one line for each block. */
export function linesOf(text: string): string[] {
  if (!/[<&]/.test(text)) return [clean(text)].filter((line) => line !== '');
  return linesBelow(parseHtml(text));
}

/** The lines of text below a node; the cells of a row in one. */
export function linesBelow(node: Node): string[] {
  return rowsOfHtml(node).map(({ cells }) => cells.filter((cell) => cell !== '').join('; '));
}

const clean = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

const MOST_CELLS = 1_000_000;

const NOTES = new Set(['sup', 'superscript']);
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'select', 'button']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i img input ins kbd label mark q s samp small span strong sub time tt u var wbr'.split(
    ' ',
  ),
);

/** A table being read: the cells that reach down into later rows, by column. */
interface OpenTable {
  readonly down: Map<number, { text: string; rows: number }>;
}
/** Where text goes: the lines of the page or of a table's cell, or the cell of a row. */
interface Place {
  text: string;
  notes: string[];
  readonly cells: string[] | null;
}

/** The rows of tables and the lines between them below a node, in order. */
export function rowsOfHtml(root: Node): PageRow[] {
  const rows: PageRow[] = [];
  const tables: OpenTable[] = [];
  const places: Place[] = [{ text: '', notes: [], cells: null }];
  let cellsSoFar = 0;
  const here = () => places[places.length - 1] as Place;
  const emit = (cells: string[], mayBeRow: boolean, notes: readonly string[]): void => {
    const last = cells.findLastIndex((cell) => cell !== '');
    if (last < 0) return;
    const noted = notes.length === 0 ? {} : { notes };
    rows.push({ row: rows.length + 1, cells: cells.slice(0, last + 1), mayBeRow, ...noted });
  };
  const endLine = (): void => {
    const place = here();
    if (place.cells !== null) {
      place.text += ' ';
      return;
    }
    emit([clean(place.text)], false, place.notes);
    place.text = '';
    place.notes = [];
  };
  const put = (cells: string[], text: string): void => {
    cellsSoFar += 1;
    if (cellsSoFar > MOST_CELLS) throw new SourceError('malformed-html', `the page has more than ${MOST_CELLS} cells`);
    cells.push(text);
  };
  const reachDown = (cells: string[]): void => {
    const table = tables.at(-1);
    for (let held = table?.down.get(cells.length); held !== undefined; held = table?.down.get(cells.length)) {
      if (held.rows === 1) table?.down.delete(cells.length);
      else held.rows -= 1;
      put(cells, held.text);
    }
  };

  const enter = (element: Element): void => {
    const { tagName } = element;
    if (tagName === 'table') {
      endLine();
      tables.push({ down: new Map() });
      places.push({ text: '', notes: [], cells: null });
    } else if (tagName === 'tr') places.push({ text: '', notes: [], cells: [] });
    else if (tagName === 'td' || tagName === 'th') here().text = '';
    else if (!INLINE.has(tagName)) endLine();
  };
  const leave = (element: Element): void => {
    const { tagName } = element;
    if (tagName === 'table') {
      endLine();
      places.pop();
      tables.pop();
    } else if (tagName === 'tr') {
      const { cells, notes } = places.pop() ?? { cells: null, notes: [] };
      reachDown(cells ?? []);
      emit(cells ?? [], true, notes);
    } else if (tagName === 'td' || tagName === 'th') {
      const { cells, text } = here();
      if (cells === null) return;
      reachDown(cells);
      const rowsDown = span(element, 'rowspan', 1000) - 1;
      const columns = span(element, 'colspan', 100);
      for (let i = 0; i < columns; i += 1) {
        const value = i === 0 ? clean(text) : '';
        if (rowsDown > 0) tables.at(-1)?.down.set(cells.length, { text: value, rows: rowsDown });
        put(cells, value);
      }
      here().text = '';
    } else if (!INLINE.has(tagName)) endLine();
  };

  walk(root, {
    enter(element) {
      if (NOTES.has(element.tagName)) here().notes.push(...(textBelow(element).match(/\d{1,3}/g) ?? []));
      if (NOTES.has(element.tagName) || HIDDEN.has(element.tagName)) return false;
      enter(element);
      return true;
    },
    leave,
    text: (part) => {
      here().text += part;
    },
  });
  endLine();
  return rows;
}

function span(element: Element, name: string, most: number): number {
  const value = Number(attribute(element, name));
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
}
