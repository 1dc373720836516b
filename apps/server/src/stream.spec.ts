import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type NewEvent, sqliteEventStore } from '@accede/event-store';
import { eventOfAct, streamOf } from '@accede/events';
import { eventIdOf, recordActs, registerTreaty } from '@accede/recording';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

interface Sent {
  id: string;
  event: string;
  data: Record<string, unknown>;
}

/** Reads a stream until so many changes have come. */
async function changes(url: string, n: number, lastEventId?: string, then?: () => Promise<unknown>): Promise<Sent[]> {
  const abort = new AbortController();
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await fetch(`${url}/api/stream`, { headers, signal: abort.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const acting = then?.();
  const seen: Sent[] = [];
  let text = '';
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(part);
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
      const data = field('data');
      if (data !== undefined) seen.push({ id: field('id') ?? '', event: field('event') ?? '', data: JSON.parse(data) });
    }
    if (seen.length >= n) break;
  }
  abort.abort();
  await acting;
  return seen;
}

describe('the stream of changes', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const ratifies = (participant: string) =>
    server.post('/api/treaties/UNCC/acts', { kind: 'ratification', participant, date: '2026-02-03' });

  it('tells of a participant that is registered as an event of its own kind, in order with the changes', async () => {
    const participant = { code: 'EXORG', name: 'Organization of Examples', kind: 'organization' };
    const sent = await changes(server.url, 2, undefined, async () => {
      await server.post('/api/participants', { participant });
      await ratifies('EXORG');
    });
    expect(sent.map(({ event }) => event)).toEqual(['participant', 'change']);
    const [registered, change] = sent;
    expect(registered?.data).toEqual({
      position: Number(registered?.id),
      type: 'ParticipantRegistered',
      participant: 'EXORG',
    });
    expect(Number(change?.id)).toBe(Number(registered?.id) + 1);
    expect(await changes(server.url, 2, String(Number(registered?.id) - 1))).toEqual(sent);
  });

  it('delivers what is recorded, with its position as id', async () => {
    const [change] = await changes(server.url, 1, undefined, () => ratifies('FRA'));
    const { body } = await server.get('/api/changes?limit=1');
    expect(change).toMatchObject({ event: 'change', id: String(body.items[0].position) });
    expect(change?.data).toEqual({
      treaty: 'UNCC',
      position: body.items[0].position,
      type: 'InstrumentDeposited',
      actId: 'UNCC-FRA-ratification-2026-02-03',
      participant: 'FRA',
      kind: 'ratification',
      date: '2026-02-03',
    });
  });

  it('resumes after Last-Event-ID without gap or repeat', async () => {
    const { body: first } = await ratifies('DEU');
    await ratifies('ITA');
    await ratifies('ESP');
    const missed = await changes(server.url, 3, String(first.position), () => ratifies('PRT'));
    expect(missed.map(({ data }) => data['participant'])).toEqual(['ITA', 'ESP', 'PRT']);
    const refused = await fetch(`${server.url}/api/stream`, { headers: { 'last-event-id': 'yesterday' } });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'invalid-request']);
  });

  it('delivers what another process records', async () => {
    const elsewhere = sqliteEventStore(join(server.folder, 'events.sqlite'));
    const by = { now: '2026-02-10T00:00:00Z', today: '2026-02-10', recorder: 'another process' };
    const [change] = await changes(server.url, 1, undefined, () =>
      recordActs(elsewhere, 'UNCC', [{ kind: 'ratification', participant: 'JPN', date: '2026-02-03' }], by),
    );
    expect(change?.data['participant']).toBe('JPN');
    await elsewhere.close();
  });

  it('gives a client that has seen no change yet the position from which to resume', async () => {
    const abort = new AbortController();
    const response = await fetch(`${server.url}/api/stream`, { signal: abort.signal });
    const { value } = (await response.body?.getReader().read()) ?? {};
    const { body } = await server.get('/api/changes?limit=1');
    expect(new TextDecoder().decode(value)).toMatch(new RegExp(`^id: ${body.items[0].position}$`, 'm'));
    abort.abort();
  });

  it('tells a client that is ahead of the log to begin anew, and goes on from there', async () => {
    const { body } = await server.get('/api/changes?limit=1');
    const head = body.items[0].position;
    const [reset, change] = await changes(server.url, 2, String(head + 100), () => ratifies('FJI'));
    expect(reset).toEqual({ id: String(head), event: 'reset', data: { position: head } });
    expect([change?.event, change?.data['participant']]).toEqual(['change', 'FJI']);
  });

  it('answers a question for its headers without opening a stream', async () => {
    const { status, headers } = await fetch(`${server.url}/api/stream`, { method: 'HEAD' });
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
  });

  it('opens so many streams at once and no more', async () => {
    const few = await running({ maxStreams: 2 });
    const open = await Promise.all([1, 2].map(() => fetch(`${few.url}/api/stream`)));
    const refused = await few.get('/api/stream');
    expect(refused).toMatchObject({ status: 503, body: { code: 'too-many-streams' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await open[0]?.body?.cancel();
    await expect.poll(() => fetch(`${few.url}/api/stream`, { method: 'HEAD' }).then(({ status }) => status)).toBe(200);
    await open[1]?.body?.cancel();
    await few.stop();
  });

  it('ends when the server stops', async () => {
    const other = await running();
    const response = await fetch(`${other.url}/api/stream`);
    const reading = response.text().catch(() => 'cut');
    await other.stop();
    expect(await reading).toBeDefined();
  });
});

describe('the stream of a long log', () => {
  // More than the system's own buffers hold.
  const TREATIES = 30;
  const ACTS = 500;
  let server: Running;
  beforeAll(async () => {
    server = await running({ maxStreams: 1, maxStall: 1 });
    const store = sqliteEventStore(join(server.folder, 'events.sqlite'));
    const by = { now: '2026-02-10T00:00:00.000Z', today: '2026-02-10', recorder: 'another process' };
    for (let t = 0; t < TREATIES; t++) {
      const id = `LONG-${t}`;
      await registerTreaty(store, { definition: { id, title: { en: id } } }, by);
      await store.append(streamOf(id), signatures(id, ACTS), 0);
    }
    const head = await store.head();
    await store.close();
    while ((await server.get(`/api/changes?limit=1&minPosition=${head}`)).status !== 200);
  });
  afterAll(() => server.stop());

  function signatures(treaty: string, n: number): NewEvent[] {
    const recording = { recordedAt: '2026-02-10T00:00:00.000Z', recordedBy: 'x', correlationId: 'x', causationId: 'x' };
    return Array.from({ length: n }, (_, i) => {
      const act = {
        id: `${treaty}-${i}-${'x'.repeat(180)}`,
        kind: 'signature' as const,
        participant: 'FRA',
        date: '2001-11-23',
      };
      return eventOfAct(act, eventIdOf(treaty, act.id, 0), recording);
    });
  }

  it('comes whole and in order to a client that was away', async () => {
    const sent = await changes(server.url, TREATIES * (ACTS + 1), '477');
    const ids = sent.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(TREATIES * (ACTS + 1));
  });

  it('is cut off from a client that takes nothing, and others are served meanwhile', async () => {
    const isFull = async () => (await fetch(`${server.url}/api/stream`, { method: 'HEAD' })).status === 503;
    const { hostname, port } = new URL(server.url);
    const idle = connect(Number(port), hostname).pause();
    idle.write(`GET /api/stream HTTP/1.1\r\nHost: ${hostname}\r\nLast-Event-ID: 0\r\n\r\n`);
    await expect.poll(isFull).toBe(true);
    expect((await server.get('/api/groups')).status).toBe(200);
    await expect.poll(isFull, { timeout: 30_000 }).toBe(false);
    const ended = once(idle.resume(), 'close');
    idle.on('error', () => undefined);
    await ended;
  });
});
