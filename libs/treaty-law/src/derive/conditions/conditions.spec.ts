import { describe, expect, it } from 'vitest';
import { entersIntoForce, given, of, other, ratifiedBy, treaty, world } from '../scenario.ts';

const sameDay = { kind: 'same-day' };
const count = (atLeast: number, more: object = {}) => ({ kind: 'count', atLeast, ...more });
const all = (...of: object[]) => ({ kind: 'all', of });
const any = (...of: object[]) => ({ kind: 'any', of });

const INSTRUMENTS = { rule: 'unit-instruments', facts: {} };
const EITHER = { rule: 'unit-instruments-or-notifications', facts: {} };
const ONE_MORE = { rule: 'lacks-count', facts: { n: 1, unit: INSTRUMENTS } };

/** Two signatures, three ratifications, an accession and a succession, a month apart. */
const RECORD = [
  'FRA ratification 2001-01-01',
  'KEN accession 2001-02-01',
  'DEU acceptance 2001-03-01',
  'EUE approval 2001-04-01',
  'JPN succession 2001-05-01',
  'BRA ratification 2001-06-01',
  'NOR definitive-signature 2001-07-01',
  'ITA formal-confirmation 2001-08-01',
  'CAN consent-to-be-bound 2001-09-01',
];

describe('a condition is met on the first day on which all it asks has happened', () => {
  it.each<[string, object, string | null]>([
    ['the first instrument', count(1), '2001-01-01'],
    ['the third instrument', count(3), '2001-03-01'],
    ['the ninth, whatever the means', count(9), '2001-09-01'],
    ['a tenth there is none', count(10), null],
    ['only ratifications', count(2, { means: ['ratification'] }), '2001-06-01'],
    ['ratifications and successions', count(3, { means: ['ratification', 'succession'] }), '2001-06-01'],
    ['only accessions, of which there is one', count(2, { means: ['accession'] }), null],
    ['an organization counted as any other', count(4, { reio: 'one' }), '2001-04-01'],
    ['an organization not counted besides its members', count(4, { reio: 'not-additional' }), '2001-05-01'],
    ['States alone', count(4, { from: { kind: 'state' } }), '2001-05-01'],
    ['members of a group', count(2, { from: { kind: 'member', of: 'COE' } }), '2001-03-01'],
    [
      'five, of which three members (Budapest)',
      all(count(5), count(3, { from: { kind: 'member', of: 'COE' } })),
      '2001-07-01',
    ],
    ['each of those named', { kind: 'named', participants: ['KEN', 'FRA'] }, '2001-02-01'],
    ['each of those named, one missing', { kind: 'named', participants: ['KEN', 'USA'] }, null],
    [
      'those named, by a means that one did not use',
      { kind: 'named', participants: ['KEN', 'FRA'], means: ['ratification'] },
      null,
    ],
    [
      'named ones and others besides (NPT)',
      all(
        { kind: 'named', participants: ['FRA', 'BRA'] },
        count(3, { from: { kind: 'not', who: { kind: 'listed', participants: ['FRA', 'BRA'] } } }),
      ),
      '2001-06-01',
    ],
    [
      'two thirds of a set listed',
      { kind: 'fraction', numerator: 2, denominator: 3, of: { kind: 'listed', participants: ['FRA', 'KEN', 'AUS'] } },
      '2001-02-01',
    ],
    [
      'more than two thirds of it',
      {
        kind: 'fraction',
        numerator: 2,
        denominator: 3,
        moreThan: true,
        of: { kind: 'listed', participants: ['FRA', 'KEN', 'AUS'] },
      },
      null,
    ],
    [
      'more than a half of four is three',
      {
        kind: 'fraction',
        numerator: 1,
        denominator: 2,
        moreThan: true,
        of: { kind: 'listed', participants: ['FRA', 'KEN', 'DEU', 'AUS'] },
      },
      '2001-03-01',
    ],
    [
      'all of a set',
      { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'listed', participants: ['FRA', 'KEN', 'DEU'] } },
      '2001-03-01',
    ],
    [
      'others than those of the set, where only those count',
      { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'listed', participants: ['BRA'] } },
      '2001-06-01',
    ],
    [
      'others than those of the set, where all count',
      {
        kind: 'fraction',
        numerator: 1,
        denominator: 1,
        onlyThose: false,
        of: { kind: 'listed', participants: ['BRA'] },
      },
      '2001-01-01',
    ],
    [
      'two thirds of a number set by a resolution: of 5, four',
      { kind: 'fraction', numerator: 2, denominator: 3, onlyThose: false, of: { kind: 'number', n: 5 } },
      '2001-04-01',
    ],
    [
      'a half, but never fewer than five',
      { kind: 'fraction', numerator: 1, denominator: 2, atLeast: 5, onlyThose: false, of: { kind: 'number', n: 4 } },
      '2001-05-01',
    ],
    [
      'not before a date, all else being there',
      all(count(2), { kind: 'not-before', date: '2001-12-31' }),
      '2001-12-31',
    ],
    ['not before a date that has passed', all(count(2), { kind: 'not-before', date: '2000-12-31' }), '2001-02-01'],
    ['by a day, on which it was met', all(count(3), { kind: 'not-after', date: '2001-03-01' }), '2001-03-01'],
    ['by a day, all else being there a day late', all(count(3), { kind: 'not-after', date: '2001-02-28' }), null],
    [
      'within some time, from one day to another (ITTA)',
      all(count(2), { kind: 'not-before', date: '2001-04-15' }, { kind: 'not-after', date: '2001-10-15' }),
      '2001-04-15',
    ],
    [
      'within some time, too late, else more at any time',
      any(all(count(4), { kind: 'not-after', date: '2001-03-31' }), count(6)),
      '2001-06-01',
    ],
    ['either of two', any(count(8), { kind: 'named', participants: ['BRA'] }), '2001-06-01'],
    [
      'all, else fewer after some years (Convention 108+)',
      any(count(12), all(count(3), { kind: 'not-before', date: '2001-08-15' })),
      '2001-08-15',
    ],
    ['another treaty in force', all(count(1), { kind: 'in-force', treaty: 'OTHER' }), '2005-05-05'],
    ['another treaty not in force', all(count(1), { kind: 'in-force', treaty: 'NEVER' }), null],
    [
      'on the thirtieth of November of a year (Food Assistance)',
      { kind: 'yearly', month: 11, day: 30, condition: count(5) },
      '2001-11-30',
    ],
    ['on the day itself', { kind: 'yearly', month: 5, day: 1, condition: count(5) }, '2001-05-01'],
    [
      'on that day of the year after, if too late',
      { kind: 'yearly', month: 4, day: 30, condition: count(5) },
      '2002-04-30',
    ],
    [
      'not before the first year in which it is looked at',
      { kind: 'yearly', month: 11, day: 30, from: 2012, condition: count(5) },
      '2012-11-30',
    ],
  ])('%s', (_, condition, metOn) => {
    const context = world(other('OTHER', '2005-05-05'), other('NEVER', null));
    const { entryIntoForce } = given(entersIntoForce(condition, sameDay), RECORD, '2030-01-01', context);
    expect(entryIntoForce.conditionMetOn).toBe(metOn);
    expect(entryIntoForce.date).toBe(metOn);
    expect(entryIntoForce.progress?.met).toBe(metOn !== null);
    if (metOn === null) expect(entryIntoForce.missing).not.toEqual([]);
    else expect(entryIntoForce.missing).toEqual([]);
  });

  it('and not a day before: the same record the day before lacks it', () => {
    const before = given(entersIntoForce(count(3), sameDay), RECORD, '2001-02-28').entryIntoForce;
    expect(before).toMatchObject({ date: null, inForce: false, conditionMetOn: null, counted: 2, needed: 3 });
    expect(before.progress).toMatchObject({ met: false, metOn: null, counted: 2, needed: 3 });
    expect(before.progress?.missing).toMatchObject({ rule: 'lacks-count', facts: { n: 1, unit: INSTRUMENTS } });
  });

  it('an instrument counts from the day on which its participant is one of those the clause counts', () => {
    const members = entersIntoForce(count(1, { from: { kind: 'member', of: 'EU' } }), sameDay);
    const accessionSettled = given(members, ['HRV ratification 2013-06-30'], '2013-06-30').entryIntoForce;
    expect(accessionSettled).toMatchObject({ date: '2013-07-01', inForce: false });
    expect(given(members, ['HRV ratification 2013-06-30']).entryIntoForce.date).toBe('2013-07-01');
    expect(given(members, ['HRV ratification 2013-07-01']).entryIntoForce.date).toBe('2013-07-01');
    const until = entersIntoForce(count(1, { from: { kind: 'member', of: 'COE' } }), sameDay);
    expect(given(until, ['ITA ratification 2022-03-16']).entryIntoForce.date).toBe('2022-03-16');
    expect(given(until, ['ITA ratification 2022-03-17']).entryIntoForce.date).toBeNull();
    const fixed = entersIntoForce(count(1, { from: { kind: 'member', of: 'EU', on: '2013-07-01' } }), sameDay);
    expect(given(fixed, ['HRV ratification 2010-01-01']).entryIntoForce.date).toBe('2010-01-01');
  });

  it('a group may be named in the document', () => {
    const document = entersIntoForce(count(1, { from: { kind: 'member', of: 'PRODUCING' } }), sameDay, {
      groups: { PRODUCING: { title: 'Producing States', members: ['EGY', 'IND'] } },
    });
    expect(given(document, ['FRA ratification 2001-01-01']).entryIntoForce.date).toBeNull();
    expect(given(document, ['FRA ratification 2001-01-01', 'IND accession 2002-01-01']).entryIntoForce.date).toBe(
      '2002-01-01',
    );
  });
});

describe('how the instrument of an organization is counted', () => {
  const reio = (mode: string, atLeast: number) => entersIntoForce(count(atLeast, { reio: mode }), sameDay);

  it.each([
    [
      'not-additional',
      3,
      ['FRA ratification 2001-01-01', 'DEU ratification 2001-02-01', 'EUE approval 2001-03-01'],
      null,
      2,
    ],
    [
      'not-additional',
      3,
      ['FRA ratification 2001-01-01', 'EUE approval 2001-02-01', 'DEU ratification 2001-03-01'],
      null,
      2,
    ],
    [
      'one',
      3,
      ['FRA ratification 2001-01-01', 'DEU ratification 2001-02-01', 'EUE approval 2001-03-01'],
      '2001-03-01',
      3,
    ],
    // Three member States in 2001: FRA, DEU, ITA.
    ['as-members', 3, ['EUE approval 2001-03-01'], '2001-03-01', 3],
    ['as-members', 4, ['EUE approval 2001-03-01', 'KEN accession 2001-04-01'], '2001-04-01', 4],
    // Four in 2014: Croatia has joined.
    ['as-members', 4, ['EUE approval 2014-03-01'], '2014-03-01', 4],
  ])('%s, %i needed: %j', (mode, needed, acts, date, counted) => {
    const { entryIntoForce } = given(reio(mode, needed), acts);
    expect(entryIntoForce.date).toBe(date);
    expect(entryIntoForce.counted).toBe(counted);
  });

  it('as its members: those that deposit themselves are not counted twice', () => {
    const before = given(reio('as-members', 4), ['FRA ratification 2001-01-01', 'EUE approval 2001-03-01']);
    expect(before.entryIntoForce).toMatchObject({ date: null, counted: 3 });
    const after = given(reio('as-members', 4), ['EUE approval 2001-03-01', 'FRA ratification 2001-05-01']);
    expect(after.entryIntoForce).toMatchObject({ date: null, counted: 3 });
  });

  it('not additional: the counting sheet says why', () => {
    const line = given(reio('not-additional', 3), [
      'FRA ratification 2001-01-01',
      'EUE approval 2001-02-01',
    ]).countingSheet.find(({ participant }) => participant === 'EUE');
    expect(line).toMatchObject({ counted: false, ordinal: null, role: 'not-counted' });
    expect(line?.because.length).toBeGreaterThan(0);
  });

  it('not additional: a member that deposits never takes away', () => {
    const early = given(reio('not-additional', 9), ['EUE approval 2001-02-01']).entryIntoForce.counted;
    const joined = given(reio('not-additional', 9), ['EUE approval 2001-02-01', 'FRA ratification 2001-03-01'])
      .entryIntoForce.counted;
    expect(joined).toBeGreaterThanOrEqual(early ?? 0);
    expect(joined).toBe(1);
  });
});

describe('a share of a weight', () => {
  const weights = {
    emissions: { title: 'Emissions', unit: 'Gg', source: 'Annex', of: { AUS: 10, FRA: 20, DEU: 30, JPN: 40 } },
    tonnage: { title: 'Tonnage', unit: 'gross tons', source: 'Register', total: 1000, of: { KEN: 250, NOR: 100 } },
  };
  const acts = [
    'FRA ratification 2001-01-01',
    'DEU ratification 2001-02-01',
    'KEN ratification 2001-03-01',
    'AUS ratification 2001-04-01',
    'NOR ratification 2001-05-01',
  ];
  const share = (more: object) => ({ kind: 'share', weights: 'emissions', ...more });

  it.each<[string, object, string | null]>([
    ['at least 50 %', share({ percent: 50 }), '2001-02-01'],
    ['more than 50 %', share({ percent: 50, moreThan: true }), '2001-04-01'],
    ['55 %', share({ percent: 55 }), '2001-04-01'],
    ['61 %', share({ percent: 61 }), null],
    ['an amount', share({ amount: 60 }), '2001-04-01'],
    ['more than an amount', share({ amount: 60, moreThan: true }), null],
    ['of a total that the table does not list whole', share({ weights: 'tonnage', percent: 25 }), '2001-03-01'],
    ['of such a total, not reached', share({ weights: 'tonnage', percent: 36 }), null],
    ['by some means only', share({ percent: 20, means: ['accession'] }), null],
    ['of some only', share({ percent: 30, from: { kind: 'listed', participants: ['DEU'] } }), '2001-02-01'],
    ['55 Parties and 55 %: the later of the two', all(count(5), share({ percent: 55 })), '2001-05-01'],
  ])('%s', (_, condition, metOn) => {
    expect(given(entersIntoForce(condition, sameDay, { weights }), acts).entryIntoForce.conditionMetOn).toBe(metOn);
  });

  it('tells how much is there and how much is missing', () => {
    const { progress } = given(
      entersIntoForce(share({ percent: 55 }), sameDay, { weights }),
      acts,
      '2001-02-15',
    ).entryIntoForce;
    expect(progress?.counted).toBeCloseTo(50, 6);
    expect(progress?.needed).toBeCloseTo(55, 6);
    expect(progress?.missing).toMatchObject({
      rule: 'lacks-share',
      facts: { n: 5, value: 50, unit: { rule: 'unit-share', facts: { percent: true, of: 'Gg' } } },
    });
  });

  it('is not fooled by sums of fractions: 0.1 + 0.2 of 0.6 is a half', () => {
    const tenths = { w: { title: 'W', unit: 'u', source: 's', of: { FRA: 0.1, DEU: 0.2, KEN: 0.3 } } };
    const document = entersIntoForce({ kind: 'share', weights: 'w', percent: 50 }, sameDay, { weights: tenths });
    expect(given(document, acts).entryIntoForce.conditionMetOn).toBe('2001-02-01');
  });
});

describe('weights that move', () => {
  // The fleet of Kenya grows, that of the world too: the tables of two years.
  const weights = {
    tonnage: {
      title: 'Tonnage',
      unit: 'gross tonnage',
      source: 'Register',
      of: { FRA: 10, KEN: 20, NOR: 70 },
      series: [
        { from: '2003-01-01', of: { FRA: 10, KEN: 40, NOR: 50 } },
        { from: '2002-01-01', total: 200, of: { FRA: 10, KEN: 20 } },
      ],
    },
  };
  const share = (percent: number) =>
    entersIntoForce({ kind: 'share', weights: 'tonnage', percent, article: '18' }, sameDay, { weights });
  const acts = ['FRA ratification 2001-01-01', 'KEN ratification 2001-06-01'];

  it('an instrument weighs by the table that holds on the day', () => {
    expect(given(share(30), acts).entryIntoForce.conditionMetOn).toBe('2001-06-01');
    expect(
      given(share(31), ['FRA ratification 2001-01-01', 'KEN ratification 2003-06-01']).entryIntoForce,
    ).toMatchObject({ conditionMetOn: '2003-06-01' });
  });

  it('a new table weighs anew what stands, and the whole', () => {
    expect(
      given(share(30), ['FRA ratification 2001-01-01', 'KEN ratification 2002-06-01']).entryIntoForce,
    ).toMatchObject({ conditionMetOn: '2003-01-01' });
    expect(given(share(50), acts).entryIntoForce.conditionMetOn).toBe('2003-01-01');
    expect(given(share(50), acts).entryIntoForce.because[0]).toMatchObject({
      rule: 'reached-without-act',
      facts: { needed: 50, date: '2003-01-01', value: 50, unit: { facts: { percent: true, of: 'gross tonnage' } } },
    });
  });

  it('a table of a later date than the one asked is not known yet', () => {
    const status = given(share(50), acts, '2002-12-31').entryIntoForce;
    expect(status.conditionMetOn).toBeNull();
    expect(status.progress).toMatchObject({ counted: 15, needed: 50 });
  });

  it('an instrument that ended weighs no more, by whatever table', () => {
    const left = [...acts, 'KEN instrument-withdrawn 2002-12-01'];
    expect(given(share(50), left).entryIntoForce.conditionMetOn).toBeNull();
  });

  it('each declares its own with its instrument (Cape Town Agreement, Art. 4: so many vessels)', () => {
    const document = entersIntoForce(
      all(count(3), { kind: 'share', weights: 'vessels', amount: 100 }),
      { kind: 'period', months: 12 },
      { weights: { vessels: { title: 'Vessels', unit: 'fishing vessels', source: 'Instruments', declared: true } } },
    );
    const lines = [
      'FRA ratification 2001-01-01 amount=40',
      'KEN ratification 2001-02-01',
      'NOR ratification 2001-03-01 amount=59',
    ];
    const status = given(document, lines).entryIntoForce;
    expect(status).toMatchObject({
      conditionMetOn: null,
      counted: 3,
      missing: [
        {
          rule: 'lacks-share',
          facts: { n: 1, value: 99, unit: { rule: 'unit-share', facts: { percent: false, of: 'fishing vessels' } } },
        },
      ],
    });
    expect(given(document, [...lines, 'JPN accession 2001-04-01 amount=1']).entryIntoForce.date).toBe('2002-04-01');
  });
});

describe('a share of what the same States have otherwise (Hong Kong Convention, Art. 17(1)(3))', () => {
  const weights = {
    tonnage: { title: 'Tonnage', unit: 'gross tonnage', source: 'Register', total: 1000, of: { NOR: 400, KEN: 100 } },
    recycling: { title: 'Recycling', unit: 'recycling volume', source: 'Register', of: { IND: 14, KEN: 1 } },
  };
  const document = entersIntoForce(
    all(
      { kind: 'share', weights: 'tonnage', percent: 40 },
      { kind: 'share', weights: 'recycling', relativeTo: 'tonnage', percent: 3 },
    ),
    { kind: 'period', months: 24 },
    { weights },
  );

  it('is of their own fleets, not of those of the world', () => {
    const acts = ['NOR accession 2001-01-01', 'IND accession 2002-01-01'];
    expect(given(document, acts).entryIntoForce.date).toBe('2004-01-01');
    expect(given(document, acts).entryIntoForce.because).toContainEqual(
      expect.objectContaining({
        rule: 'share-reached-with',
        facts: {
          needed: 3,
          unit: {
            rule: 'unit-share',
            facts: { percent: true, of: 'recycling volume', relativeTo: 'gross tonnage' },
          },
          act: { kind: 'accession', by: 'IND', date: '2002-01-01' },
        },
      }),
    );
  });

  it('falls with each fleet that joins: the condition holds when all parts hold on one day', () => {
    const acts = ['KEN accession 2000-01-01', 'IND accession 2000-06-01', 'NOR accession 2001-01-01'];
    expect(given(document, acts).entryIntoForce.conditionMetOn).toBe('2001-01-01');
    expect(given(document, acts.slice(0, 2)).entryIntoForce.progress?.parts[1]).toMatchObject({
      met: true,
      counted: 15,
    });
  });

  it('of nothing it is nothing', () => {
    expect(given(document, ['IND accession 2000-06-01']).entryIntoForce.progress?.parts[1]).toMatchObject({
      met: false,
      counted: 0,
    });
  });
});

describe('signatures and statements, counted as instruments are', () => {
  const weights = { votes: { title: 'Votes', unit: 'votes', source: 'Annex A', of: { FRA: 30, KEN: 30, JPN: 40 } } };
  const listed = { kind: 'listed', participants: ['FRA', 'KEN', 'JPN'] };

  it('a share of the votes of those that signed (ITTA)', () => {
    const document = entersIntoForce({ kind: 'share', of: 'signatures', weights: 'votes', percent: 60 }, sameDay, {
      weights,
    });
    const acts = ['FRA signature 2001-01-01', 'KEN signature 2001-02-01', 'JPN ratification 2001-01-15'];
    expect(given(document, acts).entryIntoForce.date).toBe('2001-02-01');
    expect(given(document, acts).entryIntoForce.because[0]?.facts).toMatchObject({
      needed: 60,
      unit: { rule: 'unit-share', facts: { of: 'votes' } },
      with: { rule: 'unit-signatures' },
    });
  });

  it('a fraction of those that signed', () => {
    const document = entersIntoForce({
      kind: 'fraction',
      numerator: 2,
      denominator: 3,
      of: listed,
      acts: 'signatures',
    });
    expect(given(document, ['FRA signature 2001-01-01', 'JPN signature 2001-03-01']).entryIntoForce.date).toBe(
      '2001-03-01',
    );
  });

  it('a signature taken back before the others had signed does not count', () => {
    const document = entersIntoForce({
      kind: 'fraction',
      numerator: 2,
      denominator: 3,
      of: listed,
      acts: 'signatures',
    });
    const acts = ['FRA signature 2001-01-01', 'FRA signature-withdrawn 2001-02-01', 'JPN signature 2001-03-01'];
    expect(given(document, acts).entryIntoForce.date).toBeNull();
  });

  describe('objections', () => {
    const objecting = { statement: 'objection', provision: 'VIII' };
    const half = entersIntoForce(
      { kind: 'share', of: 'statements', ...objecting, weights: 'votes', percent: 50 },
      sameDay,
      {
        weights,
      },
    );

    it('those under the provision, of that kind', () => {
      const acts = [
        'FRA objection 2001-01-01 provision=VIII',
        'KEN objection 2001-02-01 provision=IX',
        'KEN declaration 2001-03-01 provision=VIII',
      ];
      expect(given(half, acts).entryIntoForce.conditionMetOn).toBeNull();
      expect(given(half, [...acts, 'KEN objection 2001-04-01 provision=VIII(b)']).entryIntoForce.conditionMetOn).toBe(
        '2001-04-01',
      );
    });

    it('count until they are taken back, and from the day that the withdrawal names', () => {
      const acts = (effective: string) => [
        'FRA objection 2001-01-01 provision=VIII id=o',
        `FRA objection-withdrawn 2001-02-01 refersTo=o${effective}`,
        'KEN objection 2001-03-01 provision=VIII',
      ];
      expect(given(half, acts('')).entryIntoForce.conditionMetOn).toBeNull();
      expect(given(half, acts(' effective=2001-03-02')).entryIntoForce.conditionMetOn).toBe('2001-03-01');
      expect(given(half, acts(' partial=true')).entryIntoForce.conditionMetOn).toBe('2001-03-01');
    });

    it('one made anew after it was taken back counts anew', () => {
      const acts = [
        'FRA objection 2001-01-01 provision=VIII id=o',
        'FRA objection-withdrawn 2001-02-01 refersTo=o',
        'KEN objection 2001-03-01 provision=VIII',
        'FRA objection 2001-05-01 provision=VIII id=p',
      ];
      expect(given(half, acts).entryIntoForce.conditionMetOn).toBe('2001-05-01');
    });

    it('two of one participant count once, as long as either stands', () => {
      const two = entersIntoForce(count(2, { of: 'statements', ...objecting }), sameDay);
      const acts = [
        'FRA objection 2001-01-01 provision=VIII id=o',
        'FRA objection 2001-01-15 provision=VIII id=p',
        'FRA objection-withdrawn 2001-02-01 refersTo=o',
      ];
      expect(given(two, acts).entryIntoForce.conditionMetOn).toBeNull();
      expect(given(two, [...acts, 'KEN objection 2001-03-01 provision=VIII']).entryIntoForce.conditionMetOn).toBe(
        '2001-03-01',
      );
    });

    it('are told as what they are', () => {
      const third = entersIntoForce({
        kind: 'fraction',
        numerator: 1,
        denominator: 3,
        moreThan: true,
        of: listed,
        acts: 'statements',
        ...objecting,
      });
      const { entryIntoForce } = given(third, ['FRA objection 2001-01-01 provision=VIII']);
      const objections = { unit: { rule: 'unit-statements', facts: { kind: 'objection' } }, under: 'VIII' };
      expect(entryIntoForce.progress).toMatchObject({
        rule: 'asks-fraction',
        facts: {
          numerator: 1,
          denominator: 3,
          moreThan: true,
          among: { kind: 'listed', n: 3 },
          needed: 2,
          ...objections,
        },
      });
      expect(entryIntoForce.missing).toEqual([{ rule: 'lacks-count', facts: { n: 1, ...objections } }]);
    });
  });
});

describe('of a set only some, or all but some', () => {
  const parent = other(
    'OTHER',
    '2001-01-01',
    'FRA 2000-10-01 2001-01-01',
    'DEU 2000-10-01 2001-01-01',
    'HRV 2000-10-01 2001-01-01',
    'KEN 2000-10-01 2001-01-01',
    'EUE 2000-10-01 2001-01-01',
  );
  const every = (at: string, only: object) =>
    entersIntoForce(
      { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'parties', to: 'OTHER', at, only } },
      sameDay,
      { adopted: { date: '2002-01-01' } },
    );
  const asked = (document: ReturnType<typeof every>, acts: string[], asAt = '2030-01-01') =>
    given(document, acts, asAt, world(parent)).entryIntoForce;
  const bothStates = ['FRA ratification 2003-01-01', 'DEU ratification 2003-02-01'];

  it.each<[string, string, object, string[], string | null]>([
    [
      'all but one',
      'current',
      { kind: 'not', who: { kind: 'listed', participants: ['EUE', 'KEN', 'HRV'] } },
      bothStates,
      '2003-02-01',
    ],
    ['only States', 'current', { kind: 'state' }, bothStates, null],
    ['only those that are members of the EU', 'current', { kind: 'member', of: 'EU' }, bothStates, '2003-02-01'],
    ['only those that were, at adoption', 'adoption', { kind: 'member', of: 'EU' }, bothStates, '2003-02-01'],
    [
      'who becomes a member before the others have ratified is awaited',
      'current',
      { kind: 'member', of: 'EU' },
      ['FRA ratification 2003-01-01', 'DEU ratification 2014-02-01'],
      null,
    ],
    [
      'unless they are asked for as at adoption',
      'adoption',
      { kind: 'member', of: 'EU' },
      ['FRA ratification 2003-01-01', 'DEU ratification 2014-02-01'],
      '2014-02-01',
    ],
    ['nobody', 'current', { kind: 'listed', participants: ['JPN'] }, bothStates, null],
  ])('%s', (_, at, only, acts, metOn) => {
    expect(asked(every(at, only), acts).conditionMetOn).toBe(metOn);
  });

  it('is told', () => {
    const told = (only: object) => asked(every('current', only), bothStates).progress?.facts;
    const among = (only: object) => ({ among: { kind: 'parties', to: 'OTHER', only } });
    expect(told({ kind: 'member', of: 'EU' })).toMatchObject(among({ kind: 'member', of: 'EU', own: false }));
    for (const who of [
      { kind: 'not', who: { kind: 'reio' } },
      { kind: 'stated', provision: '3' },
    ])
      expect(told(who)).toMatchObject(among(who));
  });
});

describe('tacit acceptance', () => {
  const OBJECTIONS = { rule: 'unit-statements', facts: { kind: 'objection' } };
  const UNLESS = { date: '2002-01-01', asked: { rule: 'asks-count', facts: { needed: 2, unit: OBJECTIONS } } };
  const objections = (atLeast: number) => count(atLeast, { of: 'statements', statement: 'objection' });
  const unless = (condition: object, by: object = { date: '2002-01-01' }) => ({
    kind: 'unless',
    condition,
    by,
    article: 'VIII',
  });
  const amendment = (condition: object) =>
    entersIntoForce(condition, { kind: 'period', months: 6 }, { adopted: { date: '2000-12-05' } });

  it('what enough others do not prevent is accepted on the day', () => {
    const { entryIntoForce } = given(amendment(unless(objections(2))), ['FRA objection 2001-05-05']);
    expect(entryIntoForce).toMatchObject({
      conditionMetOn: '2002-01-01',
      date: '2002-07-01',
      needed: null,
      counted: 0,
    });
    expect(entryIntoForce.because).toMatchObject([
      { rule: 'tally-open', facts: { value: 1, needed: 2, unit: OBJECTIONS } },
      { rule: 'unless-by-then', facts: { ...UNLESS, outcome: 'not-prevented' } },
      {
        rule: 'condition-met',
        facts: {
          date: '2002-01-01',
          reached: { rule: 'after-period', facts: { period: { months: 6 }, date: '2002-07-01' } },
        },
      },
    ]);
  });

  it('what they prevent is not, then or ever', () => {
    const acts = [
      'FRA objection 2001-05-05 id=o',
      'KEN objection 2002-01-01',
      'FRA objection-withdrawn 2003-01-01 refersTo=o',
    ];
    const { entryIntoForce } = given(amendment(unless(objections(2))), acts);
    expect(entryIntoForce).toMatchObject({
      conditionMetOn: null,
      date: null,
      missing: [{ rule: 'was-prevented', facts: { date: '2002-01-01' } }],
    });
  });

  it('an objection after the day, or taken back by then, prevents nothing', () => {
    const late = ['FRA objection 2001-05-05', 'KEN objection 2002-01-02'];
    expect(given(amendment(unless(objections(2))), late).entryIntoForce.date).toBe('2002-07-01');
    const back = [
      'FRA objection 2001-05-05 id=o',
      'FRA objection-withdrawn 2001-12-31 refersTo=o',
      'KEN objection 2001-05-05',
    ];
    expect(given(amendment(unless(objections(2))), back).entryIntoForce.date).toBe('2002-07-01');
  });

  it('before the day it is on its way, and waits', () => {
    const { entryIntoForce } = given(amendment(unless(objections(2))), [], '2001-06-01');
    expect(entryIntoForce).toMatchObject({
      conditionMetOn: '2002-01-01',
      date: '2002-07-01',
      inForce: false,
      missing: [{ rule: 'waits-unless', facts: UNLESS }],
    });
    expect(entryIntoForce.progress).toMatchObject({ met: false, parts: [{ counted: 0, needed: 2 }] });
  });

  it('the day may be counted from adoption, and the objections be of more than one kind (SOLAS, Art. VIII(b))', () => {
    const third = {
      kind: 'fraction',
      numerator: 1,
      denominator: 3,
      moreThan: true,
      of: { kind: 'parties', to: 'OTHER', at: 'current' },
      acts: 'statements',
      statement: 'objection',
    };
    const tonnage = { kind: 'share', of: 'statements', statement: 'objection', weights: 'fleets', percent: 50 };
    const document = entersIntoForce(
      unless(any(third, tonnage), { after: { point: 'adoption', delay: { kind: 'period', years: 1 } } }),
      { kind: 'period', months: 6 },
      {
        adopted: { date: '2000-12-05' },
        weights: {
          fleets: { title: 'Fleets', unit: 'gross tonnage', source: 'Register', of: { FRA: 49, KEN: 2, NOR: 49 } },
        },
      },
    );
    const parent = other(
      'OTHER',
      '1980-01-01',
      ...['FRA', 'KEN', 'NOR', 'JPN'].map((code) => `${code} 1979-01-01 1980-01-01`),
    );
    const when = (...acts: string[]) => given(document, acts, '2030-01-01', world(parent)).entryIntoForce;
    expect(when('FRA objection 2001-01-01')).toMatchObject({ conditionMetOn: '2001-12-05', date: '2002-06-05' });
    expect(when('JPN objection 2001-01-01', 'KEN objection 2001-01-01').date).toBeNull();
    expect(when('FRA objection 2001-01-01', 'KEN objection 2001-01-01').date).toBeNull();
    expect(when().because.find(({ rule }) => rule === 'unless-by-then')?.facts).toMatchObject({
      date: '2001-12-05',
      reached: { rule: 'from-point', facts: { point: 'adoption', start: '2000-12-05' } },
      asked: {
        rule: 'asks-together',
        facts: {
          conjunction: 'or',
          of: [
            { rule: 'asks-fraction', facts: { moreThan: true, among: { kind: 'parties', to: 'OTHER' }, needed: 2 } },
            { rule: 'asks-share', facts: { moreThan: false, needed: 50, with: OBJECTIONS } },
          ],
        },
      },
      outcome: 'not-prevented',
    });
  });

  it('nothing is accepted by a day that has no date', () => {
    const document = {
      ...amendment(unless(objections(2))),
      milestones: treaty({
        milestones: [
          {
            id: 'review',
            article: '9',
            title: { en: 'Review' },
            condition: unless(objections(1), {
              after: { point: 'entry-into-force', delay: { kind: 'period', years: 1 } },
            }),
          },
        ],
      }).milestones,
    };
    const [review] = given(document, ['FRA objection 2001-01-01', 'KEN objection 2001-01-01']).milestones;
    expect(review).toMatchObject({
      date: null,
      progress: {
        missing: {
          rule: 'waits-unless',
          facts: { date: null, reached: { rule: 'from-open-point', facts: { point: 'entry-into-force' } } },
        },
      },
    });
  });
});

describe('what must have come by a day', () => {
  const document = entersIntoForce(all(count(2), { kind: 'not-after', date: '2001-01-31' }), sameDay);
  const when = (asAt: string, acts = RECORD) => given(document, acts, asAt).entryIntoForce;

  it('can still come until the day is over', () => {
    expect(when('2001-01-31')).toMatchObject({ date: null, missing: [ONE_MORE] });
    expect(when('2001-01-31').progress?.parts[1]).toMatchObject({
      rule: 'not-after-day',
      facts: { date: '2001-01-31' },
      met: true,
    });
  });

  it('cannot afterwards, whatever comes', () => {
    expect(when('2001-02-28')).toMatchObject({
      date: null,
      missing: [{ rule: 'was-to-be-met-by', facts: { date: '2001-01-31' } }],
    });
    expect(when('2001-02-28').progress?.parts.map((part) => part.met)).toEqual([true, false]);
  });

  it('and once come is met, though the day has passed', () => {
    const inTime = ['FRA ratification 2001-01-01', 'KEN accession 2001-01-31'];
    const { date, missing, progress } = when('2005-01-01', inTime);
    expect({ date, missing }).toEqual({ date: '2001-01-31', missing: [] });
    expect(progress?.parts[1]).toMatchObject({ met: true, metOn: '2001-01-31' });
    expect(progress?.parts[1]?.missing).toBeUndefined();
  });

  it('is open as long as the moment that the time runs from has no date', () => {
    const after = { point: 'entry-into-force', delay: { kind: 'period', years: 1 } };
    const review = {
      id: 'review',
      article: '9',
      title: { en: 'Review' },
      condition: all(count(3), { kind: 'not-after', after }),
    };
    const of = (...acts: string[]) =>
      given(treaty({ entryIntoForce: { condition: count(2) }, milestones: [review] }), acts).milestones[0];
    expect(of('FRA ratification 2001-01-01')?.progress.parts[1]).toMatchObject({
      met: true,
      rule: 'not-after-day',
      facts: { date: null, reached: { rule: 'from-open-point', facts: { point: 'entry-into-force' } } },
    });
    const two = ['FRA ratification 2001-01-01', 'KEN ratification 2001-02-01'];
    expect(of(...two, 'DEU ratification 2002-02-01')?.date).toBe('2002-02-01');
    expect(of(...two, 'DEU ratification 2002-02-02')?.date).toBeNull();
  });
});

describe('instruments and notifications of provisional application in one count', () => {
  const both = entersIntoForce(count(3, { orProvisional: true }), sameDay);
  const acts = [
    'FRA ratification 2001-01-01',
    'KEN provisional-application 2001-02-01 id=k',
    'JPN provisional-application 2001-03-01 id=j',
  ];

  it('where the clause says so', () => {
    const { entryIntoForce, countingSheet } = given(both, acts);
    expect(entryIntoForce).toMatchObject({ date: '2001-03-01', conditionMetOn: '2001-03-01', needed: 3 });
    expect(entryIntoForce.because[0]).toMatchObject({
      rule: 'reached-with',
      facts: {
        needed: 3,
        unit: EITHER,
        ordinal: 3,
        act: { kind: 'provisional-application', by: 'JPN', date: '2001-03-01' },
      },
    });
    expect(countingSheet.map((line) => [line.ordinal, line.participant, line.means, line.role])).toEqual([
      [1, 'FRA', 'ratification', 'towards'],
      [2, 'KEN', 'provisional-application', 'towards'],
      [3, 'JPN', 'provisional-application', 'decisive'],
    ]);
  });

  it('and nowhere else', () => {
    expect(given(entersIntoForce(count(3), sameDay), acts).entryIntoForce).toMatchObject({ date: null, counted: 1 });
  });

  it('of each participant one act counts', () => {
    const twice = [...acts.slice(0, 2), 'KEN accession 2001-04-01', 'FRA provisional-application 2001-05-01'];
    const { entryIntoForce, countingSheet } = given(both, twice);
    expect(entryIntoForce).toMatchObject({
      date: null,
      counted: 2,
      missing: [{ rule: 'lacks-count', facts: { n: 1, unit: EITHER } }],
    });
    expect(countingSheet.filter((line) => !line.counted).map((line) => line.because[0])).toMatchObject([
      { rule: 'not-counted-again', facts: { unit: null, participant: 'KEN' } },
      { rule: 'not-counted-again', facts: { unit: INSTRUMENTS, participant: 'FRA' } },
    ]);
  });

  it('what was taken back no longer counts, unless an instrument had followed', () => {
    const back = 'KEN statement-withdrawn 2001-02-15 refersTo=k';
    expect(given(both, [...acts, back]).entryIntoForce).toMatchObject({ date: null, counted: 2 });
    expect(given(both, [...acts, 'KEN accession 2001-02-10', back]).entryIntoForce.date).toBe('2001-03-01');
  });

  it('who only notified is not bound, and not told among those that are', () => {
    const status = given(both, acts);
    expect(status.entryIntoForce.counted).toBe(1);
    expect(status.totals.parties).toBe(1);
    expect(of(status, 'KEN')).toMatchObject({ status: 'none', inForceFrom: null });
  });

  it('in a share as well, and in a fraction', () => {
    const weights = { w: { title: 'Votes', unit: 'votes', source: 'Annex', of: { FRA: 40, KEN: 20, DEU: 40 } } };
    const share = { kind: 'share', weights: 'w', percent: 60, orProvisional: true };
    expect(given(entersIntoForce(share, sameDay, { weights }), acts).entryIntoForce.date).toBe('2001-02-01');
    const set = { kind: 'listed', participants: ['FRA', 'KEN', 'DEU'] };
    const fraction = { kind: 'fraction', numerator: 2, denominator: 3, of: set, orProvisional: true };
    expect(given(entersIntoForce(fraction, sameDay), acts).entryIntoForce.date).toBe('2001-02-01');
  });
});

describe('a decision', () => {
  const document = entersIntoForce({ kind: 'decision', provision: '39(3)' }, sameDay);

  it('is what nobody in particular communicated under the provision', () => {
    const acts = [
      '- communication 2000-01-01 provision=39(2) id=a',
      'FRA communication 2000-02-01 provision=39(3)',
      '- communication 2001-01-01 provision=39(3) id=b',
      '- communication 2002-01-01 provision=39(3) id=c',
    ];
    const { entryIntoForce } = given(document, acts);
    expect(entryIntoForce.date).toBe('2001-01-01');
    expect(entryIntoForce.because[0]).toMatchObject({
      rule: 'decision-under',
      facts: { provision: '39(3)', date: '2001-01-01' },
      acts: ['b'],
    });
  });

  it('is awaited until then', () => {
    expect(given(document, ['- communication 2001-01-01 provision=39(3)'], '2000-12-31').entryIntoForce).toMatchObject({
      date: null,
      missing: [{ rule: 'waits-for-decision', facts: { provision: '39(3)' } }],
    });
  });
});

describe('a fraction of the Parties to another treaty', () => {
  // Parties from 2001; KEN left on 1 July 2005; BRA joined on 1 January 2006.
  const parent = other(
    'OTHER',
    '2001-01-01',
    'FRA 2000-10-01 2001-01-01',
    'DEU 2000-10-01 2001-01-01',
    'KEN 2000-10-01 2001-01-01 2005-07-01',
    'BRA 2005-10-01 2006-01-01',
  );
  const twoThirds = (at: string, more: object = {}) => ({
    kind: 'fraction',
    numerator: 2,
    denominator: 3,
    of: { kind: 'parties', to: 'OTHER', at, ...more },
  });
  const allOf = (at: string, more: object = {}) => ({ ...twoThirds(at, more), numerator: 1, denominator: 1 });

  it.each<[string, object, string[], string | null]>([
    [
      'current: two of three',
      twoThirds('current'),
      ['FRA acceptance 2002-01-01', 'DEU acceptance 2003-01-01'],
      '2003-01-01',
    ],
    ['one of three is not enough', twoThirds('current'), ['FRA acceptance 2002-01-01'], null],
    [
      'who is no Party does not count',
      twoThirds('current'),
      ['FRA acceptance 2002-01-01', 'JPN acceptance 2003-01-01'],
      null,
    ],
    [
      'who is no Party counts where the clause does not ask',
      { ...twoThirds('current'), onlyThose: false },
      ['FRA acceptance 2002-01-01', 'JPN acceptance 2003-01-01'],
      '2003-01-01',
    ],
    [
      'all: the one that had not accepted leaves',
      allOf('current'),
      ['FRA acceptance 2002-01-01', 'DEU acceptance 2003-01-01'],
      '2005-07-01',
    ],
    [
      'all: too late, another has joined',
      allOf('current'),
      ['FRA acceptance 2002-01-01', 'DEU acceptance 2006-02-01'],
      null,
    ],
    [
      'all, and the newcomer too',
      allOf('current'),
      ['FRA acceptance 2002-01-01', 'DEU acceptance 2006-02-01', 'BRA acceptance 2007-01-01'],
      '2007-01-01',
    ],
    [
      'fixed at a date: who left since is still asked',
      allOf('2004-06-04'),
      ['FRA acceptance 2002-01-01', 'DEU acceptance 2003-01-01'],
      null,
    ],
    [
      'fixed at a date: who joined since is not asked',
      allOf('2004-06-04'),
      ['FRA acceptance 2002-01-01', 'DEU acceptance 2003-01-01', 'KEN acceptance 2004-01-01'],
      '2004-01-01',
    ],
    ['fixed at adoption', allOf('adoption'), ['FRA acceptance 2006-01-01', 'DEU acceptance 2006-02-01'], '2006-02-01'],
    [
      'those that have consented, though not yet in force for them',
      allOf('2005-12-01', { counting: 'consented' }),
      ['FRA acceptance 2006-01-01', 'DEU acceptance 2006-02-01', 'BRA acceptance 2006-03-01'],
      '2006-03-01',
    ],
    [
      'those in force alone',
      allOf('2005-12-01'),
      ['FRA acceptance 2006-01-01', 'DEU acceptance 2006-02-01'],
      '2006-02-01',
    ],
  ])('%s', (_, condition, acts, metOn) => {
    const fixed = JSON.stringify(condition).includes('adoption');
    const document = entersIntoForce(condition, sameDay, fixed ? { adopted: { date: '2005-08-01' } } : {});
    expect(given(document, acts, '2010-01-01', world(parent)).entryIntoForce.conditionMetOn).toBe(metOn);
  });

  it('of the members of a group', () => {
    const document = entersIntoForce(
      { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'members', of: 'EU', at: 'current' } },
      sameDay,
    );
    const three = ['FRA ratification 2001-01-01', 'DEU ratification 2002-01-01', 'ITA ratification 2003-01-01'];
    expect(given(document, three).entryIntoForce.conditionMetOn).toBe('2003-01-01');
    const tooLate = [...three.slice(0, 2), 'ITA ratification 2013-07-01'];
    expect(given(document, tooLate).entryIntoForce.conditionMetOn).toBeNull();
    expect(given(document, [...tooLate, 'HRV ratification 2014-01-01']).entryIntoForce.conditionMetOn).toBe(
      '2014-01-01',
    );
  });

  it('once met stays met, whatever the set does afterwards', () => {
    const context = world(other('OTHER', '2001-01-01', 'FRA 2000-10-01 2001-01-01', 'BRA 2005-10-01 2006-01-01'));
    const document = entersIntoForce(allOf('current'), { kind: 'period', days: 90 });
    const { entryIntoForce } = given(document, ['FRA acceptance 2002-01-01'], '2010-01-01', context);
    expect(entryIntoForce).toMatchObject({ conditionMetOn: '2002-01-01', date: '2002-04-01' });
  });

  it('says so where nobody can be shown to be bound by the other treaty', () => {
    const silent = { ...other('OTHER', null), computed: false };
    const { entryIntoForce } = given(
      entersIntoForce(twoThirds('current'), sameDay),
      ['FRA acceptance 2002-01-01'],
      '2010-01-01',
      world(silent),
    );
    expect(entryIntoForce.date).toBeNull();
  });

  it('an empty set is not met by nobody', () => {
    const { entryIntoForce } = given(
      entersIntoForce(allOf('current'), sameDay),
      [],
      '2010-01-01',
      world(other('OTHER', null)),
    );
    expect(entryIntoForce).toMatchObject({ date: null, conditionMetOn: null });
  });
});

describe('what is not counted', () => {
  it('the second instrument of one participant', () => {
    const status = given(entersIntoForce(count(2), sameDay), [
      'FRA ratification 2001-01-01',
      'FRA accession 2002-01-01',
    ]);
    expect(status.entryIntoForce).toMatchObject({ date: null, counted: 1 });
  });

  it('the new instrument of one whose denounced one still stands', () => {
    const document = entersIntoForce(count(2), sameDay, {
      denunciation: { article: '20', effect: { kind: 'period', years: 1 } },
    });
    const record = ['FRA ratification 2001-01-01', 'FRA denunciation 2001-02-01', 'FRA accession 2001-03-01'];
    expect(given(document, record, '2001-04-01').entryIntoForce).toMatchObject({ date: null, counted: 1 });
    expect(given(document, record).entryIntoForce).toMatchObject({ date: null, counted: 1 });
  });

  it('an instrument withdrawn before the condition was met', () => {
    const acts = ['FRA ratification 2001-01-01', 'FRA instrument-withdrawn 2001-06-01', 'KEN ratification 2002-01-01'];
    const status = given(entersIntoForce(count(2), sameDay), acts);
    expect(status.entryIntoForce).toMatchObject({ date: null, counted: 1 });
    expect(
      given(entersIntoForce(count(2), sameDay), [...acts, 'FRA ratification 2003-01-01']).entryIntoForce.date,
    ).toBe('2003-01-01');
  });

  it('signatures, statements and steps at home', () => {
    const acts = [
      'FRA signature 2001-01-01',
      'KEN declaration 2001-02-01',
      'DEU domestic-step 2001-03-01',
      'JPN provisional-application 2001-04-01',
    ];
    expect(given(entersIntoForce(count(1), sameDay), acts).entryIntoForce).toMatchObject({ date: null, counted: 0 });
  });

  it('but signatures are, where the clause counts them', () => {
    const document = entersIntoForce(count(2, { of: 'signatures' }), sameDay);
    expect(given(document, ['FRA signature 2001-01-01', 'KEN signature 2001-02-01']).entryIntoForce.date).toBe(
      '2001-02-01',
    );
  });

  it('and declarations under an article, where the clause counts those (CAT, Art. 21)', () => {
    const document = treaty({
      milestones: [
        {
          id: 'inter-state',
          article: '21(2)',
          title: { en: 'Inter-State communications' },
          condition: { kind: 'count', of: 'statements', provision: '21', statement: 'declaration', atLeast: 2 },
        },
      ],
    });
    const acts = [
      ...ratifiedBy(3, '2000-01-01'),
      'AUS declaration 2001-01-01 provision=21',
      'BRA declaration 2001-02-01 provision=22',
    ];
    expect(given(document, acts).milestones[0]).toMatchObject({
      date: null,
      reached: false,
      progress: { counted: 1, needed: 2 },
    });
    expect(given(document, [...acts, 'CAN reservation 2001-03-01 provision=21']).milestones[0]?.date).toBeNull();
    expect(given(document, [...acts, 'CAN declaration 2001-03-01 provision=21']).milestones[0]?.date).toBe(
      '2001-03-01',
    );
  });
});

describe('the counting sheet', () => {
  const acts = [
    'KEN ratification 2001-03-01',
    'FRA ratification 2001-01-01',
    'EUE approval 2001-02-01',
    'BRA accession 2001-04-01',
    'DEU signature 2001-01-01',
  ];
  const sheet = given(
    entersIntoForce(count(2, { reio: 'not-additional' }), { kind: 'period', days: 90 }),
    acts,
  ).countingSheet;

  it('has a line for every instrument, in the order of their dates', () => {
    expect(sheet.map((line) => [line.participant, line.ordinal, line.role])).toEqual([
      ['FRA', 1, 'towards'],
      ['EUE', null, 'not-counted'],
      ['KEN', 2, 'decisive'],
      ['BRA', 3, 'after'],
    ]);
  });

  it('lets a person check the date by hand', () => {
    const { because } = given(entersIntoForce(count(2), { kind: 'period', days: 90 }), [
      'KEN ratification 2001-03-01',
      'FRA ratification 2001-01-01',
    ]).entryIntoForce;
    expect(because).toMatchObject([
      {
        rule: 'reached-with',
        facts: { ordinal: 2, act: { kind: 'ratification', by: 'KEN', date: '2001-03-01' } },
      },
      {
        rule: 'condition-met',
        facts: {
          date: '2001-03-01',
          reached: { rule: 'after-period', facts: { period: { days: 90 }, date: '2001-05-30' } },
        },
      },
    ]);
    expect(because.flatMap((reason) => reason.acts)).toContain('KEN ratification 2001-03-01');
    expect(because.map((reason) => reason.clause)).toContain('Art. 10(1)');
  });

  it('on one day with another: one of them is decisive, and always the same', () => {
    const document = entersIntoForce(count(2), sameDay);
    const tied = ['FRA ratification 2001-01-01', 'KEN ratification 2001-02-01', 'BRA ratification 2001-02-01'];
    const one = given(document, tied).countingSheet;
    const other = given(document, tied.toReversed()).countingSheet;
    expect(one).toEqual(other);
    expect(one.filter((line) => line.role === 'decisive')).toHaveLength(1);
    expect(one.map((line) => line.ordinal).toSorted()).toEqual([1, 2, 3]);
  });

  it('agrees with the count: who left before the condition was met is not on it as counted', () => {
    const document = entersIntoForce(count(2), sameDay, {
      denunciation: { article: '20', effect: { kind: 'period', days: 30 } },
    });
    const status = given(document, [
      'FRA ratification 2001-01-01',
      'FRA instrument-withdrawn 2001-02-01',
      'KEN ratification 2001-06-01',
    ]);
    expect(status.entryIntoForce).toMatchObject({ date: null, counted: 1 });
    expect(status.countingSheet.map((line) => [line.participant, line.counted, line.ordinal])).toEqual([
      ['FRA', false, null],
      ['KEN', true, 1],
    ]);
  });

  it('numbers one participant once, though it left and came back', () => {
    const document = entersIntoForce(count(2), sameDay, {
      denunciation: { article: '20', effect: { kind: 'period', days: 30 } },
    });
    const record = [
      'FRA ratification 2001-01-01',
      'KEN ratification 2001-02-01',
      'FRA denunciation 2003-01-01',
      'FRA accession 2004-01-01',
    ];
    const ordinals = given(document, record).countingSheet.flatMap((line) => line.ordinal ?? []);
    expect(new Set(ordinals).size).toBe(ordinals.length);
  });

  it('counts, once in force, the instruments in force', () => {
    const document = treaty({
      entryIntoForce: {
        condition: count(2),
        delay: { kind: 'period', days: 90 },
        later: [{ article: '10(2)', delay: { kind: 'period', days: 30 } }],
      },
    });
    const record = [
      'FRA ratification 2001-01-01',
      'KEN ratification 2001-03-01',
      'BRA ratification 2001-05-20',
      'JPN accession 2001-12-15',
    ];
    const counted = (asAt: string) => given(document, record, asAt).entryIntoForce.counted;
    expect(counted('2001-02-28')).toBe(1);
    expect(counted('2001-05-30')).toBe(2);
    expect(counted('2001-06-19')).toBe(3);
    expect(counted('2001-12-31')).toBe(3);
    expect(counted('2002-01-14')).toBe(4);
  });
});

describe('readings', () => {
  it('each has its date; the authoritative one is the date of the treaty (Basel Ban Amendment)', () => {
    const parent = other(
      'OTHER',
      '2000-01-01',
      ...['FRA', 'DEU', 'KEN', 'JPN'].map((code) => `${code} 1999-01-01 2000-01-01`),
      'BRA 2002-01-01 2002-04-01',
      'AUS 2002-01-01 2002-04-01',
      'CAN 2002-01-01 2002-04-01',
      'IND 2002-01-01 2002-04-01',
    );
    const fraction = (at: string) => ({
      kind: 'fraction',
      numerator: 3,
      denominator: 4,
      of: { kind: 'parties', to: 'OTHER', at },
    });
    const document = treaty({
      adopted: { date: '2001-01-01' },
      entryIntoForce: {
        condition: fraction('adoption'),
        delay: { kind: 'period', days: 90 },
        reading: { title: 'Parties at the time of adoption', authority: 'Decision BC-10/3' },
        otherReadings: [{ id: 'current', title: 'Parties at the time of deposit', condition: fraction('current') }],
      },
    });
    const acts = [
      'FRA ratification 2003-01-01',
      'DEU ratification 2004-01-01',
      'BRA ratification 2004-06-01',
      'KEN ratification 2019-09-06',
    ];
    const { entryIntoForce } = given(document, acts, '2020-01-01', world(parent));
    expect(entryIntoForce.date).toBe('2019-12-05');
    expect(entryIntoForce.readings.map((r) => [r.title, r.authoritative, r.date])).toEqual([
      ['Parties at the time of adoption', true, '2019-12-05'],
      ['Parties at the time of deposit', false, null],
    ]);
    expect(entryIntoForce.readings.every((r) => r.because.length > 0)).toBe(true);
  });

  it('the European Union as one, as its members, or not at all', () => {
    const five = (reio: string) => count(5, { reio });
    const document = treaty({
      entryIntoForce: {
        condition: five('not-additional'),
        reading: { title: 'Not at all', authority: 'Depositary' },
        otherReadings: [
          { id: 'one', title: 'As one', condition: five('one') },
          { id: 'members', title: 'As its members', condition: five('as-members') },
        ],
      },
    });
    const acts = [
      'KEN ratification 2001-01-01',
      'EUE approval 2001-02-01',
      'JPN ratification 2001-03-01',
      'BRA ratification 2001-04-01',
      'AUS ratification 2001-05-01',
      'NOR ratification 2001-06-01',
    ];
    expect(given(document, acts).entryIntoForce.readings.map((r) => [r.title, r.conditionMetOn])).toEqual([
      ['Not at all', '2001-06-01'],
      ['As one', '2001-05-01'],
      // France, Germany and Italy through it: with Kenya four, with Japan five.
      ['As its members', '2001-03-01'],
    ]);
  });
});

describe('a treaty whose clause on entry into force is not on record', () => {
  const document = treaty({});
  const silent = { ...document, entryIntoForce: undefined };

  it('has no date, and says why', () => {
    const { entryIntoForce, findings } = given(silent, ['FRA ratification 2001-01-01'], '2010-01-01');
    expect(entryIntoForce).toMatchObject({ date: null, inForce: null, counted: null, progress: null, needed: null });
    expect(findings.map((f) => f.code)).toContain('final-clauses-not-on-record');
  });

  it('and keeps the acts: its participants have consented, no more', () => {
    expect(of(given(silent, ['FRA ratification 2001-01-01'], '2010-01-01'), 'FRA').status).toBe('contracting');
  });
});

describe('what is on record under a State from before it existed', () => {
  it('is counted as that of the State whose place it has', () => {
    const base = world(other('PARENT', '2000-01-01', 'OLD signed 1999-06-01'));
    const former = { code: 'OLD', name: 'Old', kind: 'state' as const, formerUntil: '2003-06-30' };
    const later = {
      code: 'NEW',
      name: 'New',
      kind: 'state' as const,
      existsFrom: '2003-07-01',
      succeeds: [{ of: 'OLD', on: '2003-07-01', as: 'continuator' as const }],
    };
    const participants = new Map([...base.participants, ['OLD', former], ['NEW', later]]);
    const clauses = entersIntoForce(count(1, { from: { kind: 'signed', to: 'PARENT' } }));
    const status = given(clauses, ['NEW ratification 2001-01-01'], '2002-01-01', { ...base, participants });
    expect(status.entryIntoForce.date).toBe('2001-01-01');
  });
});
