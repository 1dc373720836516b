import { resolveParticipant } from '@accede/catalogue';
import type { ActKind } from '@accede/treaty-law';
import { isBlank, readNumericDate } from './numeric-dates.ts';
import { readPage } from './page.ts';
import { gather, noted, type Reading, type ReadingOptions, SourceError, treatyNeeded } from './reading.ts';

/** The columns, as the UN Treaty Series and UK Treaties Online head them. */
const COLUMNS = {
  participant: /^(participants?|country|party)$/i,
  action: /^action( type)?$/i,
  date: /^(action date|date of notification ?\/ ?deposit|date of (notification|deposit|action))$/i,
  effective: /^(effective date|date of effect)$/i,
} as const;
type Column = keyof typeof COLUMNS;

/** Actions by their whole wording, once a remark in brackets is taken off. */
const ACTIONS: readonly (readonly [RegExp, ActKind])[] = [
  [/^(simple )?signature$/, 'signature'],
  [/^withdrawal of signature$/, 'signature-withdrawn'],
  [/^definitive signature$/, 'definitive-signature'],
  [/^ratification$/, 'ratification'],
  [/^acceptance$/, 'acceptance'],
  [/^approval$/, 'approval'],
  [/^accession$/, 'accession'],
  [/^succession$/, 'succession'],
  [/^(act of )?formal confirmation$/, 'formal-confirmation'],
  [/^(consent to be bound|participation)$/, 'consent-to-be-bound'],
  [
    /^withdrawal of (the )?(instrument|ratification|acceptance|approval|accession|consent)( of \w+)?$/,
    'instrument-withdrawn',
  ],
  [/^(notification of )?provisional application$/, 'provisional-application'],
  [/^(denunciation|withdrawal|notification of (denunciation|withdrawal))$/, 'denunciation'],
  [
    /^(withdrawal|rescission|revocation) of (denunciation|withdrawal|the notification of withdrawal)$/,
    'denunciation-rescinded',
  ],
  [
    /^(territorial (application|extension)|extension|application)( (to|for|in respect of)\b.*)?$/,
    'territorial-application',
  ],
  [/^territorial exclusion( of\b.*)?$/, 'territorial-application'],
  [/^reservations?$/, 'reservation'],
  [/^(interpretative )?(declarations?|statement)$/, 'declaration'],
  [/^objections?( to (a |the )?(reservations?|declarations?))?$/, 'objection'],
  [/^communications?$/, 'communication'],
  [/^notifications?$/, 'notification'],
  [/^(designation of (an? )?authorit(y|ies)|authorit(y|ies))$/, 'authority'],
];

/** A declaration or the like under a named article keeps the article: `Declaration under article 287`. */
const UNDER =
  /^(reservation|declaration|notification|communication|objection) (?:under|to|concerning|pursuant to) articles? ([0-9A-Za-z().]{1,30})$/;
/** Undoes or changes a statement; without its article nobody could tell which. */
const ABOUT =
  /^(withdrawal|modification|partial withdrawal) of (?:a |the |its )?(reservations?|declarations?|objections?|notifications?|territorial (?:application|extension))(?: (?:under|to|concerning) articles? ([0-9A-Za-z().]{1,30}))?$/;

interface Action {
  readonly kind: ActKind;
  readonly provision?: string;
  readonly partial?: true;
  readonly territories?: string[];
  readonly extent?: 'applies' | 'excludes';
  readonly note?: string;
}

/** What the words of an action come to; undefined where they are not known. */
function actionOf(words: string): Action | 'statement-not-named' | undefined {
  const [, wording = '', remark] = /^([^()]*?)\s*(?:\((.*)\))?$/s.exec(words) ?? [];
  const plain = (wording === '' ? words : wording).toLowerCase().replace(/\s+/g, ' ');
  const about = ABOUT.exec(words.toLowerCase().trim()) ?? ABOUT.exec(plain);
  if (about !== null) {
    const [, change = '', what = '', provision] = about;
    if (provision === undefined) return 'statement-not-named';
    const partial = change.startsWith('partial') ? { partial: true as const } : {};
    if (change === 'modification') return { kind: 'statement-modified', provision };
    if (what.startsWith('territorial')) return { kind: 'territorial-application-withdrawn', provision, ...partial };
    return {
      kind: what.startsWith('objection') ? 'objection-withdrawn' : 'statement-withdrawn',
      provision,
      ...partial,
    };
  }
  const under = UNDER.exec(words.toLowerCase().trim());
  if (under !== null) return { kind: under[1] as 'declaration', provision: under[2] ?? '' };
  const kind = ACTIONS.find(([where]) => where.test(plain))?.[1];
  if (kind === undefined) return undefined;
  const note = remark === undefined ? {} : { note: `${wording} (${remark})` };
  if (kind !== 'territorial-application') return { kind, ...note };
  const where = /\b(?:to|for|of|in respect of)\b:?\s*(\S.*)$/i.exec(remark ?? wording)?.[1] ?? remark;
  return {
    kind,
    extent: plain.startsWith('territorial exclusion') ? 'excludes' : 'applies',
    ...(where === undefined ? {} : { territories: where.split(/\s*;\s*/) }),
    note: words,
  };
}

/** UK Treaties Online writes it for no date. */
const NULL_DATE = '1900-01-01';

/**
 * Reads a table with a row for each action: participant, action, its date, the date of its effect. As the UN Treaty
 * Series prints it, or UK Treaties Online; saved as HTML, copied out of a browser, or CSV.
 */
export function readUnts(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'actions', resolve = resolveParticipant } = options;
  const treaty = treatyNeeded(options);
  const gathering = gather(treaty, file, options, 'United Nations Treaty Series, participants and actions');
  const { acts, unresolved, questions, notices, ask, notice, take } = gathering;
  let columns: ReadonlyMap<Column, number> | undefined;
  let isUk = false;
  let read = 0;
  for (const { row, cells, mayBeRow } of readPage(bytes)) {
    const header = columnsOf(cells);
    if (header !== undefined) {
      columns = header;
      isUk = /^country$/i.test(cells[header.get('participant') ?? 0] ?? '');
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
    for (const value of beyond) ask(row, '', value, 'cell-outside-columns');
    const meant = actionOf(action);
    // There the row of an extension names the territory; which State extended to it is not told.
    if (isUk && /^(extension|decision res)/i.test(action)) {
      ask(row, 'Action', `${name}: ${action} ${when}`, 'territory-without-state');
      continue;
    }
    const participant = resolve(name);
    if (participant === undefined) {
      unresolved.push({ name, row });
      continue;
    }
    const found = readNumericDate(when);
    const effect = readNumericDate(then);
    const hasEffect = effect !== undefined && effect.letter === null && effect.date !== NULL_DATE;
    if (effect?.date === NULL_DATE) notice(row, 'Date of effect', then, 'null-date');
    else if (!isBlank(then) && !hasEffect) ask(row, 'Date of effect', then, 'date-not-understood');
    if (isBlank(when)) ask(row, 'Date', `${action} ${then}`.trim(), 'action-without-date');
    else if (found === undefined || found.letter !== null) ask(row, 'Date', when, 'date-not-understood');
    else if (found.date === NULL_DATE) ask(row, 'Date', `${action} ${when}`, 'null-date');
    else if (meant === undefined) ask(row, 'Action', `${action} ${when}`, 'action-not-known');
    else if (meant === 'statement-not-named') ask(row, 'Action', `${action} ${when}`, meant);
    else {
      const { note, ...said } = meant;
      const effective = hasEffect ? { effective: effect.date } : {};
      take(row, 'Action', action, { ...said, participant, date: found.date, ...effective, ...noted(note) });
    }
  }
  if (columns === undefined)
    throw new SourceError(
      'missing-header',
      'there is no row with the columns Participant, Action, Date of Notification/Deposit, Date of Effect',
    );
  return { treaty, title: options.title ?? null, acts, unresolved, questions, notices, rows: read };
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [column, name] of Object.entries(COLUMNS) as [Column, RegExp][]) {
    const at = cells.findIndex((cell) => name.test(cell));
    if (at >= 0) columns.set(column, at);
  }
  return columns.has('participant') && columns.has('action') && columns.has('date') ? columns : undefined;
}
