import type { LegalDate, ParticipantCode, StatementKind } from '@accede/treaty-law';
import { type Gathering, type Instruments, noted } from './reading.ts';

/** A statement as a source prints it. */
export interface Statement {
  readonly kind: StatementKind;
  readonly participant: ParticipantCode;
  readonly text: string;
  /** Date that the source gives it; where absent, that of the instrument it came with. */
  readonly date?: LegalDate | undefined;
  /** The source says that it was made at signature. */
  readonly upon?: 'signature' | undefined;
  readonly territories?: string[] | undefined;
}

/** What the text of an act holds at most. */
const LONGEST = 20_000;

/** Takes a statement up under its date; a long one in parts. Without any date it is a question. */
export function takeStatement(
  { ask, take }: Gathering,
  row: number,
  column: string,
  statement: Statement,
  instruments: Instruments | undefined,
): void {
  const { kind, participant, text, upon, territories } = statement;
  const instrument = statement.date === undefined ? instruments?.(participant, upon) : undefined;
  const date = statement.date ?? instrument?.date;
  if (date === undefined) {
    ask(row, column, text, 'statement-without-date');
    return;
  }
  const parts = inParts(text);
  for (const [i, part] of parts.entries()) {
    const notes = noted(
      parts.length > 1 ? `Part ${i + 1} of ${parts.length}` : undefined,
      instrument && `The source gives no date: dated as the ${instrument.kind.replaceAll('-', ' ')} it came with`,
    );
    const where = territories === undefined ? {} : { territories };
    take(row, column, part, { kind, participant, date, text: part, ...where, ...notes });
  }
}

/** Divides a text that is too long for one act, after a paragraph or sentence where there is one. */
function inParts(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const ends = ['\n', '. ', '.', ' '].map((mark) => head.lastIndexOf(mark) + mark.length);
    const end = ends.find((at) => at > LONGEST / 2) ?? LONGEST;
    // Never between the halves of a character.
    const cut = /[\ud800-\udbff]/.test(rest[end - 1] ?? '') ? end - 1 : end;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut);
  }
  parts.push(rest.trim());
  return parts.filter((part) => part !== '');
}

/** The kind that a heading names, as `Reservations:` or `Declaration made upon signature:`. */
export function kindOfHeading(heading: string): StatementKind | undefined {
  return KINDS.find(([where]) => where.test(heading.trim()))?.[1];
}

const KINDS: readonly (readonly [RegExp, StatementKind])[] = [
  [/^reservations?\b(?!.*\bdeclarations?\b)/i, 'reservation'],
  [/^(interpretative )?(declarations?|statements?|understandings?)\b(?!.*\breservations?\b)/i, 'declaration'],
  [/^objections?\b/i, 'objection'],
  [/^notifications?\b/i, 'notification'],
  [/^communications?\b/i, 'communication'],
];

/** Whether a heading says that what follows was made at signature. What was confirmed since counts from then (VCLT 23(2)). */
export function uponSignature(heading: string): boolean {
  return (
    /\bupon signature\b/i.test(heading) && !/\b(confirmed|ratification|accession|acceptance|approval)\b/i.test(heading)
  );
}

/** A text that only points to another place. */
export const isCrossReference = (text: string): boolean =>
  /^\(?see (also )?(chapter|note|article)\b[^\n]{0,60}$/i.test(text);
