import {
  Act,
  type ActKind,
  expressesConsent,
  type LegalDate,
  type ParticipantCode,
  type Source,
  TreatyId,
} from '@accede/treaty-law';

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
  'null-date': '01/01/1900 stands for no date',
  'action-not-known': 'this is not an action that is known',
  'action-without-date': 'the row names an action and no date of it',
  'statement-not-named': 'the row does not tell which statement is withdrawn or modified',
  'territory-without-state': 'the row names a territory, and not the State that acts for it',
  'effect-without-consent': 'a date of entry into force, and no consent in its row that was read',
  'end-without-denunciation': 'a date on which the treaty ended for the participant, and no denunciation in its row',
  'same-act-again': 'the row tells the same act twice',
  'statement-exists': 'the participant has made such a statement; the table does not give it',
  footnote: 'a footnote of the source: it may tell of earlier acts and of withdrawals',
  'total-differs': 'the total that the source prints is not what was read',
  'statement-without-date':
    'the text gives no date, and no one instrument of the participant that it could have come with is known',
  'statement-without-participant': 'the text stands under no heading that names a participant',
  'statement-without-text': 'the heading stands over no text',
  'cross-reference': 'the text stands elsewhere',
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
  /** What the head of the file says of the treaty, as printed: place, conditions, totals. */
  readonly head?: readonly { readonly label: string; readonly value: string }[];
}

/** An instrument that a statement came with: the statement takes its date where the source gives none. */
export interface Instrument {
  readonly kind: ActKind;
  readonly date: LegalDate;
}

/** Finds the consent of a participant, or its signature: of the one, where it has given no consent. */
export type Instruments = (participant: ParticipantCode, upon?: 'signature') => Instrument | undefined;

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
  | 'malformed-xml'
  | 'malformed-html'
  | 'encoding-unknown'
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
export function actIds(treaty: TreatyId): (act: Pick<Act, 'kind' | 'participant' | 'provision' | 'date'>) => string {
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

/**
 * The instruments among acts, by participant: its consent, or failing that its signature. Undefined where there is
 * none, or where there are several dates, between which nothing decides.
 */
export function instrumentsAmong(acts: readonly Act[]): Instruments {
  const by = (fits: (act: Act) => boolean): Map<ParticipantCode, Instrument | undefined> => {
    const found = new Map<ParticipantCode, Instrument | undefined>();
    for (const act of acts) {
      if (act.participant === undefined || !fits(act)) continue;
      const first = found.get(act.participant);
      const only = !found.has(act.participant) || first?.date === act.date;
      found.set(act.participant, only ? (first ?? { kind: act.kind, date: act.date }) : undefined);
    }
    return found;
  };
  const consents = by(expressesConsent);
  const signatures = by(({ kind }) => kind === 'signature' || kind === 'definitive-signature');
  return (participant, upon) =>
    upon !== 'signature' && consents.has(participant) ? consents.get(participant) : signatures.get(participant);
}

/** What a source may mean that prints no more than ratification. */
const LIKE_RATIFICATION = new Set<ActKind>(['acceptance', 'approval', 'formal-confirmation', 'consent-to-be-bound']);

/** The kind of a consent that its source calls ratification, as wide as it uses the word: that on record, if it is. */
export function ratificationKind(
  participant: ParticipantCode,
  date: LegalDate,
  instruments: Instruments | undefined,
): ActKind {
  const known = instruments?.(participant);
  return known?.date === date && LIKE_RATIFICATION.has(known.kind) ? known.kind : 'ratification';
}

/** An act as a reader finds it. */
export type Said = Omit<Act, 'id' | 'source'> & { readonly participant: ParticipantCode };

/** What a reader gathers on its way through a file. */
export interface Gathering {
  readonly acts: Act[];
  readonly unresolved: { name: string; row: number }[];
  readonly questions: Question[];
  readonly notices: Question[];
  ask(row: number, column: string, value: string, reason: Reason): void;
  notice(row: number, column: string, value: string, reason: Reason): void;
  /** Takes the act up, or asks about its cell where it breaks a limit of the record. */
  take(row: number, column: string, value: string, said: Said): void;
}

/** Begins to gather; each act cites the source that the caller names, or else the one given. */
export function gather(treaty: TreatyId, file: string, options: ReadingOptions, citation: string): Gathering {
  const acts: Act[] = [];
  const questions: Question[] = [];
  const notices: Question[] = [];
  const idOf = actIds(treaty);
  const source: Source = {
    citation: options.citation ?? citation,
    ...(options.url === undefined ? {} : { url: options.url }),
    marking: 'PUBLIC',
    confidence: 'source',
  };
  const ask = (row: number, column: string, value: string, reason: Reason) =>
    void questions.push({ file, row, column, value, reason });
  return {
    acts,
    unresolved: [],
    questions,
    notices,
    ask,
    notice: (row, column, value, reason) => void notices.push({ file, row, column, value, reason }),
    take(row, column, value, said) {
      const result = checked({ id: idOf(said), ...said, source });
      if ('act' in result) acts.push(result.act);
      else ask(row, column, value, 'act-not-well-formed');
    },
  };
}

/** The treaty that the caller must name, as this kind of file does not. */
export function treatyNeeded(options: ReadingOptions): TreatyId {
  if (options.treaty === undefined)
    throw new SourceError('treaty-missing', 'the file names no treaty: say which one its acts belong to');
  return treatyGiven(options.treaty);
}

/** Notes of an act in one text; undefined where there are none. */
export function noted(...notes: (string | undefined)[]): { note?: string } {
  const note = notes.filter((part) => part !== undefined && part !== '').join('. ');
  return note === '' ? {} : { note };
}
