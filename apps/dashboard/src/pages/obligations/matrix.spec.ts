import { expect, test } from 'vitest';
import type { ObligationStatus, Provision } from '../../api/types.ts';
import { dutiesOf, rowsOf } from './matrix.ts';

const provision = (cited: string, mandatory = true) =>
  ({ provision: cited, kind: 'authority', mandatory }) as Provision;
const owed = (participant: string, cited: string, state: ObligationStatus['state']) =>
  ({ participant, provision: cited, kind: 'authority', state }) as ObligationStatus;

const obligations = [
  owed('JPN', '27(2)(c)', 'made'),
  owed('JPN', '8', 'not-on-record'),
  owed('ALB', '27(2)(c)', 'outstanding'),
];

test('duties are the mandatory provisions, each with its count, owed by anybody or not', () => {
  const duties = dutiesOf([provision('35'), provision('27(2)(c)'), provision('2', false), provision('8')], obligations);
  expect(
    duties.map(({ provision: cited, counts }) => [cited, counts.made, counts.outstanding, counts['not-on-record']]),
  ).toEqual([
    ['8', 0, 0, 1],
    ['27(2)(c)', 1, 1, 0],
    ['35', 0, 0, 0],
  ]);
});

test('rows stand by name, and hold only what is owed', () => {
  const names = [
    { participant: 'JPN', name: 'Japan' },
    { participant: 'ALB', name: 'Albania' },
  ];
  const rows = rowsOf(obligations, names, '');
  expect(rows.map(({ name, cells }) => [name, [...cells.keys()]])).toEqual([
    ['Albania', ['27(2)(c) authority']],
    ['Japan', ['27(2)(c) authority', '8 authority']],
  ]);
  expect(rowsOf(obligations, names, 'outstanding').map(({ name }) => name)).toEqual(['Albania']);
});
