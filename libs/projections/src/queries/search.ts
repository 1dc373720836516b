import { alsoKnownAs, type Find, type Found, finder, type Match } from '@accede/catalogue';
import type { NamedParticipant } from '@accede/events';
import type { TreatyId } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import type { Hit } from '../hit.ts';
import { everybody } from '../registered.ts';

export interface TreatyTitle {
  readonly id: TreatyId;
  readonly title: string;
  readonly shortTitle: string | null;
}

/** One thing that was found, as it is told. */
export interface Told {
  code: string;
  name: string;
  match: Match;
  /** The code or name that it was found by, where that is not the name itself. */
  by: string | null;
}

export interface SearchPage {
  treaties: Told[];
  participants: Told[];
}

/**
 * Treaties and participants that a text finds, best first, so many of each at most; those that are spelt nearly so
 * where it finds none of either.
 */
export function search(readModels: ReadModels, asked: string, limit: number): SearchPage {
  return snapshot(readModels, () => {
    const told = (nearly: boolean): SearchPage => ({
      treaties: findTreaties(readModels, asked, nearly).slice(0, limit).map(tell),
      participants: findParticipants(readModels, asked, nearly).slice(0, limit).map(tell),
    });
    const found = told(false);
    return found.treaties.length + found.participants.length > 0 ? found : told(true);
  });
}

function tell({ item, match, by }: Found<Hit>): Told {
  return { code: item.code, name: item.name, match, by: by === item.name ? null : by };
}

/** Treaties on record that a text finds, by code, title in either language, and names in everyday use; best first. */
export function findTreaties(readModels: ReadModels, asked: string, nearly = true): Found<Hit>[] {
  const basis = headOf(readModels, 'SELECT coalesce(max(position), 0) AS head FROM definitions');
  return kept(readModels, 'treaties', basis, () => titlesIn(readModels).map(treatyFindable))(asked, nearly);
}

/** Codes of the treaties that a text finds; those that are only spelt nearly so are not among them. */
export function treatiesNamed(readModels: ReadModels, asked: string): TreatyId[] {
  return findTreaties(readModels, asked, false).map(({ item }) => item.code);
}

/** Participants, of the catalogue, registered or declared, that a text finds by code or name in either language. */
export function findParticipants(readModels: ReadModels, asked: string, nearly = true): Found<Hit>[] {
  const basis = headOf(readModels, 'SELECT coalesce(max(position), 0) AS head FROM participants');
  // Those that exist today before former ones, each by name.
  const inOrder = () =>
    [...everybody(readModels).participants.values()]
      .sort((a, b) => Number(isFormer(a)) - Number(isFormer(b)) || a.name.localeCompare(b.name, 'en'))
      .map(participantFindable);
  return kept(readModels, 'participants', basis, inOrder)(asked, nearly);
}

/** A participant as a search finds it. */
export function participantFindable({ code, name, nameFr, aliases = [], iso2 }: NamedParticipant): Hit {
  const names = [name, ...(nameFr === undefined ? [] : [nameFr]), ...aliases];
  return { code, name, codes: iso2 === undefined ? [code] : [code, iso2], names };
}

const isFormer = ({ formerUntil }: NamedParticipant): boolean => formerUntil !== undefined;

/** Codes and titles of all treaties on record. */
export function treatyTitles({ prepare }: ReadModels): TreatyTitle[] {
  const rows = prepare('SELECT id, title, short_title AS shortTitle FROM treaties ORDER BY id').all();
  return rows as unknown as TreatyTitle[];
}

interface Row extends TreatyTitle {
  readonly titles: string;
}

function titlesIn({ prepare }: ReadModels): Row[] {
  const rows = prepare('SELECT id, title, short_title AS shortTitle, titles FROM treaties ORDER BY id').all();
  return rows as unknown as Row[];
}

function treatyFindable({ id, title, shortTitle, titles }: Row): Hit {
  const name = shortTitle ?? title;
  const others = (JSON.parse(titles) as string[]).filter((each) => each !== name);
  return { code: id, name, codes: codesOf(id), names: [name, ...others, ...alsoKnownAs({ id, title })] };
}

/** A treaty of the UN Treaty Collection is also found by the number as the Collection writes it: `IV-8`. */
function codesOf(id: TreatyId): string[] {
  const [, chapter, rest] = /^UNTC-(\d+)-(.+)$/.exec(id) ?? [];
  return chapter === undefined ? [id] : [id, `${roman(Number(chapter))}-${rest}`];
}

function roman(n: number): string {
  return 'X'.repeat(Math.floor(n / 10)) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] ?? '');
}

function headOf({ prepare }: ReadModels, sql: string): number {
  return (prepare(sql).get() as { head: number }).head;
}

/** What was prepared for searching, while the rows that it was prepared from stay the same. */
function kept({ searches }: ReadModels, what: string, basis: number, items: () => readonly Hit[]): Find<Hit> {
  const found = searches.get(what);
  if (found?.basis === basis) return found.find;
  const find = finder(items());
  searches.set(what, { basis, find });
  return find;
}
