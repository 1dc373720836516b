import type { FinalClauses, Provision } from '../../api/types.ts';
import { language } from '../../words/language.ts';
import { textOf } from '../../words/names.ts';
import { inTextOrder } from '../statements/groups.ts';

/** A provision that can be asked about: with the question of the text, or because statements are made under it. */
export interface Askable {
  readonly provision: string;
  /** With {from} and {to}; undefined where the document asks no question about it. */
  readonly asks?: string;
}

/** Provisions offered for a treaty: those with a question first, then those that statements are about. */
export function askable({ relations, statements }: Pick<FinalClauses, 'relations' | 'statements'>): Askable[] {
  const questions = relations.questions.map(({ provision, asks }) => ({ provision, asks: textOf(asks) }));
  const others = new Set((statements?.provisions ?? []).map(({ provision }: Provision) => provision));
  for (const { provision } of questions) others.delete(provision);
  return [...questions, ...[...others].sort(inTextOrder).map((provision) => ({ provision }))];
}

/** A question with the names put in; in French with letters, as a name takes its article and its preposition. */
export function ask(question: string, from: string, to: string): string {
  const [one, other] = language === 'fr' ? ['A', 'B'] : [from, to];
  return question.replaceAll('{from}', one).replaceAll('{to}', other);
}
