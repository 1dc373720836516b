import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { configOf } from './config.ts';
import { type Running, running } from './running.ts';

let server: Running | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

function connected(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on('error', () => undefined);
}

it('ends a request whose body never comes whole, and not a stream', async () => {
  server = await running({ requestWait: 0.2 });
  const stream = await fetch(`${server.url}/api/stream`);
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();

  const slow = connected(server.url);
  slow.write(
    `POST /api/treaties/UNCC/acts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
  );
  let answer = '';
  slow.on('data', (part) => {
    answer += part;
  });
  await once(slow, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);

  const act = { kind: 'ratification', participant: 'FRA', date: '2026-02-03' };
  expect((await server.post('/api/treaties/UNCC/acts', act)).status).toBe(201);
  const { value, done } = await reader.read();
  expect(done).toBe(false);
  expect(new TextDecoder().decode(value)).toContain('event: change');
  await reader.cancel();
});

it('serves so many connections at once, and closes further ones', async () => {
  server = await running({ maxConnections: 1 });
  const first = connected(server.url);
  await once(first, 'connect');
  await once(connected(server.url).resume(), 'close');
  first.write('GET /api/groups HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const [part] = (await once(first, 'data')) as [Buffer];
  expect(part.toString()).toMatch(/^HTTP\/1\.1 200 /);
  await once(first.resume(), 'close');
});

it('has a setting for each bound, a whole number from 1', () => {
  expect(configOf({})).toMatchObject({
    maxStreams: 500,
    maxStall: 30,
    lockWait: 10,
    requestWait: 60,
    maxConnections: 2000,
  });
  expect(configOf({ ACCEDE_REQUEST_WAIT: '5', ACCEDE_MAX_CONNECTIONS: '50' })).toMatchObject({
    requestWait: 5,
    maxConnections: 50,
  });
  for (const name of [
    'ACCEDE_MAX_STREAMS',
    'ACCEDE_MAX_STALL',
    'ACCEDE_LOCK_WAIT',
    'ACCEDE_REQUEST_WAIT',
    'ACCEDE_MAX_CONNECTIONS',
  ])
    for (const wrong of ['0', '1.5', 'many'])
      expect(() => configOf({ [name]: wrong }), `${name}=${wrong}`).toThrow(
        `${name}: "${wrong}" is not a whole number from 1 to 1000000`,
      );
});

it('takes other host names with a token only', () => {
  expect(() => configOf({ ACCEDE_ALLOWED_HOSTS: 'accede.example' })).toThrow(
    /^ACCEDE_ALLOWED_HOSTS: .* set ACCEDE_TOKEN/,
  );
  const token = 'a-token-of-some-length';
  expect(configOf({ ACCEDE_ALLOWED_HOSTS: 'Accede.example, b.example', ACCEDE_TOKEN: token }).allowedHosts).toEqual([
    'accede.example',
    'b.example',
  ]);
});
