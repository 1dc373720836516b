import { normaliseName, participants, participantsByCode, resolveParticipant } from '@accede/catalogue';
import type { ActKind, LegalDate, ParticipantCode } from '@accede/treaty-law';
import { statusAsAt } from '../files/as-at.ts';
import { isBlank, readNumericDate } from '../files/numeric-dates.ts';
import { readPage } from '../files/page.ts';
import { type Gathering, gather, noted } from '../reading/gathering.ts';
import { type Instruments, ratificationKind } from '../reading/instruments.ts';
import { type Reading, type ReadingOptions, treatyNeeded } from '../reading/reading.ts';
import { SourceError } from '../reading/source-error.ts';

/** The columns, in English and Dutch. The header of the consents also holds the legend of its letters. */
const COLUMNS = {
  party: /^(party|partij)$/i,
  signature: /^(signature|ondertekening)$/i,
  provisional: /^(provisional application|voorlopige toepassing)$/i,
  consent: /^(ratification|ratificatie|bekrachtiging)/i,
  type: /^\(?type\b/i,
  force: /^(entry into force|in werking|inwerkingtreding)$/i,
  denunciation: /^(renunciation|denunciation|opzegging)$/i,
  end: /^(termination|buiten werking|buitenwerkingtreding)$/i,
} as const;
type Column = keyof typeof COLUMNS;

/**
 * Letters of the consents, English and Dutch, by the database's own legend: O/S signature without reservation or
 * requirement of ratification, R ratification, acceptance, approval or notification, T/A accession, VG/Su continued
 * adherence, NB/NK not known. R is read as what its column is headed and noted to be wider. NB and NK say that the
 * party is bound and not by what.
 */
const LETTERS: Readonly<Record<string, { kind: ActKind; note?: string }>> = {
  S: { kind: 'definitive-signature' },
  O: { kind: 'definitive-signature' },
  R: { kind: 'ratification', note: 'R in the table: ratification, acceptance, approval or notification' },
  A: { kind: 'accession' },
  T: { kind: 'accession' },
  SU: { kind: 'succession' },
  VG: { kind: 'succession' },
  NK: { kind: 'consent-to-be-bound', note: 'By which means is not known' },
  NB: { kind: 'consent-to-be-bound', note: 'By which means is not known' },
};

/** Names of the database that neither the catalogue nor the Dutch list of countries spells so. */
const NAMES: Readonly<Record<string, ParticipantCode>> = {
  'Netherlands, the Kingdom of the': 'NLD',
  'Nederlanden, het Koninkrijk der': 'NLD',
  'EU (European Union)': 'EUE',
  'EU (Europese Unie)': 'EUE',
  'Verenigde Staten van Amerika': 'USA',
  'Russische Federatie': 'RUS',
  'Zuid-Korea': 'KOR',
  'Korea, Republiek': 'KOR',
  'Noord-Macedonië': 'MKD',
  Turkije: 'TUR',
  Tsjechië: 'CZE',
  Joegoslavië: 'YUG',
  Tsjechoslowakije: 'CSK',
  'Duitse Democratische Republiek': 'DDR',
  'Sovjet-Unie': 'SUN',
};

let dutch: ReadonlyMap<string, ParticipantCode> | undefined;

/** Participants by their Dutch names, as the Unicode list of countries has them. */
function dutchNames(): ReadonlyMap<string, ParticipantCode> {
  if (dutch !== undefined) return dutch;
  const names = new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' });
  const pairs = participants.flatMap(({ code, numeric, formerUntil }): [string, ParticipantCode][] => {
    if (numeric === undefined || formerUntil !== undefined) return [];
    const region = new Intl.Locale(`und-${numeric}`).region;
    const name = region === undefined ? undefined : names.of(region);
    return name === undefined ? [] : [[normaliseName(name), code]];
  });
  dutch = new Map([...pairs, ...Object.entries(NAMES).map(([name, code]) => [normaliseName(name), code] as const)]);
  return dutch;
}

/**
 * The participant of that name. `Yugoslavia (< 25-06-1991)` is a former State or nobody; a part of a party, which the
 * table lists below it with a dash, is not a party of its own.
 */
function resolveParty(
  name: string,
  resolve: (name: string) => ParticipantCode | undefined,
): ParticipantCode | undefined {
  if (/^[-–—•]/.test(name)) return undefined;
  const [, stem = name, until] = /^(.*?)\s*\(<\s*(\d{2}-\d{2}-\d{4})\)$/.exec(name) ?? [];
  const code = resolve(stem) ?? dutchNames().get(normaliseName(stem));
  if (until === undefined || code === undefined) return code;
  return participantsByCode.get(code)?.formerUntil === undefined ? undefined : code;
}

/**
 * Reads the table of parties of the Dutch treaty database, English or Dutch. The entry into force of a row is the
 * effect of its consent, which for a succession may lie before it; the termination is that of its renunciation.
 */
export function readVerdragenbank(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'parties', resolve = resolveParticipant } = options;
  const treaty = treatyNeeded(options);
  const gathering = gather(treaty, file, options, 'Treaty database of the Netherlands (Verdragenbank), parties');
  const { unresolved, ask, notice } = gathering;
  const instruments = options.instruments?.(treaty);
  const page = readPage(bytes);
  if (page.taken !== undefined) notice(1, '', '', 'encoding-taken');
  let columns: ReadonlyMap<Column, number> | undefined;
  let read = 0;
  for (const { row, cells, mayBeRow } of page.rows) {
    const header = columnsOf(cells);
    if (header !== undefined) columns = header;
    if (columns === undefined || header !== undefined || !mayBeRow) continue;
    const at = columns;
    const [name = '', ...others] = cells;
    if (others.every(isBlank)) {
      notice(row, 'Party', name, 'row-without-date');
      continue;
    }
    read += 1;
    const party = resolveParty(name, resolve);
    if (party === undefined) {
      unresolved.push({ name, row });
      continue;
    }
    for (const [i, value] of cells.entries())
      if (!isBlank(value) && ![...at.values()].includes(i)) ask(row, '', value, 'cell-outside-columns', party);
    readRow(gathering, row, party, (column) => cells[at.get(column) ?? -1] ?? '', instruments);
  }
  if (columns === undefined)
    throw new SourceError(
      'missing-header',
      'there is no row with the columns Party, Signature, Ratification, Entry into force',
    );
  const completeAsOf = statusAsAt(page.rows.flatMap(({ cells }) => cells));
  return { treaty, title: options.title ?? null, ...gathering.result(), rows: read, completeAsOf };
}

function readRow(
  { ask, take }: Gathering,
  row: number,
  participant: ParticipantCode,
  cell: (column: Column) => string,
  instruments: Instruments | undefined,
): void {
  const dateIn = (column: Column, label: string): LegalDate | undefined => {
    const value = cell(column);
    if (isBlank(value)) return undefined;
    const found = readNumericDate(value);
    if (found !== undefined && found.letter === null) return found.date;
    ask(row, label, value, 'date-not-understood', participant);
    return undefined;
  };
  const signature = dateIn('signature', 'Signature');
  if (signature !== undefined)
    take(row, 'Signature', cell('signature'), { kind: 'signature', participant, date: signature });
  const provisional = dateIn('provisional', 'Provisional application');
  if (provisional !== undefined)
    take(row, 'Provisional application', cell('provisional'), {
      kind: 'provisional-application',
      participant,
      date: provisional,
    });

  const force = dateIn('force', 'Entry into force');
  const consent = isBlank(cell('consent')) ? undefined : readNumericDate(cell('consent'));
  const letter = consent?.letter ?? cell('type').replace(/[()\s]/g, '');
  const meant = LETTERS[letter.toUpperCase()];
  if (consent !== undefined && meant !== undefined) {
    take(row, 'Ratification', cell('consent'), {
      kind: meant.kind === 'ratification' ? ratificationKind(participant, consent.date, instruments) : meant.kind,
      participant,
      date: consent.date,
      ...(force === undefined ? {} : { effective: force }),
      ...noted(meant.note),
    });
  } else {
    if (!isBlank(cell('consent'))) {
      const why =
        consent === undefined
          ? 'date-not-understood'
          : letter === ''
            ? 'no-mode-without-letter'
            : 'letter-not-in-header';
      ask(row, 'Ratification', `${cell('consent')} ${cell('type')}`.trim(), why, participant);
    }
    if (force !== undefined) ask(row, 'Entry into force', cell('force'), 'effect-without-consent', participant);
  }

  const denunciation = dateIn('denunciation', 'Renunciation');
  const end = dateIn('end', 'Termination');
  if (denunciation !== undefined)
    take(row, 'Renunciation', cell('denunciation'), {
      kind: 'denunciation',
      participant,
      date: denunciation,
      ...(end === undefined ? {} : { effective: end }),
    });
  else if (end !== undefined) ask(row, 'Termination', cell('end'), 'end-without-denunciation', participant);
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  if (!COLUMNS.party.test(cells[0] ?? '')) return undefined;
  const columns = new Map<Column, number>();
  for (const [column, name] of Object.entries(COLUMNS) as [Column, RegExp][]) {
    const at = cells.findIndex((cell) => name.test(cell));
    if (at >= 0) columns.set(column, at);
  }
  return columns.has('consent') && columns.has('signature') ? columns : undefined;
}
