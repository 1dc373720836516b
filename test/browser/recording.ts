import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { data, url } from './server.ts';

const CLI = join(import.meta.dirname, '../../apps/cli/bin/accede.js');
const SOURCE = { citation: 'Notification of the depositary', marking: 'PUBLIC' };

/** Runs the command line on a file of this name and content, in the data folder of the server. */
function accede(command: readonly [string, ...string[]], name: string, content: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'accede-file-'));
  const file = join(folder, name);
  writeFileSync(file, content);
  const [verb, ...options] = command;
  execFileSync(process.execPath, [CLI, verb, file, ...options], {
    env: { ...process.env, ACCEDE_DATA: data },
  });
  rmSync(folder, { recursive: true });
}

/** Registers a treaty document. */
export function register(document: { readonly id: string }): void {
  accede(['register'], `${document.id}.json`, JSON.stringify(document));
}

/** Imports a status table of the UN Treaty Collection; `4-9.csv` becomes UNTC-4-9, a treaty without clauses. */
export function importTable(name: string, rows: readonly string[]): void {
  accede(['import', '--format', 'untc'], name, `${rows.join('\n')}\n`);
}

/** Posts to the API what must succeed. */
export async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(201);
}

/** Records an act of a treaty, with a source unless it has one. */
export function record(treaty: string, act: object): Promise<void> {
  return post(`/treaties/${treaty}/acts`, { source: SOURCE, ...act });
}

/** Records acts on one line: `RUS,BLR signature 1994-12-17 provision=45(2)`. */
export async function recordLine(treaty: string, line: string): Promise<void> {
  const [who = '', kind, date, ...more] = line.split(' ');
  const said = Object.fromEntries(
    more.map((part) => part.split('=')).map(([key, value = '']) => [key, key === 'parts' ? value.split(',') : value]),
  );
  for (const participant of who.split(',')) await record(treaty, { kind, participant, date, ...said });
}
