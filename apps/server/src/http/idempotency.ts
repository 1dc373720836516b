import { createHash } from 'node:crypto';
import type { EventStore, StoredEvent } from '@accede/event-store';
import { ProblemError } from './problem.ts';

/**
 * A request that carries an Idempotency-Key. The key goes into the log as the correlation id of what the request
 * records, with a digest of the request, so that a retry is known again after a crash, by any server on the same log.
 */
export interface KeyedRequest {
  readonly correlationId: string;
}

/** Fails with a 400 problem where the key is no key. */
export function keyedRequest(key: string | undefined, target: string, body: unknown): KeyedRequest | undefined {
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const detail = 'Idempotency-Key: 1 to 255 visible ASCII characters';
    throw new ProblemError(400, 'invalid-request', detail, { field: 'Idempotency-Key' });
  }
  return { correlationId: `${PREFIX}${digest(key)}:${digest(`${target}\n${JSON.stringify(body)}`)}` };
}

const PREFIX = 'key:';

/** What the log holds of a keyed request, and the last revision of its stream when it was looked up. */
export interface Lookup {
  readonly earlier: StoredEvent | undefined;
  readonly revision: number;
}

/** Fails with a 422 problem where the key was used for another request. */
export async function lookUp(store: EventStore, stream: string, { correlationId }: KeyedRequest): Promise<Lookup> {
  const events = await store.readStream(stream);
  const ofKey = correlationId.slice(0, correlationId.lastIndexOf(':') + 1);
  const correlationOf = (event: StoredEvent) => (event.metadata as { correlationId?: string } | null)?.correlationId;
  const earlier = events.find((event) => correlationOf(event)?.startsWith(ofKey));
  if (earlier !== undefined && correlationOf(earlier) !== correlationId) {
    const detail = 'Idempotency-Key: was used with another request; a new request needs a new key';
    throw new ProblemError(422, 'idempotency-key-reused', detail, { field: 'Idempotency-Key' });
  }
  return { earlier, revision: events.at(-1)?.revision ?? -1 };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
