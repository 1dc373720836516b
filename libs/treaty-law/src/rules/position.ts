/** Facts of the rules on position. */
export type PositionFacts = Record<never, never>;
