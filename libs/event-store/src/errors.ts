import type { ExpectedRevision, Position } from './port.ts';

/** The stream is not as the writer believed: someone else appended first. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  readonly code = 'stale-revision';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly actual: number | 'no-stream';

  constructor(stream: string, expected: ExpectedRevision, actual: number | 'no-stream') {
    super(`stream ${stream} was expected at ${expected}, but is at ${actual}`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** An event with this id is already stored. */
export class DuplicateEvent extends Error {
  override readonly name = 'DuplicateEvent';
  readonly code = 'duplicate-event';
  readonly id: string;

  constructor(id: string) {
    super(`an event with the id ${id} is already stored`);
    this.id = id;
  }
}

/**
 * The file cannot serve: it belongs to something else or to another version of Accede, it cannot be opened, it is
 * damaged or altered, or it lacks what has been recorded.
 */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly code:
    | 'not-an-event-store'
    | 'newer-schema'
    | 'earlier-schema'
    | 'cannot-open'
    | 'in-use'
    | 'busy'
    | 'disk-full'
    | 'damaged-log'
    | 'altered-log'
    | 'lost-log'
    | 'lost-wal'
    | 'foreign-wal';
  readonly path: string;

  constructor(code: UnusableFile['code'], path: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
  }
}

/** The log is not the one that its follower was made from: another one, one that took another way, or cut short. */
export class AnotherLog extends Error {
  override readonly name = 'AnotherLog';
  readonly code: 'another-log' | 'diverged-log' | 'shortened-log';
  /** The last position of the log that the follower knows. */
  readonly position: Position;

  constructor(code: AnotherLog['code'], position: Position, message: string) {
    super(message);
    this.code = code;
    this.position = position;
  }
}

// Guards look at the code, so that they hold across copies of this module.

/** Whether an append was refused because the stream is not as expected. */
export function isStaleRevision(error: unknown): error is StaleRevision {
  return error instanceof Error && (error as Partial<StaleRevision>).code === 'stale-revision';
}

/** Whether an append was refused because an event id is already stored. */
export function isDuplicateEvent(error: unknown): error is DuplicateEvent {
  return error instanceof Error && (error as Partial<DuplicateEvent>).code === 'duplicate-event';
}

/** Whether a file cannot be read or written just now, though what it holds is sound: another program, the disk, its permissions. */
export function isOutOfReach(error: unknown): error is UnusableFile {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return OUT_OF_REACH.includes(code);
}

const OUT_OF_REACH: readonly unknown[] = ['busy', 'disk-full', 'in-use', 'cannot-open'];

const OF_THE_LOG: readonly unknown[] = ['damaged-log', 'altered-log', 'lost-log', 'lost-wal', 'foreign-wal'];
const OF_ANOTHER: readonly unknown[] = ['another-log', 'diverged-log', 'shortened-log'];

/** Whether what was recorded has been lost, damaged, altered or exchanged. */
export function isUnsoundLog(error: unknown): error is UnusableFile | AnotherLog {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return OF_THE_LOG.includes(code) || OF_ANOTHER.includes(code);
}
