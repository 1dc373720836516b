import { accessSync, constants, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  nearMatches,
  noteCatalogue,
  openReadModels,
  type ReadModels,
  type Register,
  rebuild,
  treatyTitles,
} from '@accede/projections';
import { digestOf, recordBundled } from '@accede/recording';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { Refused } from './exit.ts';
import { lookUpAmong } from './input.ts';
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
  /** What the opening took in and derived. */
  readonly caughtUp: CaughtUp;
  close(): Promise<void>;
}

const said = {
  info: (): void => {},
  warn: (message: string): void => void process.stderr.write(`accede: ${message}\n`),
};

/** The data folder, and the log in it. */
export const dataFolder = (): string => resolve(process.env['ACCEDE_DATA'] || 'data');
export const logPath = (): string => join(dataFolder(), 'events.sqlite');

/** How the data folder is to be opened. */
export interface Opening {
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
 * another log than the one in the folder.
 */
export async function openData({ afresh, onProgress }: Opening = {}): Promise<Data> {
  const folder = dataFolder();
  if (isReadOnly(folder)) return openToRead(folder);
  // Read models first: by them a log that has been lost is told from one that is still to be begun.
  const readModels = openReadModels(join(folder, 'read-models.sqlite'), said);
  try {
    const asItIs = afresh === 'from this log';
    const follower = logFollowed(readModels);
    const store = sqliteEventStore(logPath(), { follower, asItIs, onUpgraded: sayUpgraded });
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
      if ((await store.head()) === 0)
        process.stderr.write(`First use of ${folder}: recording the bundled treaties and facts\n`);
      const caughtUp = await (afresh === undefined ? catchUp : rebuild)(readModels, store, options);
      if (catalogueTaken(readModels) !== digestOf()) await takeCatalogue(folder, store, readModels);
      lookUpAmong(() => participantsOf({ readModels }));
      return { folder, store, readModels, caughtUp, close };
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
    return existsSync(logPath());
  }
}

/** Opens a folder that can only be read, as on the medium of a backup: its read models are made in memory. */
async function openToRead(folder: string): Promise<Data> {
  const store = sqliteEventStore(logPath(), { readOnly: true });
  said.warn(`${folder} can only be read: nothing can be recorded, and the read models are made in memory each time`);
  const readModels = openReadModels(':memory:', said);
  const close = async () => {
    lookUpAmong();
    readModels.close();
    await store.close();
  };
  try {
    const caughtUp = await catchUp(readModels, store, { today: today() });
    lookUpAmong(() => participantsOf({ readModels }));
    return { folder, store, readModels, caughtUp, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function sayUpgraded(done: number, all: number): void {
  const whole = done === all ? `: ${count(all, 'event')}\n` : ` (${Math.floor((100 * done) / all)} %)\r`;
  process.stderr.write(`Upgrading ${logPath()}${whole}`);
}

/** Records what the log has not of the bundled catalogue, and notes that it has all of it now. */
async function takeCatalogue(folder: string, store: EventStore, readModels: ReadModels): Promise<void> {
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

/** Treaties on record with a code or title near to what was asked for, as the end of a sentence. */
export function treatyMeant({ readModels }: Pick<Data, 'readModels'>, asked: string): string {
  // One that is on record was asked for as known before.
  if (treatyTitles(readModels).some(({ id }) => id === asked)) return '';
  const near = nearMatches(readModels).treaties(asked).slice(0, 3);
  if (near.length === 0) return ' (accede treaties lists those on record)';
  return `; did you mean ${near.map(({ code }) => code).join(' or ')}?`;
}
