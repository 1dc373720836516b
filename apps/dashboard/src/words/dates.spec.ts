import { expect, test } from 'vitest';
import { daysBetween, isDate, spell, spellDates, spellDistance, spellInstant } from './dates.ts';
import { spellForce } from './force.ts';

test('dates are spelled without mistaking day for month', () => {
  expect(spell('2015-12-03')).toBe('3 Dec 2015');
  expect(spellInstant('2026-03-01T23:59:59Z')).toBe('1 Mar 2026, 23:59 UTC');
  expect(spellDates('from 2015-12-03, as known at 2020-01-01T00:00:00.000Z')).toBe(
    'from 3 Dec 2015, as known at 1 Jan 2020, 00:00 UTC',
  );
});

test('distances are calendar days', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(spellDistance('2026-11-21', '2026-12-31')).toBe('in 40 days');
  expect(spellDistance('2026-11-21', '2026-11-20')).toBe('yesterday');
  expect(isDate('2024-02-29')).toBe(true);
});

test.each([
  [{ inForce: false, date: null }, 'Not in force'],
  [{ inForce: true, date: '1951-01-12' }, 'In force since 12 Jan 1951'],
  [{ inForce: false, date: '2027-06-01' }, 'Enters into force on 1 Jun 2027'],
  [{ inForce: false, date: '2027-06-01', provisional: true }, 'Enters into force provisionally on 1 Jun 2027'],
  [{ inForce: false, date: '1951-01-12' }, 'No longer in force; it was from 12 Jan 1951'],
])('%o on 21 Nov 2026: %s', (force, words) => expect(spellForce(force, '2026-11-21')).toBe(words));
