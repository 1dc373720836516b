import { type DelayFacts, phrase } from '@accede/treaty-law';
import type { Specimens } from './specimens.ts';

export const threeMonths = phrase('after-period', { period: { months: 3 }, date: '2026-05-01' });
export const firstOfMonth = phrase('first-of-month-after', {
  period: { months: 3 },
  expiry: '2004-06-18',
  date: '2004-07-01',
});
const treatyInForce = phrase('with-treaty', { treaty: 'ETS185', date: '2004-07-01', known: true });

export const delay: Specimens<DelayFacts> = {
  'same-day': [{}],
  'after-period': [
    { period: { days: 90 }, date: '2026-11-30' },
    { period: { years: 1, months: 6 }, date: '2026-05-01' },
    { period: { months: 1, days: 1 }, date: '2026-05-01' },
  ],
  'first-of-month-after': [
    { period: { months: 3 }, expiry: '2004-06-18', date: '2004-07-01' },
    { period: {}, expiry: '2004-06-18', date: '2004-07-01' },
  ],
  'first-of-nth-month': [{ n: 4, from: '2004-06-18', date: '2004-10-01' }],
  'next-day-of-year': [{ date: '2027-01-01' }],
  'fixed-date': [{ date: '2027-01-01' }],
  'met-by': [{ by: '2026-12-31', date: '2027-01-01' }],
  'not-met-by': [{ by: '2026-12-31', otherwise: threeMonths }],
  'from-point': [
    { point: 'entry-into-force', start: '2004-07-01', reached: threeMonths },
    { point: 'opening', start: '2004-07-01', reached: phrase('same-day', {}) },
    { point: 'adoption', start: '2004-07-01', reached: threeMonths },
    { point: 'signature-closing', start: '2004-07-01', reached: threeMonths },
  ],
  'from-open-point': [{ point: 'entry-into-force' }, { point: 'signature-closing' }, { point: 'opening' }],
  'with-treaty': [
    { treaty: 'ETS185', date: '2004-07-01', known: true },
    { treaty: 'ETS185', date: null, known: true },
    { treaty: 'ETS185', date: null, known: false },
  ],
  'with-own-force-of': [
    { treaty: 'ETS185', date: '2004-07-01' },
    { treaty: 'ETS185', date: null },
  ],
  'from-notification': [{ notified: '2026-02-01', reached: threeMonths }],
  'from-unknown-notification': [{}],
  'whichever-later': [
    { of: [threeMonths, treatyInForce], date: '2026-05-01' },
    { of: [threeMonths, phrase('from-open-point', { point: 'entry-into-force' })], date: null },
  ],
  'whichever-earlier': [{ of: [threeMonths, treatyInForce], date: '2004-07-01' }],
  'but-not-before': [{ reached: threeMonths, date: '2026-07-01' }],
};
