// Prints the budgets of the architecture as ratios, both sides measured in this run. Exit code 1 where one is broken.
import { deriveOne } from './law.ts';
import { bulkImport, fullRebuild, singleAppend } from './log.ts';
import type { Line } from './measure.ts';
import { terminal } from './terminal.ts';
import { firstScript, statusReads } from './web.ts';

const lines: Line[] = [];
// The law first, while the compiler has seen nothing else.
for (const measure of [deriveOne, singleAppend, bulkImport, fullRebuild, statusReads, firstScript, terminal]) {
  process.stderr.write(`measuring ${measure.name} …\n`);
  lines.push(...[await measure()].flat());
}
const rows = [
  ['', 'ours', 'yardstick', 'measured', 'budget', ''],
  ...lines.map((l) => [l.what, l.ours, l.yardstick, l.measured, l.budget, l.kept ? 'kept' : 'BROKEN']),
];
const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
for (const row of rows)
  process.stdout.write(
    `${row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  );
process.exitCode = lines.every((line) => line.kept) ? 0 : 1;
