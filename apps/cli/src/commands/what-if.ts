import { underThresholds, whatIf } from '@accede/projections';
import { later } from '@accede/treaty-law';
import { worded } from '@accede/wording';
import type { Command } from 'commander';
import { changesElsewhere, changesIn } from '../changes.ts';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { EXIT, Usage } from '../exit.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { hypotheticalAct } from '../input/supposed.ts';
import { treatyNamed } from '../input/treaty.ts';
import { counting, findings, irregular, reasons, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { spell, words } from '../words/index.ts';
import { thresholds, thresholdsPage } from './compare.ts';

export function addWhatIf(program: Command, print: (text: string) => void): void {
  commandOf(program, 'what-if')
    .option(
      '--act <who:kind:date>',
      help('hypothetical act, as FRA:ratification:2027-01-15; may be repeated'),
      (text: string, all: string[] = []) => [...all, text],
    )
    .option(
      '--threshold <n>',
      help('as if so many instruments brought it into force; may be repeated: then side by side'),
      thresholds,
    )
    .option(
      '--as-at <date>',
      help('legal date of the status (default: the last of today and the acts)'),
      legalDate('--as-at'),
    )
    .option('--known-at <instant>', help('as it was known then'), instantOption('--known-at'))
    .option('--json', help('for scripts: { before, after, newFindings }'))
    .option('--strict', help('exit {} where the acts cause a finding against a clause', EXIT.findings))
    .action(
      (
        named: string,
        options: {
          act?: string[];
          threshold?: number[];
          asAt?: string;
          knownAt?: string;
          json?: boolean;
          strict?: boolean;
        },
      ) =>
        withData((data) => {
          const { readModels } = data;
          const treaty = treatyNamed(data, named);
          const acts = (options.act ?? []).map(hypotheticalAct);
          // Acts supposed for a later day are looked at from that day.
          const asAt = options.asAt ?? acts.map((act) => act.date).reduce(later, today());
          if (options.threshold !== undefined) {
            const at = { asAt, knownAt: options.knownAt };
            const page = worded(underThresholds(readModels, at, treaty, acts, options.threshold), data.speech);
            print(
              options.json
                ? JSON.stringify({ treaty, asAt, acts, thresholds: page.results }, null, 2)
                : thresholdsPage(page, acts),
            );
            return;
          }
          if (acts.length === 0) throw new Usage(words().refusal.nothingSupposed);
          const times = { asAt, knownAt: options.knownAt, today: today() };
          const result = worded(whatIf(readModels, times, treaty, acts), data.speech);
          const { before, after, newFindings } = result;
          if (options.json) print(JSON.stringify(result, null, 2));
          else {
            const said = words().whatIf;
            const told = (status: typeof before): string =>
              status.entryIntoForce.date === null
                ? said.noDate(words().semicolons(status.entryIntoForce.missing.map(({ text }) => text)))
                : spell(status.entryIntoForce.date);
            print(`${said.heading(treaty, after.asAt, acts.length)}\n`);
            print(
              table(said.head, [
                [said.entryIntoForce, told(before), told(after)],
                [said.instruments, counting(before.entryIntoForce), counting(after.entryIntoForce)],
              ]),
            );
            print(`\n${reasons(after.entryIntoForce.because)}`);
            const participants = new Set(acts.flatMap((act) => act.participant ?? []));
            for (const { name, changes } of changesIn(before, after, participants))
              print(`  ${words().colon(name, changes)}`);
            const supposed = new Set(acts.map((act) => act.id));
            for (const line of after.countingSheet)
              if (supposed.has(line.act) && !line.counted)
                print(`  ${words().colon(line.name, '').trimEnd()}\n${reasons(line.because, '    ')}`);
            const at = { asAt, knownAt: options.knownAt };
            for (const { treaty, name, changes } of changesElsewhere(readModels, at, after, participants))
              print(`  ${words().colon(said.elsewhere(treaty, after.treaty), words().colon(name, changes))}`);
            if (newFindings.length > 0) print(`\n${words().findings}\n${findings(newFindings)}`);
          }
          if (options.strict && irregular(newFindings)) process.exitCode = EXIT.findings;
        }),
    );
}
