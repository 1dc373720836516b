import type { Act, ActKind, LegalDate, ParticipantCode, StatementKind } from '@accede/treaty-law';
import { dateOfLine } from '../files/dates-in-words.ts';
import type { Gathering } from './gathering.ts';
import { noted } from './gathering.ts';
import {
  articleOfHeading,
  type Change,
  changeOfHeading,
  dateOfHeading,
  isCrossReference,
  isUpon,
  kindOfHeading,
  tellsUpon,
  uponSignature,
} from './headings.ts';
import type { Instruments } from './instruments.ts';

/** A statement as a source prints it. */
export interface Statement {
  readonly kind: StatementKind;
  readonly participant: ParticipantCode;
  readonly text: string;
  /** Date that the source gives it; where absent, that of the instrument it came with. */
  readonly date?: LegalDate | 'unclear' | undefined;
  /** The source says that it was made at signature. */
  readonly upon?: 'signature' | undefined;
  readonly territories?: readonly string[] | undefined;
  /** It withdraws or modifies another statement. */
  readonly change?: (Change & { readonly provision: string | undefined }) | undefined;
}

/** Takes statements up; changes of statements last, when all that they could be about are known. */
export interface Statements {
  take(row: number, column: string, statement: Statement, instruments: Instruments | undefined): void;
  /** Takes up the withdrawals and modifications that were put off. */
  end(): void;
}

/** What the text of an act holds at most. */
const LONGEST = 20_000;

/**
 * Begins to take statements up into what is gathered. A statement without a date takes that of the instrument it came
 * with; without any it is a question.
 * @param onRecord acts already on record, among which the statement that another one changes may be
 */
export function statementsInto(gathering: Gathering, onRecord: readonly Act[] = []): Statements {
  const { ask, take } = gathering;
  const changes: { row: number; column: string; statement: Statement; change: NonNullable<Statement['change']> }[] = [];
  return {
    take(row, column, statement, instruments) {
      const { kind, participant, text, upon, territories, change } = statement;
      if (statement.date === 'unclear') {
        ask(row, column, text, 'statement-date-not-understood', participant);
        return;
      }
      if (change !== undefined) {
        changes.push({ row, column, statement, change });
        return;
      }
      const instrument = statement.date === undefined ? instruments?.(participant, upon) : undefined;
      const date = statement.date ?? instrument?.date;
      if (date === undefined) {
        ask(row, column, text, 'statement-without-date', participant);
        return;
      }
      const parts = inParts(text);
      for (const [i, part] of parts.entries()) {
        const notes = noted(
          parts.length > 1 ? `Part ${i + 1} of ${parts.length}` : undefined,
          instrument && `The source gives no date: dated as the ${instrument.kind.replaceAll('-', ' ')} it came with`,
        );
        const where = territories === undefined ? {} : { territories: [...territories] };
        take(row, column, part, { kind, participant, date, text: part, ...where, ...notes });
      }
    },
    end() {
      const known = [...onRecord, ...gathering.acts];
      for (const { row, column, statement, change } of changes) {
        const { participant, text, date } = statement;
        const meant = date === undefined || date === 'unclear' ? undefined : meantBy(statement, change, date, known);
        if (date === undefined || date === 'unclear') ask(row, column, text, 'statement-without-date', participant);
        else if (meant === undefined) ask(row, column, text, 'statement-not-named', participant);
        else {
          for (const part of inParts(text))
            take(row, column, part, {
              ...meant,
              participant,
              date,
              text: part,
              ...(change.partial ? { partial: true } : {}),
            });
        }
      }
    },
  };
}

const CHANGED: Readonly<Record<string, ActKind>> = {
  objection: 'objection-withdrawn',
  'territorial-application': 'territorial-application-withdrawn',
};

/** The statement that a change is about: by the article it names, or the only one of the participant that it can be. */
function meantBy(
  { participant }: Statement,
  { change, of, provision }: NonNullable<Statement['change']>,
  date: LegalDate,
  known: readonly Act[],
): Pick<Act, 'kind' | 'refersTo' | 'provision'> | undefined {
  const candidates = new Map(
    known
      .filter(
        (act) =>
          act.participant === participant &&
          act.date <= date &&
          (of === undefined
            ? ['reservation', 'declaration', 'notification', 'objection'].includes(act.kind)
            : act.kind === of) &&
          (provision === undefined || act.provision === undefined || act.provision === provision),
      )
      .map((act) => [act.id, act]),
  );
  const [only] = candidates.values();
  const meant = candidates.size === 1 ? only : undefined;
  if (meant === undefined && (provision === undefined || of === undefined)) return undefined;
  const kindOf = meant?.kind ?? of ?? '';
  return {
    kind: change === 'modified' ? 'statement-modified' : (CHANGED[kindOf] ?? 'statement-withdrawn'),
    ...(meant === undefined ? {} : { refersTo: meant.id }),
    ...(provision === undefined ? {} : { provision }),
  };
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

/** A paragraph, and the row it counts as. */
export interface Block {
  readonly row: number;
  readonly text: string;
}

/**
 * The statements under one participant's name: a line that is a date heads what was communicated on that day, a
 * heading says of which kind what follows is, and upon which instrument it was made.
 * @param usual the kind of those that no heading tells more of
 */
export function takeBlocks(
  { notice }: Pick<Gathering, 'notice'>,
  statements: Statements,
  column: string,
  participant: ParticipantCode,
  usual: StatementKind,
  blocks: readonly Block[],
  instruments: Instruments | undefined,
): void {
  let kind = usual;
  let upon: 'signature' | undefined;
  let date: Statement['date'];
  // Whether a text was made on the date: what is then said to be made upon an instrument is not.
  let isSpent = false;
  let change: Statement['change'];
  let heading: Block | undefined;
  let gathered: Block[] = [];
  const close = (): void => {
    const first = gathered[0] ?? (change === undefined ? undefined : heading);
    const texts = gathered.map((block) => block.text);
    gathered = [];
    if (first === undefined) return;
    const own = change ?? changeIn(first.text);
    const text = (change === undefined || heading === undefined ? texts : [heading.text, ...texts]).join('\n');
    heading = undefined;
    if (isCrossReference(text)) notice(first.row, column, text, 'cross-reference');
    else statements.take(first.row, column, { kind, participant, text, date, upon, change: own }, instruments);
  };
  for (const block of blocks) {
    const line = dateOfLine(block.text);
    if (line !== undefined) {
      // A heading that still stands over no text is that of what the date dates.
      if (gathered.length > 0) {
        close();
        [kind, upon, change] = [usual, undefined, undefined];
      }
      [date, isSpent] = [line, false];
    } else if (isHeadingLine(block.text)) {
      close();
      change = changeIn(block.text);
      heading = block;
      if (change === undefined) {
        kind = kindOfHeading(block.text) ?? kind;
        if (tellsUpon(block.text)) {
          upon = uponSignature(block.text) ? 'signature' : undefined;
          if (isSpent) date = undefined;
        }
        date = dateOfHeading(block.text) ?? date;
      }
    } else {
      gathered.push(block);
      isSpent = true;
    }
  }
  close();
}

/** The change that a heading, or a text in its first words, says it is; with the article it names. */
export function changeIn(text: string): Statement['change'] {
  const change = text.length < 400 ? changeOfHeading(text) : undefined;
  return change && { ...change, provision: articleOfHeading(text) };
}

/** Whether a line is a heading over what follows. */
export function isHeadingLine(line: string): boolean {
  if (line.length >= 160) return false;
  if (changeOfHeading(line) !== undefined) return /:\s*$/.test(line) || !/[.;"”]\s*$/.test(line);
  return /:\s*$/.test(line) && (kindOfHeading(line) !== undefined || isUpon(line));
}
