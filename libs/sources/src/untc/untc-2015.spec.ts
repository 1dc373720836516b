import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { participantsByCode } from '@accede/catalogue';
import { describe, expect, it } from 'vitest';
import { readUntcIndex, readUntcTable } from '../index.ts';

const folder = join(import.meta.dirname, '../../../../../shared/untc-2015');
const absent = !existsSync(folder);
if (absent) process.stdout.write(`skipped: the UN status tables are not at ${folder}\n`);

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe.skipIf(absent)('the 324 status tables of the UN Treaty Collection of 2015', () => {
  const files = absent ? [] : readdirSync(join(folder, 'treaties')).sort();
  const index = absent ? new Map() : readUntcIndex(readFileSync(join(folder, 'index.csv')));
  const text = (file: string): string => readFileSync(join(folder, 'treaties', file), 'utf8');
  const readings = files.map((file) => readUntcTable(readFileSync(join(folder, 'treaties', file)), { file }));

  it('are all read, with every name known and no question left', () => {
    expect(files).toHaveLength(324);
    expect(readings.flatMap((r) => r.unresolved)).toEqual([]);
    expect(readings.flatMap((r) => r.questions)).toEqual([]);
    expect(readings.filter((r) => !index.has(r.treaty))).toEqual([]);
    expect(index.size).toBe(401);
  });

  it('give 31 278 acts from 23 757 rows', () => {
    expect(readings.reduce((sum, r) => sum + r.rows, 0)).toBe(23_757);
    expect(tally(readings.flatMap((r) => r.acts.map((act) => act.kind)))).toEqual({
      signature: 8908,
      'succession-to-signature': 36,
      ratification: 7360,
      accession: 7090,
      acceptance: 3052,
      'consent-to-be-bound': 2718,
      succession: 1203,
      'definitive-signature': 296,
      'provisional-application': 237,
      approval: 197,
      notification: 171,
      'formal-confirmation': 10,
    });
    expect(tally(readings.flatMap((r) => r.notices.map((n) => n.reason)))).toEqual({
      'row-without-date': 85,
      'column-not-an-act': 5,
    });
  });

  it('lose no date: as many acts as dates stand in each file', () => {
    for (const [i, file] of files.entries()) {
      const dates =
        text(file)
          .split('\n')
          .slice(1)
          .join('\n')
          .match(/\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g) ?? [];
      // In 1-2 each admission stands with the date of its registration.
      expect(readings[i]?.acts.length, file).toBe(file === '1-2.csv' ? dates.length / 2 : dates.length);
    }
  });

  it('every accession, acceptance, approval and formal confirmation is one with its letter in the file', () => {
    const all = files.map(text).join('\n');
    const kinds = tally(readings.flatMap((r) => r.acts.map((act) => act.kind)));
    expect(all.match(/ \d{4} a\b/g)?.length).toBe(kinds['accession']);
    expect(all.match(/ \d{4} AA\b/g)?.length).toBe(kinds['approval']);
    expect(all.match(/ \d{4} c\b/g)?.length).toBe(kinds['formal-confirmation']);
  });

  it('act ids are unique over all tables, and every participant is in the catalogue', () => {
    const acts = readings.flatMap((r) => r.acts);
    expect(new Set(acts.map((act) => act.id)).size).toBe(acts.length);
    for (const act of acts) expect(participantsByCode.has(act.participant ?? '')).toBe(true);
  });

  it.each([
    ['1-1.csv', { ratification: 49 }],
    ['1-2.csv', { 'consent-to-be-bound': 144 }],
    ['1-4.csv', {}],
    ['4-5.csv', { signature: 34, 'succession-to-signature': 2, accession: 82, ratification: 32, succession: 3 }],
    ['6-7.csv', { 'consent-to-be-bound': 54, accession: 8, succession: 28, ratification: 1 }],
    ['8-2.csv', { 'consent-to-be-bound': 32, succession: 18, accession: 6, ratification: 1, acceptance: 1 }],
    ['10-2-b.csv', { 'consent-to-be-bound': 48, signature: 24, acceptance: 16, ratification: 5, accession: 7 }],
    ['14-7.csv', { signature: 45, notification: 26, ratification: 32, accession: 24, acceptance: 6 }],
    ['14-7-a.csv', { 'definitive-signature': 33, signature: 7 }],
    ['18-14.csv', { signature: 140, ratification: 130, accession: 37, approval: 1, acceptance: 2, succession: 1 }],
    [
      '21-6-a.csv',
      {
        'provisional-application': 120,
        'consent-to-be-bound': 72,
        signature: 79,
        accession: 26,
        ratification: 43,
        'definitive-signature': 2,
        notification: 17,
        'formal-confirmation': 1,
        succession: 1,
      },
    ],
    [
      '23-3.csv',
      {
        signature: 36,
        'succession-to-signature': 3,
        accession: 23,
        ratification: 13,
        succession: 2,
        'formal-confirmation': 5,
      },
    ],
    ['26-4.csv', { signature: 182, 'succession-to-signature': 1, ratification: 161, succession: 1 }],
    ['27-7-a.csv', { accession: 110, signature: 84, ratification: 76, approval: 5, acceptance: 2 }],
  ])('%s', (file, counts) => {
    expect(tally(readings[files.indexOf(file)]?.acts.map((act) => act.kind) ?? [])).toEqual(counts);
  });
});
