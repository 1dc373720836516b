import type { QuestionFacts } from '@accede/wording';

/** Why a cell became a question, or what a notice notes. */
export type Reason = keyof QuestionFacts;

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
