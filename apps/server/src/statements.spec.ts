import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

describe('statements and obligations over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  it('lists what was told about a treaty, with state, reason and source', async () => {
    const { body } = await server.get(
      '/api/treaties/ETS185/statements?kind=reservation&provision=9(4)&asAt=2015-12-03',
    );
    expect(body).toMatchObject({ treaty: 'ETS185', asAt: '2015-12-03', knownAt: null });
    expect(body.items.length).toBeGreaterThan(3);
    for (const item of body.items) {
      expect(item).toMatchObject({ kind: 'reservation', listed: '9(4)' });
      expect(item.because).not.toEqual([]);
      expect(item.source.citation).not.toBe('');
    }
    const withdrawn = (await server.get('/api/treaties/ETS185/statements?state=withdrawn')).body;
    expect(withdrawn.items.length).toBeGreaterThan(0);
    for (const { withdrawnOn, stands } of withdrawn.items) {
      expect(withdrawnOn <= withdrawn.asAt).toBe(true);
      expect(stands).toBe(false);
    }
  });

  it('lists what is owed, and says how far the record is known', async () => {
    const { body } = await server.get('/api/treaties/CETS224/obligations?provision=8(10)(a)');
    expect(body.items).not.toEqual([]);
    for (const { provision, state } of body.items) {
      expect(provision).toBe('8(10)(a)');
      expect(['made', 'not-yet-due', 'not-on-record']).toContain(state);
    }
    expect(body.record.completeAsOf.statement).toBeNull();
    const first = body.items[0];
    const own = (await server.get(`/api/participants/${first.participant}`)).body.obligations;
    expect(own).toContainEqual(
      expect.objectContaining({ treaty: 'CETS224', provision: '8(10)(a)', state: first.state }),
    );
  });

  it('gives both as CSV', async () => {
    const statements = await server.get('/api/treaties/ETS185/statements?format=csv&participant=JPN');
    const [heading, ...rows] = statements.text.trimEnd().split('\r\n');
    expect(heading).toMatch(/^id,participant,name,kind,provision,listed,date,state,/);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes(',JPN,Japan,'))).toBe(true);
    const obligations = await server.get('/api/treaties/ETS185/obligations?state=made', { accept: 'text/csv' });
    expect(obligations.headers.get('content-disposition')).toBe('attachment; filename="ETS185-obligations.csv"');
    expect(obligations.text).toMatch(/^participant,name,provision,kind,state,due,made,acts,because\r\nALB,Albania,/);
  });

  it.each([
    ['/api/treaties/ETS999/statements', 404, 'unknown-treaty', 'treaty'],
    ['/api/treaties/ETS185/obligations?participant=FRX', 404, 'unknown-participant', 'participant'],
    ['/api/treaties/ETS185/statements?kind=ratification', 400, 'invalid-request', 'kind'],
    ['/api/treaties/ETS185/obligations?state=late', 400, 'invalid-request', 'state'],
    ['/api/treaties/ETS185/statements?provison=9', 400, 'unknown-field', 'provison'],
  ])('refuses %s with %i %s', async (path, status, code, field) => {
    expect(await server.get(path)).toMatchObject({ status, body: { code, field } });
  });
});
