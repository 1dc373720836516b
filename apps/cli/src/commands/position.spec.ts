import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addPosition } from './position.ts';

describe('accede position', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accede-position-'));
  beforeAll(() => {
    vi.stubEnv('ACCEDE_DATA', folder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  async function printed(...args: string[]): Promise<string> {
    const said: string[] = [];
    const program = new Command('accede').exitOverride();
    addPosition(program, (text) => said.push(text));
    await program.parseAsync(['position', ...args], { from: 'user' });
    return said.join('\n');
  }
  const at = ['EU-CETS224', '--as-at', '2026-03-02'];
  const acts = ['--act', 'HUN:reservation:2026-02-05:7(9)(a)', '--act', 'HUN:declaration:2026-02-05:9(1)(b)'];

  it('lists the positions', async () => {
    expect(await printed()).toContain('EU-CETS224  CETS224  COM-2021-719  proposal of 25 Nov 2021');
  });

  it('prints members by items, with a sign for each answer and a legend', async () => {
    const matrix = await printed(...at, ...acts);
    const signs = (who: string): string => {
      const line = matrix.split('\n').find((each) => each.startsWith(who)) ?? '';
      return (line.match(/(?<= )[✓✗~!?·–○](?= |$)/g) ?? []).join('');
    };
    expect(signs('HUN')).toBe('✗??○?~○?????––??○–·?·');
    expect(signs('DNK')).toBe('–'.repeat(21));
    expect(matrix).toContain('~ deviates from an encouragement');
    expect(matrix).not.toContain('! outstanding');
    expect(await printed(...at, ...acts, '--complete-as-of', '2026-03-02')).toContain('! outstanding');
  });

  it('prints each item of a member with its because', async () => {
    const page = await printed(...at, ...acts, '--member', 'Hungary', '--version', 'COM-2021-719');
    expect(page).toContain('HUN · Hungary: contracting, signed 28 Jun 2023, consent 5 Feb 2026');
    expect(page).toContain('✗ 7(9)(a): deviates\n    COM(2021) 719, Annex, point 1: Member States shall refrain');
    expect(page).toContain('    Art. 7(9)(a): supposed: reservation on 5 Feb 2026');
  });

  it('gives JSON and CSV to scripts', async () => {
    expect(JSON.parse(await printed(...at, '--json')).members).toHaveLength(27);
    expect((await printed(...at, '--csv')).split('\n')).toHaveLength(1 + 27 * 21);
    expect((await printed(...at, '--csv', '--member', 'HUN')).split('\n')[1]).toMatch(
      /^HUN,Hungary,7\.9\.a,7\(9\)\(a\),shall-not-make,duty,not-on-record,2026-02-05,,"Council Decision/,
    );
  });

  it('refuses what there is not', async () => {
    await expect(printed('eu-cets')).rejects.toThrow('there is no position "eu-cets"; did you mean EU-CETS224?');
    await expect(printed(...at, '--member', 'Japan')).rejects.toThrow('JPN was no member of the group');
    await expect(printed(...at, '--version', '2023')).rejects.toThrow('it has COM-2021-719, DEC-2023-436');
  });
});
