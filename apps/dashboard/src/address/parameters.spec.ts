import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultsIn, soundQuery } from './parameters.ts';

test.each([
  ['/treaties/ETS185', '?asAt=2015-13-01', [['asAt', 'must be a day that exists, as 2015-12-03']]],
  ['/treaties/ETS185', '?asAt=2015-02-30', [['asAt', 'must be a day that exists, as 2015-12-03']]],
  ['/', '?knownAt=2020-01-01', [['knownAt', 'must be an instant with its day and time, as 2015-12-03T12:00:00Z']]],
  ['/', '?knownAt=2020-02-31T10:00:00Z', [['knownAt', expect.stringContaining('an instant')]]],
  ['/', '?asat=2015-12-03', [['asat', 'there is no such parameter; it is written asAt']]],
  ['/', '?asAt=2015-01-01&asAt=2016-01-01', [['asAt', 'may stand there only once']]],
  ['/acts', '?kind=wish', [['kind', expect.stringContaining('ratification')]]],
  ['/acts', '?sort=colour', [['sort', expect.stringContaining('-date')]]],
  ['/acts', '?from=2020-01-01&to=2019-01-01', [['from', 'must not be after the last day, to=2019-01-01']]],
  ['/findings', '?severity=grave', [['severity', 'must be one of irregular, warning, notice']]],
  ['/treaties/ETS185', '?status=party,friend', [['status', expect.stringContaining('with commas')]]],
])('%s%s is told with what would be right', (path, search, faults) =>
  expect(faultsIn(path, search).map(({ name, rule }) => [name, rule])).toEqual(faults),
);

test.each([
  [
    '/acts',
    '?treaty=ETS185&kind=ratification&from=2001-01-01&to=2001-12-31&sort=-participant&cursor=x&asAt=2015-12-03',
  ],
  ['/treaties/ETS185', '?status=party,signatory&q=fra&group=EU&knownAt=2026-03-01T00:00:00%2B02:00'],
  ['/changes', '?type=ActCorrected&recorder=http'],
  // Empty says nothing.
  ['/acts', '?kind=&asAt='],
])('%s%s is in order', (path, search) => expect(faultsIn(path, search)).toEqual([]));

test('what is wrong is no part of what the page asks, and the rest is', () => {
  expect([...soundQuery('/acts', '?treaty=ETS185&kind=wish&asAt=soon')]).toEqual([['treaty', 'ETS185']]);
});

test('the orders that a page takes are those that the server has', () => {
  const api = JSON.parse(readFileSync(new URL('../../../server/openapi.json', import.meta.url), 'utf8'));
  for (const name of ['acts', 'findings', 'calendar']) {
    const parameters = api.paths[`/api/${name}`].get.parameters as { name: string; schema: { enum: string[] } }[];
    const orders = parameters.find((each) => each.name === 'sort')?.schema.enum ?? [];
    expect(orders.length).toBeGreaterThan(1);
    for (const order of orders) expect(faultsIn(`/${name}`, `?sort=${order}`)).toEqual([]);
  }
});
