import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkLogFile,
  copyLog,
  holdAlone,
  type LogCheck,
  makePrivateFolder,
  type OnCopied,
  putInPlace,
  writeLog,
} from '@accede/event-store';
import { forgetLog, logFollowed, openReadModels } from '@accede/projections';
import { folderToFill } from '../data.ts';
import { Refused } from '../exit.ts';
import { words } from '../words/index.ts';
import { logInLines } from './lines.ts';
import { asPartial } from './whole.ts';

/**
 * Puts a copy of the log in the place of the one in the data folder; the read models are made anew at the next start.
 * The copy is checked before anything is replaced. Gives what is to be said.
 * Fails where the file is no sound log or one of another identity, and while another program has the folder open.
 */
export async function restore(file: string, options: { readonly anotherLog: boolean }, on: OnCopied): Promise<string> {
  const path = logToFill();
  if (existsSync(file) && existsSync(path) && statSync(file).ino === statSync(path).ino)
    throw new Refused('same-file', words().refusal.sameFile(file));
  makePrivateFolder(folderToFill());
  mustBeAlone();
  return asPartial(path, async (incoming) => {
    const restored = await copyLog(file, incoming, on);
    const before = await logInPlace();
    if (
      !options.anotherLog &&
      before.identity !== null &&
      restored.identity !== null &&
      before.identity !== restored.identity
    )
      throw new Refused(
        'another-log',
        words().refusal.anotherLog(file, restored.identity, folderToFill(), before.identity),
      );
    const aside = replace(incoming);
    return [
      words().keep.restored(file, endOf(restored)),
      ...(aside === null ? [] : [words().keep.keptAs(before.position > 0 ? endOf(before) : null, aside)]),
    ].join('\n');
  });
}

/** Brings a log back from its JSON lines into a data folder that has none. Gives what is to be said. */
export async function importLog(file: string): Promise<string> {
  const path = logToFill();
  if ((await logInPlace()).position > 0 || statSync(path, { throwIfNoEntry: false })?.size)
    throw new Refused('log-exists', words().refusal.logExists(folderToFill()));
  const { identity, end, events } = await logInLines(file);
  makePrivateFolder(folderToFill());
  mustBeAlone();
  return asPartial(path, async (incoming) => {
    const imported = await writeLog(incoming, identity, end, events);
    replace(incoming);
    return words().keep.broughtBack(imported, file, identity);
  });
}

const logToFill = (): string => join(folderToFill(), 'events.sqlite');
const readModelsPath = (): string => join(folderToFill(), 'read-models.sqlite');

/** A server, or another command, must not go on with a log that is no longer there. */
function mustBeAlone(): void {
  for (const path of [logToFill(), readModelsPath()]) holdAlone(path)();
}

function replace(incoming: string): string | null {
  // First of all: read models without a log are made anew, those of another log would stop the next start.
  const readModels = openReadModels(readModelsPath());
  forgetLog(readModels);
  readModels.close();
  return putInPlace(incoming, logToFill());
}

type InPlace = Pick<LogCheck, 'identity' | 'position' | 'recordedAt'>;

/** What is known of the log in the folder: by itself, or where it is lost or damaged, by the read models. */
async function logInPlace(): Promise<InPlace> {
  const found = await checkLogFile(logToFill(), { asItIs: true }).catch(() => null);
  if (found !== null && found.identity !== null) return found;
  if (!existsSync(readModelsPath())) return { identity: null, position: 0, recordedAt: null };
  const readModels = openReadModels(readModelsPath());
  const { identity, position } = logFollowed(readModels);
  readModels.close();
  return { identity, position, recordedAt: null };
}

function endOf({ position, recordedAt }: InPlace): string {
  return words().keep.upTo(position, recordedAt?.slice(0, 10) ?? null);
}
