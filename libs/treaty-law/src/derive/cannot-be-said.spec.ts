import { describe, expect, it } from 'vitest';
import { FinalClauses } from '../final-clauses.ts';
import { relationBetween } from '../relations/relation.ts';
import { act, entersIntoForce, findings, given, of, other, treaty, world } from './scenario.ts';

// What the record leaves open is said to be open: neither a no, nor a date.

const days = (n: number) => ({ kind: 'period', days: n });

describe('a date that the depositary states, with a record that does not show how it came about', () => {
  // Genocide Convention: in force on 12 Jan 1951, ninety days after 14 Oct 1950.
  const clauses = entersIntoForce({ kind: 'count', atLeast: 3 }, days(90), {
    entryIntoForce: { later: [{ article: 'XIII', delay: days(90) }] },
  });
  const record = ['FRA ratification 1950-10-14', 'KEN ratification 1950-12-21', '- entry-into-force 1951-01-12'];

  it('tells when the condition was met by the delay of the clause, and who came later', () => {
    const status = given(clauses, record);
    expect(status.entryIntoForce).toMatchObject({ date: '1951-01-12', conditionMetOn: '1950-10-14' });
    expect([of(status, 'FRA').inForceFrom, of(status, 'KEN').inForceFrom]).toEqual(['1951-01-12', '1951-03-21']);
  });
});

describe('a treaty that another waits for, and that is not on record', () => {
  const waits = entersIntoForce(
    { kind: 'count', atLeast: 1 },
    { kind: 'latest', of: [days(30), { kind: 'in-force', treaty: 'CT9' }] },
  );

  it('leaves open whether it is in force, and who is a Party', () => {
    const status = given(waits, ['FRA ratification 2003-07-28']);
    expect(status.entryIntoForce).toMatchObject({ date: null, inForce: null });
    expect(status.entryIntoForce.missing).toMatchObject([
      {
        rule: 'whichever-later',
        facts: { of: [{}, { rule: 'with-treaty', facts: { treaty: 'CT9', date: null, known: false } }], date: null },
      },
    ]);
    expect(status.totals).toMatchObject({ consents: 1, parties: null });
  });

  it('is not the same as one that is on record, and has no date', () => {
    const status = given(waits, ['FRA ratification 2003-07-28'], '2030-01-01', world(other('CT9', null)));
    expect(status.entryIntoForce).toMatchObject({ date: null, inForce: false });
  });

  it('and one without clauses keeps nobody out', () => {
    const bare = { ...other('CT9', null, 'FRA 2001-01-01 -'), computed: false };
    const protocol = treaty({
      consent: { routes: [{ to: { kind: 'party', to: 'CT9' }, means: ['ratification'], article: '1' }] },
    });
    const status = given(
      protocol,
      ['FRA ratification 2003-01-01', 'DEU ratification 2003-01-01'],
      '2030-01-01',
      world(bare),
    );
    expect(findings(status)).toEqual(['eligibility-not-known DEU Art. 1']);
  });
});

describe('statements that are counted', () => {
  // Convention against Torture, Art. 21(2).
  const clauses = treaty({
    denunciation: { article: '31', effect: { kind: 'period', years: 1 } },
    milestones: [
      {
        id: 'm',
        article: '21(2)',
        title: { en: 'm' },
        holds: 'while',
        condition: { kind: 'count', of: 'statements', statement: 'declaration', provision: '21', atLeast: 2 },
      },
    ],
  });
  const both = ['FRA', 'DEU'].flatMap((code) => [
    `${code} ratification 1986-02-18`,
    `${code} declaration 1986-02-18 provision=21`,
  ]);
  const reached = (lines: string[]) => given(clauses, lines).milestones[0]?.reached;

  it('count while their authors are bound, and not of those that have consented to nothing', () => {
    expect(reached(both)).toBe(true);
    expect(reached([...both, 'FRA denunciation 1988-01-01'])).toBe(false);
    expect(reached([...both.slice(0, 2), 'DEU declaration 1986-02-18 provision=21'])).toBe(false);
  });
});

describe('a consent of which the day is not known', () => {
  const record = ['FRA ratification 1950-01-01', 'ITA ratification 1952-01-01 notAfter=1955-12-31'];

  it('is told while it is not certain, and the relation is open', () => {
    const acts = record.map(act);
    const status = given(treaty(), record, '1954-01-01');
    expect(findings(status)).toEqual(['day-not-known ITA -']);
    expect(status.findings).toMatchObject([{ rule: 'day-not-on-record', facts: { openOn: '1954-01-01' } }]);
    expect(relationBetween({ document: treaty(), acts, status }, world(), 'FRA', 'ITA').inForce).toBeNull();
  });

  it('so is a denunciation, whose because leads to its end', () => {
    const clauses = treaty({ denunciation: { article: '31', effect: { kind: 'period', months: 6 } } });
    const status = given(clauses, ['FRA ratification 1950-01-01', 'FRA denunciation 1960-01-01 notAfter=1960-12-31']);
    expect(of(status, 'FRA')).toMatchObject({ ceasedAfter: '1960-07-01', ceased: '1961-06-30' });
    expect(of(status, 'FRA').because.at(-1)).toMatchObject({
      rule: 'denounced',
      facts: {
        received: '1960-01-01',
        notAfter: '1960-12-31',
        reached: { rule: 'after-period', facts: { period: { months: 6 }, date: '1961-06-30' } },
      },
    });
    expect(findings(status)).toEqual(['day-not-known FRA -']);
  });
});

it('a treaty of which no clause on denunciation is on record: whether one can leave is not settled (VCLT Art. 56)', () => {
  const clauses = FinalClauses.parse({ ...treaty(), id: 'ICCPR' });
  const status = given(clauses, ['FRA ratification 1973-12-17', 'FRA denunciation 1997-08-25']);
  expect(findings(status)).toEqual(['unsettled-in-law FRA VCLT Art. 56']);
});
