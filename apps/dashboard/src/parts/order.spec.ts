import { expect, test } from 'vitest';
import { inOrder } from './order.ts';

const rows = [
  { name: 'Åland', signed: '2001-11-23' },
  { name: 'Albania', signed: null },
  { name: 'Zambia', signed: '2001-11-23' },
  { name: 'Armenia', signed: '2002-05-01' },
];
const columns = [
  { order: 'name', value: ({ name }: (typeof rows)[number]) => name },
  { order: 'signed', value: ({ signed }: (typeof rows)[number]) => signed },
];
const names = (order: string) => inOrder(rows, columns, order).map(({ name }) => name);

test('rows in the order that an address names; what has no value is last either way', () => {
  expect(names('name')).toEqual(['Åland', 'Albania', 'Armenia', 'Zambia']);
  expect(names('-name')).toEqual(['Zambia', 'Armenia', 'Albania', 'Åland']);
  expect(names('signed')).toEqual(['Åland', 'Zambia', 'Armenia', 'Albania']);
  expect(names('-signed')).toEqual(['Armenia', 'Åland', 'Zambia', 'Albania']);
  expect(names('colour')).toEqual(rows.map(({ name }) => name));
});
