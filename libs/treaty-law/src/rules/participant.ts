/** Facts of the rules on participant. */
export type ParticipantFacts = Record<never, never>;
