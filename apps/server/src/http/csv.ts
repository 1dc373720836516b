import { Readable } from 'node:stream';
import { nextTurn, type Page, type PageRequest } from '@accede/projections';
import { ENGLISH, worded } from '@accede/wording';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Cell = string | number | boolean | null | undefined;

/** Column title → cell of a row. */
export type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

/** What a request says of the form of a list. */
export interface Asked {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly format?: 'json' | 'csv' | undefined;
}

type Rows<T> = Pick<Page<T>, 'items' | 'next'>;

/** Rows of a page where the request does not say. */
const PAGE = 100;
/** Rows of a whole list that are read, and sent, at a time. */
const AT_ONCE = 1000;

/** Gives a page of a list. */
type Read<T> = (page: PageRequest) => Rows<T> | Promise<Rows<T>>;

/** Whether the caller wants the list as CSV. */
export function wantsCsv(request: FastifyRequest, format: 'json' | 'csv' | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  return /^\s*text\/csv\b/.test(request.headers.accept ?? '');
}

/**
 * Sends a list: a page of it as JSON; as CSV the whole of it, or the one page that a `limit` asks for.
 * @param read gives a page; what it fails with on the first becomes a problem
 */
export async function sendList<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  { cursor, limit, format }: Asked,
  name: string,
  columns: Columns<T>,
  read: Read<T>,
): Promise<void> {
  if (!wantsCsv(request, format)) {
    reply.send(await read({ cursor, limit: limit ?? PAGE }));
    return;
  }
  const first = await read({ cursor, limit: limit ?? AT_ONCE, counted: false });
  if (limit === undefined) {
    sendRows(reply, name, columns, pagesFrom(first, read));
    return;
  }
  if (first.next !== null) {
    const next = new URL(request.url, 'http://localhost');
    next.searchParams.set('cursor', first.next);
    reply.header('Link', `<${next.pathname}${next.search}>; rel="next"`);
  }
  sendRows(reply, name, columns, [first.items]);
}

/** Sends rows that are at hand as CSV (RFC 4180). */
export function sendCsv<T>(reply: FastifyReply, name: string, columns: Columns<T>, rows: readonly T[]): void {
  sendRows(reply, name, columns, [rows]);
}

/** The mark tells spreadsheets that the file is UTF-8. */
const MARK = '\ufeff';

function sendRows<T>(
  reply: FastifyReply,
  name: string,
  columns: Columns<T>,
  parts: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
): void {
  const cells = Object.values(columns);
  const { speech = ENGLISH } = reply.request;
  async function* text() {
    yield MARK + lines([Object.keys(columns)]);
    for await (const rows of parts) {
      const said = worded(rows, speech) as readonly T[];
      yield lines(said.map((row) => cells.map((cell) => textOf(cell(row)))));
    }
  }
  reply
    .header('Content-Type', 'text/csv; charset=utf-8; header=present')
    .header('Content-Disposition', `attachment; filename="${name}.csv"`)
    .send(Readable.from(text()));
}

async function* pagesFrom<T>(first: Rows<T>, read: Read<T>) {
  for (let page = first; ; page = await read({ cursor: page.next, limit: AT_ONCE, counted: false })) {
    yield page.items;
    if (page.next === null) return;
    // Other requests have their turn between two parts.
    await nextTurn();
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  // By itself it quotes for the end of a line as written here only, not for others within a cell.
  return stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/**
 * What a spreadsheet would take for a formula is prefixed with an apostrophe: at the beginning of a cell, be it behind
 * blanks, and behind what another spreadsheet takes for the end of a cell or of a line.
 */
const FORMULA = /(^|[;\t\r\n])([\s\u200b\ufeff"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return text.replace(FORMULA, "$1$2'");
}
