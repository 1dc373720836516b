/** Place of an event in the whole log; grows with every append, gaps allowed. */
export type Position = number;

/** An event to be appended. `data` and `metadata` are JSON values; the store does not look inside. */
export interface NewEvent {
  /** Unique in the log; appending an id that is already stored is refused. */
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** An event as stored. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Number of the event in its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
}

/** What the writer believes the stream to be: its last revision, not there yet, or no belief. */
export type ExpectedRevision = number | 'no-stream' | 'any';

export interface Appended {
  /** Revision of the last event of the stream; -1 where nothing was appended to a stream that is not there. */
  readonly revision: number;
  /** Position of the last event appended; where nothing was, the head of the log. */
  readonly position: Position;
}

/**
 * The log. An append that has resolved survives a kill; it is all or nothing.
 * Every adapter passes the one contract suite.
 */
export interface EventStore {
  /**
   * Appends to one stream. Fails with `StaleRevision` where the stream is not as expected, which is
   * checked first, also for no events at all, and with `DuplicateEvent` where an id is already stored.
   */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended>;
  /** Events of one stream from a revision (inclusive, default 0), in order; a missing stream is empty. */
  readStream(stream: string, options?: { from?: number; limit?: number }): Promise<StoredEvent[]>;
  /** Events of all streams after a position (exclusive, default the beginning), in order. */
  readAll(options?: { after?: Position; limit?: number }): Promise<StoredEvent[]>;
  /** Position of the last event; 0 where there is none. */
  head(): Promise<Position>;
  /**
   * Events after a position, those stored and those to come, without gap or repeat, in batches,
   * until the signal aborts or the store is closed. Sees appends of other processes too.
   */
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]>;
  /** Ends subscriptions and lets go of the log; closing twice is harmless, any other use afterwards fails. */
  close(): Promise<void>;
}
