import { describe, expect, it } from 'vitest';
import { instantOption, legalDate, recordedDate } from './dates.ts';

describe('a date given at the terminal', () => {
  it.each([
    ['2015-12-03', '2015-12-03'],
    ['3 Dec 2015', '2015-12-03'],
    ['3 december 2015', '2015-12-03'],
    ['3 décembre 2015', '2015-12-03'],
    ['Dec 3, 2015', '2015-12-03'],
    ['December 3rd 2015', '2015-12-03'],
    ['03.12.2015', '2015-12-03'],
    // One of the figures can be no month.
    ['25/12/2015', '2015-12-25'],
    ['12/25/2015', '2015-12-25'],
    // The same either way.
    ['04/04/2026', '2026-04-04'],
  ])('%s is %s', (text, date) => {
    expect(legalDate('--as-at')(text)).toBe(date);
    expect(recordedDate('--date')(text)).toBe(date);
    expect(instantOption('--known-at')(text)).toBe(`${date}T23:59:59.999Z`);
  });

  it('that can be two is refused, and both are named', () => {
    for (const read of [legalDate('--on'), recordedDate('--on'), instantOption('--on')])
      expect(() => read('03/04/2026')).toThrow(
        '--on: "03/04/2026" is 3 Apr 2026 or 4 Mar 2026; write it so, or as 2026-04-03 or 2026-03-04',
      );
  });

  it.each(['2026-02-31', '31 Feb 2026', '29/02/2027', '31.02.2026', '3 Dec 15', '3 Dezember 2015', 'yesterday', ''])(
    '%s is none',
    (text) => {
      expect(() => legalDate('--as-at')(text)).toThrow(`--as-at: "${text}" is not a calendar date`);
      // Recording refuses it with all else that is wrong.
      expect(recordedDate('--date')(text)).toBe(text);
    },
  );
});
