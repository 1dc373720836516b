import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn, sentencesOf } from './sentences.ts';

/** Kept in the log as the reason of a correction, as anybody who corrects an act writes one. */
const RECORDED = new Set(['changed in the catalogue']);

const libs = join(import.meta.dirname, '../../libs');

// What the law finds is data: a sentence in it would be said in one language only, and read back by somebody.
describe('no sentence stands where words do not belong', () => {
  it.each(['treaty-law', 'recording', 'projections'])('in libs/%s', (lib) => {
    const found = sentencesIn(join(libs, lib, 'src')).filter(({ text }) => !RECORDED.has(text));
    expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it.each([
    ["const text = 'the treaty is not in force';", 1],
    ['push(`$' + '{name} ratified on the day before the treaty`);', 1],
    ["reason('65(1)', 'first-counts', { date: '2004-03-18' });", 0],
    ["z.string().describe('what is still missing, in words');", 0],
    ["throw new Error('no such treaty is on record');", 0],
    ["db.exec('SELECT code FROM participants');", 0],
    ["cite('VCLT Art. 56(2)');", 0],
  ])('%s', (source, found) => expect(sentencesOf('one.ts', source)).toHaveLength(found));
});
