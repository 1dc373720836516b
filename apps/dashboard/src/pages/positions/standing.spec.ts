import { expect, test } from 'vitest';
import type { PositionMatrixItem } from '../../api/types.ts';
import { citeItem, countsOf, nameCell, standingOf } from './standing.ts';

test('only a duty can be broken, and what is free is no merit', () => {
  expect(standingOf({ answer: 'deviates', duty: 'duty' })).toBe('deviates');
  expect(standingOf({ answer: 'deviates', duty: 'encouragement' })).toBe('deviates-encouraged');
  expect(standingOf({ answer: 'conforms', duty: 'free' })).toBe('free');
  expect(standingOf({ answer: 'not-bound', duty: 'free' })).toBe('not-bound');
});

test('cells are counted by where they stand', () => {
  const counts = countsOf([
    { answer: 'conforms', duty: 'duty' },
    { answer: 'conforms', duty: 'free' },
    { answer: 'conforms', duty: 'free' },
  ]);
  expect([counts.conforms, counts.free, counts.deviates]).toEqual([1, 2, 0]);
});

test('an item is cited with the group it is for, and a cell names member and item', () => {
  const item = { provision: '8(10)(a)', for: 'EPPO', modality: 'shall-communicate' } as PositionMatrixItem;
  expect(citeItem(item)).toBe('Art. 8(10)(a) (EPPO)');
  expect(citeItem({ provision: 'the Protocol as a whole' })).toBe('The Protocol as a whole');
  expect(nameCell({ name: 'Hungary' }, item)).toBe('Hungary, Art. 8(10)(a) (EPPO), shall communicate');
});
