/** Facts of the rules on unknown. */
export type UnknownFacts = Record<never, never>;
