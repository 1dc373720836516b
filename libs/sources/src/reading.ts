import { Act, type ActKind, type LegalDate, type ParticipantCode, TreatyId } from '@accede/treaty-law';

/** Something in a file that asks for a person: where it stands, what it says, why it was not read as an act. */
export interface Question {
  readonly file: string;
  /** Record number as a spreadsheet shows it: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
}

/** Why a cell became a question, or what a notice notes. */
export type Reason = keyof typeof REASONS;

/** The reasons in words. */
export const REASONS = {
  'date-not-understood': 'this is not a date of a form that is known',
  'letter-not-in-header': 'the letter after the date is not explained by the header of its column',
  'no-mode-without-letter': 'the header of the column gives a letter to every kind of act, and this date has none',
  'mode-ambiguous': 'the header names several kinds of act for such a date, and they do not come to the same',
  'mode-not-understood': 'the header names a kind of act that is not known',
  'withdrawn-without-date':
    'square brackets: withdrawn or ended since, on a date that the table does not give; the act itself is read',
  'cell-outside-columns': 'the row has more cells than the header has columns',
  'act-not-well-formed': 'the act would break a limit of the record',
  'row-without-date': 'the row names a participant and no date',
  'column-not-an-act': 'the column holds data about the act of another column, or none at all',
  'not-applicable': 'the cell says that there is nothing to say',
} as const;

/** What came out of a file. Every dated cell is an act, a question, or stands in a row that is unresolved. */
export interface Reading {
  readonly treaty: TreatyId;
  readonly title: string | null;
  readonly acts: readonly Act[];
  /** Rows whose participant is nobody known; nothing of them is in `acts`. */
  readonly unresolved: readonly { readonly name: string; readonly row: number }[];
  readonly questions: readonly Question[];
  /** Worth knowing, nothing to decide: rows without a date, columns that hold no act. */
  readonly notices: readonly Question[];
  /** Rows below the header that are not blank. */
  readonly rows: number;
}

/** What every reader may be told. */
export interface ReadingOptions {
  /** Treaty that the acts belong to. A UN table's is derived from its file name where absent. */
  readonly treaty?: TreatyId | undefined;
  /** Name of the file, for questions and errors. */
  readonly file?: string | undefined;
  readonly title?: string | undefined;
  /** Where the file comes from: cited as the source of each act that names none itself. */
  readonly citation?: string | undefined;
  readonly url?: string | undefined;
  /** Code of a participant by its name; that of the catalogue where absent. */
  readonly resolve?: ((name: string) => ParticipantCode | undefined) | undefined;
}

/** One fault of a file, and where it is. */
export interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
}

export type SourceErrorCode =
  | 'not-utf-8'
  | 'nul-byte'
  | 'empty-file'
  | 'missing-header'
  | 'malformed-csv'
  | 'treaty-missing'
  | 'treaty-malformed'
  | 'format-unknown'
  | 'rows-refused';

/** A file that is refused as a whole, with every fault found. The message names no file: whoever opened it does. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  readonly faults: readonly Fault[];

  constructor(code: SourceErrorCode, message: string, faults: readonly Fault[] = []) {
    super(
      [
        message,
        ...faults.slice(0, 20).map(inWords),
        ...(faults.length > 20 ? [`and ${faults.length - 20} more`] : []),
      ].join('\n'),
    );
    this.code = code;
    this.faults = faults;
  }
}

function inWords({ row, column, value, message }: Fault): string {
  return `row ${row}${column === null ? '' : `, ${column}`}: ${message}${value === null ? '' : ` (found "${value.slice(0, 100)}")`}`;
}

/** The treaty that the caller names, if its code can be one. */
export function treatyGiven(code: string): TreatyId {
  const { success, error } = TreatyId.safeParse(code);
  if (success) return code;
  const rule =
    error.issues[0]?.code === 'too_big' ? 'a treaty code has at most 40 characters' : error.issues[0]?.message;
  throw new SourceError('treaty-malformed', `treaty: "${code.slice(0, 60)}" is none; ${rule}`);
}

/**
 * Gives acts their ids, from what they say: treaty, participant, kind, provision, date, and an ordinal where that
 * repeats. Reading a file again gives the same ids.
 */
export function actIds(
  treaty: TreatyId,
): (act: { kind: ActKind; participant?: ParticipantCode; provision?: string; date: LegalDate }) => string {
  const given = new Map<string, number>();
  return ({ kind, participant, provision, date }) => {
    const slug = provision?.match(/[0-9A-Za-z]+/g)?.join('-');
    const id = [treaty, participant, kind, slug, date].filter((part) => part !== undefined).join('-');
    const ordinal = (given.get(id) ?? 0) + 1;
    given.set(id, ordinal);
    return ordinal === 1 ? id : `${id}-${ordinal}`;
  };
}

/** The act if it is well formed, else what is wrong with it. */
export function checked(act: Act): { act: Act } | { path: string; message: string } {
  const result = Act.safeParse(act);
  if (result.success) return { act: result.data };
  const issue = result.error.issues[0];
  const message = issue?.code === 'too_big' ? `has more than ${issue.maximum} characters` : issue?.message;
  return { path: String(issue?.path[0] ?? ''), message: message ?? 'not well formed' };
}
