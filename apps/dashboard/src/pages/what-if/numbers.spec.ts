import { expect, test } from 'vitest';
import { readNumbers, usualNumbers } from './numbers.ts';

test('forty is set beside thirty and sixty', () => {
  expect(usualNumbers(40)).toEqual([30, 40, 60]);
  expect(usualNumbers(5)).toEqual([4, 5, 8]);
  expect(usualNumbers(1)).toEqual([1, 2]);
});

test('numbers in the address are read once each, in order; what is none is named', () => {
  expect(readNumbers('?threshold=60&threshold=30&threshold=60&threshold=0&threshold=many')).toEqual({
    numbers: [30, 60],
    unreadable: ['0', 'many'],
  });
});
