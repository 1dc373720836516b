import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { configOf } from './config.ts';
import { type Running, running } from './running.ts';
import { startServer } from './server.ts';

const act = { kind: 'ratification', participant: 'FRA', date: '2026-02-03' };
const record = (server: Running) => server.post('/api/treaties/UNCC/acts', act);

describe('while another program writes the log', () => {
  let server: Running;
  let other: DatabaseSync;
  const locked = async (settings = {}) => {
    server = await running(settings);
    other = new DatabaseSync(join(server.folder, 'events.sqlite'));
    other.exec('BEGIN IMMEDIATE');
  };
  afterEach(async () => {
    other.close();
    await server.stop();
  });

  it('a write waits, and nothing else', async () => {
    await locked();
    const answered: string[] = [];
    const write = record(server).finally(() => answered.push('write'));
    expect((await server.get('/api/treaties/UNCC')).status).toBe(200);
    answered.push('read');
    other.exec('ROLLBACK');
    expect((await write).status).toBe(201);
    expect(answered).toEqual(['read', 'write']);
  });

  it('a write that has waited long enough is refused for now, and health says why', async () => {
    await locked({ lockWait: 0.2 });
    const refused = await record(server);
    expect(refused).toMatchObject({
      status: 503,
      body: { code: 'busy', detail: expect.stringMatching(/^events\.sqlite/) },
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const health = await server.get('/api/health');
    expect([health.status, health.body.details.eventStore]).toEqual([
      503,
      { status: 'down', failure: expect.stringContaining('another program is writing it') },
    ]);
    other.exec('ROLLBACK');
    expect((await server.get('/api/health')).status).toBe(200);
    expect((await record(server)).status).toBe(201);
  });

  it('so while the read models are written by one: what was recorded is answered all the same', async () => {
    server = await running();
    other = new DatabaseSync(join(server.folder, 'read-models.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    expect(await record(server)).toMatchObject({ status: 201, body: { findings: null } });
    other.exec('ROLLBACK');
    expect(await record(server)).toMatchObject({ status: 201, body: { alreadyRecorded: true, findings: [] } });
  });
});

/** A small disk of its own; undefined where this user may not make one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'accede-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}

const disk = smallDisk();

describe.skipIf(disk === undefined)('on a full disk', () => {
  const folder = disk as string;
  const fill = () => execFileSync('sh', ['-c', 'cat /dev/zero > full 2>/dev/null; true'], { cwd: folder });
  afterEach(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });

  it('what cannot be written is refused for now, health says which file and why, and a start says so', async () => {
    const config = configOf({ ACCEDE_DATA: folder, ACCEDE_PORT: '0', ACCEDE_DASHBOARD: folder });
    const silent = pino({ level: 'silent' });
    fill();
    await expect(startServer(config, silent)).rejects.toThrow(/sqlite cannot be written: the disk is full/);
    for (const name of ['full', 'events.sqlite', 'read-models.sqlite']) rmSync(join(folder, name), { force: true });

    const server = await startServer(config, silent);
    const ask = async (path: string, body?: object) => {
      const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const answer = await fetch(server.url + path, body && post);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    fill();
    let refused = await ask('/api/treaties/UNCC/acts', act);
    for (let n = 0; refused.status === 201; n++) {
      const statement = {
        kind: 'declaration',
        participant: 'FRA',
        date: '2026-02-03',
        text: `${n} ${'x'.repeat(10_000)}`,
      };
      refused = await ask('/api/treaties/UNCC/acts', statement);
    }
    expect(refused).toMatchObject({
      status: 503,
      body: { code: 'disk-full', detail: 'events.sqlite cannot be written: the disk is full; make room on it' },
    });
    expect(await ask('/api/health')).toMatchObject({
      status: 503,
      body: { details: { eventStore: { status: 'down', failure: expect.stringContaining('the disk is full') } } },
    });
    rmSync(join(folder, 'full'));
    // The read models are tried again every few seconds.
    while ((await ask('/api/health')).status !== 200) await delay(100);
    expect((await ask('/api/treaties/UNCC/acts', { ...act, date: '2026-02-04' })).status).toBe(201);
    await server.close();
  });
});
