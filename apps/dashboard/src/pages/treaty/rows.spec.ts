import { expect, test } from 'vitest';
import type { ParticipantEntry } from '../../api/types.ts';
import { partition } from '../../parts/grouping.ts';
import { groupBy, withThoseWithoutActs } from './rows.ts';

const entry = (code: string, more: Partial<ParticipantEntry> = {}): ParticipantEntry => ({
  code,
  name: code,
  nameFr: null,
  kind: 'state',
  region: 'Europe',
  numeric: null,
  formerUntil: null,
  groups: [],
  ...more,
});

const known = [
  entry('AUT', { groups: ['EU', 'COE'] }),
  entry('JPN', { region: 'Asia' }),
  entry('YUG', { formerUntil: '1992-04-27' }),
  entry('XILO', { kind: 'entity' }),
  entry('EUE', { kind: 'reio', region: null }),
];

test('a State without an act is shown as such; a State that is no more and an organisation are not', () => {
  expect(withThoseWithoutActs([], known, '2026-11-21').map((row) => row.participant)).toEqual(['AUT', 'JPN', 'EUE']);
  expect(withThoseWithoutActs([], known, '1990-01-01').map((row) => row.participant)).toContain('YUG');
});

test('grouped by a membership, its members come first', () => {
  const entries = new Map(known.map((one) => [one.code, one]));
  const grouping = groupBy('EU', [{ id: 'EU', title: 'European Union' }], entries);
  const rows = withThoseWithoutActs([], known, '2026-11-21');
  const groups = partition(rows, (row) => grouping?.of(row) ?? [], grouping?.order ?? []);
  expect(groups.map(({ group, rows: members }) => [grouping?.title(group), members.length])).toEqual([
    ['European Union', 1],
    ['Others', 2],
  ]);
});

test('grouped by region, those without one stand apart', () => {
  const grouping = groupBy('region', [], new Map(known.map((one) => [one.code, one])));
  expect(grouping?.title(grouping.of({ participant: 'EUE' })[0] ?? '')).toBe('No region');
  expect(groupBy('', [], new Map())).toBeUndefined();
});
