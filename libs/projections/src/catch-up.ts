import {
  type EventStore,
  mustBeFollowed,
  outOfReach,
  type Position,
  type StoredEvent,
  untilFree,
} from '@accede/event-store';
import { foldTreaty, type RecordedEvent } from '@accede/events';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { emptyReadModels, logFollowed, noteLog, positionOf, type ReadModels } from './database.ts';
import { CannotBeDerived, type Derivation, derivation, type Kept, type OnRecord, onRecord } from './derivation.ts';
import { isOfTreaty, type LogEvent, logEventOf, parsedOr } from './log-event.ts';
import { derivedProjections, logProjections } from './projections/index.ts';
import { type Derived, tablesOf } from './projections/projection.ts';
import { nextTurn } from './turns.ts';
import { seenWith } from './withholding.ts';

export interface CatchUpOptions {
  /** The day for which statuses are stored. */
  readonly today: LegalDate;
  /** Events read at a time; 2,000 if absent. */
  readonly batch?: number;
  /** Told after each commit: position reached, position of the end of the log, treaties still to derive. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Milliseconds of work after which others in this process have their turn; a whole batch of events if absent. */
  readonly slice?: number;
  /** Ends it between two pieces of work; what is done stays. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly position: Position;
  readonly head: Position;
  readonly toDerive: number;
}

export interface CaughtUp {
  readonly position: Position;
  /** Events taken in by this process. */
  readonly applied: number;
  /** Derivations stored by this process. */
  readonly derived: number;
}

const BATCH = 2000;
/** Milliseconds for which another program that writes the file is waited for. */
const PATIENCE = 10_000;
/** Treaties that are derived at once where an act touches no more of them. */
const FEW = 40;
/** Events taken in between two looks at the clock, where there is one to look at. */
const AT_ONCE = 250;

/**
 * Brings the read models to the end of the log. Rows and position are committed together, so an event given twice,
 * a kill at any moment, or several processes at once on the same file change nothing.
 * A treaty that cannot be derived is marked, said to the logger, and left without derived rows.
 * Where many treaties are touched, they are marked and derived after the events are in; reads derive those still
 * marked for themselves.
 */
export async function catchUp(readModels: ReadModels, store: EventStore, options: CatchUpOptions): Promise<CaughtUp> {
  const { applied, derived } = await takeIn(readModels, store, options);
  const further = await deriveWaiting(readModels, store, options);
  return { position: positionOf(readModels), applied, derived: derived + further };
}

/** Takes in the events up to the end of the log, and derives what they touch where that is little. */
export async function takeIn(
  readModels: ReadModels,
  store: EventStore,
  options: CatchUpOptions,
): Promise<Omit<CaughtUp, 'position'>> {
  const head = await store.head();
  await inTurn(readModels, () => checkLog(readModels, store));
  // Made of a long log, an index keeps everybody waiting: where nobody may wait it grows with the log, which costs more.
  if (options.slice !== undefined) makeIndexes(readModels);
  let [applied, derived] = [0, 0];
  for (;;) {
    const batch = await inTurn(readModels, () => takeBatch(readModels, store, options));
    applied += batch.applied;
    derived += batch.derived;
    if (batch.applied > 0) options.onProgress?.(progressOf(readModels, head));
    if (batch.last || options.signal?.aborted) break;
    await nextTurn();
  }
  makeIndexes(readModels);
  return { applied, derived };
}

function makeIndexes({ db }: ReadModels): void {
  for (const { indexes } of [...logProjections, ...derivedProjections]) if (indexes) db.exec(indexes);
}

/** Derives the treaties that wait for it, each slice in a turn of its own: what is recorded meanwhile goes before. */
export async function deriveWaiting(
  readModels: ReadModels,
  store: EventStore,
  { today, onProgress, slice, signal }: CatchUpOptions,
): Promise<number> {
  for (let derived = 0; ; ) {
    if (signal?.aborted || countStale(readModels) === 0) return derived;
    const some = await inTurn(readModels, () =>
      transaction(readModels, slice, (until) =>
        deriveSome(readModels, today, staleTreaties(readModels), new Map(), until),
      ),
    );
    if (some === 0) return derived;
    derived += some;
    onProgress?.(progressOf(readModels, await store.head()));
    await nextTurn();
  }
}

/** Empties the read models and fills them from the log. */
export async function rebuild(readModels: ReadModels, store: EventStore, options: CatchUpOptions): Promise<CaughtUp> {
  await inTurn(readModels, async () => emptyReadModels(readModels));
  return catchUp(readModels, store, options);
}

/** Runs work after what this process does to the read models already. */
function inTurn<T>(readModels: ReadModels, work: () => Promise<T>): Promise<T> {
  const turn = readModels.catchingUp.then(work);
  readModels.catchingUp = turn.catch(() => undefined);
  return turn;
}

/** Takes in the next events, and derives the treaties of which nothing has to be read back for it. */
async function takeBatch(
  readModels: ReadModels,
  store: EventStore,
  { today, batch: size = BATCH, slice }: CatchUpOptions,
): Promise<{ applied: number; derived: number; last: boolean }> {
  const start = positionOf(readModels);
  const events = await store.readAll({ after: start, limit: size });
  const last = events.length < size;
  let [applied, derived, n] = [0, 0, 0];
  if (events.length === 0 && isOfToday(readModels, today)) return { applied, derived, last };
  const whole: WholeStreams = new Map();
  const atOnce = slice === undefined ? size : AT_ONCE;
  for (;;) {
    await transaction(readModels, slice, (until) => {
      turnTheDay(readModels, today);
      do {
        const after = events[n - 1]?.position ?? start;
        applied += take(readModels, events.slice(n, n + atOnce), after, whole);
        n += atOnce;
      } while (n < events.length && performance.now() < until);
      // The few treaties that a single act touches are derived in the same transaction.
      const few = last && n >= events.length && countStale(readModels) <= FEW;
      if (few) derived += deriveSome(readModels, today, staleTreaties(readModels), readModels.derived, until);
    });
    if (n >= events.length) break;
    await nextTurn();
  }

  // Where there are many, those whose whole stream is at hand: it need not be read back.
  const end = positionOf(readModels);
  const waiting = last && countStale(readModels) <= FEW ? [] : [...whole.keys()].sort();
  const kept = new Map();
  while (waiting.length > 0) {
    await nextTurn();
    const some = await transaction(readModels, slice, (until) =>
      // What another process has taken in meanwhile is not at hand.
      positionOf(readModels) === end ? deriveSome(readModels, today, waiting, kept, until, whole) : 0,
    );
    if (some === 0) break;
    derived += some;
  }
  return { applied, derived, last };
}

function progressOf(readModels: ReadModels, head: Position): Progress {
  return { position: positionOf(readModels), head, toDerive: countStale(readModels) };
}

/**
 * Refuses, with `AnotherLog`, a log that is not the one that the read models were made from, or has lost its end.
 * To be called before anything is recorded at a start; `catchUp` does so as well.
 */
export async function checkLog(readModels: ReadModels, store: EventStore): Promise<void> {
  if (readModels.checked && positionOf(readModels) <= (await store.head())) return;
  await mustBeFollowed(store, logFollowed(readModels));
  noteLog(readModels, { identity: await store.identity() });
  readModels.checked = true;
}

type WholeStreams = Map<TreatyId, RecordedEvent[]>;

/**
 * Takes in the events that no process has taken in meanwhile; gives their number.
 * @param whole the streams of which every event so far is at hand; it grows in place
 */
function take(readModels: ReadModels, batch: readonly StoredEvent[], after: Position, whole: WholeStreams): number {
  const { prepare } = readModels;
  const position = positionOf(readModels);
  const fresh = batch.filter((event) => event.position > position);
  const end = fresh.at(-1);
  // Where the file was emptied meanwhile, the batch would leave a gap before it.
  if (position < after || end === undefined) return 0;
  const events: LogEvent[] = [];
  const seen = seenWith(readModels);
  for (const stored of fresh) {
    const recorded = parsedOr(stored);
    if ('unreadable' in recorded) {
      readModels.logger.warn(recorded.unreadable);
      events.push(seen(recorded));
      continue;
    }
    const told = logEventOf(recorded);
    if (told === undefined) continue;
    const event = seen(told);
    events.push(event);
    if (!isOfTreaty(event)) continue;
    // A stream of which something is withheld is not to be read but from the tables.
    if (event.withheld) whole.delete(event.treaty);
    else if (event.revision === 0) whole.set(event.treaty, [recorded]);
    else whole.get(event.treaty)?.push(recorded);
  }
  if (events.length > 0) for (const projection of logProjections) projection.apply(prepare, events);
  prepare('UPDATE state SET position = ?').run(end.position);
  noteLog(readModels, end);
  return fresh.length;
}

function isOfToday({ prepare }: ReadModels, today: LegalDate): boolean {
  return (prepare('SELECT as_at FROM state').get() as { as_at: string | null }).as_at === today;
}

/** Derived rows hold for one day: on another, every treaty is derived again. */
function turnTheDay({ prepare }: ReadModels, today: LegalDate): void {
  const turned = prepare('UPDATE state SET as_at = ? WHERE as_at IS NOT ?').run(today, today);
  if (turned.changes > 0) prepare('UPDATE treaties SET stale = 1').run();
}

function countStale({ prepare }: ReadModels): number {
  return (prepare('SELECT count(*) AS n FROM treaties WHERE stale = 1').get() as { n: number }).n;
}

/**
 * Derives treaties off the head of the list until the time is up, one at least; gives their number.
 * @param whole streams that are at hand; the tables have the others
 */
function deriveSome(
  readModels: ReadModels,
  today: LegalDate,
  treaties: TreatyId[],
  kept: Kept,
  until: number,
  whole?: WholeStreams,
): number {
  const { prepare } = readModels;
  // Another process has turned the day meanwhile: its rows are not ours to write.
  if (!isOfToday(readModels, today)) return 0;
  const recordOf = (treaty: TreatyId) => folded(whole?.get(treaty)) ?? onRecord(readModels, treaty);
  const derive = derivation(readModels, { asAt: today }, kept, recordOf);
  const fresh = prepare('UPDATE treaties SET stale = 0, failure = ? WHERE id = ?');
  let derivations = 0;
  for (let treaty = treaties.shift(); treaty !== undefined; treaty = treaties.shift()) {
    const derived = attempt(derive, treaty);
    if (derived instanceof CannotBeDerived) {
      readModels.logger.warn(derived.message);
      for (const table of derivedProjections.flatMap(tablesOf))
        prepare(`DELETE FROM ${table} WHERE treaty = ?`).run(treaty);
      fresh.run(derived.reason, treaty);
    } else {
      // Without a document there is nothing to derive yet.
      if (derived) for (const projection of derivedProjections) projection.apply(prepare, derived);
      fresh.run(null, treaty);
    }
    derivations += 1;
    if (performance.now() >= until) break;
  }
  return derivations;
}

/** One treaty that cannot be derived must not keep the others from being read. */
function attempt(derive: Derivation, treaty: TreatyId): Derived | CannotBeDerived | undefined {
  try {
    return derive(treaty);
  } catch (error) {
    if (error instanceof CannotBeDerived) return error;
    throw error;
  }
}

function staleTreaties({ prepare }: ReadModels): TreatyId[] {
  const marked = prepare('SELECT id FROM treaties WHERE stale = 1 ORDER BY id LIMIT ?').all(FEW);
  return (marked as { id: string }[]).map(({ id }) => id);
}

function folded(events: readonly RecordedEvent[] | undefined): OnRecord | undefined {
  if (events === undefined) return undefined;
  const { definition, record, acts } = foldTreaty(events);
  return definition === null ? undefined : { document: definition, record, acts: [...acts.values()] };
}

/**
 * Work in one transaction, told the time until which it may go on. Where another program writes the file, it is begun
 * as soon as that one lets go of it; fails with `UnusableFile` where it does not.
 */
function transaction<T>(readModels: ReadModels, slice: number | undefined, work: (until: number) => T): Promise<T> {
  return untilFree(async () => {
    const { db } = readModels;
    try {
      db.exec('BEGIN IMMEDIATE');
      mustBeOurs(readModels);
      const result = work(performance.now() + (slice ?? Number.POSITIVE_INFINITY));
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw outOfReach(readModels.path, error);
    }
  }, PATIENCE);
}

/** Another version may have remade the file while this process ran: rows of this one's law have no place in it. */
function mustBeOurs({ path, prepare, fingerprint }: ReadModels): void {
  const made = (prepare('SELECT fingerprint FROM state').get() as { fingerprint: string }).fingerprint;
  if (made !== fingerprint)
    throw new Error(`${path} has been remade by another version of Accede: start this one anew to follow the log`);
}
