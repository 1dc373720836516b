import { derive, FinalClauses, type TreatyStatus } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';
import { count, counting, page, statusPage, table } from './tables.ts';

describe('words at a terminal', () => {
  it('no text commands it, nor breaks a row', () => {
    expect(shown('\u001b[31mred\u009b0m\u202e\n')).toBe('\\u001b[31mred\\u009b0m\\u202e\\u000a');
    expect(shown('two\nlines\t\r', { lines: true })).toBe('two\nlines\t\\u000d');
    expect(shown("Côte d'Ivoire · Türkiye — ‘日本’")).toBe("Côte d'Ivoire · Türkiye — ‘日本’");
    expect(table(['id'], [['one\ntwo']]).split('\n')).toHaveLength(2);
  });

  it('long lines break between words and stand under their beginning; rows of a table stay whole', () => {
    expect(page(['  Art. 7(9)(a): nothing is on record', '', 'short'], 24)).toBe(
      '  Art. 7(9)(a): nothing\n    is on record\n\nshort',
    );
    expect(page(['FRA  France  27 Jan 2023', `see ${'x'.repeat(30)} there`], 20)).toBe(
      `FRA  France  27 Jan 2023\nsee\n  ${'x'.repeat(30)}\n  there`,
    );
    expect(page(['      after:  one two three'], 20)).toBe('      after:  one\n        two three');
  });

  it('a table that is wider than a page breaks its widest cells', () => {
    const rows = [['7(9)(a)', 'Member States shall refrain from reserving the right not to apply Article 7']];
    expect(table(['provision', 'says'], rows, 40).split('\n')).toEqual([
      'provision  says',
      '7(9)(a)    Member States shall refrain',
      '           from reserving the right not',
      '           to apply Article 7',
    ]);
    const id = 'ETS185-NLD-territorial-application-38-2-2024-06-27';
    expect(table(['id', ''], [[id, 'x']], 30)).toContain(id);
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

  it('force that is only provisional is told as such', () => {
    const count = (atLeast: number) => ({ kind: 'count', atLeast });
    const delay = { kind: 'same-day' };
    const document = FinalClauses.parse({
      id: 'TIMBER',
      title: { en: 'Timber Agreement' },
      entryIntoForce: {
        article: '1(1)',
        condition: count(2),
        delay,
        otherwise: [{ article: '1(2)', condition: count(1), delay, provisional: true }],
      },
    });
    const acts = ['FRA 2001-01-01', 'DEU 2002-01-01'].map((line) => {
      const [participant = '', date = ''] = line.split(' ');
      return { id: line, kind: 'ratification' as const, participant, date };
    });
    const on = (asAt: string) =>
      statusPage(derive(document, acts, asAt, { participants: new Map(), groups: new Map(), treaties: new Map() }));
    expect(on('2001-12-31')).toContain('\nProvisionally in force since 1 Jan 2001\n');
    expect(on('2002-01-01')).toContain('\nIn force since 1 Jan 2001\n');
  });
});
