import { resolveParticipant } from '@accede/catalogue';
import { type Act, type ActKind, expressesConsent, type ParticipantCode } from '@accede/treaty-law';
import { isBlank, readNumericDate } from './numeric-dates.ts';
import { type PageRow, readPage } from './page.ts';
import {
  type Gathering,
  gather,
  type Instruments,
  noted,
  type Reading,
  type ReadingOptions,
  ratificationKind,
  type Said,
  SourceError,
  treatyGiven,
} from './reading.ts';

/** What a letter after a date means, by column. A letter in the other column is a question. */
const LETTERS: Readonly<
  Record<'Signature' | 'Ratification', Readonly<Record<string, { kind: ActKind; note?: string }>>>
> = {
  Signature: {
    '': { kind: 'signature' },
    s: { kind: 'definitive-signature' },
    r: { kind: 'signature', note: 'Signature ad referendum' },
    // A successor State takes over a signature; it is not bound.
    su: { kind: 'signature', note: 'Succession to signature' },
  },
  Ratification: {
    // The column also holds acceptance and approval, which the chart does not tell apart: the record may.
    '': { kind: 'ratification' },
    a: { kind: 'accession' },
    s: { kind: 'definitive-signature' },
    su: { kind: 'succession' },
  },
};

/** The columns of letters: each says only that such a statement exists. */
const STATEMENTS: Readonly<Record<string, string>> = {
  R: 'Reservations',
  D: 'Declarations, denunciations, derogations',
  A: 'Authorities',
  T: 'Territorial application',
  C: 'Communication',
  O: 'Objection',
};

const BLOCK = /^(non-?\s?)?members?\b.*\bcouncil of europe\b|^international organi[sz]ations?$|^other states?$/i;
const TOTAL =
  /^total number of (signatures not followed by ratifications?|ratifications? ?\/ ?accessions?)\s*:?\s*(\d*)$/i;
const NUMBER = /\bC?ETS\s+No\.?\s*:?\s*(\d{1,3})\b/i;
const FOOTNOTE = /^\((\d{1,3})\)\s*(\S.*)$/;
const AFTER = /^(notes?\b\s*:?|a\s*:\s*accession\b.*|r\.\s*:\s*reservations\b.*|source\s*:.*|legend\b.*)/i;

/** Code of a treaty of the Council of Europe: the European Treaty Series ends at 193. */
const codeOf = (number: number): string => `${number <= 193 ? 'ETS' : 'CETS'}${String(number).padStart(3, '0')}`;

/**
 * Reads a chart of signatures and ratifications of the Council of Europe, as a page or as copied from one. The date
 * of entry into force goes with the consent of its row, as `effective`. Letters that tell of statements are notices.
 */
export function readCoeChart(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'chart', resolve = resolveParticipant } = options;
  const rows = readPage(bytes);
  const first = rows.findIndex(({ cells }) => columnsOf(cells) !== undefined);
  if (first < 0)
    throw new SourceError(
      'missing-header',
      'there is no row with the columns Signature, Ratification, Entry into Force',
    );
  const { head, number, title } = headOf(rows.slice(0, first));
  const treaty = treatyOf(options.treaty, number);
  const gathering = gather(
    treaty,
    file,
    options,
    'Council of Europe Treaty Office, chart of signatures and ratifications',
  );
  const { acts, unresolved, questions, notices, ask, notice } = gathering;
  const instruments = options.instruments?.(treaty);
  const footnotes = new Map(
    rows.flatMap(({ cells }) => {
      const [, key = '', text = ''] = FOOTNOTE.exec(cells.filter((cell) => cell !== '').join(' ')) ?? [];
      return key === '' ? [] : [[key, text]];
    }),
  );

  let columns: Columns = new Map();
  let under = true;
  let read = 0;
  const labels = [...head];
  for (const { row, cells, mayBeRow } of rows.slice(first)) {
    const header = columnsOf(cells);
    const line = cells.filter((cell) => cell !== '').join(' ');
    const total = TOTAL.exec(line);
    if (header !== undefined) [columns, under] = [header, true];
    else if (total !== null) {
      labels.push({ label: line.replace(/\s*:?\s*\d*$/, ''), value: total[2] ?? '' });
      under = false;
    } else if (BLOCK.test(line)) under = true;
    else if (FOOTNOTE.test(line) || AFTER.test(line)) under = false;
    else if (mayBeRow && (under || cells.slice(1).some((cell) => readNumericDate(cell) !== undefined))) {
      const [name = '', ...values] = cells;
      // A State without any date has a row of its name alone.
      read += 1;
      const participant = resolve(name);
      if (participant === undefined) unresolved.push({ name, row });
      else if (values.every(isBlank)) notice(row, 'States', name, 'row-without-date');
      else readRow(gathering, row, cells, participant, columns, footnotes, instruments);
    }
  }
  checkTotals(acts, labels, (label, value) => ask(first + 1, label, value, 'total-differs'));
  return { treaty, title: options.title ?? title, acts, unresolved, questions, notices, rows: read, head: labels };
}

type Columns = ReadonlyMap<string, number>;

/** The columns by name where the row is the header of the table. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .trim(),
  );
  if (!names.includes('signature') || !names.includes('ratification')) return undefined;
  // A header copied without its first, empty cell stands one to the left of its rows.
  const offset = names[0] === 'signature' ? 1 : 0;
  const columns = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const key = {
      signature: 'Signature',
      ratification: 'Ratification',
      'entry into force': 'Entry into Force',
      notes: 'Notes',
    }[name];
    const letter = cells[i]?.replace('.', '').trim().toUpperCase() ?? '';
    if (key !== undefined) columns.set(key, i + offset);
    else if (letter in STATEMENTS) columns.set(letter, i + offset);
  }
  return columns;
}

function readRow(
  { ask, notice, take }: Gathering,
  row: number,
  cells: readonly string[],
  participant: ParticipantCode,
  columns: Columns,
  footnotes: ReadonlyMap<string, string>,
  instruments: Instruments | undefined,
): void {
  const cell = (column: string): string => cells[columns.get(column) ?? -1] ?? '';
  const footnoted: string[] = [];
  const notes = cell('Notes');
  if (!/^[\d\s,;()]*$/.test(notes)) notice(row, 'Notes', notes, 'footnote');
  else
    for (const key of notes.match(/\d+/g) ?? []) {
      const text = footnotes.get(key);
      if (text === undefined) notice(row, 'Notes', key, 'footnote');
      else footnoted.push(`Note ${key}: ${text.replace(/\.$/, '')}`);
    }
  const said: { column: string; value: string; act: Said }[] = [];
  for (const column of ['Signature', 'Ratification'] as const) {
    const value = cell(column);
    if (isBlank(value)) continue;
    const found = readNumericDate(value);
    if (found === undefined) {
      ask(row, column, value, 'date-not-understood');
      continue;
    }
    const meant = LETTERS[column][found.letter?.toLowerCase() ?? ''];
    if (meant === undefined) {
      ask(row, column, value, 'letter-not-in-header');
      continue;
    }
    const kind = meant.kind === 'ratification' ? ratificationKind(participant, found.date, instruments) : meant.kind;
    const act = { kind, participant, date: found.date, ...noted(meant.note, ...footnoted) };
    // A definitive signature may stand in both columns.
    if (said.some(({ act: other }) => other.kind === act.kind && other.date === act.date))
      notice(row, column, value, 'same-act-again');
    else said.push({ column, value, act });
  }
  const force = cell('Entry into Force');
  const effective = isBlank(force) ? undefined : readNumericDate(force);
  const consent = said.findLast(({ act }) => expressesConsent(act as Act));
  if (!isBlank(force)) {
    if (effective === undefined || effective.letter !== null)
      ask(row, 'Entry into Force', force, 'date-not-understood');
    else if (consent === undefined) ask(row, 'Entry into Force', force, 'effect-without-consent');
  }
  for (const each of said) {
    const dated = each === consent && effective?.letter === null ? { effective: effective.date } : {};
    take(row, each.column, each.value, { ...each.act, ...dated });
  }
  for (const [letter, statement] of Object.entries(STATEMENTS)) {
    if (!isBlank(cell(letter))) notice(row, `${letter}. (${statement})`, cell(letter), 'statement-exists');
  }
  const known = new Set([0, ...columns.values()]);
  for (const [i, value] of cells.entries())
    if (!known.has(i) && !isBlank(value)) ask(row, '', value, 'cell-outside-columns');
}

interface Head {
  readonly head: { label: string; value: string }[];
  readonly number: number | undefined;
  readonly title: string | null;
}

/** What stands above the table: title and number, opening, entry into force, totals, status date. */
function headOf(rows: readonly PageRow[]): Head {
  const head: { label: string; value: string }[] = [];
  const put = (label: string, value: string): void => {
    if (!isBlank(value) && !head.some((each) => each.label === label)) head.push({ label, value });
  };
  let number: number | undefined;
  let title: string | null = null;
  let before = '';
  // Opening and entry into force may stand side by side: each column has its own heading.
  const under = new Map<number, string>();
  let last = '';
  let awaited: string | undefined;
  for (const { cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      if (cell === '') continue;
      const labelled = /^(place|date|conditions?)\s*:\s*(.*)$/i.exec(cell);
      const numbered = NUMBER.exec(cell);
      const total = TOTAL.exec(cell);
      if (awaited !== undefined && /^\d+$/.test(cell)) put(awaited, cell);
      awaited = undefined;
      if (total !== null) {
        const label = cell.replace(/\s*:?\s*\d*$/, '');
        if (total[2] === '') awaited = label;
        else put(label, total[2] ?? '');
      } else if (labelled !== null) {
        const [, name = '', value = ''] = labelled;
        const heading = /^place/i.test(name)
          ? 'Opening'
          : /^cond/i.test(name)
            ? 'Entry into force'
            : (under.get(i) ?? last);
        if (!/^date/i.test(name)) last = heading;
        put(`${heading === '' ? 'Head' : heading}: ${name.toLowerCase()}`, value);
      } else if (/^opening\b/i.test(cell)) {
        under.set(i, 'Opening');
        last = 'Opening';
        put('Opening', cell.replace(/^opening( of the treaty| for signature)?\s*:?\s*/i, ''));
      } else if (/^entry into force\b/i.test(cell)) {
        under.set(i, 'Entry into force');
        last = 'Entry into force';
        put('Entry into force', cell.replace(/^entry into force\s*:?\s*/i, ''));
      } else if (/^status as (of|at)\b/i.test(cell))
        put('Status as of', cell.replace(/^status as (of|at)\s*:?\s*/i, ''));
      else if (numbered !== null && number === undefined) {
        number = Number(numbered[1]);
        const own = cell
          .slice(0, numbered.index)
          .replace(/^(title|reference)\s*:?\s*/i, '')
          .replace(/ ?\(?$/, '');
        title = own !== '' ? own : before !== '' ? before : null;
      }
      before = cell.replace(/^title\s*:?\s*/i, '');
    }
  }
  return { head, number, title };
}

/** The treaty named by the caller, or by the chart; a chart of another treaty of the series is refused. */
function treatyOf(given: string | undefined, number: number | undefined): string {
  const printed = number === undefined ? undefined : codeOf(number);
  if (given === undefined) {
    if (printed === undefined)
      throw new SourceError('treaty-missing', 'the chart prints no number (ETS No. 185): say which treaty it is about');
    return printed;
  }
  const series = /^C?ETS(\d+)$/.exec(given);
  if (printed !== undefined && series !== null && Number(series[1]) !== number)
    throw new SourceError('treaty-malformed', `treaty: "${given}" is not the treaty of the chart, which is ${printed}`);
  return treatyGiven(given);
}

/** Compares the totals printed with what was read. */
function checkTotals(
  acts: readonly Act[],
  head: readonly { label: string; value: string }[],
  differs: (label: string, value: string) => void,
): void {
  const consented = new Set(acts.filter(expressesConsent).map((act) => act.participant));
  const signed = new Set(acts.filter(({ kind }) => kind === 'signature').map((act) => act.participant));
  for (const { label, value } of head) {
    if (!/^total number/i.test(label) || !/^\d+$/.test(value)) continue;
    const read = /not followed/i.test(label) ? signed.difference(consented).size : consented.size;
    if (Number(value) !== read) differs(label, `${value} printed, ${read} read`);
  }
}
