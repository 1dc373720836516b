import { describe, expect, it } from 'vitest';
import { entersIntoForce, given, of, other, treaty, world } from '../scenario.ts';

const one = { kind: 'count', atLeast: 1 };
const signature = {
  article: '9',
  opens: '1993-01-13',
  closes: '1995-06-30',
  open: [{ to: { kind: 'any' }, article: '9' }],
};
const adopted = { date: '1992-09-03' };

describe('from the date on which the condition is met to the date of entry into force', () => {
  it.each<[string, object, string, string | null]>([
    ['on the same day', { kind: 'same-day' }, '1957-04-30', '1957-04-30'],
    ['thirtieth day after', { kind: 'period', days: 30 }, '2003-05-01', '2003-05-31'],
    ['thirtieth day after, over a leap day', { kind: 'period', days: 30 }, '2004-01-30', '2004-02-29'],
    ['ninetieth day after', { kind: 'period', days: 90 }, '2003-07-01', '2003-09-29'],
    ['three months after, same day of the month', { kind: 'period', months: 3 }, '2000-09-22', '2000-12-22'],
    ['three months after 30 November, clamped', { kind: 'period', months: 3 }, '2003-11-30', '2004-02-29'],
    [
      'three months after 30 November, clamped, no leap year',
      { kind: 'period', months: 3 },
      '2002-11-30',
      '2003-02-28',
    ],
    ['one year after', { kind: 'period', years: 1 }, '2011-09-26', '2012-09-26'],
    ['one year after 29 February', { kind: 'period', years: 1 }, '2004-02-29', '2005-02-28'],
    [
      'first of the month following three months (Budapest)',
      { kind: 'first-of-month-after', months: 3 },
      '2004-03-18',
      '2004-07-01',
    ],
    [
      'the same after 30 November: February ends first',
      { kind: 'first-of-month-after', months: 3 },
      '2003-11-30',
      '2004-03-01',
    ],
    [
      'the same after the 1st: never the day on which the period ends',
      { kind: 'first-of-month-after', months: 3 },
      '2004-03-01',
      '2004-07-01',
    ],
    ['the same after the last of a month', { kind: 'first-of-month-after', months: 3 }, '2004-03-31', '2004-07-01'],
    [
      'first of the month after the 60th day (Rome Statute)',
      { kind: 'first-of-month-after', days: 60 },
      '2002-04-11',
      '2002-07-01',
    ],
    ['the same where the 60th day is a 1st', { kind: 'first-of-month-after', days: 60 }, '2023-01-31', '2023-05-01'],
    ['first of the next month', { kind: 'first-of-month-after' }, '2004-03-01', '2004-04-01'],
    [
      'first of the sixth month after the month of deposit (Ottawa)',
      { kind: 'first-of-nth-month', n: 6 },
      '1998-09-16',
      '1999-03-01',
    ],
    ['the same (Cluster Munitions)', { kind: 'first-of-nth-month', n: 6 }, '2010-02-16', '2010-08-01'],
    ['the same after the last of a long month', { kind: 'first-of-nth-month', n: 6 }, '2010-08-31', '2011-02-01'],
    ['first of the first month after', { kind: 'first-of-nth-month', n: 1 }, '2009-12-31', '2010-01-01'],
    ['the next 1 January', { kind: 'next', month: 1, day: 1 }, '2012-11-30', '2013-01-01'],
    ['the next 1 January, from a 1 January', { kind: 'next', month: 1, day: 1 }, '2013-01-01', '2014-01-01'],
    [
      'on the date if met by then',
      { kind: 'fixed-if-met-by', date: '1994-01-01', otherwise: { kind: 'period', days: 90 } },
      '1993-12-31',
      '1994-01-01',
    ],
    [
      'on the date if met on it',
      { kind: 'fixed-if-met-by', date: '1994-01-01', otherwise: { kind: 'period', days: 90 } },
      '1994-01-01',
      '1994-01-01',
    ],
    [
      'after the delay if met later (Copenhagen)',
      { kind: 'fixed-if-met-by', date: '1994-01-01', otherwise: { kind: 'period', days: 90 } },
      '1994-03-16',
      '1994-06-14',
    ],
    [
      'on the date if met by another',
      { kind: 'fixed-if-met-by', date: '2013-01-01', by: '2012-11-30', otherwise: { kind: 'period', days: 90 } },
      '2012-11-30',
      '2013-01-01',
    ],
    [
      'too late for that other date',
      { kind: 'fixed-if-met-by', date: '2013-01-01', by: '2012-11-30', otherwise: { kind: 'period', days: 90 } },
      '2012-12-01',
      '2013-03-01',
    ],
    [
      'the later of two',
      {
        kind: 'latest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'fixed', date: '2004-01-01' },
        ],
      },
      '2003-07-01',
      '2004-01-01',
    ],
    [
      'the later of two, the other way',
      {
        kind: 'latest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'fixed', date: '2003-08-01' },
        ],
      },
      '2003-07-01',
      '2003-09-29',
    ],
    [
      'the earlier of two',
      {
        kind: 'earliest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'fixed', date: '2003-08-01' },
        ],
      },
      '2003-07-01',
      '2003-08-01',
    ],
    [
      'when another treaty is in force',
      {
        kind: 'latest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'in-force', treaty: 'OTHER' },
        ],
      },
      '2003-07-01',
      '2005-05-05',
    ],
    [
      'when a treaty is in force that is not',
      {
        kind: 'latest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'in-force', treaty: 'NEVER' },
        ],
      },
      '2003-07-01',
      null,
    ],
    [
      'the earlier, where one never comes',
      {
        kind: 'earliest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'in-force', treaty: 'NEVER' },
        ],
      },
      '2003-07-01',
      '2003-09-29',
    ],
  ])('%s', (_, delay, metOn, date) => {
    const status = given(
      entersIntoForce(one, delay),
      [`KEN ratification ${metOn}`],
      '2030-01-01',
      world(other('OTHER', '2005-05-05'), other('NEVER', null)),
    );
    expect(status.entryIntoForce.conditionMetOn).toBe(metOn);
    expect(status.entryIntoForce.date).toBe(date);
    expect(status.entryIntoForce.inForce).toBe(date !== null);
  });

  it.each<[string, object, string, string]>([
    [
      'Chemical Weapons Convention: 180 days after the 65th',
      { kind: 'from', point: 'opening', delay: { kind: 'period', years: 2 } },
      '1996-10-31',
      '1997-04-29',
    ],
    [
      'the same, had all been quick: two years after opening',
      { kind: 'from', point: 'opening', delay: { kind: 'period', years: 2 } },
      '1993-03-01',
      '1995-01-13',
    ],
    [
      'counted from adoption',
      { kind: 'from', point: 'adoption', delay: { kind: 'period', years: 2 } },
      '1993-03-01',
      '1994-09-03',
    ],
    [
      'counted from the closing of signature',
      { kind: 'from', point: 'signature-closing', delay: { kind: 'period', days: 1 } },
      '1993-03-01',
      '1995-07-01',
    ],
  ])('%s', (_, notBefore, metOn, date) => {
    const document = entersIntoForce(
      one,
      { kind: 'latest', of: [{ kind: 'period', days: 180 }, notBefore] },
      { signature, adopted },
    );
    expect(given(document, [`KEN ratification ${metOn}`]).entryIntoForce.date).toBe(date);
  });

  it('a date that lies ahead is known, and not yet force', () => {
    const document = entersIntoForce(one, { kind: 'period', days: 90 });
    const status = given(document, ['KEN ratification 2003-07-01'], '2003-09-28');
    expect(status.entryIntoForce).toMatchObject({ date: '2003-09-29', inForce: false, missing: [] });
    expect(of(status, 'KEN')).toMatchObject({ status: 'contracting', inForceFrom: '2003-09-29' });
    expect(given(document, ['KEN ratification 2003-07-01'], '2003-09-29').entryIntoForce.inForce).toBe(true);
  });

  it.each<[string, object]>([
    ['a fixed date that has passed', { kind: 'fixed', date: '1999-01-01' }],
    ['a treaty long in force', { kind: 'in-force', treaty: 'OTHER' }],
    ['two years after an opening long ago', { kind: 'from', point: 'opening', delay: { kind: 'period', years: 2 } }],
    [
      'the earlier of two, one of which has passed',
      {
        kind: 'earliest',
        of: [
          { kind: 'period', days: 90 },
          { kind: 'fixed', date: '1999-01-01' },
        ],
      },
    ],
  ])('never before the condition is met: %s', (_, delay) => {
    const status = given(
      entersIntoForce(one, delay, { signature }),
      ['KEN ratification 2006-07-01'],
      '2030-01-01',
      world(other('OTHER', '2005-05-05')),
    );
    expect(status.entryIntoForce.date).toBe('2006-07-01');
    expect(of(status, 'KEN').inForceFrom).toBe('2006-07-01');
  });

  it('waiting for another treaty is said', () => {
    const document = entersIntoForce(one, {
      kind: 'latest',
      of: [
        { kind: 'period', days: 90 },
        { kind: 'in-force', treaty: 'NEVER' },
      ],
    });
    const { entryIntoForce } = given(
      document,
      ['KEN ratification 2003-07-01'],
      '2010-01-01',
      world(other('NEVER', null)),
    );
    expect(entryIntoForce).toMatchObject({ date: null, inForce: false });
    expect(entryIntoForce.missing).toMatchObject([
      { facts: { of: [{}, { rule: 'with-treaty', facts: { treaty: 'NEVER', date: null, known: true } }] } },
    ]);
  });
});

describe('for a participant that consents later', () => {
  // UNCC, Art. 65: ninetieth day after the 2nd; later ones on the thirtieth day or the general date, whichever is later.
  const uncc = treaty({
    entryIntoForce: {
      condition: { kind: 'count', atLeast: 2 },
      delay: { kind: 'period', days: 90 },
      later: [{ article: '65(2)', delay: { kind: 'period', days: 30 } }],
    },
  });
  const acts = ['KEN ratification 2026-11-01', 'FRA ratification 2027-01-10'];

  it.each([
    ['before the condition was met: from the general date', 'BRA ratification 2026-12-01', '2027-01-10', '2027-04-10'],
    [
      'on the day on which it was met: from the general date',
      'BRA ratification 2027-01-10',
      '2027-01-10',
      '2027-04-10',
    ],
    [
      'the day after, its own date being earlier: from the general date',
      'BRA ratification 2027-01-11',
      '2027-01-10',
      '2027-04-10',
    ],
    ['so late that its own date is the general date', 'BRA ratification 2027-03-11', '2027-01-10', '2027-04-10'],
    ['a day later: on its own date', 'BRA ratification 2027-03-12', '2027-01-10', '2027-04-11'],
    ['after entry into force: on its own date', 'BRA accession 2028-02-01', '2027-01-10', '2028-03-02'],
  ])('%s', (_, line, metOn, date) => {
    // The one that consents before the condition is met must not meet it: three are needed there.
    const needed = line < 'BRA ratification 2027-01-10' && line.includes('2026') ? 3 : 2;
    const document = treaty({
      entryIntoForce: { ...uncc.entryIntoForce, condition: { kind: 'count', atLeast: needed } },
    });
    const status = given(document, [...acts, line]);
    expect(status.entryIntoForce.conditionMetOn).toBe(metOn);
    expect(status.entryIntoForce.date).toBe('2027-04-10');
    expect(of(status, 'BRA').inForceFrom).toBe(date);
    expect(of(status, 'KEN').inForceFrom).toBe('2027-04-10');
  });

  it('in the Paris Agreement runs its own thirty days, even before the general date', () => {
    const paris = treaty({
      entryIntoForce: {
        condition: { kind: 'count', atLeast: 2 },
        delay: { kind: 'period', days: 30 },
        later: [{ article: '21(3)', delay: { kind: 'period', days: 30 } }],
      },
    });
    const status = given(paris, [
      'KEN ratification 2016-09-21',
      'FRA ratification 2016-10-05',
      'EGY ratification 2016-10-20',
    ]);
    expect(status.entryIntoForce.date).toBe('2016-11-04');
    expect(of(status, 'KEN').inForceFrom).toBe('2016-11-04');
    expect(of(status, 'EGY').inForceFrom).toBe('2016-11-19');
  });

  it('only from entry into force, where the clause says so (CRC Protocol, Art. 10(2): one month)', () => {
    const protocol = treaty({
      entryIntoForce: {
        condition: { kind: 'count', atLeast: 2 },
        delay: { kind: 'period', months: 3 },
        later: [{ article: '10(2)', after: 'entry-into-force', delay: { kind: 'period', months: 1 } }],
      },
    });
    const status = given(protocol, [
      'KEN ratification 2001-11-01',
      'FRA ratification 2001-11-12',
      'BRA ratification 2002-01-05',
      'IND ratification 2002-02-11',
      'JPN ratification 2002-02-13',
    ]);
    expect(status.entryIntoForce.date).toBe('2002-02-12');
    expect(of(status, 'BRA').inForceFrom).toBe('2002-02-12');
    expect(of(status, 'IND').inForceFrom).toBe('2002-02-12');
    expect(of(status, 'JPN').inForceFrom).toBe('2002-03-13');
  });

  it('by the rule for its means: signatories and those that accede may differ', () => {
    const cybercrime = treaty({
      entryIntoForce: {
        condition: { kind: 'count', atLeast: 1 },
        delay: { kind: 'first-of-month-after', months: 3 },
        later: [
          {
            article: '36(4)',
            means: ['ratification', 'acceptance', 'approval'],
            delay: { kind: 'first-of-month-after', months: 3 },
          },
          {
            article: '37(2)',
            means: ['accession'],
            after: 'entry-into-force',
            delay: { kind: 'first-of-month-after', months: 1 },
          },
        ],
      },
    });
    const status = given(cybercrime, [
      'KEN ratification 2004-03-18',
      'FRA approval 2006-01-10',
      'JPN accession 2006-01-10',
    ]);
    expect(of(status, 'FRA').inForceFrom).toBe('2006-05-01');
    expect(of(status, 'JPN').inForceFrom).toBe('2006-03-01');
    expect(of(status, 'FRA').because.map((reason) => reason.clause)).toContain('Art. 36(4)');
    expect(of(status, 'JPN').because.map((reason) => reason.clause)).toContain('Art. 37(2)');
  });

  it('on its own date where no clause speaks (VCLT Art. 24(3)), not before the general date', () => {
    const silent = treaty({
      entryIntoForce: { condition: { kind: 'count', atLeast: 1 }, delay: { kind: 'period', days: 90 }, later: [] },
    });
    const status = given(silent, [
      'KEN ratification 2004-01-01',
      'FRA ratification 2004-02-01',
      'JPN ratification 2004-05-01',
    ]);
    expect(status.entryIntoForce.date).toBe('2004-03-31');
    expect(of(status, 'FRA').inForceFrom).toBe('2004-03-31');
    expect(of(status, 'JPN').inForceFrom).toBe('2004-05-01');
  });

  it('a later rule can wait for another treaty as well', () => {
    const protocol = treaty({
      entryIntoForce: {
        condition: { kind: 'count', atLeast: 1 },
        delay: { kind: 'period', days: 90 },
        later: [
          {
            article: '17(2)',
            delay: {
              kind: 'latest',
              of: [
                { kind: 'period', days: 30 },
                { kind: 'fixed', date: '2010-01-01' },
              ],
            },
          },
        ],
      },
    });
    const status = given(protocol, [
      'KEN ratification 2004-01-01',
      'FRA ratification 2006-02-01',
      'JPN ratification 2011-05-01',
    ]);
    expect(of(status, 'FRA').inForceFrom).toBe('2010-01-01');
    expect(of(status, 'JPN').inForceFrom).toBe('2011-05-31');
  });

  it('nobody is bound before it has consented, whatever date the rule names', () => {
    const document = treaty({
      entryIntoForce: {
        condition: { kind: 'count', atLeast: 1 },
        delay: { kind: 'same-day' },
        later: [{ article: '10(2)', delay: { kind: 'fixed', date: '2005-01-01' } }],
      },
    });
    expect(of(given(document, ['KEN ratification 2004-01-01', 'FRA ratification 2006-02-01']), 'FRA').inForceFrom).toBe(
      '2006-02-01',
    );
  });
});

describe('several ways into force', () => {
  // Convention 108+, Art. 37: when all Parties have consented; else, five years after opening, among those that have.
  const parent = other(
    'OTHER',
    '1985-10-01',
    ...['FRA', 'DEU', 'KEN', 'NOR'].map((code) => `${code} 1985-01-01 1985-10-01`),
  );
  const document = entersIntoForce(
    { kind: 'fraction', numerator: 1, denominator: 1, of: { kind: 'parties', to: 'OTHER', at: 'current' } },
    { kind: 'first-of-month-after', months: 3 },
    {
      parent: { treaty: 'OTHER', article: '36' },
      signature: { article: '36(1)', opens: '2018-10-10', open: [{ to: { kind: 'any' }, article: '36(1)' }] },
      entryIntoForce: {
        article: '37(1)',
        scope: 'all-consenting',
        otherwise: [
          {
            article: '37(2)',
            condition: {
              kind: 'all',
              of: [
                { kind: 'count', atLeast: 3 },
                { kind: 'not-before', after: { point: 'opening', delay: { kind: 'period', years: 5 } } },
              ],
            },
            delay: { kind: 'same-day' },
          },
        ],
      },
    },
  );
  const three = ['FRA', 'DEU', 'KEN'].map((code) => `${code} ratification 2020-01-01`);
  const when = (acts: string[], asAt = '2030-01-01') => given(document, acts, asAt, world(parent));

  it('the one that comes first governs, and is named', () => {
    const { entryIntoForce } = when([...three, 'NOR ratification 2022-02-15']);
    expect(entryIntoForce).toMatchObject({ conditionMetOn: '2022-02-15', date: '2022-06-01', counted: 4, needed: 4 });
    expect(entryIntoForce.because.slice(-3)).toMatchObject([
      {
        clause: 'Art. 37(1)',
        rule: 'condition-met',
        facts: {
          date: '2022-02-15',
          reached: {
            rule: 'first-of-month-after',
            facts: { period: { months: 3 }, expiry: '2022-05-15', date: '2022-06-01' },
          },
        },
      },
      { clause: 'Art. 37(1)', rule: 'first-way-governs', facts: { ways: 2, date: '2022-06-01' } },
      { clause: 'Art. 37(2)', rule: 'other-way-later', facts: { date: '2023-10-10', sameDay: false } },
    ]);
  });

  it('and it is told why the others do not', () => {
    const { entryIntoForce } = when(three, '2024-01-01');
    expect(entryIntoForce).toMatchObject({ conditionMetOn: '2023-10-10', date: '2023-10-10', counted: 3, needed: 3 });
    expect(entryIntoForce.because.at(-1)).toMatchObject({
      clause: 'Art. 37(1)',
      rule: 'other-way-not-in-force',
      facts: { lacks: [{ rule: 'lacks-count', facts: { n: 1 } }] },
    });
    expect(entryIntoForce.progress?.parts.map((part) => [part.clause, part.met])).toEqual([
      ['Art. 37(1)', false],
      ['Art. 37(2)', true],
    ]);
  });

  it('each consent is bound by the one that governs', () => {
    const status = when([...three, 'NOR ratification 2023-12-01']);
    expect(of(status, 'FRA').inForceFrom).toBe('2023-10-10');
    expect(of(status, 'FRA').because[0]?.clause).toBe('Art. 37(2)');
  });

  it('while none does, what each lacks', () => {
    expect(when(three.slice(1)).entryIntoForce).toMatchObject({
      date: null,
      missing: [
        {
          rule: 'lacks-one-way',
          facts: {
            ways: [
              { clause: 'Art. 37(1)', lacks: [{ rule: 'lacks-count', facts: { n: 2 } }] },
              { clause: 'Art. 37(2)', lacks: [{ rule: 'lacks-count', facts: { n: 1 } }] },
            ],
          },
        },
      ],
    });
  });

  it('one that lies ahead can be overtaken, and only by one that comes earlier', () => {
    expect(when(three, '2021-01-01').entryIntoForce).toMatchObject({ date: '2023-10-10', inForce: false });
  });
});

describe('a way into force that is only provisional', () => {
  const document = entersIntoForce(
    { kind: 'count', atLeast: 3 },
    { kind: 'same-day' },
    {
      entryIntoForce: {
        article: '39(1)',
        otherwise: [
          {
            article: '39(2)',
            provisional: true,
            condition: { kind: 'count', atLeast: 2, orProvisional: true },
            delay: { kind: 'same-day' },
          },
        ],
      },
    },
  );
  const two = ['FRA ratification 2001-01-01', 'KEN provisional-application 2001-02-01'];
  const when = (acts: string[], asAt = '2030-01-01') => given(document, acts, asAt);

  it('brings the treaty into force, and says how', () => {
    const { entryIntoForce, calendar } = when(two);
    expect(entryIntoForce).toMatchObject({ date: '2001-02-01', inForce: true, provisional: true });
    expect(entryIntoForce.because.slice(-3)).toMatchObject([
      {
        clause: 'Art. 39(2)',
        rule: 'condition-met',
        facts: { date: '2001-02-01', reached: { rule: 'same-day' }, provisionally: true },
      },
      { clause: 'Art. 39(2)', rule: 'first-way-governs', facts: { ways: 2, date: '2001-02-01' } },
      {
        clause: 'Art. 39(1)',
        rule: 'other-way-not-in-force',
        facts: { lacks: [{ rule: 'lacks-count', facts: { n: 2 } }] },
      },
    ]);
    expect(calendar.find((entry) => entry.kind === 'entry-into-force')).toMatchObject({
      rule: 'enters-into-force',
      facts: { how: 'provisionally' },
    });
  });

  it('until it is definitively in force', () => {
    const acts = [...two, 'DEU ratification 2001-03-01', 'JPN ratification 2001-04-01'];
    expect(when(acts, '2001-03-31').entryIntoForce.provisional).toBe(true);
    const { entryIntoForce, calendar } = when(acts, '2001-04-01');
    expect(entryIntoForce).toMatchObject({ date: '2001-02-01', inForce: true, provisional: false });
    expect(entryIntoForce.because.at(-1)).toMatchObject({
      rule: 'other-way-definitive',
      facts: { date: '2001-04-01' },
    });
    expect(calendar.filter((entry) => entry.kind === 'entry-into-force').map((entry) => entry.date)).toEqual([
      '2001-02-01',
      '2001-04-01',
    ]);
  });

  it('never, where it is definitively in force first, or on the same day', () => {
    const three = ['FRA', 'DEU', 'JPN'].map((code) => `${code} ratification 2001-01-01`);
    expect(when(three).entryIntoForce).toMatchObject({
      date: '2001-01-01',
      provisional: false,
    });
    expect(when(two.slice(0, 1)).entryIntoForce).toMatchObject({ date: null, inForce: false, provisional: false });
  });
});
