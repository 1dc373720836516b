import type { TreatyStatus } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { count, counting, shown, table } from './tables.ts';

describe('words at a terminal', () => {
  it('no text commands it, nor breaks a row', () => {
    expect(shown('\u001b[31mred\u009b0m\u202e\n')).toBe('\\u001b[31mred\\u009b0m\\u202e\\u000a');
    expect(shown('two\nlines\t\r', { lines: true })).toBe('two\nlines\t\\u000d');
    expect(shown("Côte d'Ivoire · Türkiye — ‘日本’")).toBe("Côte d'Ivoire · Türkiye — ‘日本’");
    expect(table(['id'], [['one\ntwo']]).split('\n')).toHaveLength(2);
  });

  it('one is one', () => {
    expect([count(1, 'signatory', 'signatories'), count(0, 'act')]).toEqual(['1 signatory', '0 acts']);
  });

  it.each<[Partial<TreatyStatus['entryIntoForce']>, string]>([
    [{ needed: 5, counted: 3, conditionMetOn: null, inForce: false }, '3 of 5 counted'],
    [
      { needed: 5, counted: 78, conditionMetOn: '2004-03-18', inForce: true },
      'condition (5) met on 18 Mar 2004; 78 instruments now in force',
    ],
    [
      { needed: 1, counted: 1, conditionMetOn: '2027-03-18', inForce: false },
      'condition (1) met on 18 Mar 2027; 1 instrument then in force',
    ],
    [{ needed: null, counted: 0, conditionMetOn: null, inForce: false }, ''],
  ])('%j: %s', (force, words) => expect(counting(force as TreatyStatus['entryIntoForce'])).toBe(words));
});
