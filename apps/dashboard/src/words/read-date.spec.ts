import { describe, expect, test } from 'vitest';
import { readDate } from './read-date.ts';

describe('a date as people write it', () => {
  test.each([
    ['3 Dec 2015', '2015-12-03'],
    ['03 december 2015', '2015-12-03'],
    ['3rd of December 2015', '2015-12-03'],
    ['December 3, 2015', '2015-12-03'],
    ['1 Sept. 2020', '2020-09-01'],
    ['3-Dec-2015', '2015-12-03'],
    [' 2015-12-03 ', '2015-12-03'],
    ['2015/12/3', '2015-12-03'],
    ['03.12.2015', '2015-12-03'],
    ['3. 12. 2015', '2015-12-03'],
    ['23.XI.2001', '2001-11-23'],
    ['le 3 décembre 2015', '2015-12-03'],
    ['1er août 2020', '2020-08-01'],
    ['2 fevr. 2026', '2026-02-02'],
    ['14 juil. 2026', '2026-07-14'],
    ['14 juin 2026', '2026-06-14'],
    // In figures with strokes, and only one of the two orders makes a day.
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['29/02/2028', '2028-02-29'],
    ['03/03/2026', '2026-03-03'],
  ])('%s is read', (text, date) => expect(readDate(text)).toEqual({ date }));

  test.each([
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3/12/2015', '2015-12-03', '2015-03-12'],
    ['3-12-2015', '2015-12-03', '2015-03-12'],
  ])('%s may be either of two days, and both are given', (text, ...either) =>
    expect(readDate(text)).toEqual({ either }),
  );

  test.each([
    ['29/02/2027', 'There is no 29 February 2027.'],
    ['31 Feb 2015', 'There is no 31 February 2015.'],
    ['2015-02-31', 'There is no 31 February 2015.'],
    ['31.04.2026', 'There is no 31 April 2026.'],
    ['31/04/2026', 'There is no 31 April 2026.'],
    ['04/31/2026', 'There is no 31 April 2026.'],
    ['2015-13-01', expect.stringContaining('There is no month 13.')],
    ['13/14/2026', expect.stringContaining('There is no month')],
    ['3/12/15', 'Write the year in full: 3 Dec 2015.'],
    ['3 Foo 2015', expect.stringContaining('“Foo” is no month.')],
    ['3 jui 2015', expect.stringContaining('is no month')],
    ['soon', expect.stringContaining('Write the date as')],
    ['', expect.stringContaining('Write the date as')],
  ])('%s is refused with what is wrong', (text, error) => expect(readDate(text)).toEqual({ error }));
});
