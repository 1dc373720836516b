import { phrase, type RelationFacts } from '@accede/treaty-law';
import { accession, consent } from './acts.ts';
import { threeMonths } from './delay.ts';
import type { Specimens } from './specimens.ts';

const toJapan = { provisions: ['7'], from: 'USA', to: 'JPN' };
const toNetherlands = { provisions: ['11', '12', '13'], from: 'HUN', to: 'NLD' };
const whole = { provisions: [], from: 'EUE', to: 'CUB' };
const excluded = phrase('effect-excludes', toJapan);
const byNetherlands = { by: 'NLD', date: '2024-05-01' };
const opposition = { objection: byNetherlands, reservationBy: 'JPN' };
const pair = { says: 'An accession has effect only between the acceding State and those that accept it.' };
const accepted = { ...pair, consent: accession, other: 'NLD' };

export const relation: Specimens<RelationFacts> = {
  'question-of-text': [
    {
      asks: 'May {from} order a provider in {to} directly to disclose subscriber information?',
      from: 'HUN',
      to: 'USA',
    },
    { asks: 'May {from} order a provider in {to} directly to disclose subscriber information?', from: null, to: null },
    {
      asks: {
        en: 'May {from} request mutual assistance of {to}?',
        fr: 'Est-il permis à {from} de demander l’entraide à {to} ou le concours de {to} ?',
      },
      from: 'USA',
      to: 'JPN',
    },
  ],
  'question-of-reliance': [
    { treaty: 'ETS185', provision: '7', from: 'NLD', to: 'JPN' },
    { treaty: 'ETS185', provision: null, from: 'OMN', to: 'USA' },
    { treaty: 'ETS185', provision: null, from: null, to: null },
  ],

  'side-without-act': [{ participant: 'USA' }, { participant: 'OMN' }],
  'side-bound': [
    { treaty: 'ETS185', participant: 'HUN', from: '2004-07-01', ahead: false, until: null },
    { treaty: 'ETS185', participant: 'USA', from: '2027-05-01', ahead: true, until: '2028-05-01' },
  ],
  'side-no-longer-bound': [{ treaty: 'ETS185', participant: 'JPN', since: '2026-05-01' }],
  'side-consented': [
    { treaty: 'CETS224', participant: 'NLD', means: 'acceptance', date: '2025-05-01', known: true },
    { treaty: 'CETS224', participant: 'HUN', means: 'definitive-signature', date: '2025-05-01', known: true },
    { treaty: 'CETS224', participant: 'JPN', means: 'ratification', date: '2023-08-10', known: false },
  ],
  'side-signed': [
    { participant: 'HUN', date: '2022-05-12' },
    { participant: 'USA', date: '2022-05-12' },
  ],
  'side-without-consent': [{ treaty: 'CETS224', participant: 'IND' }],
  'side-not-party': [
    { treaty: 'ETS185', participant: 'IND', asAt: '2026-05-01' },
    { treaty: 'ETS185', participant: 'USA', asAt: '2026-05-01' },
  ],
  'side-hindered': [
    {
      participant: 'OMN',
      finding: phrase('no-signature-before', { act: { kind: 'ratification', by: 'OMN', date: '2021-03-01' } }),
    },
  ],
  'side-applies-provisionally': [
    { participant: 'EUE', from: '2014-01-01' },
    { participant: 'NLD', from: '2014-01-01' },
  ],
  'side-territories': [
    {
      participant: 'NLD',
      territories: [
        { territory: 'Aruba', applies: true },
        { territory: 'Curaçao', applies: false },
      ],
    },
  ],

  'between-in-force': [
    { since: '2012-11-01', ahead: false, until: null, freed: false },
    { since: '2027-05-01', ahead: true, until: '2028-05-01', freed: true },
  ],
  'between-was-in-force': [{ since: '2012-11-01', until: '2020-05-01' }],
  'between-not-in-force': [{}],
  'between-cannot-be-said': [{}],
  'between-treaty-not-in-force': [
    {
      treaty: 'CETS224',
      missing: [phrase('lacks-count', { unit: { rule: 'unit-instruments', facts: {} }, n: 2 })],
    },
  ],
  'between-without-clauses': [{ treaty: 'ETS030', participants: ['HUN', 'USA'] }],
  'between-left-on-unknown-day': [
    { participant: 'IND', after: '2010-05-01', by: '2012-05-02' },
    { participant: 'NLD', after: '2010-05-01', by: '2012-05-02' },
  ],
  'between-consents-incomplete': [
    { asAt: '2026-03-01', completeAsOf: '2024-10-09' },
    { asAt: '2026-03-01', completeAsOf: null },
  ],

  'pair-not-accepted': [accepted, { ...pair, consent, other: 'JPN' }],
  'pair-accepted': [
    { ...accepted, accepted: '2022-05-01', reached: threeMonths },
    { ...pair, consent, other: 'JPN', accepted: '2022-05-01', reached: phrase('same-day', {}) },
  ],
  'pair-notified-on-unknown-day': [accepted],
  'pair-objected': [{ ...accepted, objected: '2022-05-01' }],
  'pair-not-objected': [
    { ...accepted, closes: { date: '2022-05-01', reached: threeMonths }, reached: phrase('same-day', {}), freed: null },
    { ...accepted, closes: null, reached: threeMonths, freed: '2023-05-01' },
  ],

  'opposition-effective': [
    { ...opposition, provision: '7(9)(a)' },
    { objection: { by: 'USA', date: '2024-05-01' }, reservationBy: 'CUB', provision: null },
  ],
  'opposition-to-authorized': [
    { ...opposition, provision: '7(9)(a)' },
    { ...opposition, provision: null },
  ],
  'opposition-too-late': [{ ...opposition, last: '2024-04-30' }],
  'opposition-after-force': [{ ...opposition, since: '2012-11-01' }],
  'opposition-ended': [
    { ...opposition, withdrawn: 'objection', on: '2025-05-01' },
    { ...opposition, withdrawn: 'reservation', on: '2025-05-01' },
  ],

  'statement-made': [
    { kind: 'reservation', by: 'JPN', date: '2023-08-10', text: 'Japan does not apply Article 7.', about: null },
    { kind: 'authority', by: 'USA', date: '2023-08-10', text: null, about: 'extradition' },
    { kind: 'declaration', by: 'IND', date: '2023-08-10', text: null, about: null },
  ],
  'statement-in-short': [
    { kind: 'reservation', by: 'JPN', provision: '7(9)(a)', objectedTo: true },
    { kind: 'declaration', by: 'USA', provision: null, objectedTo: false },
  ],
  'statement-changes-nothing': [
    { kind: 'reservation', by: 'CUB', provision: '22', why: phrase('reservation-not-listed', {}) },
    { kind: 'declaration', by: 'USA', provision: null, why: null },
    { kind: 'objection', by: 'OMN', provision: null, why: null },
  ],
  'statement-unconfirmed': [{ kind: 'reservation', by: 'HUN', provision: '7' }],
  'statements-change-nothing': [{ provision: '7' }, { provision: null }],

  'effect-excludes': [toJapan, toNetherlands, whole],
  'effect-excludes-in-part': [
    { ...toJapan, part: null },
    { ...toNetherlands, part: 'traffic data' },
  ],
  'effect-adds-condition': [
    { ...toJapan, condition: 'the order is issued under the supervision of a prosecutor' },
    { ...toNetherlands, condition: 'the request is made through the central authority' },
  ],
  'effect-modifies': [toJapan, toNetherlands],
  'effect-by-text': [{ effect: excluded }],
  'effect-by-source': [{ says: 'The others are not bound towards it.', effect: excluded }],
  'effect-for-author': [{ effect: excluded }],
  'effect-reciprocal': [
    { author: 'JPN', other: 'USA', effect: phrase('effect-excludes', { ...toJapan, from: 'JPN', to: 'USA' }) },
  ],
  'effect-of-objection': [{ objection: byNetherlands, effect: excluded }],
  'effect-once-in-force': [
    { from: '2027-05-01', of: phrase('effect-by-text', { effect: excluded }) },
    {
      from: null,
      of: phrase('statement-made', { kind: 'reservation', by: 'JPN', date: '2023-08-10', text: null, about: null }),
    },
    { from: null, of: phrase('effect-of-objection', { objection: byNetherlands, effect: excluded }) },
  ],
  'effect-not-reciprocal': [
    { reservationBy: 'JPN', says: null, other: 'USA', provisions: ['7'] },
    { reservationBy: 'USA', says: 'It is about duties at home.', other: 'EUE', provisions: ['7', '8'] },
    { reservationBy: 'CUB', says: null, other: 'NLD', provisions: [] },
  ],

  'reservation-authorized': [
    { provision: '7(9)(a)', objection: null },
    { provision: null, objection: byNetherlands },
  ],
  'reservation-counts-as-accepted': [
    { by: 'USA', last: '2024-08-10', fromDeposit: false },
    { by: 'HUN', last: '2024-08-10', fromDeposit: true },
  ],
  'reservation-open-to-objection': [
    { by: 'USA', last: '2027-05-01', fromDeposit: true },
    { by: 'HUN', last: '2027-05-01', fromDeposit: false },
  ],

  'answer-no-in-any-case': [{}],
  'answer-without-question': [{ provision: '22' }],
  'answer-prevented': [
    {
      condition: 'no treaty on mutual assistance is in force between the two',
      treaty: 'ETS030',
      a: 'HUN',
      b: 'NLD',
      source: 'Treaty Office of the Council of Europe',
    },
  ],
  'answer-if': [{ conditions: ['the order is for a specific investigation', 'the other Party permits it'] }],
  'answer-unless-objected': [
    { by: 'USA', last: '2027-05-01', fromDeposit: false, reservationBy: 'IND' },
    { by: 'OMN', last: '2027-05-01', fromDeposit: true, reservationBy: 'JPN' },
  ],
  'answer-part-not-accepted': [
    { participant: 'HUN', provision: 'III' },
    { participant: 'USA', provision: '9' },
  ],

  'supplement-by-text': [{ says: 'The Protocol supplements the Convention.' }],
  'supplement-not-told': [{ treaty: 'ETS030' }],
  'supplement-not-in-force': [{ treaty: 'ETS189' }],
  'note-members': [
    {
      says: 'Members may apply their own rules.',
      group: 'European Union',
      members: [
        { participant: 'HUN', since: '2004-05-01' },
        { participant: 'NLD', since: '1958-01-01' },
      ],
      inForce: true,
    },
    {
      says: 'Members may apply their own rules.',
      group: 'European Union',
      members: [{ participant: 'HUN', since: '2004-05-01' }],
      inForce: false,
    },
  ],
  'note-without-clauses': [{ treaty: 'ETS030' }],
  'note-record-open': [
    { open: [{ part: 'consent', after: '2024-10-09' }], gaps: [] },
    {
      open: [
        { part: 'statement', after: null },
        { part: 'denunciation', after: '2024-05-01' },
      ],
      gaps: ['Two notifications are missing.', 'One page was not read.'],
    },
    { open: [], gaps: ['Two notifications are missing.'] },
  ],
};
