import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRelation } from './relation.ts';

describe('accede relation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accede-relation-'));
  const former = process.env['ACCEDE_DATA'];
  beforeAll(() => {
    process.env['ACCEDE_DATA'] = folder;
  });
  afterAll(() => {
    if (former === undefined) delete process.env['ACCEDE_DATA'];
    else process.env['ACCEDE_DATA'] = former;
    rmSync(folder, { recursive: true, force: true });
  });

  async function said(...args: string[]): Promise<string> {
    let out = '';
    const program = new Command('accede').exitOverride();
    addRelation(program, (text) => {
      out += `${text}\n`;
    });
    await program.parseAsync(['relation', ...args], { from: 'user' });
    return out;
  }

  const DEPOSITS = ['--act', 'FRA:ratification:2026-12-01', '--act', 'DEU:ratification:2026-12-10'];

  it('answers each direction with its because', async () => {
    const out = await said('CETS224', 'France', 'JPN', '--provision', '7', '--on', '2027-04-01', ...DEPOSITS);
    expect(out).toContain('France and Japan, as at 1 Apr 2027, supposing 2 acts');
    expect(out).toContain('In force between the two since 1 Apr 2027');
    expect(out).toContain('May France order a provider in Japan directly to disclose subscriber information? No.');
    expect(out).toContain('May Japan order a provider in France directly to disclose subscriber information? No.');
    expect(out).toContain('  VCLT Art. 21(1)(b): A reservation is reciprocal');
  });

  it('says when the treaty will be in force between the two', async () => {
    const out = await said('CETS224', 'FRA', 'JPN', '--on', '2026-12-31', ...DEPOSITS);
    expect(out).toContain('Not in force between the two before 1 Apr 2027');
  });

  it('prints the matrix', async () => {
    const out = await said(
      'CETS224',
      'FRA',
      'DEU',
      'JPN',
      '--matrix',
      '--provision',
      '7',
      '--on',
      '2027-04-01',
      ...DEPOSITS,
    );
    expect(out).toContain('May A order a provider in B directly to disclose subscriber information?');
    expect(out).toMatch(/^FRA +i +−$/m);
    expect(out).toContain('  reservation of Japan, 7(9)(a): 4 cells');
  });

  it('wants two participants', async () => {
    await expect(said('CETS224', 'FRA')).rejects.toThrow('two participants are needed, 1 given');
  });
});
