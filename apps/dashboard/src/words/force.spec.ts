import { expect, test } from 'vitest';
import { spellForce } from './force.ts';

const ON = '2026-11-28';

test('a treaty of which nothing is known is not said to be out of force', () => {
  expect(spellForce({ inForce: null, date: null }, ON)).toBe('Whether it is in force cannot be said');
  expect(spellForce({ inForce: false, date: null }, ON)).toBe('Not in force');
});

test('a date that the depositary states is told as such', () => {
  const stated = { inForce: true, date: '1951-01-12', stated: 'an-act' };
  expect(spellForce(stated, ON)).toBe('In force since 12 Jan 1951, as the depositary states');
  expect(spellForce({ ...stated, inForce: false }, '1950-12-01')).toBe(
    'Enters into force on 12 Jan 1951, as the depositary states',
  );
  expect(spellForce({ inForce: false, date: '1951-01-12' }, ON)).toBe('No longer in force; it was from 12 Jan 1951');
});
