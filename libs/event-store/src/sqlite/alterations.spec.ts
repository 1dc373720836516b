import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inspect, isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Follower, mustBeFollowed } from '../follower.ts';
import type { EventStore, NewEvent, StoredEvent } from '../port.ts';
import { checkLogFile, isSound, type LogCheck } from './check.ts';
import { sqliteEventStore } from './store.ts';

// Alterations of the file of a log. Each must be found, or be without effect: what is read is what was recorded.

const DROP = 'DROP TRIGGER events_are_not_altered; DROP TRIGGER events_are_not_deleted;';
const STREAMS = 6;
const EVENTS = 60;

function deposit(n: number): NewEvent {
  const participant = ['FRA', 'DEU', 'EST', 'JPN'][n % 4];
  const recordedAt = new Date(Date.UTC(2026, 1, 2, 9, n)).toISOString();
  return {
    id: `deposit-${n}`,
    type: 'InstrumentDeposited',
    data: {
      act: `act-${n}`,
      participant,
      means: 'ratification',
      date: '2026-02-02',
      text: 'as it was notified '.repeat(n % 9),
    },
    metadata: { schemaVersion: 1, recordedAt, recordedBy: 'a clerk' },
  };
}

const streamOf = (n: number) => `treaty-${(n * 7) % STREAMS}`;

async function fill(store: EventStore, count = EVENTS, from = 0): Promise<void> {
  for (let n = from; n < from + count; n += 1) await store.append(streamOf(n), [deposit(n)], 'any');
}

/** All that can be read of a log. */
async function contentsOf(store: EventStore): Promise<object> {
  const all = await store.readAll();
  const streams = await Promise.all(
    [...new Set(all.map(({ stream }) => stream))].sort().map((stream) => store.readStream(stream)),
  );
  return { identity: await store.identity(), head: await store.head(), all, streams };
}

/** A log as it is on disk, and what is known of it. */
interface Sample {
  readonly path: string;
  readonly contents: object;
  /** What read models know that have seen all of it. */
  readonly follower: Follower;
}

let folder: string;
/** A log that was closed. */
let closed: Sample;
/** A log that was in use: its last five events lie in its -wal alone. */
let inUse: Sample;
let made = 0;
let path: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accede-alterations-'));
  const first = join(folder, 'events.sqlite');
  const store = sqliteEventStore(first);
  await fill(store);
  closed = await sampleOf(store, join(folder, 'closed.sqlite'));
  await store.close();
  copyFileSync(first, closed.path);
  const again = sqliteEventStore(first);
  await fill(again, 5, EVENTS);
  inUse = await sampleOf(again, join(folder, 'in-use.sqlite'));
  for (const part of ['', '-wal']) copyFileSync(first + part, inUse.path + part);
  await again.close();
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  path = freshCopy(closed);
});

async function sampleOf(store: EventStore, at: string): Promise<Sample> {
  const { position, hash } = (await store.readAll()).at(-1) as StoredEvent;
  const follower = { path: 'read-models.sqlite', identity: await store.identity(), position, hash };
  return { path: at, contents: await contentsOf(store), follower };
}

function freshCopy(sample: Sample): string {
  made += 1;
  const at = join(folder, String(made), 'events.sqlite');
  mkdirSync(join(folder, String(made)));
  for (const part of ['', '-wal']) if (existsSync(sample.path + part)) copyFileSync(sample.path + part, at + part);
  return at;
}

function alter(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

/** Moves the events from a position on by one. */
const makeRoom = (at: number) =>
  `UPDATE events SET position = -position - 1 WHERE position >= ${at}; UPDATE events SET position = -position WHERE position < 0;`;

/** Exchanges the places of two events. */
const exchange = (one: number, other: number) =>
  [
    [one, -1],
    [other, one],
    [-1, other],
  ]
    .map(([from, to]) => `UPDATE events SET position = ${to} WHERE position = ${from};`)
    .join(' ');

describe('an edit of the file is named by verify, with nothing but the file at hand:', () => {
  const at = 42;
  const where = `WHERE position = ${at}`;
  it.each<[string, string, Partial<LogCheck['alteration']>]>([
    [
      'the date of an act',
      `UPDATE events SET data = replace(data, '2026-02-02', '2016-02-02') ${where}`,
      { position: at, what: 'changed' },
    ],
    [
      'its participant',
      `UPDATE events SET data = replace(data, '"DEU"', '"DNK"') ${where}`,
      { position: at, what: 'changed' },
    ],
    [
      'one letter of it',
      `UPDATE events SET data = replace(data, '"DEU"', '"DEV"') ${where}`,
      { position: at, what: 'changed' },
    ],
    [
      'when it was recorded',
      `UPDATE events SET metadata = replace(metadata, '2026', '2025') ${where}`,
      { position: at, what: 'changed' },
    ],
    ['its type', `UPDATE events SET type = 'InstrumentDepositfd' ${where}`, { position: at, what: 'changed' }],
    ['its id', `UPDATE events SET id = 'another' ${where}`, { position: at, what: 'changed' }],
    ['text that is no JSON', `UPDATE events SET data = '{' ${where}`, { position: at, what: 'changed' }],
    ['an event taken out', `DELETE FROM events ${where}`, { position: at, what: 'missing' }],
    ['the first taken out', 'DELETE FROM events WHERE position = 1', { position: 1, what: 'missing' }],
    ['the last taken out', `DELETE FROM events WHERE position = ${EVENTS}`, { position: EVENTS, what: 'end-missing' }],
    [
      'the last taken out, and the end with it',
      `DELETE FROM events WHERE position = ${EVENTS}; UPDATE log SET position = position - 1`,
      { position: EVENTS - 1, what: 'out-of-place' },
    ],
    ['all of them taken out', 'DELETE FROM events', { position: 1, what: 'end-missing' }],
    ['a whole stream taken out', "DELETE FROM events WHERE stream = 'treaty-1'", { position: 2, what: 'missing' }],
    [
      'a whole stream taken out, and the gaps closed',
      "DELETE FROM events WHERE stream = 'treaty-1'; UPDATE events SET position = (SELECT count(*) FROM events AS before WHERE before.position <= events.position)",
      { what: 'out-of-place' },
    ],
    ['two events of one stream exchanged', exchange(8, 14), { position: 8, what: 'out-of-place' }],
    ['two events of two streams exchanged', exchange(8, 9), { position: 8, what: 'out-of-place' }],
    [
      'an event moved to another stream',
      `UPDATE events SET stream = 'treaty-new', revision = 0 ${where}`,
      { position: at, what: 'changed' },
    ],
    [
      'an event brought in at the end',
      `INSERT INTO events SELECT ${EVENTS + 1}, 'treaty-new', 0, 'new', type, data, metadata, hash, chain FROM events ${where}`,
      { position: EVENTS + 1, what: 'changed' },
    ],
    [
      'an event brought in between',
      `${makeRoom(at + 1)} INSERT INTO events SELECT ${at + 1}, 'treaty-new', 0, 'new', type, data, metadata, hash, chain FROM events ${where}`,
      { position: at + 1, what: 'changed' },
    ],
    ['the hash of an event', `UPDATE events SET hash = chain ${where}`, { position: at, what: 'changed' }],
    ['the chain of an event', `UPDATE events SET chain = hash ${where}`, { position: at, what: 'out-of-place' }],
  ])('%s', async (_, sql, alteration) => {
    alter(path, DROP + sql);
    const found = await checkLogFile(path);
    expect(found.alteration).toMatchObject(alteration ?? {});
    expect(isSound(found)).toBe(false);
  });

  it('the identity of the log', async () => {
    alter(path, "DROP TRIGGER identity_is_not_altered; UPDATE log SET identity = 'another'");
    expect((await checkLogFile(path)).alteration).toMatchObject({ position: 1, what: 'out-of-place' });
  });

  it('a guard of the tables that was taken away, though nothing else was touched', async () => {
    alter(path, 'DROP TRIGGER events_are_not_altered');
    expect(await checkLogFile(path)).toMatchObject({
      integrity: 'events_are_not_altered is missing or was altered',
      alteration: null,
    });
  });

  it('none where there was none', async () => {
    const last = '2026-02-02T09:59:00.000Z';
    expect(await checkLogFile(path)).toEqual({
      integrity: 'ok',
      alteration: null,
      identity: closed.follower.identity,
      position: EVENTS,
      chain: expect.stringMatching(/^[0-9a-f]{64}$/),
      recordedAt: last,
    });
  });
});

it('a log whose last events were taken out is not opened', async () => {
  alter(path, `${DROP} DELETE FROM events WHERE position > 40`);
  expect(() => sqliteEventStore(path)).toThrow(
    expect.objectContaining({
      code: 'altered-log',
      message: expect.stringContaining(`ends at position 40, but was recorded up to ${EVENTS}`),
    }),
  );
});

// ACCEDE_RUNS: how many (the full run: 1000). ACCEDE_SEED: replays those of another run.
const RUNS = Number(process.env['ACCEDE_RUNS'] ?? 51);
const SEED = Number(process.env['ACCEDE_SEED'] ?? Date.now() % 2 ** 31);

/** Whole numbers below a bound that follow from a seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Below = (below: number) => number;

function inBytes(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

const COLUMNS = ['stream', 'id', 'type', 'data', 'metadata', 'hash', 'chain'] as const;

/** A sort of alteration: what it does to a file. */
interface Sort {
  change(file: string, below: Below): unknown;
  /** Of a log that was in use, and not of one that was closed. */
  readonly ofInUse?: true;
  /** Shows only beside read models, which know how far the log was. */
  readonly besideReadModels?: true;
}

const SORTS: Readonly<Record<string, Sort>> = {
  'a bit': {
    change: (file, below) =>
      inBytes(file, (bytes) => {
        const place = below(bytes.length);
        bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << below(8)), place);
      }),
  },
  'a byte': { change: (file, below) => inBytes(file, (bytes) => bytes.writeUInt8(below(256), below(bytes.length))) },
  zeroes: {
    change: (file, below) =>
      inBytes(file, (bytes) => {
        const place = below(bytes.length);
        bytes.fill(0, place, place + 1 + below(600));
      }),
  },
  'a character of a row': {
    change(file, below) {
      const [column, position] = [COLUMNS[below(COLUMNS.length)], 1 + below(EVENTS)];
      const db = new DatabaseSync(file);
      db.exec(DROP);
      const text = String(
        db.prepare(`SELECT ${column} AS text FROM events WHERE position = ?`).get(position)?.['text'],
      );
      const at = below(text.length);
      const other = text.slice(0, at) + String.fromCharCode(33 + below(90)) + text.slice(at + 1);
      // An id or a stream that would be there twice is not taken.
      db.prepare(`UPDATE OR IGNORE events SET ${column} = ? WHERE position = ?`).run(other, position);
      db.close();
    },
  },
  'a row out': {
    change: (file, below) => alter(file, `${DROP} DELETE FROM events WHERE position = ${1 + below(EVENTS)}`),
  },
  'a row in': {
    change(file, below) {
      const at = 1 + below(EVENTS + 1);
      const source = 1 + below(EVENTS);
      alter(
        file,
        `${DROP} ${makeRoom(at)}
         INSERT INTO events SELECT ${at}, 'treaty-${below(STREAMS)}', 1000, 'new', type, data, metadata, hash, chain
         FROM events WHERE position = ${source < at ? source : source + 1};
         UPDATE log SET position = position + 1`,
      );
    },
  },
  'rows in another order': {
    change(file, below) {
      const one = 1 + below(EVENTS);
      alter(file, `${DROP} ${exchange(one, 1 + ((one + below(EVENTS - 1)) % EVENTS))}`);
    },
  },
  'a stream out': {
    change: (file, below) => alter(file, `${DROP} DELETE FROM events WHERE stream = 'treaty-${below(STREAMS)}'`),
  },
  'the file cut': { change: (file, below) => truncateSync(file, below(statSync(file).size)) },
  'the -wal lost': { ofInUse: true, change: (file) => rmSync(`${file}-wal`) },
  'the -wal cut': {
    ofInUse: true,
    besideReadModels: true,
    change: (file, below) => truncateSync(`${file}-wal`, below(statSync(`${file}-wal`).size)),
  },
  'a bit of the -wal': {
    ofInUse: true,
    besideReadModels: true,
    change: (file, below) => SORTS['a bit']?.change(`${file}-wal`, below),
  },
  'an earlier file beside the -wal': {
    ofInUse: true,
    besideReadModels: true,
    change: (file) => copyFileSync(closed.path, file),
  },
  'another log beside the -wal': {
    ofInUse: true,
    async change(file) {
      const wal = readFileSync(`${file}-wal`);
      for (const part of ['', '-wal']) rmSync(file + part);
      await anotherLog(file, EVENTS);
      writeFileSync(`${file}-wal`, wal);
    },
  },
  'another log': {
    besideReadModels: true,
    async change(file, below) {
      rmSync(file);
      await anotherLog(file, 1 + below(2 * EVENTS));
    },
  },
  'an earlier copy': { besideReadModels: true, change: (file, below) => cutBack(file, below(EVENTS)) },
  'an earlier copy that went another way': {
    besideReadModels: true,
    async change(file, below) {
      const upTo = below(EVENTS);
      cutBack(file, upTo);
      const store = sqliteEventStore(file);
      await fill(store, EVENTS - upTo + below(10), 1000);
      await store.close();
    },
  },
};

async function anotherLog(file: string, events: number): Promise<void> {
  const store = sqliteEventStore(file);
  await fill(store, events);
  await store.close();
}

/** The log as it was when it had so many events. */
function cutBack(file: string, upTo: number): void {
  const chain = upTo === 0 ? 'identity' : `(SELECT chain FROM events WHERE position = ${upTo})`;
  alter(
    file,
    `DROP TRIGGER events_are_not_deleted; DELETE FROM events WHERE position > ${upTo};
     UPDATE log SET position = ${upTo}, chain = ${chain};
     CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END`,
  );
}

/** How an alteration shows; undefined where nothing tells of it. */
async function shownBy(file: string, readModels: Follower | undefined): Promise<string | undefined> {
  try {
    const found = await checkLogFile(file);
    if (!isSound(found)) return found.alteration === null ? 'file damaged' : found.alteration.what;
    const store = sqliteEventStore(file);
    try {
      if (readModels !== undefined) await mustBeFollowed(store, readModels);
    } finally {
      await store.close();
    }
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? 'refused';
  }
}

async function readBack(file: string): Promise<object> {
  const store = sqliteEventStore(file);
  try {
    return await contentsOf(store);
  } finally {
    await store.close();
  }
}

it(
  `no alteration of a file passes unnoticed (ACCEDE_SEED=${SEED} ACCEDE_RUNS=${RUNS})`,
  async () => {
    const below = numbersFrom(SEED);
    const sorts = Object.entries(SORTS);
    const counts: Record<string, Record<string, number>> = {};
    const unnoticed: string[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const [name, sort] = sorts[run % sorts.length] as [string, Sort];
      const sample = sort.ofInUse ? inUse : closed;
      const file = freshCopy(sample);
      await sort.change(file, below);
      const shown = await shownBy(file, sort.besideReadModels && sample.follower);
      const same = shown === undefined && isDeepStrictEqual(await readBack(file), sample.contents);
      const outcome = shown ?? (same ? 'without effect' : 'unnoticed');
      if (outcome === 'unnoticed') unnoticed.push(`${name} (run ${run})`);
      const ofSort = counts[name] ?? {};
      counts[name] = { ...ofSort, [outcome]: (ofSort[outcome] ?? 0) + 1 };
      rmSync(dirname(file), { recursive: true });
    }
    if (process.env['ACCEDE_RUNS'] !== undefined) process.stdout.write(`${inspect(counts)}\n`);
    expect(unnoticed).toEqual([]);
  },
  60_000 + RUNS * 1000,
);
