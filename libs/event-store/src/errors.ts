import type { ExpectedRevision } from './port.ts';

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
 * The file cannot serve: it belongs to something else or to a newer version of Accede, it cannot be opened,
 * it is damaged, or it is blank where a log has been.
 */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly code: 'not-an-event-store' | 'newer-schema' | 'cannot-open' | 'damaged-log' | 'lost-log';
  readonly path: string;

  constructor(code: UnusableFile['code'], path: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
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
