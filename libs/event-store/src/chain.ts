import { hash } from 'node:crypto';
import type { Checkpoint, EventStore, NewEvent, Position, StoredEvent } from './port.ts';

// How a log is bound, so that nothing in it is changed, removed, brought in or moved unnoticed.
//
// Each event has a hash over itself and the hash of the one before it in its stream: any store can make it, as the
// expected revision makes the writers of a stream take turns. That leaves whole streams free to vanish. So a chain runs
// over the hashes of all events in the order of positions, from the identity of the log on. A store whose writers take
// turns keeps it with each event, and the first event out of place can be named; another one keeps it for some
// positions, as checkpoints. A checkpoint binds the heads of all streams without listing them, as they follow from
// what the chain has run over: it costs the same however many streams there are.

/** An event as it is written; data and metadata as JSON text. */
export interface Written {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export type Bound = Written & { readonly hash: string; readonly chain: string };

/** What an append to a stream goes on from. */
export interface End {
  /** Of the last event of the stream: -1 and null where there is none. */
  readonly revision: number;
  readonly hash: string | null;
  /** Of the whole log: its chain, and when its last event was recorded, where that is told. */
  readonly chain: string;
  readonly recordedAt: string | undefined;
}

/** SHA-256, in hexadecimal, of the JSON text `[hash before, stream, revision, id, type, data, metadata]` in UTF-8. */
export function hashOf({ stream, revision, id, type, data, metadata }: Written, before: string | null): string {
  return sha256(`${JSON.stringify([before, stream, revision, id, type]).slice(0, -1)},${data},${metadata}]`);
}

/** The chain with one more event: SHA-256 of the two texts. It begins with the identity of the log. */
export function chainOf(before: string, hashOfEvent: string): string {
  return sha256(before + hashOfEvent);
}

/** The events of an append as every adapter writes them: each bound to what stands before it, none recorded earlier. */
export function* bind(stream: string, events: Iterable<NewEvent>, end: End): Generator<Bound> {
  let { revision, hash, chain, recordedAt } = end;
  for (const event of events) {
    revision += 1;
    const metadata = notBefore(recordedAt, event.metadata);
    recordedAt = recordedAtOf(metadata) ?? recordedAt;
    const { id, type } = event;
    const written = { stream, revision, id, type, data: textOf(event.data), metadata: textOf(metadata) };
    hash = hashOf(written, hash);
    chain = chainOf(chain, hash);
    yield { ...written, hash, chain };
  }
}

/** The instant of recording that metadata tell; undefined where they tell none. */
export function recordedAtOf(metadata: unknown): string | undefined {
  const { recordedAt } = (metadata ?? {}) as { recordedAt?: unknown };
  return typeof recordedAt === 'string' ? recordedAt : undefined;
}

/** Milliseconds by which the clocks of two machines may differ without a word. */
const TOLERANCE = 60_000;

/**
 * What is to be said where the log's last event was recorded later than now: what is recorded until then is written
 * down with that instant. Undefined where the clock is right.
 * @param now ISO instant in UTC with milliseconds
 */
export async function clockBehind(
  store: Pick<EventStore, 'head' | 'readAll'>,
  now: string,
): Promise<string | undefined> {
  const head = await store.head();
  const [last] = head === 0 ? [] : await store.readAll({ after: head - 1, limit: 1 });
  const recordedAt = recordedAtOf(last?.metadata);
  if (recordedAt === undefined || !(Date.parse(recordedAt) - Date.parse(now) > TOLERANCE)) return undefined;
  return `the clock says ${now}, but the log was last written at ${recordedAt}: until then, everything is recorded with that instant. Look at the clock of this machine`;
}

function notBefore(last: string | undefined, metadata: unknown): unknown {
  const told = recordedAtOf(metadata);
  if (last === undefined || told === undefined || told >= last) return metadata;
  return { ...(metadata as object), recordedAt: last };
}

/** The first place where a log is not as it was recorded. */
export interface Alteration {
  readonly position: Position;
  readonly what: 'changed' | 'missing' | 'out-of-place' | 'end-missing';
  /** The event that stands there; absent where one is missing. */
  readonly event?: { readonly stream: string; readonly revision: number; readonly id: string; readonly type: string };
  readonly message: string;
}

/** Follows a log from its beginning. */
export interface ChainReader {
  /** Takes the next event; gives what is wrong with it or before it. After an alteration there is nothing more to learn. */
  take(event: StoredEvent): Alteration | undefined;
  /** Position and chain reached. */
  reached(): Checkpoint;
}

export function chainReader(identity: string): ChainReader {
  const ends = new Map<string, { readonly revision: number; readonly hash: string }>();
  let position = 0;
  let chain = identity;
  return {
    take(event) {
      const before = ends.get(event.stream);
      const data = textOf(event.data);
      const hash = hashOf({ ...event, data, metadata: textOf(event.metadata) }, before?.hash ?? null);
      const next = chainOf(chain, hash);
      const isNext = event.revision === (before?.revision ?? -1) + 1;
      const follows = event.chain === undefined || event.chain === next;
      if (!isNext || hash !== event.hash || !follows)
        return alterationAt(event, position, before?.revision ?? -1, hash === event.hash);
      ends.set(event.stream, { revision: event.revision, hash });
      position = event.position;
      chain = next;
      return undefined;
    },
    reached: () => ({ position, chain }),
  };
}

function alterationAt(event: StoredEvent, last: Position, revision: number, intact: boolean): Alteration {
  const { position, stream, id, type } = event;
  const isNext = event.revision === revision + 1;
  const about = { stream, revision: event.revision, id, type };
  const name = `the event at position ${position} (${type}, ${stream} revision ${event.revision})`;
  if (isNext && !intact)
    return { position, what: 'changed', event: about, message: `${name} is not as it was recorded` };
  // Where positions are given out without gaps, as the chain with each event shows, a gap is an event that has gone.
  if (event.chain !== undefined && position > last + 1) {
    const gone = position === last + 2 ? `position ${last + 1} is` : `positions ${last + 1} to ${position - 1} are`;
    return { position: last + 1, what: 'missing', message: `what was recorded at ${gone} missing` };
  }
  const before = last === 0 ? 'the identity of the log' : 'what was recorded before it';
  const why = isNext ? before : `revision ${revision} of its stream, which stands before it`;
  const message = `${name} does not follow ${why}: an event was removed, brought in or moved`;
  return { position, what: 'out-of-place', event: about, message };
}

/** Events checked so far, and the position to be reached. */
export type OnChecked = (done: { readonly position: Position; readonly head: Position }) => void;

const BATCH = 1000;

/**
 * The first place where a log is not as it was recorded, read from its beginning to its latest checkpoint; undefined
 * where there is none. What was recorded after the checkpoint is bound to its stream alone.
 */
export async function findAlteration(
  store: Pick<EventStore, 'identity' | 'checkpoint' | 'readAll'>,
  onChecked?: OnChecked,
): Promise<Alteration | undefined> {
  const checkpoint = await store.checkpoint();
  const reader = chainReader(await store.identity());
  for (let after = 0; ; ) {
    const events = await store.readAll({ after, limit: BATCH });
    for (const event of events) {
      const found = reader.take(event) ?? missed(checkpoint, reader.reached(), event.position);
      if (found !== undefined) return found;
    }
    after = events.at(-1)?.position ?? after;
    onChecked?.({ position: after, head: checkpoint.position });
    if (events.length < BATCH) return after < checkpoint.position ? endMissing(after, checkpoint) : undefined;
  }
}

/** What a checkpoint finds wrong with the log once the event at a position has been read. */
function missed(checkpoint: Checkpoint, reached: Checkpoint, position: Position): Alteration | undefined {
  if (position !== checkpoint.position || reached.chain === checkpoint.chain) return undefined;
  const message = `the events up to position ${position} are not those of the checkpoint there: some were removed, brought in or moved`;
  return { position, what: 'out-of-place', message };
}

function endMissing(last: Position, { position }: Checkpoint): Alteration {
  const message = `the log ends at position ${last}, but was recorded up to ${position}: its last events are missing`;
  return { position: last + 1, what: 'end-missing', message };
}

/** JSON text; that of nothing, which no event has, where there is none. */
function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
