import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { catchUp, type ReadModels, treatyTitles } from '@accede/projections';
import { brokenBy, isRefused, recordActs, registerTreaty, valueAt } from '@accede/recording';
import {
  compareEdition,
  type Format,
  formatSaid,
  formats,
  instrumentsAmong,
  type Reading,
  type ReadingOptions,
  readSource,
  readUntcIndex,
  SourceError,
} from '@accede/sources';
import { type Act, FinalClauses, isLegalDate, type LegalDate, type TreatyId } from '@accede/treaty-law';
import { formatIn, speechIn } from '@accede/wording';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { by, type Data, openData, participantsOf, today } from '../data.ts';
import { EXIT, Refused, Usage } from '../exit.ts';
import { noteComplete } from '../import/completeness.ts';
import { type OnRecord, onRecordOf } from '../import/on-record.ts';
import { proposalsOf } from '../import/proposals.ts';
import { emptyReport, inWords, type Report, told } from '../import/report.ts';
import { legalDate } from '../input/dates.ts';
import { bytesOf } from '../input/files.ts';
import { readingOf, refusalOf } from '../input/reading.ts';
import { treatyMeant } from '../input/treaty.ts';
import { shown } from '../shown.ts';
import { help } from '../words/help.ts';
import { refused, ruleIn, words } from '../words/index.ts';
import { language } from '../words/language.ts';
import { CORRECTION } from './record.ts';

interface Options {
  format: string;
  treaty?: string;
  titles?: string;
  citation?: string;
  asOf?: LegalDate;
  column?: Record<string, string>;
  partial?: boolean;
  dryRun?: boolean;
  strict?: boolean;
  json?: boolean;
}

export function addImport(program: Command, print: (text: string) => void): void {
  commandOf(program, 'import')
    .requiredOption(
      '--format <format>',
      formats.map((f) => `${f.id}: ${formatIn(formatSaid(f), speechIn(language()))}`).join('; '),
    )
    .option('--treaty <id>', help('the treaty that the acts belong to (a UN table is named by its file)'))
    .option('--titles <index.csv>', help('index of titles for UN tables (default: an index.csv beside them)'))
    .option('--citation <text>', help('where the files come from, cited as the source of their acts'))
    .option(
      '--as-of <date>',
      help('the day of the files, where they name none: by then those shown as having left have left'),
      legalDate('--as-of'),
    )
    .option(
      '--column <field=name>',
      help('of acts: the column of the file for a field, as participant=country_name; may be repeated'),
      columnMapped,
    )
    .option('--partial', help('of acts: take the rows that are good, and say what was left out'))
    .option('--dry-run', help('read and check everything, record nothing'))
    .option(
      '--strict',
      help('exit {} where something could not be understood, or differs from the record', EXIT.findings),
    )
    .option('--json', help('for scripts'))
    .action(async (files: string[], options: Options) => {
      const format = formats.find((f) => f.id === options.format);
      if (format === undefined)
        throw new Usage(
          words().refusal.notOneOf(
            '--format',
            options.format,
            formats.map((f) => f.id),
          ),
        );
      if (options.treaty !== undefined && files.length > 1) throw new Usage(words().refusal.severalFiles);
      if (format.id !== 'acts' && (options.column !== undefined || options.partial === true))
        throw new Usage(words().refusal.actsAlone(options.partial === true ? 'partial' : 'column'));
      const report = await importFiles(files, format, options, CORRECTION);
      print(options.json ? JSON.stringify(report, null, 2) : inWords(report));
      if (report.failed.length > 0 || report.refused.length > 0) process.exitCode = EXIT.refused;
      else if (options.strict && asks(report)) process.exitCode = EXIT.findings;
    });
}

function columnMapped(text: string, all: Record<string, string> = {}): Record<string, string> {
  const [, field, name] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (field === undefined || name === undefined)
    throw new Usage(words().refusal.notOfForm('--column', text, 'participant=country_name'));
  return { ...all, [field]: name };
}

const asks = ({ questions, unresolved, proposals, left }: Report): boolean =>
  questions.length + unresolved.length + proposals.length + left.length > 0;

/** Reads the files one after the other and records what they say. */
async function importFiles(
  files: readonly string[],
  format: Format,
  options: Options,
  corrections: ReadonlySet<string>,
): Promise<Report> {
  const started = performance.now();
  const titles = format.treatyOf === undefined ? new Map<string, string>() : titlesFor(files, options.titles);
  const report = emptyReport(options.dryRun === true);
  const bar = new SingleBar({
    format: words().import.bar,
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
        const bytes = bytesOf(path);
        const { reading, known } = await readBeside(data, bytes, format, {
          file,
          treaty,
          title,
          citation: options.citation,
          readOn: options.asOf,
          columns: options.column,
          partial: options.partial,
          resolve: participantsOf(data, treaty).resolve,
        });
        await take(data, format, reading, known, report, file, corrections);
      } catch (error) {
        if (!(error instanceof SourceError || error instanceof Refused || isRefused(error))) throw error;
        const how = error.code === 'treaty-missing' ? ' (--treaty)' : '';
        const faults = error instanceof SourceError ? error.faults.map(told) : [];
        const reason = error instanceof SourceError ? refusalOf(error) : error.message;
        report.failed.push({ file, reason: reason + how, code: error.code, faults });
      }
    }
    bar.update(files.length, { acts: report.read, file: words().import.catchingUp });
    if (!report.dryRun) await catchUp(data.readModels, data.store, { today: today() });
  } finally {
    bar.stop();
    await data.close();
  }
  report.seconds = Math.round(performance.now() - started) / 1000;
  return report;
}

/**
 * Reads a file beside what is on record of its treaty, which dates its statements and tells kinds of consent apart. A
 * file that names its treaty itself is read a second time for that.
 */
async function readBeside(
  { store }: Data,
  bytes: Uint8Array,
  format: Format,
  options: ReadingOptions,
): Promise<{ reading: Reading; known: OnRecord }> {
  const treaty = options.treaty ?? readSource(format.id, bytes, options).treaty;
  const known = await onRecordOf(store, treaty);
  const instruments = instrumentsAmong(known.acts);
  const beside = { ...options, instruments: () => instruments, onRecord: () => known.acts };
  return { reading: readSource(format.id, bytes, beside), known };
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
    process.stderr.write(`${words().refusal.noIndex(shown(beside))}\n`);
    return new Map();
  }
}

function collect(report: Report, file: string, reading: Reading): void {
  report.treaties += 1;
  report.read += reading.acts.length;
  report.unresolved.push(...reading.unresolved.map((each) => ({ file, ...each })));
  report.questions.push(...reading.questions);
  report.notices.push(...reading.notices);
  report.left.push(...(reading.faults ?? []).map((fault) => ({ file, ...told(fault) })));
}

const isOnRecord = (readModels: ReadModels, treaty: TreatyId): boolean =>
  treatyTitles(readModels).some(({ id }) => id === treaty);

/**
 * Records what a file says and is not on record. Its treaty is registered where it is not on record and the file
 * itself names it. What the file tells otherwise than the record, or no longer has, is only proposed.
 */
async function take(
  data: Data,
  format: Format,
  reading: Reading,
  known: OnRecord,
  report: Report,
  file: string,
  corrections: ReadonlySet<string>,
): Promise<void> {
  const { treaty } = reading;
  const isNew = !report.registered.includes(treaty) && !isOnRecord(data.readModels, treaty);
  if (isNew && !format.namesTreaty) {
    // A code typed by hand may be mistyped.
    const meant = treatyMeant(data, treaty);
    throw new Refused('unknown-treaty', words().refusal.noNewTreaty(treaty, meant));
  }
  const definition = definitionOf(reading);
  collect(report, file, reading);
  const isRegistered = isNew && reading.acts.length > 0;
  if (isRegistered) report.registered.push(treaty);
  const { fresh, told, changed, missing } = format.isEdition
    ? compareEdition(known.versions, reading)
    : { fresh: reading.acts, told: [], changed: [], missing: [] };
  report.proposals.push(...proposalsOf({ changed, missing }, treaty, file, corrections));
  report.alreadyRecorded += told.length;
  const refusedBefore = report.refused.length;
  if (report.dryRun) {
    const possible = (act: Act): boolean => isLegalDate(act.date) && act.date <= today();
    for (const act of reading.acts)
      if (!possible(act)) report.refused.push({ file, act: act.id, reason: words().import.future(act.date) });
  } else if (reading.acts.length > 0) {
    if (isRegistered) await registerOnce(data, definition);
    const {
      recorded,
      alreadyRecorded,
      refused: left,
    } = await recordActs(data.store, treaty, fresh, by(), {
      skipRefused: true,
    });
    report.recorded += recorded.length;
    report.alreadyRecorded += alreadyRecorded.length;
    report.refused.push(...left.map((each) => ({ file, act: each.act ?? '', reason: refused(each) })));
  }
  await noteComplete(data, reading, known.definition ?? definition, known, report, {
    file,
    refused: report.refused.length - refusedBefore,
  });
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
function definitionOf({ treaty, title, titleIn }: Reading): FinalClauses {
  const named = title ?? treaty;
  const document = { id: treaty, title: { en: named, ...(titleIn === 'fr' ? { fr: named } : {}) } };
  const parsed = FinalClauses.safeParse(document);
  if (parsed.success) return parsed.data;
  const rules = parsed.error.issues.map((issue) => {
    const field = issue.path[0] === 'title' ? 'title (of the index)' : issue.path.join('.');
    return words().colon(field, ruleIn(brokenBy(issue, valueAt(issue.path, document))));
  });
  throw new Refused('invalid-definition', rules.join('; '));
}
