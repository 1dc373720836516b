import type { ParticipantCode, StatementKind } from '@accede/treaty-law';
import { readTableDates } from '../files/dates-in-words.ts';
import { plainly } from '../files/months.ts';
import { isBlank } from '../files/numeric-dates.ts';
import type { Gathering } from '../reading/gathering.ts';
import { articleOfHeading, isSectionHeading } from '../reading/headings.ts';
import type { Instruments } from '../reading/instruments.ts';
import { type Block, type Statements, takeBlocks } from '../reading/statements.ts';

/** A section of statements, and the kind of those that no heading tells more of. */
export interface Section {
  readonly name: string;
  readonly kind: StatementKind;
  /** Whether statements without a date were made with the instrument, or can only be dated by themselves. */
  readonly dated: 'with instrument' | 'by itself';
}

/** The sections by their names in the Collection's XML. */
export const SECTIONS: readonly Section[] = [
  // The Collection heads both "Unless otherwise indicated, … were made upon ratification, accession or succession".
  { name: 'Declarations', kind: 'declaration', dated: 'with instrument' },
  { name: 'Objections', kind: 'objection', dated: 'with instrument' },
  // These are made at any time, so that only a date of their own can date them.
  { name: 'DeclarationsUnderArticle', kind: 'declaration', dated: 'by itself' },
  { name: 'Notifications', kind: 'notification', dated: 'by itself' },
  { name: 'TerritorialApplications', kind: 'territorial-application', dated: 'by itself' },
];

const HEADINGS: readonly (readonly [RegExp, string])[] = [
  // In the plural: in the singular they head one statement.
  [/^(declarations|reserv(es|ations))( (and|et) (declarations|reserv(es|ations)))?$/, 'Declarations'],
  [/^objections$/, 'Objections'],
  [
    /^declarations (made |faites )?(under|recognizing|pursuant|in accordance|en vertu|en application|reconnaissant)\b.{0,160}$/,
    'DeclarationsUnderArticle',
  ],
  [
    /^(notifications|communications)( (made|faites|under|en vertu|en application|pursuant)\b.{0,160})?$/,
    'Notifications',
  ],
  [/^(territorial applications?|applications? territoriales?)$/, 'TerritorialApplications'],
];

/** The section that a line heads, in English or French; undefined where it heads none. */
export function sectionHeadedBy(line: string): Section | undefined {
  if (/[.;:]$/.test(line)) return undefined;
  const plain = plainly(line).trim();
  const name = HEADINGS.find(([where]) => where.test(plain))?.[1];
  return SECTIONS.find((section) => section.name === name);
}

/** What the reading of sections needs of its file. */
export interface SectionsOf {
  readonly gathering: Gathering;
  readonly statements: Statements;
  readonly resolve: (name: string) => ParticipantCode | undefined;
  /** Instruments that undated statements may have come with. */
  readonly instruments: Instruments;
}

/** The statements under one name; where nobody of the name is known, the row is unresolved. */
export function readStatementsOf(
  { gathering, statements, resolve, instruments }: SectionsOf,
  { name: column, kind, dated }: Section,
  { name, row, blocks }: { readonly name: string; readonly row: number; readonly blocks: readonly Block[] },
): void {
  const filled = blocks.filter(({ text }) => /[\p{L}\d]/u.test(text));
  const participant = resolve(name);
  if (participant === undefined) gathering.unresolved.push({ name, row });
  else if (filled.length === 0) gathering.notice(row, column, name, 'statement-without-text');
  else
    takeBlocks(
      gathering,
      statements,
      column,
      participant,
      kind,
      filled,
      dated === 'with instrument' ? instruments : undefined,
    );
}

/**
 * A section whose paragraphs are all there is of it: one that is nothing but a name begins a participant's statements.
 * What stands under nobody is a question, unless it only heads the section.
 */
export function readParagraphs(of: SectionsOf, section: Section, blocks: readonly Block[]): void {
  const { gathering, resolve } = of;
  const named: { name: string; row: number; blocks: Block[] }[] = [];
  let under: (typeof named)[number] | undefined;
  const loose: Block[] = [];
  for (const block of blocks) {
    if (nameIn(block.text, resolve)) {
      if (under !== undefined) named.push(under);
      under = { name: block.text.replace(/\s*:$/, ''), row: block.row, blocks: [] };
    } else (under?.blocks ?? loose).push(block);
  }
  if (under !== undefined) named.push(under);
  const headed = asHeaded(section, loose);
  for (const each of named) readStatementsOf(of, headed, each);
  askAboutLoose(gathering, section, loose);
}

/**
 * The section as its own heading has it: "Unless otherwise indicated, the declarations were made upon ratification"
 * says of statements without a date when they were made.
 */
export function asHeaded(section: Section, heading: readonly Block[]): Section {
  const plain = plainly(heading.map(({ text }) => text).join(' '));
  const said = /(unless otherwise|sauf indication contraire).*\b(upon|lors)\b(.*)/s.exec(plain)?.[3];
  const withInstrument = said !== undefined && INSTRUMENT.test(said) && !/territorial|notification/.test(said);
  return withInstrument ? { ...section, dated: 'with instrument' } : section;
}

const INSTRUMENT =
  /\b(signature|ratification|accession|adhesion|acceptance|acceptation|approval|approbation|succession)\b/;

/** Asks about text that stands under no participant, unless it heads the section or points to another place. */
export function askAboutLoose({ ask, notice }: Gathering, { name }: Section, blocks: readonly Block[]): void {
  const [first] = blocks;
  if (first === undefined) return;
  const text = blocks.map((block) => block.text).join('\n');
  const below = blocks
    .map((block) => block.text)
    .join(' ')
    .replace(SECTION_TITLE, '');
  if (below === '' || /^[([]?\s*(unless otherwise|sauf indication contraire)/i.test(below))
    notice(first.row, name, text, 'not-applicable');
  else if (/^[([]?\s*(see|voir)\b/i.test(below)) notice(first.row, name, text, 'cross-reference');
  else if (isSectionHeading(first.text) && blocks.length === 1) notice(first.row, name, text, 'not-applicable');
  else ask(first.row, name, text, 'statement-without-participant');
}

const SECTION_TITLE =
  /^(declarations?( and reservations?)?|reservations?( and declarations?)?|déclarations?( et réserves?)?|réserves?( et déclarations?)?|objections?|notifications?|communications?|territorial applications?|applications? territoriales?)\b(?:[^([]|\(\w{1,4}\))*/i;

/** Whether a block is nothing but a participant's name. */
function nameIn(block: string, resolve: (name: string) => string | undefined): boolean {
  return block.length <= 120 && !/[.;]$/.test(block) && resolve(block.replace(/\s*:$/, '')) !== undefined;
}

/** A row of a table within a section: its cells, each by its lines. */
export interface SectionRow {
  readonly row: number;
  readonly cells: readonly (readonly string[])[];
}

/**
 * Tables within a section: participant, date of receipt, territories or text. A row without a name goes on with the
 * participant of the one above.
 */
export function readSectionRows(of: SectionsOf, { name: section, kind }: Section, rows: readonly SectionRow[]): void {
  const { gathering, statements, resolve } = of;
  const { ask, unresolved } = gathering;
  let headers: string[] = [];
  let before = '';
  for (const { row, cells: lines } of rows) {
    const cells = lines.map((cell) => cell.join(' '));
    const [own = '', ...rest] = cells;
    if (/^participants?\b/i.test(own)) {
      headers = rest;
      continue;
    }
    if (cells.every(isBlank)) continue;
    const name = own === '' ? before : own;
    before = name;
    const participant = resolve(name);
    if (participant === undefined) {
      unresolved.push({ name, row });
      continue;
    }
    const dateAt = headers.findIndex((header) => /\bdate\b/i.test(header));
    const found = readTableDates(rest[dateAt] ?? '');
    const date = found?.length === 1 ? found[0]?.date : undefined;
    const others = lines
      .slice(1)
      .flatMap((cell, i) => (i === dateAt || cell.length === 0 ? [] : [{ header: headers[i] ?? '', lines: cell }]));
    const text = others.map((each) => each.lines.join('\n')).join('\n');
    const territories = others.filter(({ header }) => /territo/i.test(header)).flatMap((each) => eachOf(each.lines));
    if (date === undefined || text === '') ask(row, section, cells.join(' | '), 'statement-without-date', participant);
    else {
      const where = territories.length === 0 ? undefined : territories;
      statements.take(row, section, { kind, participant, text, date, territories: where }, undefined);
    }
  }
}

/** What the record holds of the name of a territory at most. */
const LONGEST_NAME = 200;

/** Territories as they are listed: a line that is too long for one is parted at its commas; what stays too long names none. */
function eachOf(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) => (line.length <= LONGEST_NAME ? [line] : line.split(/,\s*(?![^()]*\))/)));
  return names.length <= 100 && names.every((name) => name !== '' && name.length <= LONGEST_NAME) ? names : [];
}

/** Section of a table that stands by itself: of territories where a column tells them, else of notifications. */
export function sectionOfTable(title: string, headers: readonly string[]): Section {
  const kind = headers.some((header) => /territo/i.test(header)) ? 'territorial-application' : 'notification';
  const article = articleOfHeading(title);
  const name = title === '' ? (article ?? kind) : title.slice(0, 100);
  return { name, kind, dated: 'by itself' };
}
