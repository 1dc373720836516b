import { expect, test } from 'vitest';
import { partition } from './grouping.ts';

const rows = [
  { name: 'Albania', groups: ['COE'] },
  { name: 'Japan', groups: ['other'] },
  { name: 'Austria', groups: ['EU', 'COE'] },
];

test('groups follow the order asked for, rows keep theirs, and a row may stand twice', () => {
  const groups = partition(rows, (row) => row.groups, ['EU', 'COE', 'other']);
  expect(groups.map(({ group, rows: members }) => [group, members.map((row) => row.name)])).toEqual([
    ['EU', ['Austria']],
    ['COE', ['Albania', 'Austria']],
    ['other', ['Japan']],
  ]);
});

test('groups that no order names follow by name', () => {
  expect(partition(rows, (row) => row.groups, []).map(({ group }) => group)).toEqual(['COE', 'EU', 'other']);
});
