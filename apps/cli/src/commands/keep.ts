import { createWriteStream, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { type EventStore, integrityOf } from '@accede/event-store';
import { rebuild, verify } from '@accede/projections';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { logPath, openData, today, withData } from '../data.ts';
import { EXIT, Refused, Usage } from '../exit.ts';
import { count } from '../tables.ts';

/** Looking after the data folder: read models made afresh, the log checked and taken away. */
export function addKeep(program: Command, print: (text: string) => void): void {
  commandOf(program, 'rebuild').action(async () => {
    const data = await openData();
    const bar = new SingleBar({
      format: '{bar} {percentage} % of the log · {toDerive} treaties to derive',
      clearOnComplete: true,
      stream: process.stderr,
    });
    try {
      refuseDamaged('the read models were left as they are');
      const started = performance.now();
      bar.start(1, 0, { toDerive: 0 });
      const { applied, derived } = await rebuild(data.readModels, data.store, {
        today: today(),
        onProgress: ({ position, head, toDerive }) => {
          bar.setTotal(Math.max(1, head));
          bar.update(position, { toDerive });
        },
      });
      bar.stop();
      print(
        `Rebuilt from ${applied} events, ${derived} treaties derived, in ${Math.round(performance.now() - started)} ms`,
      );
    } finally {
      bar.stop();
      await data.close();
    }
  });

  commandOf(program, 'verify')
    .option('--json', 'for scripts')
    .action(async (options: { json?: boolean }) => {
      const log = logPath();
      // First of all: from a damaged log nothing can be derived to compare with.
      const integrity = statSync(log, { throwIfNoEntry: false })?.size ? integrityOf(log) : 'ok';
      if (integrity !== 'ok') {
        print(
          options.json
            ? JSON.stringify({ integrity, rows: 0, differences: [], underivable: [] }, null, 2)
            : `Log: ${log} is damaged: ${integrity}\nRestore it from a backup. The read models were not compared.`,
        );
        process.exitCode = EXIT.findings;
        return;
      }
      await withData(async ({ readModels, store }) => {
        const { rows, differences, underivable } = await verify(readModels, store, { today: today() });
        if (options.json) print(JSON.stringify({ integrity, rows, differences, underivable }, null, 2));
        else {
          print(`Log: intact. Read models: ${count(rows, 'row')} compared, ${count(differences.length, 'difference')}`);
          for (const { table, stored, fresh } of differences.slice(0, 20))
            print(
              `  ${table}: stored ${JSON.stringify(stored)?.slice(0, 200)}; from the log ${JSON.stringify(fresh)?.slice(0, 200)}`,
            );
          if (differences.length > 0) print('Mend with: accede rebuild');
          for (const { treaty, reason } of underivable) print(`  ${treaty} cannot be derived: ${reason}`);
        }
        if (differences.length + underivable.length > 0) process.exitCode = EXIT.findings;
      });
    });

  commandOf(program, 'export')
    .option('--output <file>', 'JSON lines to this file (default: standard output)')
    .option('--sqlite <file>', 'a consistent copy of the event store, also while a server is running')
    .action((options: { output?: string; sqlite?: string }) => {
      if (options.output !== undefined && options.sqlite !== undefined)
        throw new Usage('--output and --sqlite: an export makes one file; give one of the two');
      return withData(async ({ store }) => {
        if (options.sqlite !== undefined) {
          await whole(options.sqlite, copyLog);
          print(`Copied the log to ${options.sqlite}`);
        } else if (options.output !== undefined) {
          let written = 0;
          await whole(options.output, (path) =>
            pipeline(
              lines(store, () => written++),
              // Opened at once: a stream that opens it later may do so after a failure has removed it.
              createWriteStream(path, { fd: openSync(path, 'wx'), flush: true }),
            ),
          );
          print(`Wrote ${count(written, 'event')} to ${options.output}`);
        } else await pipeline(lines(store), process.stdout, { end: false });
      });
    });
}

/** Has a file written under another name beside its own, which it gets once it is whole. */
async function whole(target: string, write: (path: string) => Promise<unknown>): Promise<void> {
  if (existsSync(target)) throw new Refused('file-exists', `${target}: exists already; nothing was written`);
  const folder = dirname(resolve(target));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused('no-such-folder', `${target}: there is no folder ${folder}`);
  const partial = `${target}.partial-${process.pid}`;
  try {
    await write(partial);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

async function copyLog(path: string): Promise<void> {
  const log = logPath();
  // A copy is made page by page, of damaged ones too.
  refuseDamaged('it was not copied');
  const database = new DatabaseSync(log, { readOnly: true });
  try {
    await backup(database, path);
  } finally {
    database.close();
  }
}

function refuseDamaged(instead: string): void {
  if (integrityOf(logPath()) !== 'ok')
    throw new Refused('damaged-log', `${logPath()} is damaged (accede verify says where): ${instead}`);
}

async function* lines(store: EventStore, written?: () => void): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const events = await store.readAll({ after, limit: 1000 });
    for (const event of events) {
      yield `${JSON.stringify(event)}\n`;
      written?.();
    }
    const last = events.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}
