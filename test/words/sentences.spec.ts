import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn, sentencesOf } from './sentences.ts';

/** Kept in the log, as anybody writes them: the reason of a correction, a citation, a note. */
const RECORDED = new Set([
  'changed in the catalogue',
  'General knowledge; no source on hand',
  'Entry into force: Name',
  'The source gives no date: dated as the Name it came with',
]);

const libs = join(import.meta.dirname, '../../libs');

// What the law finds is data: a sentence in it would be said in one language only, and read back by somebody.
describe('no sentence stands where words do not belong', () => {
  it.each(['treaty-law/src', 'recording/src', 'projections/src', 'sources/src/acts', 'sources/src/reading'])(
    'in libs/%s',
    (sources) => {
      const found = sentencesIn(join(libs, sources)).filter(({ text }) => !RECORDED.has(text));
      expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
    },
  );

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
