import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Cell = string | number | boolean | null | undefined;

/** Column title → cell of a row. */
export type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

/** Whether the caller wants the list as CSV. */
export function wantsCsv(request: FastifyRequest, format: 'json' | 'csv' | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  return /^\s*text\/csv\b/.test(request.headers.accept ?? '');
}

/**
 * Sends a page as CSV (RFC 4180); the next page is named by a Link header.
 * A cell that a spreadsheet would take for a formula is prefixed with an apostrophe.
 */
export function sendCsv<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  page: { readonly items: readonly T[]; readonly next: string | null },
  columns: Columns<T>,
): void {
  const rows = page.items.map((item) => Object.values(columns).map((cell) => textOf(cell(item))));
  if (page.next !== null) {
    const next = new URL(request.url, 'http://localhost');
    next.searchParams.set('cursor', page.next);
    reply.header('Link', `<${next.pathname}${next.search}>; rel="next"`);
  }
  reply
    .header('Content-Type', 'text/csv; charset=utf-8; header=present')
    .header('Content-Disposition', `attachment; filename="${name}.csv"`)
    .send(stringify([Object.keys(columns), ...rows], { escape_formulas: true, record_delimiter: 'windows' }));
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
