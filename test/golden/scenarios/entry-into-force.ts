import { each, many, type Scenario } from './scenario.ts';

/** Five that consented to the Convention on Cybercrime when it was open to signatories only. */
const FIVE = 'ALB HRV EST HUN LTU';

export const entryIntoForce: readonly Scenario[] = [
  {
    n: 1,
    what: 'the 39th to the 41st instrument on one day, and one on the next',
    authority: 'UNCC 65(1), 65(2)',
    acts: [...many(38, '2027-02-01'), ...each('CUB DJI DMA', 'accession 2027-02-28'), 'DOM accession 2027-03-01'],
    at: '2027-06-01',
    expects: [
      {
        expected: '65(1): the ninetieth day after 28 Feb 2027, for all three',
        force: { conditionMetOn: '2027-02-28', date: '2027-05-29', counted: 42 },
        of: {
          AFG: { inForceFrom: '2027-05-29' },
          CUB: { inForceFrom: '2027-05-29' },
          DMA: { inForceFrom: '2027-05-29' },
        },
        findings: [],
      },
      {
        expected: '65(2): for the one of the next day the later of its own thirtieth day and the general date',
        of: { DOM: { inForceFrom: '2027-05-29', status: 'party' } },
        says: [/\+ 30 days = 31 Mar 2027; general entry into force on 29 May 2027 is later/],
      },
    ],
  },
  {
    n: 2,
    what: 'the 40th instrument on 1 Dec 2027',
    authority: 'UNCC 65(1)',
    acts: [...many(39, '2027-02-01'), 'DJI accession 2027-12-01'],
    at: '2028-02-28',
    expects: [
      {
        expected: '65(1): 29 Feb 2028, which that year has',
        force: { conditionMetOn: '2027-12-01', date: '2028-02-29', inForce: false },
      },
    ],
  },
  {
    n: 3,
    what: 'deposits on 2, 3 and 31 Mar, and on 1 Apr 2027, the general date',
    authority: 'UNCC 65(2)',
    acts: [
      ...many(40, '2027-01-01'),
      'DMA accession 2027-03-02',
      'DOM accession 2027-03-03',
      'DZA accession 2027-03-31',
      'ECU accession 2027-04-01',
    ],
    at: '2027-06-01',
    expects: [
      {
        expected: '65(2): 1 Apr, 2 Apr, 30 Apr and 1 May 2027',
        force: { date: '2027-04-01' },
        of: {
          DMA: { inForceFrom: '2027-04-01' },
          DOM: { inForceFrom: '2027-04-02' },
          DZA: { inForceFrom: '2027-04-30' },
          ECU: { inForceFrom: '2027-05-01' },
        },
      },
    ],
  },
  {
    n: 10,
    what: 'a withdrawal before the 40th instrument',
    authority: 'UNCC 65(1); VCLT 24',
    acts: [...many(39, '2027-01-01'), 'AFG instrument-withdrawn 2027-01-15', 'DMA accession 2027-02-01'],
    at: '2028-01-01',
    expects: [
      {
        expected: '65(1): not counted, 39 of 40',
        force: { date: null, conditionMetOn: null, counted: 39, needed: 40 },
        of: { AFG: { status: 'none' } },
        findings: [],
      },
    ],
  },
  {
    n: 11,
    what: 'a withdrawal after the 40th instrument, before force',
    authority: 'unsettled; VCLT 24(3)',
    acts: [...many(40, '2027-01-01'), 'AFG instrument-withdrawn 2027-02-01'],
    at: '2028-01-01',
    expects: [
      {
        expected: 'the date is told as standing, the State as out, and that this is not settled',
        force: { date: '2027-04-01', inForce: true },
        totals: { parties: 39 },
        of: { AFG: { status: 'none', inForceFrom: null } },
        findings: ['unsettled-in-law -'],
        says: [/not settled/],
      },
    ],
  },
  {
    n: 12,
    what: 'all forty withdraw between the condition and the date',
    authority: 'unsettled; VCLT 24(3)',
    acts: [
      ...many(40, '2027-01-01'),
      ...many(40, '2027-01-01').map((line) => line.replace('accession 2027-01-01', 'instrument-withdrawn 2027-02-01')),
    ],
    at: '2028-01-01',
    expects: [
      {
        expected: 'in force without a Party by this reading, and that it is not settled',
        force: { date: '2027-04-01', inForce: true },
        totals: { parties: 0 },
        findings: ['unsettled-in-law -'],
        says: [/without a Party/, /not settled/],
      },
    ],
  },
  {
    n: 13,
    what: 'a withdrawal on the day of force, and one on the day before',
    authority: 'VCLT 24, 54',
    acts: [...many(41, '2027-01-01'), 'AFG instrument-withdrawn 2027-04-01', 'AGO instrument-withdrawn 2027-03-31'],
    at: '2028-01-01',
    expects: [
      {
        expected: 'VCLT 54: on the day it is too late, the day before it is good',
        force: { date: '2027-04-01' },
        of: { AFG: { status: 'party' }, AGO: { status: 'none' } },
        says: [/Afghanistan on 1 Apr 2027: the treaty was already in force for it, so that it can only denounce/],
      },
      {
        expected: '65(1): with 40 instruments left, no reading doubts the date',
        findings: ['withdrawal-without-act AFG'],
      },
    ],
  },
  {
    n: 40,
    what: 'sixty States Parties; 59 and the European Union; 60, then 59',
    authority: 'UNCC 62(1)',
    at: '2028-06-01',
    expects: [
      {
        expected: '62(1): reached with the sixtieth',
        acts: many(60, '2027-01-01'),
        milestones: { 'protocols-may-be-considered': { reached: true, counted: 60, date: '2027-04-01' } },
      },
      {
        expected: '62(1): "States Parties": the Union is not the sixtieth',
        acts: [
          ...many(58, '2027-01-01'),
          'FRA signature 2025-10-25',
          'FRA ratification 2027-01-01',
          'EUE signature 2025-10-25',
          'EUE ratification 2027-01-01',
        ],
        totals: { parties: 60 },
        milestones: { 'protocols-may-be-considered': { reached: false, counted: 59, date: null } },
      },
      {
        expected: '62(1): asked on the day: still reached on the eve of the end of the sixtieth',
        acts: [...many(60, '2027-01-01'), 'AFG denunciation 2028-01-01'],
        at: '2028-12-31',
        milestones: { 'protocols-may-be-considered': { reached: true, counted: 60 } },
      },
      {
        expected: '62(1): and no longer once 59 are left',
        acts: [...many(60, '2027-01-01'), 'AFG denunciation 2028-01-01'],
        at: '2029-06-01',
        totals: { parties: 59 },
        milestones: { 'protocols-may-be-considered': { reached: false, counted: 59, date: null } },
      },
    ],
  },
  {
    n: 56,
    what: 'five consents with two members of the Council of Europe, then a third member',
    authority: 'ETS185 36(3)',
    treaty: 'ETS185',
    acts: [
      ...each('ALB HRV EST CAN JPN USA', 'signature 2001-11-23'),
      'ALB ratification 2002-06-20',
      'HRV ratification 2002-10-17',
      'CAN ratification 2003-01-10',
      'JPN ratification 2003-02-10',
      'USA ratification 2003-03-10',
      'EST ratification 2003-11-10',
    ],
    at: '2004-03-01',
    expects: [
      {
        expected: '36(3): not with five of which two are members',
        at: '2003-11-09',
        force: { date: null, conditionMetOn: null, counted: 5, needed: 5 },
      },
      {
        expected: '36(3): on the third member, 1 Mar 2004',
        force: { conditionMetOn: '2003-11-10', date: '2004-03-01', inForce: true },
        totals: { parties: 6 },
        findings: [],
      },
    ],
  },
  {
    n: 57,
    what: 'one of the three members leaves the Council of Europe before the fifth consent',
    authority: 'unsettled; ETS185 36(3)',
    treaty: 'ETS185',
    acts: [
      ...each('RUS ALB EST CAN JPN', 'signature 2022-01-10'),
      ...each('RUS ALB EST', 'ratification 2022-01-11'),
      'CAN ratification 2022-02-01',
      'JPN ratification 2022-05-10',
    ],
    at: '2022-10-01',
    expects: [
      {
        expected: '36(3): whether it is still one of three members is not settled, and that is said',
        findings: ['unsettled-in-law RUS'],
        says: [/Russian Federation on 11 Jan 2022 is counted among the members.*no longer on 10 May 2022.*not settled/],
      },
    ],
  },
  {
    n: 61,
    what: 'deposits on 29 and 30 Nov, 1 Dec, 31 Aug and 29 Feb',
    authority: 'ETS185 37(2)',
    treaty: 'ETS185',
    acts: [
      ...each(FIVE, 'signature 2001-11-23'),
      ...each(FIVE, 'ratification 2004-03-18'),
      'CHL accession 2023-11-29',
      'BRA accession 2023-11-30',
      'COL accession 2023-12-01',
      'KEN accession 2024-02-29',
      'FJI accession 2024-08-31',
    ],
    at: '2025-01-01',
    expects: [
      {
        expected: '37(2): the month after three months: 1 Mar, 1 Mar, 1 Apr, 1 Jun, 1 Dec',
        of: {
          CHL: { inForceFrom: '2024-03-01' },
          BRA: { inForceFrom: '2024-03-01' },
          COL: { inForceFrom: '2024-04-01' },
          KEN: { inForceFrom: '2024-06-01' },
          FJI: { inForceFrom: '2024-12-01' },
        },
        findings: [],
      },
    ],
  },
  {
    n: 67,
    what: 'five definitive signatures to 30 Nov 2022, one on 1 Dec',
    authority: 'CETS224 16(3), 16(4)',
    treaty: 'CETS224',
    acts: [
      ...each('FRA SRB EST HUN', 'definitive-signature 2022-06-01'),
      'FIN definitive-signature 2022-11-30',
      'JPN definitive-signature 2022-12-01',
    ],
    at: '2023-04-01',
    expects: [
      {
        expected: '16(3): 1 Mar 2023; 16(4): 1 Apr 2023',
        force: { conditionMetOn: '2022-11-30', date: '2023-03-01' },
        of: { FIN: { inForceFrom: '2023-03-01' }, JPN: { inForceFrom: '2023-04-01' } },
        findings: [],
      },
    ],
  },
  {
    n: 81,
    what: 'ten consent, and one leaves',
    authority: 'CETS224 23(3)',
    treaty: 'CETS224',
    acts: [
      ...each('FRA SRB EST HUN FIN JPN DEU CHL NLD ITA', 'definitive-signature 2022-06-01'),
      'CHL denunciation 2023-01-10',
    ],
    at: '2024-01-01',
    expects: [
      {
        expected: '23(3): "once": the review begun stays begun',
        of: { CHL: { status: 'former-party', ceased: '2023-05-01' } },
        milestones: { 'review-of-data-protection': { reached: true, date: '2022-06-01' } },
      },
    ],
  },
];
