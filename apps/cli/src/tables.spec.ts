import { derive, FinalClauses, type TreatyStatus as StatusInData } from '@accede/treaty-law';
import { speechIn, type Worded, worded } from '@accede/wording';
import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';
import { counting, deposited, page, statusPage, table } from './tables.ts';

type TreatyStatus = Worded<StatusInData>;
const inWords = (status: StatusInData): TreatyStatus => worded(status, speechIn('en'));

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
      statusPage(
        inWords(derive(document, acts, asAt, { participants: new Map(), groups: new Map(), treaties: new Map() })),
      );
    expect(on('2001-12-31')).toContain('\nProvisionally in force since 1 Jan 2001\n');
    expect(on('2002-01-01')).toContain('\nIn force since 1 Jan 2001\n');
  });

  it.each<[Partial<NonNullable<TreatyStatus['entryIntoForce']['instruments']>>, string]>([
    [
      { deposited: 79, counting: 48, never: ['accession'] },
      '79 instruments deposited, of which 48 count under Art. 36(3) (accessions do not)',
    ],
    [{ deposited: 4, counting: 1, never: [] }, '4 instruments deposited, of which 1 counts under Art. 36(3)'],
    [{ deposited: 3, counting: 3, never: [] }, '3 instruments deposited, all of which count under Art. 36(3)'],
    [{ deposited: 1, counting: 1, never: [] }, '1 instrument deposited, which counts under Art. 36(3)'],
    [{ deposited: 0, counting: 0, never: [] }, ''],
  ])('%j: %s', (instruments, words) => {
    const byClause = {
      value: instruments.counting ?? 0,
      unit: { rule: 'unit-instruments', facts: {}, text: 'instruments' },
      clause: 'Art. 36(3)',
    };
    expect(deposited({ instruments, byClause } as TreatyStatus['entryIntoForce'])).toBe(words);
  });

  it('States and organizations are told apart, and signatories among the signatures', () => {
    const document = FinalClauses.parse({
      id: 'SEA',
      title: { en: 'Convention on the Sea' },
      adopted: { date: '1982-04-30' },
      entryIntoForce: { article: '308', condition: { kind: 'count', atLeast: 1 }, delay: { kind: 'same-day' } },
    });
    const acts = ['FRA signature 1982-12-10', 'EUE signature 1984-12-07', 'FRA ratification 1996-04-11'].map((line) => {
      const [participant = '', kind = '', date = ''] = line.split(' ');
      return { id: line, kind: kind as 'signature', participant, date };
    });
    const participants = new Map([
      ['FRA', { code: 'FRA', name: 'France', kind: 'state' as const }],
      ['EUE', { code: 'EUE', name: 'European Union', kind: 'reio' as const }],
    ]);
    const on = (asAt: string) =>
      statusPage(inWords(derive(document, acts, asAt, { participants, groups: new Map(), treaties: new Map() })), {
        today: '2026-11-28',
      });
    expect(on('2000-01-01')).toContain(
      '\n1 Party · 0 contracting · 2 signatures (1 State; 1 organization: European Union), of which 1 not yet bound',
    );
    expect(on('2000-01-01')).not.toContain("By today's record");
    expect(on('1980-01-01')).toMatch(/\n\nNot yet adopted \(adopted on 30 Apr 1982\)$/);
    expect(on('2040-01-01')).toContain("\nBy today's record: what is done after 28 Nov 2026 is not known\n");
  });
});
