import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { finished } from 'node:stream/promises';
import { catchUp, rebuild, verify } from '@accede/projections';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { openData, today, withData } from '../data.ts';
import { EXIT, Refused } from '../exit.ts';

/** Looking after the data folder: read models made afresh, the log checked and taken away. */
export function addKeep(program: Command, print: (text: string) => void): void {
  program
    .command('rebuild')
    .description('make the read models afresh from the log')
    .action(async () => {
      const data = await openData();
      const bar = new SingleBar({
        format: '{bar} {percentage} % of the log · {toDerive} treaties to derive',
        clearOnComplete: true,
        stream: process.stderr,
      });
      try {
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

  program
    .command('verify')
    .description(
      `check the log and compare the read models with a fresh derivation; exit ${EXIT.findings} on a difference`,
    )
    .option('--json', 'for scripts')
    .action((options: { json?: boolean }) =>
      withData(async ({ readModels, store, folder }) => {
        const database = new DatabaseSync(join(folder, 'events.sqlite'), { readOnly: true });
        const integrity = String(Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0]);
        database.close();
        const { rows, differences } = await verify(readModels, store, { today: today() });
        if (options.json) print(JSON.stringify({ integrity, rows, differences }, null, 2));
        else {
          print(
            `Log: ${integrity === 'ok' ? 'intact' : integrity}. Read models: ${rows} rows compared, ${differences.length} differences`,
          );
          for (const { table, stored, fresh } of differences.slice(0, 20))
            print(
              `  ${table}: stored ${JSON.stringify(stored)?.slice(0, 200)}; from the log ${JSON.stringify(fresh)?.slice(0, 200)}`,
            );
          if (differences.length > 0) print('Mend with: accede rebuild');
        }
        if (integrity !== 'ok' || differences.length > 0) process.exitCode = EXIT.findings;
      }),
    );

  program
    .command('export')
    .description('all events as JSON lines, or a copy of the log that can be opened')
    .option('--output <file>', 'JSON lines to this file (default: standard output)')
    .option('--sqlite <file>', 'a consistent copy of the event store, also while a server is running')
    .action((options: { output?: string; sqlite?: string }) =>
      withData(async ({ store, folder, readModels }) => {
        const target = options.sqlite ?? options.output;
        if (target !== undefined && existsSync(target))
          throw new Refused('file-exists', `${target}: exists already; nothing was written`);
        if (options.sqlite !== undefined) {
          const database = new DatabaseSync(join(folder, 'events.sqlite'), { readOnly: true });
          await backup(database, options.sqlite);
          database.close();
          print(`Copied the log to ${options.sqlite}`);
          return;
        }
        const out = options.output === undefined ? process.stdout : createWriteStream(options.output, { flags: 'wx' });
        let written = 0;
        for (let after = 0; ; ) {
          const events = await store.readAll({ after, limit: 1000 });
          if (events.length === 0) break;
          for (const event of events) {
            written += 1;
            if (!out.write(`${JSON.stringify(event)}\n`)) await new Promise((resolve) => out.once('drain', resolve));
          }
          after = events.at(-1)?.position ?? after;
        }
        if (out !== process.stdout) {
          out.end();
          await finished(out);
          print(`Wrote ${written} events to ${options.output}`);
        }
        await catchUp(readModels, store, { today: today() });
      }),
    );
}
