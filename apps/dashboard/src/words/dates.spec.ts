import { describe, expect, test } from 'vitest';
import { daysBetween, isDate, readDate, spell, spellDistance, spellInstant } from './dates.ts';

describe('a date a person writes', () => {
  test.each([
    ['3 Dec 2015', '2015-12-03'],
    ['03 december 2015', '2015-12-03'],
    ['1 Sept 2020', '2020-09-01'],
    [' 2015-12-03 ', '2015-12-03'],
  ])('%s is read', (text, date) => expect(readDate(text)).toEqual({ date }));

  test('with day and month as figures is refused, because it reads in two ways', () => {
    expect(readDate('03/12/2015')).toHaveProperty('error', expect.stringContaining('two ways'));
  });

  test.each(['31 Feb 2015', '2015-02-31', '3 Foo 2015', 'soon', ''])('%s is refused', (text) => {
    expect(readDate(text)).toHaveProperty('error');
  });
});

test('dates are spelled without mistaking day for month', () => {
  expect(spell('2015-12-03')).toBe('3 Dec 2015');
  expect(spellInstant('2026-03-01T23:59:59Z')).toBe('1 Mar 2026, 23:59 UTC');
});

test('distances are calendar days', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(spellDistance('2026-11-21', '2026-12-31')).toBe('in 40 days');
  expect(spellDistance('2026-11-21', '2026-11-20')).toBe('yesterday');
  expect(isDate('2024-02-29')).toBe(true);
});
