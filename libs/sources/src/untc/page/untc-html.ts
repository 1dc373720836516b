import { resolveParticipant } from '@accede/catalogue';
import type { TreatyId } from '@accede/treaty-law';
import type { PageRow } from '../../files/page.ts';
import { decodeMarkup } from '../../files/text.ts';
import { gather } from '../../reading/gathering.ts';
import { type Instruments, instrumentsAmong } from '../../reading/instruments.ts';
import { type Reading, type ReadingOptions, treatyGiven } from '../../reading/reading.ts';
import { SourceError } from '../../reading/source-error.ts';
import { statementsInto } from '../../reading/statements.ts';
import { readStatementsOf, SECTIONS, type Section, type SectionsOf } from '../sections.ts';
import { checkTotals, readStatusRows } from '../status-rows.ts';
import { readColumnHeader } from '../untc-header.ts';
import { untcCode, untcTreatyId } from '../untc-number.ts';
import { headOfPage, numberByHeadings, titleOf } from './page-head.ts';
import { notesOfPage, readSectionLines } from './page-sections.ts';
import { asAtOf, type TreatyPage, treatyPageOf } from './treaty-page.ts';

/**
 * Reads the page of a treaty in the UN Treaty Collection, English or French, saved as HTML or copied out of a browser:
 * the table of participants, the statements, and the ends that footnotes date. The page names its treaty and the day
 * as at which it stands. Throws SourceError.
 */
export function readUntcHtml(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'page.html', resolve = resolveParticipant } = options;
  const { text, taken } = decodeMarkup(bytes, 'page');
  const page = treatyPageOf(text);
  const treaty = treatyOf(page, options, file);
  const completeAsOf = asAtOf(page);
  const citation = `UN Treaty Collection, status page${completeAsOf === undefined ? '' : ` as at ${completeAsOf}`}`;
  const gathering = gather(treaty, file, options, citation);
  const { acts, notice } = gathering;
  if (taken !== undefined) notice(1, '', '', 'encoding-taken');

  const notes = notesOfPage(page.after);
  const [, ...columns] = page.header.cells;
  readStatusRows(
    gathering,
    { row: page.header.row, columns: columns.map(readColumnHeader) },
    page.table.map((row) => statusRow(row, notes)),
    { ...options, completeAsOf },
  );
  const head = headOfPage(page.before);
  checkTotals(gathering, head);

  const inTable = new Set(acts.map((act) => act.participant));
  const own = instrumentsAmong(acts);
  const onRecord = options.instruments?.(treaty);
  const instruments: Instruments = (participant, upon) =>
    inTable.has(participant) ? own(participant, upon) : onRecord?.(participant, upon);
  const statements = statementsInto(gathering, options.onRecord?.(treaty));
  const sections: SectionsOf = { gathering, statements, resolve, instruments };
  for (const { grid, row, name, lines } of page.statements) {
    const blocks = lines.map((line) => ({ row, text: line }));
    readStatementsOf(sections, sectionOfGrid(grid), { name, row, blocks });
  }
  readSectionLines(sections, page.before, true);
  readSectionLines(sections, page.after, page.statements.length > 0);
  statements.end();
  for (const note of notes.values()) notice(page.header.row, 'EndNotes', note, 'footnote');

  const title = options.title ?? titleOf(page) ?? null;
  if (title === null) notice(1, '', '', 'title-missing');
  const titleIn = options.title === undefined && page.inFrench ? { titleIn: 'fr' as const } : {};
  return { treaty, title, ...titleIn, ...gathering.result(), rows: page.table.length, head, completeAsOf };
}

/** The treaty that the page names; one of the Collection that the caller names instead is refused. */
function treatyOf(page: TreatyPage, { treaty: given }: ReadingOptions, file: string): TreatyId {
  const number = page.number ?? numberByHeadings(page.before);
  const printed = number === undefined ? undefined : untcCode(number);
  if (given === undefined) {
    if (printed !== undefined) return printed;
    try {
      return untcTreatyId(file);
    } catch {
      throw new SourceError(
        'treaty-missing',
        'the page does not tell its number (mtdsg_no=XXVI-9): say which treaty it is about',
      );
    }
  }
  if (printed !== undefined && /^UNTC-/.test(given) && given !== printed)
    throw new SourceError('treaty-malformed', `treaty: "${given}" is not the treaty of the page, which is ${printed}`);
  return treatyGiven(given);
}

function statusRow(
  { row, cells: [name = '', ...cells], notes: numbers = [] }: PageRow,
  notes: ReadonlyMap<string, string>,
) {
  const referred = [...new Set(numbers)].flatMap((number) => notes.get(number) ?? []);
  return { row, name, cells: cells.map((cell) => cell.replace(/^\u00a0$/, '')), notes: referred };
}

const GRIDS: readonly (readonly [RegExp, string])[] = [
  [/^decl?(aration)?s?(and)?(res(ervation)?s?)?$/i, 'Declarations'],
  [/^obj/i, 'Objections'],
  [/^(not|com)/i, 'Notifications'],
  [/^ter/i, 'TerritorialApplications'],
];

/** The section of the grid that a statement stands in; one that is not known dates nothing by the instrument. */
function sectionOfGrid(grid: string): Section {
  const name = GRIDS.find(([where]) => where.test(grid))?.[1] ?? 'DeclarationsUnderArticle';
  return SECTIONS.find((section) => section.name === name) as Section;
}
