import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEvent } from '../store-contract.ts';
import { checkLogFile } from './check.ts';
import { makeOneFile } from './copy.ts';
import { openImmutable } from './shared-file.ts';
import { sqliteEventStore } from './store.ts';

describe('the file of a log and its -wal', () => {
  let folder: string;
  let path: string;
  let alone: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accede-wal-'));
    path = join(folder, 'events.sqlite');
    alone = join(folder, 'copy.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const refused = (code: string, ...words: string[]) =>
    expect.objectContaining({ code, message: expect.stringMatching(new RegExp(words.join('.*'), 's')) });
  /** What the file holds without its -wal. */
  const inTheFile = (file: string) => {
    const db = openImmutable(file);
    const log = db.prepare('SELECT identity, position FROM log').get();
    const events = db.prepare('SELECT count(*) AS n FROM events').get();
    db.close();
    return { ...log, ...events };
  };
  const append = (store: ReturnType<typeof sqliteEventStore>, count = 1) =>
    store.append(
      'treaty-A',
      Array.from({ length: count }, () => anEvent()),
      'any',
    );

  it('has its identity in the file itself before anything is recorded, and the first events once they are', async () => {
    const store = sqliteEventStore(path);
    const identity = await store.identity();
    expect(inTheFile(path)).toEqual({ identity, position: 0, n: 0 });
    await append(store, 3);
    expect(inTheFile(path)).toEqual({ identity, position: 3, n: 3 });
    await store.close();
  });

  it('a file copied without the -wal while it was in use is not taken for the log', async () => {
    const store = sqliteEventStore(path);
    for (let n = 0; n < 5; n += 1) await append(store);
    copyFileSync(path, alone);
    await store.close();
    expect(inTheFile(alone)).toMatchObject({ n: 1 });
    const words = [
      `${alone} was in use when it was copied`,
      `${alone}-wal, is missing`,
      'accede restore FILE',
      '--from-this-log',
    ];
    expect(() => sqliteEventStore(alone)).toThrow(refused('lost-wal', ...words));
    await expect(checkLogFile(alone)).rejects.toEqual(refused('lost-wal', ...words));
    expect(existsSync(`${alone}-wal`)).toBe(false);
    // Taken as it is on purpose, it is a log like any other from then on.
    await sqliteEventStore(alone, { asItIs: true }).close();
    const taken = sqliteEventStore(alone);
    expect(await taken.head()).toBe(1);
    await taken.close();
  });

  it('with its -wal it is the whole log, and once it was closed also without', async () => {
    const store = sqliteEventStore(path);
    for (let n = 0; n < 5; n += 1) await append(store);
    for (const part of ['', '-wal']) copyFileSync(path + part, alone + part);
    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    for (const each of [path, alone]) {
      const reopened = sqliteEventStore(each);
      expect(await reopened.head()).toBe(5);
      await reopened.close();
    }
  });

  it('is known to be parted from the -wal also where another handle was closed in between', async () => {
    const [one, other] = [sqliteEventStore(path), sqliteEventStore(path)];
    await append(one);
    await append(other);
    await other.close();
    await append(one);
    copyFileSync(path, alone);
    await append(one);
    await one.close();
    expect(() => sqliteEventStore(alone)).toThrow(refused('lost-wal'));
  });

  it('that a reader holds back is carried into the file by a later append', async () => {
    const store = sqliteEventStore(path);
    const reader = new DatabaseSync(path);
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM events').all();
    await append(store);
    reader.exec('COMMIT');
    reader.close();
    await append(store);
    copyFileSync(path, alone);
    await store.close();
    expect(inTheFile(alone)).toMatchObject({ n: 2 });
    expect(() => sqliteEventStore(alone)).toThrow(refused('lost-wal'));
  });

  it.each([
    ['that was killed', "process.kill(process.pid, 'SIGKILL')"],
    ['that exits without closing it', 'process.exit(0)'],
    ['that ends without closing it', ''],
    ['that fails without closing it', "throw new Error('failed')"],
  ])('is whole after a process %s', async (_, end) => {
    const program = `
      import { sqliteEventStore } from ${JSON.stringify(new URL('../index.ts', import.meta.url))};
      const store = sqliteEventStore(${JSON.stringify(path)});
      for (let n = 0; n < 4; n += 1) await store.append('treaty-A', [{ id: 'e' + n, type: 'X', data: {}, metadata: {} }], 'any');
      ${end}`;
    spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program]);
    const store = sqliteEventStore(path);
    expect(await store.head()).toBe(4);
    await store.close();
  });

  it('a -wal that another file left in its place is not mixed with it', async () => {
    const store = sqliteEventStore(path);
    await append(store, 3);
    copyFileSync(`${path}-wal`, `${alone}-wal`);
    await store.close();
    copyFileSync(path, alone);
    makeOneFile(path);
    copyFileSync(path, alone);
    const before = statSync(alone).size;
    expect(() => sqliteEventStore(alone)).toThrow(refused('foreign-wal', `${alone}-wal does not belong to ${alone}`));
    expect([statSync(alone).size, existsSync(`${alone}-wal`)]).toEqual([before, true]);
    truncateSync(`${alone}-wal`, 0);
    await sqliteEventStore(alone).close();
  });

  it('a -wal without its file is not thrown away', async () => {
    const store = sqliteEventStore(path);
    await append(store, 3);
    copyFileSync(`${path}-wal`, `${alone}-wal`);
    await store.close();
    const size = statSync(`${alone}-wal`).size;
    expect(() => sqliteEventStore(alone)).toThrow(refused('lost-log', `${alone} is missing or empty`));
    writeFileSync(alone, '');
    expect(() => sqliteEventStore(alone)).toThrow(refused('lost-log', `${alone} is missing or empty`));
    expect(statSync(`${alone}-wal`).size).toBe(size);
  });
});
