import { resolveParticipant } from '@accede/catalogue';
import type { StatementKind } from '@accede/treaty-law';
import { dateOfLine } from '../files/dates-in-words.ts';
import { decode } from '../files/text.ts';
import { gather } from '../reading/gathering.ts';
import { changeOfHeading, dateOfHeading, isCrossReference, kindOfHeading, uponSignature } from '../reading/headings.ts';
import { type Reading, type ReadingOptions, treatyGiven } from '../reading/reading.ts';
import { SourceError } from '../reading/source-error.ts';
import { changeIn, isHeadingLine, type Statement, statementsInto } from '../reading/statements.ts';
import { untcTreatyId } from './untc-number.ts';

/** A heading that the text itself begins with, up to its colon: `Upon signature:`, `Reservation concerning article 11:`. */
const HEADING =
  /^["“]?((?:upon|lors d|declaration|déclaration|reservation|réserve|objection|notification|communication|understanding)[^:\n]{0,80}):/i;
const ANY_HEADING =
  /(?:^|[\s.”"])(declarations?|déclarations?|reservations?|réserves?|objections?|upon [a-z]+|lors d[^:.]{0,40})\s*:/gi;

/**
 * Reads declarations as text: `#Participant`, then what it has declared. A line that is a date heads what was
 * communicated on that day. A statement is of the kind that the heading it begins with names, else a declaration.
 * What stands under no date takes that of the instrument on record; where there is none, or more than one, it is a
 * question. Throws SourceError where the file has no heading.
 */
export function readUntcDeclarations(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'declarations', resolve = resolveParticipant } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const { text: whole, taken } = decode(bytes);
  const sections = sectionsOf(whole.replace(/^\ufeff/, ''));
  if (!sections.some(({ name }) => name !== ''))
    throw new SourceError('missing-header', 'there is no heading of the form #Participant');
  const instruments = options.instruments?.(treaty);
  const gathering = gather(treaty, file, options, 'UN Treaty Collection, declarations and reservations');
  const { unresolved, ask, notice } = gathering;
  const statements = statementsInto(gathering, options.onRecord?.(treaty));
  if (taken !== undefined) notice(1, '', '', 'encoding-taken');

  for (const { name, row, lines } of sections) {
    const text = lines.join('\n').trim();
    if (name === '') {
      ask(row, '', text, 'statement-without-participant');
      continue;
    }
    if (!/\p{L}/u.test(text)) notice(row, name, text, 'statement-without-text');
    else if (isCrossReference(text)) notice(row, name, text, 'cross-reference');
    else {
      const participant = resolve(name);
      if (participant === undefined) {
        unresolved.push({ name, row });
        continue;
      }
      for (const part of partsOf(lines)) {
        const { kind, upon, mixed } = headingOf(part.text);
        // Made at two times: which part is of which date only a person can tell.
        const known = mixed ? undefined : instruments;
        const statement = { kind, participant, text: part.text, date: part.date, upon, change: part.change };
        statements.take(row + part.line, name, statement, known);
      }
    }
  }
  statements.end();
  const rows = sections.filter(({ name }) => name !== '').length;
  return { treaty, title: options.title ?? null, ...gathering.result(), rows };
}

/** What the headings within a text tell: the kind where they name one only, and when it was made. */
function headingOf(text: string): { kind: StatementKind; upon?: 'signature'; mixed: boolean } {
  const headings = [...text.matchAll(ANY_HEADING)].map(([, words = '']) => words);
  const first = HEADING.exec(text)?.[1] ?? '';
  const signature = uponSignature(first);
  const mixed =
    signature &&
    /\b(upon (ratification|accession|acceptance|approval)|lors de (la |l['’])(ratification|adhésion|acceptation|approbation))/i.test(
      text,
    );
  const kinds = new Set([first, ...headings].map(kindOfHeading).filter((kind) => kind !== undefined));
  const [only] = kinds;
  const kind = only !== undefined && kinds.size === 1 && kindOfHeading(first) === only ? only : 'declaration';
  return { kind, mixed, ...(signature ? { upon: 'signature' as const } : {}) };
}

interface Part extends Pick<Statement, 'date' | 'change'> {
  readonly text: string;
  /** Its first line, counted from the heading of the section. */
  readonly line: number;
}

/** What was communicated at different times, and what withdraws or modifies: each a statement of its own. */
function partsOf(lines: readonly string[]): Part[] {
  const parts: { text: string[]; line: number; date: Part['date']; change: Part['change'] }[] = [
    { text: [], line: 0, date: undefined, change: undefined },
  ];
  for (const [i, line] of lines.entries()) {
    // The date may stand before the heading on the same line.
    const dated =
      /^(.{6,30}?[12]\d{3})\s*(?=(declaration|déclaration|reservation|réserve|objection|withdrawal|retrait)s?\b)/i.exec(
        line,
      );
    const date = dateOfLine(dated?.[1] ?? line);
    const rest = date === undefined ? line : dated === null ? '' : line.slice(dated[0].length);
    const isChange = changeOfHeading(rest) !== undefined && isHeadingLine(rest);
    const headed = isHeadingLine(rest) ? dateOfHeading(rest) : undefined;
    if (headed !== undefined)
      parts.push({ text: [], line: i, date: headed, change: isChange ? changeIn(rest) : undefined });
    else if (date !== undefined || isChange)
      parts.push({
        text: [],
        line: i + (date !== undefined && rest === '' ? 1 : 0),
        date: date ?? parts.at(-1)?.date,
        change: isChange ? changeIn(rest) : undefined,
      });
    if (rest !== '' || date === undefined) parts.at(-1)?.text.push(rest);
  }
  return parts
    .map(({ text, ...part }) => ({ ...part, text: text.join('\n').trim() }))
    .filter(({ text }) => /\p{L}/u.test(text))
    .map((part) => (part.change === undefined ? { ...part, change: changeIn(part.text.split('\n')[0] ?? '') } : part));
}

interface Section {
  readonly name: string;
  /** Line of the heading. */
  readonly row: number;
  readonly lines: readonly string[];
}

function sectionsOf(text: string): Section[] {
  const sections: { name: string; row: number; lines: string[] }[] = [{ name: '', row: 1, lines: [] }];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const heading = /^#\s*(\S.{0,199})$/.exec(line);
    if (heading === null) sections.at(-1)?.lines.push(line);
    else sections.push({ name: (heading[1] ?? '').trim(), row: i + 1, lines: [] });
  }
  return sections.filter(({ name, lines }) => name !== '' || lines.some((line) => line.trim() !== ''));
}
