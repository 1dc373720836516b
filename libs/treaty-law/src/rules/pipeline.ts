/** Facts of the rules on pipeline. */
export type PipelineFacts = Record<never, never>;
