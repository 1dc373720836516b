import * as english from './en/source.ts';
import { spaced } from './fr/grammar.ts';
import * as french from './fr/source.ts';
import type { FaultRule, FormatRule, QuestionFacts } from './source-facts.ts';
import type { Speech } from './speech.ts';

const words = { en: english, fr: french };

/** A rule that a cell breaks, and where the cell is. */
export type FaultAt = FaultRule & {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
};

const typeset = (text: string, speech: Speech): string => (speech.language === 'fr' ? spaced(text) : text);

/** Why a cell became a question, or what a notice notes. */
export const asked = (reason: keyof QuestionFacts, speech: Speech): string =>
  typeset(words[speech.language].question[reason]({}, speech), speech);

/** What is wrong with a cell, without its place. */
export function faultIn({ rule, facts }: FaultRule, speech: Speech): string {
  const say = words[speech.language].fault[rule] as (facts: FaultRule['facts'], speech: Speech) => string;
  return typeset(say(facts, speech), speech);
}

/** A fault on one line: `row 4, date: is missing`. */
export function faultAt(fault: FaultAt, speech: Speech): string {
  const { row, column, value } = fault;
  const of = column === null ? '' : `, ${column}`;
  const shown = value?.slice(0, 100);
  const said = faultIn(fault, speech);
  if (speech.language === 'fr')
    return spaced(`ligne ${row}${of} : ${said}${shown === undefined ? '' : ` (« ${shown} »)`}`);
  return `row ${row}${of}: ${said}${shown === undefined ? '' : ` (found "${shown}")`}`;
}

/** What a format is. */
export function formatIn({ rule, facts }: FormatRule, speech: Speech): string {
  const say = words[speech.language].format[rule] as (facts: FormatRule['facts'], speech: Speech) => string;
  return typeset(say(facts, speech), speech);
}
