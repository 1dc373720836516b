import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KeptText, keepText, keptLanguages, keptText } from './kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accede-texts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text: KeptText = {
  treaty: 'X1',
  language: 'en',
  source: { file: 'x1.txt', url: null },
  readOn: '2026-01-01',
  articles: [{ number: '1', title: null, passages: [{ at: [], text: 'So it is.' }] }],
};

it('a text is kept whole, for its owner alone, in the place of an earlier one', () => {
  expect([keptLanguages(folder, 'X1'), keptText(folder, 'X1', 'en')]).toEqual([[], undefined]);
  keepText(folder, text);
  keepText(folder, { ...text, readOn: '2026-02-02' });
  keepText(folder, { ...text, language: 'fr' });
  keepText(folder, { ...text, treaty: 'X1-A' });
  expect(keptText(folder, 'X1', 'en')).toEqual({ ...text, readOn: '2026-02-02' });
  expect(keptLanguages(folder, 'X1')).toEqual(['en', 'fr']);
  expect(readdirSync(join(folder, 'texts'))).toEqual(['X1-A.en.json', 'X1.en.json', 'X1.fr.json']);
  expect(statSync(join(folder, 'texts', 'X1.en.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'texts')).mode & 0o777).toBe(0o700);
});

it('a file that is none is told of by its path', () => {
  keepText(folder, text);
  writeFileSync(join(folder, 'texts', 'X1.en.json'), '{"treaty":"X2"}');
  expect(() => keptText(folder, 'X1', 'en')).toThrow('X1.en.json is not a text as accede text keeps it; read it again');
});
