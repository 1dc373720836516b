import { each, many, type Scenario } from './scenario.ts';

/** In force on 1 Apr 2027 for forty. */
const FORTY = many(40, '2027-01-01');
/** The Second Additional Protocol in force on 1 Mar 2023 for five. */
const FIVE = each('FRA JPN SRB EST HUN', 'definitive-signature 2022-11-30');

export const statements: readonly Scenario[] = [
  {
    n: 43,
    what: 'a reservation under Article 63(3) at signature only',
    authority: 'UNCC 63(3); ILC 2.2.3',
    acts: [...FORTY, 'FRA signature 2025-10-25', 'FRA reservation 2025-10-25 63(3)', 'FRA ratification 2027-01-01'],
    at: '2027-06-01',
    expects: [
      {
        expected: '63(3) names signature as a time for it: it needs no confirmation',
        statements: { 'FRA reservation 2025-10-25 63(3)': { state: 'in-force', from: '2027-04-01' } },
        findings: [],
        relations: [{ between: ['FRA', 'AFG'], on: '63(2)', answers: ['no', 'no'] }],
      },
    ],
  },
  {
    n: 44,
    what: 'a reservation under Article 11(3) at signature only, as that of Azerbaijan',
    authority: 'UNCC 11(3); VCLT 23(2)',
    acts: [
      ...many(40, '2027-01-01', 10),
      'AZE signature 2025-10-25',
      'AZE reservation 2025-10-25 11(3)',
      'AZE ratification 2027-01-01',
    ],
    at: '2027-06-01',
    expects: [
      {
        expected: 'VCLT 23(2): not confirmed when consenting, and without effect',
        statements: { 'AZE reservation 2025-10-25 11(3)': { state: 'not-confirmed', stands: false, inForce: false } },
        findings: ['reservation-not-confirmed AZE'],
        relations: [{ between: ['BRA', 'AZE'], on: '11', answers: ['yes', 'yes'] }],
      },
    ],
  },
  {
    n: 45,
    what: 'a reservation under Article 63(3) is withdrawn',
    authority: 'UNCC 63(4)',
    acts: [...FORTY, 'AFG reservation 2027-01-01 63(3)', 'AFG statement-withdrawn 2028-03-10 63(3)'],
    expects: [
      {
        expected: '63(4): until the eve it holds',
        at: '2028-03-09',
        relations: [{ between: ['AGO', 'AFG'], on: '63(2)', answers: ['no', 'no'] }],
      },
      {
        expected: '63(4): from the day of its receipt it does not',
        at: '2028-03-10',
        statements: { 'AFG reservation 2027-01-01 63(3)': { state: 'withdrawn', until: '2028-03-10' } },
        relations: [{ between: ['AGO', 'AFG'], on: '63(2)', answers: ['if', 'if'] }],
        findings: [],
      },
    ],
  },
  {
    n: 46,
    what: 'a reservation under Article 63(3) a year after accession',
    authority: 'UNCC 63(3); VCLT 19; ILC 2.3',
    acts: [...FORTY, 'AFG reservation 2028-01-01 63(3)'],
    at: '2029-06-01',
    expects: [
      {
        expected: '63(3): not at that time: without effect, whatever the others say or not',
        statements: {
          'AFG reservation 2028-01-01 63(3)': {
            state: 'without-effect',
            stands: false,
            from: null,
            objectionsUntil: null,
          },
        },
        findings: ['statement-at-wrong-time AFG'],
        relations: [
          {
            between: ['AGO', 'AFG'],
            on: '63(2)',
            answers: ['if', 'if'],
            changes: [[], []],
            neverSays: [/needs no acceptance/, /accepted/],
          },
        ],
      },
    ],
  },
  {
    n: 55,
    what: 'a statement before signature; the languages already at signature',
    authority: 'UNCC 63(3), 40(13)',
    acts: [
      'AFG reservation 2025-12-01 63(3)',
      'AFG signature 2026-01-10',
      'AGO signature 2026-01-10',
      'AGO notification 2026-01-10 40(13)',
    ],
    at: '2026-06-01',
    expects: [
      {
        expected: '63(3), 40(13): both at the wrong time',
        findings: ['statement-at-wrong-time AFG', 'statement-at-wrong-time AGO'],
      },
      {
        expected: '63(3): what came before the signature has no effect later on either',
        acts: [...FORTY, 'AFG ratification 2027-02-01'].filter((line) => line !== 'AFG accession 2027-01-01'),
        at: '2028-01-01',
        statements: { 'AFG reservation 2025-12-01 63(3)': { state: 'without-effect', inForce: false } },
        relations: [{ between: ['ALB', 'AFG'], on: '63(2)', answers: ['if', 'if'] }],
      },
    ],
  },
  {
    n: 69,
    what: 'a reservation under Article 9; one under 7(9)(a) that comes late; one under 8(13) made again after withdrawal',
    authority: 'CETS224 19(1); VCLT 19(a)-(b); ILC 2.3, 3.3.1, 4.5.1',
    treaty: 'CETS224',
    acts: [
      ...FIVE,
      'EST reservation 2022-11-30 9',
      'EST reservation 2023-06-01 7(9)(a)',
      'FRA reservation 2022-11-30 8(13)',
      'FRA statement-withdrawn 2023-05-01 8(13)',
      'FRA reservation 2024-01-10 8(13)',
    ],
    at: '2026-01-01',
    expects: [
      {
        expected: '19(1): none has effect, and neither silence nor acceptance gives it any',
        statements: {
          'EST reservation 2022-11-30 9': { state: 'without-effect', objectionsUntil: null, from: null },
          'EST reservation 2023-06-01 7(9)(a)': { state: 'without-effect', objectionsUntil: null, from: null },
          'FRA reservation 2022-11-30 8(13)': { state: 'withdrawn', until: '2023-05-01' },
          'FRA reservation 2024-01-10 8(13)': { state: 'without-effect', objectionsUntil: null, from: null },
        },
        findings: ['statement-at-wrong-time EST', 'statement-at-wrong-time FRA', 'statement-prohibited EST'],
        relations: ['9', '7', '8(1)(b)'].map((on) => ({
          between: ['FRA', 'EST'] as const,
          on,
          answers: ['if', 'if'] as const,
          changes: [[], []] as const,
          neverSays: [/counts as accepted/, /raised no objection/, /needs no acceptance/],
        })),
      },
    ],
  },
  {
    n: 71,
    what: 'withdrawal in part; from a later date; naming an earlier one',
    authority: 'CETS224 20(1)',
    treaty: 'CETS224',
    acts: [...FIVE, ...each('JPN SRB HUN', 'reservation 2022-11-30 7(9)(a)')],
    at: '2024-03-01',
    expects: [
      {
        expected: '20(1): in part: it stands for the rest',
        acts: ['JPN statement-withdrawn 2024-01-10 7(9)(a) partial=true'],
        statements: { 'JPN reservation 2022-11-30 7(9)(a)': { state: 'in-force', until: null } },
        findings: [],
      },
      {
        expected: '20(1): on the later date it names',
        acts: ['SRB statement-withdrawn 2024-01-10 7(9)(a) effective=2024-06-01'],
        statements: { 'SRB reservation 2022-11-30 7(9)(a)': { state: 'in-force', until: '2024-06-01' } },
        findings: [],
      },
      {
        expected: '20(1): on receipt, where the date it names is an earlier one',
        acts: ['HUN statement-withdrawn 2024-01-10 7(9)(a) effective=2023-06-01'],
        statements: { 'HUN reservation 2022-11-30 7(9)(a)': { state: 'withdrawn', until: '2024-01-10' } },
        findings: [],
      },
    ],
  },
  {
    n: 72,
    what: 'a reservation is widened by a modification',
    authority: 'CETS224 19(1); ILC 2.3.4',
    treaty: 'CETS224',
    acts: [
      ...FIVE,
      'JPN reservation 2022-11-30 7(9)(b) text=numbers',
      'JPN statement-modified 2024-01-10 7(9)(b) text=more',
    ],
    at: '2024-06-01',
    expects: [
      {
        expected: 'ILC 2.3.4: what it adds is a late reservation: the text stays as it was',
        statements: { 'JPN reservation 2022-11-30 7(9)(b)': { state: 'in-force', text: 'numbers' } },
        findings: ['statement-at-wrong-time JPN'],
      },
      {
        expected: 'VCLT 22: to narrow it is a withdrawal in part, at any time',
        acts: [
          'SRB reservation 2022-11-30 7(9)(b) text=numbers',
          'SRB statement-modified 2024-01-10 7(9)(b) text=fewer partial=true',
        ],
        statements: { 'SRB reservation 2022-11-30 7(9)(b)': { state: 'in-force', text: 'fewer' } },
        findings: ['statement-at-wrong-time JPN'],
      },
    ],
  },
  {
    n: 76,
    what: 'the authority of Article 7(5)(e) a year after the notification of 7(5)(a)',
    authority: 'CETS224 7(5)(a), 7(5)(e)',
    treaty: 'CETS224',
    acts: [...FIVE, 'FRA notification 2022-11-30 7(5)(a)', 'FRA authority 2023-11-30 7(5)(e)'],
    expects: [
      {
        expected: '7(5)(e): owed with the notification, and outstanding',
        at: '2023-06-01',
        obligations: { 'FRA 7(5)(e)': { state: 'outstanding', due: '2022-11-30' } },
      },
      {
        expected: '7(5)(e): made late, beside its due date',
        at: '2024-01-01',
        obligations: { 'FRA 7(5)(e)': { state: 'made', due: '2022-11-30', made: '2023-11-30' } },
      },
    ],
  },
  {
    n: 79,
    what: 'a reservation with a signature that is withdrawn, and an accession without one',
    authority: 'UNCC 63(3); VCLT 18(a), 19, 23(2)',
    acts: [
      ...FORTY,
      'FRA signature 2026-01-01',
      'FRA reservation 2026-01-01 63(3)',
      'FRA signature-withdrawn 2026-06-01',
      'FRA accession 2027-02-01',
    ],
    at: '2028-01-01',
    expects: [
      {
        expected: 'VCLT 18(a): gone with the signature',
        statements: { 'FRA reservation 2026-01-01 63(3)': { state: 'lapsed', stands: false, inForce: false } },
        relations: [{ between: ['AFG', 'FRA'], on: '63(2)', answers: ['if', 'if'] }],
      },
      {
        expected: 'and before the accession already',
        at: '2026-07-01',
        statements: { 'FRA reservation 2026-01-01 63(3)': { state: 'lapsed', stands: false, until: '2026-06-01' } },
      },
    ],
  },
  {
    n: 80,
    what: 'a reservation with an instrument withdrawn and deposited anew without it; denounced and re-acceded',
    authority: 'VCLT 19; UNCC 63(3)',
    acts: [
      ...many(40, '2027-01-01', 1),
      'AFG accession 2026-06-01',
      'AFG reservation 2026-06-01 63(3)',
      'AFG instrument-withdrawn 2026-09-01',
      'AFG accession 2027-01-01',
      'AGO reservation 2027-01-01 63(3)',
      'AGO denunciation 2028-01-10',
      'AGO accession 2029-06-01',
    ],
    at: '2030-01-01',
    expects: [
      {
        expected: 'VCLT 19: lapsed with the consent it was made with',
        of: { AFG: { status: 'party' }, AGO: { status: 'party' } },
        statements: {
          'AFG reservation 2026-06-01 63(3)': { state: 'lapsed', until: '2026-09-01' },
          'AGO reservation 2027-01-01 63(3)': { state: 'lapsed', until: '2029-01-10' },
        },
        findings: [],
        relations: [{ between: ['AFG', 'AGO'], on: '63(2)', answers: ['if', 'if'] }],
      },
    ],
  },
];
