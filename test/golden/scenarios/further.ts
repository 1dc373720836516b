import { each, many, type Scenario } from './scenario.ts';

/** Scenarios without a number: what depositaries do otherwise than the text, limits of competence, unknown days. */
export const further: readonly Scenario[] = [
  {
    n: 'signature-by-one-that-has-deposited',
    what: 'Sierra Leone signs the Protocol with its accession to the Convention deposited, not yet in force',
    authority: 'CETS224 16(1); practice of the depositary',
    treaty: 'CETS224',
    acts: ['SLE signature 2024-06-20'],
    at: '2024-07-01',
    expects: [
      {
        expected: '16(1): depositaries read it more widely: it stands, and both readings are told',
        of: { SLE: { status: 'signatory', signed: '2024-06-20', irregular: false } },
        findings: ['competing-practice SLE'],
        says: [/read strictly.*Parties to ETS185/],
      },
    ],
  },
  {
    n: 'limits-of-competence',
    what: 'what the European Union owes as a Party',
    authority: 'UNCC 2(n), 64(3)',
    acts: [
      ...many(39, '2027-01-01'),
      ...each('FRA EUE', 'signature 2025-10-25'),
      ...each('FRA EUE', 'ratification 2027-01-01'),
    ],
    at: '2027-06-01',
    expects: [
      {
        expected: '2(n): within the limits of its competence, which the record cannot tell',
        obligations: {
          'EUE 37(19)': { state: 'conditional' },
          'EUE 40(12)(c)': { state: 'conditional' },
          'EUE 40(13)': { state: 'conditional' },
          'EUE 41(2)': { state: 'conditional' },
          'FRA 37(19)': { state: 'outstanding' },
        },
      },
      {
        expected: '64(3): the extent of it is owed by itself, and by no State',
        obligations: { 'EUE 64(3)': { state: 'outstanding' } },
      },
    ],
  },
  {
    n: 'days-that-are-not-known',
    what: 'a deposit, an end and a denunciation of which only the first and the last possible day are known',
    authority: 'UNCC 65(2), 67(1); brackets in the tables of the depositary',
    acts: many(40, '2027-01-01'),
    expects: [
      {
        expected: '65(2): a deposit is certain by the last day, and counted from it',
        acts: ['GRD accession 2027-06-01 notAfter=2027-06-30'],
        at: '2027-12-01',
        of: { GRD: { status: 'party', inForceFrom: '2027-07-30' } },
        findings: ['day-not-known GRD'],
      },
      {
        expected: 'an end lies between the two, which is said on every day between them',
        acts: ['AFG ceased 2028-01-10 notAfter=2029-01-10'],
        at: '2028-06-01',
        of: { AFG: { status: 'party', ceasedAfter: '2028-01-10', ceased: '2029-01-10' } },
        findings: ['left-on-unknown-day AFG'],
        relations: [{ between: ['AGO', 'AFG'], on: '10', answers: ['unknown', 'unknown'], inForce: null }],
      },
      {
        expected: '67(1): so does the end by a denunciation, a year after the one and the other',
        acts: ['AFG denunciation 2028-01-10 notAfter=2028-03-10'],
        at: '2029-02-01',
        of: { AFG: { ceasedAfter: '2029-01-10', ceased: '2029-03-10' } },
        relations: [{ between: ['AGO', 'AFG'], on: '10', answers: ['unknown', 'unknown'], inForce: null }],
      },
    ],
  },
  {
    n: 'signed-the-convention',
    what: 'Chile, which acceded to the Convention, signs the First Additional Protocol',
    authority: 'ETS189 9(1): "States which have signed the Convention"',
    treaty: 'ETS189',
    acts: ['CHL signature 2018-01-10'],
    at: '2018-06-01',
    expects: [
      {
        expected: '9(1): not open to it: it may accede only',
        of: { CHL: { status: 'none', signed: null } },
        findings: ['signature-not-open-to-participant CHL'],
      },
      {
        expected: '9(1): to one that signed the Convention it is',
        acts: ['USA signature 2018-01-10'],
        of: { USA: { status: 'signatory' } },
        findings: ['signature-not-open-to-participant CHL'],
      },
    ],
  },
];
