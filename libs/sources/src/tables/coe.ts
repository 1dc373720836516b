import { resolveParticipant } from '@accede/catalogue';
import { type Act, type ActKind, expressesConsent, type ParticipantCode } from '@accede/treaty-law';
import { statusAsAt } from '../files/as-at.ts';
import { plainly } from '../files/months.ts';
import { isBlank, readNumericDate } from '../files/numeric-dates.ts';
import { readPage } from '../files/page.ts';
import { type Gathering, gather, noted, type Said } from '../reading/gathering.ts';
import { type Instruments, ratificationKind } from '../reading/instruments.ts';
import { type Reading, type ReadingOptions, treatyGiven } from '../reading/reading.ts';
import { SourceError } from '../reading/source-error.ts';
import { headOf, TOTAL } from './coe-head.ts';

/** What a letter after a date means, by column. A letter in the other column is a question. */
const LETTERS: Readonly<
  Record<'Signature' | 'Ratification', Readonly<Record<string, { kind: ActKind; note?: string }>>>
> = {
  Signature: {
    '': { kind: 'signature' },
    s: { kind: 'definitive-signature' },
    r: { kind: 'signature', note: 'Signature ad referendum' },
    // A successor State takes over a signature; it is not bound.
    su: { kind: 'succession-to-signature' },
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

// All of these are matched without accents and in lower case, English and French.
const BLOCK =
  /^(non-?\s?)?members?\b.*\bcouncil of europe\b|^(etats? )?(non-?\s?)?membres?\b.*\bconseil de l.europe\b|^(international organi[sz]ations?|organisations? internationales?)$|^(other states?|autres etats?)$/;
const FOOTNOTE = /^\((\d{1,3})\)\s*(\S.*)$/;
const AFTER =
  /^((notes?|renvois?)\b\s*:?|a\s*:\s*(accession|adhesion)\b.*|r\.\s*:\s*reserv(ations?|es?)\b.*|source\s*:.*|legend\b.*|legende\b.*)/;

/** Code of a treaty of the Council of Europe: the European Treaty Series ends at 193. */
const codeOf = (number: number): string => `${number <= 193 ? 'ETS' : 'CETS'}${String(number).padStart(3, '0')}`;

/**
 * Reads a chart of signatures and ratifications of the Council of Europe, as a page or as copied from one. The date
 * of entry into force goes with the consent of its row, as `effective`. Letters that tell of statements are notices.
 */
export function readCoeChart(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'chart', resolve = resolveParticipant } = options;
  const { rows, taken } = readPage(bytes);
  const first = rows.findIndex(({ cells }) => columnsOf(cells) !== undefined);
  if (first < 0)
    throw new SourceError(
      'missing-header',
      'there is no row with the columns Signature, Ratification, Entry into Force',
    );
  const { head, number, title, inFrench } = headOf(rows.slice(0, first));
  const treaty = treatyOf(options.treaty, number);
  const gathering = gather(
    treaty,
    file,
    options,
    'Council of Europe Treaty Office, chart of signatures and ratifications',
  );
  const { acts, unresolved, ask, notice } = gathering;
  if (taken !== undefined) notice(1, '', '', 'encoding-taken');
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
    const plain = plainly(line);
    const total = TOTAL.exec(plain);
    if (header !== undefined) [columns, under] = [header, true];
    else if (total !== null) {
      labels.push({ label: line.replace(/\s*:?\s*\d*$/, ''), value: total[3] ?? '' });
      under = false;
    } else if (BLOCK.test(plain)) under = true;
    else if (FOOTNOTE.test(line) || AFTER.test(plain)) under = false;
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
  const completeAsOf = statusAsAt(rows.flatMap(({ cells }) => [...cells, cells.join(' ')]));
  const language = inFrench && options.title === undefined ? { titleIn: 'fr' as const } : {};
  return {
    treaty,
    title: options.title ?? title,
    ...language,
    ...gathering.result(),
    rows: read,
    head: labels,
    completeAsOf,
  };
}

type Columns = ReadonlyMap<string, number>;

/** The columns by name where the row is the header of the table. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) =>
    plainly(cell)
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
      'entree en vigueur': 'Entry into Force',
      notes: 'Notes',
      renvois: 'Notes',
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
      ask(row, column, value, 'date-not-understood', participant);
      continue;
    }
    const meant = LETTERS[column][found.letter?.toLowerCase() ?? ''];
    if (meant === undefined) {
      ask(row, column, value, 'letter-not-in-header', participant);
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
      ask(row, 'Entry into Force', force, 'date-not-understood', participant);
    else if (consent === undefined) ask(row, 'Entry into Force', force, 'effect-without-consent', participant);
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
    if (!known.has(i) && !isBlank(value)) ask(row, '', value, 'cell-outside-columns', participant);
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
  const signed = new Set(
    acts.filter(({ kind }) => kind === 'signature' || kind === 'succession-to-signature').map((act) => act.participant),
  );
  for (const { label, value } of head) {
    if (!/^(total number|nombre total)/i.test(label) || !/^\d+$/.test(value)) continue;
    const read = /not followed|non suivies/i.test(label) ? signed.difference(consented).size : consented.size;
    if (Number(value) !== read) differs(label, `${value} printed, ${read} read`);
  }
}
