import type { DirectiveAnswer } from '../../api/types.ts';
import { words } from './words.ts';

export type Answer = DirectiveAnswer['answer'];

/** How a document can answer a directive, in the order in which it is told. */
export const ANSWERS: readonly Answer[] = ['met', 'not-met', 'silent', 'not-checked'];

export const ANSWER_TERMS = words.answers;

/** How many directives, or parts of them, are answered in which way. */
export function tally(items: readonly DirectiveAnswer[]): Readonly<Record<Answer, number>> {
  const counts = { met: 0, 'not-met': 0, silent: 0, 'not-checked': 0 };
  for (const { answer } of items) counts[answer] += 1;
  return counts;
}
