import { FinalClauses } from '@accede/treaty-law';
import { each, many, type Scenario } from './scenario.ts';

/** A protocol to the UN Convention such as its Articles 61, 62 and 67(3) have in mind: none has been adopted. */
const PROTOCOL = FinalClauses.parse({
  id: 'UNCC-P1',
  title: { en: 'Protocol supposed' },
  adopted: { date: '2028-01-10' },
  parent: { treaty: 'UNCC', article: '61(2)' },
  consent: { routes: [{ means: ['ratification', 'accession'], to: { kind: 'party', to: 'UNCC' }, article: '61(2)' }] },
  entryIntoForce: {
    article: 'P(1)',
    condition: { kind: 'count', atLeast: 3, from: { kind: 'party', to: 'UNCC' }, article: 'P(1)' },
    delay: { kind: 'period', days: 90 },
    later: [{ article: 'P(2)', delay: { kind: 'period', days: 30 } }],
    binds: { who: { kind: 'party', to: 'UNCC' }, article: '61(2)', says: 'Parties to the Convention only.' },
  },
  denunciation: {
    article: '67(1)',
    effect: { kind: 'period', years: 1 },
    fallsWith: [{ treaty: 'UNCC', article: '67(3)' }],
  },
});

/** The Second Additional Protocol in force on 1 Mar 2023 for five. */
const FIVE = each('FRA JPN SRB EST HUN', 'definitive-signature 2022-11-30');

export const otherTreaties: readonly Scenario[] = [
  {
    n: 42,
    what: 'a protocol: one of its Parties denounces the Convention; one that is none to the Convention joins',
    authority: 'UNCC 61(2), 67(3)',
    expects: [
      {
        expected: '67(3): the denunciation of the Convention is one of the protocol',
        treaty: PROTOCOL,
        acts: each('AFG AGO ALB AND', 'ratification 2028-06-01'),
        elsewhere: { UNCC: [...many(40, '2027-01-01'), 'AFG denunciation 2029-01-10'] },
        at: '2030-01-10',
        force: { date: '2028-08-30' },
        of: { AFG: { status: 'former-party', ceased: '2030-01-10' }, AGO: { status: 'party' } },
        totals: { parties: 3 },
        findings: [],
      },
      {
        expected: '61(2): only a Party to the Convention may become one to the protocol: no effect, and not counted',
        treaty: PROTOCOL,
        acts: [...each('AFG AGO', 'ratification 2028-06-01'), 'FRA accession 2028-07-01'],
        elsewhere: { UNCC: many(40, '2027-01-01') },
        at: '2029-06-01',
        force: { date: null, counted: 2 },
        of: { FRA: { status: 'none', consent: null, irregular: true } },
        findings: ['consent-not-open-to-participant FRA'],
      },
      {
        expected: '61(2): of effect from the day on which it becomes one',
        treaty: PROTOCOL,
        acts: [...each('AFG AGO ALB', 'ratification 2028-06-01'), 'FRA accession 2028-07-01'],
        elsewhere: { UNCC: [...many(40, '2027-01-01'), 'FRA accession 2029-06-01'] },
        at: '2030-01-01',
        force: { date: '2028-08-30' },
        of: { FRA: { status: 'party', inForceFrom: '2029-07-31', spells: [{ consented: '2029-07-01' }] } },
        findings: ['consent-not-open-to-participant FRA'],
      },
    ],
  },
  {
    n: 63,
    what: 'the fifth consent is by one that is not yet a Party to the Convention',
    authority: 'CETS224 16(3)',
    treaty: 'CETS224',
    acts: [...each('FRA JPN SRB EST', 'definitive-signature 2023-01-10'), 'FJI definitive-signature 2024-01-10'],
    expects: [
      {
        expected: '16(1), 16(3): it is not counted, and nothing tells that it will be',
        at: '2024-06-01',
        force: { date: null, counted: 4, needed: 5 },
        totals: { consents: 4, signatures: 4 },
        of: { FJI: { status: 'none', consent: null, signed: null, inForceFrom: null } },
        findings: ['consent-not-open-to-participant FJI'],
      },
      {
        expected: '16(3): with its accession to the Convention it is known that it will count; it does not yet',
        at: '2024-09-30',
        force: { conditionMetOn: '2024-10-01', date: '2025-02-01', inForce: false },
        totals: { consents: 4, signatures: 4 },
        of: { FJI: { status: 'none', signed: null } },
        findings: ['consent-not-open-to-participant FJI'],
      },
      {
        expected: '16(3): it counts when it is, from 1 Oct 2024: in force on 1 Feb 2025',
        at: '2025-03-01',
        force: { conditionMetOn: '2024-10-01', date: '2025-02-01', inForce: true },
        of: {
          FJI: {
            status: 'party',
            inForceFrom: '2025-02-01',
            history: [
              { from: '2024-10-01', status: 'contracting' },
              { from: '2025-02-01', status: 'party' },
            ],
          },
        },
        findings: ['consent-not-open-to-participant FJI'],
      },
    ],
  },
  {
    n: 64,
    what: 'consent by one that is not a Party to the Convention; by one that becomes one later',
    authority: 'CETS224 16(1), 16(4)',
    treaty: 'CETS224',
    acts: FIVE,
    expects: [
      {
        expected: '16(1): Kenya is none: no effect, not counted, no Party, and no order goes either way',
        acts: ['KEN definitive-signature 2026-12-01'],
        at: '2028-01-01',
        force: { date: '2023-03-01', counted: 5 },
        totals: { parties: 5, consents: 5 },
        of: { KEN: { status: 'none', consent: null, signed: null, inForceFrom: null, irregular: true } },
        findings: ['consent-not-open-to-participant KEN'],
        relations: [
          {
            between: ['KEN', 'FRA'],
            on: '7',
            answers: ['no', 'no'],
            inForce: false,
            since: null,
            says: [/Kenya: definitive signature by Kenya on 1 Dec 2026.*Parties to ETS185.*no effect/],
          },
        ],
      },
      {
        expected: '16(4): Fiji is one from 1 Oct 2024: its consent counts from then, in force on 1 Feb 2025',
        acts: ['FJI definitive-signature 2024-01-10'],
        at: '2024-12-01',
        of: { FJI: { status: 'contracting', inForceFrom: '2025-02-01', spells: [{ consented: '2024-10-01' }] } },
        findings: ['consent-not-open-to-participant FJI'],
        relations: [{ between: ['FJI', 'FRA'], on: '7', answers: ['no', 'no'], inForce: false, since: '2025-02-01' }],
      },
      {
        expected: '16(4): and before 1 Oct 2024 it has none',
        acts: ['FJI definitive-signature 2024-01-10'],
        at: '2024-09-30',
        totals: { parties: 5, consents: 5, signatures: 5 },
        of: { FJI: { status: 'none', signed: null } },
        findings: ['consent-not-open-to-participant FJI'],
      },
    ],
  },
];
