import { z } from 'zod';
import type { Act } from './act.ts';
import type { AmendmentFacts } from './rules/amendment.ts';
import type { CalendarFacts } from './rules/calendar.ts';
import type { CompareFacts } from './rules/compare.ts';
import type { ConditionFacts } from './rules/condition.ts';
import type { DelayFacts } from './rules/delay.ts';
import type { FindingFacts } from './rules/finding.ts';
import type { ForceFacts } from './rules/force.ts';
import type { LeavingFacts } from './rules/leaving.ts';
import type { ParticipantFacts } from './rules/participant.ts';
import type { PipelineFacts } from './rules/pipeline.ts';
import type { PositionFacts } from './rules/position.ts';
import type { RelationFacts } from './rules/relation.ts';
import type { StatementFacts } from './rules/statement.ts';
import type { UnknownFacts } from './rules/unknown.ts';

// A reason is data: which rule applies, and the dates, counts and codes it was applied to. `libs/wording` says it in a
// language. Nothing here is a sentence, so that nothing is worded twice and no rule reads meaning back out of words.

/** What each rule is applied to: dates, counts and codes; phrases where one rule speaks of what another says. */
export type Facts = AmendmentFacts &
  CalendarFacts &
  CompareFacts &
  ConditionFacts &
  DelayFacts &
  FindingFacts &
  ForceFacts &
  LeavingFacts &
  ParticipantFacts &
  PipelineFacts &
  PositionFacts &
  RelationFacts &
  StatementFacts &
  UnknownFacts;

/** The name of a rule. */
export type Rule = keyof Facts;

/** One rule with its facts; `text` is put in by whoever words it, in a language. */
export type Phrase<R extends Rule = Rule> = {
  [Each in R]: { rule: Each; facts: Facts[Each]; text?: string | undefined };
}[R];

/** One step of a reason: the rule with its facts, the clause it applies, and the acts it rests on. */
export type Reason<R extends Rule = Rule> = Phrase<R> & { clause?: string | undefined; acts: string[] };

const members = {
  rule: z.string().describe('Which rule of the law says so') as unknown as z.ZodType<Rule>,
  facts: z
    .record(z.string(), z.unknown())
    .describe('Dates, counts and codes it was applied to') as unknown as z.ZodType<Facts[Rule]>,
  text: z.string().optional().describe('In words, in the language of the answer'),
};

/** Members of whatever is said by a rule: findings, entries of the calendar, steps of a reason. */
export const phraseMembers: typeof members = members;

export const Phrase = z.object(members).meta({ id: 'Phrase' }) as unknown as z.ZodType<Phrase>;

export const Reason = z
  .object({
    ...members,
    clause: z.string().optional().describe('Article as cited: `Art. 65(1)`'),
    acts: z.array(z.string()).describe('Ids of the acts it rests on'),
  })
  .meta({ id: 'Reason' }) as unknown as z.ZodType<Reason>;

export const Because = z.array(Reason).describe('Why: each step with rule, facts, clause and acts');

/** A rule with its facts. */
export function phrase<R extends Rule>(rule: R, facts: Facts[R]): Phrase<R> {
  return { rule, facts } as Phrase<R>;
}

/**
 * One step of a reason.
 * @param article as the document has it: `65(1)`; undefined where no clause says so
 * @param acts those it rests on
 */
export function reason<R extends Rule>(
  article: string | undefined,
  rule: R,
  facts: Facts[R],
  acts: readonly (Act | string)[] = [],
): Reason<R> {
  const clause = cite(article);
  const ids = acts.length === 0 ? [] : acts.map(idOf);
  return (clause === undefined ? { rule, facts, acts: ids } : { rule, facts, clause, acts: ids }) as Reason<R>;
}

const idOf = (act: Act | string): string => (typeof act === 'string' ? act : act.id);

/** One step of a reason that says what a phrase says. */
export function reasonOf(
  article: string | undefined,
  { rule, facts }: Phrase,
  acts: readonly (Act | string)[] = [],
): Reason {
  return reason(article, rule, facts, acts);
}

const cited = new Map<string, string>();

/** `65(1)` → `Art. 65(1)`; what already names its text (`VCLT Art. 56(2)`, `resolution 47/111`) stays. */
export function cite(article: string): string;
export function cite(article: string | undefined): string | undefined;
export function cite(article: string | undefined): string | undefined {
  if (article === undefined) return undefined;
  let clause = cited.get(article);
  if (clause === undefined) {
    clause = /^(\d|[IVXLC]+\b)/.test(article) ? `Art. ${article}` : article;
    cited.set(article, clause);
  }
  return clause;
}
