import type { ActFacts } from './facts.ts';
import type { WindowFacts } from './participant.ts';

/** What the record holds against a clause. */
export interface FindingFacts {
  'denounced-outside-window': { readonly act: ActFacts; readonly window: WindowFacts };
}
