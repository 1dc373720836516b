import { createWriteStream, existsSync, openSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { checkLogFile, copyLog, isSound } from '@accede/event-store';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { logPath, openData, withData } from '../data.ts';
import { EXIT, Refused, Usage } from '../exit.ts';
import { linesOf } from '../keep/lines.ts';
import { onChecked, onCopied, progress } from '../keep/progress.ts';
import { importLog, restore } from '../keep/restore.ts';
import { type Noted, verifyFile, verifyFolder } from '../keep/verify.ts';
import { whole } from '../keep/whole.ts';
import { help } from '../words/help.ts';
import { words } from '../words/index.ts';

/** Looking after the data folder: read models made afresh, the log checked, taken away and brought back. */
export function addKeep(program: Command, print: (text: string) => void): void {
  commandOf(program, 'rebuild')
    .option(
      '--from-this-log',
      help('on purpose from the log that is in the folder, though it is not the one they were made from'),
    )
    .action(async (options: { fromThisLog?: boolean }) => {
      const bar = progress();
      try {
        const asItIs = options.fromThisLog === true;
        await refuseUnsound(asItIs, bar);
        const started = performance.now();
        const data = await openData({
          afresh: asItIs ? 'from this log' : 'from the log',
          onProgress: ({ position, head, toDerive }) => bar.to(position, head, words().keep.toDerive(toDerive)),
        });
        await data.close();
        bar.stop();
        const { applied, derived } = data.caughtUp;
        print(words().keep.rebuilt(applied, derived, Math.round(performance.now() - started)));
      } finally {
        bar.stop();
      }
    });

  commandOf(program, 'verify')
    .option('--log <file>', help('check this file alone, as a backup, wherever it is'))
    .option('--noted <position:chain>', help('is the log one that ended so at an earlier check?'), notedEnd)
    .option('--json', help('for scripts'))
    .action(async ({ log, json, noted }: { log?: string; json?: boolean; noted?: Noted }) => {
      const bar = progress();
      try {
        const verified = log === undefined ? verifyFolder(bar, noted) : verifyFile(log, bar, noted);
        const { text, found, differs } = await verified;
        bar.stop();
        print(json ? JSON.stringify(found, null, 2) : text);
        if (differs) process.exitCode = EXIT.findings;
      } finally {
        bar.stop();
      }
    });

  commandOf(program, 'export')
    .option('--output <file>', help('JSON lines to this file (default: standard output)'))
    .option(
      '--sqlite <file>',
      help('a checked copy of the log as it stands at one moment, also while a server is running'),
    )
    .action((options: { output?: string; sqlite?: string }) => {
      const { output, sqlite } = options;
      if (output !== undefined && sqlite !== undefined) throw new Usage(words().refusal.oneFile);
      return withData(async ({ store }) => {
        const bar = progress();
        try {
          if (sqlite !== undefined) {
            const { position } = await whole(sqlite, (path) => copyLog(logPath(), path, onCopied(bar)));
            bar.stop();
            print(words().keep.copied(position, sqlite));
          } else if (output !== undefined) {
            let written = 0;
            await whole(output, (path) =>
              pipeline(
                linesOf(store, () => written++),
                // Opened at once: a stream that opens it later may do so after a failure has removed it.
                createWriteStream(path, { fd: openSync(path, 'wx', 0o600), flush: true }),
              ),
            );
            print(words().keep.wrote(written, output));
          } else await pipeline(linesOf(store), process.stdout, { end: false });
        } finally {
          bar.stop();
        }
      });
    });

  commandOf(program, 'restore')
    .option('--another-log', help('though it is a copy of another log than the one in the folder'))
    .action(async (file: string, { anotherLog }: { anotherLog?: boolean }) => {
      const bar = progress();
      try {
        const said = await restore(file, { anotherLog: anotherLog === true }, onCopied(bar));
        bar.stop();
        print(said);
      } finally {
        bar.stop();
      }
    });

  commandOf(program, 'import-log').action(async (file: string) => print(await importLog(file)));
}

function notedEnd(text: string): Noted {
  const [, position, chain] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (position === undefined || chain === undefined) throw new Usage(words().refusal.notNoted(text));
  return { position: Number(position), chain };
}

/** From a log that is not as it was recorded nothing is made. */
async function refuseUnsound(asItIs: boolean, bar: ReturnType<typeof progress>): Promise<void> {
  if (!existsSync(logPath())) return;
  const found = await checkLogFile(logPath(), { asItIs, onChecked: onChecked(bar) });
  if (isSound(found)) return;
  const [code, why] =
    found.alteration === null
      ? (['damaged-log', words().refusal.damaged(logPath(), found.integrity)] as const)
      : (['altered-log', words().refusal.altered(logPath(), found.alteration.message)] as const);
  throw new Refused(code, why + words().refusal.leftAsTheyWere);
}
