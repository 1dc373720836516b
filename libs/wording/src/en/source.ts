import type { FaultFacts, FormatFacts, QuestionFacts } from '../source-facts.ts';
import type { Say } from '../speech.ts';

export const question: Say<QuestionFacts> = {
  'date-not-understood': () => 'this is not a date of a form that is known',
  'letter-not-in-header': () => 'the letter after the date is not explained by the header of its column',
  'no-mode-without-letter': () =>
    'the header of the column gives a letter to every kind of act, and this date has none',
  'mode-ambiguous': () => 'the header names several kinds of act for such a date, and they do not come to the same',
  'mode-not-understood': () => 'the header names a kind of act that is not known',
  'withdrawn-without-date': () =>
    'square brackets: it has left, on a day that the source does not give here; recorded as ceased between the days that are known',
  'end-in-footnote': () =>
    'a footnote tells of its leaving in a form that is not read with certainty: record the denunciation, if it is one',
  'cell-outside-columns': () => 'the row has more cells than the header has columns',
  'act-not-well-formed': () => 'the act would break a limit of the record',
  'row-without-date': () => 'the row names a participant and no date',
  'column-not-an-act': () => 'the column holds data about the act of another column, or none at all',
  'not-applicable': () => 'the cell says that there is nothing to say',
  'null-date': () => '01/01/1900 stands for no date',
  'action-not-known': () => 'this is not an action that is known',
  'action-without-date': () => 'the row names an action and no date of it',
  'statement-not-named': () => 'which statement is withdrawn or modified is not clear',
  'territory-without-state': () => 'the row names a territory, and not the State that acts for it',
  'effect-without-consent': () => 'a date of entry into force, and no consent in its row that was read',
  'end-without-denunciation': () =>
    'a date on which the treaty ended for the participant, and no denunciation in its row',
  'same-act-again': () => 'the row tells the same act twice',
  'statement-exists': () => 'the participant has made such a statement; the table does not give it',
  footnote: () => 'a footnote of the source: it may tell of earlier acts and of withdrawals',
  'total-differs': () => 'the total that the source prints is not what was read',
  'statement-without-date': () =>
    'the text gives no date, and no one instrument of the participant that it could have come with is known',
  'statement-date-not-understood': () => 'the text stands under a date that is not of a form that is known',
  'statement-without-participant': () => 'the text stands under no heading that names a participant',
  'statement-without-text': () => 'the heading stands over no text',
  'cross-reference': () => 'the text stands elsewhere',
  'title-missing': () => 'the file gives the treaty no title: it is called by its code',
  'encoding-taken': () => 'the file is not UTF-8 and does not say what it is: read as Windows-1252, as Excel writes it',
};

/** Each follows the name of its column: `row 4, date: is missing`. */
export const fault: Say<FaultFacts> = {
  'cell-empty': () => 'is missing',
  'cells-outside-columns': () => 'more cells than the header has columns; quote a text that holds commas',
  'not-an-act': ({ kinds }) => `must be one of ${kinds.join(', ')}`,
  'nobody-of-this-name': ({ names }) =>
    `no participant of this code or name is known${names.length === 0 ? '' : `: ${names.join('; ')}`}`,
  'yes-or-no': () => 'must be yes or no',
  'not-a-number': () => 'must be a number of the form 12.5',
  'not-a-date': () => 'must be a calendar date of the form 2004-07-01',
  'day-or-month': () => 'day or month first? Nothing in the column decides; write it as 2004-07-01 or 1 Jul 2004',
  'same-act-in-row': ({ row }) => `the same act stands in row ${row}`,
  'marking-not-known': () => 'must be PUBLIC or LIMITE',
  'marking-without-source': () => 'is that of a source, and the row names none',
  'reference-form': () => 'must be the id of an act, or as "FRA reservation 2006-01-10 9"',
  'reference-to-nothing': () => 'no row of this file is that act; one on record is named by its id',
  'reference-to-several': () => 'several rows are that act: add the provision',
  'no-such-field': ({ columns }) => `there is no such field; they are ${columns.join(', ')}`,
  'no-such-column': () => 'the file has no column of this name',
  'column-not-known': ({ columns }) => `columns are ${columns.join(', ')}`,
  'column-twice': () => 'stands twice',
  'column-missing': () => 'is missing',
  'too-many-characters': ({ most }) => `has more than ${most} characters`,
  'not-well-formed': () => 'not well formed',
  'in-schema-words': ({ text }) => text,
};

export const format: Say<FormatFacts> = {
  acts: ({ columns }) => `acts, CSV or .xlsx: participant,act,date and optional ${columns.join(',')}`,
  untc: () => 'UN Treaty Collection, status table as CSV or .xlsx',
  'untc-xml': () => 'UN Treaty Collection, a treaty as XML',
  'untc-html': () => 'UN Treaty Collection, the page of a treaty, saved or copied from a browser',
  'untc-declarations': () => 'UN Treaty Collection, declarations as text',
  coe: () => 'Council of Europe, chart of signatures and ratifications, as a page or copied from one',
  unts: () => 'UN Treaty Series or UK Treaties Online, table of actions, as a page, copied from one, or CSV',
  verdragenbank: () => 'Treaty database of the Netherlands, table of parties, as a page or copied from one',
};
