import { listTreaties, treatyPage, underThresholds, whatIf } from '@accede/projections';
import { later, type RecordState, spell, TreatyStatus } from '@accede/treaty-law';
import type { Command } from 'commander';
import { changesElsewhere, changesIn } from '../changes.ts';
import { today, withData } from '../data.ts';
import { EXIT, Usage } from '../exit.ts';
import { hypotheticalAct, instantOption, legalDate } from '../input.ts';
import { count, counting, findings, reasons, statusPage, table } from '../tables.ts';
import { thresholds, thresholdsPage } from './compare.ts';

/** What the record of a treaty is believed to hold, in sentences. */
export function completeness(record: RecordState): string[] {
  const parts = Object.entries(record.completeAsOf);
  const known = parts.flatMap(([part, date]) => (date ? [`${part}s as of ${spell(date)}`] : []));
  const open = parts.flatMap(([part, date]) => (date ? [] : [`${part}s`]));
  const lines: string[] = [];
  if (known.length > 0)
    lines.push(
      `Record believed complete${record.gaps.length === 0 ? '' : ' but for the known gaps'}: ${known.join(', ')}${open.length > 0 ? `; not known to be complete: ${open.join(', ')}` : ''}`,
    );
  else
    lines.push('The record is not known to be complete: what is not on record is not the same as what did not happen');
  if (record.gaps.length > 0) lines.push(`Known gaps: ${record.gaps.map((gap) => gap.replace(/\.$/, '')).join('; ')}`);
  return lines;
}

const irregular = (list: readonly { severity: string }[]): boolean =>
  list.some((finding) => finding.severity === 'irregular');

export function addStatus(program: Command, print: (text: string) => void): void {
  program
    .command('treaties')
    .description('list the treaties on record')
    .option('--as-at <date>', 'legal date of the status', legalDate('--as-at'))
    .option('--json', 'for scripts')
    .action((options: { asAt?: string; json?: boolean }) =>
      withData(async ({ readModels }) => {
        const asAt = options.asAt ?? today();
        const items = [];
        for (let cursor: string | undefined; ; ) {
          const page = await listTreaties(readModels, { asAt, today: today() }, { limit: 500, cursor });
          items.push(...page.items);
          if (page.next === null) break;
          cursor = page.next;
        }
        if (options.json) return print(JSON.stringify(items, null, 2));
        print(
          table(
            ['treaty', 'title', 'in force', 'counted', 'Parties'],
            items.map((t) => [
              t.id,
              (t.shortTitle ?? t.title).slice(0, 60),
              t.adopted !== null && t.adopted > asAt
                ? 'not yet adopted'
                : t.entryIntoForce === null
                  ? t.inForce === null
                    ? '?'
                    : 'no'
                  : spell(t.entryIntoForce),
              t.needed === null || t.conditionMetOn !== null ? '' : `${t.counted} of ${t.needed}`,
              t.totals.parties === null ? '?' : String(t.totals.parties),
            ]),
          ),
        );
      }),
    );

  program
    .command('status')
    .description('status of a treaty: in force or what is missing, for whom, and why')
    .argument('<treaty>', 'code of the treaty, as ETS185')
    .option('--as-at <date>', 'legal date of the status (default today)', legalDate('--as-at'))
    .option('--known-at <instant>', 'as it was known then (default now)', instantOption('--known-at'))
    .option('--json', 'the published shape, for scripts')
    .option('--strict', `exit ${EXIT.findings} where there is a finding against a clause`)
    .action((treaty: string, options: { asAt?: string; knownAt?: string; json?: boolean; strict?: boolean }) =>
      withData(({ readModels }) => {
        const page = treatyPage(
          readModels,
          { asAt: options.asAt ?? today(), knownAt: options.knownAt, today: today() },
          treaty,
        );
        print(
          options.json
            ? JSON.stringify({ ...TreatyStatus.parse(page), knownAt: page.knownAt, record: page.record }, null, 2)
            : statusPage(page, { knownAt: page.knownAt, complete: completeness(page.record), today: today() }),
        );
        if (options.strict && irregular(page.findings)) process.exitCode = EXIT.findings;
      }),
    );

  program
    .command('what-if')
    .description('status of a treaty as it would be with further acts, or under another threshold')
    .argument('<treaty>')
    .option(
      '--act <who:kind:date>',
      'hypothetical act, as FRA:ratification:2027-01-15; may be repeated',
      (text: string, all: string[] = []) => [...all, text],
    )
    .option(
      '--threshold <n>',
      'as if so many instruments brought it into force; may be repeated: then side by side',
      thresholds,
    )
    .option(
      '--as-at <date>',
      'legal date of the status (default: the last of today and the acts)',
      legalDate('--as-at'),
    )
    .option('--known-at <instant>', 'as it was known then', instantOption('--known-at'))
    .option('--json', 'for scripts: { before, after, newFindings }')
    .option('--strict', `exit ${EXIT.findings} where the acts cause a finding against a clause`)
    .action(
      (
        treaty: string,
        options: {
          act?: string[];
          threshold?: number[];
          asAt?: string;
          knownAt?: string;
          json?: boolean;
          strict?: boolean;
        },
      ) =>
        withData(({ readModels }) => {
          const acts = (options.act ?? []).map(hypotheticalAct);
          // Acts supposed for a later day are looked at from that day.
          const asAt = options.asAt ?? acts.map((act) => act.date).reduce(later, today());
          if (options.threshold !== undefined) {
            const at = { asAt, knownAt: options.knownAt };
            const page = underThresholds(readModels, at, treaty, acts, options.threshold);
            print(
              options.json
                ? JSON.stringify({ treaty, asAt, acts, thresholds: page.results }, null, 2)
                : thresholdsPage(page, acts),
            );
            return;
          }
          if (acts.length === 0) throw new Usage('what-if: give an --act or a --threshold to suppose');
          const result = whatIf(readModels, { asAt, knownAt: options.knownAt, today: today() }, treaty, acts);
          const { before, after, newFindings } = result;
          if (options.json) print(JSON.stringify(result, null, 2));
          else {
            const told = (status: typeof before): string =>
              status.entryIntoForce.date === null
                ? `no date (${status.entryIntoForce.missing.join('; ')})`
                : spell(status.entryIntoForce.date);
            print(`${treaty} as at ${spell(after.asAt)}, supposing ${count(acts.length, 'act')}\n`);
            print(
              table(
                ['', 'on record', 'supposed'],
                [
                  ['entry into force', told(before), told(after)],
                  ['instruments', counting(before.entryIntoForce), counting(after.entryIntoForce)],
                ],
              ),
            );
            print(`\n${reasons(after.entryIntoForce.because)}`);
            const participants = new Set(acts.flatMap((act) => act.participant ?? []));
            for (const { name, changes } of changesIn(before, after, participants)) print(`  ${name}: ${changes}`);
            const supposed = new Set(acts.map((act) => act.id));
            for (const line of after.countingSheet)
              if (supposed.has(line.act) && !line.counted) print(`  ${line.name}:\n${reasons(line.because, '    ')}`);
            const at = { asAt, knownAt: options.knownAt };
            for (const { treaty, name, changes } of changesElsewhere(readModels, at, after, participants))
              print(`  ${treaty}, whose clauses name ${after.treaty}: ${name}: ${changes}`);
            if (newFindings.length > 0) print(`\nFindings\n${findings(newFindings)}`);
          }
          if (options.strict && irregular(newFindings)) process.exitCode = EXIT.findings;
        }),
    );
}
