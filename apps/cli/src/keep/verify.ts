import { statSync } from 'node:fs';
import { chainAt, checkLogFile, isSound, isUnsoundLog, type LogCheck } from '@accede/event-store';
import { type Verification, verify } from '@accede/projections';
import { logPath, today, withData } from '../data.ts';
import { words } from '../words/index.ts';
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
  return { text: `${words().keep.intact(path)}\n${end(log)}`, found: log, differs: false };
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
    const text = `${words().keep.intactBut(error.message)}\n${end(log)}`;
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
    const message = words().keep.rewritten(noted.position);
    return {
      unsound: unsound(path, { ...log, alteration: { position: noted.position, what: 'out-of-place', message } }),
    };
  } catch (error) {
    if (!isUnsoundLog(error)) throw error;
    const found = { ...NEW, integrity: error.message, ...NONE_COMPARED };
    return { unsound: { text: words().keep.log(error.message), found, differs: true } };
  }
}

function unsound(path: string, log: LogCheck): Verified {
  const { integrity, alteration } = log;
  const said = words().keep;
  const what = alteration === null ? said.damaged(path, integrity) : said.altered(path, alteration.message);
  return { text: `${what}\n${said.advice}`, found: { ...log, ...NONE_COMPARED }, differs: true };
}

/** Where a log ends, and which one it is. */
function end({ identity, position, chain, recordedAt }: LogCheck): string {
  const said = words().keep;
  const which = identity === null ? said.unbound : said.identity(identity, chain);
  return said.end(position, recordedAt?.slice(0, 10) ?? null, which);
}

function differs({ differences, underivable, unreadable }: Verification): boolean {
  return differences.length + underivable.length + unreadable.length > 0;
}

function toldOf(log: LogCheck, { rows, differences, underivable, unreadable }: Verification): string {
  const said = words().keep;
  const lines = [
    said.compared(rows, differences.length),
    ...differences
      .slice(0, TOLD)
      .map(
        ({ table, stored, fresh }) =>
          `  ${said.differs(table, JSON.stringify(stored)?.slice(0, 200), JSON.stringify(fresh)?.slice(0, 200))}`,
      ),
    ...(differences.length > 0 ? [said.mend] : []),
    ...underivable.map(({ treaty, reason }) => `  ${said.underivable(treaty, reason)}`),
    ...unreadable.map(({ reason }) => `  ${reason}`),
  ];
  if (log.identity !== null) lines.push(end(log));
  return lines.join('\n');
}
