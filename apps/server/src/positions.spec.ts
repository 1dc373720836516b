import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

describe('positions over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const reserved = 'suppose=HUN:reservation:2026-02-05:7(9)(a)';
  const told = 'suppose=HUN:notification:2026-02-05:7(5)(a)';

  it('are listed with their versions', async () => {
    const { body } = await server.get('/api/positions');
    expect(body.items).toMatchObject([
      {
        id: 'EU-CETS224',
        treaty: 'CETS224',
        group: 'EU',
        versions: [
          { id: 'COM-2021-719', status: 'proposal' },
          { id: 'DEC-2023-436', status: 'adopted' },
        ],
      },
    ]);
  });

  it('give member by item, with acts supposed', async () => {
    const at = '/api/positions/EU-CETS224?asAt=2026-03-02';
    const { body } = await server.get(at);
    expect([body.members.length, body.items.length, body.asAt]).toEqual([27, 21, '2026-03-02']);
    expect(body.totals.deviates).toBe(0);
    const supposed = (await server.get(`${at}&version=COM-2021-719&${reserved}&${told}`)).body;
    expect([supposed.supposed.acts, supposed.totals.deviates]).toEqual([['supposed-1', 'supposed-2'], 1]);
    expect(supposed.totals.outstanding).toBe(0);
    const complete = (await server.get(`${at}&${reserved}&completeAsOf=2026-03-02`)).body;
    expect(complete.totals.outstanding).toBeGreaterThan(0);
  });

  it('are looked at from the day of the latest act supposed', async () => {
    expect((await server.get('/api/positions/EU-CETS224?suppose=FRA:ratification:2999-01-15')).body.asAt).toBe(
      '2999-01-15',
    );
  });

  it('come as CSV, a line for each member and item', async () => {
    const { headers, text } = await server.get(`/api/positions/EU-CETS224?asAt=2026-03-02&${reserved}&format=csv`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="EU-CETS224-members.csv"');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 27 * 21);
    expect(lines[0]).toBe('member,name,item,provision,modality,duty,answer,due,made,because');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^HUN,Hungary,7\.9\.a,7\(9\)\(a\),shall-not-make,duty,deviates,2026-02-05,2026-02-05,"Council Decision/,
      ),
    );
  });

  it.each([
    ['/api/positions/eu-cets', 404, 'unknown-position', 'position', 'EU-CETS224'],
    ['/api/positions/EU-CETS224?version=2023', 404, 'unknown-version', 'version', 'COM-2021-719'],
    ['/api/positions/EU-CETS224?suppose=HUN:wish:2026-02-05', 400, 'invalid-request', 'suppose', undefined],
    ['/api/positions/EU-CETS224?suppose=HUX:reservation:2026-02-05', 422, 'unknown-participant', undefined, undefined],
    ['/api/positions/EU-CETS224?completeAsOf=2026-02-30', 400, 'invalid-request', 'completeAsOf', undefined],
    ['/api/positions/EU-CETS224?asat=2026-02-05', 400, 'unknown-field', 'asat', undefined],
  ])('refuse %s with %i %s', async (path, status, code, field, near) => {
    const { body } = await server.get(path);
    expect([body.status, body.code, body.nearMatches?.[0]?.code]).toEqual([status, code, near]);
    if (field !== undefined) expect(body.field).toBe(field);
  });
});
