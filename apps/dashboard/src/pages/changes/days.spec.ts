import { expect, test } from 'vitest';
import { byDay, tellKinds, tellPeriod } from './days.ts';

const kinds = (...of: [string, string | null, number][]) => ({
  kinds: of.map(([type, kind, count]) => ({ type, kind, count })) as Parameters<typeof tellKinds>[0]['kinds'],
});

test('an import is told by what it holds, the most frequent first', () => {
  const many = kinds(
    ['TreatySigned', 'signature', 54],
    ['InstrumentDeposited', 'ratification', 40],
    ['AuthorityDesignated', 'authority', 3],
    ['TreatyRegistered', null, 1],
  );
  expect(tellKinds(many)).toBe('54 signatures, 40 ratifications, 3 authorities and 1 treaty put on record');
  const more = kinds(
    ['A', 'signature', 9],
    ['B', 'ratification', 8],
    ['C', 'accession', 7],
    ['D', 'approval', 6],
    ['E', 'declaration', 5],
    ['F', 'objection', 1],
  );
  expect(tellKinds(more)).toBe('9 signatures, 8 ratifications, 7 accessions, 6 approvals and 6 others');
  expect(tellKinds(kinds(['ActCorrected', 'ratification', 2]))).toBe('2 corrections');
});

test('its legal dates are told by their years, or as the day or days of one year', () => {
  expect(tellPeriod({ firstDate: '1985-02-04', lastDate: '2015-11-01' })).toBe('1985 to 2015');
  expect(tellPeriod({ firstDate: '2015-02-04', lastDate: '2015-11-01' })).toBe('4 Feb 2015 to 1 Nov 2015');
  expect(tellPeriod({ firstDate: '2015-12-03', lastDate: '2015-12-03' })).toBe('3 Dec 2015');
  expect(tellPeriod({ firstDate: null, lastDate: null })).toBeNull();
});

test('recordings stand under the day of their recording', () => {
  const at = (...instants: string[]) => instants.map((recordedAt) => ({ recordedAt }));
  const days = byDay(at('2026-11-28T09:00:00.000Z', '2026-11-28T08:00:00.000Z', '2026-11-27T23:59:59.000Z'));
  expect(days.map(({ day, recordings }) => [day, recordings.length])).toEqual([
    ['2026-11-28', 2],
    ['2026-11-27', 1],
  ]);
});
