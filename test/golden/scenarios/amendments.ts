import { each, many, type Scenario } from './scenario.ts';

/** In force on 1 Apr 2027 for forty, so that five years have passed on 1 Apr 2032. */
const FORTY = many(40, '2027-01-01');

export const amendments: readonly Scenario[] = [
  {
    n: 41,
    what: 'an amendment before five years have passed; by a non-Party, a second Party, a new Party',
    authority: 'UNCC 66(1), 66(4); VCLT 40(5)',
    acts: FORTY,
    expects: [
      {
        expected: '66(1): not before five years from entry into force have passed',
        acts: ['- amendment-adopted 2028-01-10 id=m text=First'],
        at: '2028-06-01',
        findings: ['amendment-too-early -'],
        amendments: { m: { inForce: false, date: null } },
      },
      {
        expected: '66(1): nor where the treaty is not in force',
        acts: ['- amendment-adopted 2026-11-02 id=m text=First'],
        at: '2026-12-01',
        findings: ['amendment-too-early -'],
      },
      {
        expected: '66(4): ninety days for each that accepts, none for a non-Party; a new Party as amended',
        acts: [
          '- amendment-adopted 2032-05-10 id=m text=First',
          'AFG amendment-accepted 2032-06-01 refersTo=m',
          'AGO amendment-accepted 2032-07-01 refersTo=m',
          'LAO amendment-accepted 2032-06-01 refersTo=m',
          'LBY accession 2033-01-01',
        ],
        at: '2034-01-01',
        findings: ['amendment-not-by-party LAO'],
        amendments: {
          m: {
            date: '2032-08-30',
            inForce: true,
            each: true,
            binds: { AFG: '2032-08-30', AGO: '2032-09-29', LBY: '2033-01-31', ALB: null },
          },
        },
        neverSays: [/general entry into force on 30 Aug 2032/],
      },
    ],
  },
  {
    n: 74,
    what: 'an amendment accepted by all, and a newcomer',
    authority: 'CETS224 21(5); VCLT 40(5)',
    treaty: 'CETS224',
    acts: [
      ...each('FRA JPN SRB EST HUN', 'definitive-signature 2022-11-30'),
      '- amendment-adopted 2024-03-01 id=m text=First',
      ...each('FRA JPN SRB EST', 'amendment-accepted 2024-05-01 refersTo=m'),
    ],
    expects: [
      {
        expected: '21(5): not while one of five has not accepted',
        at: '2024-05-31',
        amendments: { m: { date: null, inForce: false } },
      },
      {
        expected: '21(5): the thirtieth day after the last one, for all; the newcomer to the Protocol as amended',
        acts: ['HUN amendment-accepted 2024-06-01 refersTo=m', 'FIN definitive-signature 2024-06-15'],
        at: '2024-12-01',
        amendments: {
          m: { date: '2024-07-01', inForce: true, binds: { FRA: '2024-07-01', HUN: '2024-07-01', FIN: '2024-10-01' } },
        },
        of: { FIN: { status: 'party', inForceFrom: '2024-10-01' } },
        findings: [],
      },
    ],
  },
];
