import { tableOf } from '../files/text.ts';
import { gather } from '../reading/gathering.ts';
import { type Reading, type ReadingOptions, treatyGiven } from '../reading/reading.ts';
import { SourceError } from '../reading/source-error.ts';
import { readStatusRows } from './status-rows.ts';
import { readColumnHeader } from './untc-header.ts';
import { untcTreatyId } from './untc-number.ts';

/**
 * Reads a status table of the UN Treaty Collection, English or French, as CSV or a workbook: a first column of
 * participants, then columns of dates whose letters each table's own header explains. Nothing is guessed and nothing
 * is lost: what is not understood is a question. Throws SourceError where the file is not such a table at all.
 */
export function readUntcTable(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'table' } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const { rows: all, taken } = tableOf(bytes);
  const [header, ...rows] = all;
  if (header === undefined || !/^participants?\b/i.test(header.cells[0] ?? '')) {
    throw new SourceError('missing-header', 'the first row must begin with the column Participant');
  }
  const gathering = gather(treaty, file, options, 'UN Treaty Collection, status table');
  if (taken !== undefined) gathering.notice(1, '', '', 'encoding-taken');
  readStatusRows(
    gathering,
    { row: header.row, columns: header.cells.slice(1).map(readColumnHeader) },
    rows.map(({ row, cells: [name = '', ...cells] }) => ({ row, name, cells })),
    options,
  );
  return { treaty, title: options.title ?? null, ...gathering.result(), rows: rows.length };
}
