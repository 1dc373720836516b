/** Facts of the rules on leaving. */
export type LeavingFacts = Record<never, never>;
