import { Readable } from 'node:stream';
import type { EventStore } from '@accede/event-store';
import { type Change, changesAfter, nextTurn, type RegisterChange } from '@accede/projections';
import { EVENT_STORE } from '@accede/recording/cqrs';
import { Controller, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { operations } from '../api/operations.ts';
import type { Config } from '../config.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError } from '../http/problem.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { CONFIG, LOGGER } from '../tokens.ts';

const { stream } = operations;

/** Milliseconds between comments that keep a quiet stream open. */
const HEARTBEAT = 15_000;
/** Changes read at a time: few, so that other requests have their turn between. */
const AT_ONCE = 100;
/** Milliseconds after which a client that was cut off comes back. */
const RETRY = 2000;

/** Changes after a position, as they are sent, with the position of the last. */
interface Batch {
  readonly text: string;
  readonly last: number;
}

/**
 * Changes as they are taken in, also of the register; from the event after Last-Event-ID where it is given.
 * A batch is read when the client has taken the one before; a client that takes nothing is cut off after a while.
 */
@Controller()
export class StreamController {
  readonly #store: EventStore;
  readonly #logger: Logger;
  readonly #config: Config;
  #open = 0;
  /** The batch read last, of what may be seen: clients that wait at the same position are sent the same. */
  readonly #latest = new WeakMap<ReadSide, { after: number; at: number; batch: Batch | undefined }>();

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(LOGGER) logger: Logger, @Inject(CONFIG) config: Config) {
    this.#store = store;
    this.#logger = logger;
    this.#config = config;
  }

  @Handles(stream)
  stream(
    @Seen() seen: ReadSide,
    @Query({ schema: stream.query }) _: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (lastEventId !== undefined && !/^\d{1,15}$/.test(lastEventId)) {
      throw new ProblemError(400, 'invalid-request', 'Last-Event-ID: a position of the log', {
        field: 'Last-Event-ID',
      });
    }
    if (this.#open >= this.#config.maxStreams) {
      const detail = `${this.#config.maxStreams} streams are open, the most that this server serves (ACCEDE_MAX_STREAMS); come back later`;
      throw new ProblemError(503, 'too-many-streams', detail);
    }
    for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
    if (request.method === 'HEAD') {
      reply.send();
      return;
    }
    const { maxStall } = this.#config;
    const gone = new AbortController();
    this.#open += 1;
    reply.raw.once('close', () => {
      this.#open -= 1;
      gone.abort();
    });
    const cutOff = () => {
      this.#logger.warn({ client: request.ip, seconds: maxStall }, 'a stream was ended: its client takes nothing');
      reply.raw.destroy();
    };
    const parts = this.#messages(seen, lastEventId === undefined ? undefined : Number(lastEventId), gone.signal);
    reply.send(Readable.from(taken(parts, maxStall * 1000, cutOff), { objectMode: false }));
  }

  /** What is sent to one client, part by part, until it is gone or the server stops. */
  async *#messages(seen: ReadSide, lastEventId: number | undefined, gone: AbortSignal): AsyncGenerator<string> {
    const ended = AbortSignal.any([gone, seen.stopping]);
    let sent = lastEventId ?? seen.position;
    // The first bytes tell the client that it is connected, where it is, and how soon to come back.
    yield `: open\nid: ${sent}\nretry: ${RETRY}\n\n`;
    while (!ended.aborted) {
      // The log is another than the one that the client has followed, or has lost its end: it begins anew from here.
      if (sent > seen.position && sent > (await this.#store.head())) {
        sent = await this.#store.head();
        yield messageOf('reset', sent, { position: sent });
      }
      const batch = this.#after(seen, sent);
      if (batch === undefined) {
        if (!(await seen.moved(HEARTBEAT, ended))) yield `: still here\nid: ${sent}\n\n`;
      } else {
        sent = batch.last;
        yield batch.text;
        await nextTurn();
      }
    }
  }

  /** None while the read models are damaged, or being made anew: the client waits for them as for a change. */
  #after(seen: ReadSide, position: number): Batch | undefined {
    const at = seen.position;
    const latest = this.#latest.get(seen);
    if (latest?.after === position && latest.at === at) return latest.batch;
    try {
      const changes = changesAfter(seen.readModels, position, AT_ONCE);
      const last = changes.at(-1);
      const batch = last && { text: changes.map(changeMessage).join(''), last: last.position };
      this.#latest.set(seen, { after: position, at, batch });
      return batch;
    } catch (error) {
      if (seen.isDamagedBy(error)) return undefined;
      throw error;
    }
  }
}

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // Proxies hold nothing back.
  'X-Accel-Buffering': 'no',
};

function changeMessage(change: Change | RegisterChange): string {
  return messageOf('treaty' in change ? 'change' : 'participant', change.position, change);
}

function messageOf(event: string, id: number, data: object): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Parts handed on one by one; calls back where one is not taken within so many milliseconds. */
async function* taken(parts: AsyncIterable<string>, patience: number, slow: () => void): AsyncGenerator<string> {
  for await (const part of parts) {
    const timer = setTimeout(slow, patience);
    try {
      yield part;
    } finally {
      clearTimeout(timer);
    }
  }
}
