import { type ForceFacts, phrase } from '@accede/treaty-law';
import {
  acceptance,
  accession,
  approval,
  consent,
  declaration,
  definitiveSignature,
  notification,
  provisional,
  ratification,
  signatureWithdrawn,
  succession,
} from './acts.ts';
import { firstOfMonth, threeMonths } from './delay.ts';
import type { Specimens } from './specimens.ts';

const instruments = { rule: 'unit-instruments', facts: {} } as const;
const two = phrase('lacks-count', { unit: instruments, n: 2 });

export const force: Specimens<ForceFacts> = {
  'force-clause-not-on-record': [{}],
  'stated-date-governs': [{ date: '2004-07-01' }],
  'clause-gives-other-date': [{ computed: '2004-07-01', stated: '2004-07-02' }],
  'not-in-force': [
    { missing: two, provisionally: false, known: true },
    { missing: two, provisionally: true, known: true },
    { missing: two, provisionally: false, known: false },
    { missing: two, provisionally: true, known: false },
  ],
  'condition-met': [
    { date: '2004-03-18', reached: firstOfMonth, provisionally: false },
    { date: '2004-03-18', reached: firstOfMonth, provisionally: true },
  ],
  'first-way-governs': [{ ways: 2, date: '2004-07-01' }],
  'other-way-not-in-force': [{ lacks: [two, phrase('waits-for-force-of', { treaty: 'ETS185' })] }],
  'other-way-definitive': [{ date: '2004-07-01' }],
  'other-way-later': [
    { date: '2004-08-01', sameDay: false },
    { date: '2004-07-01', sameDay: true },
  ],

  'bound-from-stated-date': [{ act: ratification, date: '2004-07-01' }],
  'binding-not-known': [{ act: accession }],
  'source-gives-date': [{ act: acceptance, date: '2020-08-01' }],
  'condition-day-not-known': [{ act: consent }],
  'no-date-of-force-yet': [{ act: approval }],
  'bound-from-general-date': [
    { act: ratification, by: 'decisive', conditionMetOn: '2004-03-18', date: '2004-07-01' },
    { act: ratification, by: 'not-after-force', conditionMetOn: '2004-03-18', date: '2004-07-01' },
    {
      act: definitiveSignature,
      since: '2003-05-01',
      by: 'not-after-condition',
      conditionMetOn: '2004-03-18',
      date: '2004-07-01',
    },
  ],
  'bound-after-delay': [
    { act: acceptance, reached: threeMonths },
    { act: accession, since: '2021-05-01', reached: threeMonths, general: '2026-07-01' },
  ],
  'succession-has-effect': [
    { participant: 'HUN', notified: '1995-02-01', from: '1993-01-01', ofState: true, general: '1993-05-01' },
    { participant: 'NLD', notified: '1995-02-01', from: '1993-01-01', ofState: false, general: '1993-05-01' },
  ],
  'succession-without-date': [{ act: succession, date: '1995-02-01' }],
  'earlier-consent-binds-until': [{ until: '2020-04-30', from: '2020-05-01' }],
  'predecessor-was-bound': [
    { participant: 'HUN', from: '1993-01-01', predecessor: 'NLD' },
    { participant: 'USA', from: '1993-01-01', predecessor: 'JPN' },
  ],
  'binds-only': [
    { who: { kind: 'party', to: 'ETS185' }, participant: 'USA', from: null },
    { who: { kind: 'party', to: 'ETS185' }, participant: 'HUN', from: '2004-07-01' },
  ],
  'ended-before-force': [{ act: acceptance, participant: 'JPN' }],

  'bound-without-consent': [
    { date: '2004-07-01', participant: 'HUN', among: { kind: 'members', title: 'European Union' } },
    { date: '2004-07-01', participant: 'USA', among: { kind: 'parties', to: 'ETS185' } },
  ],
  'statement-against-being-bound': [
    { act: declaration, before: '2024-01-01', until: null },
    { act: declaration, before: '2024-01-01', until: '2025-05-01' },
  ],
  'bound-only-by-consent': [
    { who: { kind: 'reio' }, participant: 'EUE' },
    { who: { kind: 'party', to: 'ETS185' }, participant: 'NLD' },
  ],

  'applied-provisionally': [
    { act: provisional, from: '2014-01-01' },
    { act: provisional, reached: threeMonths, from: '2026-05-01' },
  ],
  'declaration-against-withdrawn': [{ date: '2015-05-01' }],
  'provisional-until-force': [{ participant: 'NLD', date: '2015-05-01' }],
  'provisional-until-consent-ended': [{ date: '2015-05-01' }],
  'provisional-until-signature-withdrawn': [{ act: signatureWithdrawn }],
  'provisional-until-declaration-withdrawn': [{ date: '2015-05-01' }],
  'provisional-ends-in-any-case': [{ reached: threeMonths }],
  'provisional-ends-on-notice': [{ act: notification, reached: threeMonths }],

  'not-terminated': [
    { parties: null, on: '2015-05-01', below: 5 },
    { parties: 1, on: '2015-05-01', below: 5 },
    { parties: 12, on: '2015-05-01', below: 5 },
  ],
  terminated: [
    { participants: ['JPN'], date: '2015-05-01', left: 4, below: 5 },
    { participants: ['JPN', 'NLD', 'IND'], date: '2015-05-01', left: 1, below: 5 },
  ],
  'terminated-before-bound': [{ date: '2015-05-01', participant: 'USA' }],
};
