import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act } from '@accede/treaty-law';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPipeline } from './pipeline.ts';
import { addRecord } from './record.ts';

const before = process.env['ACCEDE_DATA'];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accede-record-'));
  process.env['ACCEDE_DATA'] = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env['ACCEDE_DATA'];
  else process.env['ACCEDE_DATA'] = before;
  rmSync(folder, { recursive: true, force: true });
});

async function accede(...args: string[]): Promise<string> {
  const said: string[] = [];
  const program = new Command('accede').exitOverride();
  addRecord(program, (text) => said.push(text));
  addPipeline(program, (text) => said.push(text));
  await program.parseAsync(args, { from: 'user' });
  return said.join('\n');
}

const asked = (fields: Partial<Act>): string[] =>
  Object.entries(fields).flatMap(([field, value]) => {
    const option =
      { territories: 'territory', parts: 'part' }[field] ?? field.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
    if (value === true) return [`--${option}`];
    return [value].flat().flatMap((each) => [`--${option}`, String(each)]);
  });

it.each<[Act['kind'], Partial<Act>]>([
  ['domestic-step', { stage: 'parliament', note: 'first chamber' }],
  ['authority', { provision: '24', contact: 'Ministry of Justice, central.authority@example.org' }],
  ['territorial-application', { territories: ['Aruba', 'Curaçao'], extent: 'excludes' }],
  ['objection', { refersTo: 'a-reservation', opposesForce: true, text: 'Incompatible with object and purpose.' }],
  ['statement-withdrawn', { provision: '24', partial: true, effective: '2026-03-01' }],
  ['ratification', { amount: 12.5, parts: ['II', 'IV'], depositary: 'Government of France' }],
])('an act of the kind %s is recorded with all that was said of it', async (kind, fields) => {
  const command = ['record', 'UNCC', '--participant', 'FRA', '--act', kind, '--date', '2026-01-15', '--id', kind];
  await accede(...command, ...asked(fields));
  const acts = JSON.parse(await accede('acts', 'UNCC', '--participant', 'FRA', '--json')) as { act: Act }[];
  expect(acts.find(({ act }) => act.id === kind)?.act).toEqual({
    id: kind,
    kind,
    participant: 'FRA',
    date: '2026-01-15',
    ...fields,
  });
});

it('a domestic step recorded is on the board from its date on', async () => {
  const step = ['--act', 'domestic-step', '--stage', 'proposal', '--date', '2026-01-15'];
  await accede('record', 'UNCC', '--participant', 'Estonia', ...step);
  expect(await accede('pipeline', 'UNCC', '--as-at', '2026-01-25')).toMatch(
    /\nProposal \(2\)\n.*\n *EST +Estonia +15 Jan 2026 +last step 10 days ago +next: consent of parliament\n/,
  );
  const { participants } = JSON.parse(await accede('pipeline', 'UNCC', '--as-at', '2026-01-14', '--json'));
  expect(participants.map((card: { participant: string }) => card.participant)).not.toContain('EST');
});
