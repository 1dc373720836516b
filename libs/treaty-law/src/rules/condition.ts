/** Facts of the rules on condition. */
export type ConditionFacts = Record<never, never>;
