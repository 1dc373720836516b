/** What an event carried before it was parsed. */
export interface Contents {
  readonly data: unknown;
  readonly metadata: unknown;
}

/** Turns the contents of one schema version into those of the next. */
export type Upcaster = (contents: Contents) => Contents;
