import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOfNextMonth, isLegalDate, LegalDate, later, nextAnniversary, plus, spell } from './legal-date.ts';

const day = fc.integer({ min: 0, max: 80_000 }).map((n) => plus('1850-01-01', { days: n }));

describe('a legal date', () => {
  it.each(['2004-07-01', '2000-02-29', '2024-02-29', '1945-10-24', '1999-12-31', '2400-02-29'])(
    'accepts %s',
    (date) => {
      expect(isLegalDate(date)).toBe(true);
      expect(LegalDate.parse(date)).toBe(date);
    },
  );

  it.each([
    ['2015-02-29', 'not a leap year'],
    ['1900-02-29', 'a hundred is no leap year'],
    ['2015-02-31', 'no such day'],
    ['2015-04-31', 'no such day'],
    ['2015-13-01', 'no such month'],
    ['2015-00-10', 'no such month'],
    ['2015-01-00', 'no such day'],
    ['2015-1-1', 'short'],
    ['01/07/2004', 'day first'],
    ['1 Jul 2004', 'words'],
    ['20040701', 'without hyphens'],
    ['2004-07', 'a month'],
    ['2004-07-01T00:00:00Z', 'an instant'],
    ['2004-07-01 ', 'a space after it'],
    ['2004-07-01\n', 'a line end after it'],
    ['+002004-07-01', 'a signed year'],
    ['', 'nothing'],
  ])('refuses "%s": %s', (text) => {
    expect(isLegalDate(text)).toBe(false);
    expect(LegalDate.safeParse(text).success).toBe(false);
  });

  it('names the text that it refuses', () => {
    const refused = LegalDate.safeParse('2015-02-31');
    expect(refused.error?.issues[0]?.message).toContain('2015-02-31');
  });

  it.each([
    ['2015-12-03', '3 Dec 2015'],
    ['2004-07-01', '1 Jul 2004'],
    ['1945-05-31', '31 May 1945'],
  ])('is written for people: %s is %s', (date, words) => {
    expect(spell(date)).toBe(words);
  });

  it('orders as text', () => {
    expect(later('2003-12-31', '2004-01-01')).toBe('2004-01-01');
    expect(later('2004-01-01', '2003-12-31')).toBe('2004-01-01');
    expect(later('2004-01-01', '2004-01-01')).toBe('2004-01-01');
  });
});

describe('adding a period', () => {
  it.each([
    // Days: the day of the deposit is day 0.
    ['2025-10-03', { days: 90 }, '2026-01-01'],
    ['2016-10-05', { days: 30 }, '2016-11-04'],
    ['2000-02-01', { days: 30 }, '2000-03-02'],
    ['2001-02-01', { days: 30 }, '2001-03-03'],
    // Months clamp to the end of the month.
    ['2003-11-30', { months: 3 }, '2004-02-29'],
    ['2002-11-30', { months: 3 }, '2003-02-28'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2023-03-31', { months: 1 }, '2023-04-30'],
    ['1985-08-08', { months: 3 }, '1985-11-08'],
    ['1999-12-31', { months: 12 }, '2000-12-31'],
    // Years clamp as well.
    ['2004-02-29', { years: 1 }, '2005-02-28'],
    ['2004-02-29', { years: 4 }, '2008-02-29'],
    ['2011-09-26', { years: 1 }, '2012-09-26'],
    // The largest part comes first: a clamp happens before the days are added.
    ['2003-11-30', { months: 3, days: 1 }, '2004-03-01'],
    ['2002-11-30', { months: 3, days: 1 }, '2003-03-01'],
    ['2004-02-29', { years: 1, days: 1 }, '2005-03-01'],
    ['2004-02-29', { years: 1, months: 1 }, '2005-03-29'],
    ['2004-07-01', {}, '2004-07-01'],
  ])('%s + %o is %s', (date, period, sum) => {
    expect(plus(date, period)).toBe(sum);
  });

  it('answers the same when asked again, however many sums were asked between', () => {
    const before = plus('2003-11-30', { months: 3 });
    for (let n = 0; n < 25_000; n++) plus('2000-01-01', { days: n });
    expect(plus('2003-11-30', { months: 3 })).toBe(before);
  });

  it('never runs backwards, and keeps the order of dates', () => {
    const period = fc.record({ years: fc.nat(5), months: fc.nat(30), days: fc.nat(400) });
    fc.assert(
      fc.property(day, day, period, (a, b, by) => {
        expect(plus(a, by) >= a).toBe(true);
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(plus(first, by) <= plus(second, by)).toBe(true);
        expect(isLegalDate(plus(a, by))).toBe(true);
      }),
    );
  });
});

describe('the first of the next month', () => {
  it.each([
    ['2004-02-29', '2004-03-01'],
    ['2004-06-18', '2004-07-01'],
    ['2004-06-01', '2004-07-01'],
    ['2003-12-31', '2004-01-01'],
    ['2003-01-31', '2003-02-01'],
  ])('after %s is %s', (date, first) => {
    expect(firstOfNextMonth(date)).toBe(first);
  });

  it('is never the same day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const first = firstOfNextMonth(date);
        expect(first > date).toBe(true);
        expect(first.endsWith('-01')).toBe(true);
        expect(first <= plus(date, { days: 31 })).toBe(true);
      }),
    );
  });
});

describe('the next such day of the year', () => {
  it.each([
    ['2012-11-30', 1, 1, false, '2013-01-01'],
    ['2012-11-30', 11, 30, false, '2012-11-30'],
    ['2012-11-30', 11, 30, true, '2013-11-30'],
    ['2013-01-01', 1, 1, true, '2014-01-01'],
    ['2012-12-01', 11, 30, false, '2013-11-30'],
  ])('from %s to %i/%i (strictly: %s) is %s', (date, month, dayOfMonth, strictly, next) => {
    expect(nextAnniversary(date, month, dayOfMonth, strictly)).toBe(next);
  });
});
