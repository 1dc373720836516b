import { listTreaties, treatyPage } from '@accede/projections';
import { type RecordState, spell, TreatyStatus } from '@accede/treaty-law';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { EXIT } from '../exit.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { irregular, statusPage, table } from '../tables.ts';

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

export function addStatus(program: Command, print: (text: string) => void): void {
  commandOf(program, 'treaties')
    .option('--as-at <date>', 'legal date of the status', legalDate('--as-at'))
    .option('--json', 'for scripts')
    .action((options: { asAt?: string; json?: boolean }) =>
      withData(({ readModels }) => {
        const items = [];
        for (let cursor: string | undefined; ; ) {
          const page = listTreaties(
            readModels,
            { asAt: options.asAt ?? today(), today: today() },
            { limit: 500, cursor },
          );
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
              t.entryIntoForce === null ? (t.inForce === null ? '?' : 'no') : spell(t.entryIntoForce),
              t.needed === null || t.conditionMetOn !== null ? '' : `${t.counted} of ${t.needed}`,
              t.totals.parties === null ? '?' : String(t.totals.parties),
            ]),
          ),
        );
      }),
    );

  commandOf(program, 'status')
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
            : statusPage(page, { knownAt: page.knownAt, complete: completeness(page.record) }),
        );
        if (options.strict && irregular(page.findings)) process.exitCode = EXIT.findings;
      }),
    );
}
