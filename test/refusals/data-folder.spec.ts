import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { facts, treaties } from '@accede/catalogue';
import { sqliteEventStore } from '@accede/event-store';
import { recordBundled, retractAct } from '@accede/recording';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { configOf } from '../../apps/server/src/config.ts';
import { startServer } from '../../apps/server/src/server.ts';
import { type Desk, desk, EXIT, expectNothingAmiss, expectRefused } from './desk.ts';

const LOG = 'events.sqlite';
const READ_MODELS = 'read-models.sqlite';
const RECORD = ['record', 'UNCC', '--participant', 'FRA', '--act', 'ratification', '--date', '2026-02-01'];

/** A server on the folder of the case, on a port of its own. */
const quiet = () =>
  configOf({ ACCEDE_DATA: at.data, ACCEDE_PORT: '0', ACCEDE_DASHBOARD: at.folder, ACCEDE_LOG: 'silent' });

// One folder as it should be, of which each case spoils a copy.
let model: Desk;
let at: Desk;
const path = (name: string): string => join(at.data, name);

beforeAll(async () => {
  model = desk();
  await model.accede('treaties');
});
afterAll(() => model.clear());
beforeEach(() => {
  at = desk();
  mkdirSync(at.data);
  for (const name of [LOG, READ_MODELS]) copyFileSync(join(model.data, name), path(name));
});
afterEach(() => at.clear());

function anotherApplication(file: string): void {
  rmSync(file);
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE recipes (name TEXT)');
  db.close();
}

function scribbleOver(file: string, from: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, from);
}

describe('a log that cannot serve is refused, by its path, and left as it was:', () => {
  it.each<[string, (file: string) => void, RegExp]>([
    ['another application’s file', anotherApplication, /is not an event store: another application made it/],
    [
      'random bytes',
      (file) => writeFileSync(file, Buffer.alloc(20_000, 0x5a)),
      /is not an event store: it is no SQLite file/,
    ],
    ['a text', (file) => writeFileSync(file, 'participant,act,date\n'.repeat(100)), /is not an event store/],
    ['one byte', (file) => writeFileSync(file, 'x'), /is not an event store/],
    ['a log cut off after its first page', (file) => truncateSync(file, 4096), /damaged|malformed/],
    ['a log cut in half', (file) => truncateSync(file, statSync(file).size >> 1), /damaged|malformed/],
    [
      'a log of a newer version',
      (file) => {
        const db = new DatabaseSync(file);
        db.exec('PRAGMA user_version = 99');
        db.close();
      },
      /newer version of Accede: it has schema version 99, this one reads up to 2/,
    ],
  ])('%s', async (_, spoil, rule) => {
    spoil(path(LOG));
    const before = readFileSync(path(LOG));
    for (const command of [['treaties'], RECORD]) {
      expectRefused(await at.accede(...command), EXIT.refused, LOG, rule);
    }
    expect(readFileSync(path(LOG)).equals(before)).toBe(true);
  });

  it('a folder in its place', async () => {
    rmSync(path(LOG));
    mkdirSync(path(LOG));
    expectRefused(await at.accede('treaties'), EXIT.refused, LOG);
  });

  it('an empty file beside read models that have read 476 events: the log has been lost', async () => {
    truncateSync(path(LOG), 0);
    expectRefused(await at.accede('treaties'), EXIT.refused, LOG, /empty|lost|missing/);
    expect(statSync(path(LOG)).size).toBe(0);
  });

  it('no file beside read models that have read one: none is begun anew', async () => {
    rmSync(path(LOG));
    expectRefused(
      await at.accede(...RECORD),
      EXIT.refused,
      LOG,
      /missing.*the log has been lost.*delete .*read-models/,
    );
    expect(existsSync(path(LOG))).toBe(false);
    rmSync(path(READ_MODELS));
    expect((await at.accede('treaties')).err).toContain('First use of');
  });

  it('and the server says which file it is as well', async () => {
    truncateSync(path(LOG), 4096);
    await expect(startServer(quiet(), pino({ level: 'silent' }))).rejects.toThrow(LOG);
  });
});

describe('a log damaged in the middle', () => {
  beforeEach(() => {
    const size = statSync(path(LOG)).size;
    scribbleOver(path(LOG), size >> 1, size >> 3);
  });

  it('is found by verify, which says so', async () => {
    const { code, out, err } = await at.accede('verify');
    expect(out + err).toMatch(/Log: (?!intact)|events\.sqlite.*(damaged|malformed)/);
    expect(code).toBe(EXIT.findings);
  });

  it('takes in nothing where the damage shows', async () => {
    scribbleOver(path(LOG), 8192, statSync(path(LOG)).size - 8192);
    const before = readFileSync(path(LOG));
    expectRefused(await at.accede(...RECORD), EXIT.refused, LOG, /damaged/);
    expect(readFileSync(path(LOG)).equals(before)).toBe(true);
  });

  it.each([['rebuild'], ['export', '--sqlite', 'copy.sqlite']])('is not used for accede %s', async (...command) => {
    const before = readFileSync(path(READ_MODELS));
    expectRefused(await at.accede(...command), EXIT.refused, LOG, /damaged/);
    expect(readFileSync(path(READ_MODELS)).equals(before)).toBe(true);
    expect(readdirSync(at.folder)).toEqual(['data']);
  });

  it('is not exported in part as if it were whole', async () => {
    const target = join(at.folder, 'events.jsonl');
    expectRefused(await at.accede('export', '--output', target), EXIT.refused, LOG, /damaged|malformed/);
    expect(readdirSync(at.folder)).toEqual(['data']);
  });
});

describe('events that this version does not know', () => {
  const append = async (event: { type: string; data: unknown; metadata: unknown }) => {
    const store = sqliteEventStore(path(LOG));
    await store.append('treaty-UNCC', [{ id: 'later', ...event }], 'any');
    await store.close();
  };
  const metadata = {
    schemaVersion: 9,
    recordedAt: '2026-01-01T00:00:00.000Z',
    recordedBy: 'later version',
    correlationId: 'c',
    causationId: 'c',
  };

  it.each([
    ['of a type to come', { type: 'TreatyReinterpreted', data: { by: 'all' }, metadata }],
    ['of a known type, in a newer form', { type: 'TreatySigned', data: { signatories: ['FRA'] }, metadata }],
  ])('%s are kept and passed over', async (_, event) => {
    await append(event);
    const before = at.events();
    expect((await at.accede(...RECORD)).code).toBe(EXIT.done);
    expect(at.events()).toBe(before + 1);
    await expectNothingAmiss(at);
  });

  describe('but one that is not what its version says', () => {
    beforeEach(() =>
      append({ type: 'TreatySigned', data: { signatories: 5 }, metadata: { ...metadata, schemaVersion: 1 } }),
    );
    const place = () => new RegExp(`TreatySigned at position ${at.events()} \\(later\\) cannot be read`);

    it('marks its treaty; the others go on', async () => {
      expectRefused(await at.accede('status', 'UNCC'), EXIT.refused, place());
      expect(await at.accede('status', 'ETS185')).toMatchObject({ code: EXIT.done });
      const other = ['record', 'ETS185', '--participant', 'FRA', '--act', 'denunciation', '--date', '2026-02-01'];
      expect(await at.accede(...other)).toMatchObject({ code: EXIT.done });
    });

    it('is named by verify, and takes no further act into its treaty', async () => {
      const words = place();
      const before = at.events();
      expectRefused(
        await at.accede(...RECORD),
        EXIT.refused,
        /treaty: nothing can be added to UNCC/,
        words,
        /accede verify/,
      );
      expect(at.events()).toBe(before);
      const { code, out } = await at.accede('verify');
      expect([code, out]).toEqual([EXIT.findings, expect.stringMatching(words)]);
      const { unreadable } = JSON.parse((await at.accede('verify', '--json')).out);
      expect(unreadable).toEqual([{ position: before, stream: 'treaty-UNCC', reason: expect.stringMatching(words) }]);
    });

    it('is told by the health of a server that has started all the same', async () => {
      const server = await startServer(quiet(), pino({ level: 'silent' }));
      try {
        const health = await (await fetch(`${server.url}/api/health`)).text();
        expect(health).toMatch(place());
        const post = (treaty: string) =>
          fetch(`${server.url}/api/treaties/${treaty}/acts`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ kind: 'denunciation', participant: 'FRA', date: '2026-02-01' }),
          });
        expect(await (await post('UNCC')).json()).toMatchObject({
          status: 409,
          code: 'unreadable-record',
          field: 'treaty',
        });
        expect((await post('ETS185')).status).toBe(201);
      } finally {
        await server.close();
      }
    });
  });
});

describe('read models that cannot serve are made anew from the log, which is said:', () => {
  it.each<[string, (file: string) => void, RegExp]>([
    [
      'random bytes',
      (file) => writeFileSync(file, Buffer.alloc(20_000, 0x5a)),
      /cannot serve as read models.*set aside/s,
    ],
    ['cut in half', (file) => truncateSync(file, statSync(file).size >> 1), /cannot serve as read models.*set aside/s],
    [
      'damaged in the middle',
      (file) => scribbleOver(file, statSync(file).size >> 1, 9000),
      /cannot serve as read models.*set aside/s,
    ],
    ['another application’s file', anotherApplication, /another application made it.*set aside/],
  ])('%s', async (_, spoil, said) => {
    spoil(path(READ_MODELS));
    const log = readFileSync(path(LOG));
    const { code, out, err } = await at.accede('treaties');
    expect(err).toMatch(said);
    expect([code, out]).toEqual([EXIT.done, expect.stringContaining('Budapest Convention')]);
    expect(readFileSync(path(LOG)).equals(log)).toBe(true);
    await expectNothingAmiss(at);
  });

  it('a file set aside is kept, however often that happens', async () => {
    for (const n of [1, 2]) {
      writeFileSync(path(READ_MODELS), `spoilt ${n}`.repeat(2000));
      await at.accede('treaties');
      expect(readFileSync(path(`${READ_MODELS}.discarded-${n}`), 'utf8')).toContain(`spoilt ${n}`);
    }
  });

  it('a folder in their place', async () => {
    rmSync(path(READ_MODELS));
    mkdirSync(path(READ_MODELS));
    expectRefused(await at.accede('treaties'), EXIT.refused, READ_MODELS, /it is a folder/);
  });
});

describe('a folder of an earlier catalogue', () => {
  const bundled = { treaties: treaties(), facts };
  const earlier = {
    treaties: treaties()
      .filter(({ id }) => id !== 'UNCC-DRAFT')
      .map((each) => ({ ...each, reference: 'as it was' })),
    facts: facts.map(({ acts, ...rest }) => ({ ...rest, acts: acts.slice(1) })),
  };
  let recordedThen: number;

  beforeEach(async () => {
    for (const name of [LOG, READ_MODELS]) rmSync(path(name));
    const store = sqliteEventStore(path(LOG));
    await recordBundled(store, { now: '2026-03-01T12:00:00.000Z', today: '2026-03-01' }, earlier);
    recordedThen = await store.head();
    await store.close();
  });

  it('gets what is new at the first command, which says so, and later ones add nothing', async () => {
    const first = await at.accede('treaties');
    expect([first.code, first.err]).toEqual([EXIT.done, expect.stringMatching(/catalogue is newer .* \d+ events/)]);
    expect(first.out).toContain('UNCC-DRAFT');
    const brought = at.events();
    expect(brought).toBeGreaterThan(recordedThen);
    expect((await at.accede('treaties')).err).toBe('');
    // Nothing but the log tells it where the read models are gone.
    rmSync(path(READ_MODELS));
    expect((await at.accede('treaties')).err).toBe('');
    expect(at.events()).toBe(brought);
    await expectNothingAmiss(at);
  });

  it('gets it once where several commands and a server begin together', async () => {
    const [server, ...said] = await Promise.all([
      startServer(quiet(), pino({ level: 'silent' })),
      ...['treaties', 'treaties', 'verify'].map((command) => at.accede(command)),
    ]);
    await server.close();
    expect(said.map(({ code }) => code)).toEqual([EXIT.done, EXIT.done, EXIT.done]);
    const store = sqliteEventStore(path(LOG));
    const head = await store.head();
    const again = await recordBundled(store, { now: '2026-03-01T12:00:00.000Z', today: '2999-01-01' }, bundled);
    expect(again.flatMap(({ recorded }) => recorded)).toEqual([]);
    expect(await store.head()).toBe(head);
    await store.close();
    await expectNothingAmiss(at);
  });

  it('keeps what somebody else has said of it', async () => {
    const id = facts.find(({ treaty }) => treaty === 'ETS185')?.acts[1]?.id as string;
    const store = sqliteEventStore(path(LOG));
    const by = { now: '2026-03-02T12:00:00.000Z', today: '2026-03-02', recorder: 'clerk' };
    await retractAct(store, 'ETS185', { actId: id, reason: 'not so' }, by);
    await store.close();
    await at.accede('treaties');
    const { out } = await at.accede('acts', 'ETS185');
    expect(out).toMatch(new RegExp(`retracted +${id}$`, 'm'));
  });
});

describe('where there is no data folder', () => {
  const outside = { ACCEDE_DATA: undefined };
  let elsewhere: Desk;
  beforeEach(() => {
    elsewhere = desk();
  });
  afterEach(() => elsewhere.clear());

  it.each([
    ['to read', ['treaties']],
    ['to record', RECORD],
  ])('a command %s says so and what to do, and makes none', async (_, command) => {
    // A folder of that name may be anybody's.
    mkdirSync(elsewhere.data);
    for (const env of [outside, { ACCEDE_DATA: '' }])
      expectRefused(
        await elsewhere.accedeWith(env, ...command),
        EXIT.refused,
        /no data of Accede here/,
        elsewhere.data,
        /ACCEDE_DATA/,
        /accede init/,
      );
    expect(readdirSync(elsewhere.data)).toEqual([]);
  });

  it('accede init begins one, once, and the other commands find it there', async () => {
    const said = await elsewhere.accedeWith(outside, 'init');
    expect([said.code, said.err]).toEqual([EXIT.done, expect.stringContaining(`First use of ${elsewhere.data}`)]);
    expect(readdirSync(elsewhere.data).sort()).toEqual([LOG, READ_MODELS]);
    const events = elsewhere.events();
    expect((await elsewhere.accedeWith(outside, 'init')).out).toContain(`${elsewhere.data} holds ${events} events`);
    expect((await elsewhere.accedeWith(outside, 'treaties')).out).toContain('ETS185');
    expect(elsewhere.events()).toBe(events);
  });

  it('within the project’s own folder it is the project’s, wherever one stands in it', () => {
    const project = join(import.meta.dirname, '../..');
    const program = `import { dataFolder } from ${JSON.stringify(join(project, 'apps/cli/src/data.ts'))};
      process.stdout.write(String(dataFolder()));`;
    const folderAt = (cwd: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd,
        env: { ...process.env, ACCEDE_DATA: '' },
        encoding: 'utf8',
      }).stdout;
    expect([project, join(project, 'apps/cli')].map(folderAt)).toEqual([join(project, 'data'), join(project, 'data')]);
    expect(folderAt(elsewhere.folder)).toBe('undefined');
  });
});

describe('a data folder that is none', () => {
  it.each([
    ['a file', (file: string) => file],
    ['below a file', (file: string) => join(file, 'data')],
  ])('%s is refused by its path, and the file left as it was', async (_, data) => {
    const file = at.file('notes.txt', 'notes');
    const said = await at.accedeWith({ ACCEDE_DATA: data(file) }, 'treaties');
    expect(readFileSync(file, 'utf8')).toBe('notes');
    expectRefused(said, EXIT.refused, /notes\.txt/, /folder/);
  });

  it('is made where it is not there, and said', async () => {
    const data = join(at.folder, 'first', 'of', 'all');
    const { code, err } = await at.accedeWith({ ACCEDE_DATA: data }, 'treaties');
    expect([code, err]).toEqual([EXIT.done, expect.stringContaining(`First use of ${data}`)]);
    expect(readdirSync(data).sort()).toEqual([LOG, READ_MODELS]);
  });
});
