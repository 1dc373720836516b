import { resolveParticipant } from '@accede/catalogue';
import { type Act, ActKind, Source } from '@accede/treaty-law';
import type { FaultRule } from '@accede/wording';
import { type Row, tableOf } from '../files/text.ts';
import { actIds, checked } from '../reading/gathering.ts';
import { type Question, type Reading, type ReadingOptions, treatyGiven } from '../reading/reading.ts';
import { type Fault, SourceError } from '../reading/source-error.ts';
import { ACTS_COLUMNS, type Column, type Columns, columnsOf } from './columns.ts';
import { type DayOrder, dayOrderOf, readDate } from './dates.ts';
import { participantMeant } from './participants.ts';
import { referenceAmong } from './references.ts';
import { fieldOf, kindOf } from './values.ts';

const DATES = ['date', 'effective', 'notAfter', 'notified'] as const satisfies readonly Column[];

/** Kinds that need be no participant's. */
const OF_NOBODY: ReadonlySet<ActKind> = new Set(['amendment-adopted', 'communication', 'entry-into-force']);

/** An act of a row, before it has an id. */
type Said = Omit<Act, 'id' | 'source'>;

/**
 * Reads a file of acts: columns `participant,act,date` and optional ones, in any order; CSV or a workbook. A
 * participant is a code or a name, an act is one of `ActKind`; dates are ISO, in words, or in figures where the column
 * leaves no choice which is the day. A person writes such a file, so a fault in any row refuses the whole: SourceError
 * `rows-refused` holds every one by row and column. With `partial` the good rows are taken and the faults given back.
 */
export function readActsCsv(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { resolve = resolveParticipant, file = 'acts' } = options;
  if (options.treaty === undefined)
    throw new SourceError('treaty-missing', 'acts.csv names no treaty: say which one its acts belong to');
  const treaty = treatyGiven(options.treaty);
  const { rows: all, taken } = tableOf(bytes);
  const [header, ...rows] = all;
  const columns = columnsOf(header?.cells ?? [], options.columns);
  const participantOf = (name: string) => participantMeant(name, resolve);
  const faults: Fault[] = [];
  const orders = new Map(DATES.map((column) => [column as Column, dayOrderOf(rows.map(cellsOf(columns, column)))]));

  const read: { row: number; act: Act; refersTo: string }[] = [];
  const idOf = actIds(treaty);
  const seen = new Map<string, number>();
  for (const line of rows) {
    const { row } = line;
    const fault = (column: Column | null, value: string | null, broken: FaultRule): void =>
      void faults.push({ row, column, value, ...broken });
    const said = saidIn(line, columns, orders, participantOf, fault);
    if (said === undefined) continue;
    const refersTo = cellsOf(columns, 'refersTo')(line);
    const content = contentOf(said, refersTo);
    const first = seen.get(content);
    if (first !== undefined) {
      fault(null, null, { rule: 'same-act-in-row', facts: { row: first } });
      continue;
    }
    seen.set(content, row);
    const marking = Source.shape.marking.safeParse(cellsOf(columns, 'marking')(line).toUpperCase() || undefined);
    if (!marking.success) {
      fault('marking', cellsOf(columns, 'marking')(line), { rule: 'marking-not-known', facts: {} });
      continue;
    }
    const source = sourceOf(cellsOf(columns, 'source')(line), marking.data, options);
    if (source === undefined && marking.data === 'LIMITE') {
      fault('marking', 'LIMITE', { rule: 'marking-without-source', facts: {} });
      continue;
    }
    const result = checked({ id: idOf(said), ...said, ...(source === undefined ? {} : { source }) });
    if ('act' in result) read.push({ row, act: result.act, refersTo });
    else faults.push({ row, column: result.path, value: null, ...result.fault });
  }
  const acts = referring(read, participantOf, orders.get('date'), faults);
  faults.sort((a, b) => a.row - b.row);
  if (faults.length > 0 && options.partial !== true) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
    throw new SourceError('rows-refused', count, faults);
  }
  const notices: Question[] = [
    ...(taken === undefined ? [] : [{ file, row: 1, column: '', value: '', reason: 'encoding-taken' as const }]),
    ...columns.passedOver.map((column) => ({ file, row: 1, column, value: '', reason: 'column-not-an-act' as const })),
  ];
  const title = options.title ?? null;
  return { treaty, title, acts, unresolved: [], questions: [], notices, unclear: [], rows: rows.length, faults };
}

/** What makes two rows one act: a note, or a day of its effect, told once more does not make another. */
function contentOf({ note, effective, notAfter, notified, amount, ...said }: Said, refersTo: string): string {
  return JSON.stringify([said, refersTo]);
}

const cellsOf =
  (columns: Columns, column: Column) =>
  ({ cells }: Row): string =>
    cells[columns.at.get(column) ?? -1] ?? '';

/** What a row says; undefined where it has a fault, and each is told. */
function saidIn(
  line: Row,
  columns: Columns,
  orders: ReadonlyMap<Column, DayOrder>,
  participantOf: (name: string) => string | undefined,
  tell: (column: Column | null, value: string | null, broken: FaultRule) => void,
): Said | undefined {
  let good = true;
  const fault: typeof tell = (...told) => {
    good = false;
    tell(...told);
  };
  const cell = (column: Column): string => cellsOf(columns, column)(line);
  const extra = line.cells.slice(columns.width).filter((value) => value !== '');
  if (extra.length > 0) fault(null, extra.join(','), { rule: 'cells-outside-columns', facts: {} });
  const kind = kindOf(cell('act'));
  if (kind === undefined) fault('act', cell('act'), { rule: 'not-an-act', facts: { kinds: ActKind.options } });
  const participant = cell('participant') === '' ? undefined : participantOf(cell('participant'));
  if (participant === undefined) {
    if (cell('participant') !== '')
      fault('participant', cell('participant'), { rule: 'nobody-of-this-name', facts: { names: [] } });
    else if (kind === undefined || !OF_NOBODY.has(kind)) fault('participant', null, { rule: 'cell-empty', facts: {} });
  }
  const fields: Record<string, unknown> = {};
  for (const column of ACTS_COLUMNS) {
    const value = cell(column);
    if (['participant', 'act', 'source', 'marking', 'refersTo'].includes(column)) continue;
    if (value === '') {
      if (column === 'date') fault(column, null, { rule: 'cell-empty', facts: {} });
    } else if (orders.has(column)) {
      const date = readDate(value, orders.get(column));
      if ('date' in date) fields[column] = date.date;
      else fault(column, value, date.fault);
    } else {
      const field = fieldOf(column, value, participantOf);
      if ('fault' in field) fault(column, value, field.fault);
      else Object.assign(fields, field.fields);
    }
  }
  if (!good || kind === undefined) return undefined;
  return { kind, ...(participant === undefined ? {} : { participant }), ...fields } as Said;
}

/** The acts with the ids of those that they refer to; a reference that leads nowhere leaves its act out, as a fault. */
function referring(
  read: readonly { row: number; act: Act; refersTo: string }[],
  participantOf: (name: string) => string | undefined,
  order: DayOrder,
  faults: Fault[],
): Act[] {
  const find = referenceAmong(
    read.map(({ act }) => act),
    participantOf,
    order,
  );
  return read.flatMap(({ row, act, refersTo }) => {
    if (refersTo === '') return [act];
    const found = find(refersTo);
    if ('id' in found) return [{ ...act, refersTo: found.id }];
    faults.push({ row, column: 'refersTo', value: refersTo, ...found.fault });
    return [];
  });
}

function sourceOf(cited: string, marking: Source['marking'], { citation, url }: ReadingOptions): Source | undefined {
  if (cited === 'recalled')
    return { citation: 'General knowledge; no source on hand', marking, confidence: 'recalled' };
  const text = cited === '' ? citation : cited;
  if (text === undefined) return undefined;
  const address = cited === '' ? url : (cited.match(/^https?:\/\/\S+/)?.[0] ?? undefined);
  return {
    citation: text,
    ...(address === undefined ? {} : { url: address }),
    marking,
    confidence: 'source',
  };
}
