import { statSync } from 'node:fs';
import { chainAt, checkLogFile, isSound, isUnsoundLog, type LogCheck } from '@accede/event-store';
import { type Verification, verify } from '@accede/projections';
import { spell } from '@accede/treaty-law';
import { logPath, today, withData } from '../data.ts';
import { count } from '../tables.ts';
import { onChecked, type Progress } from './progress.ts';

/** What a check has found, for people and for scripts. */
export interface Verified {
  readonly text: string;
  readonly found: object;
  /** Whether anything is not as it should be. */
  readonly differs: boolean;
}

/** Rows told one by one; the others are counted. */
const TOLD = 20;

const NONE_COMPARED = { rows: 0, differences: [], underivable: [], unreadable: [] } satisfies Verification;

/** The end of a log that somebody noted at an earlier check. */
export interface Noted {
  readonly position: number;
  readonly chain: string;
}

/** Checks one file. Fails with `UnusableFile` where it is no log. */
export async function verifyFile(path: string, bar: Progress, noted?: Noted): Promise<Verified> {
  const log = await checkedOr(path, bar, noted);
  if ('unsound' in log) return log.unsound;
  return { text: `${path}: intact\n${end(log)}`, found: log, differs: false };
}

/** Checks the log of the data folder, and compares the read models with what follows from it. */
export async function verifyFolder(bar: Progress, noted?: Noted): Promise<Verified> {
  const path = logPath();
  // First of all: from a damaged log nothing can be derived to compare with.
  const log = statSync(path, { throwIfNoEntry: false })?.size ? await checkedOr(path, bar, noted) : NEW;
  if ('unsound' in log) return log.unsound;
  try {
    const compared = await withData(({ readModels, store }) => verify(readModels, store, { today: today() }));
    return { text: toldOf(log, compared), found: { ...log, ...compared }, differs: differs(compared) };
  } catch (error) {
    if (!isUnsoundLog(error)) throw error;
    const text = `Log: intact by itself, but ${error.message}\n${end(log)}`;
    return { text, found: { ...log, ...NONE_COMPARED, refused: error.message }, differs: true };
  }
}

const NEW: LogCheck = { integrity: 'ok', alteration: null, identity: null, position: 0, chain: null, recordedAt: null };

/** The check of a file, or what is to be said where it is not as it was recorded. */
async function checkedOr(
  path: string,
  bar: Progress,
  noted: Noted | undefined,
): Promise<LogCheck | { readonly unsound: Verified }> {
  try {
    const log = await checkLogFile(path, { onChecked: onChecked(bar) });
    if (!isSound(log)) return { unsound: unsound(path, log) };
    if (noted === undefined || chainAt(path, noted.position) === noted.chain) return log;
    const message = `at position ${noted.position} it is not the log of which the chain was noted: that has been rewritten or cut short`;
    return {
      unsound: unsound(path, { ...log, alteration: { position: noted.position, what: 'out-of-place', message } }),
    };
  } catch (error) {
    if (!isUnsoundLog(error)) throw error;
    const found = { ...NEW, integrity: error.message, ...NONE_COMPARED };
    return { unsound: { text: `Log: ${error.message}`, found, differs: true } };
  }
}

function unsound(path: string, log: LogCheck): Verified {
  const { integrity, alteration } = log;
  const what = alteration === null ? `is damaged: ${integrity}` : `is not as it was recorded: ${alteration.message}`;
  const advice = 'Restore it from a backup (accede restore FILE). The read models were not compared.';
  return { text: `Log: ${path} ${what}\n${advice}`, found: { ...log, ...NONE_COMPARED }, differs: true };
}

/** Where a log ends, and which one it is. */
function end({ identity, position, chain, recordedAt }: LogCheck): string {
  const last = recordedAt === null ? '' : `, recorded ${spell(recordedAt.slice(0, 10))}`;
  if (identity === null) return `Position ${position}${last}; of an earlier version: nothing binds its events`;
  return `Position ${position}${last}; log ${identity}; chain ${chain}`;
}

function differs({ differences, underivable, unreadable }: Verification): boolean {
  return differences.length + underivable.length + unreadable.length > 0;
}

function toldOf(log: LogCheck, { rows, differences, underivable, unreadable }: Verification): string {
  const lines = [
    `Log: intact. Read models: ${count(rows, 'row')} compared, ${count(differences.length, 'difference')}`,
    ...differences
      .slice(0, TOLD)
      .map(
        ({ table, stored, fresh }) =>
          `  ${table}: stored ${JSON.stringify(stored)?.slice(0, 200)}; from the log ${JSON.stringify(fresh)?.slice(0, 200)}`,
      ),
    ...(differences.length > 0 ? ['Mend with: accede rebuild'] : []),
    ...underivable.map(({ treaty, reason }) => `  ${treaty} cannot be derived: ${reason}`),
    ...unreadable.map(({ reason }) => `  ${reason}`),
  ];
  if (log.identity !== null) lines.push(end(log));
  return lines.join('\n');
}
