import type { Findable } from '@accede/catalogue';

/** What a search finds: a treaty or a participant, and by which of its codes or names. */
export interface Hit extends Findable {
  readonly code: string;
  /** As lists name it. */
  readonly name: string;
}
