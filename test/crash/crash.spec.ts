import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { checkLogFile, type EventStore, isSound, sqliteEventStore } from '@accede/event-store';
import { actOf, isActEvent, parseEvent } from '@accede/events';
import { catchUp, openReadModels, verify } from '@accede/projections';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomFrom } from './random.ts';
import { actAt, by, CHUNK, importAll, registerAll } from './workload.ts';

// ACCEDE_CRASH_ROUNDS: kills of each sort (the full run: 50). ACCEDE_SEED: replays the moments of another run.
const ROUNDS = Number(process.env['ACCEDE_CRASH_ROUNDS'] ?? 5);
const SEED = Number(process.env['ACCEDE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const IMPORTED = 20 * CHUNK;
/** Milliseconds within which a writer starts and makes its first append. */
const EARLY = 500;
const writer = join(import.meta.dirname, 'writer.ts');

/** When to kill: so many milliseconds after so many acknowledgements, or after the start where there are none. */
interface Moment {
  readonly acknowledgements: number;
  readonly milliseconds: number;
}

/** Starts a writer, kills it at the moment, and gives the ids it acknowledged until then. */
async function killed(args: readonly string[], { acknowledgements, milliseconds }: Moment): Promise<string[]> {
  const child = spawn(process.execPath, ['--no-warnings', writer, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const errors = text(child.stderr);
  const acknowledged: string[] = [];
  let lines = 0;
  const kill = () => pause(milliseconds).then(() => child.kill('SIGKILL'));
  if (acknowledgements === 0) void kill();
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(...line.split(' '));
    lines += 1;
    if (lines === acknowledgements) void kill();
  }
  const [, signal] = await exited;
  expect(await errors).toBe('');
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

/** Ids of the acts in the log. Each is there once, whole, and every stream is without gap. */
async function actsOnRecord(store: EventStore): Promise<Set<string>> {
  const ids = new Set<string>();
  const revisions = new Map<string, number>();
  for (const stored of await store.readAll()) {
    expect(stored.revision).toBe((revisions.get(stored.stream) ?? -1) + 1);
    revisions.set(stored.stream, stored.revision);
    const event = parseEvent(stored);
    if (!isActEvent(event)) continue;
    const act = actOf(event);
    expect(ids.has(act.id)).toBe(false);
    ids.add(act.id);
    expect(act).toEqual(actAt(Number(act.id.slice('act-'.length))));
  }
  return ids;
}

describe(`a kill at any moment (ACCEDE_SEED=${SEED} ACCEDE_CRASH_ROUNDS=${ROUNDS})`, () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accede-crash-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const reopen = async () => {
    const path = join(folder, 'events.sqlite');
    const store = sqliteEventStore(path);
    expect(isSound(await checkLogFile(path))).toBe(true);
    return store;
  };

  it(
    'loses no acknowledged act and doubles none, and the read models catch up',
    async () => {
      const random = randomFrom(SEED);
      const acknowledged = new Set<string>();
      let recorded = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        // The first kill may come before there is a log; every writer begins with acts that are on record.
        const moment = (): Moment => ({
          acknowledgements: round === 0 ? 0 : 1 + Math.floor(random() * 60),
          milliseconds: random() * (round === 0 ? EARLY : 10),
        });
        const from = Math.max(0, Math.floor(recorded / 2) * 2 - 20);
        const writers = [0, 1].map((offset) => killed([folder, 'single', String(from + offset), '2'], moment()));
        for (const id of (await Promise.all(writers)).flat()) acknowledged.add(id);

        const store = await reopen();
        const onRecord = await actsOnRecord(store);
        expect([...acknowledged].filter((id) => !onRecord.has(id))).toEqual([]);
        // Of each writer at most the one act that it could not acknowledge any more.
        expect(onRecord.size - acknowledged.size).toBeLessThanOrEqual(2 * (round + 1));
        recorded = Math.min(...[0, 1].map((offset) => firstMissing(onRecord, offset)));

        const readModels = openReadModels(join(folder, 'read-models.sqlite'));
        const { position } = await catchUp(readModels, store, { today: by.today });
        expect(position).toBe(await store.head());
        expect((await verify(readModels, store, { today: by.today })).differences).toEqual([]);
        readModels.close();
        await store.close();
      }
    },
    ROUNDS * 60_000,
  );

  it(
    'loses nothing of an import that was acknowledged; running it again completes it',
    async () => {
      const random = randomFrom(SEED + 1);
      for (let round = 0; round < ROUNDS; round += 1) {
        const acknowledgements = Math.floor(random() * (IMPORTED / CHUNK - 1));
        const milliseconds = random() * (acknowledgements === 0 ? EARLY : 25);
        const acknowledged = await killed([folder, 'import', String(IMPORTED)], { acknowledgements, milliseconds });

        const store = await reopen();
        const onRecord = await actsOnRecord(store);
        expect(acknowledged.filter((id) => !onRecord.has(id))).toEqual([]);
        // A chunk is on record whole or not at all.
        expect(onRecord.size % CHUNK).toBe(0);

        await registerAll(store);
        const completed: string[] = [];
        await importAll(store, IMPORTED, (ids) => completed.push(...ids));
        const all = Array.from({ length: IMPORTED }, (_, n) => actAt(n).id);
        expect(completed).toEqual(all);
        expect([...(await actsOnRecord(store))]).toEqual(all);
        await store.close();
        rmSync(folder, { recursive: true });
        folder = mkdtempSync(join(tmpdir(), 'accede-crash-'));
      }
    },
    ROUNDS * 60_000,
  );
});

/** The first act of every second one that is not on record. */
function firstMissing(onRecord: ReadonlySet<string>, offset: number): number {
  let n = offset;
  while (onRecord.has(actAt(n).id)) n += 2;
  return n;
}
