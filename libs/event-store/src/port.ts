/** Place of an event in the whole log; grows with every append, gaps allowed. */
export type Position = number;

/**
 * An event to be appended. `data` and `metadata` are JSON values. The store looks at one member only: an instant
 * `metadata.recordedAt` (ISO text, as the log writes it) that lies before that of the log's last event is raised to it,
 * so that what was known at an instant never changes, whatever a clock says.
 */
export interface NewEvent {
  /** Unique in the log; appending an id that is already stored is refused. */
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** An event as stored. `data` or `metadata` is undefined where what is stored is damaged and no JSON. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Number of the event in its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
  /** SHA-256 over the event and the hash of the one before it in its stream (`chain.ts`). */
  readonly hash: string;
  /** The chain of the log up to and with the event; only of a store whose writers take turns. */
  readonly chain?: string | undefined;
}

/** The chain of the log up to a position: it binds every event up to there, of all streams. */
export interface Checkpoint {
  /** 0 where nothing has been recorded. */
  readonly position: Position;
  readonly chain: string;
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
  /** A UUID made at the log's birth: by it a log is told from any other, and its copies are known as its own. */
  identity(): Promise<string>;
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
  /** The latest checkpoint that the store has kept, apart from the events: by it a log that has lost its end is known. */
  checkpoint(): Promise<Checkpoint>;
  /**
   * Events after a position, those stored and those to come, without gap or repeat, in batches,
   * until the signal aborts or the store is closed. Sees appends of other processes too.
   */
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<readonly StoredEvent[]>;
  /** Ends subscriptions and lets go of the log; closing twice is harmless, any other use afterwards fails. */
  close(): Promise<void>;
}
