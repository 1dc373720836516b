import { type CompareFacts, phrase } from '@accede/treaty-law';
import type { Specimens } from './specimens.ts';

const all = { means: null, from: null, orProvisional: false, statement: null, provision: null, reio: 'one' } as const;
const parties = { kind: 'party', to: 'ETS185' } as const;
const members = { kind: 'member', of: 'XCOE', title: 'Council of Europe', own: false } as const;
const fiveYears = { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } as const;
const five = phrase('needs-count', { atLeast: 5, of: 'instruments', counted: all });
const ninetyDays = { kind: 'period', days: 90 } as const;
const nine = ['HUN', 'JPN', 'USA', 'IND', 'CUB', 'EUE', 'NLD', 'OMN', 'FRA'];

export const compare: Specimens<CompareFacts> = {
  'clause-matter': [
    { matter: 'title' },
    { matter: 'entryIntoForce' },
    { matter: 'entryIntoForce.later' },
    { matter: 'parent' },
    { matter: 'statements' },
    { matter: 'denunciation' },
    { matter: 'amendments' },
  ],
  'clause-says': [
    { says: 'It is told.', sets: phrase('value-text', { text: 'mandatory' }) },
    { says: 'It is told.', sets: null },
    { says: null, sets: phrase('value-text', { text: 'mandatory' }) },
  ],

  'clause-named': [
    { place: 'milestones', key: 'meeting' },
    { place: 'provisional.notice', key: null },
  ],
  'clause-titled': [
    { title: { en: 'Meeting of the Parties', fr: 'Réunion des Parties' } },
    { title: { en: 'Meeting of the Parties' } },
  ],
  'clause-on-opening': [{}],
  'clause-on-signature': [{ for: null }, { for: 'states' }, { for: 'reios' }],
  'clause-on-consent': [
    { means: ['ratification', 'acceptance', 'approval'], for: null },
    { means: ['accession'], for: 'reios' },
    { means: ['definitive-signature'], for: 'states' },
  ],
  'clause-on-later-consent': [{ means: [] }, { means: ['accession'] }, { means: ['ratification', 'accession'] }],
  'clause-on-organization': [{}],
  'clause-on-no-other': [{ kind: 'reservation' }, { kind: 'declaration' }],
  'clause-on-statement': [{ kind: 'authority', summary: 'authority for extradition' }],
  'clause-noted': [
    { matter: 'disputes', text: 'Disputes are settled by negotiation.' },
    {
      matter: null,
      text: 'Nothing in this Convention affects other rights, restrictions, obligations and responsibilities.',
    },
  ],
  'clause-falls-with': [{ treaty: 'ETS185' }],
  'clause-supplements': [{ treaty: 'ETS189' }],
  'clause-among-members': [{ who: members }],
  'clause-on-amendments': [{ id: 'to-annexes' }, { id: '' }],
  'clause-on-extension': [{}],
  'clause-on-territories-of-another': [{}],

  'value-named': [
    { path: ['atLeast'] },
    { path: ['groups', { named: 'producers' }, { participant: 'NLD' }] },
    { path: ['conditions', { item: 2 }, { part: 1 }] },
  ],
  'value-text': [{ text: 'votes' }],
  'value-number': [{ n: 40 }],
  'value-yes-no': [{ yes: true }, { yes: false }],
  'value-standing': [{ draft: true }, { draft: false }],
  'value-date': [{ date: '2026-05-01' }],
  'value-term': [
    { term: 'signature' },
    { term: 'not-additional' },
    { term: 'all-consenting' },
    { term: 'own-entry-into-force' },
    { term: 'no-objection' },
    { term: 'adds-condition' },
  ],
  'value-article': [{ article: '65(1)' }, { article: 'resolution 47/111' }],
  'value-participant': [{ participant: 'NLD' }],
  'value-act': [{ kind: 'ratification' }, { kind: 'authority' }],
  'value-list': [
    {
      of: [phrase('value-act', { kind: 'ratification' }), phrase('value-act', { kind: 'accession' })],
      conjunction: 'and',
    },
    { of: [phrase('value-term', { term: 'signature' }), phrase('value-term', { term: 'consent' })], conjunction: 'or' },
  ],
  'value-delay': [
    { delay: { kind: 'same-day' } },
    { delay: ninetyDays },
    { delay: { kind: 'first-of-month-after', months: 3 } },
    { delay: { kind: 'first-of-month-after' } },
    { delay: { kind: 'first-of-nth-month', n: 4 } },
    { delay: { kind: 'next', month: 1, day: 1 } },
    { delay: { kind: 'fixed', date: '2027-01-01' } },
    { delay: { kind: 'fixed-if-met-by', date: '2027-01-01', by: '2026-12-01', otherwise: ninetyDays } },
    { delay: { kind: 'from', point: 'signature-closing', delay: ninetyDays } },
    { delay: { kind: 'from', point: 'adoption', delay: { kind: 'same-day' } } },
    { delay: { kind: 'from', point: 'opening', delay: { kind: 'first-of-month-after', months: 1 } } },
    { delay: { kind: 'in-force', treaty: 'ETS185' } },
    { delay: { kind: 'own-in-force', treaty: 'ETS185' } },
    { delay: { kind: 'notified', delay: { kind: 'period', months: 1 } } },
    { delay: { kind: 'latest', of: [ninetyDays, { kind: 'in-force', treaty: 'ETS185' }] } },
    { delay: { kind: 'earliest', of: [ninetyDays, { kind: 'fixed', date: '2027-01-01' }] } },
  ],
  'value-who': [
    { who: { kind: 'any' }, each: false },
    { who: { kind: 'entity' }, each: false },
    { who: members, each: false },
    { who: { kind: 'member', of: 'own', title: 'Producing States', own: true, on: '2026-05-01' }, each: false },
    { who: { kind: 'listed', participants: ['HUN', 'USA', 'CUB'] }, each: false },
    { who: { kind: 'listed', participants: nine }, each: true },
    { who: { kind: 'consented', to: 'ETS185' }, each: false },
    { who: { kind: 'signatory' }, each: false },
    { who: { kind: 'signed', to: 'ETS185' }, each: false },
    { who: { kind: 'reio-with-member', that: 'is-party' }, each: false },
    { who: { kind: 'stated', provision: '7', statement: 'reservation' }, each: false },
    { who: { kind: 'stated', provision: '7', to: 'ETS185' }, each: false },
    { who: { kind: 'all', of: [{ kind: 'state' }, parties] }, each: false },
    { who: { kind: 'all', of: [{ kind: 'state' }, { kind: 'not', who: parties }] }, each: false },
    {
      who: { kind: 'all', of: [{ kind: 'state' }, { kind: 'not', who: parties }, { kind: 'not', who: members }] },
      each: false,
    },
    { who: { kind: 'at-least', n: 2, of: [parties, members, { kind: 'signatory' }] }, each: false },
    { who: { kind: 'either', of: [parties, members] }, each: false },
    { who: { kind: 'not', who: { kind: 'organization' } }, each: false },
  ],
  'value-set': [
    { set: { kind: 'number', n: 3 }, each: false },
    { set: { kind: 'listed', participants: ['HUN', 'USA'] }, each: false },
    { set: { kind: 'heaviest', n: 5, unit: 'gross tons', among: members }, each: false },
    { set: { kind: 'members', group: members, at: 'current', only: null }, each: false },
    {
      set: { kind: 'parties', to: 'ETS185', counting: 'in-force', at: 'adoption', only: { kind: 'state' } },
      each: false,
    },
    { set: { kind: 'parties', to: 'ETS185', counting: 'consented', at: '2026-05-01', only: null }, each: false },
  ],
  'value-effect': [
    { on: ['7'], does: 'excludes', part: null, direction: 'towards-author', reciprocal: { article: 'Art. 63(3)' } },
    { on: ['7', '8'], does: 'excludes-in-part', part: 'traffic data.', direction: 'both', reciprocal: 'none' },
    { on: ['8'], does: 'adds-condition', part: null, direction: 'by-author', reciprocal: null },
  ],
  'value-place': [
    { place: 'Hanoi', from: '2025-10-25', to: '2025-10-26' },
    { place: 'Hanoi', from: '2025-10-25', to: '2025-10-25' },
    { place: 'New York', from: null, to: '2026-12-31' },
    { place: 'New York', from: '2025-10-27', to: null },
    { place: 'Strasbourg', from: null, to: null },
  ],
  'value-weights': [
    {
      of: [
        { participant: 'NLD', weight: 12.5 },
        { participant: 'JPN', weight: 12_000 },
      ],
    },
  ],
  'value-fields': [
    {
      fields: [
        { key: 'when', value: phrase('value-term', { term: 'consent' }) },
        { key: 'mandatory', value: null },
        { key: 'register', value: phrase('value-article', { article: '12(2)' }) },
      ],
    },
    {
      fields: [
        { key: 'provision', value: phrase('value-article', { article: '7' }) },
        { key: 'given', value: phrase('value-article', { article: '8' }) },
        { key: 'keptUpToDate', value: phrase('value-yes-no', { yes: true }) },
      ],
    },
  ],
  'value-count': [
    { n: 60, of: 'parties', states: true },
    { n: 1, of: 'statements', states: false },
  ],

  'needs-count': [
    { atLeast: 40, of: 'instruments', counted: { ...all, reio: 'not-additional' } },
    { atLeast: 5, of: 'instruments', counted: { ...all, means: ['ratification', 'acceptance'], from: parties } },
    { atLeast: 10, of: 'parties', counted: { ...all, from: { kind: 'state' } } },
    { atLeast: 3, of: 'statements', counted: { ...all, statement: 'objection', provision: '28' } },
    { atLeast: 10, of: 'instruments', counted: { ...all, orProvisional: true } },
  ],
  'needs-share': [
    { percent: 50, amount: null, moreThan: false, title: 'world tonnage', unit: '%', relativeTo: null, counted: all },
    {
      percent: null,
      amount: 500,
      moreThan: true,
      title: 'volume of recycling',
      unit: 'tonnes',
      relativeTo: 'fleet',
      counted: all,
    },
  ],
  'needs-named': [
    { participants: ['USA', 'JPN'], means: ['ratification'] },
    { participants: ['USA'], means: null },
  ],
  'needs-fraction': [
    {
      acts: 'instruments',
      numerator: 2,
      denominator: 3,
      moreThan: true,
      of: { kind: 'parties', to: 'ETS185', counting: 'in-force', at: 'current', only: null },
      atLeast: 10,
      onlyThose: false,
      counted: all,
    },
    {
      acts: 'signatures',
      numerator: 1,
      denominator: 1,
      moreThan: false,
      of: { kind: 'members', group: members, at: 'opening', only: null },
      atLeast: null,
      onlyThose: true,
      counted: all,
    },
  ],
  'needs-regions': [{ atLeast: 3, means: ['ratification', 'accession'], from: { kind: 'state' } }],
  'needs-pair': [{ title: 'importing and exporting', means: null, from: null }],
  'needs-treaty-in-force': [{ treaty: 'ETS185' }],
  'needs-not-before': [{ date: '2027-01-01' }, { after: fiveYears }],
  'needs-not-after': [{ date: '2027-01-01' }, { after: fiveYears }],
  'needs-on-day-of-year': [
    { condition: five, month: 1, day: 1, from: 2027 },
    { condition: five, month: 7, day: 15, from: null },
  ],
  'needs-absence': [
    { condition: five, by: { after: fiveYears } },
    { condition: five, by: { date: '2027-01-01' } },
  ],
  'needs-decision': [{ provision: '28(2)' }],
  'needs-all': [{ of: [five, phrase('needs-not-before', { date: '2027-01-01' })] }],
  'needs-any': [{ of: [five, phrase('needs-decision', { provision: '28(2)' })] }],

  'directive-beyond-clauses': [{}],
  'directive-without-clauses': [{}],
  'directive-says': [{ says: 'It concerns the negotiation.' }],
  'directive-silent': [{ on: ['signature', 'depositary', 'disputes'] }, { on: ['disconnection'] }],
  'directive-signature': [
    { to: [{ kind: 'state' }, { kind: 'reio' }], opens: '2025-10-25', closes: '2026-12-31' },
    { to: [parties], opens: null, closes: null },
  ],
  'directive-force': [{ condition: five, delay: ninetyDays }],
  'directive-denunciation': [{ delay: { kind: 'period', years: 1 } }],
  'directive-depositary': [{ name: 'Secretary-General of the United Nations' }],
  'directive-means-open': [{ means: ['ratification', 'acceptance', 'consent-to-be-bound'] }],
  'directive-means-not-open': [{ means: ['definitive-signature'] }],
  'directive-open-to': [
    { participant: 'EUE', open: true, routes: [{ means: ['approval', 'accession'], who: { kind: 'reio' } }] },
    { participant: 'USA', open: false, routes: [{ means: ['ratification'], who: members }] },
  ],
  'directive-text': [{ texts: ['The Union may become a Party.'] }],
};
