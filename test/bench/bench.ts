// Prints the budgets of the architecture as ratios, both sides measured in this run. Exit code 1 where one is broken.
// Arguments choose parts of it: `npm run bench -- log`.
import { deriveOne } from './law.ts';
import { bulkImport, fullRebuild, singleAppend } from './log.ts';
import type { Line } from './measure.ts';
import { terminal } from './terminal.ts';
import { firstScript, statusReads } from './web.ts';

// The law first, while the compiler has seen nothing else.
const PARTS: Readonly<Record<string, readonly (() => Line | Line[] | Promise<Line | Line[]>)[]>> = {
  law: [deriveOne],
  log: [singleAppend, bulkImport, fullRebuild],
  web: [statusReads, firstScript],
  terminal: [terminal],
};
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}

const lines: Line[] = [];
const parts = Object.entries(PARTS).filter(([part]) => asked.length === 0 || asked.includes(part));
for (const measure of parts.flatMap(([, measures]) => measures)) {
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
