import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { configOf } from './config.ts';
import { type Running, running } from './running.ts';

const token = 'a-token-of-some-length';
const act = { kind: 'ratification', participant: 'FRA', date: '2026-02-03' };

describe('access', () => {
  let server: Running | undefined;
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  /** Status of a GET under a host name, with the address spelled just so. */
  const statusUnder = (url: string, path: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(url);
      request({ hostname, port, path, headers: { host } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });

  it('needs the token for writes only, on the loopback address', async () => {
    server = await running({ token });
    expect((await server.get('/api/treaties/UNCC')).status).toBe(200);
    expect((await server.post('/api/treaties/UNCC/what-if', { acts: [act] })).status).toBe(200);
    const without = await server.post('/api/treaties/UNCC/acts', act);
    expect(without).toMatchObject({ status: 401, body: { code: 'unauthorized', field: 'Authorization' } });
    expect(without.headers.get('www-authenticate')).toContain('Bearer');
    expect((await server.post('/api/treaties/UNCC/acts', act, { authorization: `Bearer ${token}x` })).status).toBe(401);
    expect((await server.post('/api/treaties/UNCC/acts', act, { authorization: `Bearer ${token}` })).status).toBe(201);
  });

  it('needs the token for everything but health and the dashboard, on any other address', async () => {
    server = await running({ token, host: '0.0.0.0' });
    const { port } = new URL(server.url);
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect((await fetch(url)).status).toBe(503);
    for (const path of ['/api/treaties', '/api/stream', '/%61pi/treaties', '/api/nothing', '/api/openapi.json']) {
      expect(await statusUnder(url, path, `accede.example:${port}`), path).toBe(path === '/api/nothing' ? 404 : 401);
    }
    const answer = await fetch(`${url}/api/treaties`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    await answer.text();
  });

  it('answers under its own names only, on the loopback address', async () => {
    server = await running({ allowedHosts: ['accede.example'] });
    const under = (host: string) => statusUnder((server as Running).url, '/api/health', host);
    expect(await Promise.all(['localhost', '127.0.0.1:3000', '[::1]:3000', 'accede.example'].map(under))).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await Promise.all(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'].map(under))).toEqual([
      403, 403, 403,
    ]);
  });

  it('takes no act that another site sends', async () => {
    server = await running();
    const post = (headers: Record<string, string>) => (server as Running).post('/api/treaties/UNCC/acts', act, headers);
    expect(await post({ origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'cross-origin' },
    });
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: server.url })).status).toBe(201);
  });

  it('refuses to be reached from other machines without a token', () => {
    const refused = expect.objectContaining({ code: 'unusable-setting' });
    expect(() => configOf({ ACCEDE_HOST: '0.0.0.0' })).toThrow(/ACCEDE_HOST.*set ACCEDE_TOKEN/);
    expect(() => configOf({ ACCEDE_HOST: '::', ACCEDE_TOKEN: 'short' })).toThrow(refused);
    expect(() => configOf({ ACCEDE_PORT: '70000' })).toThrow(refused);
    expect(() => configOf({ ACCEDE_LOG: 'loud' })).toThrow(refused);
    expect(configOf({ ACCEDE_HOST: '0.0.0.0', ACCEDE_TOKEN: token })).toMatchObject({ host: '0.0.0.0', token });
    expect(configOf({})).toMatchObject({ host: '127.0.0.1', port: 3000, data: './data', token: null });
  });

  it('serves the built dashboard, its pages and its assets', async () => {
    const dashboard = mkdtempSync(join(tmpdir(), 'accede-dashboard-'));
    mkdirSync(join(dashboard, 'assets'));
    writeFileSync(join(dashboard, 'index.html'), '<title>Accede</title>');
    writeFileSync(join(dashboard, 'assets', 'main-1a2b.js'), '1');
    server = await running({ dashboard });
    const page = await server.get('/treaties/ETS185');
    expect([page.status, page.text, page.headers.get('cache-control')]).toEqual([
      200,
      '<title>Accede</title>',
      'no-cache',
    ]);
    const asset = await server.get('/assets/main-1a2b.js');
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const gone = await server.get('/assets/gone.js');
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, null]);
    writeFileSync(join(dashboard, 'assets', 'main-1a2b.js.br'), brotliCompressSync('1'));
    const small = await server.get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect([small.text, small.headers.get('content-encoding'), small.headers.get('vary')]).toEqual([
      '1',
      'br',
      'accept-encoding',
    ]);
    expect(small.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(
      await statusUnder(server.url, '/assets/..%2f..%2f..%2fetc%2fpasswd.txt', 'localhost'),
    ).toBeGreaterThanOrEqual(400);
    rmSync(dashboard, { recursive: true });
  });
});
