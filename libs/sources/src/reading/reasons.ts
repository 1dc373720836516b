/** Why a cell became a question, or what a notice notes, in words. */
export const REASONS = {
  'date-not-understood': 'this is not a date of a form that is known',
  'letter-not-in-header': 'the letter after the date is not explained by the header of its column',
  'no-mode-without-letter': 'the header of the column gives a letter to every kind of act, and this date has none',
  'mode-ambiguous': 'the header names several kinds of act for such a date, and they do not come to the same',
  'mode-not-understood': 'the header names a kind of act that is not known',
  'withdrawn-without-date':
    'square brackets: it has left, on a day that the source does not give here; recorded as ceased between the days that are known',
  'end-in-footnote':
    'a footnote tells of its leaving in a form that is not read with certainty: record the denunciation, if it is one',
  'cell-outside-columns': 'the row has more cells than the header has columns',
  'act-not-well-formed': 'the act would break a limit of the record',
  'row-without-date': 'the row names a participant and no date',
  'column-not-an-act': 'the column holds data about the act of another column, or none at all',
  'not-applicable': 'the cell says that there is nothing to say',
  'null-date': '01/01/1900 stands for no date',
  'action-not-known': 'this is not an action that is known',
  'action-without-date': 'the row names an action and no date of it',
  'statement-not-named': 'which statement is withdrawn or modified is not clear',
  'territory-without-state': 'the row names a territory, and not the State that acts for it',
  'effect-without-consent': 'a date of entry into force, and no consent in its row that was read',
  'end-without-denunciation': 'a date on which the treaty ended for the participant, and no denunciation in its row',
  'same-act-again': 'the row tells the same act twice',
  'statement-exists': 'the participant has made such a statement; the table does not give it',
  footnote: 'a footnote of the source: it may tell of earlier acts and of withdrawals',
  'total-differs': 'the total that the source prints is not what was read',
  'statement-without-date':
    'the text gives no date, and no one instrument of the participant that it could have come with is known',
  'statement-date-not-understood': 'the text stands under a date that is not of a form that is known',
  'statement-without-participant': 'the text stands under no heading that names a participant',
  'statement-without-text': 'the heading stands over no text',
  'cross-reference': 'the text stands elsewhere',
  'title-missing': 'the file gives the treaty no title: it is called by its code',
  'encoding-taken': 'the file is not UTF-8 and does not say what it is: read as Windows-1252, as Excel writes it',
} as const;

/** Why a cell became a question, or what a notice notes. */
export type Reason = keyof typeof REASONS;

/** Reasons for which an act of the table itself may be missing from a reading: it is then no complete record. */
export const LOSES_ACTS: ReadonlySet<Reason> = new Set([
  'total-differs',
  'date-not-understood',
  'letter-not-in-header',
  'no-mode-without-letter',
  'mode-ambiguous',
  'mode-not-understood',
  'cell-outside-columns',
  'act-not-well-formed',
  'action-not-known',
  'action-without-date',
]);
