import { type Act, type LegalDate, type ParticipantCode, TreatyId } from '@accede/treaty-law';
import type { Instruments } from './instruments.ts';
import type { Reason } from './reasons.ts';
import { type Fault, SourceError } from './source-error.ts';

/** Something in a file that asks for a person: where it stands, what it says, why it was not read as an act. */
export interface Question {
  readonly file: string;
  /** Record number as a spreadsheet shows it: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
}

/** What came out of a file. Every dated cell is an act, a question, or stands in a row that is unresolved. */
export interface Reading {
  readonly treaty: TreatyId;
  readonly title: string | null;
  /** Language of the title, where the file tells that it is not English. */
  readonly titleIn?: 'fr' | undefined;
  readonly acts: readonly Act[];
  /** Rows whose participant is nobody known; nothing of them is in `acts`. */
  readonly unresolved: readonly { readonly name: string; readonly row: number }[];
  readonly questions: readonly Question[];
  /** Worth knowing, nothing to decide: rows without a date, columns that hold no act. */
  readonly notices: readonly Question[];
  /** Participants of whose rows something became a question: what is missing of them here may yet be in the file. */
  readonly unclear: readonly ParticipantCode[];
  /** Rows below the header that are not blank. */
  readonly rows: number;
  /** Rows that were left out for their faults; only where the caller takes a file in part. */
  readonly faults?: readonly Fault[] | undefined;
  /** What the head of the file says of the treaty, as printed: place, conditions, totals. */
  readonly head?: readonly { readonly label: string; readonly value: string }[];
  /** The day as at which the source says that its table stands: signatures, consents and denunciations are complete to it. */
  readonly completeAsOf?: LegalDate | undefined;
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
  /**
   * Instruments already on record for a treaty: they date the statements of a source that gives no dates, and tell
   * acceptance and approval from ratification where the source does not.
   */
  readonly instruments?: ((treaty: TreatyId) => Instruments) | undefined;
  /** Acts already on record for a treaty: a withdrawal or modification may be of a statement among them. */
  readonly onRecord?: ((treaty: TreatyId) => readonly Act[]) | undefined;
  /** The day of the file, where it names none: by then those whom it shows as having left have left. */
  readonly readOn?: LegalDate | undefined;
  /** Of `acts`: the column of the file that stands for a field, by field; other columns are then passed over. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Of `acts`: takes the rows that are good and gives back the faults of the others, instead of refusing the file. */
  readonly partial?: boolean | undefined;
}

/** The treaty that the caller names, if its code can be one. */
export function treatyGiven(code: string): TreatyId {
  const { success, error } = TreatyId.safeParse(code);
  if (success) return code;
  const [issue] = error.issues;
  throw new SourceError(
    'treaty-malformed',
    `treaty: "${code.slice(0, 60)}" is none; ${
      issue?.code === 'too_big' ? 'a treaty code has at most 40 characters' : issue?.message
    }`,
  );
}

/** The treaty that the caller must name, as this kind of file does not. */
export function treatyNeeded(options: ReadingOptions): TreatyId {
  if (options.treaty === undefined)
    throw new SourceError('treaty-missing', 'the file names no treaty: say which one its acts belong to');
  return treatyGiven(options.treaty);
}
