import { join } from 'node:path';
import { sqliteEventStore } from '@accede/event-store';
import { recordActs } from '@accede/recording';
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

  it('ends when the server stops', async () => {
    const other = await running();
    const response = await fetch(`${other.url}/api/stream`);
    const reading = response.text().catch(() => 'cut');
    await other.stop();
    expect(await reading).toBeDefined();
  });
});
