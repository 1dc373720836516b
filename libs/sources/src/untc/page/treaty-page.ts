import { statusAsAt } from '../../files/as-at.ts';
import { dateOfLine, readTableDates } from '../../files/dates-in-words.ts';
import { attribute, type Element, elementsWhere, parseHtml } from '../../files/html.ts';
import { isHtml, linesBelow, linesOfText, type PageRow, rowsOfHtml } from '../../files/page.ts';
import { SourceError } from '../../reading/source-error.ts';
import { readColumnHeader } from '../untc-header.ts';

// The parts of a treaty's page in the UN Treaty Collection, saved as HTML or copied out of a browser as text.

/** What one participant stated, as the page sets it apart: the grid that it stands in names the section. */
export interface StatementShown {
  readonly grid: string;
  readonly row: number;
  readonly name: string;
  readonly lines: readonly string[];
}

/** A page in its parts. */
export interface TreatyPage {
  /** Number of the treaty as the Collection writes it: `XXVI-9`. */
  readonly number: string | undefined;
  readonly inFrench: boolean;
  /** Lines and rows outside of the table of participants, in order. */
  readonly before: readonly PageRow[];
  readonly header: PageRow;
  readonly table: readonly PageRow[];
  readonly after: readonly PageRow[];
  /** Statements by their own elements; none where the page has none, and lines tell them. */
  readonly statements: readonly StatementShown[];
}

/** A page in its parts. Throws SourceError where there is no table of participants on it. */
export function treatyPageOf(text: string): TreatyPage {
  return isHtml(text) ? savedPage(text) : copiedPage(text);
}

/** The line of a page for a row: its cells in one. */
export const lineOf = ({ cells }: Pick<PageRow, 'cells'>): string => cells.filter((cell) => cell !== '').join(' ');

/** The day as at which the page says that it stands. */
export const asAtOf = ({ before, after }: TreatyPage) => statusAsAt([...before, ...after].map(lineOf));

function noTable(): never {
  throw new SourceError(
    'missing-header',
    'there is no table of participants on the page: its first column is Participant, the next Signature, Ratification or the like',
  );
}

/** Whether a row is the header of a table of participants, and not that of a list of notifications. */
function isHeader({ cells: [first = '', ...others] }: PageRow): boolean {
  return (
    /^participants?\s*[\d, ]*$/i.test(first) &&
    others.some((cell) => readColumnHeader(cell).modes.some(({ kind }) => kind !== null && kind !== 'notification'))
  );
}

function savedPage(text: string): TreatyPage {
  const document = parseHtml(text);
  const rows = rowsOfHtml(document);
  const tables = elementsWhere(document, ({ tagName }) => tagName === 'table');
  const grid =
    tables.find((table) => /tblgrid$/i.test(attribute(table, 'id') ?? '')) ??
    tables.findLast((table) => rowsOfHtml(table).slice(0, 1).some(isHeader)) ??
    noTable();
  const inGrid = rowsOfHtml(grid).filter(({ mayBeRow }) => mayBeRow);
  const [header, ...table] = inGrid;
  if (header === undefined || !/^participants?\b/i.test(header.cells[0] ?? '')) return noTable();
  const key = (row: PageRow): string => row.cells.join('\t');
  const at = rows.findIndex((row, i) => key(row) === key(header) && sameFrom(rows, i, inGrid, key));
  const from = Math.max(at, 0);
  const numbered = (row: PageRow, i: number): PageRow => ({ ...row, row: (rows[from]?.row ?? 1) + i });
  const address = addressOf(document, text);
  return {
    number: /mtdsg_no=([0-9A-Za-z-]{1,40})/i.exec(address)?.[1],
    inFrench:
      /clang=_fr\b/i.test(address) ||
      elementsWhere(document, (e) => e.tagName === 'html' && /^fr\b/i.test(attribute(e, 'lang') ?? '')).length > 0,
    before: rows.slice(0, from),
    header: numbered(header, 0),
    table: table.map((row, i) => numbered(row, i + 1)),
    after: rows.slice(from + inGrid.length),
    statements: statementsIn(document, rows),
  };
}

/** Whether the rows from a place on are those of the grid: a header may stand on a page more than once. */
function sameFrom(
  rows: readonly PageRow[],
  at: number,
  grid: readonly PageRow[],
  key: (row: PageRow) => string,
): boolean {
  return grid.slice(0, 3).every((row, i) => {
    const other = rows[at + i];
    return other !== undefined && key(other) === key(row);
  });
}

/** The address of the page, as its form, its canonical link or the browser that saved it tells it. */
function addressOf(document: ReturnType<typeof parseHtml>, text: string): string {
  const told = (tag: string, name: string): string | undefined =>
    elementsWhere(document, ({ tagName }) => tagName === tag)
      .map((element) => attribute(element, name) ?? '')
      .find((value) => /mtdsg_no=/i.test(value));
  return (
    told('form', 'action') ??
    told('link', 'href') ??
    /<!--\s*saved from url=\(\d+\)(\S+mtdsg_no=\S+)/i.exec(text.slice(0, 5000))?.[1] ??
    told('meta', 'content') ??
    ''
  );
}

function statementsIn(document: ReturnType<typeof parseHtml>, rows: readonly PageRow[]): StatementShown[] {
  const byId = new Map<string, Element>();
  for (const element of elementsWhere(document, ({ attrs }) => attrs.some(({ name }) => name === 'id')))
    byId.set(attribute(element, 'id') ?? '', element);
  let from = 0;
  return [...byId].flatMap(([id, element]) => {
    const stem = /^(.*)_divParticipant$/i.exec(id)?.[1];
    if (stem === undefined) return [];
    const name = linesBelow(element).join(' ').replace(/\s*:$/, '');
    const text = byId.get(`${stem}_divText`);
    const at = rows.findIndex((row, i) => i >= from && lineOf(row).startsWith(name));
    if (at >= 0) from = at;
    const grid = /_(?:dg|rpt|gv)?([A-Za-z]+)_ctl\d+$/i.exec(stem)?.[1] ?? '';
    return [{ grid, row: rows[at]?.row ?? from + 1, name, lines: text === undefined ? [] : linesBelow(text) }];
  });
}

function copiedPage(text: string): TreatyPage {
  const rows = linesOfText(text);
  const at = rows.findIndex(isHeader);
  const header = at < 0 ? undefined : rows[at];
  if (header === undefined) return noTable();
  const width = header.cells.length;
  const table: PageRow[] = [];
  let next = at + 1;
  for (; next < rows.length; next += 1) {
    const row = rows[next] as PageRow;
    const [first = '', ...others] = row.cells;
    const last = table.at(-1);
    const isOpen = last !== undefined && last.cells.length < width;
    // Copied cells may break over several lines: what has no name goes on with the row above.
    if (isOpen && first === '') table[table.length - 1] = { ...last, cells: [...last.cells, ...others] };
    else if (isOpen && others.length === 0 && readTableDates(first) !== undefined)
      table[table.length - 1] = { ...last, cells: [...last.cells, first] };
    else if (others.length > 0 && dateOfLine(first) === undefined) table.push(withNotes(row));
    else break;
  }
  return {
    number: /mtdsg_no=([0-9A-Za-z-]{1,40})/i.exec(text)?.[1],
    inFrench: /clang=_fr\b/i.test(text) || /adh[ée]sion/i.test(lineOf(header)),
    before: rows.slice(0, at),
    header,
    table,
    after: rows.slice(next),
    statements: [],
  };
}

/** In copied text the numbers of footnotes stand after the name. */
function withNotes(row: PageRow): PageRow {
  const [first = ''] = row.cells;
  const numbers = /(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]?$/.exec(first)?.[1]?.match(/\d+/g) ?? [];
  return numbers.length === 0 ? row : { ...row, notes: numbers };
}
