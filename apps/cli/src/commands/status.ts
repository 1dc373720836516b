import { findTreaties, type ListedTreaty, listTreaties, type ReadModels, treatyPage } from '@accede/projections';
import { type LegalDate, type RecordPart, type RecordState, TreatyStatus } from '@accede/treaty-law';
import { worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { EXIT, Refused } from '../exit.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { treatyNamed } from '../input/treaty.ts';
import { irregular, statusPage, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { spell, words } from '../words/index.ts';

/** What the record of a treaty is believed to hold, in sentences. */
export function completeness(record: RecordState): string[] {
  const said = words().record;
  const parts = Object.entries(record.completeAsOf) as [RecordPart, string | null][];
  const known = parts.flatMap(([part, date]) => (date ? [said.completeAsOf(said.part[part], date)] : []));
  const open = parts.flatMap(([part, date]) => (date ? [] : [said.part[part]]));
  const gaps = record.gaps.map((gap) => gap.replace(/\.$/, ''));
  return [
    known.length > 0 ? said.complete(known, open, gaps.length > 0) : said.notComplete,
    ...(gaps.length > 0 ? [said.gaps(gaps)] : []),
  ];
}

/** Every treaty on record, or those that a text finds, best first. */
async function treatiesFound(readModels: ReadModels, asAt: LegalDate, q: string): Promise<ListedTreaty[]> {
  const items: ListedTreaty[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listTreaties(readModels, { asAt, today: today() }, { q, limit: 500, cursor });
    items.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  if (q === '') return items;
  const rank = new Map(findTreaties(readModels, q, false).map(({ item }, n) => [item.code, n]));
  return items.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

function treatiesPage(items: readonly ListedTreaty[], asAt: LegalDate): string {
  const said = words().treaties;
  return table(
    said.head,
    items.map((t) => {
      const unadopted = t.adopted !== null && t.adopted > asAt;
      const force = t.entryIntoForce === null ? (t.inForce === null ? '?' : said.no) : spell(t.entryIntoForce);
      return [
        t.id,
        t.shortTitle ?? t.title,
        unadopted ? said.notAdopted : force,
        unadopted || t.needed === null || t.conditionMetOn !== null ? '' : said.counted(t.counted, t.needed),
        unadopted ? '' : t.totals.parties === null ? '?' : String(t.totals.parties),
      ];
    }),
  );
}

export function addStatus(program: Command, print: (text: string) => void): void {
  commandOf(program, 'treaties')
    .option('--as-at <date>', help('legal date of the status'), legalDate('--as-at'))
    .option('--json', help('for scripts'))
    .action((asked: string[], options: { asAt?: string; json?: boolean }) =>
      withData(async (data) => {
        const q = asked.join(' ').trim();
        const asAt = options.asAt ?? today();
        const items = worded(await treatiesFound(data.readModels, asAt, q), data.speech);
        if (q !== '' && items.length === 0) throw new Refused('unknown-treaty', words().refusal.noTreaty(q));
        print(options.json ? JSON.stringify(items, null, 2) : treatiesPage(items, asAt));
      }),
    );

  commandOf(program, 'status')
    .option('--as-at <date>', help('legal date of the status (default today)'), legalDate('--as-at'))
    .option('--known-at <instant>', help('as it was known then (default now)'), instantOption('--known-at'))
    .option('--json', help('the published shape, for scripts'))
    .option('--strict', help('exit {} where there is a finding against a clause', EXIT.findings))
    .action((named: string, options: { asAt?: string; knownAt?: string; json?: boolean; strict?: boolean }) =>
      withData((data) => {
        const times = { asAt: options.asAt ?? today(), knownAt: options.knownAt, today: today() };
        const page = worded(treatyPage(data.readModels, times, treatyNamed(data, named)), data.speech);
        print(
          options.json
            ? JSON.stringify({ ...TreatyStatus.parse(page), knownAt: page.knownAt, record: page.record }, null, 2)
            : statusPage(page, { knownAt: page.knownAt, complete: completeness(page.record), today: today() }),
        );
        if (options.strict && irregular(page.findings)) process.exitCode = EXIT.findings;
      }),
    );
}
