import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { participants } from '@accede/catalogue';
import { type EventStore, type NewEvent, sqliteEventStore } from '@accede/event-store';
import { parseEvent } from '@accede/events';
import { catchUp, openReadModels, rebuild } from '@accede/projections';
import { recordActs, registerTreaty } from '@accede/recording';
import { type Act, FinalClauses } from '@accede/treaty-law';
import { atLeast, inTurn, type Line, time } from './measure.ts';

const TODAY = '2026-01-01';
const by = { now: '2026-01-01T00:00:00.000Z', today: TODAY, recorder: 'bench' };

/** A fresh folder that goes away with the work. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'accede-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The insert that the port is measured against: one table, the same durability, nothing around it. */
function bare(path: string) {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE e (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, stream TEXT, revision INTEGER, type TEXT, data TEXT, metadata TEXT, UNIQUE (stream, revision)) STRICT',
  );
  const insert = database.prepare(
    'INSERT INTO e (id, stream, revision, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    database,
    insert: (event: NewEvent, stream: string, revision: number) =>
      insert.run(event.id, stream, revision, event.type, JSON.stringify(event.data), JSON.stringify(event.metadata)),
  };
}

const eventOf = (n: number): NewEvent => ({
  id: `event-${n}`,
  type: 'InstrumentDeposited',
  data: {
    act: `act-${n}`,
    participant: 'FRA',
    means: 'ratification',
    date: '2020-01-01',
    source: { citation: 'C.N.1.2020', marking: 'PUBLIC', confidence: 'source' },
  },
  metadata: {
    schemaVersion: 1,
    recordedAt: by.now,
    recordedBy: 'bench',
    correlationId: `event-${n}`,
    causationId: `event-${n}`,
  },
});

/** Durable single append through the port, against the same insert in bare node:sqlite. */
export function singleAppend(): Promise<Line> {
  return inFolder(async (folder) => {
    const store = sqliteEventStore(join(folder, 'port.sqlite'));
    const plain = bare(join(folder, 'bare.sqlite'));
    let [a, b] = [0, 0];
    const [ours, yardstick] = await inTurn(
      9,
      () =>
        time(async () => {
          for (const end = a + 300; a < end; a += 1)
            await store.append('treaty-BENCH', [eventOf(a)], a === 0 ? 'no-stream' : a - 1);
        }),
      () =>
        time(() => {
          for (const end = b + 300; b < end; b += 1) plain.insert(eventOf(b), 'treaty-BENCH', b);
        }),
    );
    await store.close();
    plain.database.close();
    return atLeast(
      'durable single append through the port : bare insert',
      ours,
      yardstick,
      0.7,
      (ms) => `${Math.round(300 / (ms / 1000))}/s`,
    );
  });
}

/** Acts as a depositary's tables hold them: `perTreaty` acts of as many participants, over some treaties. */
function actsOf(treaty: string, perTreaty: number): Act[] {
  const states = participants.filter((p) => p.kind === 'state');
  return Array.from({ length: perTreaty }, (_, n) => {
    const state = states[n % states.length];
    const round = Math.floor(n / states.length);
    return {
      id: `${treaty}-${n}`,
      kind: round === 0 ? ('signature' as const) : round === 1 ? ('ratification' as const) : ('declaration' as const),
      participant: state?.code ?? 'FRA',
      date: Temporal.PlainDate.from('1990-01-01')
        .add({ days: n * 3 })
        .toString(),
      ...(round < 2 ? {} : { provision: '7', text: 'A statement of ordinary length about the provision' }),
      source: {
        citation: 'UN Treaty Collection, status table',
        marking: 'PUBLIC' as const,
        confidence: 'source' as const,
      },
    };
  });
}

const definitionOf = (id: string) =>
  FinalClauses.parse({
    id,
    title: { en: `Treaty ${id}` },
    entryIntoForce: {
      article: '10(1)',
      condition: { kind: 'count', atLeast: 30 },
      delay: { kind: 'period', days: 90 },
      later: [{ article: '10(2)', delay: { kind: 'period', days: 30 } }],
    },
  });

/** Fills a store through recording: validated, decided, appended. */
async function fill(store: EventStore, treaties: number, perTreaty: number): Promise<void> {
  for (let t = 0; t < treaties; t += 1) {
    const id = `BENCH-${t}`;
    await registerTreaty(store, { definition: definitionOf(id) }, by);
    await recordActs(store, id, actsOf(id, perTreaty), by);
  }
}

/** Bulk import through recording, against a bare batched insert of the same events. */
export function bulkImport(): Promise<Line> {
  return inFolder(async (folder) => {
    const source = sqliteEventStore(join(folder, 'source.sqlite'));
    await fill(source, 50, 200);
    const events = await source.readAll({ limit: 100_000 });
    await source.close();
    let round = 0;
    const [ours, yardstick] = await inTurn(
      5,
      async () => {
        const store = sqliteEventStore(join(folder, `port-${round}.sqlite`));
        const batches = Array.from(
          { length: 50 },
          (_, t) => [`BENCH-${t}`, definitionOf(`BENCH-${t}`), actsOf(`BENCH-${t}`, 200)] as const,
        );
        const ms = await time(async () => {
          for (const [id, definition, acts] of batches) {
            await registerTreaty(store, { definition }, by);
            await recordActs(store, id, acts, by);
          }
        });
        await store.close();
        return ms;
      },
      async () => {
        const plain = bare(join(folder, `bare-${round}.sqlite`));
        round += 1;
        const ms = await time(() => {
          // The same transactions: registration and acts of each treaty.
          for (let i = 0; i < events.length; ) {
            const stream = events[i]?.stream;
            for (const size of [1, 200]) {
              plain.database.exec('BEGIN IMMEDIATE');
              for (let k = 0; k < size && events[i]?.stream === stream; k += 1, i += 1) {
                const event = events[i];
                if (event) plain.insert(event, event.stream, event.revision);
              }
              plain.database.exec('COMMIT');
            }
          }
        });
        plain.database.close();
        return ms;
      },
    );
    return atLeast(
      'bulk import through recording : bare batched insert',
      ours,
      yardstick,
      0.25,
      (ms) => `${Math.round(events.length / (ms / 1000))}/s`,
    );
  });
}

/** Full rebuild of all read models, against only reading and parsing the same events; and how it grows. */
export function fullRebuild(): Promise<Line[]> {
  return inFolder(async (folder) => {
    const measured = async (name: string, treaties: number, rounds: number) => {
      const store = sqliteEventStore(join(folder, `${name}.sqlite`));
      await fill(store, treaties, 100);
      const readModels = openReadModels(join(folder, `${name}-read.sqlite`));
      await catchUp(readModels, store, { today: TODAY });
      const figures = await inTurn(
        rounds,
        () => time(() => rebuild(readModels, store, { today: TODAY })),
        () =>
          time(async () => {
            for (let after = 0; ; ) {
              const events = await store.readAll({ after, limit: 2000 });
              if (events.length === 0) break;
              for (const event of events) parseEvent(event);
              after = events.at(-1)?.position ?? after;
            }
          }),
      );
      readModels.close();
      await store.close();
      return figures;
    };
    const [small] = await measured('small', 20, 5);
    const [large, reading] = await measured('large', 200, 5);
    const growth = large / small;
    return [
      atLeast(
        'full rebuild of the read models : reading and parsing the events',
        large,
        reading,
        0.4,
        (ms) => `${Math.round(20_200 / (ms / 1000))}/s`,
      ),
      {
        what: 'rebuild of ten times the events : of the events once',
        ours: `${Math.round(large)} ms`,
        yardstick: `${Math.round(small)} ms`,
        measured: `${growth.toFixed(1)} ×`,
        budget: '≤ 11 ×',
        kept: growth <= 11,
      },
    ];
  });
}
