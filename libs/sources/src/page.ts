import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';
import { SourceError } from './reading.ts';
import { decodeMarkup, type Row, records } from './text.ts';

/** A row of a table, or a line of text between tables (one cell). */
export interface PageRow extends Row {
  /** False for a line between the tables of an HTML page; in pasted text any line may be a row. */
  readonly mayBeRow: boolean;
}

/**
 * A page saved as HTML, the same copied out of a browser (tab-separated), or as CSV: its rows and lines in order,
 * white space collapsed, superscript notes left out. Rows are numbered by line of text, record of CSV, or, in HTML,
 * in order of appearance.
 */
export function readPage(bytes: Uint8Array): PageRow[] {
  const text = decodeMarkup(bytes);
  if (/<(!doctype|html|table|body|div)\b/i.test(text.slice(0, 200_000))) return rowsOfHtml(text);
  if (!text.includes('\t') && text.includes(',')) return records(text).map((row) => ({ ...row, mayBeRow: true }));
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
  return rowsOfHtml(text).map(({ cells }) => cells.filter((cell) => cell !== '').join('; '));
}

const clean = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

// No page of a depositary comes near these; beyond them the HTML algorithm may take time by the square of the size.
const MOST_ELEMENTS = 50_000;
const DEEPEST = 256;
const MOST_CELLS = 1_000_000;

const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'sup', 'superscript', 'select', 'button']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i img input ins kbd label mark q s samp small span strong sub time tt u var wbr'.split(
    ' ',
  ),
);

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function parsed(text: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  const open = new Set<DefaultTreeAdapterTypes.ParentNode>();
  const tooLarge = (what: string): never => {
    throw new SourceError('malformed-html', `the page has more than ${what}: it is no chart or table of a depositary`);
  };
  return parse<DefaultTreeAdapterMap>(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        elements += 1;
        if (elements > MOST_ELEMENTS) tooLarge(`${MOST_ELEMENTS} elements`);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush(item) {
        open.add(item);
        if (open.size > DEEPEST) tooLarge(`${DEEPEST} elements within one another`);
      },
      onItemPop: (item) => void open.delete(item),
    },
  });
}

/** A table being read: the cells that reach down into later rows, by column. */
interface Table {
  readonly down: Map<number, { text: string; rows: number }>;
}
/** Where text goes: the lines of the page or of a table's cell, or the cell of a row. */
interface Place {
  text: string;
  readonly cells: string[] | null;
}

function rowsOfHtml(source: string): PageRow[] {
  const rows: PageRow[] = [];
  const tables: Table[] = [];
  const places: Place[] = [{ text: '', cells: null }];
  let cellsSoFar = 0;
  const here = () => places[places.length - 1] as Place;
  const emit = (cells: string[], mayBeRow: boolean): void => {
    const last = cells.findLastIndex((cell) => cell !== '');
    if (last >= 0) rows.push({ row: rows.length + 1, cells: cells.slice(0, last + 1), mayBeRow });
  };
  const endLine = (): void => {
    const place = here();
    if (place.cells !== null) {
      place.text += ' ';
      return;
    }
    emit([clean(place.text)], false);
    place.text = '';
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
  const span = (element: Element, name: string, most: number): number => {
    const value = Number(element.attrs.find((attribute) => attribute.name === name)?.value);
    return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
  };

  const enter = (element: Element): void => {
    const { tagName } = element;
    if (tagName === 'table') {
      endLine();
      tables.push({ down: new Map() });
      places.push({ text: '', cells: null });
    } else if (tagName === 'tr') places.push({ text: '', cells: [] });
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
      const cells = places.pop()?.cells ?? [];
      reachDown(cells);
      emit(cells, true);
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

  // Without recursion: moved elements may lie deeper than any that were open.
  const path: { node: Node; next: number }[] = [{ node: parsed(source), next: 0 }];
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const children = 'childNodes' in at.node ? at.node.childNodes : [];
    const child = children[at.next];
    at.next += 1;
    if (child === undefined) {
      path.pop();
      if ('tagName' in at.node) leave(at.node);
    } else if ('value' in child) here().text += child.value;
    else if ('tagName' in child && !HIDDEN.has(child.tagName) && child.namespaceURI === html.NS.HTML) {
      enter(child);
      path.push({ node: child, next: 0 });
    }
  }
  endLine();
  return rows;
}
