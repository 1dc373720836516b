import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the built server', () => {
  let data: string;
  beforeAll(async () => {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
    data = mkdtempSync(join(tmpdir(), 'accede-main-'));
  });
  afterAll(() => rmSync(data, { recursive: true }));

  const start = (env: Record<string, string>) =>
    spawn(process.execPath, [join(root, 'dist/main.js')], {
      env: { ...process.env, ACCEDE_DATA: data, ACCEDE_PORT: '0', ACCEDE_LOG: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const exitOf = async (child: ChildProcess) => (await once(child, 'exit')) as [number | null, string | null];
  const address = async (child: ChildProcess) => {
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    return /^Accede listens on (\S+)\n$/.exec(line.toString())?.[1] as string;
  };

  it('refuses an address that other machines can reach without a token, and says what to do', async () => {
    const child = start({ ACCEDE_HOST: '0.0.0.0' });
    const said = text(child.stderr);
    expect(await exitOf(child)).toEqual([78, null]);
    expect(await said).toMatch(/^ACCEDE_HOST: 0\.0\.0\.0 .* set ACCEDE_TOKEN/);
  });

  it('says that its port is taken', async () => {
    const first = start({});
    const { port } = new URL(await address(first));
    const second = start({ ACCEDE_PORT: port });
    const said = text(second.stderr);
    expect(await exitOf(second)).toEqual([78, null]);
    expect(await said).toContain(`ACCEDE_PORT: ${port} is taken`);
    first.kill('SIGTERM');
    expect(await exitOf(first)).toEqual([0, null]);
  });

  it('knows a key again after a kill', async () => {
    const act = { kind: 'ratification', participant: 'FRA', date: '2026-02-03' };
    const record = async (url: string) => {
      const response = await fetch(`${url}/api/treaties/UNCC/acts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k-1' },
        body: JSON.stringify(act),
      });
      return (await response.json()) as { revision: number; alreadyRecorded: boolean };
    };
    const first = start({});
    const recorded = await record(await address(first));
    first.kill('SIGKILL');
    await exitOf(first);
    const second = start({});
    expect(await record(await address(second))).toEqual({ ...recorded, alreadyRecorded: true });
    second.kill('SIGINT');
    expect(await exitOf(second)).toEqual([0, null]);
  });
});
