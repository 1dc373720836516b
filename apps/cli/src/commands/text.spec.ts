import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addText } from './text.ts';

const before = process.env['ACCEDE_DATA'];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accede-text-'));
  process.env['ACCEDE_DATA'] = join(folder, 'data');
});
afterAll(() => {
  if (before === undefined) delete process.env['ACCEDE_DATA'];
  else process.env['ACCEDE_DATA'] = before;
  rmSync(folder, { recursive: true, force: true });
});

async function accede(...args: string[]): Promise<string> {
  const said: string[] = [];
  const program = new Command('accede').exitOverride().configureOutput({ writeErr: () => undefined });
  addText(program, (text) => void said.push(text));
  await program.parseAsync(['text', ...args], { from: 'user' });
  return said.join('\n');
}

const TEXT = `Article 1 – Examples

1. There are two:
a. one; and
b. another.

Article 2 – Signature

It is open.
`;

describe('the text of a treaty at the terminal', () => {
  it('is told of before it is kept: where it is published', async () => {
    expect(await accede('UNCC')).toMatch(
      /^No text of UNCC is kept\..*\n.*\nen {2}not kept .*https:\/\/docs\.un\.org\/en\//,
    );
    expect(JSON.parse(await accede('UNCC-DRAFT', '--json'))).toEqual([]);
    await expect(accede('UNCC', '--article', '1')).rejects.toThrow('No text of UNCC is kept');
  });

  it('is read from a file, with the clauses that it lacks, and quoted', async () => {
    const file = join(folder, 'examples.txt');
    writeFileSync(file, TEXT);
    const kept = await accede('ETS189', file, '--in', 'en', '--url', 'https://example.org/189');
    expect(kept).toMatch(
      /^Kept the text of ETS189 \(en\): 2 articles, from examples\.txt\nCited .* not found in the text: /,
    );
    const [en, fr] = JSON.parse(await accede('ETS189', '--json'));
    expect([en, fr]).toMatchObject([
      { language: 'en', articles: 2, file: 'examples.txt' },
      { language: 'fr', articles: null, file: null },
    ]);
    expect(await accede('ETS189', '--article', '1(1)(b)')).toMatch(
      /^Article 1\. Examples\n {2}\(1\) There are two:\n {4}\(b\) another\.\n\nFrom examples\.txt \(https:\/\/example\.org\/189\), read on /,
    );
    expect(JSON.parse(await accede('ETS189', '--article', '2, 3', '--in', 'fr', '--json'))).toMatchObject({
      language: 'en',
      quotations: [{ article: '2', title: 'Signature', passages: [{ at: [], text: 'It is open.' }] }],
      missing: ['3'],
    });
  });

  it.each([
    [['ETS189', '--article', 'foo'], '--article: "foo" cites no article'],
    [['ETS189', '--article', '7'], '--article: the text has no 7'],
    [['ETS189', '--in', 'de'], '--in: "de" is not one of en, fr'],
    [['ETS189', 'none.txt'], 'none.txt: there is no such file'],
    [['ETS189', 'none.txt', '--url', 'example.org'], '--url: "example.org" is not of the form https://…'],
    [['NONE-1'], 'no treaty NONE-1 is on record'],
  ])('%j: %s', async (args, words) => {
    await expect(accede(...args)).rejects.toThrow(words);
  });

  it('a file without articles is refused by its name', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'A letter.');
    await expect(accede('ETS189', file)).rejects.toThrow('letter.txt: no heading of an article was found');
  });
});
