import { each, many, type Scenario } from './scenario.ts';

/** France and the Union have signed. */
const SIGNED = ['FRA signature 2025-10-25', 'EUE signature 2025-10-26'];

/** In force on 1 Apr 2027 for 39 States, France and the Union. */
const IN_FORCE = [...many(39, '2027-01-01'), ...SIGNED, 'FRA ratification 2027-01-01', 'EUE ratification 2027-01-02'];

/** As if adopted in 2009: in force on 1 Apr 2010 for 38 others, France and the United Kingdom. */
const OF_2010 = [...many(38, '2010-01-01'), ...each('FRA GBR', 'accession 2010-01-01')];

export const organizations: readonly Scenario[] = [
  {
    n: 4,
    what: 'the European Union deposits before any member State',
    authority: 'UNCC 64(3)',
    acts: [...SIGNED, 'EUE ratification 2026-02-01'],
    expects: [
      {
        expected: '64(3): not open to it: without effect, and not counted',
        at: '2026-02-15',
        force: { counted: 0 },
        of: { EUE: { status: 'signatory', consent: null, irregular: true } },
        totals: { consents: 0 },
        findings: ['consent-not-open-to-participant EUE'],
      },
      {
        expected: '64(3): of effect from the day on which a member State has done likewise',
        acts: ['FRA ratification 2026-03-01'],
        at: '2026-04-01',
        of: { EUE: { status: 'contracting', spells: [{ consented: '2026-03-01' }] } },
        findings: ['consent-not-open-to-participant EUE'],
      },
    ],
  },
  {
    n: 5,
    what: 'the European Union deposits on the same day as its first member State',
    authority: 'UNCC 64(3)',
    acts: [...SIGNED, 'FRA ratification 2026-02-01', 'EUE ratification 2026-02-01'],
    at: '2026-02-01',
    expects: [
      {
        expected: '64(3): "has done likewise": open',
        of: {
          EUE: {
            status: 'contracting',
            irregular: false,
            consent: { means: 'ratification', date: '2026-02-01' } as never,
          },
        },
        findings: [],
      },
    ],
  },
  {
    n: 6,
    what: 'the European Union would be the fortieth',
    authority: 'UNCC 65(1)',
    acts: [...many(38, '2027-01-01'), ...SIGNED, 'FRA ratification 2027-01-01', 'EUE ratification 2027-01-02'],
    at: '2028-01-01',
    expects: [
      {
        expected: '65(1): it does not add to its member States: 39 of 40',
        force: { date: null, counted: 39, needed: 40 },
        of: { EUE: { status: 'contracting' } },
        totals: { consents: 40, organizations: 1 },
        findings: [],
      },
    ],
  },
  {
    n: 7,
    what: 'the European Union deposits after the fortieth instrument',
    authority: 'UNCC 65(2)',
    acts: [...many(39, '2026-06-01'), ...SIGNED, 'FRA ratification 2026-06-01', 'EUE ratification 2027-02-25'],
    at: '2027-03-27',
    expects: [
      {
        expected: '65(2): its own thirtieth day',
        force: { date: '2026-08-30' },
        of: { EUE: { status: 'party', inForceFrom: '2027-03-27' } },
        findings: [],
      },
    ],
  },
  {
    n: 8,
    what: 'the European Union accedes while its member State is not a Party yet',
    authority: 'UNCC 64(4)',
    acts: [
      ...many(39, '2026-06-01'),
      'FRA signature 2025-10-25',
      'FRA ratification 2026-06-01',
      'EUE accession 2026-07-01',
    ],
    expects: [
      {
        expected: '64(4): "is a Party": not open, and without effect',
        at: '2026-08-29',
        force: { date: '2026-08-30' },
        of: { EUE: { status: 'none', consent: null, irregular: true } },
        findings: ['consent-not-open-to-participant EUE'],
      },
      {
        expected: '64(4), 65(2): of effect from the day on which France is a Party, and in force thirty days later',
        at: '2026-10-01',
        of: { EUE: { status: 'party', inForceFrom: '2026-09-29', spells: [{ consented: '2026-08-30' }] } },
        findings: ['consent-not-open-to-participant EUE'],
      },
    ],
  },
  {
    n: 9,
    what: 'the only member State withdraws its instrument before force, after the European Union has deposited',
    authority: 'unsettled; UNCC 64(3)',
    acts: [
      ...many(40, '2027-01-01'),
      ...SIGNED,
      'FRA ratification 2026-06-01',
      'EUE ratification 2026-06-02',
      'FRA instrument-withdrawn 2026-12-01',
    ],
    at: '2027-06-01',
    expects: [
      {
        expected: '64(3): open on the day of deposit: it is told as a Party alone, and that this is not settled',
        of: { EUE: { status: 'party', inForceFrom: '2027-04-01' }, FRA: { status: 'signatory' } },
        findings: ['unsettled-in-law EUE'],
        says: [/European Union is bound, and none of its member States is.*not settled/],
      },
    ],
  },
  {
    n: 29,
    what: 'the European Union signs after its only signatory has withdrawn',
    authority: 'UNCC 64(2); VCLT 18(a)',
    acts: ['FRA signature 2025-10-25', 'FRA signature-withdrawn 2025-12-01', 'EUE signature 2026-01-25'],
    at: '2026-06-01',
    expects: [
      {
        expected: '64(2): no member State has signed: not open',
        of: { EUE: { status: 'none', signed: null } },
        totals: { signatures: 0 },
        findings: ['signature-not-open-to-participant EUE'],
      },
    ],
  },
  {
    n: 30,
    what: 'the European Union signs the day before its first member State',
    authority: 'UNCC 64(2)',
    acts: ['EUE signature 2025-10-25', 'FRA signature 2025-10-26'],
    expects: [
      {
        expected: '64(2): "has signed": not open',
        at: '2025-10-25',
        of: { EUE: { status: 'none', signed: null } },
        findings: ['signature-not-open-to-participant EUE'],
      },
      {
        expected: '64(2): of effect from the next day at the earliest, and never before',
        at: '2026-01-01',
        of: { EUE: { status: 'signatory', history: [{ from: '2025-10-26', status: 'signatory' }] } },
        findings: ['signature-not-open-to-participant EUE'],
      },
    ],
  },
  {
    n: 32,
    what: 'every member State has denounced, and one accedes anew, or another for the first time',
    authority: 'UNCC 67(2), 64(4)',
    acts: [...IN_FORCE, 'FRA denunciation 2028-02-01'],
    at: '2030-01-01',
    expects: [
      {
        expected: '67(2): it ceases to be a Party with the last denunciation',
        of: { EUE: { status: 'former-party', ceased: '2029-02-01', spells: [{ endedBy: 'members-denounced' }] } },
        findings: [],
      },
      ...['FRA', 'ITA'].map((code) => ({
        expected: `64(4): only a new consent of its own binds it again, not that of ${code}, and the past stays`,
        acts: [`${code} accession 2029-06-01`],
        of: {
          EUE: {
            status: 'former-party' as const,
            ceased: '2029-02-01',
            history: [
              { from: '2025-10-26', status: 'signatory' as const },
              { from: '2027-01-02', status: 'contracting' as const },
              { from: '2027-04-01', status: 'party' as const },
              { from: '2029-02-01', status: 'former-party' as const },
            ],
          },
        },
        findings: [],
      })),
      {
        expected: '67(2): not where another member State had acceded before that day',
        acts: ['ITA accession 2029-01-20'],
        of: { EUE: { status: 'party', ceased: null } },
        findings: [],
      },
      {
        expected: '64(4), 65(2): with a consent of its own it is bound anew',
        acts: ['ITA accession 2029-06-01', 'EUE accession 2029-08-01'],
        of: {
          EUE: { status: 'party', spells: [{ endedOn: '2029-02-01' }, { inForceFrom: '2029-08-31', endedOn: null }] },
        },
        findings: [],
      },
    ],
  },
  {
    n: 33,
    what: 'the United Kingdom leaves the European Union, of which the others had denounced',
    authority: 'UNCC 67(2)',
    adopted: '2009-12-24',
    acts: [...OF_2010, 'EUE accession 2010-05-01', 'FRA denunciation 2014-01-01'],
    expects: [
      {
        expected: '67(2): in 2019 a member State has not denounced: it is a Party',
        at: '2019-01-01',
        of: { EUE: { status: 'party', inForceFrom: '2010-05-31', ceased: null }, FRA: { ceased: '2015-01-01' } },
      },
      {
        expected: '67(2): not before 1 Feb 2020, when the United Kingdom is none of its member States any more',
        at: '2026-01-01',
        of: { EUE: { status: 'former-party', ceased: '2020-02-01' }, GBR: { status: 'party' } },
      },
    ],
  },
  {
    n: 34,
    what: 'the only member State denounces, and accedes anew or rescinds before that has effect',
    authority: 'UNCC 67(2); VCLT 68',
    acts: [...IN_FORCE, 'FRA denunciation 2028-02-01'],
    at: '2030-01-01',
    expects: [
      ...['FRA accession 2028-06-01', 'FRA denunciation-rescinded 2028-06-01'].map((line) => ({
        expected: `67(2): the Union stays a Party (${line})`,
        acts: [line],
        of: { EUE: { status: 'party' as const, ceased: null }, FRA: { status: 'party' as const } },
        findings: [],
      })),
    ],
  },
  {
    n: 35,
    what: 'the European Union denounces by itself',
    authority: 'UNCC 2(n), 67(1)',
    acts: [...IN_FORCE, 'EUE denunciation 2028-02-01'],
    at: '2030-01-01',
    expects: [
      {
        expected: '67(1): one year later, and France stays',
        of: { EUE: { status: 'former-party', ceased: '2029-02-01' }, FRA: { status: 'party' } },
        findings: [],
      },
    ],
  },
  {
    n: 36,
    what: 'the European Union accedes on the last day of its only member State that is a Party, or on the next',
    authority: 'UNCC 64(4)',
    adopted: '2009-12-24',
    acts: [...many(39, '2010-01-01'), 'GBR accession 2010-01-01'],
    at: '2020-06-01',
    expects: [
      {
        expected: '64(4): on 31 Jan 2020 it is open',
        acts: ['EUE accession 2020-01-31'],
        of: { EUE: { status: 'party', inForceFrom: '2020-03-01', irregular: false } },
      },
      {
        expected: '64(4): on 1 Feb 2020 it is not',
        acts: ['EUE accession 2020-02-01'],
        of: { EUE: { status: 'none', consent: null } },
        findings: ['consent-not-open-to-participant EUE'],
      },
    ],
  },
];
