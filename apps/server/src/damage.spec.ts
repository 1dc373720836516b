import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

const act = { kind: 'ratification', participant: 'FRA', date: '2026-02-03' };
const token = 'a-token-of-some-length';

/** Has what a server keeps of a database in memory be stale, so that it reads the file. */
function disturb(path: string): void {
  const other = new DatabaseSync(path);
  other.exec('UPDATE state SET position = position; PRAGMA wal_checkpoint(TRUNCATE)');
  other.close();
}

/** Overwrites all of a database but its first page, as a failing disk may. */
function damage(path: string): void {
  disturb(path);
  const file = openSync(path, 'r+');
  const { size } = statSync(path);
  writeSync(file, randomBytes(size - 4096), 0, size - 4096, 4096);
  closeSync(file);
}

describe('read models that are damaged while the server runs', () => {
  let server: Running;
  const readModels = (name = 'read-models.sqlite') => join(server.folder, name);
  const setAside = () => readdirSync(server.folder).filter((name) => /\.discarded-\d+$/.test(name));
  const untilWell = async () => {
    while ((await server.get('/api/health')).body.status !== 'ok') await delay(20);
  };
  /** Reads until the damage is noticed, be it by another; gives the last answer. */
  const readUntilNoticed = async () => {
    const before = setAside().length;
    for (;;) {
      const answer = await server.get('/api/findings');
      if (answer.status !== 200 || setAside().length > before) return answer;
    }
  };
  /** Where the read models have not been made anew already. */
  const expectRefused = ({ status, body, headers }: Awaited<ReturnType<typeof readUntilNoticed>>) => {
    if (status === 200) return;
    expect([status, body.code]).toEqual([503, 'read-models-damaged']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };
  beforeEach(async () => {
    server = await running();
    await untilWell();
  });
  afterEach(() => server.stop());

  it('are refused for now, told by health, set aside and made anew; what is recorded meanwhile is in them', async () => {
    const before = (await server.get('/api/treaties/ETS185')).body;
    damage(readModels());
    expectRefused(await readUntilNoticed());
    expect(await server.post('/api/treaties/UNCC/acts', act)).toMatchObject({ status: 201, body: { act } });

    await untilWell();
    expect((await server.get('/api/treaties/ETS185')).body).toEqual(before);
    expect((await server.get('/api/acts?treaty=UNCC&participant=FRA&kind=ratification')).body.items).toHaveLength(1);
    expect(setAside()).toEqual(['read-models.sqlite.discarded-1']);

    // Once more, and of what was set aside nothing is taken back at a start.
    damage(readModels());
    expectRefused(await readUntilNoticed());
    await untilWell();
    await server.restart();
    expect((await server.get('/api/treaties/ETS185')).body).toEqual(before);
    expect(setAside()).toHaveLength(2);
  });

  it('are noticed by a write and by health too', async () => {
    damage(readModels());
    expect(await server.post('/api/treaties/UNCC/acts', act)).toMatchObject({ status: 201, body: { findings: null } });
    await untilWell();
    damage(readModels());
    const { status, body } = await server.get('/api/health');
    expect([status, body.status]).toEqual([200, 'degraded']);
    expect(body.details.readModels).toMatchObject({ status: 'degraded', state: 'damaged' });
    expect(body.details.readModels.damage).toMatch(/malformed|not a database/);
    expect(body.details.readModels.head).toBeGreaterThan(0);
    await untilWell();
    expect((await server.get('/api/acts?treaty=UNCC&participant=FRA&kind=ratification')).body.items).toHaveLength(1);
  });

  it('are made anew where their end is cut off too', async () => {
    disturb(readModels());
    truncateSync(readModels(), 8192);
    expectRefused(await readUntilNoticed());
    expect(await server.post('/api/treaties/UNCC/acts', act)).toMatchObject({ status: 201 });
    await untilWell();
    expect((await server.get('/api/findings')).status).toBe(200);
  });

  it('do not end a stream, which goes on where it was', async () => {
    const stream = await fetch(`${server.url}/api/stream`);
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    damage(readModels());
    const { body } = await server.post('/api/treaties/UNCC/acts', act);
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toContain(`event: change\nid: ${body.position}\n`);
    await reader.cancel();
  });

  it('are made anew each for themselves, with clearance and without', async () => {
    await server.stop();
    server = await running({ token });
    await untilWell();
    damage(readModels('read-models-public.sqlite'));
    expectRefused(await readUntilNoticed());
    expect((await server.get('/api/findings', { authorization: `Bearer ${token}` })).status).toBe(200);
    await untilWell();
    expect((await server.get('/api/findings')).status).toBe(200);
    damage(readModels('read-models-public.sqlite'));
    expect((await server.get('/api/health')).body.details).toMatchObject({
      readModels: { status: 'up' },
      publicReadModels: { status: 'degraded', state: 'damaged' },
    });
    await untilWell();
    expect((await server.get('/api/findings')).status).toBe(200);
    expect(setAside().map((name) => name.replace(/\d+$/, ''))).toEqual(
      Array(2).fill('read-models-public.sqlite.discarded-'),
    );
  });
});
