/** Facts of the rules on statement. */
export type StatementFacts = Record<never, never>;
