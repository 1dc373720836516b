import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const commands = README.split('\n')
  .filter((line) => line.startsWith('npx accede ') && !line.includes('…'))
  .map((line) => line.replace(/^npx accede /, ''));

let folder: string;
beforeAll(() => {
  // What the commands of the README name: a table, a definition, acts, a text.
  folder = mkdtempSync(join(tmpdir(), 'accede-readme-'));
  mkdirSync(join(folder, 'tables'));
  writeFileSync(
    join(folder, 'tables', '18-14.csv'),
    'Participant,Signature,"Ratification, Accession(a)"\nFrance,9 Dec 2003,11 Jul 2005\nKenya,,9 Dec 2003 a\n',
  );
  writeFileSync(
    join(folder, 'acts.csv'),
    'participant,act,date\nFRA,ratification,2005-07-11\nKEN,accession,2003-12-09\n',
  );
  const articles = Array.from({ length: 65 }, (_, n) => `<h3>Article ${n + 1}</h3><p>1. It is so.</p>`);
  writeFileSync(join(folder, 'A-RES-79-243.html'), `<!doctype html><body>${articles.join('')}</body>`);
  const definition = {
    id: 'EXAMPLE',
    title: { en: 'An example' },
    entryIntoForce: { article: '10(1)', condition: { kind: 'count', atLeast: 2 }, delay: { kind: 'period', days: 30 } },
  };
  writeFileSync(join(folder, 'treaty.json'), JSON.stringify(definition));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the README names commands', () => expect(commands.length).toBeGreaterThan(5));

test.each(commands)('accede %s', (command) => {
  const run = () =>
    execFileSync('bash', ['-c', `"${process.execPath}" "${join(ROOT, 'apps/cli/bin/accede.js')}" ${command}`], {
      cwd: folder,
      env: { ...process.env, ACCEDE_DATA: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  expect(run().length).toBeGreaterThan(0);
});

test('every file that README and CONTRIBUTING link to is there', () => {
  for (const text of [README, readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')]) {
    for (const [, path] of text.matchAll(/\]\(([^)#:]+)\)/g))
      expect(() => readFileSync(join(ROOT, path as string))).not.toThrow();
  }
});

test('the README tells of every setting of the server, with what it is where it is not set', () => {
  const source = readFileSync(join(ROOT, 'apps/server/src/config.ts'), 'utf8');
  const told = new Map(
    [...README.matchAll(/^\| `(ACCEDE_\w+)` *\| *(.*?) *\|/gm)].map(([, name, value]) => [name, value]),
  );
  for (const [name] of source.matchAll(/ACCEDE_[A-Z_]+/g)) expect(told.has(name), name).toBe(true);
  for (const [, name, otherwise] of source.matchAll(/wholeNumber\(env, '(\w+)', (\d+)\)/g))
    expect(told.get(name), name).toBe(`\`${otherwise}\``);
});
