import { existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { digestOf } from '@accede/catalogue';
import { type EventStore, sqliteEventStore } from '@accede/event-store';
import {
  catalogueTaken,
  catchUp,
  everybody,
  noteCatalogue,
  openReadModels,
  positionOf,
  type ReadModels,
  type Register,
} from '@accede/projections';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { Refused } from './exit.ts';
import { lookUpAmong } from './input/names.ts';
import { treatyMeant } from './input/treaty.ts';
import { count } from './tables.ts';

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

const LOG = 'events.sqlite';
const READ_MODELS = 'read-models.sqlite';

/** The project's own folder. */
const PROJECT = realpathSync(join(import.meta.dirname, '../../..'));

/**
 * The data folder: that of ACCEDE_DATA; else the one that lies here; within the project's own folder, the project's.
 * Undefined where there is none: a folder of data is begun where it was asked for, and nowhere else.
 */
export function dataFolder(): string | undefined {
  const named = process.env['ACCEDE_DATA'];
  if (named) return resolve(named);
  const here = resolve('data');
  if ([LOG, READ_MODELS].some((file) => existsSync(join(here, file)))) return here;
  const cwd = realpathSync('.');
  return cwd === PROJECT || cwd.startsWith(PROJECT + sep) ? join(PROJECT, 'data') : undefined;
}

/** The log of the data folder. Fails with `Refused` where there is no such folder. */
export const logPath = (): string => join(mustHaveFolder(), LOG);

function mustHaveFolder(): string {
  const folder = dataFolder();
  if (folder !== undefined) return folder;
  throw new Refused(
    'no-data-folder',
    `there is no data of Accede here (no ${join(resolve('data'), LOG)}). Go to the folder in which your data folder lies, or name the data folder in ACCEDE_DATA; accede init begins a new one here`,
  );
}

/**
 * Opens the data folder; its first use records the bundled treaties and facts, a later catalogue what it has changed.
 * Fails with `Refused` where there is none.
 */
export async function openData(folder = mustHaveFolder()): Promise<Data> {
  // Read models first: by them a log that has been lost is told from one that is still to be begun.
  const readModels = openReadModels(join(folder, READ_MODELS), said);
  try {
    const store = sqliteEventStore(join(folder, LOG), { path: readModels.path, position: positionOf(readModels) });
    const close = async () => {
      lookUpAmong();
      readModels.close();
      await store.close();
    };
    try {
      if ((await store.head()) === 0)
        process.stderr.write(`First use of ${folder}: recording the bundled treaties and facts\n`);
      // First of all: read models of another log are emptied by it, and with them the note of the catalogue.
      else await catchUp(readModels, store, { today: today() });
      if (catalogueTaken(readModels) !== digestOf()) await takeCatalogue(folder, store, readModels);
      lookUpAmong(() => participantsOf({ readModels }));
      return { folder, store, readModels, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    readModels.close();
    throw error;
  }
}

/** Records what the log has not of the bundled catalogue, and notes that it has all of it now. */
async function takeCatalogue(folder: string, store: EventStore, readModels: ReadModels): Promise<void> {
  const { recordBundled } = await import('@accede/recording');
  const before = await store.head();
  const taken = await recordBundled(store, { now: now(), today: today() });
  const added = (await store.head()) - before;
  if (before > 0 && added > 0)
    process.stderr.write(`The bundled catalogue is newer than ${folder}: ${count(added, 'event')} recorded from it\n`);
  await catchUp(readModels, store, { today: today() });
  // A fact of a day that is yet to come is recorded once it has.
  if (taken.every(({ refused }) => refused.length === 0)) noteCatalogue(readModels, digestOf());
}

/**
 * Everybody who can be named: the catalogue, those added to the register, and those whom the document of the treaty
 * declares; of any treaty where none is given. Its `resolve` gives the code for a code or a name.
 */
export function participantsOf({ readModels }: Pick<Data, 'readModels'>, treaty?: TreatyId): Register {
  return everybody(readModels, treaty);
}

/** Runs a command on the data folder and closes it whatever happens; a treaty not on record is told its near matches. */
export async function withData<T>(work: (data: Data) => Promise<T> | T): Promise<T> {
  const data = await openData();
  try {
    return await work(data);
  } catch (error) {
    const { code, message, treaty } = error as { code?: unknown; message: string; treaty?: string };
    const asked = treaty ?? /"(.*)"/.exec(message)?.[1];
    if (code !== 'unknown-treaty' || asked === undefined) throw error;
    throw new Refused(code, message + treatyMeant(data, asked));
  } finally {
    await data.close();
  }
}
