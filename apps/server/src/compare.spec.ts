import { NoThreshold } from '@accede/treaty-law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from './http/problem.ts';
import { type Running, running } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await running();
});
afterAll(() => server.stop());

describe('documents compared over HTTP', () => {
  const AT = '/api/compare?before=UNCC-DRAFT&after=UNCC';
  type Said = { text: string };
  type Clause = { matter: Said; subject: Said; change: string; values: unknown[] };

  it('clause by clause', async () => {
    const { body } = await server.get(AT);
    expect(body.before).toMatchObject({ treaty: 'UNCC-DRAFT', draft: true });
    expect(body.after).toMatchObject({ treaty: 'UNCC', draft: false });
    const force = body.clauses.find(
      ({ matter, subject }: Clause) => matter.text === subject.text && /into force/i.test(matter.text),
    );
    expect(force).toMatchObject({ before: { article: '64(1)' }, after: { article: '65(1)' } });
  });

  it('come as CSV, a line for each value that differs', async () => {
    const { body } = await server.get(AT);
    const { headers, text } = await server.get(`${AT}&format=csv`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="UNCC-DRAFT-UNCC.csv"');
    expect(text.slice(0, text.indexOf('\r\n'))).toBe(
      'matter,subject,change,articleBefore,articleAfter,agreed,what,before,after',
    );
    const lines = body.clauses.reduce((sum: number, { values }: Clause) => sum + Math.max(1, values.length), 0);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + lines);
  });
});

describe('negotiating directives over HTTP', () => {
  it('are listed', async () => {
    expect((await server.get('/api/directives')).body.items).toMatchObject([
      { id: 'EU-2022-05-13', date: '2022-05-13', marking: 'LIMITE', treaties: ['UNCC', 'UNCC-DRAFT'], items: 32 },
    ]);
  });

  it('are checked against the treaty that they concern, and against its draft', async () => {
    const { body } = await server.get('/api/directives/EU-2022-05-13');
    expect(body).toMatchObject({ treaty: 'UNCC', draft: false, date: '2022-05-13' });
    expect(body.items.find(({ asks }: { asks: string }) => asks === 'Depositary')).toMatchObject({
      number: '(24)',
      answer: 'met',
      articles: ['68(1)'],
    });
    const draft = (await server.get('/api/directives/EU-2022-05-13?treaty=UNCC-DRAFT')).body;
    expect(draft).toMatchObject({ treaty: 'UNCC-DRAFT', draft: true });
    expect(draft.items.find(({ asks }: { asks: string }) => asks === 'Depositary').articles).toEqual(['67(1)']);
  });
});

describe('thresholds over HTTP', () => {
  type Result = { threshold: number; supposed: boolean; entryIntoForce: { date: string; because: unknown[] } };
  const told = async (path: string) =>
    (await server.get(path)).body.results.map(({ threshold, supposed, entryIntoForce }: Result) => [
      threshold,
      supposed,
      entryIntoForce.date,
    ]);

  it('give the same acts under each, the rule as it stands first', async () => {
    const at = '/api/treaties/ETS185/thresholds?n=3&n=400&asAt=2015-12-03';
    const rows = await told(at);
    expect([rows[0], rows[2]]).toEqual([
      [5, false, '2004-07-01'],
      [400, true, null],
    ]);
    expect(rows[1][2] < '2004-07-01').toBe(true);
    const { body } = await server.get(at);
    expect(body.results.every(({ entryIntoForce }: Result) => entryIntoForce.because.length > 0)).toBe(true);
  });

  it('with acts supposed, as at the day of the latest', async () => {
    const { body } = await server.get('/api/treaties/UNCC/thresholds?n=1&suppose=AUS:ratification:2999-01-15');
    expect([body.asAt, body.results[1].entryIntoForce.conditionMetOn]).toEqual(['2999-01-15', expect.any(String)]);
  });
});

it.each([
  ['/api/compare?before=UNCC-DRAFT&after=UNC', 404, 'unknown-treaty', 'after', 'UNCC'],
  ['/api/compare?before=UNCC_DRAFT&after=UNCC', 404, 'unknown-treaty', 'before', 'UNCC-DRAFT'],
  ['/api/compare?before=UNCC', 400, 'invalid-request', 'after', undefined],
  ['/api/directives/EU-2022-05-31', 404, 'unknown-directives', 'directives', 'EU-2022-05-13'],
  ['/api/directives/EU-2022-05-13?treaty=UNC', 404, 'unknown-treaty', 'treaty', 'UNCC'],
  ['/api/treaties/UNC/thresholds?n=3', 404, 'unknown-treaty', 'treaty', 'UNCC'],
  ['/api/treaties/UNCC/thresholds', 400, 'invalid-request', 'n', undefined],
  ['/api/treaties/UNCC/thresholds?n=30&n=many', 400, 'invalid-request', 'n', undefined],
  ['/api/treaties/UNCC/thresholds?n=0', 400, 'invalid-request', 'n', undefined],
  [
    '/api/treaties/UNCC/thresholds?n=3&suppose=FRX:ratification:2027-01-01',
    422,
    'unknown-participant',
    undefined,
    undefined,
  ],
])('refuses %s with %i %s', async (path, status, code, field, near) => {
  const { body } = await server.get(path);
  expect([body.status, body.code, body.nearMatches?.[0]?.code]).toEqual([status, code, near]);
  if (field !== undefined) expect(body.field).toBe(field);
});

it('refuses another threshold for a treaty that counts nothing with 422', () => {
  const nothing = new NoThreshold('threshold: the entry into force of ETS998 does not hang on a number of instruments');
  expect(problemOf(nothing, '/api/treaties/ETS998/thresholds?n=3')).toMatchObject({
    status: 422,
    code: 'no-threshold',
    field: 'threshold',
  });
});
