import { many, type Scenario } from './scenario.ts';

/** In force on 1 Apr 2027 for forty and France, which has reserved to an article for which the text provides none. */
const RESERVED = [...many(40, '2027-01-01'), 'FRA accession 2027-01-01', 'FRA reservation 2027-01-01 40 id=r'];

export const objections: readonly Scenario[] = [
  {
    n: 47,
    what: 'objections on the 364th, 365th and 366th day after an unlisted reservation',
    authority: 'VCLT 20(5)',
    acts: [
      ...RESERVED,
      'AFG objection 2027-12-31 40 refersTo=r',
      'AGO objection 2028-01-01 40 refersTo=r',
      'ALB objection 2028-01-02 40 refersTo=r',
    ],
    at: '2028-06-01',
    expects: [
      {
        expected: '20(5): in time, in time, late; and that it is counted from the deposit is said wherever it matters',
        statements: { r: { objectionsUntil: '2028-01-01', objectionsCountedFrom: 'deposit' } },
        findings: ['objection-too-late ALB', 'statement-not-provided-for FRA'],
        says: [/after 1 Jan 2028.*counted from the deposit, as the day of the notification is not on record/],
        relations: [
          {
            between: ['AND', 'FRA'],
            on: '40',
            answers: ['in-part', 'in-part'],
            says: [/no objection by 1 Jan 2028 \(counted from the deposit.*not on record\)/],
          },
        ],
      },
      {
        expected: '20(5): from the notification, where its day is on record: none is late',
        acts: [
          'LAO accession 2027-01-20 notified=2027-02-10',
          'LAO reservation 2027-01-20 40 id=s notified=2027-02-10',
          'ARE objection 2028-02-10 40 refersTo=s',
        ],
        statements: { s: { objectionsUntil: '2028-02-10', objectionsCountedFrom: 'notification' } },
      },
    ],
  },
  {
    n: 48,
    what: 'a signatory objects in the seventeenth month, and ratifies later',
    authority: 'VCLT 20(5): "whichever is later"',
    acts: [...RESERVED, 'MEX signature 2026-01-10', 'MEX objection 2028-06-01 40 refersTo=r opposesForce=true'],
    expects: [
      {
        expected: '20(5): it has not consented yet, and is in time',
        at: '2028-06-15',
        findings: ['statement-not-provided-for FRA'],
        neverSays: [/considered as accepted/],
      },
      {
        expected: '20(5), 20(4)(b): and keeps the treaty from being in force between the two',
        acts: ['MEX ratification 2028-09-01'],
        at: '2029-01-01',
        of: { MEX: { status: 'party' } },
        findings: ['statement-not-provided-for FRA'],
        relations: [{ between: ['FRA', 'MEX'], on: '10', answers: ['no', 'no'], inForce: false }],
      },
    ],
  },
  {
    n: 49,
    what: 'an objection that opposes entry into force, and its withdrawal',
    authority: 'VCLT 20(4)(b), 22(3)(b)',
    acts: [...RESERVED, 'AFG objection 2027-02-01 40 id=o refersTo=r opposesForce=true'],
    expects: [
      {
        expected: '20(4)(b): not in force between the two, and with the others it is',
        at: '2028-03-09',
        relations: [
          { between: ['FRA', 'AFG'], on: '10', answers: ['no', 'no'], inForce: false },
          { between: ['FRA', 'AGO'], on: '10', answers: ['yes', 'yes'], inForce: true, since: '2027-04-01' },
        ],
      },
      {
        expected: '22(3)(b): from the withdrawal of the objection',
        acts: ['AFG objection-withdrawn 2028-03-10 refersTo=o'],
        at: '2028-03-10',
        relations: [{ between: ['FRA', 'AFG'], on: '10', answers: ['yes', 'yes'], inForce: true, since: '2028-03-10' }],
      },
    ],
  },
  {
    n: 50,
    what: 'the same objection once the treaty is in force between the two, within the twelve months',
    authority: 'VCLT 20(4)(b), 20(5)',
    acts: [...RESERVED, 'AFG objection 2027-12-20 40 refersTo=r opposesForce=true'],
    expects: [
      ...['10', '40', undefined].map((on) => ({
        expected: `20(5): until the period ends the relation is open, for whatever provision (${on ?? 'the treaty'})`,
        at: '2027-06-01',
        relations: [
          {
            between: ['FRA', 'AFG'] as const,
            ...(on === undefined ? {} : { on }),
            answers: on === '10' ? (['if', 'if'] as const) : (['in-part', 'in-part'] as const),
            says: [/Afghanistan does not object.*1 Jan 2028.*open/],
          },
        ],
      })),
      {
        expected: '20(4)(b): and after it, not in force between the two',
        at: '2028-06-01',
        relations: [{ between: ['FRA', 'AFG'], on: '10', answers: ['no', 'no'], inForce: false }],
      },
      {
        expected: '20(5): with one that raised none it is settled then',
        at: '2028-06-01',
        relations: [{ between: ['FRA', 'AGO'], on: '10', answers: ['yes', 'yes'], inForce: true }],
      },
    ],
  },
  {
    n: 51,
    what: 'an objection that does not oppose entry into force',
    authority: 'VCLT 21(3)',
    acts: [...RESERVED, 'AFG objection 2027-02-01 40 refersTo=r'],
    at: '2028-06-01',
    expects: [
      {
        expected: '21(3): in force, and the provisions do not apply to the extent of the reservation',
        relations: [
          {
            between: ['FRA', 'AFG'],
            on: '40',
            answers: ['in-part', 'in-part'],
            inForce: true,
            changes: [['40 vclt-21-3'], ['40 vclt-21-3']],
          },
          { between: ['FRA', 'AFG'], on: '10', answers: ['yes', 'yes'] },
        ],
      },
    ],
  },
  {
    n: 52,
    what: 'an objection to a reservation that the text authorizes',
    authority: 'VCLT 20(1); UNCC 63(3)',
    acts: [
      ...many(40, '2027-01-01'),
      'AGO reservation 2027-01-01 63(3) id=s',
      'AFG objection 2027-02-01 63(3) refersTo=s opposesForce=true',
    ],
    at: '2028-06-01',
    expects: [
      {
        expected: '20(1): it changes nothing',
        statements: { s: { state: 'in-force', objectionsUntil: null } },
        relations: [
          {
            between: ['AFG', 'AGO'],
            on: '63(2)',
            answers: ['no', 'no'],
            inForce: true,
            since: '2027-04-01',
            changes: [['63(3) text'], ['63(3) reciprocal-by-text']],
          },
          { between: ['AFG', 'AGO'], on: '10', answers: ['yes', 'yes'], inForce: true },
        ],
      },
    ],
  },
  {
    n: 53,
    what: 'a late reservation on which the text is silent; one contracting State objects',
    authority: 'depositary practice LA 41 TR/221 (23-1); ILC 2.3.1',
    acts: [...many(40, '2027-01-01'), 'FRA accession 2027-01-01', 'FRA reservation 2028-01-01 40 id=late'],
    expects: [
      {
        expected: 'for twelve months it waits',
        at: '2029-01-01',
        statements: { late: { state: 'awaiting', inForce: false, stands: false, objectionsUntil: '2029-01-01' } },
        findings: ['statement-at-wrong-time FRA', 'statement-not-provided-for FRA'],
        relations: [{ between: ['AGO', 'FRA'], on: '40', answers: ['if', 'if'], changes: [[], []] }],
      },
      {
        expected: 'without an objection it is taken in deposit, with effect from the next day',
        at: '2029-01-02',
        statements: { late: { state: 'in-force', inForce: true, from: '2029-01-02' } },
        relations: [{ between: ['AGO', 'FRA'], on: '40', answers: ['in-part', 'in-part'] }],
      },
      {
        expected: 'one objection stops it towards all',
        acts: ['AFG objection 2028-06-01 40 refersTo=late'],
        at: '2029-06-01',
        statements: { late: { state: 'without-effect', inForce: false, from: null } },
        relations: [
          { between: ['AGO', 'FRA'], on: '40', answers: ['if', 'if'], inForce: true, changes: [[], []] },
          { between: ['AFG', 'FRA'], on: '40', answers: ['if', 'if'], inForce: true, changes: [[], []] },
        ],
      },
      {
        expected: 'not that of one which is no contracting State',
        acts: ['MEX signature 2026-01-10', 'MEX objection 2028-06-01 40 refersTo=late'],
        at: '2029-06-01',
        statements: { late: { state: 'in-force', from: '2029-01-02' } },
      },
    ],
  },
];
