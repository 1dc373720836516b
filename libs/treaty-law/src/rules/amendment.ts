/** Facts of the rules on amendment. */
export type AmendmentFacts = Record<never, never>;
