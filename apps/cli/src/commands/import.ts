import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { catchUp } from '@accede/projections';
import { isRefused, recordActs, registerTreaty } from '@accede/recording';
import {
  formats,
  type Question,
  REASONS,
  type Reading,
  readSource,
  readUntcIndex,
  SourceError,
  untcTreatyId,
} from '@accede/sources';
import { type Act, FinalClauses, isLegalDate } from '@accede/treaty-law';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { by, openData, today } from '../data.ts';
import { EXIT, Usage } from '../exit.ts';
import { bytesOf } from '../input.ts';
import { table } from '../tables.ts';

interface Report {
  files: number;
  treaties: number;
  read: number;
  recorded: number;
  alreadyRecorded: number;
  refused: { file: string; act: string; reason: string }[];
  unresolved: { file: string; row: number; name: string }[];
  questions: Question[];
  notices: number;
  failed: { file: string; reason: string }[];
  dryRun: boolean;
  seconds: number;
}

/** Titles of UN tables, from the index file given or the one that lies beside the tables' folder. */
function titlesFor(files: readonly string[], given: string | undefined): ReadonlyMap<string, string> {
  const beside =
    files[0] === undefined
      ? undefined
      : [join(dirname(files[0]), 'index.csv'), join(dirname(files[0]), '..', 'index.csv')].find((path) =>
          existsSync(path),
        );
  const path = given ?? beside;
  if (path === undefined) return new Map();
  return new Map([...readUntcIndex(bytesOf(path))].map(([treaty, { title }]) => [treaty, title]));
}

export function addImport(program: Command, print: (text: string) => void): void {
  program
    .command('import')
    .description(`acts from files; importing again changes nothing. Formats: ${formats.map((f) => f.id).join(', ')}`)
    .argument('<files...>')
    .requiredOption('--format <format>', formats.map((f) => `${f.id}: ${f.title}`).join('; '))
    .option('--treaty <id>', 'the treaty that the acts belong to (a UN table is named by its file)')
    .option('--titles <index.csv>', 'index of titles for UN tables (default: an index.csv beside them)')
    .option('--citation <text>', 'where the files come from, cited as the source of their acts')
    .option('--dry-run', 'read and check everything, record nothing')
    .option('--strict', `exit ${EXIT.findings} where something could not be understood`)
    .option('--json', 'for scripts')
    .action(
      async (
        files: string[],
        options: {
          format: string;
          treaty?: string;
          titles?: string;
          citation?: string;
          dryRun?: boolean;
          strict?: boolean;
          json?: boolean;
        },
      ) => {
        if (!formats.some((f) => f.id === options.format))
          throw new Usage(`--format: "${options.format}" is not one of ${formats.map((f) => f.id).join(', ')}`);
        if (options.treaty !== undefined && files.length > 1)
          throw new Usage('--treaty: several files cannot all belong to one treaty; import them one by one');
        const started = performance.now();
        const titles = options.format === 'untc' ? titlesFor(files, options.titles) : new Map<string, string>();
        const report: Report = {
          files: 0,
          treaties: 0,
          read: 0,
          recorded: 0,
          alreadyRecorded: 0,
          refused: [],
          unresolved: [],
          questions: [],
          notices: 0,
          failed: [],
          dryRun: options.dryRun === true,
          seconds: 0,
        };
        const bar = new SingleBar({
          format: '{bar} {value}/{total} files · {acts} acts · {file}',
          hideCursor: true,
          clearOnComplete: true,
          stopOnComplete: false,
          noTTYOutput: false,
          stream: process.stderr,
        });
        bar.start(files.length, 0, { acts: 0, file: '' });
        const data = await openData();
        try {
          for (const path of files) {
            const file = basename(path);
            bar.update(report.files, { acts: report.read, file });
            report.files += 1;
            try {
              const treaty = options.treaty ?? (options.format === 'untc' ? untcTreatyId(file) : undefined);
              const title = treaty === undefined ? undefined : titles.get(treaty);
              const reading = readSource(options.format, bytesOf(path), {
                file,
                treaty,
                title,
                citation: options.citation,
              });
              collect(report, file, reading);
              await take(data, reading, report, file);
            } catch (error) {
              if (
                !(error instanceof SourceError) &&
                !isRefused(error) &&
                typeof (error as { code?: unknown }).code !== 'string'
              )
                throw error;
              report.failed.push({ file, reason: (error as Error).message });
            }
          }
          bar.update(files.length, { acts: report.read, file: 'bringing the read models up to date' });
          if (!report.dryRun) await catchUp(data.readModels, data.store, { today: today() });
        } finally {
          bar.stop();
          await data.close();
        }
        report.seconds = Math.round(performance.now() - started) / 1000;
        print(options.json ? JSON.stringify(report, null, 2) : inWords(report));
        if (report.failed.length > 0 || report.refused.length > 0) process.exitCode = EXIT.refused;
        else if (options.strict && report.questions.length + report.unresolved.length > 0)
          process.exitCode = EXIT.findings;
      },
    );
}

function collect(report: Report, file: string, reading: Reading): void {
  report.treaties += 1;
  report.read += reading.acts.length;
  report.unresolved.push(...reading.unresolved.map((each) => ({ file, ...each })));
  report.questions.push(...reading.questions);
  report.notices += reading.notices.length;
}

/** Records what a file says, registering its treaty where it is not on record. */
async function take(
  data: { store: Parameters<typeof recordActs>[0] },
  reading: Reading,
  report: Report,
  file: string,
): Promise<void> {
  const possible = (act: Act): boolean => isLegalDate(act.date) && act.date <= today();
  if (report.dryRun) {
    for (const act of reading.acts)
      if (!possible(act)) report.refused.push({ file, act: act.id, reason: `date: ${act.date} lies in the future` });
    return;
  }
  const definition = FinalClauses.parse({ id: reading.treaty, title: { en: reading.title ?? reading.treaty } });
  try {
    await registerTreaty(data.store, { definition }, by());
  } catch (error) {
    if (!isRefused(error) || error.code !== 'treaty-already-registered') throw error;
  }
  const { recorded, alreadyRecorded, refused } = await recordActs(data.store, reading.treaty, reading.acts, by(), {
    skipRefused: true,
  });
  report.recorded += recorded.length;
  report.alreadyRecorded += alreadyRecorded.length;
  report.refused.push(...(refused ?? []).map((each) => ({ file, act: each.act ?? '', reason: each.message })));
}

function inWords(report: Report): string {
  const lines = [
    `${report.files} files, ${report.treaties} treaties, ${report.read} acts read${report.dryRun ? '; nothing recorded (dry run)' : `; ${report.recorded} recorded, ${report.alreadyRecorded} already on record`} in ${report.seconds} s`,
    `${report.unresolved.length} names not resolved, ${report.questions.length} questions, ${report.refused.length} acts refused, ${report.failed.length} files refused, ${report.notices} notices`,
  ];
  if (report.unresolved.length > 0)
    lines.push(
      '',
      'Names not on the register',
      table(
        ['file', 'row', 'name'],
        report.unresolved.map((u) => [u.file, String(u.row), u.name]),
      ),
    );
  if (report.questions.length > 0)
    lines.push(
      '',
      'Not understood',
      table(
        ['file', 'row', 'column', 'value', 'reason'],
        report.questions.map((q) => [q.file, String(q.row), q.column.slice(0, 40), q.value, REASONS[q.reason]]),
      ),
    );
  if (report.refused.length > 0)
    lines.push(
      '',
      'Acts refused',
      table(
        ['file', 'act', 'reason'],
        report.refused.map((r) => [r.file, r.act, r.reason]),
      ),
    );
  for (const { file, reason } of report.failed) lines.push('', `${file} refused: ${reason}`);
  return lines.join('\n');
}
