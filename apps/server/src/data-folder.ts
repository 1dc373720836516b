import { join } from 'node:path';
import { clockBehind, type EventStore, isUnsoundLog, patient, sqliteEventStore, waitFor } from '@accede/event-store';
import { checkLog, forgetLog, logFollowed, openReadModels, type ReadModels } from '@accede/projections';
import type { Logger } from 'pino';
import { now } from './clock.ts';

/** Milliseconds for which SQLite itself waits for a lock, and with it everything else. */
export const BRIEFLY = 5;

export interface DataFolder {
  /** The log itself: what it is asked is answered or fails at once. */
  readonly log: EventStore;
  /** The same, waiting for another program that holds it. */
  readonly store: EventStore;
  readonly readModels: ReadModels;
}

/**
 * Opens the read models for those without clearance. It is the others by which a log is known again: where these do not
 * fit the log, they are emptied.
 */
export async function openPublicReadModels(folder: string, store: EventStore, logger: Logger): Promise<ReadModels> {
  const readModels = openReadModels(join(folder, 'read-models-public.sqlite'), logger, 'public');
  try {
    await checkLog(readModels, store);
  } catch (error) {
    if (!isUnsoundLog(error)) throw error;
    forgetLog(readModels);
  }
  waitFor(readModels.db, BRIEFLY);
  return readModels;
}

/**
 * Opens the read models and the log of a folder. By the read models a log that has been lost, exchanged or cut short is
 * known: then it fails with `UnusableFile` or `AnotherLog`, and nothing is begun anew in silence.
 * @param lockWait seconds that a write waits for another program that holds the log, without holding up others
 */
export async function openDataFolder(folder: string, lockWait: number, logger: Logger): Promise<DataFolder> {
  const readModels = openReadModels(join(folder, 'read-models.sqlite'), logger);
  let store: EventStore | undefined;
  try {
    const log = sqliteEventStore(join(folder, 'events.sqlite'), {
      wait: BRIEFLY,
      follower: logFollowed(readModels),
      onUpgraded: (done, all) => logger.info({ done, all }, 'the log of an earlier version is brought up to this one'),
    });
    store = patient(log, lockWait * 1000);
    await checkLog(readModels, store);
    waitFor(readModels.db, BRIEFLY);
    const behind = await clockBehind(store, now());
    if (behind !== undefined) logger.warn(behind);
    return { log, store, readModels };
  } catch (error) {
    readModels.close();
    await store?.close();
    throw error;
  }
}
