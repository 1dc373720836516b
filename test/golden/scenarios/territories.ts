import { each, many, type Scenario } from './scenario.ts';

export const territories: readonly Scenario[] = [
  {
    n: 54,
    what: 'Greenland left out, then in; two depositaries; a deposit that names another date',
    authority: 'VCLT 29; UNCC 65',
    acts: many(39, '2027-01-01'),
    expects: [
      {
        expected: 'VCLT 29: the territory is left out with the instrument, and included later',
        acts: [
          'DNK accession 2027-01-01',
          'DNK territorial-application 2027-01-01 territories=Greenland extent=excludes id=out',
        ],
        at: '2028-01-01',
        of: { DNK: { status: 'party', territories: { Greenland: { applies: false, from: '2027-04-01' } } } },
      },
      {
        expected: 'VCLT 29: from the day on which that is told',
        acts: [
          'DNK accession 2027-01-01',
          'DNK territorial-application 2027-01-01 territories=Greenland extent=excludes id=out',
          'DNK territorial-application 2029-01-10 territories=Greenland extent=applies id=in',
        ],
        at: '2029-06-01',
        of: { DNK: { territories: { Greenland: { applies: true, from: '2029-01-10' } } } },
      },
      {
        expected: 'of deposits with two depositaries the first one counts',
        depositaries: ['Hanoi'],
        acts: ['DNK accession 2027-01-01', 'DNK accession 2027-01-20 depositary=Hanoi'],
        at: '2028-01-01',
        force: { conditionMetOn: '2027-01-01', date: '2027-04-01', counted: 40 },
        of: { DNK: { consent: { date: '2027-01-01', act: 'DNK accession 2027-01-01', means: 'accession' } } },
        findings: [],
      },
      {
        expected: '65(1): where a deposit names another date of force, the rule holds, and that is found',
        acts: ['DNK accession 2027-01-01 effective=2027-01-15'],
        at: '2028-01-01',
        of: { DNK: { inForceFrom: '2027-04-01' } },
        findings: ['effective-date-differs DNK'],
      },
    ],
  },
  {
    n: 73,
    what: 'territories by the Convention, some left out of the Protocol, one taken in later',
    authority: 'CETS224 18(1)-(3); ETS185 38(1)-(3)',
    treaty: 'CETS224',
    acts: [
      ...each('FRA JPN SRB EST HUN', 'definitive-signature 2022-11-30'),
      'FRA territorial-application 2022-11-30 18(2) territories=Mayotte extent=excludes id=out',
    ],
    elsewhere: {
      ETS185: [
        'FRA territorial-application 2006-01-10 38(1) territories=Mayotte,Guadeloupe extent=applies',
        'FRA territorial-application 2023-06-10 38(2) territories=Martinique extent=applies',
      ],
    },
    expects: [
      {
        expected: '18(1), 18(2): those of the Convention, but for what is left out',
        at: '2023-07-01',
        of: {
          FRA: {
            territories: {
              Mayotte: { applies: false, from: '2023-03-01' },
              Guadeloupe: { applies: true, from: '2023-03-01' },
              Martinique: { applies: true, from: '2023-10-01' },
            },
          },
        },
      },
      {
        expected: '18(3): taken in again on the first of the month after three months',
        acts: ['FRA territorial-application-withdrawn 2024-01-10 18(2) refersTo=out territories=Mayotte'],
        at: '2024-05-01',
        of: { FRA: { territories: { Mayotte: { applies: true, from: '2024-05-01' } } } },
      },
      {
        expected: '18(3): not on the eve',
        acts: ['FRA territorial-application-withdrawn 2024-01-10 18(2) refersTo=out territories=Mayotte'],
        at: '2024-04-30',
        of: { FRA: { territories: { Mayotte: { applies: false, from: '2023-03-01' } } } },
      },
    ],
  },
  {
    n: 82,
    what: 'an extension under 38(2) told by a contracting State before force',
    authority: 'ETS185 38(2)',
    treaty: 'ETS185',
    acts: [
      ...each('ALB HRV EST HUN LTU', 'signature 2001-11-23'),
      ...each('ALB HRV EST HUN', 'ratification 2003-12-04'),
      'LTU ratification 2004-03-18',
      'EST territorial-application 2004-06-10 38(2) territories=Saaremaa extent=applies id=e',
    ],
    at: '2005-01-01',
    expects: [
      {
        expected: '38(2): the month rule from its receipt: 1 Oct 2004, and not the day of force',
        force: { date: '2004-07-01' },
        of: { EST: { territories: { Saaremaa: { applies: true, from: '2004-10-01' } } } },
        statements: { e: { state: 'in-force', from: '2004-10-01' } },
        findings: [],
      },
    ],
  },
];
