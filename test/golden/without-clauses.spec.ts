import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextWith } from '@accede/catalogue';
import { readUntcTable } from '@accede/sources';
import { type Act, derive, FinalClauses, relationBetween } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { inWords } from './in-words.ts';
import { absent, shared } from './record.ts';

// What may be said of a treaty of which only the depositary's table is on record, and no final clause: who did what,
// and nothing of what follows. All the tables of the UN Treaty Collection of 2015.

const missing = absent('untc-2015/treaties');
const files = missing ? [] : readdirSync(join(shared, 'untc-2015/treaties')).filter((file) => file.endsWith('.csv'));
const AS_AT = '2015-03-31';

describe.skipIf(missing)('a treaty without final clauses', () => {
  it('is each of the 324 tables', () => expect(files).toHaveLength(324));

  it.each(files)('%s: nothing is said that cannot be known', (file) => {
    const { treaty, title, acts } = readUntcTable(readFileSync(join(shared, 'untc-2015/treaties', file)), { file });
    const document = FinalClauses.parse({ id: treaty, title: { en: title ?? treaty } });
    const record = { completeAsOf: {}, gaps: [] };
    const context = { ...contextWith(), record };
    const status = derive(document, acts, AS_AT, context);

    const { entryIntoForce, totals, findings, unknown } = status;
    expect(entryIntoForce).toMatchObject({ date: null, inForce: null, counted: null, needed: null, progress: null });
    expect(
      inWords(entryIntoForce.because)
        .map(({ text }) => text)
        .join(),
    ).toContain('cannot be said');
    expect(status.countingSheet).toEqual([]);
    expect([totals.parties, totals.contracting]).toEqual([null, null]);
    expect(unknown.map(({ matter }) => matter)).toEqual(
      expect.arrayContaining([
        'entry-into-force',
        'who-may-join',
        'statements',
        'obligations',
        'denunciation',
        'record',
      ]),
    );
    expect(status.obligations).toEqual([]);
    // Only what the act itself shows is held against it: that its author did not exist, or had nothing to take back.
    const told = new Set(findings.filter(({ severity }) => severity === 'irregular').map(({ code }) => code));
    expect(
      [...told].filter((code) => !/^(participant-does-not-exist|withdrawal-|denunciation-without)/.test(code)),
    ).toEqual([]);

    const [a, b] = [...new Set(acts.flatMap(({ participant }: Act) => participant ?? []))];
    if (a === undefined || b === undefined) return;
    const relation = relationBetween({ document, acts, status }, context, a, b, '7');
    expect(relation.inForce).toBeNull();
    for (const { answer } of relation.directions) expect(answer).toBe('unknown');
  });
});
