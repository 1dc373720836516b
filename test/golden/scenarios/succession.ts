import { each, many, type Scenario } from './scenario.ts';

/** In force on 1 Apr 2027 for 39 States and Sudan. */
const WITH_SUDAN = [...many(39, '2027-01-01'), 'SDN accession 2027-01-01'];

export const succession: readonly Scenario[] = [
  {
    n: 19,
    what: 'a succession before force',
    authority: 'VCSST 18(1), 18(5)',
    acts: [
      ...many(38, '2027-01-01'),
      'SDN accession 2027-01-01',
      'SSD succession 2027-03-01 predecessor=SDN effective=2027-02-01',
    ],
    at: '2027-06-01',
    expects: [
      {
        expected: '18(5): the successor is a contracting State of its own, and the fortieth',
        force: { conditionMetOn: '2027-03-01', date: '2027-05-30' },
        of: { SSD: { status: 'party', inForceFrom: '2027-05-30' }, SDN: { status: 'party' } },
        totals: { parties: 40 },
        findings: [],
      },
    ],
  },
  {
    n: 20,
    what: 'a succession whose act names no date',
    authority: 'VCSST 23',
    expects: [
      {
        expected:
          'neither the act nor the register has a date: bound at the latest from its notification, and asked for',
        acts: [...WITH_SUDAN, 'SSD succession 2029-02-01 predecessor=SDN'],
        at: '2030-06-01',
        of: { SSD: { status: 'party', inForceFrom: '2029-02-01' } },
        findings: ['succession-without-date SSD'],
        neverSays: [/\+ 30 days = 3 Mar 2029/],
        says: [/1 Feb 2029 at the latest/],
      },
      {
        expected: '23: the date of the succession of States, where the register of participants has it',
        treaty: 'ETS185',
        acts: [
          ...each('ALB HRV EST HUN LTU', 'signature 2001-11-23'),
          ...each('ALB HRV EST HUN LTU', 'ratification 2003-12-04'),
          'SCG signature 2005-04-07',
          'SCG ratification 2005-06-10',
          'MNE succession 2006-10-23',
        ],
        at: '2007-01-01',
        of: {
          MNE: { status: 'party', inForceFrom: '2006-06-03' },
          SRB: { status: 'party' },
          SCG: { status: 'former-party', ceased: '2006-06-03' },
        },
        findings: [],
      },
    ],
  },
  {
    n: 21,
    what: 'a succession that names a date before, and after general force',
    authority: 'VCSST 23(1)',
    acts: WITH_SUDAN,
    at: '2030-06-01',
    expects: [
      {
        expected: '23(1): before it: from the general date',
        acts: ['SSD succession 2029-02-01 predecessor=SDN effective=2027-02-10'],
        of: { SSD: { status: 'party', inForceFrom: '2027-04-01' } },
        findings: [],
      },
      {
        expected: '23(1): after it: from that date',
        acts: ['SSD succession 2029-02-01 predecessor=SDN effective=2028-07-09'],
        of: { SSD: { status: 'party', inForceFrom: '2028-07-09' } },
        findings: [],
      },
    ],
  },
  {
    n: 22,
    what: 'a succession to one that had only signed',
    authority: 'VCSST 19',
    treaty: 'ETS185',
    acts: [
      ...each('ALB HRV EST HUN LTU', 'signature 2001-11-23'),
      ...each('ALB HRV EST HUN LTU', 'ratification 2003-12-04'),
      'SCG signature 2005-04-07',
      'MNE succession 2006-06-06',
    ],
    at: '2007-01-01',
    expects: [
      {
        expected: '19: a signatory, and no Party',
        of: { MNE: { status: 'signatory', consent: null, inForceFrom: null } },
        totals: { parties: 5 },
        findings: ['succession-to-signature-only MNE'],
      },
    ],
  },
  {
    n: 23,
    what: 'the predecessor had reserved under Article 63(3)',
    authority: 'VCSST 20; UNCC 63(3)',
    acts: [
      ...WITH_SUDAN,
      'SDN reservation 2027-01-01 63(3)',
      'SSD succession 2029-02-01 predecessor=SDN effective=2028-07-09',
    ],
    at: '2030-06-01',
    expects: [
      {
        expected: '20: it is maintained, and answers as its own would',
        relations: [
          { between: ['AFG', 'SSD'], on: '63(2)', answers: ['no', 'no'], inForce: true, since: '2028-07-09' },
          { between: ['AFG', 'AGO'], on: '63(2)', answers: ['if', 'if'] },
        ],
      },
      {
        expected: '20: not where the successor has made one of its own on the same matter and withdrawn it',
        acts: ['SSD reservation 2029-02-01 63(3)', 'SSD statement-withdrawn 2029-03-01 63(3)'],
        relations: [{ between: ['AFG', 'SSD'], on: '63(2)', answers: ['if', 'if'] }],
      },
      {
        expected: 'VCLT 22(1), UNCC 63(4): what is maintained can be withdrawn',
        acts: ['SSD statement-withdrawn 2029-03-01 63(3)'],
        findings: [],
        relations: [
          { between: ['AFG', 'SSD'], on: '63(2)', answers: ['if', 'if'] },
          { between: ['AFG', 'SDN'], on: '63(2)', answers: ['no', 'no'] },
        ],
      },
    ],
  },
  {
    n: 'continuator',
    what: 'the Russian Federation continues what the Soviet Union had: consent, reservation, notice of denunciation',
    authority: 'continuity of States; UNCC 63(3), 63(4), 67(1)',
    adopted: '1985-12-24',
    acts: [...many(40, '1986-01-01'), 'SUN accession 1986-01-01', 'SUN reservation 1986-01-01 63(3)'],
    expects: [
      {
        expected: 'it is a Party in its place, with the reservation, and counts once',
        at: '2000-01-01',
        of: { RUS: { status: 'party', inForceFrom: '1991-12-26' }, SUN: { status: 'former-party' } },
        totals: { parties: 41 },
        findings: [],
        relations: [{ between: ['AFG', 'RUS'], on: '63(2)', answers: ['no', 'no'], inForce: true }],
      },
      {
        expected: '67(1): it can denounce what it continues',
        acts: ['RUS denunciation 2010-01-10'],
        at: '2012-01-01',
        of: { RUS: { status: 'former-party', denounced: '2010-01-10', ceased: '2011-01-10' } },
        totals: { parties: 40 },
        findings: [],
      },
      {
        expected: '63(4): it can withdraw the reservation',
        acts: ['RUS statement-withdrawn 2010-01-10 63(3)'],
        at: '2012-01-01',
        findings: [],
        relations: [{ between: ['AFG', 'RUS'], on: '63(2)', answers: ['if', 'if'], inForce: true }],
      },
      {
        expected: '67(1): a notice that was running runs on',
        acts: ['SUN denunciation 1991-06-01'],
        at: '1995-01-01',
        of: { RUS: { status: 'former-party', ceased: '1992-06-01' } },
        totals: { parties: 40 },
      },
      {
        expected: 'an accession of its own adds nothing',
        acts: ['RUS accession 1995-01-10'],
        at: '2000-01-01',
        of: { RUS: { status: 'party', inForceFrom: '1991-12-26' } },
        totals: { parties: 41 },
        findings: ['consent-repeated RUS'],
      },
    ],
  },
];
