/** Facts of the rules on force. */
export type ForceFacts = Record<never, never>;
