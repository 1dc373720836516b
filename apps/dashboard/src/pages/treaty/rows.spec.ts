import { expect, test } from 'vitest';
import type { ParticipantEntry } from '../../api/types.ts';
import { partition } from '../../parts/grouping.ts';
import { groupBy, withThoseWithoutActs } from './rows.ts';

const entry = (code: string, more: Partial<ParticipantEntry> = {}): ParticipantEntry => ({
  code,
  name: code,
  nameFr: null,
  articleFr: null,
  kind: 'state',
  region: 'Europe',
  numeric: null,
  existsFrom: null,
  formerUntil: null,
  succeeds: [],
  aliases: [],
  groups: [],
  registered: false,
  ...more,
});

const known = [
  entry('AUT', { groups: ['EU', 'COE'] }),
  entry('JPN', { region: 'Asia' }),
  entry('YUG', { formerUntil: '1992-04-27' }),
  entry('MNE', { existsFrom: '2006-06-03' }),
  entry('XILO', { kind: 'organization' }),
  entry('GRL', { kind: 'entity' }),
  entry('ASEAN', { kind: 'reio', region: null }),
  entry('EUE', { kind: 'reio', region: null }),
];

test('of those without an act, States that exist on the date are shown, and the European Union', () => {
  const shown = (on: string) => withThoseWithoutActs([], known, on).map((row) => row.participant);
  expect(shown('2026-11-21')).toEqual(['AUT', 'JPN', 'MNE', 'EUE']);
  expect(shown('1990-01-01')).toEqual(['AUT', 'JPN', 'YUG', 'EUE']);
});

test('grouped by a membership, its members come first', () => {
  const entries = new Map(known.map((one) => [one.code, one]));
  const grouping = groupBy('EU', [{ id: 'EU', title: 'European Union', titleFr: 'Union européenne' }], entries);
  const rows = withThoseWithoutActs([], known, '2026-11-21');
  const groups = partition(rows, (row) => grouping?.of(row) ?? [], grouping?.order ?? []);
  expect(groups.map(({ group, rows: members }) => [grouping?.title(group), members.length])).toEqual([
    ['European Union', 1],
    ['Others', 3],
  ]);
});

test('grouped by region, those without one stand apart', () => {
  const grouping = groupBy('region', [], new Map(known.map((one) => [one.code, one])));
  expect(grouping?.title(grouping.of({ participant: 'EUE' })[0] ?? '')).toBe('No region');
  expect(groupBy('', [], new Map())).toBeUndefined();
});
