/** Facts of the rules on compare. */
export type CompareFacts = Record<never, never>;
