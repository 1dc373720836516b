import { resolveParticipant } from '@accede/catalogue';
import { statusAsAt } from '../files/as-at.ts';
import { isBlank, readNumericDate } from '../files/numeric-dates.ts';
import { readPage } from '../files/page.ts';
import { gather, noted } from '../reading/gathering.ts';
import { boundKind } from '../reading/instruments.ts';
import { type Reading, type ReadingOptions, treatyNeeded } from '../reading/reading.ts';
import { SourceError } from '../reading/source-error.ts';
import { actionOf } from './actions.ts';

/** The columns, as the UN Treaty Series and UK Treaties Online head them. */
const COLUMNS = {
  participant: /^(participants?|country|party)$/i,
  action: /^action( type)?$/i,
  date: /^(action date|date of notification ?\/ ?deposit|date of (notification|deposit|action))$/i,
  effective: /^(effective date|date of effect)$/i,
} as const;
type Column = keyof typeof COLUMNS;

/** UK Treaties Online writes it for no date. */
const NULL_DATE = '1900-01-01';

/**
 * Reads a table with a row for each action: participant, action, its date, the date of its effect. As the UN Treaty
 * Series prints it, or UK Treaties Online; saved as HTML, copied out of a browser, or CSV.
 */
export function readUnts(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'actions', resolve = resolveParticipant } = options;
  const treaty = treatyNeeded(options);
  const page = readPage(bytes);
  const isUk = page.rows.some(({ cells }) => isUkHeader(cells));
  const citation = isUk ? 'UK Treaties Online, actions' : 'United Nations Treaty Series, participants and actions';
  const gathering = gather(treaty, file, options, citation);
  const { unresolved, ask, notice, take } = gathering;
  const instruments = options.instruments?.(treaty);
  if (page.taken !== undefined) notice(1, '', '', 'encoding-taken');
  let columns: ReadonlyMap<Column, number> | undefined;
  let read = 0;
  for (const { row, cells, mayBeRow } of page.rows) {
    const header = columnsOf(cells);
    if (header !== undefined) {
      columns = header;
      continue;
    }
    if (columns === undefined || !mayBeRow) continue;
    const at = columns;
    const cell = (column: Column): string => cells[at.get(column) ?? -1] ?? '';
    const [name, action, when, then] = [cell('participant'), cell('action'), cell('date'), cell('effective')];
    const beyond = cells.filter((value, i) => !isBlank(value) && ![...at.values()].includes(i));
    if (isBlank(action) && isBlank(when) && isBlank(then) && beyond.length === 0) {
      notice(row, 'Participant', name, 'row-without-date');
      continue;
    }
    read += 1;
    const participant = resolve(name);
    for (const value of beyond) ask(row, '', value, 'cell-outside-columns', participant);
    const meant = actionOf(action);
    // There the row of an extension names the territory; which State extended to it is not told.
    if (isUk && /^(extension|exclusion|decision res)/i.test(action)) {
      ask(row, 'Action', `${name}: ${action} ${when}`, 'territory-without-state');
      continue;
    }
    if (participant === undefined) {
      unresolved.push({ name, row });
      continue;
    }
    const found = readNumericDate(when);
    const effect = readNumericDate(then);
    const hasEffect = effect !== undefined && effect.letter === null && effect.date !== NULL_DATE;
    if (effect?.date === NULL_DATE) notice(row, 'Date of effect', then, 'null-date');
    else if (!isBlank(then) && !hasEffect) ask(row, 'Date of effect', then, 'date-not-understood', participant);
    if (isBlank(when)) ask(row, 'Date', `${action} ${then}`.trim(), 'action-without-date', participant);
    else if (found === undefined || found.letter !== null) ask(row, 'Date', when, 'date-not-understood', participant);
    else if (found.date === NULL_DATE) ask(row, 'Date', `${action} ${when}`, 'null-date', participant);
    else if (meant === undefined) ask(row, 'Action', `${action} ${when}`, 'action-not-known', participant);
    else if (meant === 'statement-not-named') ask(row, 'Action', `${action} ${when}`, meant, participant);
    else {
      const { note, ...said } = meant;
      const effective = hasEffect ? { effective: effect.date } : {};
      const { date } = found;
      // The record may tell by which means a participant is bound of which the table says no more.
      const kind = said.kind === 'consent-to-be-bound' ? boundKind(participant, date, instruments) : said.kind;
      const notes = kind === said.kind ? noted(note) : {};
      take(row, 'Action', action, { ...said, kind, participant, date, ...effective, ...notes });
    }
  }
  if (columns === undefined)
    throw new SourceError(
      'missing-header',
      'there is no row with the columns Participant, Action, Date of Notification/Deposit, Date of Effect',
    );
  const completeAsOf = statusAsAt(page.rows.flatMap(({ cells }) => cells));
  return { treaty, title: options.title ?? null, ...gathering.result(), rows: read, completeAsOf };
}

/** UK Treaties Online names its first column so, the UN Treaty Series never. */
function isUkHeader(cells: readonly string[]): boolean {
  const columns = columnsOf(cells);
  return columns !== undefined && /^country$/i.test(cells[columns.get('participant') ?? 0] ?? '');
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [column, name] of Object.entries(COLUMNS) as [Column, RegExp][]) {
    const at = cells.findIndex((cell) => name.test(cell));
    if (at >= 0) columns.set(column, at);
  }
  return columns.has('participant') && columns.has('action') && columns.has('date') ? columns : undefined;
}
