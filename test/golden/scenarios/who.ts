import { each, many, type Scenario } from './scenario.ts';

/** In force on 1 Jul 2004 for five of its signatories. */
const CONVENTION = [
  ...each('ALB HRV EST HUN LTU', 'signature 2001-11-23'),
  ...each('ALB HRV EST HUN', 'ratification 2003-12-04'),
  'LTU ratification 2004-03-18',
];

export const who: readonly Scenario[] = [
  {
    n: 26,
    what: 'signature on 31 Dec 2026, and on 1 Jan 2027',
    authority: 'UNCC 64(1)',
    at: '2027-02-01',
    expects: [
      {
        expected: '64(1): "until 31 December 2026": the last day, and late',
        acts: ['AGO signature 2026-12-31', 'ALB signature 2027-01-01'],
        of: { AGO: { status: 'signatory', signed: '2026-12-31' } },
        findings: ['signature-after-closing ALB'],
      },
    ],
  },
  {
    n: 27,
    what: 'ratification without a signature, and before it',
    authority: 'UNCC 64(3)',
    acts: ['FRA ratification 2026-01-10', 'AGO ratification 2026-01-10', 'AGO signature 2026-02-01'],
    at: '2026-06-01',
    expects: [
      {
        expected: '64(3) presupposes signature: found in both',
        findings: ['consent-without-signature AGO', 'consent-without-signature FRA'],
      },
    ],
  },
  {
    n: 28,
    what: 'a signature is withdrawn, and then ratified',
    authority: 'UNCC 64(3); VCLT 18(a)',
    acts: ['FRA signature 2025-10-25', 'FRA signature-withdrawn 2026-01-10', 'FRA ratification 2027-01-01'],
    at: '2027-02-01',
    expects: [
      {
        expected: '64(3): without a signature that stands',
        of: { FRA: { signed: null } },
        findings: ['consent-without-signature FRA'],
      },
    ],
  },
  {
    n: 31,
    what: 'definitive signature, formal confirmation, provisional application',
    authority: 'UNCC 64(3), 64(4); VCLT 25',
    acts: [
      'FRA definitive-signature 2026-01-10',
      'AGO formal-confirmation 2026-01-10',
      'ALB provisional-application 2026-01-10',
    ],
    at: '2026-06-01',
    expects: [
      {
        expected: '64: none is provided for, and none is counted',
        force: { counted: 0 },
        findings: ['means-not-provided-for AGO', 'means-not-provided-for FRA', 'provisional-not-provided-for ALB'],
      },
    ],
  },
  {
    n: 37,
    what: 'INTERPOL and Hong Kong as the 39th and 40th; others that are no States',
    authority: 'UNCC 64(1), 64(4); ETS185 37(1); VCLT 1, 6',
    expects: [
      {
        expected: '64(4): "all States" means States: neither counts',
        acts: [...many(38, '2027-01-01'), ...each('INTERPOL HKG', 'accession 2027-01-05')],
        at: '2028-01-01',
        force: { date: null, counted: 38 },
        totals: { consents: 38, parties: 0 },
        of: {
          INTERPOL: { status: 'none', consent: null, irregular: true },
          HKG: { status: 'none', consent: null, irregular: true },
        },
        findings: ['consent-not-open-to-participant HKG', 'consent-not-open-to-participant INTERPOL'],
      },
      {
        expected: '64(1): nor can they sign',
        acts: each('XWHO MAC CYM', 'signature 2026-01-10'),
        at: '2026-06-01',
        totals: { signatures: 0, signatories: 0 },
        of: { XWHO: { status: 'none', signed: null }, MAC: { signed: null }, CYM: { signed: null } },
        findings: ['CYM', 'MAC', 'XWHO'].map((code) => `signature-not-open-to-participant ${code}`),
      },
      {
        expected: '64: nor by means that it does not know, nor as successors, which are States',
        acts: [
          ...many(39, '2027-01-01'),
          'INTERPOL formal-confirmation 2027-01-05',
          'HKG succession 2027-01-05 effective=2026-07-01',
          'MAC succession-to-signature 2026-01-10',
        ],
        at: '2028-01-01',
        force: { date: null, counted: 39 },
        totals: { consents: 39, signatures: 0 },
        of: {
          INTERPOL: { status: 'none', consent: null },
          HKG: { status: 'none', consent: null },
          MAC: { status: 'none', signed: null },
        },
      },
      {
        expected: 'ETS185 37(1): "any State": the same there',
        treaty: 'ETS185',
        acts: [...CONVENTION, 'INTERPOL accession 2026-12-01'],
        at: '2027-06-01',
        totals: { parties: 5 },
        of: { INTERPOL: { status: 'none', consent: null } },
        findings: ['consent-not-open-to-participant INTERPOL'],
      },
    ],
  },
  {
    n: 38,
    what: 'the Holy See, the Cook Islands, the State of Palestine',
    authority: 'UNCC 64(4); practice of the Secretary-General',
    acts: [...many(37, '2027-01-01'), ...each('VAT COK PSE', 'accession 2027-01-01')],
    at: '2027-04-01',
    expects: [
      {
        expected: '64(4): States in the practice of the depositary: counted',
        force: { date: '2027-04-01', inForce: true },
        totals: { parties: 40 },
        findings: [],
      },
    ],
  },
  {
    n: 39,
    what: 'States that have ceased to exist: one that had joined, and acts after the end',
    authority: 'VCLT 6; succession of States',
    expects: [
      {
        expected: 'the German Democratic Republic, a Party since 1989, is none in 2020',
        adopted: '1985-12-24',
        acts: [...many(40, '1986-01-01'), 'DDR accession 1989-01-01'],
        at: '2020-01-01',
        of: { DDR: { status: 'former-party', ceased: '1990-10-03', spells: [{ endedBy: 'ceased-to-exist' }] } },
        totals: { parties: 40 },
        findings: [],
      },
      {
        expected: 'and was one while it existed',
        adopted: '1985-12-24',
        acts: [...many(40, '1986-01-01'), 'DDR accession 1989-01-01'],
        at: '1990-10-02',
        of: { DDR: { status: 'party', inForceFrom: '1989-01-31' } },
        totals: { parties: 41 },
      },
      {
        expected: 'it cannot accede in 1995',
        adopted: '1985-12-24',
        acts: [...many(40, '1986-01-01'), 'DDR accession 1995-01-01'],
        at: '2020-01-01',
        of: { DDR: { status: 'none', consent: null } },
        findings: ['participant-does-not-exist DDR'],
      },
      {
        expected: 'nor Czechoslovakia in 2027, which counts for nothing',
        acts: ['CSK accession 2027-01-05', 'DDR accession 2027-01-06', 'YUG accession 2027-01-07'],
        at: '2027-06-01',
        force: { counted: 0 },
        totals: { consents: 0 },
        of: { CSK: { status: 'none', consent: null, irregular: true } },
        findings: ['CSK', 'DDR', 'YUG'].map((code) => `participant-does-not-exist ${code}`),
      },
    ],
  },
  {
    n: 58,
    what: 'the Russian Federation signs on 16 and 17 March 2022',
    authority: 'ETS185 36(1); CM/Res(2022)2',
    treaty: 'ETS185',
    at: '2022-06-01',
    expects: [
      {
        expected: '36(1): a member "as from 16 March" no longer: not open on that day',
        acts: ['RUS signature 2022-03-16'],
        of: { RUS: { status: 'none', signed: null } },
        findings: ['signature-not-open-to-participant RUS'],
      },
      {
        expected: '36(1): nor on the next',
        acts: ['RUS signature 2022-03-17'],
        of: { RUS: { status: 'none', signed: null } },
        findings: ['signature-not-open-to-participant RUS'],
      },
      {
        expected: '36(1): on 15 March it is',
        acts: ['RUS signature 2022-03-15'],
        of: { RUS: { status: 'signatory' } },
        findings: [],
      },
    ],
  },
  {
    n: 59,
    what: 'Serbia and Montenegro signs on 7 April 2005',
    authority: 'ETS185 36(1); PACE Opinion 261 (2007)',
    treaty: 'ETS185',
    acts: [...CONVENTION, 'SCG signature 2005-04-07'],
    expects: [
      {
        expected: '36(1): a member from 3 Apr 2003 to 3 Jun 2006: lawful',
        at: '2005-06-01',
        of: { SCG: { status: 'signatory', signed: '2005-04-07' } },
        findings: [],
      },
      {
        expected: '36(2): Serbia continues it, and ratifies with that signature',
        acts: ['SRB ratification 2009-04-14'],
        at: '2010-01-01',
        of: { SRB: { status: 'party', inForceFrom: '2009-08-01', signed: '2005-04-07' } },
        findings: [],
      },
      {
        expected: '36(2): Montenegro succeeds to it, and ratifies with that signature',
        acts: ['MNE succession-to-signature 2006-06-06', 'MNE ratification 2010-03-03'],
        at: '2011-01-01',
        of: { MNE: { status: 'party', inForceFrom: '2010-07-01' } },
        findings: [],
      },
    ],
  },
  {
    n: 60,
    what: 'accession before force, by a member of the Council of Europe, by the United States',
    authority: 'ETS185 37(1)',
    treaty: 'ETS185',
    acts: [...CONVENTION, 'CHL accession 2004-05-01', 'FRA accession 2005-01-10', 'USA accession 2005-01-10'],
    at: '2006-01-01',
    expects: [
      {
        expected: '37(1): after force only; to States that are neither members nor took part in the elaboration',
        of: { FRA: { status: 'none', consent: null }, USA: { status: 'none', consent: null } },
        findings: [
          'consent-before-open CHL',
          'consent-not-open-to-participant FRA',
          'consent-not-open-to-participant USA',
        ],
      },
    ],
  },
  {
    n: 68,
    what: 'the European Union signs; an accession; a signature before opening',
    authority: 'CETS224 16(1)',
    treaty: 'CETS224',
    acts: ['EUE signature 2022-06-01', 'FRA accession 2022-06-01', 'JPN signature 2022-05-11'],
    at: '2023-01-01',
    expects: [
      {
        expected: '16(1): by Parties to the Convention only; no accession; from 12 May 2022',
        force: { counted: 0 },
        of: { EUE: { status: 'none', signed: null } },
        findings: [
          'means-not-provided-for FRA',
          'signature-before-opening JPN',
          'signature-not-open-to-participant EUE',
        ],
      },
    ],
  },
];
