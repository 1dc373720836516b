import { describe, expect, it } from 'vitest';
import { entersIntoForce, given, treaty } from './scenario.ts';

// Numbers that agree: what the clause counts, what was deposited, and who stands where.

describe('a clause that counts ratifications and not accessions', () => {
  const clauses = entersIntoForce({ kind: 'count', atLeast: 2, article: '36(3)', means: ['ratification'] });
  const acts = [
    'FRA ratification 2001-01-01',
    'AUS accession 2001-06-01',
    'DEU ratification 2002-01-01',
    'ITA ratification 2003-01-01',
    'BRA accession 2004-01-01',
  ];

  it('tells the same number before the condition is met and after it, beside all that were deposited', () => {
    const before = given(clauses, acts, '2001-12-31').entryIntoForce;
    expect(before).toMatchObject({
      counted: 1,
      byClause: { value: 1, unit: { rule: 'unit-instruments' }, clause: 'Art. 36(3)' },
      instruments: { deposited: 2, counting: 1, never: ['accession'] },
    });
    const after = given(clauses, acts, '2005-01-01').entryIntoForce;
    expect(after).toMatchObject({
      counted: 5,
      needed: 2,
      byClause: { value: 3, unit: { rule: 'unit-instruments' }, clause: 'Art. 36(3)' },
      instruments: { deposited: 5, counting: 3, never: ['accession'] },
    });
  });

  it('does not name a means where another of that means counts', () => {
    const repeated = given(
      clauses,
      ['FRA ratification 2001-01-01', 'FRA denunciation 2001-02-01', 'FRA ratification 2002-01-01'],
      '2003-01-01',
    );
    expect(repeated.entryIntoForce.instruments).toMatchObject({ never: [] });
  });
});

it('a clause that counts all of them has no others to tell of', () => {
  const { instruments, byClause } = given(treaty(), [
    'FRA ratification 2001-01-01',
    'AUS accession 2002-01-01',
  ]).entryIntoForce;
  expect(instruments).toEqual({ deposited: 2, counting: 2, never: [] });
  expect(byClause).toMatchObject({ value: 2 });
});

it('without a clause nothing is said of what counts', () => {
  const { entryIntoForce, ...rest } = treaty();
  const status = given(rest as never, ['FRA ratification 2001-01-01']).entryIntoForce;
  expect(entryIntoForce).toBeDefined();
  expect([status.byClause, status.instruments]).toEqual([null, null]);
});

it('each number tells States and organizations apart', () => {
  const { totals } = given(treaty(), [
    'FRA signature 2001-01-01',
    'AUS signature 2001-01-01',
    'BRA signature 2001-01-01',
    'EUE signature 2001-01-01',
    'FRA ratification 2001-01-01',
    'AUS ratification 2001-01-01',
    'EUE approval 2002-01-01',
  ]);
  expect(totals).toMatchObject({ signatures: 4, signatories: 1, consents: 3, parties: 3, organizations: 1 });
  expect(totals.apart).toEqual({
    signatures: { states: 3, organizations: ['EUE'], entities: [] },
    signatories: { states: 1, organizations: [], entities: [] },
    consents: { states: 2, organizations: ['EUE'], entities: [] },
    contracting: { states: 0, organizations: [], entities: [] },
    parties: { states: 2, organizations: ['EUE'], entities: [] },
    formerParties: { states: 0, organizations: [], entities: [] },
  });
});

it('the date of adoption is told also as at a day before it', () => {
  const adopted = treaty({ adopted: { date: '2001-11-08' } });
  expect(given(adopted, [], '2000-01-01').adopted).toBe('2001-11-08');
  expect(given(treaty(), [], '2000-01-01').adopted).toBeNull();
});
