import { describe, expect, it } from 'vitest';
import { findings, given, of, treaty } from '../scenario.ts';

const period = (status: ReturnType<typeof given>, code: string) => {
  const { provisional } = of(status, code);
  return provisional === null ? null : [provisional.from, provisional.until];
};

describe('by signature, unless declared otherwise (Energy Charter Treaty, Art. 45)', () => {
  const ect = treaty({
    entryIntoForce: {
      condition: { kind: 'count', atLeast: 2 },
      delay: { kind: 'period', days: 90 },
      later: [{ article: '44(2)', delay: { kind: 'period', days: 90 } }],
    },
    provisional: {
      article: '45(1)',
      by: 'signature',
      notBy: { provision: '45(2)', article: '45(2)(a)' },
      notice: { provision: '45(3)', delay: { kind: 'period', days: 60 }, article: '45(3)(a)' },
    },
  });
  const acts = ['FRA signature 1994-12-17', 'KEN ratification 1998-01-16', 'JPN ratification 1998-01-16'];

  it('from signature, until the treaty is in force for the signatory', () => {
    expect(period(given(ect, acts, '1996-01-01'), 'FRA')).toEqual(['1994-12-17', null]);
    const status = given(ect, [...acts, 'FRA ratification 1999-01-01'], '2000-01-01');
    expect(period(status, 'FRA')).toEqual(['1994-12-17', '1999-04-01']);
    expect(of(status, 'FRA').provisional?.because).toMatchObject([
      {
        rule: 'applied-provisionally',
        facts: { act: { kind: 'signature', by: 'FRA', date: '1994-12-17' }, from: '1994-12-17' },
      },
      { rule: 'provisional-until-force', facts: { participant: 'FRA', date: '1999-04-01' } },
    ]);
    expect(status.calendar.filter((entry) => entry.kind === 'provisional').map((entry) => entry.date)).toEqual([
      '1994-12-17',
      '1999-04-01',
    ]);
  });

  it('it changes nothing in the status: a signatory is a signatory', () => {
    expect(of(given(ect, acts, '1996-01-01'), 'FRA').status).toBe('signatory');
  });

  it('not for one that declares so when signing', () => {
    const status = given(ect, [...acts, 'FRA declaration 1994-12-17 provision=45(2)(a)'], '1996-01-01');
    expect(period(status, 'FRA')).toBeNull();
  });

  it('but from the day on which it takes that back', () => {
    const declared = 'FRA declaration 1994-12-17 provision=45(2)(a) id=no';
    const status = given(ect, [...acts, declared, 'FRA statement-withdrawn 1995-06-01 refersTo=no'], '1996-01-01');
    expect(period(status, 'FRA')).toEqual(['1995-06-01', null]);
  });

  it('ends sixty days after notice (Russian Federation, 20 August 2009)', () => {
    const status = given(ect, [...acts, 'FRA notification 2009-08-20 provision=45(3)(a)'], '2010-01-01');
    expect(period(status, 'FRA')).toEqual(['1994-12-17', '2009-10-19']);
    expect(of(status, 'FRA').provisional?.because.at(-1)).toMatchObject({ clause: 'Art. 45(3)(a)' });
  });

  it('ends with the signature', () => {
    const status = given(ect, [...acts, 'FRA signature-withdrawn 1996-06-01'], '2010-01-01');
    expect(period(status, 'FRA')).toEqual(['1994-12-17', '1996-06-01']);
    const again = given(ect, [...acts, 'FRA signature-withdrawn 1996-06-01', 'FRA signature 1997-01-01'], '2010-01-01');
    expect(period(again, 'FRA')).toEqual(['1997-01-01', null]);
  });

  it('who consents without signing does not apply it provisionally', () => {
    expect(period(given(ect, acts, '1998-02-01'), 'KEN')).toBeNull();
  });
});

describe('by declaration (Arms Trade Treaty, Art. 23)', () => {
  const att = treaty({
    entryIntoForce: {
      condition: { kind: 'count', atLeast: 2 },
      delay: { kind: 'period', days: 90 },
      later: [{ article: '22(2)', delay: { kind: 'period', days: 90 } }],
    },
    provisional: { article: '23', by: 'declaration' },
  });
  const acts = ['FRA signature 2013-06-03', 'KEN ratification 2014-09-25', 'JPN ratification 2014-09-25'];
  const declared = [...acts, 'FRA provisional-application 2014-04-02 id=yes'];

  it('not by signature alone', () => expect(period(given(att, acts, '2014-01-01'), 'FRA')).toBeNull());

  it('from the declaration, until in force for its author', () => {
    expect(period(given(att, declared, '2014-06-01'), 'FRA')).toEqual(['2014-04-02', null]);
    const status = given(att, [...declared, 'FRA ratification 2014-04-02'], '2015-01-01');
    expect(period(status, 'FRA')).toEqual(['2014-04-02', '2014-12-24']);
    expect(findings(status)).toEqual([]);
  });

  it('or until the declaration is withdrawn', () => {
    const status = given(att, [...declared, 'FRA statement-withdrawn 2014-08-01 refersTo=yes'], '2014-09-01');
    expect(period(status, 'FRA')).toEqual(['2014-04-02', '2014-08-01']);
    expect(findings(status)).toEqual([]);
  });

  it('a Party that declares so applies it already', () => {
    const status = given(att, [...acts, 'KEN provisional-application 2016-01-01'], '2017-01-01');
    expect(period(status, 'KEN')).toBeNull();
  });
});

describe('by consent or signature, to a last day (Agreement on Part XI of UNCLOS, Art. 7)', () => {
  const part = (by: 'signature' | 'consent') =>
    treaty({
      entryIntoForce: { condition: { kind: 'count', atLeast: 3 }, delay: { kind: 'period', days: 30 } },
      provisional: {
        article: '7(1)',
        by,
        from: { kind: 'latest', of: [{ kind: 'same-day' }, { kind: 'fixed', date: '1994-11-16' }] },
        notBy: { provision: '7(1)', article: '7(1)(b)' },
        ends: { on: { kind: 'fixed', date: '1998-11-16' }, article: '7(3)' },
      },
    });
  const acts = ['FRA signature 1994-07-29'];

  it('from 16 November 1994 to 16 November 1998, whatever happens', () => {
    expect(period(given(part('signature'), acts, '1995-01-01'), 'FRA')).toEqual(['1994-11-16', '1998-11-16']);
  });

  it('not for one that has opted out by the first day', () => {
    const out = [...acts, 'FRA notification 1994-11-01 provision=7(1)'];
    expect(period(given(part('signature'), out, '1995-01-01'), 'FRA')).toBeNull();
  });

  it('earlier where the Agreement enters into force before', () => {
    const all = [...acts, ...['FRA', 'KEN', 'JPN'].map((code) => `${code} ratification 1996-06-28`)];
    expect(period(given(part('signature'), all, '1997-01-01'), 'FRA')).toEqual(['1994-11-16', '1996-07-28']);
  });

  it('not any more for one that signs after the last day', () => {
    expect(period(given(part('signature'), ['KEN signature 1999-01-01'], '2000-01-01'), 'KEN')).toBeNull();
  });

  it('by consent: until the instrument is withdrawn', () => {
    const taken = ['KEN accession 1995-01-01', 'KEN instrument-withdrawn 1996-01-01'];
    expect(period(given(part('consent'), taken, '1997-01-01'), 'KEN')).toEqual(['1995-01-01', '1996-01-01']);
  });
});

describe('where the treaty has no clause on it', () => {
  it('it is shown from its date, or from that it names, and noted (VCLT Art. 25)', () => {
    const status = given(treaty(), ['FRA provisional-application 2001-01-01 effective=2001-03-01']);
    expect(period(status, 'FRA')).toEqual(['2001-03-01', null]);
    expect(findings(status)).toEqual(['provisional-not-provided-for FRA VCLT Art. 25']);
    expect(status.findings[0]?.severity).toBe('notice');
  });

  it('nothing is held against it where the final clauses are not on record', () => {
    const { entryIntoForce: _, ...silent } = treaty();
    const status = given(silent, ['FRA provisional-application 2001-01-01']);
    expect(period(status, 'FRA')).toEqual(['2001-01-01', null]);
    expect(findings(status)).toEqual(['final-clauses-not-on-record - -']);
  });
});
