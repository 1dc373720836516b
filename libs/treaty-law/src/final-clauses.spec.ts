import { describe, expect, it } from 'vitest';
import { FinalClauses, treatiesNamedIn } from './final-clauses.ts';

const count = { kind: 'count', atLeast: 5 };
const sameDay = { kind: 'same-day' };

/** A treaty with little more than its clause on entry into force. */
function treaty(clause: object = {}, parts: object = {}) {
  return {
    id: 'TEST',
    title: { en: 'Test treaty' },
    entryIntoForce: { article: '10', condition: count, delay: sameDay, ...clause },
    ...parts,
  };
}

/** What the schema says against a document: `path: message`, a line each. */
function refusal(document: unknown): string {
  const read = FinalClauses.safeParse(document);
  return read.success ? '' : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
}

describe('a document of final clauses', () => {
  it('needs no more than a code and a title: then no date is computed', () => {
    const read = FinalClauses.parse({ id: 'ETS005', title: { en: 'Convention' } });
    expect(read.entryIntoForce).toBeUndefined();
    expect(read.draft).toBe(false);
    expect(read.milestones).toEqual([]);
  });

  it('leaves the opening date open only where it is a draft', () => {
    const signature = { article: '63(1)', open: [{ to: { kind: 'state' }, article: '63(1)' }] };
    expect(refusal(treaty({}, { signature, draft: true }))).toBe('');
    expect(refusal(treaty({}, { signature }))).toMatch(/^signature\.opens: is missing/);
  });

  it('fills in what clauses leave unsaid', () => {
    const { entryIntoForce } = FinalClauses.parse(treaty({ later: [{ article: '10(2)', delay: sameDay }] }));
    expect(entryIntoForce).toMatchObject({
      scope: 'all-consenting',
      condition: { kind: 'count', of: 'instruments', atLeast: 5, reio: 'one' },
      later: [{ after: 'condition-met' }],
      otherReadings: [],
    });
  });

  it.each([
    ['Rome Statute, Art. 126', { kind: 'first-of-month-after', days: 60 }],
    ['Convention on Cybercrime, Art. 36(3)', { kind: 'first-of-month-after', months: 3 }],
    ['Ottawa Convention, Art. 17(1)', { kind: 'first-of-nth-month', n: 6 }],
    ['first of the month after the act', { kind: 'first-of-month-after' }],
    ['Food Assistance Convention, Art. 15(1)', { kind: 'next', month: 1, day: 1 }],
    [
      'Montreal Protocol, Art. 16(1)',
      { kind: 'fixed-if-met-by', date: '1989-01-01', otherwise: { kind: 'period', days: 90 } },
    ],
    [
      'Trafficking Protocol, Art. 17(1)',
      {
        kind: 'latest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'in-force', treaty: 'UNTC-18-12' },
        ],
      },
    ],
    [
      'whichever is earlier',
      {
        kind: 'earliest',
        of: [
          { kind: 'fixed', date: '2030-01-01' },
          { kind: 'period', years: 1, months: 6 },
        ],
      },
    ],
  ])('can say a delay as in: %s', (_, delay) => {
    expect(refusal(treaty({ delay }))).toBe('');
  });

  it('can say a delay that counts from opening (Chemical Weapons Convention, Art. XXI(1))', () => {
    const delay = {
      kind: 'latest',
      of: [
        { kind: 'period', days: 180 },
        { kind: 'from', point: 'opening', delay: { kind: 'period', years: 2 } },
      ],
    };
    const signature = { article: 'XVIII', opens: '1993-01-13', open: [{ to: { kind: 'state' }, article: 'XVIII' }] };
    expect(refusal(treaty({ delay }, { signature }))).toBe('');
  });

  it.each([
    [
      'Istanbul Convention, Art. 75(3)',
      {
        kind: 'all',
        of: [
          { kind: 'count', atLeast: 10 },
          { kind: 'count', atLeast: 8, from: { kind: 'member', of: 'COE' } },
        ],
      },
    ],
    ['CTBT, Art. XIV(1)', { kind: 'named', participants: ['CHN', 'USA'] }],
    [
      'UN Charter, Art. 108',
      {
        kind: 'all',
        of: [
          { kind: 'fraction', numerator: 2, denominator: 3, of: { kind: 'members', of: 'UN', at: 'current' } },
          { kind: 'named', participants: ['CHN', 'FRA'] },
        ],
      },
    ],
    [
      'Kyoto Protocol, Art. 20(4)',
      { kind: 'fraction', numerator: 3, denominator: 4, of: { kind: 'parties', to: 'KYOTO', at: 'current' } },
    ],
    [
      'a set of a date',
      { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'parties', to: 'OTHER', at: '2004-06-04' } },
    ],
    ['ICAO, Art. 94(a)', { kind: 'fraction', numerator: 2, denominator: 3, of: { kind: 'number', n: 191 } }],
    [
      'a parent in force first',
      {
        kind: 'all',
        of: [
          { kind: 'count', atLeast: 10 },
          { kind: 'in-force', treaty: 'PARENT' },
        ],
      },
    ],
    [
      'a fallback after a date',
      {
        kind: 'any',
        of: [
          { kind: 'count', atLeast: 40 },
          {
            kind: 'all',
            of: [
              { kind: 'count', atLeast: 10 },
              { kind: 'not-before', date: '2030-01-01' },
            ],
          },
        ],
      },
    ],
    [
      'thirty-first of no month but December',
      { kind: 'yearly', month: 12, day: 31, condition: { kind: 'count', atLeast: 5 } },
    ],
  ])('can say a condition as in: %s', (_, condition) => {
    expect(refusal(treaty({ condition }))).toBe('');
  });

  it('can ask a share of a table of weights', () => {
    const condition = { kind: 'share', weights: 'emissions', percent: 55 };
    const table = { title: 'Emissions', unit: 'Gg', source: 'Annex', of: { FRA: 3, DEU: 7 } };
    expect(refusal(treaty({ condition }, { weights: { emissions: table } }))).toBe('');
    expect(refusal(treaty({ condition }, { weights: { tonnage: table } }))).toContain('emissions');
    expect(refusal(treaty({ condition }))).toContain('emissions');
  });

  it('finds a share without its table however deep it stands', () => {
    const share = { kind: 'share', weights: 'emissions', percent: 55 };
    const deep = {
      kind: 'yearly',
      month: 1,
      day: 1,
      condition: { kind: 'all', of: [count, { kind: 'any', of: [share] }] },
    };
    expect(refusal(treaty({ condition: deep }))).toContain('emissions');
    expect(refusal(treaty({ otherReadings: [{ id: 'x', title: 'X', condition: share }] }))).toContain('emissions');
    const milestones = [{ id: 'm', article: '1', title: { en: 'M' }, condition: share }];
    expect(refusal(treaty({}, { milestones }))).toContain('emissions');
  });

  it.each<[string, object, string]>([
    ['a count of nothing', treaty({ condition: { kind: 'count', atLeast: 0 } }), 'entryIntoForce.condition.atLeast'],
    [
      'a count that is no whole number',
      treaty({ condition: { kind: 'count', atLeast: 2.5 } }),
      'entryIntoForce.condition.atLeast',
    ],
    ['a condition that it does not know', treaty({ condition: { kind: 'most' } }), 'entryIntoForce.condition'],
    ['an empty all', treaty({ condition: { kind: 'all', of: [] } }), 'entryIntoForce.condition.of'],
    ['nobody named', treaty({ condition: { kind: 'named', participants: [] } }), 'participants'],
    ['a share without a measure', treaty({ condition: { kind: 'share', weights: 'w' } }), 'share'],
    ['a share in two measures', treaty({ condition: { kind: 'share', weights: 'w', percent: 5, amount: 5 } }), 'share'],
    ['a share above the whole', treaty({ condition: { kind: 'share', weights: 'w', percent: 101 } }), 'percent'],
    [
      'a fraction above one',
      treaty({ condition: { kind: 'fraction', numerator: 3, denominator: 2, of: { kind: 'number', n: 9 } } }),
      'fraction',
    ],
    ['not-before without a date', treaty({ condition: { kind: 'not-before' } }), 'not-before'],
    [
      'not-after without a date',
      treaty({ condition: { kind: 'all', of: [count, { kind: 'not-after' }] } }),
      'not-after needs',
    ],
    ['a day by which nothing is asked', treaty({ condition: { kind: 'not-after', date: '2030-01-01' } }), 'not-after'],
    [
      'a day as one of two ways',
      treaty({ condition: { kind: 'any', of: [count, { kind: 'not-after', date: '2030-01-01' }] } }),
      'entryIntoForce.condition',
    ],
    [
      'provisional application counted besides signatures',
      treaty({ condition: { kind: 'count', atLeast: 5, of: 'signatures', orProvisional: true } }),
      'orProvisional',
    ],
    ['a period without length', treaty({ delay: { kind: 'period' } }), 'period'],
    ['a period that runs backwards', treaty({ delay: { kind: 'period', days: -1 } }), 'days'],
    ['30 February of each year', treaty({ delay: { kind: 'next', month: 2, day: 30 } }), 'day'],
    ['29 February of each year', treaty({ condition: { kind: 'yearly', month: 2, day: 29, condition: count } }), 'day'],
    [
      '31 November of each year',
      treaty({ condition: { kind: 'yearly', month: 11, day: 31, condition: count } }),
      'day',
    ],
    ['a date that no calendar has', treaty({ delay: { kind: 'fixed', date: '2015-02-30' } }), 'date'],
    ['a name for a participant', treaty({ condition: { kind: 'named', participants: ['France'] } }), 'participants'],
    ['a treaty code in small letters', { id: 'ets185', title: { en: 'T' } }, 'id'],
    ['no title', { id: 'TEST' }, 'title'],
    ['an empty title', { id: 'TEST', title: { en: '' } }, 'title.en'],
    ['a field that it does not know', treaty({}, { entersIntoForce: '2004-07-01' }), 'entersIntoForce'],
    [
      'a field that a clause does not know',
      treaty({ condition: { kind: 'count', atLeast: 5, atleast: 5 } }),
      'atleast',
    ],
    ['a means that is none', treaty({ condition: { kind: 'count', atLeast: 5, means: ['signature'] } }), 'means'],
    [
      'signature that closes before it opens',
      treaty(
        {},
        {
          signature: {
            article: '9',
            opens: '2005-01-01',
            closes: '2004-12-31',
            open: [{ to: { kind: 'any' }, article: '9' }],
          },
        },
      ),
      'signature.closes',
    ],
    [
      'a place of signature that closes before it opens',
      treaty(
        {},
        {
          signature: {
            article: '9',
            opens: '2005-01-01',
            places: [{ place: 'Hanoi', from: '2005-02-02', to: '2005-02-01' }],
            open: [{ to: { kind: 'any' }, article: '9' }],
          },
        },
      ),
      'places',
    ],
    [
      'a signature open to nobody',
      treaty({}, { signature: { article: '9', opens: '2005-01-01', open: [] } }),
      'signature.open',
    ],
    [
      'entry into force that waits for itself',
      treaty({ delay: { kind: 'from', point: 'entry-into-force', delay: sameDay } }),
      'itself',
    ],
    [
      'entry into force that waits for the treaty',
      treaty({ condition: { kind: 'in-force', treaty: 'TEST' } }),
      'itself',
    ],
    [
      'a fraction of its own Parties',
      treaty({
        condition: {
          kind: 'fraction',
          numerator: 1,
          denominator: 2,
          of: { kind: 'parties', to: 'TEST', at: 'current' },
        },
      }),
      'itself',
    ],
    ['Parties before there can be any', treaty({ condition: { kind: 'count', of: 'parties', atLeast: 3 } }), 'Party'],
    [
      'a period from an opening that is not on record',
      treaty({ delay: { kind: 'from', point: 'opening', delay: sameDay } }),
      'signature',
    ],
    [
      'a period from an adoption that is not on record',
      treaty({ condition: { kind: 'not-before', after: { point: 'adoption', delay: sameDay } } }),
      'adopted',
    ],
    [
      'a set of the Parties at an adoption not on record',
      treaty({
        condition: {
          kind: 'fraction',
          numerator: 1,
          denominator: 1,
          of: { kind: 'parties', to: 'OTHER', at: 'adoption' },
        },
      }),
      'adopted',
    ],
    [
      'a period from a closing that is not on record',
      treaty({ delay: { kind: 'from', point: 'signature-closing', delay: sameDay } }),
      'closes',
    ],
    ['Parties of a parent that it does not name', treaty({ scope: 'all-parties-of-parent' }), 'parent'],
    [
      'two milestones of one name',
      treaty(
        {},
        { milestones: [1, 2].map(() => ({ id: 'ten', article: '1', title: { en: 'Ten' }, condition: count })) },
      ),
      'ten',
    ],
    [
      'an accession that waits for a closing not on record',
      treaty(
        {},
        {
          consent: {
            routes: [{ to: { kind: 'state' }, article: '9', means: ['accession'], after: 'signature-closing' }],
          },
        },
      ),
      'closes',
    ],
    [
      'a table of weights without weight',
      treaty(
        { condition: { kind: 'share', weights: 'w', percent: 5 } },
        { weights: { w: { title: 'W', unit: 'u', source: 's', of: {} } } },
      ),
      'weights',
    ],
    [
      'two readings of one name',
      treaty({ otherReadings: [1, 2].map(() => ({ id: 'current', title: 'T', condition: count })) }),
      'current',
    ],
  ])('refuses %s', (_, document, words) => {
    const said = refusal(document);
    expect(said).not.toBe('');
    expect(said).toContain(words);
  });

  it('lets a milestone count Parties, and from entry into force', () => {
    const milestones = [
      {
        id: 'ten',
        article: '23(3)',
        title: { en: 'Ten Parties' },
        condition: { kind: 'count', of: 'parties', atLeast: 10 },
      },
      {
        id: 'five-years',
        article: '66',
        title: { en: 'Amendments may be proposed' },
        condition: { kind: 'not-before', after: { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } },
      },
    ];
    expect(refusal(treaty({}, { milestones }))).toBe('');
  });

  it('survives being written and read again', () => {
    const once = FinalClauses.parse(treaty({ later: [{ article: '10(2)', delay: sameDay }] }));
    expect(FinalClauses.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });
});

describe('the treaties that a document names', () => {
  it('are those its clauses depend on, each once, without itself', () => {
    const document = FinalClauses.parse(
      treaty(
        {
          condition: {
            kind: 'all',
            of: [
              { kind: 'count', atLeast: 5, from: { kind: 'party', to: 'PARENT' } },
              { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'parties', to: 'SET', at: 'current' } },
            ],
          },
          delay: { kind: 'latest', of: [sameDay, { kind: 'in-force', treaty: 'OTHER' }] },
        },
        {
          parent: { treaty: 'PARENT', article: '1' },
          signature: {
            article: '9',
            opens: '2005-01-01',
            open: [{ to: { kind: 'signatory', to: 'SIGNED' }, article: '9' }],
          },
          denunciation: { article: '20', effect: sameDay, fallsWith: [{ treaty: 'FALLS', article: '20' }] },
        },
      ),
    );
    expect(treatiesNamedIn(document)).toEqual(['FALLS', 'OTHER', 'PARENT', 'SET', 'SIGNED']);
  });

  it('are none where nothing depends on another treaty', () => {
    expect(treatiesNamedIn(FinalClauses.parse(treaty()))).toEqual([]);
  });
});
