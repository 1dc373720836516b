import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Line } from './measure.ts';

const ACCEDE = new URL('../../apps/cli/bin/accede.js', import.meta.url).pathname;
const ROUNDS = 9;

/** CPU time of the terminal, user and system, against that of the runtime itself: `node -e 0`. */
export function terminal(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'accede-terminal-'));
  const env = { ...process.env, ACCEDE_DATA: join(folder, 'data'), NODE_OPTIONS: '' };
  const cpu = (...args: string[]): number => cpuOf([process.execPath, ...args], env);
  try {
    // The first use fills the folder; both fill the cache of compiled code.
    cpu(ACCEDE, '--help');
    cpu(ACCEDE, 'status', 'ETS185');
    const figures = { bare: [] as number[], help: [] as number[], status: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.bare.push(cpu('-e', '0'));
      figures.help.push(cpu(ACCEDE, '--help'));
      figures.status.push(cpu(ACCEDE, 'status', 'ETS185'));
    }
    // Neighbours on the machine only ever add to CPU time: the least is what the work itself takes.
    const bare = Math.min(...figures.bare);
    return [
      line('accede --help', Math.min(...figures.help), bare, 6),
      line('accede status on a warm folder', Math.min(...figures.status), bare, 15),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of CPU that a program takes, as the shell that starts it is told. */
function cpuOf(command: readonly string[], env: NodeJS.ProcessEnv): number {
  const said = execFileSync('sh', ['-c', '"$@" >/dev/null 2>&1 || exit; times', 'sh', ...command], { env }).toString();
  // The second line is that of the children: `0m0.123s 0m0.045s`.
  const [user, system] = said.trim().split('\n')[1]?.split(' ') ?? [];
  return millisecondsIn(user) + millisecondsIn(system);
}

function millisecondsIn(text = ''): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

function line(what: string, ours: number, yardstick: number, most: number): Line {
  const ratio = ours / yardstick;
  return {
    what: `${what} : node -e 0`,
    ours: `${Math.round(ours)} ms of CPU`,
    yardstick: `${Math.round(yardstick)} ms`,
    measured: `${ratio.toFixed(1)} ×`,
    budget: `≤ ${most} ×`,
    kept: ratio <= most,
  };
}
