import { EventEmitter, once } from 'node:events';
import type { EventStore } from '@accede/event-store';
import { catchUp, type Progress, positionOf, type ReadModels } from '@accede/projections';
import type { Logger } from 'pino';
import { today } from './clock.ts';
import { ProblemError } from './http/problem.ts';

/** Milliseconds that a read waits for the position it asks for. */
const PATIENCE = 5000;
/** Milliseconds between looks at the calendar, and before following the log again after an error. */
const EVERY_MINUTE = 60_000;
const AFTER_ERROR = 5000;

/** Keeps the read models at the end of the log, and tells those who listen how far they are. */
export class ReadSide {
  readonly readModels: ReadModels;
  /** Why the log could not be followed just now; null while all is well. */
  failure: string | null = null;
  readonly #store: EventStore;
  readonly #logger: Logger;
  readonly #moved = new EventEmitter().setMaxListeners(0);
  #position: number;
  readonly #stopping = new AbortController();

  constructor(readModels: ReadModels, store: EventStore, logger: Logger) {
    this.readModels = readModels;
    this.#position = positionOf(readModels);
    this.#store = store;
    this.#logger = logger;
  }

  /** Position that the read models have reached, as far as this process has been told. */
  get position(): number {
    return this.#position;
  }

  /** Aborted when the server stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  async catchUp(): Promise<void> {
    const onProgress = (progress: Progress) => {
      this.#logger.debug(progress, 'read models are catching up');
      this.#moveTo(progress.position);
    };
    const { position } = await catchUp(this.readModels, this.#store, { today: today(), onProgress });
    this.failure = null;
    this.#moveTo(position);
  }

  /** Follows the log until stopped: what this or another process appends, and the turning of the day. */
  async follow(): Promise<void> {
    const signal = this.stopping;
    const clock = setInterval(() => this.catchUp().catch((error) => this.#failed(error)), EVERY_MINUTE).unref();
    while (!signal.aborted) {
      try {
        await this.catchUp();
        for await (const _ of this.#store.subscribe(this.position, signal)) await this.catchUp();
      } catch (error) {
        this.#failed(error);
        await once(signal, 'abort', { signal: AbortSignal.timeout(AFTER_ERROR) }).catch(() => undefined);
      }
    }
    clearInterval(clock);
  }

  stop(): void {
    this.#stopping.abort();
    this.#moved.emit('moved');
  }

  /** Calls back whenever the read models have moved on; gives the function that ends it. */
  onMove(listener: () => void): () => void {
    this.#moved.on('moved', listener);
    return () => this.#moved.off('moved', listener);
  }

  /** Resolves once the read models have reached the position. Fails with a 503 problem after 5 seconds. */
  async reached(position: number | undefined): Promise<void> {
    if (position === undefined || this.position >= position) return;
    const deadline = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.stopping]);
    while (this.position < position) {
      if (deadline.aborted) {
        const detail = `minPosition: the read models are at ${this.position} and have not reached ${position} within 5 seconds`;
        throw new ProblemError(503, 'read-models-behind', detail, { field: 'minPosition' });
      }
      await once(this.#moved, 'moved', { signal: deadline }).catch(() => undefined);
    }
  }

  #moveTo(position: number): void {
    if (position === this.#position) return;
    this.#position = position;
    this.#moved.emit('moved');
  }

  #failed(error: unknown): void {
    this.failure = error instanceof Error ? error.message : String(error);
    this.#logger.error({ err: error }, 'the log could not be followed');
  }
}
