import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

describe('relations over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  const DEPOSITS = 'suppose=FRA:ratification:2026-12-01&suppose=DEU:ratification:2026-12-10';
  const order = (more: string) => server.get(`/api/relations/CETS224?a=FRA&b=JPN&provision=7&${more}`);

  it('tell whether an order can go from one Party to the other, and why', async () => {
    const { body } = await order('asAt=2026-03-01');
    expect(body).toMatchObject({ treaty: 'CETS224', provision: '7', inForce: false, since: null, knownAt: null });
    expect(body.directions).toMatchObject([
      { from: 'FRA', to: 'JPN', answer: 'no', changes: [{ provision: '7(9)(a)', rule: 'text', inForce: false }] },
      { from: 'JPN', to: 'FRA', answer: 'no', changes: [{ rule: 'vclt-21-1-b' }] },
    ]);
  });

  it('tell it with acts supposed, of which nothing is recorded', async () => {
    const { body } = await order(`asAt=2027-04-01&${DEPOSITS}`);
    expect(body).toMatchObject({ inForce: true, since: '2027-04-01' });
    expect((await order('asAt=2027-04-01')).body.since).toBeNull();
  });

  it('as a matrix of the Parties, or of those named', async () => {
    const path = `/api/relations/CETS224/matrix?provision=7&asAt=2027-04-01&${DEPOSITS}`;
    const { body } = await server.get(path);
    expect(body.participants.map(({ participant }: { participant: string }) => participant)).toEqual(
      expect.arrayContaining(['DEU', 'FRA', 'JPN', 'SRB']),
    );
    const named = await server.get(`${path}&participants=FRA,DEU`);
    expect(named.body.cells.map(({ answer }: { answer: string }) => answer)).toEqual(['if', 'if']);
    const csv = await server.get(`${path}&participants=FRA,JPN&format=csv`);
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.text.split('\r\n')).toEqual([
      'from,fromName,to,toName,answer,because',
      'FRA,France,JPN,Japan,no,"reservation of Japan, 7(9)(a)"',
      'JPN,Japan,FRA,France,no,"reservation of Japan, 7(9)(a)"',
      '',
    ]);
  });

  it.each([
    ['CETS22?a=FRA&b=JPN', 404, 'unknown-treaty', 'CETS224'],
    ['CETS224?a=FRA&b=JPM', 404, 'unknown-participant', 'JPN'],
    ['CETS224?a=France&b=JPN', 404, 'unknown-participant', 'FRA'],
    ['CETS224/matrix?participants=FRA,GERMANY', 404, 'unknown-participant', 'DEU'],
  ])('of what is not on record are not found, with near matches: %s', async (path, status, code, near) => {
    const { status: answered, body } = await server.get(`/api/relations/${path}`);
    expect([answered, body.code]).toEqual([status, code]);
    expect(body.nearMatches.map((match: { code: string }) => match.code)).toContain(near);
  });

  it.each([
    ['CETS224?a=FRA&b=FRA', 400, 'same-participant', 'b'],
    ['CETS224?a=FRA', 400, 'invalid-request', 'b'],
    ['CETS224?a=FRA&b=JPN&asAt=2026-02-30', 400, 'invalid-request', 'asAt'],
    ['CETS224?a=FRA&b=JPN&suppose=FRA:ratification', 400, 'invalid-request', 'suppose'],
    ['CETS224?a=FRA&b=JPN&on=2026-02-28', 400, 'unknown-field', 'on'],
    ['CETS224?a=FRA&b=JPN&suppose=XXX:ratification:2027-01-01', 422, 'unknown-participant', 'suppose.0.participant'],
    ['CETS224?a=FRA&b=JPN&suppose=JPN:domestic-step:2027-01-01', 422, 'stage-missing', 'suppose.0.stage'],
    ['CETS224?a=FRA&b=japan', 404, 'unknown-participant', 'b'],
    ['CETS224/matrix?participants=FRA,,JPN', 400, 'invalid-request', 'participants'],
  ])('that cannot be asked are refused, naming the field: %s', async (path, status, code, field) => {
    const { status: answered, body } = await server.get(`/api/relations/${path}`);
    expect([answered, body.code, body.field]).toEqual([status, code, field]);
  });
});
