import { join } from 'node:path';
import { sqliteEventStore } from '@accede/event-store';
import { eventOfAct, streamOf } from '@accede/events';
import { eventIdOf, registerTreaty } from '@accede/recording';
import { afterEach, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

const now = '2026-02-10T00:00:00.000Z';
const act = { kind: 'ratification', participant: 'FRA', date: '2026-02-03' };

/** A log that takes longer to be taken in than a start waits for. */
async function longLog(folder: string): Promise<void> {
  const store = sqliteEventStore(join(folder, 'events.sqlite'));
  const recording = { recordedAt: now, recordedBy: 'x', correlationId: 'x', causationId: 'x' };
  for (let t = 0; t < 12; t++) {
    const id = `LONG-${t}`;
    const definition = { id, title: { en: id } };
    await registerTreaty(store, { definition }, { now, today: '2026-02-10', recorder: 'x' });
    const events = Array.from({ length: 1000 }, (_, n) => {
      const signature = { id: `${id}-${n}`, kind: 'signature' as const, participant: 'FRA', date: '2001-11-23' };
      return eventOfAct(signature, eventIdOf(id, signature.id, 0), recording);
    });
    await store.append(streamOf(id), events, 0);
  }
  await store.close();
}

let server: Running;
afterEach(() => server.stop());

it('listens while the read models are being filled, says how far they are, and records', async () => {
  server = await running({}, longLog);
  const [health, read, write, participant] = await Promise.all([
    server.get('/api/health'),
    server.get('/api/treaties'),
    server.post('/api/treaties/UNCC/acts', act),
    server.post('/api/participants', { participant: { code: 'EXORG', name: 'Examples', kind: 'organization' } }),
  ]);
  expect(health).toMatchObject({ status: 200, body: { status: 'degraded' } });
  const { state, position, head } = health.body.details.readModels;
  expect(state).toBe('catching-up');
  expect(position).toBeLessThan(head);
  expect(read).toMatchObject({
    status: 503,
    body: { code: 'catching-up', detail: expect.stringContaining(`of ${head}`) },
  });
  expect(Number(read.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(write).toMatchObject({ status: 201, body: { act, alreadyRecorded: false, findings: null } });
  expect(participant).toMatchObject({ status: 201, body: { participant: { code: 'EXORG', registered: true } } });

  while ((await server.get('/api/health')).body.details.readModels.status !== 'up');
  const { body } = await server.get('/api/acts?treaty=UNCC&participant=FRA&kind=ratification');
  expect(body.items).toHaveLength(1);
  expect((await server.get('/api/participants/EXORG')).status).toBe(200);
});

it('is told to stop while it fills, and goes on when it starts again', async () => {
  server = await running({}, longLog);
  await server.restart();
  while ((await server.get('/api/health')).body.details.readModels.status !== 'up');
  expect((await server.get('/api/treaties/LONG-11/participants')).body.items).toHaveLength(1);
});
