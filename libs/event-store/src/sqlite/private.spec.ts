import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent } from '../port.ts';
import { copyLog } from './copy.ts';
import { putInPlace } from './replace.ts';
import { sqliteEventStore } from './store.ts';

const event: NewEvent = { id: 'e-1', type: 'Happened', data: {}, metadata: {} };

describe.skipIf(process.platform === 'win32')('what a log is kept in', () => {
  let root: string;
  let umask: number;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'accede-private-'));
    umask = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(umask);
    rmSync(root, { recursive: true });
  });

  const rightsIn = (folder: string) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, rightsOf(join(folder, name))]));
  const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  const recorded = async (path: string) => {
    const store = sqliteEventStore(path);
    await store.append('treaty-X', [event], 'any');
    return store;
  };

  it("is its owner's alone: the folder, the log and what lies beside it, and a copy", async () => {
    const folder = join(root, 'new', 'data');
    const store = await recorded(join(folder, 'events.sqlite'));
    expect([rightsOf(join(root, 'new')), rightsOf(folder)]).toEqual(['700', '700']);
    expect(rightsIn(folder)).toEqual({
      'events.sqlite': '600',
      'events.sqlite-shm': '600',
      'events.sqlite-wal': '600',
    });
    await copyLog(join(folder, 'events.sqlite'), join(root, 'backup.sqlite'));
    expect(rightsOf(join(root, 'backup.sqlite'))).toBe('600');
    await store.close();
  });

  it('is closed to others where an earlier version left it open; the folder and what is not of the log stay', async () => {
    const folder = join(root, 'data');
    const path = join(folder, 'events.sqlite');
    mkdirSync(folder);
    writeFileSync(path, '', { mode: 0o644 });
    writeFileSync(`${path}.replaced-1`, '', { mode: 0o664 });
    writeFileSync(join(folder, 'notes.txt'), '', { mode: 0o644 });
    const store = await recorded(path);
    expect(rightsOf(folder)).toBe('755');
    expect(rightsIn(folder)).toEqual({
      'events.sqlite': '600',
      'events.sqlite-shm': '600',
      'events.sqlite-wal': '600',
      'events.sqlite.replaced-1': '600',
      'notes.txt': '644',
    });
    await store.close();
  });

  it('is so too when a copy has been put in its place', async () => {
    const path = join(root, 'events.sqlite');
    await (await recorded(path)).close();
    await copyLog(path, join(root, 'incoming'));
    chmodSync(path, 0o644);
    expect(putInPlace(join(root, 'incoming'), path)).toBe(`${path}.replaced-1`);
    expect(rightsIn(root)).toEqual({ 'events.sqlite': '600', 'events.sqlite.replaced-1': '600' });
  });
});
