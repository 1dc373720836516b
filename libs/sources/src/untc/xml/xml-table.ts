import { linesOf } from '../../files/page.ts';
import { at, textOf, within, type XmlElement } from '../../files/xml.ts';
import type { StatusRow } from '../status-rows.ts';
import { type Column, readColumnHeader } from '../untc-header.ts';

/** A cell as one line: its markup and its notes left out. */
export const cellOf = (entry: XmlElement): string => linesOf(textOf(entry)).join(' ');

const entriesOf = (row: XmlElement): XmlElement[] => within(row, 'Entry');
const typeOf = (entry: XmlElement): string => entry.attributes['type'] ?? '';

/** A participants' table: its columns, and its rows, counted on from those of the tables before. */
export interface XmlTable {
  readonly header: number;
  readonly columns: readonly Column[];
  readonly body: readonly StatusRow[];
}

/** The participants' tables of a file, wherever they stand. */
export function participantsTables(root: XmlElement, notes: ReadonlyMap<string, string>): XmlTable[] {
  const tables = within({ name: '', attributes: {}, children: [root] }, 'Participants').flatMap((participants) =>
    within(participants, 'Table'),
  );
  let row = 0;
  return tables.flatMap((table) => {
    const groups = within(table, 'TGroup');
    return (groups.length > 0 ? groups : [table]).map((group) => {
      const read = tableOf(group, row + 1, notes);
      row = read.header + read.body.length;
      return read;
    });
  });
}

function tableOf(group: XmlElement, header: number, notes: ReadonlyMap<string, string>): XmlTable {
  const headers = within(group, 'Thead').flatMap((thead) => within(thead, 'Row').map(entriesOf));
  const rows = within(group, 'Tbody').flatMap((tbody) => within(tbody, 'Row').map(entriesOf));
  const body = rows.map((entries, i) => {
    const named = entries.find((entry) => typeOf(entry) === 'country') ?? entries[0];
    const name = named === undefined ? '' : cellOf(named);
    const code = named?.attributes['ISO3']?.trim() || undefined;
    const others = entries.filter((entry) => entry !== named);
    const referred = entries.flatMap(numbersIn).flatMap((number) => notes.get(number) ?? []);
    return { row: header + 1 + i, name, code, others, notes: [...new Set(referred)] };
  });
  const types = [...new Set(body.flatMap(({ others }) => others.map(typeOf)))].filter((type) => type !== '');
  const isHeaded = headers.length > 0;
  return {
    header,
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

/** Numbers of the footnotes that a cell refers to, in superscript, as an element or as markup within its text. */
function numbersIn(entry: XmlElement): string[] {
  const marked = within(entry, 'superscript').map(textOf);
  const written = entry.children.flatMap((child) =>
    typeof child === 'string'
      ? [...child.matchAll(/<sup(?:erscript)?\b[^<>]*>([^<>]{0,60})<\/sup/gi)].map(([, numbers = '']) => numbers)
      : [],
  );
  return [...marked, ...written].flatMap((numbers) => numbers.match(/\d{1,3}/g) ?? []);
}

/** The footnotes of a file by number; one that has none is kept under its text. Cells of a table in it are parted by tabs. */
export function notesIn(root: XmlElement): Map<string, string> {
  const notes = new Map<string, string>();
  for (const note of within(root, 'EndNotes').flatMap((element) => {
    const each = within(element, 'Note');
    return each.length > 0 ? each : [element];
  })) {
    const index = at(note, 'index');
    const parts = note.children.filter(
      (child) => child !== index && !(typeof child !== 'string' && child.name === 'table'),
    );
    const tables = within(note, 'row').map((row) => within(row, 'col').map(cellOf).join('\t'));
    const text = [...linesOf(textOf({ ...note, children: parts })), ...tables].join('\n');
    if (text === '') continue;
    const number = index === undefined ? /^(\d{1,3})[.)]?\s/.exec(text)?.[1] : cellOf(index);
    notes.set(number ?? text, text);
  }
  return notes;
}
