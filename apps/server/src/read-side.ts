import { setTimeout as delay } from 'node:timers/promises';
import { bell, type EventStore, isOutOfReach } from '@accede/event-store';
import { deriveWaiting, type Progress, positionOf, type ReadModels, takeIn } from '@accede/projections';
import type { Logger } from 'pino';
import { today } from './clock.ts';
import { ProblemError, wordsOf } from './http/problem.ts';

/** Milliseconds that a read waits for the position it asks for, and a write for its own to be taken in. */
const PATIENCE = 5000;
const PATIENCE_OF_A_WRITE = 1000;
/** Milliseconds for which the read models are worked on before requests have their turn. */
const SLICE = 12;
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
  readonly #moved = bell();
  #position: number;
  /** Whether the read models have been at the end of the log since this server began, or since they were emptied. */
  #filled = false;
  #deriving: Promise<void> = Promise.resolve();
  #following: Promise<void> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
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

  /** Whether reads can be answered: not while the read models are being filled from the log. */
  get filled(): boolean {
    // Another process may have emptied them.
    return this.#filled && positionOf(this.readModels) >= this.#position;
  }

  /** Aborted when the server stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Takes in the log up to its end; what has to be derived for it follows in the background. */
  async takeIn(): Promise<void> {
    await takeIn(this.readModels, this.#store, this.#options());
    this.#moveTo(positionOf(this.readModels));
    this.#filled = !this.stopping.aborted;
    this.#deriving = this.#deriving.then(() => this.#derive());
  }

  /** Follows the log until stopped: what this or another process appends, and the turning of the day. */
  follow(): void {
    this.#following ??= this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#moved.ring();
    await this.#following;
    await this.#deriving;
  }

  /**
   * Takes in what has just been recorded, for the answer to who recorded it; gives whether that could be done at once.
   * It is recorded in any case, so nobody waits here for read models that are being filled, locked or damaged.
   */
  async told(): Promise<boolean> {
    if (!this.filled) return false;
    const answered = new AbortController();
    const taken = this.takeIn().then(
      () => true,
      (error) => {
        this.#failed(error);
        return false;
      },
    );
    const late = delay(PATIENCE_OF_A_WRITE, false, { signal: answered.signal }).catch(() => false);
    return Promise.race([taken, late]).finally(() => answered.abort());
  }

  /** Resolves when the read models have moved on, with true; with false after so many milliseconds, or on abort. */
  async moved(within: number, signal: AbortSignal): Promise<boolean> {
    const before = this.#position;
    await this.#moved.heard(signal, within);
    return this.#position !== before;
  }

  /**
   * Resolves once reads can be answered as of the position, where one is asked for.
   * Fails with a 503 problem while the read models are being filled, or where they are still behind after 5 seconds.
   */
  async reached(position: number | undefined): Promise<void> {
    if (!this.filled) {
      const head = await this.#store.head();
      const detail = `The read models are being filled from the log: ${positionOf(this.readModels)} of ${head} events are in. Reads are answered when all are; acts can be recorded meanwhile.`;
      throw new ProblemError(503, 'catching-up', detail);
    }
    if (position === undefined || this.position >= position) return;
    const deadline = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.stopping]);
    while (this.position < position) {
      if (deadline.aborted) {
        const detail = `minPosition: the read models are at ${this.position} and have not reached ${position} within 5 seconds`;
        throw new ProblemError(503, 'read-models-behind', detail, { field: 'minPosition' });
      }
      await this.#moved.heard(deadline);
    }
  }

  async #follow(): Promise<void> {
    const signal = this.stopping;
    const clock = setInterval(() => this.#look(), EVERY_MINUTE).unref();
    while (!signal.aborted) {
      try {
        await this.takeIn();
        for await (const _ of this.#store.subscribe(this.position, signal)) await this.takeIn();
      } catch (error) {
        this.#failed(error);
        await delay(AFTER_ERROR, undefined, { signal }).catch(() => undefined);
      }
    }
    clearInterval(clock);
  }

  async #derive(): Promise<void> {
    try {
      await deriveWaiting(this.readModels, this.#store, this.#options());
      this.failure = null;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Takes in what there is, and derives what waits for it. */
  #look(): void {
    if (!this.stopping.aborted) this.takeIn().catch((error) => this.#failed(error));
  }

  #options() {
    const onProgress = (progress: Progress) => {
      this.#logger.debug(progress, 'read models are catching up');
      this.#moveTo(progress.position);
    };
    return { today: today(), onProgress, slice: SLICE, signal: this.stopping };
  }

  #moveTo(position: number): void {
    if (position === this.#position) return;
    if (position < this.#position) this.#filled = false;
    this.#position = position;
    this.#moved.ring();
  }

  #failed(error: unknown): void {
    this.failure = isOutOfReach(error) ? wordsOf(error) : error instanceof Error ? error.message : String(error);
    this.#logger.error({ err: error }, 'the log could not be followed');
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      this.#look();
    }, AFTER_ERROR).unref();
  }
}
