import { type ConditionFacts, phrase } from '@accede/treaty-law';
import { acceptance, accession, approval, ratification, reservation, signature } from './acts.ts';
import { threeMonths } from './delay.ts';
import type { Specimens } from './specimens.ts';

const instruments = { rule: 'unit-instruments', facts: {} } as const;
const signatures = { rule: 'unit-signatures', facts: {} } as const;
const designations = { rule: 'unit-statements', facts: { kind: 'authority' } } as const;
const statements = { rule: 'unit-statements', facts: { kind: null } } as const;
const percent = { rule: 'unit-share', facts: { percent: true, of: 'world tonnage', relativeTo: null } } as const;
const percentOfAll = { rule: 'unit-share', facts: { percent: true, of: null, relativeTo: null } } as const;
const tonnes = { rule: 'unit-share', facts: { percent: false, of: 'gross tons', relativeTo: null } } as const;
const relative = {
  rule: 'unit-share',
  facts: { percent: true, of: 'volume of recycling', relativeTo: 'gross tonnage' },
} as const;

const parties = { kind: 'party', to: 'ETS185' } as const;
const ofConvention = { kind: 'parties', to: 'ETS185' } as const;
const asked = phrase('asks-count', { needed: 5, unit: designations });
const open = phrase('from-open-point', { point: 'entry-into-force' });
const fixed = phrase('from-point', {
  point: 'entry-into-force',
  start: '2026-05-01',
  reached: phrase('after-period', { period: { months: 12 }, date: '2027-05-01' }),
});

export const condition: Specimens<ConditionFacts> = {
  'unit-instruments': [{}],
  'unit-instruments-or-notifications': [{}],
  'unit-signatures': [{}],
  'unit-parties': [{ states: true }, { states: false }],
  'unit-statements': [
    { kind: null },
    { kind: 'reservation' },
    { kind: 'objection' },
    { kind: 'authority' },
    { kind: 'territorial-application' },
    { kind: 'competence' },
  ],
  'unit-named': [{}],
  'unit-regions': [{}],
  'unit-pair': [{}],
  'unit-share': [percent.facts, percentOfAll.facts, tonnes.facts, relative.facts],

  'asks-count': [
    { needed: 40, unit: instruments },
    { needed: 1, unit: instruments },
    { needed: 5, unit: instruments, by: parties },
    { needed: 3, unit: designations, under: '7(5)(a)' },
    { needed: 10, unit: { rule: 'unit-parties', facts: { states: true } } },
  ],
  'asks-named': [{ n: 3 }],
  'asks-regions': [{ n: 3 }, { n: 4, by: parties }],
  'asks-pair': [{ title: 'importing and exporting' }],
  'asks-share': [
    { needed: 50, unit: percent, moreThan: false },
    { needed: 50, unit: percent, with: signatures, moreThan: true },
    { needed: 25_000_000, unit: tonnes, moreThan: false },
  ],
  'asks-fraction': [
    {
      numerator: 2,
      denominator: 3,
      moreThan: false,
      needed: 44,
      unit: instruments,
      among: { ...ofConvention, on: 'adoption' },
    },
    { numerator: 1, denominator: 2, moreThan: true, needed: 7, unit: instruments, among: { kind: 'listed', n: 12 } },
    {
      numerator: 1,
      denominator: 1,
      moreThan: false,
      needed: 46,
      unit: instruments,
      among: { kind: 'members', title: 'Council of Europe', own: false, on: '2026-05-01' },
    },
  ],
  'all-of-these': [{}],
  'any-of-these': [{}],
  'any-of-these-ways': [{}],
  'asks-together': [
    { of: [phrase('asks-count', { needed: 5, unit: instruments }), asked], conjunction: 'and' },
    { of: [phrase('asks-count', { needed: 5, unit: instruments }), asked], conjunction: 'or' },
  ],
  'in-force-of': [
    { treaty: 'ETS185', date: '2004-07-01' },
    { treaty: 'ETS185', date: null },
  ],
  'not-before-day': [{ date: '2027-01-01' }],
  'not-after-day': [{ date: '2027-01-01' }, { date: '2027-05-01', reached: fixed }, { date: null, reached: open }],
  'looked-at-yearly': [{ date: '2027-01-01' }, { date: null }],
  'unless-by-then': [
    { date: '2027-01-01', asked, outcome: 'open' },
    { date: '2027-05-01', reached: fixed, asked, outcome: 'prevented' },
    { date: '2027-01-01', asked, outcome: 'not-prevented' },
    { date: null, reached: open, asked, outcome: 'open' },
  ],
  'decision-under': [
    { provision: '28(2)', date: '2026-05-01' },
    { provision: '28(2)', date: null },
  ],

  'lacks-count': [
    { n: 38, unit: instruments },
    { n: 1, unit: instruments, by: parties },
    { n: 2, unit: designations, under: '7(5)(a)' },
  ],
  'lacks-named': [{ participants: ['USA', 'JPN', 'CUB'] }],
  'lacks-regions': [{ n: 1 }, { n: 2, by: parties }],
  'lacks-pair': [{ n: 1 }, { n: 2 }],
  'lacks-share': [
    { n: 12.5, value: 37.5, unit: percent },
    { n: 584, value: 3016, unit: tonnes },
  ],
  'lacks-members': [
    { among: ofConvention },
    { among: { kind: 'members', title: 'Council of Europe', own: false } },
    { among: { kind: 'members', title: 'producing States', own: true } },
  ],
  'lacks-as-far-as-told': [
    { lack: phrase('lacks-count', { n: 2, unit: instruments }), treaties: ['ETS030'] },
    { lack: phrase('lacks-count', { n: 2, unit: instruments }), treaties: ['ETS030', 'ETS099'] },
    { lack: phrase('lacks-count', { n: 2, unit: instruments }), treaties: [] },
  ],
  'lacks-each': [
    { of: [phrase('lacks-count', { n: 2, unit: instruments }), phrase('waits-until', { date: '2027-01-01' })] },
  ],
  'lacks-any': [
    { of: [phrase('lacks-count', { n: 2, unit: instruments }), phrase('lacks-named', { participants: ['USA'] })] },
  ],
  'lacks-one-way': [
    {
      ways: [
        { clause: 'Art. 8(1)', lacks: [phrase('lacks-count', { n: 2, unit: instruments })] },
        { clause: 'Art. 8(3)', lacks: [phrase('waits-for-decision', { provision: '8(3)' })] },
      ],
    },
  ],
  'waits-for-force-of': [{ treaty: 'ETS185' }],
  'waits-until': [{ date: '2027-01-01' }],
  'waits-for-decision': [{ provision: '28(2)' }],
  'waits-unless': [
    { date: '2027-01-01', asked },
    { date: '2027-05-01', reached: fixed, asked },
    { date: null, reached: open, asked },
  ],
  'was-prevented': [{ date: '2026-05-01' }],
  'was-to-be-met-by': [{ date: '2026-05-01' }],
  'condition-not-met': [{}],

  'tally-open': [
    { value: 2, needed: 40, unit: instruments },
    { value: 1, needed: 5, unit: instruments, by: parties },
    { value: 37.5, needed: 50, unit: percent },
    { value: 30, needed: 44, unit: instruments, among: { ...ofConvention, on: 'opening' } },
  ],
  'reached-without-act': [
    { date: '2026-05-01', value: 51.2, needed: 50, unit: percent },
    {
      date: '2026-05-01',
      value: 44,
      needed: 44,
      unit: instruments,
      among: { ...ofConvention, only: { kind: 'not', who: { kind: 'listed', participants: ['USA'] } } },
    },
  ],
  'reached-together': [
    { date: '2004-03-18', first: 4, last: 5, participants: ['HUN', 'USA'], needed: 5, unit: instruments },
    { date: '2004-03-18', first: 3, last: 5, participants: ['HUN', 'USA', 'CUB'], needed: 5, unit: instruments },
  ],
  'share-reached-with': [
    { act: acceptance, needed: 50, unit: percent },
    { act: acceptance, needed: 50, unit: percentOfAll },
  ],
  'reached-with': [
    { ordinal: 40, act: ratification, needed: 40, unit: instruments },
    { ordinal: 1, act: accession, needed: 1, unit: instruments, since: '2021-05-01' },
    { ordinal: 7, act: signature, needed: 7, unit: signatures, among: { kind: 'listed', n: 12 } },
    {
      ordinal: 3,
      act: approval,
      needed: 3,
      unit: instruments,
      among: { kind: 'heaviest', n: 5, weights: 'gross tons', title: 'shipowning States' },
    },
    { ordinal: 2, act: approval, needed: 2, unit: instruments, among: { kind: 'number', n: 3 } },
    {
      ordinal: 20,
      act: ratification,
      needed: 20,
      unit: instruments,
      among: { kind: 'consenting', to: 'ETS185', on: '2026-05-01', only: parties },
    },
  ],

  counted: [
    { ordinal: 1, act: ratification },
    { ordinal: 2, act: acceptance, since: '2020-06-01', until: '2021-05-01' },
  ],
  'not-counted-means': [{ means: ['ratification', 'acceptance', 'approval'] }, { means: ['accession'] }],
  'not-counted-unnamed': [{}],
  'not-counted-not-bound': [{ participant: 'USA' }],
  'not-counted-over': [{ date: '2021-05-01' }],
  'not-counted-ended': [{ date: '2021-05-01' }],
  'not-counted-other': [
    { who: parties, participant: 'IND' },
    { who: { kind: 'state' }, participant: 'EUE' },
    { who: parties, participant: 'NLD' },
  ],
  'not-counted-untold': [{ who: parties, participant: 'USA' }],
  'not-counted-organization': [{ unit: instruments }, { unit: signatures }, { unit: statements }],
  'not-counted-through': [{ participant: 'EUE' }],
  'not-counted-again': [
    { unit: instruments, participant: 'JPN' },
    { unit: signatures, participant: 'USA' },
    { unit: { rule: 'unit-statements', facts: { kind: reservation.kind as 'reservation' } }, participant: 'CUB' },
    { unit: null, participant: 'OMN' },
  ],
  'not-counted-outside': [
    { participant: 'JPN', among: ofConvention },
    { participant: 'USA', among: { kind: 'listed', n: 12 } },
  ],
  'not-counted-yet': [{ since: '2027-05-01' }],
  'not-counted-weightless': [{ participant: 'CUB' }, { participant: 'NLD' }],
  'not-counted-numbered': [
    { participant: 'HUN', ordinal: 3 },
    { participant: 'USA', ordinal: 1 },
  ],

  'milestone-lapsed': [{ date: '2026-05-01' }],
  'milestone-not-reached': [{ missing: phrase('lacks-count', { n: 2, unit: instruments }) }],
  'milestone-reached': [
    { date: '2026-05-01', holds: true, reached: threeMonths },
    { date: '2026-05-01', holds: false, reached: phrase('same-day', {}) },
  ],
};
