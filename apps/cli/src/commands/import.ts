import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { catchUp, listActs, type ReadModels, treatyTitles } from '@accede/projections';
import { isRefused, recordActs, registerTreaty, ruleOf, valueAt } from '@accede/recording';
import {
  type Format,
  formats,
  type Instruments,
  instrumentsAmong,
  type Question,
  REASONS,
  type Reading,
  readSource,
  readUntcIndex,
  SourceError,
} from '@accede/sources';
import { type Act, FinalClauses, isLegalDate, type TreatyId } from '@accede/treaty-law';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { by, type Data, openData, today, treatyMeant } from '../data.ts';
import { EXIT, Refused, Usage } from '../exit.ts';
import { bytesOf, readingOf } from '../input.ts';
import { count, page, shown, table } from '../tables.ts';

interface Report {
  files: number;
  treaties: number;
  /** Treaties that were not on record before. */
  registered: string[];
  read: number;
  recorded: number;
  alreadyRecorded: number;
  refused: { file: string; act: string; reason: string }[];
  unresolved: { file: string; row: number; name: string }[];
  questions: Question[];
  /** Worth knowing, nothing to decide. */
  notices: Question[];
  failed: { file: string; reason: string }[];
  dryRun: boolean;
  seconds: number;
}

/** Titles of UN tables, from the index file given or the one that lies beside the tables' folder. */
function titlesFor(files: readonly string[], given: string | undefined): ReadonlyMap<string, string> {
  const titlesIn = (path: string) =>
    new Map([...readingOf(path, readUntcIndex)].map(([treaty, { title }]) => [treaty, title]));
  if (given !== undefined) return titlesIn(given);
  const folder = dirname(files[0] ?? '.');
  const beside = [join(folder, 'index.csv'), join(folder, '..', 'index.csv')].find((path) => existsSync(path));
  if (beside === undefined) return new Map();
  try {
    return titlesIn(beside);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(
      `${shown(beside)} is no index of titles and is passed over: treaties are titled by their codes\n`,
    );
    return new Map();
  }
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
        const format = formats.find((f) => f.id === options.format);
        if (format === undefined)
          throw new Usage(`--format: "${options.format}" is not one of ${formats.map((f) => f.id).join(', ')}`);
        if (options.treaty !== undefined && files.length > 1)
          throw new Usage('--treaty: several files cannot all belong to one treaty; import them one by one');
        const started = performance.now();
        const titles = format.treatyOf === undefined ? new Map<string, string>() : titlesFor(files, options.titles);
        const report: Report = {
          files: 0,
          treaties: 0,
          registered: [],
          read: 0,
          recorded: 0,
          alreadyRecorded: 0,
          refused: [],
          unresolved: [],
          questions: [],
          notices: [],
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
              const treaty = options.treaty ?? format.treatyOf?.(file);
              const title = treaty === undefined ? undefined : titles.get(treaty);
              const reading = readSource(options.format, bytesOf(path), {
                file,
                treaty,
                title,
                citation: options.citation,
                instruments: (of) => instrumentsOnRecord(data.readModels, of),
              });
              await take(data, format, reading, report, file);
            } catch (error) {
              if (!(error instanceof SourceError || error instanceof Refused || isRefused(error))) throw error;
              const how = error.code === 'treaty-missing' ? ' (--treaty)' : '';
              report.failed.push({ file, reason: error.message + how });
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

/** The instruments on record for a treaty, looked up when one is asked for. */
function instrumentsOnRecord(readModels: ReadModels, treaty: TreatyId): Instruments {
  let known: Instruments | undefined;
  return (...asked) => {
    known ??= instrumentsAmong(actsOnRecord(readModels, treaty));
    return known(...asked);
  };
}

function actsOnRecord(readModels: ReadModels, treaty: TreatyId): Act[] {
  const acts: Act[] = [];
  let cursor: string | undefined;
  do {
    const page = listActs(readModels, { treaty, limit: 1000, cursor });
    acts.push(...page.items.filter(({ state }) => state === 'recorded').map(({ act }) => act));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return acts;
}

function collect(report: Report, file: string, reading: Reading): void {
  report.treaties += 1;
  report.read += reading.acts.length;
  report.unresolved.push(...reading.unresolved.map((each) => ({ file, ...each })));
  report.questions.push(...reading.questions);
  report.notices.push(...reading.notices);
}

/** Records what a file says. Its treaty is registered where it is not on record and the file itself names it. */
async function take(data: Data, format: Format, reading: Reading, report: Report, file: string): Promise<void> {
  const { treaty } = reading;
  const isNew = !report.registered.includes(treaty) && !treatyTitles(data.readModels).some(({ id }) => id === treaty);
  if (isNew && !format.namesTreaty) {
    // A code typed by hand may be mistyped.
    const meant = treatyMeant(data, treaty);
    throw new Refused(
      'unknown-treaty',
      `treaty: "${treaty}" is not on record${meant}; a new one is added with accede register`,
    );
  }
  const definition = definitionOf(reading);
  collect(report, file, reading);
  const isRegistered = isNew && reading.acts.length > 0;
  if (isRegistered) report.registered.push(treaty);
  if (report.dryRun) {
    const possible = (act: Act): boolean => isLegalDate(act.date) && act.date <= today();
    for (const act of reading.acts)
      if (!possible(act)) report.refused.push({ file, act: act.id, reason: `date: ${act.date} lies in the future` });
    return;
  }
  if (reading.acts.length === 0) return;
  if (isRegistered) await registerOnce(data, definition);
  const { recorded, alreadyRecorded, refused } = await recordActs(data.store, treaty, reading.acts, by(), {
    skipRefused: true,
  });
  report.recorded += recorded.length;
  report.alreadyRecorded += alreadyRecorded.length;
  report.refused.push(...refused.map((each) => ({ file, act: each.act ?? '', reason: each.message })));
}

async function registerOnce({ store }: Data, definition: FinalClauses): Promise<void> {
  try {
    await registerTreaty(store, { definition }, by());
  } catch (error) {
    // Another process has registered it meanwhile, perhaps with its clauses.
    if (!isRefused(error) || error.code !== 'treaty-already-registered') throw error;
  }
}

/** A treaty of which no more than code and title are known. */
function definitionOf({ treaty, title }: Reading): FinalClauses {
  const document = { id: treaty, title: { en: title ?? treaty } };
  const parsed = FinalClauses.safeParse(document);
  if (parsed.success) return parsed.data;
  const rules = parsed.error.issues.map((issue) => {
    const field = issue.path[0] === 'title' ? 'title (of the index)' : issue.path.join('.');
    return `${field}: ${ruleOf(issue, valueAt(issue.path, document))}`;
  });
  throw new Refused('invalid-definition', rules.join('; '));
}

/** Newly registered treaties that are named; the others are counted. */
const NAMED = 20;

/** The value of a question may be a whole statement: its beginning tells which. */
const brief = (value: string): string => (value.length > 80 ? `${value.slice(0, 80).toWellFormed()}…` : value);

function inWords(report: Report): string {
  const lines = [
    `${count(report.files, 'file')}, ${count(report.treaties, 'treaty', 'treaties')}, ${count(report.read, 'act')} read${report.dryRun ? '; nothing recorded (dry run)' : `; ${report.recorded} recorded, ${report.alreadyRecorded} already on record`} in ${report.seconds} s`,
    [
      `${count(report.unresolved.length, 'name')} not resolved`,
      count(report.questions.length, 'question'),
      `${count(report.refused.length, 'act')} refused`,
      `${count(report.failed.length, 'file')} refused`,
      `${count(report.notices.length, 'notice')}${report.notices.length > 0 ? ' (--json tells them)' : ''}`,
    ].join(', '),
  ];
  if (report.registered.length > 0) {
    const others = report.registered.length - NAMED;
    const codes = report.registered.slice(0, NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '');
    lines.push(
      `${count(report.registered.length, 'treaty', 'treaties')} not on record before${report.dryRun ? '' : ', now registered'}: ${codes}`,
    );
  }
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
        report.questions.map((q) => [q.file, String(q.row), q.column.slice(0, 40), brief(q.value), REASONS[q.reason]]),
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
  for (const { file, reason } of report.failed) lines.push('', `${shown(file)} refused: ${reason}`);
  return page(lines);
}
