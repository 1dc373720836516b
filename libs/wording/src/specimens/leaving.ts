import { type LeavingFacts, phrase } from '@accede/treaty-law';
import { threeMonths } from './delay.ts';
import type { Specimens } from './specimens.ts';

const effective = phrase('effective-on', { date: '2025-01-01' });

export const leaving: Specimens<LeavingFacts> = {
  'effective-on': [{ date: '2025-01-01' }],
  'but-not-before-receipt': [{ reached: effective }],
  'later-date-named': [{ reached: threeMonths, date: '2026-12-31' }],
  'term-without-start': [{}],
  'end-of-term': [
    { start: '2004-07-01', first: 10, further: 0, date: '2014-07-01', notice: 6, tooLateFor: null },
    { start: '2004-07-01', first: 10, further: 5, date: '2019-07-01', notice: 6, tooLateFor: '2014-07-01' },
  ],
  'instrument-withdrawn': [
    { date: '2021-03-01', participant: 'JPN' },
    { date: '2021-03-01', participant: 'USA' },
  ],
  'ceased-to-exist': [
    { participant: 'HUN', until: '1992-12-31' },
    { participant: 'NLD', until: '1992-12-31' },
  ],
  'left-on-unknown-day': [{ participant: 'IND', after: '2010-05-01', by: '2012-05-02' }],
  'denounced-with': [
    { treaty: 'ETS185', participant: 'JPN', date: '2026-05-01' },
    { treaty: null, participant: 'USA', date: '2026-05-01' },
  ],
  'denounced-by-consent-to': [
    { treaty: 'CETS224', participant: 'NLD', date: '2026-05-01' },
    { treaty: null, participant: 'CUB', date: '2026-05-01' },
  ],
  'members-have-denounced': [{ participant: 'EUE', date: '2026-05-01' }],
  'treaty-had-ended': [
    { date: '2026-05-01', wasOver: false, below: 5 },
    { date: '2026-05-01', wasOver: true, below: 5 },
  ],
  denounced: [
    { participant: 'IND', received: '2026-02-01', from: null, reached: threeMonths },
    { participant: 'USA', received: '2025-11-02', from: '2026-02-01', reached: threeMonths },
    { participant: 'CUB', received: '2026-02-01', notAfter: '2026-02-28', from: null, reached: threeMonths },
  ],
  'denounced-at-the-latest': [
    {
      participant: 'NLD',
      received: '2026-02-01',
      reached: phrase('term-without-start', {}),
      date: '2027-01-01',
    },
  ],
  'denounced-without-rule': [{ participant: 'OMN', received: '2026-02-01' }],
};
