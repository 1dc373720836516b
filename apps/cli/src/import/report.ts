import type { Fault, Question } from '@accede/sources';
import type { Act, LegalDate, TreatyId } from '@accede/treaty-law';
import { asked, faultAt, faultIn, speechIn } from '@accede/wording';
import { shown } from '../shown.ts';
import { page, table } from '../tables.ts';
import { words } from '../words/index.ts';
import { language } from '../words/language.ts';
import type { Proposal } from './proposals.ts';

/** A fault with what is wrong, in the language of the terminal. */
export type ToldFault = Fault & { readonly message: string };

export const told = (fault: Fault): ToldFault => ({ ...fault, message: faultIn(fault, speechIn(language())) });

/** What an import did, or would do, as `--json` prints it. */
export interface Report {
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
  /** What the file tells otherwise than the record, or no longer has: for a person to confirm. */
  proposals: Proposal[];
  /** Rows left out for their faults, with --partial. */
  left: (ToldFault & { file: string })[];
  /** As of when a source says that it stands, and whether the record was noted to be complete to that day. */
  completeAsOf: { file: string; treaty: TreatyId; date: LegalDate; noted: boolean; because: string | null }[];
  failed: { file: string; reason: string; code: string; faults: readonly ToldFault[] }[];
  dryRun: boolean;
  seconds: number;
}

export function emptyReport(dryRun: boolean): Report {
  return {
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
    proposals: [],
    left: [],
    completeAsOf: [],
    failed: [],
    dryRun,
    seconds: 0,
  };
}

/** Newly registered treaties that are named; the others are counted. */
const NAMED = 20;

/** The value of a question may be a whole statement: its beginning tells which. */
const brief = (value: string): string => (value.length > 80 ? `${value.slice(0, 80).toWellFormed()}…` : value);

/** The report for a person at a terminal. */
export function inWords(report: Report): string {
  const said = words().import;
  const recorded = report.dryRun ? said.dry : said.recorded(report.recorded, report.alreadyRecorded);
  const lines = [
    said.read(report.files, report.treaties, report.read) + recorded + said.seconds(report.seconds),
    [
      said.unresolved(report.unresolved.length),
      said.questions(report.questions.length),
      said.actsRefused(report.refused.length),
      said.filesRefused(report.failed.length),
      said.notices(report.notices.length),
    ].join(', '),
  ];
  if (report.registered.length > 0) {
    const others = report.registered.length - NAMED;
    const codes = report.registered.slice(0, NAMED).join(', ') + (others > 0 ? said.others(others) : '');
    lines.push(said.newTreaties(report.registered.length, codes, !report.dryRun));
  }
  for (const { treaty, date, noted, because } of report.completeAsOf)
    lines.push(said.standsAsAt(treaty, date) + (noted ? said.noted : because === null ? '' : said.notNoted(because)));
  if (report.unresolved.length > 0)
    lines.push(
      '',
      said.nobody,
      table(
        said.nobodyHead,
        report.unresolved.map((u) => [u.file, String(u.row), u.name]),
      ),
    );
  if (report.questions.length > 0)
    lines.push(
      '',
      said.question,
      table(
        said.questionHead,
        report.questions.map((q) => [
          q.file,
          String(q.row),
          q.column.slice(0, 40),
          brief(q.value),
          asked(q.reason, speechIn(language())),
        ]),
      ),
    );
  if (report.left.length > 0) {
    const rows = new Set(report.left.map(({ file, row }) => `${file}:${row}`)).size;
    lines.push('', said.left(rows));
    for (const fault of report.left) lines.push(`${shown(fault.file)}, ${faultAt(fault, speechIn(language()))}`);
  }
  if (report.refused.length > 0)
    lines.push(
      '',
      said.refused,
      table(
        said.refusedHead,
        report.refused.map((r) => [r.file, r.act, r.reason]),
      ),
    );
  for (const { file, reason } of report.failed) lines.push('', said.failed(shown(file), reason));
  const commands = proposed(report);
  return [page(lines), ...commands].join('\n');
}

/** What a person may confirm, with the commands that do it: those are never broken over lines. */
function proposed({ proposals, unresolved }: Report): string[] {
  const told = proposals.filter(({ why }) => why === 'told otherwise');
  const gone = proposals.filter(({ why }) => why === 'no longer there');
  const said = words().import;
  const lines: string[] = [];
  if (told.length > 0)
    lines.push(
      '',
      page([
        said.otherwise,
        table(
          said.otherwiseHead,
          told.map(({ actId, onRecord, correct, fields }) => [
            actId,
            fields.map((field) => fieldInWords(onRecord, field)).join(', '),
            fields.map((field) => fieldInWords(correct?.act, field)).join(', '),
          ]),
        ),
      ]),
      ...told.map(commandOf),
    );
  if (gone.length > 0)
    lines.push(
      '',
      page([
        said.gone,
        table(
          said.goneHead,
          gone.map(({ actId, onRecord }) => [actId, words().kind(onRecord.kind), onRecord.date]),
        ),
        ...(unresolved.length > 0 ? [said.otherName] : []),
      ]),
      ...gone.map(commandOf),
    );
  return lines;
}

const commandOf = ({ command, actId }: Proposal): string => command ?? words().import.noOption(actId);

function fieldInWords(act: Act | undefined, field: keyof Act): string {
  const value = act?.[field];
  return `${field} ${value === undefined ? words().import.none : brief(typeof value === 'string' ? value : JSON.stringify(value))}`;
}
