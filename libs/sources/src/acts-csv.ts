import { resolveParticipant } from '@accede/catalogue';
import { type Act, ActKind, isLegalDate, type Source } from '@accede/treaty-law';
import { actIds, checked, type Fault, type Reading, type ReadingOptions, SourceError, treatyGiven } from './reading.ts';
import { decode, records } from './text.ts';

const REQUIRED = ['participant', 'act', 'date'] as const;
const OPTIONAL = ['provision', 'effective', 'source', 'note'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];

/**
 * Reads `acts.csv`: columns `participant,act,date` and optional `provision,effective,source,note`, in any order.
 * A participant is a code or a name, an act is one of `ActKind`, dates are ISO. A person writes such a file, so a
 * fault in any row refuses the whole: SourceError `rows-refused` lists every one by row and column.
 */
export function readActsCsv(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { resolve = resolveParticipant } = options;
  if (options.treaty === undefined)
    throw new SourceError('treaty-missing', 'acts.csv names no treaty: say which one its acts belong to');
  const treaty = treatyGiven(options.treaty);
  const [header, ...rows] = records(decode(bytes));
  const columns = columnsOf(header?.cells ?? []);
  const faults: Fault[] = [];
  const acts: Act[] = [];
  const idOf = actIds(treaty);
  const seen = new Map<string, number>();

  for (const { row, cells } of rows) {
    const faultsBefore = faults.length;
    const fault = (column: Column | null, value: string | null, message: string): void => {
      faults.push({ row, column, value, message });
    };
    const cell = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
    const extra = cells.slice(columns.size).filter((value) => value !== '');
    if (extra.length > 0)
      fault(null, extra.join(','), 'more cells than the header has columns; quote a text that holds commas');

    const kind = ActKind.safeParse(cell('act').toLowerCase());
    if (!kind.success) fault('act', cell('act'), `must be one of ${ActKind.options.join(', ')}`);
    const participant = cell('participant') === '' ? undefined : resolve(cell('participant'));
    if (participant === undefined) {
      if (cell('participant') !== '')
        fault('participant', cell('participant'), 'no participant of this code or name is known');
      else if (kind.data !== 'amendment-adopted') fault('participant', null, 'is missing');
    }
    for (const column of ['date', 'effective'] as const) {
      const value = cell(column);
      if (value === '' && column === 'effective') continue;
      if (value === '') fault(column, null, 'is missing');
      else if (!isLegalDate(value)) fault(column, value, 'must be a calendar date of the form 2004-07-01');
    }
    if (faults.length > faultsBefore || kind.data === undefined) continue;

    const content = [participant, kind.data, cell('date'), cell('provision')].join('|');
    const first = seen.get(content);
    if (first !== undefined) {
      fault(null, null, `the same act stands in row ${first}`);
      continue;
    }
    seen.set(content, row);
    const provision = cell('provision');
    const source = sourceOf(cell('source'), options);
    const said = {
      kind: kind.data,
      date: cell('date'),
      ...(participant === undefined ? {} : { participant }),
      ...(provision === '' ? {} : { provision }),
    };
    const result = checked({
      id: idOf(said),
      ...said,
      ...(cell('effective') === '' ? {} : { effective: cell('effective') }),
      ...(cell('note') === '' ? {} : { note: cell('note') }),
      ...(source === undefined ? {} : { source }),
    });
    if ('act' in result) acts.push(result.act);
    else faults.push({ row, column: result.path, value: null, message: result.message });
  }

  if (faults.length > 0) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
    throw new SourceError('rows-refused', count, faults);
  }
  return { treaty, title: options.title ?? null, acts, unresolved: [], questions: [], notices: [], rows: rows.length };
}

function columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [index, name] of header.entries()) {
    const column = name.toLowerCase();
    if (!COLUMNS.includes(column))
      faults.push({ row: 1, column: null, value: name, message: `columns are ${COLUMNS.join(', ')}` });
    else if (columns.has(column)) faults.push({ row: 1, column, value: null, message: 'stands twice' });
    columns.set(column, index);
  }
  for (const column of REQUIRED)
    if (!columns.has(column)) faults.push({ row: 1, column, value: null, message: 'is missing' });
  if (faults.length > 0)
    throw new SourceError('missing-header', 'the first row must name the columns participant,act,date', faults);
  return columns;
}

function sourceOf(cited: string, { citation, url }: ReadingOptions): Source | undefined {
  if (cited === 'recalled')
    return { citation: 'General knowledge; no source on hand', marking: 'PUBLIC', confidence: 'recalled' };
  const text = cited === '' ? citation : cited;
  if (text === undefined) return undefined;
  const address = cited === '' ? url : (cited.match(/^https?:\/\/\S+/)?.[0] ?? undefined);
  return {
    citation: text,
    ...(address === undefined ? {} : { url: address }),
    marking: 'PUBLIC',
    confidence: 'source',
  };
}
