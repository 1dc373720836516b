import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Checkpoint, chainReader, type EventStore, type StoredEvent } from '@accede/event-store';
import { Refused } from '../exit.ts';
import { whyNotRead } from '../input/files.ts';
import { words } from '../words/index.ts';

// A log as JSON lines: the first tells which log it is and where it ends, each of the others is an event.

/** What the first line tells. */
interface Heading extends Checkpoint {
  readonly accede: 'log';
  readonly version: 1;
  readonly identity: string;
}

/**
 * The log as it stands now, each line with its end. Fails with `Refused` at the first event that is not as it was
 * recorded.
 * @param written told of each event
 */
export async function* linesOf(store: EventStore, written?: () => void): AsyncGenerator<string> {
  const identity = await store.identity();
  const end = await store.checkpoint();
  yield line({ accede: 'log', version: 1, identity, ...end } satisfies Heading);
  const reader = chainReader(identity);
  for (let after = 0; after < end.position; ) {
    const events = await store.readAll({ after, limit: 1000 });
    for (const event of events) {
      if (event.position > end.position) break;
      const alteration = reader.take(event);
      if (alteration !== undefined) throw altered(alteration.message);
      yield line(event);
      written?.();
    }
    after = events.at(-1)?.position ?? end.position;
  }
  const { position, chain } = reader.reached();
  if (chain !== end.chain) throw altered(words().refusal.endsEarly(position, end.position));
}

function altered(why: string): Refused {
  return new Refused('altered-log', words().refusal.notExported(why));
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** A log read from JSON lines. */
export interface LogInLines {
  readonly identity: string;
  readonly end: Checkpoint;
  readonly events: AsyncIterable<StoredEvent>;
}

/** Reads an export. Fails with `Refused`, by its line, where it is none; whether it is whole shows as its events are read. */
export async function logInLines(path: string): Promise<LogInLines> {
  const lines = parsedLines(path)[Symbol.asyncIterator]();
  const first = await lines.next();
  const heading = first.done ? undefined : (first.value.value as Partial<Heading> | null);
  const { accede, version, identity, position, chain } = heading ?? {};
  if (accede !== 'log' || typeof identity !== 'string' || typeof position !== 'number' || typeof chain !== 'string')
    throw new Refused('not-an-export', words().refusal.notAnExport(path));
  if (version !== 1) throw new Refused('newer-export', words().refusal.newerExport(path, version));
  return { identity, end: { position, chain }, events: eventsIn(path, lines) };
}

async function* eventsIn(path: string, lines: AsyncIterator<Line>): AsyncGenerator<StoredEvent> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const { n, value } = next.value;
    if (!isEvent(value)) throw new Refused('not-an-event', words().refusal.notAnEvent(path, n));
    yield value;
  }
}

function isEvent(value: unknown): value is StoredEvent {
  const { position, stream, revision, id, type, hash, data, metadata } = (value ?? {}) as Partial<StoredEvent>;
  const texts = [stream, id, type, hash].every((each) => typeof each === 'string');
  return (
    texts &&
    Number.isSafeInteger(position) &&
    Number.isSafeInteger(revision) &&
    data !== undefined &&
    metadata !== undefined
  );
}

interface Line {
  readonly n: number;
  readonly value: unknown;
}

async function* parsedLines(path: string): AsyncGenerator<Line> {
  let n = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      n += 1;
      if (text !== '') yield { n, value: JSON.parse(text) as unknown };
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused('broken-json', words().refusal.lineNotJson(path, n));
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new Refused('file-not-readable', words().refusal.notRead(path, whyNotRead(code)));
  }
}
