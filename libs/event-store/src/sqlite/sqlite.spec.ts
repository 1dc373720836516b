import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEvent, eventStoreContract, take } from '../store-contract.ts';
import { checkLogFile } from './check.ts';
import { sqliteEventStore } from './store.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'accede-'));

eventStoreContract(
  'SQLite',
  () => {
    const folder = newFolder();
    return {
      open: () => sqliteEventStore(join(folder, 'data', 'events.sqlite')),
      remove: () => rmSync(folder, { recursive: true }),
    };
  },
  { lasting: true },
);

describe('a SQLite file as an event store', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = newFolder();
    path = join(folder, 'events.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes turns with other processes: none loses an append, a subscriber sees all in order', async () => {
    const writers = ['A', 'B', 'C', 'D'].map((name) => appendFromOutside(path, name, 50));
    const abort = new AbortController();
    const store = sqliteEventStore(path);
    const seen = take(store.subscribe(0, abort.signal), 200);
    expect(await Promise.all(writers)).toEqual(['', '', '', '']);
    const all = await store.readAll();
    expect(all.map((event) => event.revision)).toEqual(Array.from({ length: 200 }, (_, n) => n));
    expect(new Set(all.map((event) => event.id)).size).toBe(200);
    expect(await seen).toEqual(all);
    await store.close();
  });

  it('may be created by several at the same moment', async () => {
    const paths = Array.from({ length: 30 }, (_, n) => join(folder, String(n), 'events.sqlite'));
    const gate = new Int32Array(new SharedArrayBuffer(4));
    const openers = [1, 2, 3, 4].map(async () => {
      const opener = new Worker(openAllAtTheGate, { eval: true, workerData: { paths, gate, openers: 4 } });
      const [error] = await once(opener, 'message');
      return error;
    });
    expect(await Promise.all(openers)).toEqual([null, null, null, null]);
    for (const path of paths) {
      const store = sqliteEventStore(path);
      expect((await store.readAll()).length).toBe(4);
      await store.close();
    }
  });

  it('cannot be altered', async () => {
    const store = sqliteEventStore(path);
    await store.append('treaty-A', [anEvent()], 'no-stream');
    const db = new DatabaseSync(path);
    expect(() => db.exec("UPDATE events SET type = 'SomethingElse'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM events')).toThrow('append-only');
    db.close();
    await store.close();
  });

  it('must not be a file of another application', () => {
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE addresses (street TEXT)');
    db.close();
    const before = readFileSync(path);
    expect(() => sqliteEventStore(path)).toThrow(
      expect.objectContaining({ code: 'not-an-event-store', path, message: expect.stringContaining(path) }),
    );
    expect(readFileSync(path)).toEqual(before);
  });

  it('must be a SQLite file', () => {
    writeFileSync(path, 'participant,act,date\nFRA,signature,2001-11-23\n'.repeat(50));
    const before = readFileSync(path);
    expect(() => sqliteEventStore(path)).toThrow(expect.objectContaining({ code: 'not-an-event-store' }));
    expect(readFileSync(path)).toEqual(before);
  });

  it.each([1, 15, 511])('of %i bytes is not taken for a new one', (size) => {
    writeFileSync(path, 'x'.repeat(size));
    expect(() => sqliteEventStore(path)).toThrow(expect.objectContaining({ code: 'not-an-event-store', path }));
    expect(readFileSync(path, 'utf8')).toBe('x'.repeat(size));
  });

  it('must be a file, in a folder', () => {
    mkdirSync(path);
    expect(() => sqliteEventStore(path)).toThrow(
      expect.objectContaining({ code: 'cannot-open', message: `${path} cannot be opened: it is a folder` }),
    );
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'notes');
    for (const inside of [join(file, 'events.sqlite'), join(file, 'deeper', 'events.sqlite')])
      expect(() => sqliteEventStore(inside)).toThrow(
        expect.objectContaining({ code: 'cannot-open', message: expect.stringContaining('data folder: it is a file') }),
      );
  });

  it('that is cut off is damaged, which is said by its path at the opening', async () => {
    await written(path, 50);
    expect(await integrityOf(path)).toBe('ok');
    truncateSync(path, 4096);
    expect(() => sqliteEventStore(path)).toThrow(
      expect.objectContaining({ code: 'damaged-log', path, message: expect.stringContaining(`${path} is damaged`) }),
    );
    expect(await integrityOf(path)).toMatch(/malformed/);
  });

  it('that is damaged in the middle is so for whoever comes there', async () => {
    await written(path, 500);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, bytes.length >> 2, bytes.length >> 1));
    expect(await integrityOf(path)).not.toBe('ok');
    const store = sqliteEventStore(path);
    await expect(store.readAll()).rejects.toThrow(expect.objectContaining({ code: 'damaged-log', path }));
    await expect(take(store.subscribe(0, new AbortController().signal), 500)).rejects.toThrow('is damaged');
    await store.close();
  });

  it('that holds an event which is no JSON gives it without its data, and the others as they are', async () => {
    await written(path, 3);
    const db = new DatabaseSync(path);
    db.exec("DROP TRIGGER events_are_not_altered; UPDATE events SET data = '{' WHERE position = 2");
    db.close();
    const store = sqliteEventStore(path);
    expect((await store.readAll()).map(({ data }) => data)).toEqual([{}, undefined, {}]);
    await store.close();
  });

  it('is not begun anew where another file shows that there was one', async () => {
    const follower = { path: join(folder, 'read-models.sqlite'), position: 7 };
    const lost = (how: string) =>
      expect.objectContaining({ code: 'lost-log', path, message: expect.stringContaining(`${path} is ${how}`) });
    expect(() => sqliteEventStore(path, { follower })).toThrow(lost('missing'));
    writeFileSync(path, '');
    expect(() => sqliteEventStore(path, { follower })).toThrow(lost('empty'));
    expect(statSync(path).size).toBe(0);
    await sqliteEventStore(path, { follower: { ...follower, position: 0 } }).close();
    await sqliteEventStore(path, { follower }).close();
  });

  it('must not be of a newer version', async () => {
    await sqliteEventStore(path).close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 3');
    db.close();
    expect(() => sqliteEventStore(path)).toThrow(
      expect.objectContaining({ code: 'newer-schema', message: expect.stringContaining('newer version of Accede') }),
    );
  });

  it('may be an empty file', async () => {
    writeFileSync(path, '');
    const store = sqliteEventStore(path);
    expect(await store.head()).toBe(0);
    await store.close();
  });
});

const integrityOf = async (path: string) => (await checkLogFile(path)).integrity;

/** Makes a log of so many events. */
async function written(path: string, count: number): Promise<void> {
  const store = sqliteEventStore(path);
  await store.append(
    'treaty-A',
    Array.from({ length: count }, () => anEvent()),
    'no-stream',
  );
  await store.close();
}

/** A thread that opens one file after another, each together with the other threads, and appends to it. */
const openAllAtTheGate = `
  const { parentPort, threadId, workerData: { paths, gate, openers } } = require('node:worker_threads');
  import(${JSON.stringify(new URL('../index.ts', import.meta.url))}).then(async ({ sqliteEventStore }) => {
    for (const [n, path] of paths.entries()) {
      Atomics.add(gate, 0, 1);
      while (Atomics.load(gate, 0) < openers * (n + 1));
      const store = sqliteEventStore(path);
      await store.append('treaty-A', [{ id: 'by-' + threadId, type: 'Opened', data: {}, metadata: {} }], 'any');
      await store.close();
    }
    parentPort.postMessage(null);
  }).catch((error) => {
    Atomics.add(gate, 0, openers * paths.length);
    parentPort.postMessage(String(error));
  });`;

/** Appends so many events to treaty-A from another process, each after reading where the stream is. */
async function appendFromOutside(path: string, name: string, count: number): Promise<string> {
  const program = `
    import { isStaleRevision, sqliteEventStore } from ${JSON.stringify(new URL('../index.ts', import.meta.url))};
    const store = sqliteEventStore(${JSON.stringify(path)});
    for (let n = 0; n < ${count};) {
      const revision = (await store.readStream('treaty-A')).at(-1)?.revision;
      const event = { id: '${name}-' + n, type: 'SomethingHappened', data: {}, metadata: {} };
      try {
        await store.append('treaty-A', [event], revision ?? 'no-stream');
        n += 1;
      } catch (error) {
        if (!isStaleRevision(error)) throw error;
      }
    }
    await store.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', program]);
  const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return errors;
}
