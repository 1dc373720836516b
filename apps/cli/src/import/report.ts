import { type Fault, faultInWords, type Question, REASONS } from '@accede/sources';
import { type Act, type LegalDate, spell, type TreatyId } from '@accede/treaty-law';
import { shown } from '../shown.ts';
import { count, page, table } from '../tables.ts';
import type { Proposal } from './proposals.ts';

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
  left: (Fault & { file: string })[];
  /** As of when a source says that it stands, and whether the record was noted to be complete to that day. */
  completeAsOf: { file: string; treaty: TreatyId; date: LegalDate; noted: boolean; because: string | null }[];
  failed: { file: string; reason: string; code: string; faults: readonly Fault[] }[];
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
  for (const { treaty, date, noted, because } of report.completeAsOf)
    lines.push(
      `${treaty}: the source stands as at ${spell(date)}${noted ? '; the record is noted as complete to that day' : because === null ? '' : `; the record is not noted as complete: ${because}`}`,
    );
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
  if (report.left.length > 0) {
    const rows = new Set(report.left.map(({ file, row }) => `${file}:${row}`)).size;
    lines.push('', `${count(rows, 'row')} left out`);
    for (const fault of report.left) lines.push(`${shown(fault.file)}, ${faultInWords(fault)}`);
  }
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
  const commands = proposed(report);
  return [page(lines), ...commands].join('\n');
}

/** What a person may confirm, with the commands that do it: those are never broken over lines. */
function proposed({ proposals, unresolved }: Report): string[] {
  const told = proposals.filter(({ why }) => why === 'told otherwise');
  const gone = proposals.filter(({ why }) => why === 'no longer there');
  const lines: string[] = [];
  if (told.length > 0)
    lines.push(
      '',
      page([
        'Told otherwise than on record; not changed. To correct:',
        table(
          ['act', 'on record', 'in the file'],
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
        'On record from this source and no longer in the file; not changed. To retract:',
        table(
          ['act', 'kind', 'date'],
          gone.map(({ actId, onRecord }) => [actId, onRecord.kind, onRecord.date]),
        ),
        ...(unresolved.length > 0 ? ['One of them may stand under a name that was not resolved.'] : []),
      ]),
      ...gone.map(commandOf),
    );
  return lines;
}

const commandOf = ({ command, actId }: Proposal): string =>
  command ?? `(${actId}: no option gives all of this act; --json has the correction whole)`;

function fieldInWords(act: Act | undefined, field: keyof Act): string {
  const value = act?.[field];
  return `${field} ${value === undefined ? '(none)' : brief(typeof value === 'string' ? value : JSON.stringify(value))}`;
}
