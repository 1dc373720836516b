import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { digestOf } from '@accede/catalogue';
import { clockBehind, type EventStore, sqliteEventStore } from '@accede/event-store';
import {
  type CatchUpOptions,
  type CaughtUp,
  catalogueTaken,
  catchUp,
  checkLog,
  everybody,
  forgetLog,
  logFollowed,
  namesIn,
  noteCatalogue,
  openReadModels,
  type ReadModels,
  type Register,
  rebuild,
} from '@accede/projections';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { type Speech, speechIn } from '@accede/wording';
import { Refused } from './exit.ts';
import { lookUpAmong } from './input/names.ts';
import { treatyMeant } from './input/treaty.ts';
import { words } from './words/index.ts';
import { language } from './words/language.ts';

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
  /** What the opening took in and derived. */
  readonly caughtUp: CaughtUp;
  /** How what is read is put into words. */
  readonly speech: Speech;
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

/** The data folder, or where one that is asked for would be begun. */
export const folderToFill = (): string => dataFolder() ?? resolve('data');

/** The log of the data folder. Fails with `Refused` where there is no such folder. */
export const logPath = (): string => join(mustHaveFolder(), LOG);

/** The data folder. Fails with `Refused` where there is none. */
function mustHaveFolder(): string {
  const folder = dataFolder();
  if (folder !== undefined) return folder;
  throw new Refused('no-data-folder', words().refusal.noDataFolder(join(resolve('data'), LOG)));
}

/** How the data folder is to be opened. */
export interface Opening {
  /** The data folder if absent. */
  readonly folder?: string;
  /**
   * Makes the read models afresh: from the log that they were made from, or on purpose from the one that is here,
   * whichever it is, and as it is.
   */
  readonly afresh?: 'from the log' | 'from this log' | undefined;
  readonly onProgress?: CatchUpOptions['onProgress'];
}

/**
 * Opens the data folder; its first use records the bundled treaties and facts, a later catalogue what it has changed.
 * A folder that can only be read is opened for reading. Fails with `AnotherLog` where the read models were made from
 * another log than the one in the folder, and with `Refused` where there is no folder.
 */
export async function openData({ folder = mustHaveFolder(), afresh, onProgress }: Opening = {}): Promise<Data> {
  if (isReadOnly(folder)) return openToRead(folder);
  // Read models first: by them a log that has been lost is told from one that is still to be begun.
  const readModels = openReadModels(join(folder, READ_MODELS), said);
  try {
    const asItIs = afresh === 'from this log';
    const follower = logFollowed(readModels);
    const path = join(folder, LOG);
    const store = sqliteEventStore(path, { follower, asItIs, onUpgraded: sayUpgraded(path) });
    const close = async () => {
      lookUpAmong();
      readModels.close();
      await store.close();
    };
    try {
      if (asItIs) forgetLog(readModels);
      // Before anything is recorded.
      await checkLog(readModels, store);
      const behind = await clockBehind(store, now());
      if (behind !== undefined) said.warn(behind);
      const options = { today: today(), onProgress };
      if ((await store.head()) === 0) process.stderr.write(`${words().data.firstUse(folder)}\n`);
      const caughtUp = await (afresh === undefined ? catchUp : rebuild)(readModels, store, options);
      if (catalogueTaken(readModels) !== digestOf()) await takeCatalogue(folder, store, readModels);
      lookUpAmong(() => participantsOf({ readModels }));
      return { folder, store, readModels, caughtUp, speech: speechIn(language(), namesIn(readModels)), close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    readModels.close();
    throw error;
  }
}

/** A folder that is there, with a log in it, and cannot be written. */
function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch {
    return existsSync(join(folder, LOG));
  }
}

/** Opens a folder that can only be read, as on the medium of a backup: its read models are made in memory. */
async function openToRead(folder: string): Promise<Data> {
  const store = sqliteEventStore(join(folder, LOG), { readOnly: true });
  said.warn(words().data.readOnly(folder));
  const readModels = openReadModels(':memory:', said);
  const close = async () => {
    lookUpAmong();
    readModels.close();
    await store.close();
  };
  try {
    const caughtUp = await catchUp(readModels, store, { today: today() });
    lookUpAmong(() => participantsOf({ readModels }));
    return { folder, store, readModels, caughtUp, speech: speechIn(language(), namesIn(readModels)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const sayUpgraded = (path: string) => (done: number, all: number) => {
  const { upgraded, upgrading } = words().data;
  const whole = done === all ? `${upgraded(all)}\n` : ` (${Math.floor((100 * done) / all)} %)\r`;
  process.stderr.write(upgrading(path) + whole);
};

/** Records what the log has not of the bundled catalogue, and notes that it has all of it now. */
async function takeCatalogue(folder: string, store: EventStore, readModels: ReadModels): Promise<void> {
  const { recordBundled } = await import('@accede/recording');
  const before = await store.head();
  const taken = await recordBundled(store, { now: now(), today: today() });
  const added = (await store.head()) - before;
  if (before > 0 && added > 0) process.stderr.write(`${words().data.newerCatalogue(folder, added)}\n`);
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
    throw new Refused(code, words().library({ code, message, treaty: asked }) + treatyMeant(data, asked));
  } finally {
    await data.close();
  }
}
