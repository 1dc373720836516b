import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type EventStore, sqliteEventStore } from '@accede/event-store';
import { catchUp, openReadModels, type ReadModels } from '@accede/projections';
import { recordBundled } from '@accede/recording';
import type { LegalDate } from '@accede/treaty-law';

/** Today and now, told once at the edge: everything below gets them as arguments. */
export const today = (): LegalDate => Temporal.Now.plainDateISO().toString();
export const now = (): string => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 });

/** Who is written down as the recorder. */
export const recorder = (): string => process.env['ACCEDE_RECORDER'] ?? process.env['USER'] ?? 'cli';

export const by = () => ({ now: now(), today: today(), recorder: recorder() });

/** The data folder: the log, and the read models brought to its end. */
export interface Data {
  readonly folder: string;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  close(): Promise<void>;
}

const said = {
  info: (): void => {},
  warn: (message: string): void => void process.stderr.write(`accede: ${message}\n`),
};

/** Opens the data folder; its first use records the bundled treaties and facts. */
export async function openData(): Promise<Data> {
  const folder = resolve(process.env['ACCEDE_DATA'] ?? 'data');
  mkdirSync(folder, { recursive: true });
  const store = sqliteEventStore(join(folder, 'events.sqlite'));
  if ((await store.head()) === 0) {
    process.stderr.write(`First use of ${folder}: recording the bundled treaties and facts\n`);
    await recordBundled(store, { ...by(), recorder: 'bundled' });
  }
  const readModels = openReadModels(join(folder, 'read-models.sqlite'), said);
  await catchUp(readModels, store, { today: today() });
  return {
    folder,
    store,
    readModels,
    close: async () => {
      readModels.close();
      await store.close();
    },
  };
}

/** Runs a command on the data folder and closes it whatever happens. */
export async function withData<T>(work: (data: Data) => Promise<T> | T): Promise<T> {
  const data = await openData();
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}
