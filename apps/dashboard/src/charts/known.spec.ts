import { expect, test } from 'vitest';
import { knownOf } from './known.ts';

const points = [
  { date: '2001-11-23', total: 30 },
  { date: '2026-01-27', total: 79 },
];

test('a line is known to the day to which the record is complete, whatever came after', () => {
  expect(knownOf(points, 'consent', { completeAsOf: { consent: '2024-10-09' } }, '2026-11-28')).toEqual({
    until: '2024-10-09',
    said: 'complete',
  });
});

test('as at a day up to which the record is complete, all of it is known', () => {
  expect(knownOf(points, 'consent', { completeAsOf: { consent: '2024-10-09' } }, '2024-10-09').until).toBeNull();
});

test('each kind of act has its own day', () => {
  const record = { completeAsOf: { signature: '2026-03-01', consent: null } };
  expect(knownOf(points, 'signature', record, '2026-11-28').until).toBe('2026-03-01');
  expect(knownOf(points, 'consent', record, '2026-11-28')).toEqual({ until: '2026-01-27', said: 'not-known' });
});

test('where nothing tells how complete it is, a line is known to its last act', () => {
  expect(knownOf(points, 'signature', { completeAsOf: {} }, '2010-01-01')).toEqual({
    until: '2001-11-23',
    said: 'not-known',
  });
  expect(knownOf([], 'signature', { completeAsOf: {} }, '2010-01-01').until).toBeNull();
});
