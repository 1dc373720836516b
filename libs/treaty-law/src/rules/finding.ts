/** Facts of the rules on finding. */
export type FindingFacts = Record<never, never>;
