import { expect, it } from 'vitest';
import { officialDate } from './official-date.ts';
import type { Reading } from './reading.ts';

const reading = (label: string, value: string, more: Pick<Reading, 'completeAsOf'> = {}): Reading => ({
  treaty: 'UNTC-4-3',
  title: null,
  acts: [],
  unresolved: [],
  questions: [],
  notices: [],
  unclear: [],
  rows: 0,
  head: [{ label, value }],
  ...more,
});

it.each([
  ['Entry into force', '3 January 1976, in accordance with article 27', '1976-01-03'],
  ['Entry into force', 'le 1er juillet 2002, conformément à l’article 126', '2002-07-01'],
  ['Entry into force: date', '01/07/2004', '2004-07-01'],
])('%s: %s', (label, value, date) => {
  expect(officialDate(reading(label, value))).toMatchObject({
    id: `UNTC-4-3-entry-into-force-${date}`,
    kind: 'entry-into-force',
    date,
  });
  expect(officialDate(reading(label, value))?.participant).toBeUndefined();
});

it.each([
  ['Entry into force', 'Not yet in force (see article 4 (1))'],
  ['Entry into force', 'provisionally on 28 July 1994, and definitively on 16 November 1994'],
  ['Entry into force: conditions', '5 Ratifications including at least 3 member States'],
  ['Registration', '3 January 1976, No. 14531'],
])('none in %s: %s', (label, value) => expect(officialDate(reading(label, value))).toBeUndefined());

it('a date ahead of the day of the page is stated on that day', () => {
  const ahead = reading('Entry into force', '17 January 2026, in accordance with article 68', {
    completeAsOf: '2025-11-01',
  });
  expect(officialDate(ahead)).toMatchObject({ date: '2025-11-01', effective: '2026-01-17' });
});
