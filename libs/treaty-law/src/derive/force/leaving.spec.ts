import { describe, expect, it } from 'vitest';
import type { Rule } from '../../reason.ts';
import { findings, given, of, other, treaty, world } from '../scenario.ts';

/** From when until when it is bound, and by what it ends. */
const bonds = (status: ReturnType<typeof given>, code: string) =>
  of(status, code).spells.map((s) => [s.inForceFrom, s.endedOn, s.endedBy]);
const why = (status: ReturnType<typeof given>, code: string, rule: Rule) =>
  of(status, code).because.find((reason) => reason.rule === rule)?.facts;

describe('denunciation within a window only (ILO Convention No. 87, Art. 16)', () => {
  // In force since 4 July 1950: open for a year from 4 July 1960, 1970, 1980 …
  const ilo = treaty({
    entryIntoForce: {
      condition: { kind: 'count', atLeast: 2 },
      delay: { kind: 'period', months: 12 },
      later: [{ article: '15(3)', delay: { kind: 'period', months: 12 } }],
    },
    denunciation: {
      article: '16(1)',
      effect: { kind: 'period', years: 1 },
      window: { every: 10, open: 12, point: 'entry-into-force', article: '16(2)' },
    },
  });
  const acts = ['NOR ratification 1949-07-04', 'FRA ratification 1949-07-04', 'KEN ratification 1964-01-13'];

  it.each<[string, string, string | null]>([
    ['before the first ten years are over', '1960-07-03', null],
    ['on the first day of the window', '1960-07-04', '1961-07-04'],
    ['on its last day', '1961-07-04', '1962-07-04'],
    ['the day after', '1961-07-05', null],
    ['between two windows', '1965-01-01', null],
    ['in the window of 1970', '1970-12-31', '1971-12-31'],
    ['in the window of 2020', '2020-07-04', '2021-07-04'],
  ])('%s', (_, received, ceased) => {
    const status = given(ilo, [...acts, `FRA denunciation ${received}`]);
    expect(of(status, 'FRA').ceased).toBe(ceased);
    expect(of(status, 'FRA').denounced).toBe(ceased === null ? null : received);
    expect(findings(status)).toEqual(ceased === null ? ['denunciation-outside-window FRA Art. 16(2)'] : []);
  });

  it('outside it is not registered and has no effect; the because says so, and when it may be made', () => {
    const status = given(ilo, [...acts, 'FRA denunciation 1965-01-01']);
    expect(of(status, 'FRA').status).toBe('party');
    expect(of(status, 'FRA').because).toContainEqual(
      expect.objectContaining({
        rule: 'denunciation-not-registered',
        facts: {
          act: { kind: 'denunciation', by: 'FRA', date: '1965-01-01' },
          window: { months: 12, years: 10, last: { from: '1960-07-04', to: '1961-07-04' }, next: '1970-07-04' },
        },
      }),
    );
  });

  it('the windows run from entry into force of the convention, not from that for the Member', () => {
    const status = given(ilo, [...acts, 'KEN denunciation 1970-08-01']);
    expect(bonds(status, 'KEN')).toEqual([['1965-01-13', '1971-08-01', 'denunciation']]);
  });

  it('a second one, in the window, is the one that counts', () => {
    const status = given(ilo, [...acts, 'FRA denunciation 1965-01-01', 'FRA denunciation 1970-08-01']);
    expect(bonds(status, 'FRA')).toEqual([['1950-07-04', '1971-08-01', 'denunciation']]);
  });

  it('a ratification after one that was not registered adds nothing', () => {
    const status = given(ilo, [...acts, 'FRA denunciation 1965-01-01', 'FRA ratification 1967-01-01']);
    expect(findings(status)).toEqual(['consent-repeated FRA -', 'denunciation-outside-window FRA Art. 16(2)']);
  });
});

describe('denunciation for the end of a term (Genocide Convention, Art. XIV)', () => {
  // In force since 12 January 1951: ten years, then five by five, for those that have not denounced six months before.
  const genocide = treaty({
    entryIntoForce: { condition: { kind: 'count', atLeast: 2 }, delay: { kind: 'period', days: 90 } },
    denunciation: {
      article: 'XIV',
      effect: { kind: 'same-day' },
      term: { first: 10, further: 5, notice: 6, article: 'XIV' },
    },
  });
  const acts = ['AUS ratification 1950-01-01', 'FRA ratification 1950-10-14', 'KEN accession 1958-01-01'];

  it.each<[string, string, string]>([
    ['in the first term', '1955-01-01', '1961-01-12'],
    ['six months before it ends', '1960-07-12', '1961-01-12'],
    ['a day later: for the end of the next', '1960-07-13', '1966-01-12'],
    ['in the second term', '1965-07-12', '1966-01-12'],
    ['long after', '2024-01-01', '2026-01-12'],
  ])('%s', (_, received, ceased) => {
    const status = given(genocide, [...acts, `FRA denunciation ${received}`], '2030-01-01');
    expect(bonds(status, 'FRA')).toEqual([['1951-01-12', ceased, 'denunciation']]);
    expect(findings(status)).toEqual([]);
  });

  it('terms are those of the treaty, for a Party that joined later as well', () => {
    expect(of(given(genocide, [...acts, 'KEN denunciation 1960-01-01']), 'KEN').ceased).toBe('1961-01-12');
  });

  it('the because has the arithmetic', () => {
    const status = given(genocide, [...acts, 'FRA denunciation 1960-07-13']);
    expect(why(status, 'FRA', 'denounced')).toMatchObject({
      reached: {
        rule: 'end-of-term',
        facts: { start: '1951-01-12', first: 10, further: 5, date: '1966-01-12', tooLateFor: '1961-01-12' },
      },
    });
  });

  it('may be rescinded until the term ends', () => {
    const left = [...acts, 'FRA denunciation 1960-07-13'];
    expect(bonds(given(genocide, [...left, 'FRA denunciation-rescinded 1966-01-11']), 'FRA')).toEqual([
      ['1951-01-12', null, null],
    ]);
    expect(findings(given(genocide, [...left, 'FRA denunciation-rescinded 1966-01-12']))).toEqual([
      'rescission-without-denunciation FRA VCLT Art. 68',
    ]);
  });
});

describe('consent to a revising convention denounces the old one (ILO Convention No. 3, by No. 103 and No. 183)', () => {
  const old = treaty({
    denunciation: {
      article: '10',
      effect: { kind: 'period', years: 1 },
      window: { every: 10, open: 12, point: 'entry-into-force', article: '10(2)' },
      succeededBy: [{ treaty: 'REVISER', article: '13(1)' }],
    },
  });
  const acts = ['FRA ratification 1921-06-13', 'KEN ratification 1922-02-14'];

  it('from the day on which that one is in force for the Member, window or not', () => {
    const revised = world(other('REVISER', '2002-02-07', 'FRA 2001-12-06 2002-12-06'));
    const status = given(old, acts, '2002-12-06', revised);
    expect(bonds(status, 'FRA')).toEqual([['1921-06-13', '2002-12-06', 'succeeding-treaty']]);
    expect(of(status, 'FRA').status).toBe('former-party');
    expect(of(status, 'KEN').status).toBe('party');
    expect(of(status, 'FRA').because.at(-1)).toMatchObject({ clause: 'Art. 13(1)' });
    expect(why(status, 'FRA', 'denounced-by-consent-to')).toEqual({
      treaty: 'REVISER',
      participant: 'FRA',
      date: '2002-12-06',
    });
    expect(findings(status)).toEqual([]);
  });

  it('not while the revising convention is not in force', () => {
    expect(bonds(given(old, acts, '2010-01-01', world(other('REVISER', null, 'FRA 2001-12-06 -'))), 'FRA')).toEqual([
      ['1921-06-13', null, null],
    ]);
  });

  it('and what falls with the old one falls on the same day', () => {
    const protocol = treaty({
      denunciation: { article: '5', effect: { kind: 'same-day' }, fallsWith: [{ treaty: 'OLD', article: '5(2)' }] },
    });
    const left = other('OLD', '1921-06-13', 'FRA 1921-06-13 1921-06-13 2002-12-06');
    const spells = [...(left.participants.get('FRA')?.spells ?? [])].map((s) => ({
      ...s,
      endedBy: 'succeeding-treaty' as const,
    }));
    const revised = { ...left, participants: new Map([['FRA', { signed: null, spells }]]) };
    expect(bonds(given(protocol, ['FRA ratification 1990-01-01'], '2010-01-01', world(revised)), 'FRA')).toEqual([
      ['1990-01-01', '2002-12-06', 'parent-denunciation'],
    ]);
  });
});

describe('denunciation with effect at the end of a year (ICRW, Art. XI)', () => {
  const icrw = treaty({
    denunciation: {
      article: 'XI',
      effect: {
        kind: 'latest',
        of: [
          { kind: 'period', months: 5 },
          { kind: 'next', month: 6, day: 30 },
        ],
      },
    },
  });
  it.each([
    ['2018-12-26', '2019-06-30'],
    ['2019-02-28', '2019-07-28'],
  ])('%s: %s', (received, ceased) => {
    expect(of(given(icrw, ['JPN ratification 1951-04-21', `JPN denunciation ${received}`]), 'JPN').ceased).toBe(ceased);
  });
});

describe('a notice that comes too early counts from the first day on which it could have been given', () => {
  const paris = treaty({
    denunciation: {
      article: '28(2)',
      effect: { kind: 'period', years: 1 },
      notBefore: { point: 'own-entry-into-force', delay: { kind: 'period', years: 3 }, article: '28(1)' },
    },
  });
  const acts = ['KEN ratification 2016-10-05', 'FRA ratification 2016-11-04'];

  it('three years after entry into force for it, and one year later (Paris Agreement, Art. 28)', () => {
    const status = given(paris, [...acts, 'FRA denunciation 2019-11-04'], '2021-01-01');
    expect(bonds(status, 'FRA')).toEqual([['2016-11-04', '2020-11-04', 'denunciation']]);
    expect(findings(status)).toEqual([]);
  });

  it('earlier: reported, and nobody leaves sooner for it', () => {
    const status = given(paris, [...acts, 'FRA denunciation 2017-08-04'], '2021-01-01');
    expect(bonds(status, 'FRA')).toEqual([['2016-11-04', '2020-11-04', 'denunciation']]);
    expect(findings(status)).toEqual(['denunciation-too-early FRA Art. 28(1)']);
    expect(why(status, 'FRA', 'denounced')).toMatchObject({
      received: '2017-08-04',
      from: '2019-11-04',
      reached: { rule: 'after-period', facts: { period: { years: 1 }, date: '2020-11-04' } },
    });
  });

  it('it may be rescinded until then', () => {
    const status = given(paris, [...acts, 'FRA denunciation 2017-08-04', 'FRA denunciation-rescinded 2019-12-01']);
    expect(bonds(status, 'FRA')).toEqual([['2016-11-04', null, null]]);
    expect(of(status, 'FRA').because).toContainEqual(
      expect.objectContaining({
        rule: 'rescinded-in-time',
        facts: { act: { kind: 'denunciation-rescinded', by: 'FRA', date: '2019-12-01' } },
      }),
    );
  });

  it('five years a Party, and six months (European Convention on Human Rights, Art. 58)', () => {
    const echr = treaty({
      denunciation: {
        article: '58(1)',
        effect: { kind: 'period', months: 6 },
        notBefore: { point: 'own-entry-into-force', delay: { kind: 'period', years: 5 }, article: '58(1)' },
      },
    });
    const greece = ['NOR ratification 1953-09-03', 'ITA ratification 1953-09-03', 'ITA denunciation 1969-12-13'];
    expect(of(given(echr, greece), 'ITA').ceased).toBe('1970-06-13');
    const anew = [...greece, 'ITA ratification 1974-11-28', 'ITA denunciation 1976-01-01'];
    const status = given(echr, anew);
    expect(bonds(status, 'ITA')).toEqual([
      ['1953-09-03', '1970-06-13', 'denunciation'],
      ['1974-11-28', '1980-05-28', 'denunciation'],
    ]);
    expect(findings(status)).toEqual(['denunciation-too-early ITA Art. 58(1)']);
  });
});

describe('an organization under a clause by which it ceases with its member States', () => {
  const uncc = treaty({
    denunciation: { article: '67(1)', effect: { kind: 'period', years: 1 }, reio: { article: '67(2)' } },
  });
  const acts = ['FRA ratification 2027-01-01', 'DEU ratification 2027-01-01', 'EUE approval 2027-02-01'];

  it('may denounce by itself too: what is said of States Parties is said of it (UNCC, Art. 2(n))', () => {
    const status = given(uncc, [...acts, 'EUE denunciation 2028-01-01'], '2029-06-01');
    expect(bonds(status, 'EUE')).toEqual([['2027-02-01', '2029-01-01', 'denunciation']]);
  });

  it('its members leaving first end it first', () => {
    const all = [...acts, 'FRA denunciation 2027-03-01', 'DEU denunciation 2027-04-01', 'EUE denunciation 2028-01-01'];
    expect(bonds(given(uncc, all, '2029-06-01'), 'EUE')).toEqual([['2027-02-01', '2028-04-01', 'members-denounced']]);
  });
});

describe('fewer Parties than the clause asks for (Genocide Convention, Art. XV)', () => {
  const clauses = {
    denunciation: { article: 'XIV', effect: { kind: 'period', months: 6 } },
    termination: { article: 'XV', below: 3 },
  };
  const genocide = treaty(clauses);
  const four = ['AUS', 'BRA', 'CAN', 'DEU'].map((code) => `${code} ratification 2000-01-01`);
  const three = [...four, 'AUS denunciation 2001-01-01'];
  const two = [...three, 'BRA denunciation 2002-01-01'];

  it('as many as asked for: it goes on', () => {
    const status = given(genocide, three, '2003-01-01');
    expect(status.termination).toMatchObject({ date: null });
    expect(status.termination?.because).toMatchObject([
      { rule: 'not-terminated', facts: { parties: 3, on: '2003-01-01', below: 3 } },
    ]);
  });

  it('one fewer: it ceases to be in force on the day on which the last denunciation takes effect', () => {
    const status = given(genocide, two, '2003-01-01');
    expect(status.termination?.date).toBe('2002-07-01');
    expect(status.termination?.because).toMatchObject([{ clause: 'Art. XV', acts: ['BRA denunciation 2002-01-01'] }]);
    expect(bonds(status, 'AUS')).toEqual([['2000-01-01', '2001-07-01', 'denunciation']]);
    expect(bonds(status, 'BRA')).toEqual([['2000-01-01', '2002-07-01', 'denunciation']]);
    expect(bonds(status, 'CAN')).toEqual([['2000-01-01', '2002-07-01', 'termination']]);
    expect(status.totals).toMatchObject({ parties: 0, formerParties: 4 });
    expect(of(status, 'CAN').because.at(-1)).toMatchObject({ clause: 'Art. XV' });
    expect(status.calendar.filter((entry) => entry.date === '2002-07-01').map((entry) => entry.kind)).toEqual([
      'denunciation-effective',
      'termination',
    ]);
  });

  it('by several denunciations of one day, each is named', () => {
    const both = ['AUS denunciation 2002-01-01', 'BRA denunciation 2002-01-01'];
    expect(given(genocide, [...four, ...both], '2003-01-01').termination?.because).toMatchObject([
      { rule: 'terminated', facts: { participants: ['AUS', 'BRA'], date: '2002-07-01', left: 2, below: 3 } },
    ]);
  });

  it('it is known when the denunciation is received, and until then all are bound', () => {
    const status = given(genocide, two, '2002-03-01');
    expect(status.termination?.date).toBe('2002-07-01');
    expect(status.totals).toMatchObject({ parties: 3 });
  });

  it('one that joins in time keeps it in force', () => {
    expect(given(genocide, [...two, 'KEN accession 2002-06-30'], '2003-01-01').termination?.date).toBeNull();
  });

  it('who consents afterwards is bound by nothing', () => {
    const status = given(genocide, [...two, 'KEN accession 2002-07-02'], '2003-01-01');
    expect(of(status, 'KEN')).toMatchObject({ status: 'none', inForceFrom: null });
    expect(bonds(status, 'KEN')).toEqual([[null, '2002-07-02', 'termination']]);
    expect(why(status, 'KEN', 'treaty-had-ended')).toEqual({ date: '2002-07-02', wasOver: true, below: 3 });
  });

  it('not before there were as many', () => {
    const acts = ['AUS ratification 2000-01-01', 'BRA ratification 2000-01-01', 'BRA denunciation 2001-01-01'];
    expect(given(genocide, acts, '2003-01-01').termination?.date).toBeNull();
  });

  it('without such a clause it goes on with whoever is left (VCLT Art. 55)', () => {
    const status = given(treaty({ denunciation: clauses.denunciation }), two, '2003-01-01');
    expect(status.termination).toBeNull();
    expect(status.totals).toMatchObject({ parties: 2, formerParties: 2 });
  });
});
