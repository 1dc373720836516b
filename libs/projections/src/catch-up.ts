import { type EventStore, mustBeFollowed, type Position, type StoredEvent } from '@accede/event-store';
import { foldTreaty, type RecordedEvent } from '@accede/events';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { emptyReadModels, logFollowed, noteLog, positionOf, type ReadModels } from './database.ts';
import { CannotBeDerived, type Derivation, derivation, type Kept, type OnRecord, onRecord } from './derivation.ts';
import { isOfTreaty, type LogEvent, logEventOf, parsedOr } from './log-event.ts';
import { derivedProjections, logProjections } from './projections/index.ts';
import { type Derived, tablesOf } from './projections/projection.ts';

export interface CatchUpOptions {
  /** The day for which statuses are stored. */
  readonly today: LegalDate;
  /** Events read at a time; 2,000 if absent. */
  readonly batch?: number;
  /** Told after each commit: position reached, position of the end of the log, treaties still to derive. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
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
/** Treaties derived in one transaction: short enough that other processes and requests get their turn. */
const DERIVED_AT_ONCE = 40;

/**
 * Brings the read models to the end of the log. Rows and position are committed together, so an event given twice,
 * a kill at any moment, or several processes at once on the same file change nothing.
 * A treaty that cannot be derived is marked, said to the logger, and left without derived rows.
 * Where many treaties are touched, they are marked and derived after the events are in; reads derive those still
 * marked for themselves.
 */
export function catchUp(readModels: ReadModels, store: EventStore, options: CatchUpOptions): Promise<CaughtUp> {
  const turn = readModels.catchingUp.then(() => run(readModels, store, options));
  readModels.catchingUp = turn.catch(() => undefined);
  return turn;
}

/** Empties the read models and fills them from the log. */
export async function rebuild(readModels: ReadModels, store: EventStore, options: CatchUpOptions): Promise<CaughtUp> {
  await readModels.catchingUp;
  emptyReadModels(readModels);
  return catchUp(readModels, store, options);
}

async function run(readModels: ReadModels, store: EventStore, options: CatchUpOptions): Promise<CaughtUp> {
  const size = options.batch ?? BATCH;
  const head = await store.head();
  await checkLog(readModels, store);
  let applied = 0;
  let derived = 0;
  const report = () =>
    options.onProgress?.({ position: positionOf(readModels), head, toDerive: countStale(readModels) });

  for (;;) {
    const after = positionOf(readModels);
    const batch = await store.readAll({ after, limit: size });
    const last = batch.length < size;
    if (batch.length === 0 && isUpToDate(readModels, options.today)) break;
    const done = transaction(readModels, () => {
      turnTheDay(readModels, options.today);
      const { taken, whole } = take(readModels, batch, after);
      // The few treaties that a single act touches are derived in the same transaction; where there are many, those
      // whose whole stream is at hand, which need not be read back.
      const few = last && countStale(readModels) <= DERIVED_AT_ONCE;
      const kept = few ? readModels.derived : new Map();
      return { taken, derived: deriveStale(readModels, options.today, kept, few ? undefined : whole) };
    });
    applied += done.taken;
    derived += done.derived;
    if (batch.length > 0) report();
    if (last) break;
  }

  for (;;) {
    const some = transaction(readModels, () => deriveStale(readModels, options.today, new Map()));
    if (some === 0) break;
    derived += some;
    report();
    await new Promise(setImmediate);
  }
  for (const { indexes } of [...logProjections, ...derivedProjections]) if (indexes) readModels.db.exec(indexes);
  return { position: positionOf(readModels), applied, derived };
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

type WholeStreams = ReadonlyMap<TreatyId, readonly RecordedEvent[]>;

/**
 * Takes in the events that no process has taken in meanwhile; gives their number,
 * and the streams of which every event so far is among them.
 */
function take(
  readModels: ReadModels,
  batch: readonly StoredEvent[],
  after: Position,
): { taken: number; whole: WholeStreams } {
  const { prepare } = readModels;
  const whole = new Map<TreatyId, RecordedEvent[]>();
  const position = positionOf(readModels);
  const fresh = batch.filter((event) => event.position > position);
  const end = fresh.at(-1);
  // Where the file was emptied meanwhile, the batch would leave a gap before it.
  if (position < after || end === undefined) return { taken: 0, whole };
  const events: LogEvent[] = [];
  for (const stored of fresh) {
    const recorded = parsedOr(stored);
    if ('unreadable' in recorded) {
      readModels.logger.warn(recorded.unreadable);
      events.push(recorded);
      continue;
    }
    const event = logEventOf(recorded);
    if (event === undefined) continue;
    events.push(event);
    if (!isOfTreaty(event)) continue;
    if (event.revision === 0) whole.set(event.treaty, [recorded]);
    else whole.get(event.treaty)?.push(recorded);
  }
  if (events.length > 0) for (const projection of logProjections) projection.apply(prepare, events);
  prepare('UPDATE state SET position = ?').run(end.position);
  noteLog(readModels, end);
  return { taken: fresh.length, whole };
}

function isUpToDate(readModels: ReadModels, today: LegalDate): boolean {
  const { as_at } = readModels.prepare('SELECT as_at FROM state').get() as { as_at: string | null };
  return as_at === today && countStale(readModels) === 0;
}

/** Derived rows hold for one day: on another, every treaty is derived again. */
function turnTheDay({ prepare }: ReadModels, today: LegalDate): void {
  const turned = prepare('UPDATE state SET as_at = ? WHERE as_at IS NOT ?').run(today, today);
  if (turned.changes > 0) prepare('UPDATE treaties SET stale = 1').run();
}

function countStale({ prepare }: ReadModels): number {
  return (prepare('SELECT count(*) AS n FROM treaties WHERE stale = 1').get() as { n: number }).n;
}

/** Derives treaties that wait for it: those of the streams given, or the next few; gives their number. */
function deriveStale(readModels: ReadModels, today: LegalDate, kept: Kept, whole?: WholeStreams): number {
  const { prepare } = readModels;
  // Another process has turned the day meanwhile: its rows are not ours to write.
  const { as_at } = prepare('SELECT as_at FROM state').get() as { as_at: string | null };
  if (as_at !== today) return 0;
  const recordOf = (treaty: TreatyId) => folded(whole?.get(treaty)) ?? onRecord(readModels, treaty);
  const derive = derivation(readModels, { asAt: today }, kept, recordOf);
  const fresh = prepare('UPDATE treaties SET stale = 0, failure = ? WHERE id = ?');
  const treaties = whole ? [...whole.keys()].sort() : staleTreaties(readModels);
  for (const treaty of treaties) {
    const derived = attempt(derive, treaty);
    if (derived instanceof CannotBeDerived) {
      readModels.logger.warn(derived.message);
      for (const table of derivedProjections.flatMap(tablesOf))
        prepare(`DELETE FROM ${table} WHERE treaty = ?`).run(treaty);
      fresh.run(derived.reason, treaty);
      continue;
    }
    // Without a document there is nothing to derive yet.
    if (derived) for (const projection of derivedProjections) projection.apply(prepare, derived);
    fresh.run(null, treaty);
  }
  return treaties.length;
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
  const marked = prepare('SELECT id FROM treaties WHERE stale = 1 ORDER BY id LIMIT ?').all(DERIVED_AT_ONCE);
  return (marked as { id: string }[]).map(({ id }) => id);
}

function folded(events: readonly RecordedEvent[] | undefined): OnRecord | undefined {
  if (events === undefined) return undefined;
  const { definition, record, acts } = foldTreaty(events);
  return definition === null ? undefined : { document: definition, record, acts: [...acts.values()] };
}

function transaction<T>(readModels: ReadModels, work: () => T): T {
  const { db } = readModels;
  db.exec('BEGIN IMMEDIATE');
  try {
    mustBeOurs(readModels);
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Another version may have remade the file while this process ran: rows of this one's law have no place in it. */
function mustBeOurs({ path, prepare, fingerprint }: ReadModels): void {
  const made = (prepare('SELECT fingerprint FROM state').get() as { fingerprint: string }).fingerprint;
  if (made !== fingerprint)
    throw new Error(`${path} has been remade by another version of Accede: start this one anew to follow the log`);
}
