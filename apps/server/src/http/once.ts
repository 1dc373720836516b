import { type EventStore, isStaleRevision, type StoredEvent } from '@accede/event-store';
import type { By, Options, RecordingResult } from '@accede/recording';
import type { FastifyRequest } from 'fastify';
import { now, today } from '../clock.ts';
import { revisionIn } from './etag.ts';
import { keyedRequest, lookUp } from './idempotency.ts';
import { ProblemError } from './problem.ts';

/** Who recorded what comes in over HTTP. */
const RECORDER = 'http';

/** What became of a command: where its stream is, what it is about, and whether anything was recorded by it now. */
export type Outcome = Pick<RecordingResult, 'revision' | 'position'> & {
  readonly id: string;
  readonly recorded: boolean;
};

/**
 * Carries out a command once for its Idempotency-Key, however often it is sent, and only on the revision of If-Match.
 * @param stream the stream that the command writes to
 * @param idIn the id of what an earlier event of the same request recorded
 * Fails with 400, 412 and 422 problems, and as the command does.
 */
export async function once(
  store: EventStore,
  stream: string,
  request: FastifyRequest,
  execute: (by: By, options: Options) => Promise<RecordingResult>,
  idIn: (earlier: StoredEvent) => string,
): Promise<Outcome> {
  if (request.body === undefined || request.body === null)
    throw new ProblemError(400, 'body-missing', 'The body is empty; it must be a JSON object.');
  const expected = revisionIn(headerOf(request, 'if-match'));
  const keyed = keyedRequest(headerOf(request, 'idempotency-key'), request.url, request.body);
  for (;;) {
    const known = keyed && (await lookUp(store, stream, keyed));
    if (known?.earlier) {
      const { revision, position } = known.earlier;
      return { revision, position, id: idIn(known.earlier), recorded: false };
    }
    const by = { now: now(), today: today(), recorder: RECORDER, correlationId: keyed?.correlationId };
    // A key was looked up at a revision: should the stream have moved since, it is looked up again.
    const relied = expected ?? (known && known.revision >= 0 ? known.revision : undefined);
    try {
      const { revision, position, recorded, alreadyRecorded } = await execute(by, { expected: relied });
      const id = (recorded[0] ?? alreadyRecorded[0]) as string;
      return { revision, position, id, recorded: recorded.length > 0 };
    } catch (error) {
      if (expected !== undefined || relied === undefined || !isStaleRevision(error)) throw error;
    }
  }
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
