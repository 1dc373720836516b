import { plainly } from '../../files/months.ts';
import type { PageRow } from '../../files/page.ts';
import type { Block } from '../../reading/statements.ts';
import {
  readParagraphs,
  readSectionRows,
  type Section,
  type SectionsOf,
  sectionHeadedBy,
  sectionOfTable,
} from '../sections.ts';
import { lineOf } from './treaty-page.ts';

// Statements, tables of notifications and footnotes, by the lines of a page.

const NOTES = /^(end ?notes?|notes?( de fin| finales?)?|foot ?notes?)\s*:?$/;
/** What a page has at its foot. */
const FOOT = /^(go to top|top of (the )?page|back to top|haut de page|copyright\b|©|united nations treaty collection$)/;

/** Where the footnotes begin; the number of lines where there are none. */
function notesFrom(rows: readonly PageRow[]): number {
  const at = rows.findLastIndex((row) => NOTES.test(plainly(lineOf(row)).trim()));
  return at < 0 ? rows.length : at;
}

/** The footnotes below a table by their numbers; the cells of a table in one are parted by tabs. */
export function notesOfPage(rows: readonly PageRow[]): Map<string, string> {
  const notes = new Map<string, string>();
  let number = 0;
  for (const { cells, notes: marked } of rows.slice(notesFrom(rows) + 1)) {
    const line = cells.filter((cell) => cell !== '').join(' ');
    // The number of a note may itself be in superscript.
    if (marked?.[0] === String(number + 1)) {
      number += 1;
      notes.set(String(number), line);
      continue;
    }
    if (FOOT.test(plainly(line))) break;
    const [, begun, text = ''] = /^[([]?(\d{1,3})[\])]?(?:\s*[.)]\s*|\s+|$)(.*)$/s.exec(line) ?? [];
    // Numbers follow one another: any other at the beginning of a line is part of the text.
    if (begun !== undefined && Number(begun) === number + 1) {
      number += 1;
      notes.set(begun, text);
    } else if (number > 0)
      notes.set(String(number), `${notes.get(String(number)) ?? ''}\n${cells.join('\t').trim()}`.trim());
  }
  return notes;
}

/**
 * Reads the sections that lines head, and the tables of notifications between them.
 * @param tablesOnly where the statements were read from elements of their own
 */
export function readSectionLines(of: SectionsOf, rows: readonly PageRow[], tablesOnly: boolean): void {
  let section: Section | undefined;
  let blocks: Block[] = [];
  let table: PageRow[] = [];
  let before = '';
  let title = '';
  const close = (): void => {
    if (table.length > 0) {
      const [header] = table;
      const asked = sectionOfTable(title, header?.cells.slice(1) ?? []);
      const own = section?.kind === 'territorial-application' ? section : asked;
      readSectionRows(
        of,
        own,
        table.map(({ row, cells }) => ({ row, cells: cells.map((cell) => (cell === '' ? [] : [cell])) })),
      );
    }
    if (section !== undefined && blocks.length > 0 && !tablesOnly) readParagraphs(of, section, blocks);
    [blocks, table] = [[], []];
  };
  for (const row of rows.slice(0, notesFrom(rows))) {
    const line = lineOf(row);
    const headed = row.cells.length === 1 ? sectionHeadedBy(line) : undefined;
    const isTableHeader = row.mayBeRow && row.cells.length > 1 && /^participants?$/i.test(row.cells[0] ?? '');
    if (headed !== undefined) {
      close();
      section = headed;
    } else if (isTableHeader && row.cells.some((cell) => /\bdate\b/i.test(cell))) {
      close();
      title = before;
      table = [row];
    } else if (table.length > 0 && row.mayBeRow && row.cells.length > 1) table.push(row);
    else {
      if (table.length > 0) close();
      if (section !== undefined && !FOOT.test(plainly(line))) blocks.push({ row: row.row, text: line });
    }
    before = line;
  }
  close();
}
