import { setTimeout as delay } from 'node:timers/promises';
import { bell, type EventStore, isOutOfReach, waitFor } from '@accede/event-store';
import {
  deriveWaiting,
  isDamaged,
  isSound,
  type Near,
  nearMatches,
  type Progress,
  positionOf,
  type ReadModels,
  remade,
  takeIn,
} from '@accede/projections';
import type { Logger } from 'pino';
import { today } from './clock.ts';
import { BRIEFLY } from './data-folder.ts';
import { ProblemError, wordsOf } from './http/problem.ts';
import { StatusCache } from './status-cache.ts';

/** Milliseconds that a read waits for the position it asks for, and a write for its own to be taken in. */
const PATIENCE = 5000;
const PATIENCE_OF_A_WRITE = 1000;
/** Milliseconds for which the read models are worked on before requests have their turn. */
const SLICE = 12;
/** Milliseconds between looks at the calendar, and before following the log again after an error. */
const EVERY_MINUTE = 60_000;
const AFTER_ERROR = 5000;

/**
 * Keeps the read models at the end of the log, and tells those who listen how far they are. Damaged ones are set aside
 * and made anew; acts can be recorded meanwhile.
 */
export class ReadSide {
  /** Why the log could not be followed just now; null while all is well. */
  failure: string | null = null;
  #readModels: ReadModels;
  #near: Near;
  #statuses: StatusCache;
  readonly #store: EventStore;
  readonly #logger: Logger;
  readonly #moved = bell();
  #position: number;
  /** Whether the read models have been at the end of the log since this server began, or since they were emptied. */
  #filled = false;
  /** What is wrong with the read models, until they have been made anew. */
  #damage: string | null = null;
  #remaking: Promise<void> = Promise.resolve();
  /** Whether they have been set aside, and those in their place are being filled. */
  #setAside = false;
  /** When they were last found sound, though a read had failed. */
  #soundAt = Number.NEGATIVE_INFINITY;
  #deriving: Promise<void> = Promise.resolve();
  #following: Promise<void> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  readonly #stopping = new AbortController();

  constructor(readModels: ReadModels, store: EventStore, logger: Logger) {
    this.#readModels = readModels;
    this.#near = nearMatches(readModels);
    this.#statuses = new StatusCache(readModels);
    this.#position = positionOf(readModels);
    this.#store = store;
    this.#logger = logger;
  }

  /** The read models as they are now: others take their place when they are damaged. */
  get readModels(): ReadModels {
    return this.#readModels;
  }

  /** Names close to one that is not on record. */
  get near(): Near {
    return this.#near;
  }

  get statuses(): StatusCache {
    return this.#statuses;
  }

  /** Position that the read models have reached, as far as this process has been told. */
  get position(): number {
    return this.#position;
  }

  /** What is wrong with the read models, while they are being made anew; null where nothing is. */
  get damage(): string | null {
    return this.#damage;
  }

  /** Whether reads can be answered: not while the read models are being filled from the log. */
  get filled(): boolean {
    if (this.#damage !== null) return false;
    try {
      // Another process may have emptied them.
      return this.#filled && positionOf(this.#readModels) >= this.#position;
    } catch (error) {
      if (this.isDamagedBy(error)) return false;
      throw error;
    }
  }

  /** Aborted when the server stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Takes in the log up to its end; what has to be derived for it follows in the background. */
  async takeIn(): Promise<void> {
    const readModels = this.#readModels;
    await takeIn(readModels, this.#store, this.#options());
    // Others have taken their place meanwhile: these do not count.
    if (readModels !== this.#readModels) return;
    this.#moveTo(positionOf(readModels));
    this.#filled = !this.stopping.aborted;
    this.#deriving = this.#deriving.then(() => this.#derive());
  }

  /** Follows the log until stopped: what this or another process appends, and the turning of the day. */
  follow(): void {
    this.#following ??= this.#follow();
  }

  /** Stops following, and lets the file go. */
  async close(): Promise<void> {
    this.#stopping.abort();
    this.#moved.ring();
    await this.#following;
    await this.#remaking;
    await this.#deriving;
    this.#readModels.close();
  }

  /**
   * Takes in what has just been recorded, for the answer to who recorded it; gives whether that could be done at once.
   * It is recorded in any case, so nobody waits here for read models that are being filled, locked or damaged.
   */
  async told(): Promise<boolean> {
    if (!this.filled) return false;
    const answered = new AbortController();
    const taken = this.takeIn().then(
      () => this.filled,
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
      const why = this.#damage === null ? 'The read models are' : 'The read models were damaged, and are';
      const detail = `${why} being filled from the log: ${this.#position} of ${await this.#store.head()} events are in. Reads are answered when all are; acts can be recorded meanwhile.`;
      throw new ProblemError(503, this.#damage === null ? 'catching-up' : 'read-models-damaged', detail);
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

  /**
   * Whether an error that nobody expected comes of damage to the read models: SQLite may say so itself, or what it
   * reads is not what was written. They are then set aside and made anew.
   */
  isDamagedBy(error: unknown): boolean {
    if (this.#damage !== null) return true;
    // A read that began on read models that have been set aside since.
    if (error instanceof Error && /^(database is not open|statement has been finalized)$/.test(error.message))
      return true;
    if (isDamaged(error)) {
      this.#remake(error.message);
      return true;
    }
    // To look through the file takes a while.
    if (performance.now() - this.#soundAt < EVERY_MINUTE) return false;
    if (isSound(this.#readModels)) {
      this.#soundAt = performance.now();
      return false;
    }
    this.#remake('it is not as it was written');
    return true;
  }

  #remake(damage: string): void {
    if (this.#damage !== null) return;
    this.#damage = damage;
    this.#setAside = false;
    this.#filled = false;
    this.#remaking = this.#remakeThem();
  }

  async #remakeThem(): Promise<void> {
    if (this.#damage === null) return;
    try {
      const damaged = this.#readModels;
      await damaged.catchingUp;
      if (this.stopping.aborted) return;
      if (!this.#setAside) {
        this.#readModels = remade(damaged, this.#damage);
        waitFor(this.#readModels.db, BRIEFLY);
        this.#near = nearMatches(this.#readModels);
        this.#statuses = new StatusCache(this.#readModels);
        this.#setAside = true;
        this.#moveTo(0);
      }
      await this.takeIn();
      this.#damage = null;
      this.failure = null;
      // Who waits at a position that had been reached before is told that it can be read again.
      this.#moved.ring();
    } catch (error) {
      this.#failed(error);
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
      await deriveWaiting(this.#readModels, this.#store, this.#options());
      this.failure = null;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Takes in what there is, and derives what waits for it. */
  #look(): void {
    if (this.stopping.aborted) return;
    // What could not be made anew is tried again.
    if (this.#damage !== null) this.#remaking = this.#remaking.then(() => this.#remakeThem());
    else this.takeIn().catch((error) => this.#failed(error));
  }

  #options() {
    const readModels = this.#readModels;
    const onProgress = (progress: Progress) => {
      this.#logger.debug(progress, 'read models are catching up');
      if (readModels === this.#readModels) this.#moveTo(progress.position);
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
    if (isDamaged(error)) this.#remake(error.message);
    this.failure = isOutOfReach(error) ? wordsOf(error) : error instanceof Error ? error.message : String(error);
    this.#logger.error({ err: error }, 'the log could not be followed');
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      this.#look();
    }, AFTER_ERROR).unref();
  }
}
