import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteEventStore } from '@accede/event-store';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { configOf } from '../../apps/server/src/config.ts';
import { type Server, startServer } from '../../apps/server/src/server.ts';
import { type Desk, desk, EXIT, expectNothingAmiss, expectRefused } from '../refusals/desk.ts';
import { makeReadOnly } from './read-only.ts';

// A log that is lost, mixed, altered, taken away and brought back, as those who look after one meet it.

// Each case runs many commands: how long they take says nothing of them.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const LOG = 'events.sqlite';
const READ_MODELS = 'read-models.sqlite';
const record = (participant: string) => [
  'record',
  'UNCC',
  '--participant',
  participant,
  '--act',
  'ratification',
  '--date',
  '2026-02-02',
];

// One folder as the first use leaves it, of which each case has a copy.
let model: Desk;
let at: Desk;
const path = (name: string): string => join(at.data, name);

beforeAll(async () => {
  model = desk();
  await model.accede('treaties');
});
afterAll(() => model.clear());
beforeEach(() => {
  at = another();
});
afterEach(() => at.clear());

function another(): Desk {
  const one = desk();
  mkdirSync(one.data);
  for (const name of [LOG, READ_MODELS]) copyFileSync(join(model.data, name), join(one.data, name));
  return one;
}

function start(folder: string): Promise<Server> {
  const env = { ACCEDE_DATA: folder, ACCEDE_PORT: '0', ACCEDE_DASHBOARD: folder, ACCEDE_LOG: 'silent' };
  return startServer(configOf(env), pino({ level: 'silent' }));
}

async function post(server: Server, participant: string): Promise<void> {
  const response = await fetch(`${server.url}/api/treaties/UNCC/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'ratification', participant, date: '2026-02-02' }),
  });
  expect(response.status).toBe(201);
}

async function contentsOfLog(file = path(LOG)): Promise<object> {
  const store = sqliteEventStore(file);
  const contents = [await store.identity(), await store.checkpoint(), await store.readAll()];
  await store.close();
  return contents;
}

/** Participants with a ratification of 2 Feb 2026 on record. */
async function ratified(): Promise<string[]> {
  const { out } = await at.accede('acts', 'UNCC');
  return [...out.matchAll(/UNCC-(\w{3})-ratification-2026-02-02/g)].map((match) => match[1] as string).sort();
}

describe('a log that is not the one that was there stops every start:', () => {
  it('its file alone, copied while the server ran, is missing what was recorded last', async () => {
    const server = await start(at.data);
    for (const participant of ['FRA', 'DEU', 'EST', 'JPN', 'BRA']) await post(server, participant);
    const copy = join(at.folder, 'copied.sqlite');
    copyFileSync(path(LOG), copy);
    await server.close();
    copyFileSync(copy, path(LOG));

    const words = [LOG, /was in use when it was copied/, /events\.sqlite-wal, is missing/, /accede restore FILE/];
    expectRefused(await at.accede('treaties'), EXIT.refused, ...words);
    await expect(start(at.data)).rejects.toMatchObject({ code: 'lost-wal' });
    // Also where nothing but the file is left to tell it.
    for (const name of readdirSync(at.data)) if (name !== LOG) rmSync(path(name));
    await expect(start(at.data)).rejects.toMatchObject({ code: 'lost-wal' });
    expectRefused(await at.accede('verify'), EXIT.findings, ...words);
    expect(readdirSync(at.data).filter((name) => name.startsWith(LOG))).toEqual([LOG]);
  });

  it('a copy that is older than what the read models have seen', async () => {
    const copy = join(at.folder, 'copied.sqlite');
    copyFileSync(path(LOG), copy);
    await at.accede(...record('FRA'));
    const end = at.events();
    copyFileSync(copy, path(LOG));
    const words = [/read-models\.sqlite is at position/, new RegExp(`${end}, the log ends at ${end - 1}`)];
    for (const command of [['treaties'], record('DEU')])
      expectRefused(await at.accede(...command), EXIT.refused, ...words);
    await expect(start(at.data)).rejects.toMatchObject({ code: 'shortened-log' });
    expectRefused(await at.accede('verify'), EXIT.findings, ...words);
    expect(at.events()).toBe(end - 1);

    expect((await at.accede('rebuild', '--from-this-log')).code).toBe(EXIT.done);
    expect(await ratified()).toEqual([]);
    await expectNothingAmiss(at);
  });

  it('the backup of another log, which is not mixed with it', async () => {
    const other = another();
    try {
      // As after a first use of its own.
      for (const name of [LOG, READ_MODELS]) rmSync(join(other.data, name));
      for (const participant of ['JPN', 'CAN', 'AUS']) await other.accede(...record(participant));
      for (const participant of ['FRA', 'DEU']) await at.accede(...record(participant));
      const backup = join(at.folder, 'backup.sqlite');
      expect((await other.accede('export', '--sqlite', backup)).code).toBe(EXIT.done);
      const own = readFileSync(path(LOG));

      copyFileSync(backup, path(LOG));
      expectRefused(await at.accede('acts', 'UNCC'), EXIT.refused, /was made from another log/, /--from-this-log/);
      await expect(start(at.data)).rejects.toMatchObject({ code: 'another-log' });

      writeFileSync(path(LOG), own);
      expectRefused(await at.accede('restore', backup), EXIT.refused, /is a copy of another log/, /--another-log/);
      expect(await ratified()).toEqual(['DEU', 'FRA']);
      expect((await at.accede('restore', backup, '--another-log')).code).toBe(EXIT.done);
      expect(await ratified()).toEqual(['AUS', 'CAN', 'JPN']);
    } finally {
      other.clear();
    }
  });
});

describe('a log in which a date was altered', () => {
  beforeEach(async () => {
    await at.accede(...record('FRA'));
    const bytes = readFileSync(path(LOG));
    const place = bytes.lastIndexOf('"date":"2026-02-02"');
    bytes.write('"date":"2016-02-02"', place);
    writeFileSync(path(LOG), bytes);
    for (const name of readdirSync(at.data)) if (name !== LOG) rmSync(path(name));
  });

  it('is told by verify with the event, for people and for scripts, though nothing else is left', async () => {
    const { code, out } = await at.accede('verify');
    expect([code, out]).toEqual([
      EXIT.findings,
      expect.stringMatching(
        /Log: .*events\.sqlite is not as it was recorded: the event at position \d+ \(InstrumentDeposited, treaty-UNCC/,
      ),
    ]);
    const json = await at.accede('verify', '--json');
    const { alteration } = JSON.parse(json.out);
    expect([json.code, alteration]).toMatchObject([
      EXIT.findings,
      { what: 'changed', position: at.events(), event: { stream: 'treaty-UNCC', type: 'InstrumentDeposited' } },
    ]);
  });

  it('is not made the truth by rebuild, nor taken into a backup', async () => {
    const words = /is not as it was recorded \(the event at position/;
    expectRefused(await at.accede('rebuild'), EXIT.refused, LOG, words, /accede restore FILE/);
    expectRefused(await at.accede('rebuild', '--from-this-log'), EXIT.refused, LOG, words);
    expectRefused(await at.accede('export', '--sqlite', join(at.folder, 'b.sqlite')), EXIT.refused, LOG, words);
    expectRefused(await at.accede('export', '--output', join(at.folder, 'b.jsonl')), EXIT.refused, /position \d+/);
    expect(readdirSync(at.folder)).toEqual(['data']);
  });
});

it('an older copy of a log is known, where nothing else is left, by what was noted of the log', async () => {
  const backup = join(at.folder, 'backup.sqlite');
  await at.accede('export', '--sqlite', backup);
  await at.accede(...record('FRA'));
  const { position, chain } = JSON.parse((await at.accede('verify', '--json')).out);
  const noted = `${position}:${chain}`;
  await at.accede(...record('DEU'));
  expect((await at.accede('verify', '--noted', noted)).code).toBe(EXIT.done);
  expect((await at.accede('verify', '--log', backup)).code).toBe(EXIT.done);
  const said = await at.accede('verify', '--log', backup, '--noted', noted);
  expectRefused(
    said,
    EXIT.findings,
    new RegExp(`at position ${position} it is not the log of which the chain was noted`),
  );
  expectRefused(await at.accede('verify', '--noted', '12'), EXIT.usage, /--noted: "12" is not a position and a chain/);
});

describe('a backup', () => {
  it('is restored, the log that was there is kept, and what lies beside it is seen to', async () => {
    const backup = join(at.folder, 'backup.sqlite');
    await at.accede(...record('FRA'));
    expect((await at.accede('export', '--sqlite', backup)).out).toMatch(/up to position \d+/);
    await at.accede(...record('DEU'));
    const { code, out } = await at.accede('restore', backup);
    expect([code, out]).toEqual([
      EXIT.done,
      expect.stringMatching(
        /Restored .*backup\.sqlite: up to position \d+.*\n.*is kept as .*events\.sqlite\.replaced-1/,
      ),
    ]);
    expect(await ratified()).toEqual(['FRA']);
    await expectNothingAmiss(at);
    expectRefused(await at.accede('verify', '--log', path(`${LOG}.replaced-1`)), EXIT.done, /: intact\n/);
  });

  it('is not put in place while a server, or another command, has the folder open', async () => {
    const backup = join(at.folder, 'backup.sqlite');
    await at.accede('export', '--sqlite', backup);
    const server = await start(at.data);
    try {
      expectRefused(await at.accede('restore', backup), EXIT.refused, /is open in another program: stop the server/);
      await post(server, 'FRA');
    } finally {
      await server.close();
    }
    expect(await ratified()).toEqual(['FRA']);
    expect(readdirSync(at.data).sort()).toEqual([LOG, READ_MODELS]);
  });

  it('that was altered is not put in place', async () => {
    const backup = join(at.folder, 'backup.sqlite');
    await at.accede('export', '--sqlite', backup);
    const db = new DatabaseSync(backup);
    db.exec("DROP TRIGGER events_are_not_altered; UPDATE events SET type = 'X' WHERE position = 100");
    db.close();
    const before = await contentsOfLog();
    expectRefused(await at.accede('restore', backup), EXIT.refused, /backup\.sqlite/, /position 100/);
    expectRefused(await at.accede('verify', '--log', backup), EXIT.findings, /position 100/);
    expect(await contentsOfLog()).toEqual(before);
    expect(readdirSync(at.data).sort()).toEqual([LOG, READ_MODELS]);
  });

  it('takes the place of a log that is damaged or lost', async () => {
    const backup = join(at.folder, 'backup.sqlite');
    await at.accede('export', '--sqlite', backup);
    for (const spoil of [() => rmSync(path(LOG)), () => writeFileSync(path(LOG), 'spoilt'.repeat(2000))]) {
      spoil();
      expect((await at.accede('treaties')).code).toBe(EXIT.refused);
      expect((await at.accede('restore', backup)).code).toBe(EXIT.done);
      expect((await at.accede('treaties')).code).toBe(EXIT.done);
    }
  });

  it('run again clears away what runs that were killed have left, and nothing else', async () => {
    const dead = join(at.folder, 'backup.sqlite.partial-4194305');
    for (const file of [dead, `${dead}-journal`]) writeFileSync(file, 'left');
    const kept = [`backup.sqlite.partial-${process.pid}`, 'backup.sqlite.partial', 'other.sqlite.partial-4194305'];
    for (const name of kept) at.file(name, 'kept');
    expect((await at.accede('export', '--sqlite', join(at.folder, 'backup.sqlite'))).code).toBe(EXIT.done);
    expect(readdirSync(at.folder).sort()).toEqual([...kept, 'backup.sqlite', 'data'].sort());
  });

  it('as JSON lines comes back whole into an empty folder: the same log', async () => {
    const lines = join(at.folder, 'events.jsonl');
    await at.accede(...record('FRA'));
    await at.accede('export', '--output', lines);
    const whole = await contentsOfLog();
    expectRefused(await at.accede('import-log', lines), EXIT.refused, /has a log already/, /ACCEDE_DATA/);

    const empty = join(at.folder, 'empty');
    const there = (...args: string[]) => at.accedeWith({ ACCEDE_DATA: empty }, ...args);
    expect((await there('import-log', lines)).code).toBe(EXIT.done);
    expect(await contentsOfLog(join(empty, LOG))).toEqual(whole);
    expect((await there('acts', 'UNCC')).out).toContain('UNCC-FRA-ratification-2026-02-02');
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    [
      'an event altered',
      (lines) => lines.map((line, n) => (n === 50 ? line.replace(/"date":"\d/, '"date":"3') : line)),
      /position 50/,
    ],
    ['an event left out', (lines) => lines.toSpliced(50, 1), /position 50 is missing/],
    ['its end cut off', (lines) => lines.slice(0, -1), /ends at position \d+, but was recorded up to/],
    ['no heading', (lines) => lines.slice(1), /line 1 does not tell of a log/],
    ['a line that is no JSON', (lines) => lines.with(7, '{'), /line 8 is not JSON/],
    ['a line that is no event', (lines) => lines.with(7, '{}'), /line 8 is no event/],
  ])('as JSON lines with %s is refused, and leaves nothing', async (_, spoil, words) => {
    const store = sqliteEventStore(path(LOG));
    const { linesOf } = await import('../../apps/cli/src/keep/lines.ts');
    const lines: string[] = [];
    for await (const line of linesOf(store)) lines.push(line.trimEnd());
    await store.close();
    const file = at.file('events.jsonl', `${spoil(lines).join('\n')}\n`);
    const empty = join(at.folder, 'empty');
    expectRefused(await at.accedeWith({ ACCEDE_DATA: empty }, 'import-log', file), EXIT.refused, words);
    expect(existsSync(join(empty, LOG))).toBe(false);
  });
});

describe('a folder that can only be read', () => {
  it('is read and verified, with words; nothing is recorded in it, and no server starts on it', async (context) => {
    const backup = join(at.data, 'backup.sqlite');
    await at.accede(...record('FRA'));
    await at.accede('export', '--sqlite', backup);
    const release = makeReadOnly(at.data);
    if (release === undefined) return context.skip('no folder can be made read-only here');
    try {
      const status = await at.accede('acts', 'UNCC');
      expect([status.code, status.err]).toEqual([
        EXIT.done,
        expect.stringMatching(new RegExp(`${at.data} can only be read`)),
      ]);
      expect(status.out).toContain('UNCC-FRA-ratification-2026-02-02');
      const verified = await at.accede('verify');
      expect([verified.code, verified.out]).toEqual([EXIT.done, expect.stringContaining('Log: intact')]);
      expectRefused(await at.accede('verify', '--log', backup), EXIT.done, /backup\.sqlite: intact\n/);
      expectRefused(await at.accede(...record('DEU')), EXIT.refused, path(LOG), /cannot be read or written/);
      await expect(start(at.data)).rejects.toMatchObject({
        code: 'cannot-open',
        message: expect.stringMatching(new RegExp(`${at.data}.*permissions`)),
      });

      const elsewhere = { ACCEDE_DATA: join(at.folder, 'elsewhere') };
      expect((await at.accedeWith(elsewhere, 'restore', backup)).code).toBe(EXIT.done);
      expect((await at.accedeWith(elsewhere, 'acts', 'UNCC')).out).toContain('UNCC-FRA-ratification-2026-02-02');
    } finally {
      release();
    }
  });
});
