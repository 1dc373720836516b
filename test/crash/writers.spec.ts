import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkLogFile, isSound, sqliteEventStore } from '@accede/event-store';
import { streamOf } from '@accede/events';
import { catchUp, openReadModels, verify } from '@accede/projections';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCEDE } from '../refusals/desk.ts';
import { randomFrom } from './random.ts';
import { actAt, by, registerAll, treatyOfAct } from './workload.ts';

// ACCEDE_CRASH_ROUNDS: rounds, each with a kill of everything that runs (the full run: 50). ACCEDE_SEED: replays the moments.
const ROUNDS = Number(process.env['ACCEDE_CRASH_ROUNDS'] ?? 2);
const SEED = Number(process.env['ACCEDE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Milliseconds after what a round waits for, within which everything is killed. */
const LATEST = 500;

const root = fileURLToPath(new URL('../../apps/server', import.meta.url));

/** What runs now, to be killed together. */
class Running {
  readonly children = new Set<ChildProcess>();
  killed = 0;
  over = false;

  start(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, ['--no-warnings', program, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return child;
  }

  /** Kills all that runs, as losing power would. */
  async end(): Promise<void> {
    this.over = true;
    const ends = [...this.children].map((child) => {
      this.killed += 1;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      return exited;
    });
    await Promise.all(ends);
  }
}

describe(`four writers, two through the server and two at the terminal (ACCEDE_SEED=${SEED} ACCEDE_CRASH_ROUNDS=${ROUNDS})`, () => {
  let folder: string;
  let data: string;

  beforeAll(async () => {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
    folder = mkdtempSync(join(tmpdir(), 'accede-writers-'));
    data = join(folder, 'data');
    const store = sqliteEventStore(join(data, 'events.sqlite'));
    await registerAll(store);
    await store.close();
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'lose no acknowledged act when all is killed, and every backup taken meanwhile is a sound log',
    async () => {
      const random = randomFrom(SEED);
      const acknowledged = { http: new Set<string>(), terminal: new Set<string>() };
      let [next, killed, backups, sound] = [0, 0, 0, 0];
      for (let round = 0; round < ROUNDS; round += 1) {
        const running = new Running();
        const url = await served(running);
        // Commands are slow to start: a round waits for some of them to be done, for a backup, or for nothing.
        const enough = {
          recorded: acknowledged.terminal.size + Math.floor(random() * 3),
          sound: sound + Math.floor(random() * 2),
        };
        const post = async () => {
          while (!running.over) {
            const act = actAt(next++);
            if (await posted(url, act)) acknowledged.http.add(act.id);
          }
        };
        const record = async () => {
          while (!running.over) {
            const act = actAt(next++);
            const [code] = await once(running.start(ACCEDE, recording(act), { ACCEDE_DATA: data }), 'exit');
            if (code === 0) acknowledged.terminal.add(act.id);
          }
        };
        const backUp = async () => {
          while (!running.over) {
            const args = ['export', '--sqlite', join(folder, `backup-${backups++}.sqlite`)];
            const [code] = await once(running.start(ACCEDE, args, { ACCEDE_DATA: data }), 'exit');
            if (code === 0) sound += 1;
          }
        };
        const work = [post(), post(), record(), record(), backUp()];
        while (acknowledged.terminal.size < enough.recorded || sound < enough.sound) await pause(20);
        await pause(random() * LATEST);
        await running.end();
        await Promise.all(work);
        killed += running.killed;
        await expectAllOnRecord(acknowledged);
      }
      const whole = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
      // One that was killed right after it had named its copy was not counted.
      expect(whole.length).toBeGreaterThanOrEqual(sound);
      for (const name of whole) expect(isSound(await checkLogFile(join(folder, name)))).toBe(true);
      const { http, terminal } = acknowledged;
      process.stdout.write(
        `${ROUNDS} rounds, ${killed} kills; acknowledged ${http.size} over HTTP, ${terminal.size} at the terminal; ${whole.length} backups sound of ${backups} begun\n`,
      );
      expect(killed).toBeGreaterThan(0);
    },
    120_000 + ROUNDS * 120_000,
  );

  async function served(running: Running): Promise<string> {
    const env = { ACCEDE_DATA: data, ACCEDE_PORT: '0', ACCEDE_LOG: 'silent' };
    const child = running.start(join(root, 'dist/main.js'), [], env);
    const [line] = (await Promise.race([
      once(child.stdout as NodeJS.ReadableStream, 'data'),
      once(child, 'exit').then(() => ['it ended before it listened']),
    ])) as [Buffer | string];
    const url = /^Accede listens on (\S+)\n$/.exec(String(line))?.[1];
    expect(url, String(line)).toBeDefined();
    return url as string;
  }

  async function expectAllOnRecord(acknowledged: Record<string, ReadonlySet<string>>): Promise<void> {
    const path = join(data, 'events.sqlite');
    expect(existsSync(path)).toBe(true);
    expect(isSound(await checkLogFile(path))).toBe(true);
    const store = sqliteEventStore(path);
    const onRecord = (await store.readAll())
      .filter(({ stream }) => stream.startsWith(streamOf('UNTC-99-')))
      .flatMap(({ metadata }) => (metadata as { actId?: string }).actId ?? []);
    expect(new Set(onRecord).size).toBe(onRecord.length);
    const there = new Set(onRecord);
    for (const ids of Object.values(acknowledged)) expect([...ids].filter((id) => !there.has(id))).toEqual([]);
    const readModels = openReadModels(join(data, 'read-models.sqlite'));
    await catchUp(readModels, store, { today: by.today });
    expect((await verify(readModels, store, { today: by.today })).differences).toEqual([]);
    readModels.close();
    await store.close();
  }
});

type SomeAct = ReturnType<typeof actAt>;

const treatyOf = ({ id }: SomeAct) => treatyOfAct(Number(id.slice('act-'.length)));

async function posted(url: string, act: SomeAct): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/treaties/${treatyOf(act)}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    await response.text();
    return response.status === 201;
  } catch {
    // The server is being killed, or has been.
    await pause(20);
    return false;
  }
}

function recording(act: SomeAct): string[] {
  const { id, participant, date, text } = act as SomeAct & { participant: string; text: string };
  const options = { participant, act: 'communication', date, text, id };
  return ['record', treatyOf(act), ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
}
