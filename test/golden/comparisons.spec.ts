import { readdirSync, readFileSync } from 'node:fs';
import { contextWith, participantsByCode, treaties } from '@accede/catalogue';
import { compareDocuments, FinalClauses } from '@accede/treaty-law';
import { LANGUAGES, speechIn, worded } from '@accede/wording';
import { describe, expect, it } from 'vitest';

// Documents of many treaties, each compared with another: what differs must read differently.

const folder = new URL('./documents/', import.meta.url);
const documents = [
  ...treaties(),
  ...readdirSync(folder).map((file) => FinalClauses.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))),
];
const names = { participant: (code: string) => participantsByCode.get(code), titleFr: () => undefined };

describe.each(LANGUAGES)('documents compared, in words: %s', (language) => {
  const speech = speechIn(language, names);

  it.each([1, 7])('each with the one that stands %i after it', (step) => {
    const read = documents.map((document, i) => {
      const other = documents[(i + step) % documents.length] as FinalClauses;
      return { of: `${document.id} ${other.id}`, ...worded(compareDocuments(document, other, contextWith()), speech) };
    });
    const values = read.flatMap(({ of, clauses }) =>
      clauses.flatMap((clause) => clause.values.map((value) => ({ of, ...value }))),
    );
    expect(values.length).toBeGreaterThan(100);
    for (const { of, what, before, after } of values)
      expect(before?.text, `${of}, ${what.text}: ${JSON.stringify([before, after])}`).not.toBe(after?.text);
    const texts = read.flatMap(({ clauses }) =>
      clauses.flatMap(({ matter, subject, before, after }) => [matter, subject, before?.says, after?.says]),
    );
    for (const said of texts) if (said !== undefined) expect(said.text).not.toMatch(/undefined|\[object|NaN/);
  });
});
