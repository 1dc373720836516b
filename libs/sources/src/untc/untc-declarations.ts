import { resolveParticipant } from '@accede/catalogue';
import type { StatementKind } from '@accede/treaty-law';
import { gather, type Reading, type ReadingOptions, SourceError, treatyGiven } from '../reading.ts';
import { isCrossReference, kindOfHeading, takeStatement, uponSignature } from '../statements.ts';
import { decode } from '../text.ts';
import { untcTreatyId } from './untc-table.ts';

/** A heading that the text itself begins with, up to its colon: `Upon signature:`, `Reservation concerning article 11:`. */
const HEADING =
  /^["“]?((?:upon|declaration|reservation|objection|notification|communication|understanding)[^:\n]{0,80}):/i;
const ANY_HEADING = /(?:^|[\s.”"])(declarations?|reservations?|objections?|upon [a-z]+)\s*:/gi;

/**
 * Reads declarations as text: `#Participant`, then what it has declared. A statement is of the kind that the heading
 * it begins with names, else a declaration. The texts give no dates: each takes that of the instrument on record,
 * and where there is none, or more than one, it is a question.
 */
export function readUntcDeclarations(bytes: Uint8Array, options: ReadingOptions): Reading {
  const { file = 'declarations', resolve = resolveParticipant } = options;
  const treaty = options.treaty === undefined ? untcTreatyId(file) : treatyGiven(options.treaty);
  const sections = sectionsOf(decode(bytes).replace(/^\ufeff/, ''));
  if (!sections.some(({ name }) => name !== ''))
    throw new SourceError('missing-header', 'there is no heading of the form #Participant');
  const instruments = options.instruments?.(treaty);
  const gathering = gather(treaty, file, options, 'UN Treaty Collection, declarations and reservations');
  const { acts, unresolved, questions, notices, ask, notice } = gathering;

  for (const { name, row, text } of sections) {
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
      const { kind, upon, mixed } = headingOf(text);
      // Made at two times: which part is of which date only a person can tell.
      const known = mixed ? undefined : instruments;
      takeStatement(gathering, row, name, { kind, participant, text, upon }, known);
    }
  }
  const rows = sections.filter(({ name }) => name !== '').length;
  return { treaty, title: options.title ?? null, acts, unresolved, questions, notices, rows };
}

/** What the headings within a text tell: the kind where they name one only, and when it was made. */
function headingOf(text: string): { kind: StatementKind; upon?: 'signature'; mixed: boolean } {
  const headings = [...text.matchAll(ANY_HEADING)].map(([, words = '']) => words);
  const first = HEADING.exec(text)?.[1] ?? '';
  const signature = uponSignature(first);
  const mixed = signature && /\bupon (ratification|accession|acceptance|approval)\b/i.test(text);
  const kinds = new Set([first, ...headings].map(kindOfHeading).filter((kind) => kind !== undefined));
  const [only] = kinds;
  const kind = only !== undefined && kinds.size === 1 && kindOfHeading(first) === only ? only : 'declaration';
  return { kind, mixed, ...(signature ? { upon: 'signature' as const } : {}) };
}

interface Section {
  readonly name: string;
  /** Line of the heading. */
  readonly row: number;
  readonly text: string;
}

function sectionsOf(text: string): Section[] {
  const sections: { name: string; row: number; lines: string[] }[] = [{ name: '', row: 1, lines: [] }];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const heading = /^#\s*(\S.{0,199})$/.exec(line);
    if (heading === null) sections.at(-1)?.lines.push(line);
    else sections.push({ name: (heading[1] ?? '').trim(), row: i + 1, lines: [] });
  }
  return sections
    .map(({ name, row, lines }) => ({ name, row, text: lines.join('\n').trim() }))
    .filter(({ name, text }) => name !== '' || text !== '');
}
