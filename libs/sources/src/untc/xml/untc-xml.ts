import { resolveParticipant } from '@accede/catalogue';
import { linesOf } from '../../files/page.ts';
import { decodeMarkup } from '../../files/text.ts';
import { at, parseXml, textOf, within, type XmlElement } from '../../files/xml.ts';
import { gather } from '../../reading/gathering.ts';
import { type Instruments, instrumentsAmong } from '../../reading/instruments.ts';
import { type Reading, type ReadingOptions, treatyGiven } from '../../reading/reading.ts';
import { SourceError } from '../../reading/source-error.ts';
import { type Block, statementsInto } from '../../reading/statements.ts';
import {
  asHeaded,
  askAboutLoose,
  readParagraphs,
  readSectionRows,
  readStatementsOf,
  SECTIONS,
  type Section,
  type SectionsOf,
  sectionOfTable,
} from '../sections.ts';
import { checkTotals, readStatusRows } from '../status-rows.ts';
import { untcTreatyId } from '../untc-number.ts';
import { cellOf, notesIn, participantsTables } from './xml-table.ts';

/**
 * Reads a treaty as the UN Treaty Collection publishes it in XML: the participants' table wherever it stands, its
 * columns explained by their own headers, and the statements under the names of participants. Also the sibling shape
 * without headers, `Entry[@type='country']` with codes. The source gives no dates of effect; its footnotes may give
 * those of ends. Throws SourceError.
 */
export function readUntcXml(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'treaty.xml', resolve = resolveParticipant } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const root = parseXml(decodeMarkup(bytes, 'xml').text);
  const notes = notesIn(root);
  const tables = participantsTables(root, notes);
  if (tables.length === 0) throw new SourceError('missing-header', 'there is no Participants/Table in the file');
  const gathering = gather(treaty, file, options, 'UN Treaty Collection, MTDSG in XML');
  const { acts, notice } = gathering;

  let row = 0;
  let rows = 0;
  for (const { columns, body, header } of tables) {
    readStatusRows(gathering, { row: header, columns }, body, options);
    rows += body.length;
    row = header + body.length;
  }

  const head = headOf(root);
  checkTotals(gathering, head);
  const inTable = new Set(acts.map((act) => act.participant));
  const own = instrumentsAmong(acts);
  const onRecord = options.instruments?.(treaty);
  const instruments: Instruments = (participant, upon) =>
    inTable.has(participant) ? own(participant, upon) : onRecord?.(participant, upon);
  const statements = statementsInto(gathering, options.onRecord?.(treaty));
  const sections: SectionsOf = { gathering, statements, resolve, instruments };
  for (const section of SECTIONS)
    for (const element of within(root, section.name)) row = readSection(sections, section, element, row);
  for (const element of within(root, 'SpecialTables'))
    for (const table of within(element, 'Table')) row = readSpecialTable(sections, table, row);
  statements.end();
  for (const text of notes.values()) notice(row, 'EndNotes', text, 'footnote');

  const printed = head.find(({ label }) => label === 'Title')?.value;
  const title = options.title ?? printed?.replace(/^\d+\.\s+/, '') ?? null;
  if (title === null) notice(1, 'ExternalData', '', 'title-missing');
  const titleIn = options.title === undefined && /\.fr\.xml$/i.test(file) ? { titleIn: 'fr' as const } : {};
  return { treaty, title, ...titleIn, ...gathering.result(), rows, head };
}

// What hangs below another treaty (a protocol, an amendment) has its title in `Subtitlesect`.
const TITLES = ['Titlesect', 'Subtitlesect', 'TreatyTitle', 'Title'];

const HEAD: readonly (readonly [string, readonly string[]])[] = [
  ['Conclusion', ['ExternalData', 'Conclusion']],
  ['Entry into force', ['ExternalData', 'EIF']],
  ['Registration', ['ExternalData', 'Registration']],
  ['Signatories', ['ExternalData', 'Status', 'Signatories']],
  ['Parties', ['ExternalData', 'Status', 'Parties']],
  ['Text', ['ExternalData', 'TreatyText']],
];

function headOf(root: XmlElement): { label: string; value: string }[] {
  const titles = TITLES.map((name) => ['Title', ['ExternalData', name]] as const);
  const printed = [...titles, ...HEAD].flatMap(([label, path]) => {
    const element = at(root, ...path);
    const value = element === undefined ? '' : cellOf(at(element, 'Labeltext') ?? element);
    return value === '' ? [] : [{ label, value }];
  });
  const title = printed.find(({ label }) => label === 'Title');
  return [...(title === undefined ? [] : [title]), ...printed.filter(({ label }) => label !== 'Title')];
}

/** Blocks of text: parted by elements, by markup, and by blank lines, not by mere line breaks. */
function blocksOf(element: XmlElement, start: number): Block[] {
  return textOf(element)
    .split(/\n[ \t\r]*\n/)
    .flatMap(linesOf)
    .filter((text) => text !== '')
    .map((text, i) => ({ row: start + 1 + i, text }));
}

/** Reads a section of statements; gives the number of its last row. Rows are its blocks, counted on from the table's. */
function readSection(of: SectionsOf, section: Section, element: XmlElement, start: number): number {
  const each = element.children.filter((child) => typeof child !== 'string');
  const named = each.filter((child) => child.children.some(isNamed));
  let row = start;
  const applications = named.filter((child) => at(child, 'DateNotification') !== undefined);
  if (applications.length > 0) {
    const header = ['Participant', 'Date', 'Territories'].map((cell) => [cell]);
    const lines = applications.map((child) =>
      ['Participant', 'DateNotification', 'Territories'].map((name) => linesIn(at(child, name))),
    );
    const rows = [header, ...lines].map((cells, i) => ({ row: start + i, cells }));
    readSectionRows(of, section, rows);
    return start + lines.length;
  }
  if (named.length > 0) {
    const loose = blocksOf({ ...element, children: each.filter((child) => !named.includes(child)) }, row);
    askAboutLoose(of.gathering, section, loose);
    const headed = asHeaded(section, loose);
    row += loose.length;
    for (const child of named) {
      const name = linesIn(at(child, 'Participant')).join(' ');
      const texts = { ...child, children: child.children.filter((part) => !isNamed(part)) };
      const blocks = blocksOf(texts, row + 1);
      readStatementsOf(of, headed, { name, row: row + 1, blocks });
      row += 1 + blocks.length;
    }
    return row;
  }
  const blocks = blocksOf({ ...element, children: element.children.map(pruned) }, row);
  readParagraphs(of, section, blocks);
  row += blocks.length;
  const entries = within(element, 'Row').map((line) => within(line, 'Entry').map((entry) => linesOf(textOf(entry))));
  readSectionRows(
    of,
    section,
    entries.map((cells, i) => ({ row: row + 1 + i, cells })),
  );
  return row + entries.length;
}

const isNamed = (child: XmlElement | string): boolean => typeof child !== 'string' && /^participant$/i.test(child.name);
const linesIn = (element: XmlElement | undefined): string[] => (element === undefined ? [] : linesOf(textOf(element)));

/** The element without the rows of tables in it. */
function pruned(child: XmlElement | string): XmlElement | string {
  if (typeof child === 'string') return child;
  if (/^(row|rows|thead|tbody)$/i.test(child.name)) return '';
  return { ...child, children: child.children.map(pruned) };
}

/** A table beside the participants' one: notifications by date of receipt; what has several dates is asked about. */
function readSpecialTable(of: SectionsOf, table: XmlElement, start: number): number {
  const headers = within(at(table, 'TableHeader') ?? table, 'Title').map((title) => linesIn(title).join(' '));
  const own = table.children.find((child) => typeof child !== 'string' && /^title$/i.test(child.name));
  const title = own === undefined || typeof own === 'string' ? '' : linesIn(own).join(' ');
  const section = sectionOfTable(title, headers);
  const lines = within(table, 'Row').map((line) => within(line, 'Column').map((cell) => linesOf(textOf(cell))));
  const dates = headers.filter((header) => /\bdate\b/i.test(header)).length;
  if (dates !== 1) {
    for (const [i, cells] of lines.entries())
      of.gathering.notice(start + 1 + i, section.name, cells.flat().join(' | '), 'column-not-an-act');
    return start + lines.length;
  }
  const rows = [headers.map((header) => [header]), ...lines].map((cells, i) => ({ row: start + i, cells }));
  readSectionRows(of, section, rows);
  return start + lines.length;
}
