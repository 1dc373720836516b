import { parseHtml } from '../files/html.ts';
import { isHtml, rowsOfHtml } from '../files/page.ts';
import { decodeMarkup } from '../files/text.ts';
import { SourceError } from '../reading/source-error.ts';
import type { Article, Passage } from './article.ts';
import { following, type Label, type Level, labelOf } from './labels.ts';

// The text of a treaty as depositaries and gazettes publish it: a page, plain text or Markdown, cut into articles.

const NUMBER = String.raw`(premier|1er|\d{1,3}|[IVXLC]{1,7})(?: ?(?:bis|ter|quater))?`;
const HEADING = new RegExp(
  String.raw`^(?:article|art\.)\s+${NUMBER}\s*(?:[.:–—-]\s*(.*)|\s(\p{Lu}.{0,150}[^.;:,]))?$`,
  'iu',
);
const CHAPTER = /^(?:chapter|section|title|part|chapitre|titre|partie)\s+(?:[IVXLC]+|\d+|premier)\s*(?:$|[-–—:.])/i;
const CLOSING = /^(?:in witness whereof|en foi de quoi|done (?:at|in) |fait à )/i;

/** Articles that a copy may have lost between two headings, or whose headings are not read. */
const LOST = 3;

/**
 * The articles of a treaty. A file may hold more than its text, as the proposal to which it is annexed: the longest
 * run of articles is taken. Throws SourceError where there are none.
 */
export function readTreatyText(bytes: Uint8Array): Article[] {
  const { text } = decodeMarkup(bytes, 'page');
  const lines = isHtml(text)
    ? rowsOfHtml(parseHtml(text)).flatMap(({ cells }) => [cells.join(' ').trim(), ''])
    : text.split(/\r\n|\n|\r/).map(plain);
  const runs = runsIn(lines).map((run) => run.map(articleIn));
  const [longest] = runs.sort((a, b) => b.length - a.length || sizeOf(b) - sizeOf(a));
  if (longest === undefined)
    throw new SourceError('no-articles', 'no heading of an article was found (Article 1, on a line of its own)');
  return longest;
}

const sizeOf = (run: readonly Article[]): number =>
  run.reduce((size, { passages }) => passages.reduce((all, { text }) => all + text.length, size), 0);

/** A line of Markdown as text, the marks of notes left out. */
function plain(line: string): string {
  return line
    .replace(/<sup>.*?<\/sup>/gi, '')
    .replace(/^\s*(?:[-*+>]\s+|#+\s*)*/, '')
    .replace(/\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

interface Heading {
  readonly number: string;
  readonly title: string;
  readonly lines: string[];
}

/** Runs of headings, each counting from 1, with the lines under them. */
function runsIn(lines: readonly string[]): Heading[][] {
  const runs: Heading[][] = [];
  let last = 0;
  let under: string[] | undefined;
  for (const [n, line] of lines.entries()) {
    const [heading, number = '', title, untitled] = HEADING.exec(line) ?? [];
    const value = heading === undefined || isMention(line, untitled) ? 0 : valueIn(number);
    if (value === 1 || (value > last && value <= last + LOST && last > 0)) {
      if (value === 1) runs.push([]);
      under = [];
      const all = /^(?:premier|1er)$/i.test(number)
        ? '1'
        : (/^(?:article|art\.)\s+(\S+(?: ?(?:bis|ter|quater)\b)?)/i.exec(line)?.[1] ?? number);
      runs
        .at(-1)
        ?.push({ number: all.replace(/[.:–—-]+$/, ''), title: (title ?? untitled ?? '').trim(), lines: under });
      last = value;
    } else if (CLOSING.test(line) || (CHAPTER.test(line) && lines[n - 1] === '')) under = undefined;
    else under?.push(line);
  }
  return runs;
}

/** "Article 45 of the Convention": a title begins with a capital, whatever the case of the word "article". */
const isMention = (line: string, untitled: string | undefined): boolean =>
  /^a/.test(line) || (untitled !== undefined && !/^\p{Lu}/u.test(untitled));

function valueIn(number: string): number {
  if (/^(?:premier|1er)$/i.test(number)) return 1;
  if (/^\d/.test(number)) return Number(number);
  const values = [...number.toUpperCase()].map((letter) => ({ I: 1, V: 5, X: 10, L: 50, C: 100 })[letter] ?? 0);
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0);
}

function articleIn({ number, title, lines }: Heading): Article {
  const body = [...lines];
  const said = title === '' ? titleOf(body) : title;
  return { number, title: said === '' ? null : said, passages: passagesIn(body) };
}

/** The title under a bare heading, taken away from the lines: up to a blank one, or what does not end as a sentence does. */
function titleOf(lines: string[]): string {
  const start = lines.findIndex((line) => line !== '');
  if (start < 0) return '';
  const blank = lines.indexOf('', start);
  const labelled = lines.findIndex((line, n) => n >= start && labelOf(line)?.bare === false);
  const ends = [blank, labelled, start + 3].filter((end) => end >= start);
  const isTitle = (text: string) => text !== '' && text.length <= 200 && !/[.;:,]$/.test(text);
  for (const end of [Math.min(...ends), start + 1]) {
    const text = lines.slice(start, end).join(' ');
    if (!isTitle(text)) continue;
    lines.splice(0, end);
    return text;
  }
  return '';
}

const ENDS = /(?:[.;:!?»”"]|\b(?:and|or|et|ou))$/i;

/** Whether what comes after so many blank lines is new, and not the rest of a sentence that a page break has parted. */
const isParted = (before: string, blank: number): boolean =>
  blank > 0 && (ENDS.test(before) || (blank === 1 && before.endsWith(',')));

function passagesIn(lines: readonly string[]): Passage[] {
  const passages: { at: string[]; text: string }[] = [];
  let levels: Level[] = [];
  let blank = 1;
  const begin = (text: string): void => void passages.push({ at: levels.map(({ label }) => label), text });
  for (const line of lines) {
    if (line === '') {
      blank += 1;
      continue;
    }
    // The number of a page.
    if (/^\d+$/.test(line)) continue;
    const last = passages.at(-1);
    const label = labelOf(line);
    const opened = label && beginning(levels, label, last?.text ?? '', blank > 0);
    if (opened !== undefined) {
      levels = opened;
      let rest = label?.rest ?? '';
      // "2. (a) Each Party": the first of a list on the line of what it stands under.
      for (let inner = labelOf(rest); inner?.bare === false; inner = labelOf(rest)) {
        const within = following([], inner, true);
        if (within === undefined) break;
        levels = [...levels, ...within];
        rest = inner.rest;
      }
      begin(rest);
    } else if (last === undefined) begin(line);
    else if (!isParted(last.text, blank)) last.text = `${last.text} ${line}`.trim();
    else {
      // What follows a list goes on with what the list stands under.
      if (levels.length > 1 || levels[0]?.kind === 'letter') levels = levels.slice(0, -1);
      begin(line);
    }
    blank = 0;
  }
  return passages;
}

/** The levels that a line with this label begins at; undefined where the label is a word of the sentence. */
function beginning(levels: readonly Level[], label: Label, before: string, parted: boolean): Level[] | undefined {
  if (label.bare && !parted && !ENDS.test(before)) return undefined;
  return following(levels, label, before.endsWith(':'));
}
