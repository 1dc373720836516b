import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { expect } from 'vitest';
import { addDerive } from '../../apps/cli/src/commands/derive.ts';
import { exitCodeOf } from '../../apps/cli/src/exit.ts';

// A desk of one's own: a folder for files, a data folder in it, and the command line.

export const ACCEDE = fileURLToPath(new URL('../../apps/cli/bin/accede.js', import.meta.url));

export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, findings: 4 } as const;

/** Lines of a stack: a person who gave wrong input has no use for them. */
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  readonly data: string;
  /** Writes a file, with its folder, and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Runs a command on the data folder. */
  accede(...args: string[]): Promise<Said>;
  /** Runs a command with other settings; without ACCEDE_DATA where it is undefined. */
  accedeWith(env: Record<string, string | undefined>, ...args: string[]): Promise<Said>;
  /** Number of events in the log, read without Accede. */
  events(): number;
  clear(): void;
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'accede-refusals-'));
  const data = join(folder, 'data');
  const accedeWith: Desk['accedeWith'] = async (env, ...args) => {
    const child = spawn(process.execPath, [ACCEDE, ...args], {
      cwd: folder,
      env: { ...process.env, ACCEDE_DATA: data, ACCEDE_RECORDER: 'clerk', ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  };
  return {
    folder,
    data,
    file(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    accede: (...args) => accedeWith({}, ...args),
    accedeWith,
    events() {
      const db = new DatabaseSync(join(data, 'events.sqlite'), { readOnly: true });
      try {
        return (db.prepare('SELECT count(*) AS n FROM events').get() as { n: number }).n;
      } finally {
        db.close();
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs `accede derive` within this process, which needs no data folder, and says what the program would. */
export async function derive(...args: string[]): Promise<Said> {
  let out = '';
  let err = '';
  const program = new Command('accede').exitOverride();
  addDerive(program, (text) => {
    out += `${text}\n`;
  });
  for (const command of program.commands) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        err += text;
      },
    });
  }
  try {
    await program.parseAsync(['derive', ...args], { from: 'user' });
    return { code: EXIT.done, out, err };
  } catch (error) {
    const code = exitCodeOf(error);
    const { message, stack } = error as Error;
    if (!(error instanceof CommanderError)) err += `accede: ${code === EXIT.failed ? stack : message}\n`;
    return { code, out, err };
  }
}

/** The command was refused in words: its exit code, each of the words, and no stack. */
export function expectRefused(said: Said, code: number, ...words: (string | RegExp)[]): void {
  const told = said.err + said.out;
  for (const word of words) expect(told).toMatch(word);
  expect(told).not.toMatch(STACK);
  expect(said.code, told).toBe(code);
}

/** The log is intact, and the read models are what follows from it. */
export async function expectNothingAmiss(at: Desk): Promise<void> {
  const { code, out } = await at.accede('verify', '--json');
  expect(JSON.parse(out)).toMatchObject({ integrity: 'ok', differences: [] });
  expect(code).toBe(EXIT.done);
}
