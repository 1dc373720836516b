import type { Act } from '../../act.ts';
import type { LegalDate } from '../../legal-date.ts';
import { cite, type Phrase, type Reason } from '../../reason.ts';
import type { ConditionFacts } from '../../rules/condition.ts';
import type { Progress } from '../../status.ts';

/** A change of a condition from a date on. Before the first one it does not hold. */
export interface Turn {
  readonly date: LegalDate;
  readonly holds: boolean;
}

/** Why an act is not counted. */
export type PassedOver = Phrase<Extract<keyof ConditionFacts, `not-counted-${string}`>>;

/** How one act fares in a tally. */
export interface Tallied {
  readonly act: Act;
  readonly counted: boolean;
  readonly ordinal: number | null;
  /** From when it counts: its date, or the day on which its participant became one of those the clause counts. */
  readonly since: LegalDate;
  /** What it adds to the number bound once the treaty is in force: 1, or for an REIO the States it stands for. */
  readonly weight: number;
  /** The clause that counts, and why it does not count this act; null where it does. */
  readonly article: string | undefined;
  readonly passedOver: PassedOver | null;
  /** First day on which it no longer stands. */
  readonly until: LegalDate | null;
}

/** A condition evaluated over the whole life of the treaty, as far as the acts up to asAt settle it. */
export interface Evaluation {
  readonly turns: readonly Turn[];
  /**
   * First date on which it holds; it may lie ahead where nothing more is needed. A condition once met stays met:
   * an instrument withdrawn between that day and entry into force does not undo it.
   */
  readonly metOn: LegalDate | null;
  readonly progress: Progress;
  /** The progress of the tally whose figures stand for the whole condition: the first one in it. */
  readonly figures: Progress | null;
  readonly reasons: readonly Reason[];
  /** The sheet of the first tally in the condition, if there is one, and the act that met it. */
  readonly sheet: readonly Tallied[] | null;
  readonly decisive: string | null;
}

/** Progress of what a phrase asks, with its clause where one is named. */
export function progressOf(
  article: string | undefined,
  { rule, facts }: Phrase,
  rest: Omit<Progress, 'rule' | 'facts' | 'text' | 'clause'>,
): Progress {
  const clause = cite(article);
  return clause === undefined ? { rule, facts, ...rest } : { rule, facts, ...rest, clause };
}
