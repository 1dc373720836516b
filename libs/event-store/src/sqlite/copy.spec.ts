import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '../port.ts';
import { anEvent } from '../store-contract.ts';
import { checkLogFile, isSound } from './check.ts';
import { copyLog } from './copy.ts';
import { putInPlace, writeLog } from './replace.ts';
import { sqliteEventStore } from './store.ts';

let folder: string;
let path: string;
let copy: string;
let store: EventStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accede-copy-'));
  path = join(folder, 'events.sqlite');
  copy = join(folder, 'copy.sqlite');
  store = sqliteEventStore(path);
  for (let n = 0; n < 20; n += 1) await store.append(`treaty-${n % 3}`, [anEvent({ text: 'x'.repeat(3000) })], 'any');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function altered(file: string): Promise<void> {
  await store.close();
  const db = new DatabaseSync(file);
  db.exec("DROP TRIGGER events_are_not_altered; UPDATE events SET type = 'SomethingElse' WHERE position = 7");
  db.close();
}

describe('a copy of a log', () => {
  it('is the log as it stood at one moment, whoever writes meanwhile, whole in one file', async () => {
    let written = 20;
    let done = false;
    const writing = (async () => {
      const other = sqliteEventStore(path);
      while (!done) {
        await other.append('treaty-W', [anEvent({ text: 'x'.repeat(3000) })], 'any');
        written += 1;
        await new Promise(setImmediate);
      }
      await other.close();
    })();
    const { position, identity } = await copyLog(path, copy);
    done = true;
    await writing;
    expect(position).toBeGreaterThanOrEqual(20);
    expect(position).toBeLessThanOrEqual(written);
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
    const found = await checkLogFile(copy);
    expect([isSound(found), found.identity, found.position]).toEqual([true, identity, position]);
    const copied = sqliteEventStore(copy);
    expect(await copied.readAll()).toEqual((await store.readAll()).slice(0, position));
    await copied.close();
  });

  it('tells how far it is', async () => {
    const copied: number[][] = [];
    const checked: number[] = [];
    await copyLog(path, copy, {
      copied: (...step) => copied.push(step),
      checked: ({ position }) => checked.push(position),
    });
    const [bytes, all] = copied.at(-1) as [number, number];
    expect(bytes).toBe(all);
    expect(checked.at(-1)).toBe(20);
  });

  it('is not made of a log that is not as it was recorded', async () => {
    await altered(path);
    await expect(copyLog(path, copy)).rejects.toMatchObject({
      code: 'altered-log',
      path,
      message: expect.stringContaining('position 7'),
    });
  });
});

describe('a log put in the place of another', () => {
  it('takes it, and the other is kept beside it', async () => {
    await copyLog(path, copy);
    await store.append('treaty-A', [anEvent()], 'any');
    await store.close();
    expect(putInPlace(copy, path)).toBe(`${path}.replaced-1`);
    const heads = [path, `${path}.replaced-1`].map((each) => sqliteEventStore(each));
    expect(await Promise.all(heads.map((each) => each.head()))).toEqual([20, 21]);
    for (const each of heads) await each.close();
    expect(readdirSync(folder).sort()).toEqual(['events.sqlite', 'events.sqlite.replaced-1']);
  });

  it('waits for nobody: while the other is open it stays as it is', async () => {
    await copyLog(path, copy);
    expect(() => putInPlace(copy, path)).toThrow(expect.objectContaining({ code: 'in-use', path }));
    expect(existsSync(copy)).toBe(true);
    await store.append('treaty-A', [anEvent()], 'any');
    expect(await store.head()).toBe(21);
  });

  it('takes also the place of one that is damaged, with all that lies beside it', async () => {
    await copyLog(path, copy);
    await store.append('treaty-A', [anEvent()], 'any');
    const [damaged, wal] = [join(folder, 'damaged.sqlite'), join(folder, 'damaged.sqlite-wal')];
    copyFileSync(`${path}-wal`, wal);
    await store.close();
    writeFileSync(damaged, 'no longer a log'.repeat(500));
    expect(putInPlace(copy, damaged)).toBe(`${damaged}.replaced-1`);
    const restored = sqliteEventStore(damaged);
    expect(await restored.head()).toBe(20);
    await restored.close();
  });
});

describe('a log written from its events', () => {
  async function* eventsOf(from: EventStore) {
    yield* await from.readAll();
  }

  it('is the same log', async () => {
    expect(await writeLog(copy, await store.identity(), await store.checkpoint(), eventsOf(store))).toBe(20);
    const again = sqliteEventStore(copy);
    expect([await again.identity(), await again.checkpoint(), await again.readAll()]).toEqual([
      await store.identity(),
      await store.checkpoint(),
      await store.readAll(),
    ]);
    await again.append('treaty-0', [anEvent()], 'any');
    await again.close();
    expect(isSound(await checkLogFile(copy))).toBe(true);
  });

  it.each<[string, (from: EventStore) => Parameters<typeof writeLog>[3], RegExp]>([
    [
      'an event is changed',
      async function* (from) {
        for (const event of await from.readAll()) yield event.position === 5 ? { ...event, type: 'X' } : event;
      },
      /position 5/,
    ],
    [
      'an event is missing',
      async function* (from) {
        for (const event of await from.readAll()) if (event.position !== 5) yield event;
      },
      /position 5 is missing/,
    ],
    [
      'the end is missing',
      async function* (from) {
        yield* (await from.readAll()).slice(0, 18);
      },
      /ends at position 18, but was recorded up to 20/,
    ],
  ])('is not written where %s', async (_, events, words) => {
    const write = writeLog(copy, await store.identity(), await store.checkpoint(), events(store));
    await expect(write).rejects.toMatchObject({ code: 'altered-log', message: expect.stringMatching(words) });
  });

  it('is not written under another identity', async () => {
    const write = writeLog(copy, 'another', await store.checkpoint(), eventsOf(store));
    await expect(write).rejects.toMatchObject({ code: 'altered-log' });
  });
});
