import { type FindingFacts, phrase } from '@accede/treaty-law';
import {
  acceptance,
  accession,
  approval,
  consent,
  definitiveSignature,
  denunciation,
  instrumentWithdrawn,
  provisional,
  ratification,
  rescinded,
  signature,
  signatureWithdrawn,
  succession,
} from './acts.ts';
import type { Specimens } from './specimens.ts';

const states = { kind: 'state' } as const;
const members = { kind: 'member', of: 'XCOE', title: 'Council of Europe', own: false } as const;
const partiesToConvention = { kind: 'party', to: 'ETS185' } as const;

export const finding: Specimens<FindingFacts> = {
  'act-barred': [
    { act: signature, why: phrase('existed-until', { date: '1992-12-31' }), effect: 'none', from: null, note: null },
    {
      act: definitiveSignature,
      why: phrase('not-among-those', { what: 'definitive-signature', to: [members], participant: 'HUN' }),
      effect: 'no-consent',
      from: null,
      note: null,
    },
    {
      act: accession,
      why: phrase('not-among-those', { what: 'accession', to: [partiesToConvention], participant: 'OMN' }),
      effect: 'later',
      from: '2022-05-01',
      note: 'invited on 3 May 2020',
    },
  ],
  'existed-until': [{ date: '1992-12-31' }],
  'exists-only-from': [{ date: '1993-01-01' }],
  'adopted-only-on': [{ date: '2024-12-24' }],
  'nothing-open-to': [{ participant: 'USA' }, { participant: 'CUB' }],
  'not-among-those': [
    { what: 'signature', to: [members], participant: 'JPN' },
    { what: 'formal-confirmation', to: [{ kind: 'organization' }], participant: 'NLD' },
    { what: 'consent-to-be-bound', to: [states, { kind: 'reio' }], participant: 'EUE' },
    {
      what: 'accession',
      to: [{ kind: 'either', of: [{ kind: 'listed', participants: ['JPN', 'USA'] }, members] }],
      participant: 'CUB',
    },
    { what: 'signature', to: [], participant: 'EUE' },
  ],
  'predecessor-only-signed': [
    { predecessor: 'HUN', on: '1993-01-01' },
    { predecessor: 'NLD', on: '1993-01-01' },
  ],
  'taken-as-act-of': [{ act: ratification, participant: 'HUN', existsFrom: '2004-05-01', former: 'NLD' }],
  'eligibility-not-known': [
    { act: accession, what: 'accession', to: partiesToConvention, participant: 'OMN' },
    { act: signature, what: 'signature', to: members, participant: 'USA' },
  ],

  'no-clause-on-signature': [{ act: signature }],
  'signed-before-opening': [{ act: signature, opens: '2025-10-26' }],
  'signed-after-closing': [{ act: signature, closes: '2025-05-01' }],
  'signed-ahead-of-joining': [
    { act: signature, to: partiesToConvention, participant: 'USA', note: null },
    { act: signature, to: partiesToConvention, participant: 'USA', note: 'as printed' },
  ],

  'no-route-by-means': [{ act: accession }, { act: definitiveSignature }, { act: consent }],
  'consented-before-open': [
    { act: accession, after: 'signature-closing', since: '2026-12-31' },
    { act: accession, after: 'entry-into-force', since: null },
    { act: ratification, after: 'opening', since: '2004-05-01' },
  ],
  'no-signature-before': [{ act: ratification }],
  'consent-stands-already': [{ act: accession }],
  'accepts-too-few': [
    { act: ratification, accepted: ['II'], of: ['II', 'III', 'IV'], atLeast: 2 },
    { act: acceptance, accepted: [], of: ['II', 'III', 'IV'], atLeast: 1 },
  ],
  'no-clause-on-provisional': [{ act: provisional }],
  'too-late-to-withdraw': [{ act: instrumentWithdrawn }],
  'nothing-to-withdraw': [{ act: signatureWithdrawn }],

  'denounced-before-force': [
    { act: denunciation, participant: 'IND' },
    { act: { ...denunciation, by: 'USA' }, participant: 'USA' },
  ],
  'denounced-too-early': [
    { act: denunciation, earliest: '2025-05-01' },
    { act: denunciation, earliest: null },
  ],
  'denounced-outside-window': [
    {
      act: denunciation,
      window: { months: 12, years: 10, last: { from: '2014-05-01', to: '2015-05-01' }, next: '2024-05-01' },
    },
    { act: denunciation, window: { months: 1, years: 1, last: null, next: '2025-05-01' } },
  ],
  'denunciation-running-already': [{ act: denunciation }],
  'no-consent-to-denounce': [{ act: denunciation }],
  'no-denunciation-to-rescind': [{ act: rescinded }],

  'day-not-on-record': [
    { act: denunciation, last: '2025-01-31', openOn: null },
    { act: ratification, last: '2025-01-31', openOn: '2024-05-01' },
  ],
  'shown-as-gone': [
    { participant: 'IND', after: '2010-05-01', last: '2012-05-02' },
    { participant: 'USA', after: '2010-05-01', last: '2012-05-02' },
  ],
  'succession-undated': [{ act: succession }],
  'printed-effect-differs': [
    { act: accession, printed: '2021-07-01', computed: '2021-06-01' },
    { act: approval, printed: '2021-07-01', computed: '2021-06-01' },
  ],
  'all-effects-differ-by-a-day': [
    { count: 17, later: true },
    { count: 17, later: false },
  ],
  'stated-date-differs': [{ stated: '2004-07-02', computed: '2004-07-01' }],

  'clauses-not-on-record': [{ stated: true }, { stated: false }],
  'treaty-named-not-on-record': [{ treaty: 'ETS030' }],
  'group-named-not-known': [{ group: 'XAU' }],

  'no-clause-on-denunciation': [
    { act: denunciation, participant: 'IND' },
    { act: { ...denunciation, by: 'NLD' }, participant: 'NLD' },
  ],
  'withdrawn-before-force': [
    { count: 1, metOn: '2004-03-18', date: '2004-07-01', withoutParty: false },
    { count: 2, metOn: '2004-03-18', date: '2004-07-01', withoutParty: true },
  ],
  'member-that-day-only': [{ act: ratification, title: 'Council of Europe', metOn: '2004-03-18' }],
  'bound-without-members': [{ participant: 'EUE' }],
};
