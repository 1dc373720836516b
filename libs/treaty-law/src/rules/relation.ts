/** Facts of the rules on relation. */
export type RelationFacts = Record<never, never>;
