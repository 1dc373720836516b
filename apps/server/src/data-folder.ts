import { join } from 'node:path';
import { clockBehind, type EventStore, sqliteEventStore } from '@accede/event-store';
import { checkLog, logFollowed, openReadModels, type ReadModels } from '@accede/projections';
import type { Logger } from 'pino';
import { now } from './clock.ts';

export interface DataFolder {
  readonly store: EventStore;
  readonly readModels: ReadModels;
}

/**
 * Opens the read models and the log of a folder. By the read models a log that has been lost, exchanged or cut short is
 * known: then it fails with `UnusableFile` or `AnotherLog`, and nothing is begun anew in silence.
 */
export async function openDataFolder(folder: string, logger: Logger): Promise<DataFolder> {
  const readModels = openReadModels(join(folder, 'read-models.sqlite'), logger);
  let store: EventStore | undefined;
  try {
    store = sqliteEventStore(join(folder, 'events.sqlite'), {
      follower: logFollowed(readModels),
      onUpgraded: (done, all) => logger.info({ done, all }, 'the log of an earlier version is brought up to this one'),
    });
    await checkLog(readModels, store);
    const behind = await clockBehind(store, now());
    if (behind !== undefined) logger.warn(behind);
    return { store, readModels };
  } catch (error) {
    readModels.close();
    await store?.close();
    throw error;
  }
}
