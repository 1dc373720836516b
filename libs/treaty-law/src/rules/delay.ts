/** Facts of the rules on delay. */
export type DelayFacts = Record<never, never>;
