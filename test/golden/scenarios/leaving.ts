import { each, many, type Scenario } from './scenario.ts';

/** In force on 1 Apr 2027, for forty. */
const FORTY = many(40, '2027-01-01');

export const leaving: readonly Scenario[] = [
  {
    n: 14,
    what: 'a denunciation before force, with a notice that would end before the threshold is met',
    authority: 'UNCC 67(1): a State Party denounces',
    acts: [
      ...many(39, '2027-01-01'),
      'AGO denunciation 2027-02-01',
      'LAO accession 2028-03-01',
      'LBY accession 2028-04-01',
    ],
    at: '2029-06-01',
    expects: [
      {
        expected: '67(1): there is no such denunciation, and nothing moves',
        force: { conditionMetOn: '2028-03-01', date: '2028-05-30', counted: 41 },
        of: { AGO: { status: 'party', inForceFrom: '2028-05-30', denounced: null, ceased: null } },
        findings: ['denunciation-too-early AGO'],
        says: [/only a Party can denounce/],
      },
      {
        expected: '67(1): and that of another, which is a Party by then, stands',
        acts: ['ALB denunciation 2028-06-15'],
        force: { conditionMetOn: '2028-03-01', date: '2028-05-30' },
        of: { ALB: { status: 'party', denounced: '2028-06-15', ceased: '2029-06-15' } },
        findings: ['denunciation-too-early AGO'],
      },
    ],
  },
  {
    n: 15,
    what: 'a denunciation before force, with a notice that would end after it',
    authority: 'UNCC 67(1)',
    acts: [...FORTY, 'AGO denunciation 2027-02-01'],
    at: '2029-06-01',
    expects: [
      {
        expected: '67(1): there is no such denunciation: it stays a Party',
        force: { date: '2027-04-01' },
        of: { AGO: { status: 'party', inForceFrom: '2027-04-01', denounced: null, ceased: null } },
        findings: ['denunciation-too-early AGO'],
      },
    ],
  },
  {
    n: 16,
    what: 'a denunciation on the day of force, and one on 29 Feb 2028',
    authority: 'UNCC 67(1)',
    acts: [...FORTY, 'AFG denunciation 2027-04-01', 'AGO denunciation 2028-02-29'],
    at: '2028-06-01',
    expects: [
      {
        expected: '67(1): one year after receipt: 1 Apr 2028, and 28 Feb 2029',
        of: {
          AFG: { status: 'former-party', ceased: '2028-04-01' },
          AGO: { status: 'party', denounced: '2028-02-29', ceased: '2029-02-28' },
        },
        findings: [],
      },
    ],
  },
  {
    n: 17,
    what: 'a denunciation that names a later date; rescinded in time; rescinded too late',
    authority: 'UNCC 67(1); VCLT 68',
    acts: [
      ...FORTY,
      'AFG denunciation 2027-06-01 effective=2029-01-01',
      'AGO denunciation 2027-06-01',
      'AGO denunciation-rescinded 2028-05-31',
      'ALB denunciation 2027-06-01',
      'ALB denunciation-rescinded 2028-06-01',
    ],
    at: '2028-07-01',
    expects: [
      {
        expected: 'VCLT 68: on the later date; not at all; on the day, as it had taken effect',
        of: {
          AFG: { status: 'party', ceased: '2029-01-01' },
          AGO: { status: 'party', denounced: null, ceased: null },
          ALB: { status: 'former-party', ceased: '2028-06-01' },
        },
        findings: ['rescission-without-denunciation ALB'],
      },
    ],
  },
  {
    n: 18,
    what: '39 of 40 denounce',
    authority: 'VCLT 55',
    acts: [
      ...FORTY,
      ...many(39, '2027-01-01').map((line) => line.replace('accession 2027-01-01', 'denunciation 2028-01-01')),
    ],
    at: '2030-01-01',
    expects: [
      {
        expected: 'VCLT 55: it stays in force, with one Party',
        force: { date: '2027-04-01', inForce: true },
        totals: { parties: 1, formerParties: 39 },
        findings: [],
      },
    ],
  },
  {
    n: 24,
    what: 'accession anew while the denunciation runs, and after the end',
    authority: 'UNCC 64(4), 65(2)',
    acts: [
      ...FORTY,
      'AFG denunciation 2028-01-19',
      'AFG accession 2028-06-01',
      'AGO denunciation 2028-01-10',
      'AGO accession 2029-06-20',
    ],
    at: '2030-01-01',
    expects: [
      {
        expected: '65(2): anew, when the old bond ends and by its own thirtieth day',
        of: {
          AFG: {
            status: 'party',
            spells: [
              { inForceFrom: '2027-04-01', endedOn: '2029-01-19' },
              { inForceFrom: '2029-01-19', endedOn: null },
            ],
          },
          AGO: {
            status: 'party',
            spells: [
              { inForceFrom: '2027-04-01', endedOn: '2029-01-10' },
              { inForceFrom: '2029-07-20', endedOn: null },
            ],
          },
        },
        findings: [],
      },
    ],
  },
  {
    n: 25,
    what: 'a second denunciation while the first one runs',
    authority: 'UNCC 67(1)',
    acts: [...FORTY, 'AFG denunciation 2028-01-10', 'AFG denunciation 2028-06-01'],
    at: '2028-07-01',
    expects: [
      {
        expected: '67(1): it adds nothing, as the consent stands until the first has effect',
        of: { AFG: { status: 'party', denounced: '2028-01-10', ceased: '2029-01-10' } },
        findings: ['denunciation-without-consent AFG'],
        says: [/an earlier denunciation is running: it adds nothing/],
        neverSays: [/without a consent that stands/],
      },
    ],
  },
  {
    n: 62,
    what: 'denounced and ratified anew on one day, with a reservation',
    authority: 'ETS185 36(4), 42, 47; CETS224 24(3)',
    treaty: 'ETS185',
    facts: true,
    acts: ['FRA denunciation 2024-02-15', 'FRA ratification 2024-02-15', 'FRA reservation 2024-02-15 29(4)'],
    expects: [
      {
        expected: '47: bound until the end of May by the old terms',
        at: '2024-05-31',
        of: { FRA: { status: 'party' } },
        statements: { 'FRA reservation 2024-02-15 29(4)': { inForce: false, from: '2024-06-01' } },
        findings: [],
      },
      {
        expected: '36(4): bound throughout, by the new terms from 1 Jun',
        at: '2024-06-01',
        of: {
          FRA: {
            status: 'party',
            spells: [
              { inForceFrom: '2006-05-01', endedOn: '2024-06-01' },
              { inForceFrom: '2024-06-01', endedOn: null },
            ],
            history: [
              { from: '2001-11-23', status: 'signatory' },
              { from: '2006-01-10', status: 'contracting' },
              { from: '2006-05-01', status: 'party' },
            ],
          },
        },
        statements: { 'FRA reservation 2024-02-15 29(4)': { state: 'in-force', from: '2024-06-01' } },
        findings: [],
      },
      {
        expected: 'CETS224 24(3): the Protocol falls with the denunciation, and the new consent does not bring it back',
        treaty: 'CETS224',
        facts: false,
        acts: each('FRA SRB EST HUN JPN', 'definitive-signature 2022-11-30'),
        elsewhere: { ETS185: ['FRA denunciation 2024-02-15', 'FRA ratification 2024-02-15'] },
        at: '2025-01-01',
        of: { FRA: { status: 'former-party', ceased: '2024-06-01' } },
      },
    ],
  },
  {
    n: 65,
    what: 'the Convention is denounced by one of five, before and after force of the Protocol',
    authority: 'CETS224 16(3), 24(3)',
    treaty: 'CETS224',
    expects: [
      {
        expected: '16(3): before force it leaves the count',
        acts: [...each('FRA JPN SRB EST', 'definitive-signature 2022-11-01'), 'HUN definitive-signature 2023-04-10'],
        elsewhere: { ETS185: ['EST denunciation 2022-11-02'] },
        at: '2024-01-01',
        force: { date: null, conditionMetOn: null, counted: 4 },
        of: { EST: { ceased: '2023-03-01', inForceFrom: null } },
      },
      {
        expected: '24(3): after force it falls the same day',
        acts: each('FRA JPN SRB EST HUN', 'definitive-signature 2022-11-01'),
        elsewhere: { ETS185: ['EST denunciation 2023-06-10'] },
        at: '2023-10-01',
        force: { date: '2023-03-01' },
        of: { EST: { status: 'former-party', ceased: '2023-10-01' } },
      },
    ],
  },
  {
    n: 66,
    what: 'the Protocol is joined while the denunciation of the Convention runs',
    authority: 'CETS224 24(3)',
    treaty: 'CETS224',
    acts: [...each('FRA JPN SRB EST HUN', 'definitive-signature 2022-11-01'), 'FIN definitive-signature 2023-06-20'],
    elsewhere: { ETS185: ['FIN denunciation 2023-06-10'] },
    expects: [
      {
        expected: '24(3): open to it while it is a Party to the Convention, and ended with that',
        at: '2023-09-30',
        of: { FIN: { status: 'contracting', ceased: '2023-10-01' } },
        findings: [],
      },
      {
        expected: '24(3): it has never been in force for it',
        at: '2024-06-01',
        of: { FIN: { inForceFrom: null, ceased: '2023-10-01', irregular: false } },
        totals: { parties: 5 },
        findings: [],
      },
    ],
  },
];
