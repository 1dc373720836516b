import { resolveParticipant } from '@accede/catalogue';
import { expressesConsent, type StatementKind } from '@accede/treaty-law';
import { isBlank } from '../numeric-dates.ts';
import { linesOf } from '../page.ts';
import {
  type Gathering,
  gather,
  type Instruments,
  instrumentsAmong,
  type Reading,
  type ReadingOptions,
  SourceError,
  treatyGiven,
} from '../reading.ts';
import { isCrossReference, kindOfHeading, takeStatement, uponSignature } from '../statements.ts';
import { decodeMarkup } from '../text.ts';
import { at, parseXml, textOf, within, type XmlElement } from '../xml.ts';
import { readTableDates } from './untc-dates.ts';
import { type Column, readColumnHeader } from './untc-header.ts';
import { BRACKETED, readStatusRows, type StatusRow, untcTreatyId } from './untc-table.ts';

/** Sections of statements, and the kind of those that no heading tells more of. */
const SECTIONS: readonly { name: string; kind: StatementKind; dated: 'with instrument' | 'by itself' }[] = [
  // The Collection heads both "Unless otherwise indicated, … were made upon ratification, accession or succession".
  { name: 'Declarations', kind: 'declaration', dated: 'with instrument' },
  { name: 'Objections', kind: 'objection', dated: 'with instrument' },
  // These are made at any time, so that only a date of their own can date them.
  { name: 'DeclarationsUnderArticle', kind: 'declaration', dated: 'by itself' },
  { name: 'Notifications', kind: 'notification', dated: 'by itself' },
  { name: 'TerritorialApplications', kind: 'territorial-application', dated: 'by itself' },
];

/**
 * Reads a treaty as the UN Treaty Collection publishes it in XML: the participants' table wherever it stands, its
 * columns explained by their own headers, and the statements under the headings that name a participant. Also the
 * sibling shape without headers, `Entry[@type='country']` with codes. The source gives no dates of effect.
 */
export function readUntcXml(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'treaty.xml' } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const root = parseXml(decodeMarkup(bytes));
  const tables = within({ name: '', attributes: {}, children: [root] }, 'Participants').flatMap((participants) =>
    within(participants, 'Table'),
  );
  if (tables.length === 0) throw new SourceError('missing-header', 'there is no Participants/Table in the file');
  const gathering = gather(treaty, file, options, 'UN Treaty Collection, MTDSG in XML');
  const { acts, unresolved, questions, notices, notice } = gathering;

  let row = 0;
  let rows = 0;
  for (const table of tables) {
    const groups = within(table, 'TGroup');
    for (const group of groups.length > 0 ? groups : [table]) {
      const header = row + 1;
      const { columns, body } = tableOf(group, header);
      readStatusRows(gathering, { row: header, columns }, body, options);
      rows += body.length;
      row = header + body.length;
    }
  }

  const head = headOf(root);
  checkTotals(gathering, head);
  const inTable = new Set(acts.map((act) => act.participant));
  const own = instrumentsAmong(acts);
  const onRecord = options.instruments?.(treaty);
  const instruments: Instruments = (participant, upon) =>
    inTable.has(participant) ? own(participant, upon) : onRecord?.(participant, upon);
  for (const section of SECTIONS) {
    for (const element of within(root, section.name))
      row = readSection(gathering, element, section, row, options, instruments);
  }
  for (const element of within(root, 'EndNotes')) {
    for (const text of blocksOf(element)) notice(row, 'EndNotes', text, 'footnote');
  }
  const title = head.find(({ label }) => label === 'Title')?.value.replace(/^\d+\.\s+/, '') ?? null;
  return { treaty, title: options.title ?? title, acts, unresolved, questions, notices, rows, head };
}

/** A cell as one line: its markup and its notes left out. */
const cellOf = (entry: XmlElement): string => linesOf(textOf(entry)).join(' ');

const entriesOf = (row: XmlElement): XmlElement[] => within(row, 'Entry');
const typeOf = (entry: XmlElement): string => entry.attributes['type'] ?? '';

function tableOf(group: XmlElement, header: number): { columns: Column[]; body: StatusRow[] } {
  const headers = within(group, 'Thead').flatMap((thead) => within(thead, 'Row').map(entriesOf));
  const rows = within(group, 'Tbody').flatMap((tbody) => within(tbody, 'Row').map(entriesOf));
  const body = rows.map((entries, i) => {
    const named = entries.find((entry) => typeOf(entry) === 'country') ?? entries[0];
    const name = named === undefined ? '' : cellOf(named);
    const code = named?.attributes['ISO3']?.trim() || undefined;
    return { row: header + 1 + i, name, code, others: entries.filter((entry) => entry !== named) };
  });
  const types = [...new Set(body.flatMap(({ others }) => others.map(typeOf)))].filter((type) => type !== '');
  const isHeaded = headers.length > 0;
  return {
    columns: (isHeaded ? joined(headers).slice(1) : types.map(capitalised)).map(readColumnHeader),
    body: body
      .map(({ others, ...named }) => ({ ...named, cells: isHeaded ? others.map(cellOf) : byType(others, types) }))
      .filter(({ name, cells }) => name !== '' || cells.some((cell) => cell !== '')),
  };
}

/** The headers of the columns; where they stand over several rows, one below the other. */
function joined(headers: readonly XmlElement[][]): string[] {
  const width = Math.max(...headers.map((cells) => cells.length));
  return Array.from({ length: width }, (_, i) =>
    headers
      .flatMap((cells) => (cells[i] === undefined ? [] : [cellOf(cells[i])]))
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** Without a header the types of the entries are the columns; entries without one stand outside of them. */
function byType(entries: readonly XmlElement[], types: readonly string[]): string[] {
  const ofType = (type: string): string[] => entries.filter((entry) => typeOf(entry) === type).map(cellOf);
  return [
    ...types.map((type) =>
      ofType(type)
        .filter((text) => text !== '')
        .join(', '),
    ),
    ...ofType(''),
  ];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const HEAD: readonly (readonly [string, readonly string[]])[] = [
  ['Title', ['ExternalData', 'Titlesect']],
  ['Conclusion', ['ExternalData', 'Conclusion']],
  ['Entry into force', ['ExternalData', 'EIF']],
  ['Registration', ['ExternalData', 'Registration']],
  ['Signatories', ['ExternalData', 'Status', 'Signatories']],
  ['Parties', ['ExternalData', 'Status', 'Parties']],
  ['Text', ['ExternalData', 'TreatyText']],
];

function headOf(root: XmlElement): { label: string; value: string }[] {
  return HEAD.flatMap(([label, path]) => {
    const element = at(root, ...path);
    const value = element === undefined ? '' : cellOf(at(element, 'Labeltext') ?? element);
    return value === '' ? [] : [{ label, value }];
  });
}

function checkTotals({ acts, ask }: Gathering, head: readonly { label: string; value: string }[]): void {
  const standing = acts.filter((act) => !act.note?.includes(BRACKETED));
  const count = (fits: (act: (typeof acts)[number]) => boolean): number =>
    new Set(standing.filter(fits).map((act) => act.participant)).size;
  const read: Readonly<Record<string, number>> = {
    Signatories: count(({ kind }) => kind === 'signature'),
    Parties: count(expressesConsent),
  };
  for (const { label, value } of head) {
    const printed = /\d+/.exec(value)?.[0];
    if (label in read && printed !== undefined && Number(printed) !== read[label])
      ask(1, label, `${printed} printed, ${read[label]} read`, 'total-differs');
  }
}

/** Blocks of text: parted by elements, by markup, and by blank lines, not by mere line breaks. */
function blocksOf(element: XmlElement): string[] {
  return textOf(element)
    .split(/\n[ \t\r]*\n/)
    .flatMap(linesOf)
    .filter((text) => text !== '');
}

/** Reads a section of statements; gives the number of its last row. Rows are its blocks, counted on from the table's. */
function readSection(
  gathering: Gathering,
  element: XmlElement,
  { name: section, kind: usual, dated }: (typeof SECTIONS)[number],
  start: number,
  { resolve = resolveParticipant }: ReadingOptions,
  instruments: Instruments,
): number {
  const { ask, notice } = gathering;
  let row = start;
  let participant: string | undefined;
  let kind = usual;
  let upon: 'signature' | undefined;
  let date: string | undefined;
  let texts: string[] = [];
  let from = start;
  const close = (): void => {
    const text = texts.join('\n');
    texts = [];
    if (text === '') return;
    if (participant === undefined) {
      if (/^\(?unless otherwise (indicated|noted)/i.test(text)) notice(from, section, text, 'not-applicable');
      else ask(from, section, text, 'statement-without-participant');
    } else if (isCrossReference(text)) notice(from, section, text, 'cross-reference');
    else {
      const known = dated === 'with instrument' ? instruments : undefined;
      takeStatement(gathering, from, section, { kind, participant, text, date, upon }, known);
    }
  };
  const withoutRows = { ...element, children: element.children.map(pruned) };
  for (const block of blocksOf(withoutRows)) {
    row += 1;
    const named = headingName(block, resolve);
    const dates = block.length < 40 ? readTableDates(block) : undefined;
    const heading = block.length < 120 && /:$/.test(block);
    if (named !== undefined) {
      close();
      [participant, kind, upon, date] = [named, usual, undefined, undefined];
    } else if (dates?.length === 1 && participant !== undefined) {
      close();
      date = dates[0]?.date;
    } else if (heading && (kindOfHeading(block) !== undefined || /^upon\b/i.test(block))) {
      close();
      kind = kindOfHeading(block) ?? kind;
      if (/\bupon\b/i.test(block)) upon = uponSignature(block) ? 'signature' : undefined;
    } else {
      if (texts.length === 0) from = row;
      texts.push(block);
    }
  }
  close();
  return readSectionRows(gathering, element, section, usual, row, resolve);
}

/** The element without the rows of tables in it. */
function pruned(child: XmlElement | string): XmlElement | string {
  if (typeof child === 'string') return child;
  if (/^(row|rows|thead|tbody)$/i.test(child.name)) return '';
  return { ...child, children: child.children.map(pruned) };
}

/** A block that is nothing but a participant's name. */
function headingName(block: string, resolve: (name: string) => string | undefined): string | undefined {
  return block.length <= 120 && !/[.;]$/.test(block) ? resolve(block.replace(/\s*:$/, '')) : undefined;
}

/** Tables within a section: participant, date of receipt, territories or text. */
function readSectionRows(
  gathering: Gathering,
  element: XmlElement,
  section: string,
  kind: StatementKind,
  start: number,
  resolve: (name: string) => string | undefined,
): number {
  const { ask, unresolved } = gathering;
  let row = start;
  let headers: string[] = [];
  for (const entries of within(element, 'Row').map((each) =>
    within(each, 'Entry').map((entry) => linesOf(textOf(entry))),
  )) {
    row += 1;
    const cells = entries.map((lines) => lines.join(' '));
    const [name = '', ...rest] = cells;
    if (/^participants?\b/i.test(name)) {
      headers = rest;
      continue;
    }
    if (cells.every(isBlank)) continue;
    const participant = resolve(name);
    if (participant === undefined) {
      unresolved.push({ name, row });
      continue;
    }
    const dateAt = headers.findIndex((header) => /\bdate\b/i.test(header));
    const found = readTableDates(rest[dateAt] ?? '');
    const date = found?.length === 1 ? found[0]?.date : undefined;
    const others = entries
      .slice(1)
      .flatMap((lines, i) => (i === dateAt || lines.length === 0 ? [] : [{ header: headers[i] ?? '', lines }]));
    const text = others.map(({ lines }) => lines.join('\n')).join('\n');
    const territories = others.filter(({ header }) => /territor/i.test(header)).flatMap(({ lines }) => lines);
    if (date === undefined || text === '') ask(row, section, cells.join(' | '), 'statement-without-date');
    else
      takeStatement(
        gathering,
        row,
        section,
        { kind, participant, text, date, territories: territories.length === 0 ? undefined : territories },
        undefined,
      );
  }
  return row;
}
