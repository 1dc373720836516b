import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCommands } from './commands.ts';

describe('the commands', () => {
  const print = (): void => {};

  it('are those that the help describes, and each does something once its module is loaded', async () => {
    const program = new Command('accede').exitOverride();
    describeCommands(program, print);
    const described = program.commands.map((command) => command.name());
    expect(described).toContain('status');
    for (const name of described) {
      const said = { out: '' };
      const command = program.commands.find((each) => each.name() === name);
      command?.exitOverride().configureOutput({ writeOut: (text) => (said.out += text) });
      if (name !== 'help') await program.parseAsync([name, '--help'], { from: 'user' }).catch(() => undefined);
      // Commander keeps what a command does to itself.
      expect((command as unknown as { _actionHandler: unknown })._actionHandler, name).toBeTypeOf('function');
    }
    // A command that a module adds of its own would be found by nobody: its module is loaded by the names above.
    expect(program.commands.map((command) => command.name())).toEqual(described);
  });
});

describe('what the program loads', () => {
  const MAIN = join(import.meta.dirname, 'main.ts');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'accede-loads-'));
    writeFileSync(
      join(folder, 'told.mjs'),
      `import { registerHooks } from 'node:module';
       const loaded = [];
       registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
       process.on('exit', () => process.stderr.write('\\nloaded ' + JSON.stringify(loaded)));`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Parts of the project and packages that a command loads. */
  function loadedBy(...args: string[]): string[] {
    const { stderr } = spawnSync(process.execPath, ['--import', join(folder, 'told.mjs'), MAIN, ...args], {
      env: { ...process.env, ACCEDE_DATA: join(folder, 'data') },
      encoding: 'utf8',
    });
    const urls = JSON.parse(/\nloaded (.*)$/s.exec(stderr)?.[1] ?? 'null') as string[];
    const parts = urls.map((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)|\/(libs\/[^/]+)\//.exec(url));
    return [...new Set(parts.flatMap((part) => part?.[1] ?? part?.[2] ?? []))].sort();
  }

  it('for its help, and for that of no command, is commander alone', () => {
    expect(loadedBy('--help')).toEqual(['commander']);
    expect(loadedBy('--version')).toEqual(['commander']);
  });

  it('for a status are neither the commands of recording nor the readers of files nor a framework', () => {
    // The first use records the catalogue.
    loadedBy('status', 'ETS185');
    const loaded = loadedBy('status', 'ETS185');
    expect(loaded).toContain('libs/projections');
    expect(loaded.filter((part) => /recording|nestjs|parse5|csv|xml/.test(part))).toEqual([]);
  });
});
