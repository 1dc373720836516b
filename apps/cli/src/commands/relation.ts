import { relation, relations } from '@accede/projections';
import { later, type Relation, type RelationAnswer, type RelationMatrix } from '@accede/treaty-law';
import { type Worded, worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { Usage } from '../exit.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { participant } from '../input/names.ts';
import { hypotheticalAct } from '../input/supposed.ts';
import { treatyNamed } from '../input/treaty.ts';
import { page, reasons, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { words } from '../words/index.ts';

/** A relation in words: whether the treaty is in force between the two, and each direction as a question. */
function relationPage(found: Worded<Relation>, supposed: number): string {
  const { a, b, asAt, since, until, inForce } = found;
  const said = words().relation;
  const force =
    inForce === null
      ? said.cannotBeSaid
      : inForce
        ? said.inForce(since as string, until)
        : since !== null && since > asAt
          ? said.notBefore(since)
          : said.notInForce;
  const lines = [
    `${found.treaty} · ${found.title}`,
    said.between(a.name, b.name, asAt, supposed),
    '',
    force,
    reasons(found.because),
  ];
  for (const direction of found.directions) {
    const { question, answer, terms } = direction;
    lines.push(
      '',
      `${question.text} ${said.answer[answer]}${answer === 'if' ? ' …' : '.'}`,
      reasons(direction.because),
    );
    if (answer !== 'no') lines.push(...terms.map(({ clause, says }) => `  ${words().colon(clause, says)}`));
    for (const change of direction.changes)
      lines.push(
        `  · ${said.change(change.kind, change.name)}${change.provision === null ? '' : `, ${change.provision}`}, ${said.rule[change.rule]}${change.inForce ? '' : said.noEffect} [${change.act}]`,
      );
  }
  for (const { treaty, applies, because } of found.supplements)
    lines.push('', said.supplements(treaty, applies), reasons(because));
  if (found.notes.length > 0) lines.push('', said.notes, reasons(found.notes));
  return page(lines);
}

const SIGN: Readonly<Record<RelationAnswer, string>> = {
  yes: '+',
  'with-condition': 'c',
  if: 'i',
  'in-part': '~',
  unknown: '?',
  no: '−',
};

/** Participants that stand side by side in a table of the matrix. */
const COLUMNS = 22;

/** The matrix as a table of signs, each row one that relies on the provision; what stands behind them below it. */
function matrixPage(matrix: Worded<RelationMatrix>): string {
  const { treaty, title, asAt, question, participants, cells } = matrix;
  const codes = participants.map(({ participant }) => participant);
  const lines = [`${treaty} · ${title}`, words().asAt(asAt), '', question.text, ''];
  if (codes.length < 2) return page([...lines, words().relation.tooFew]);
  const answers = new Map(cells.map((cell) => [`${cell.from} ${cell.to}`, cell]));
  // As many columns at a time as a page has room for.
  for (let first = 0; first < codes.length; first += COLUMNS) {
    const across = codes.slice(first, first + COLUMNS);
    const rows = codes.map((from) => [
      from,
      ...across.map((to) => {
        const cell = answers.get(`${from} ${to}`);
        return cell === undefined ? '' : SIGN[cell.answer];
      }),
    ]);
    if (first > 0) lines.push('');
    lines.push(table(['A \\ B', ...across], rows));
  }
  lines.push('', words().relation.signs);
  for (const [place, { text }] of matrix.reasons.entries()) {
    const times = cells.filter(({ because }) => because.includes(place)).length;
    lines.push(`  ${words().colon(text, words().relation.cells(times))}`);
  }
  return page(lines);
}

interface Options {
  provision?: string;
  on?: string;
  knownAt?: string;
  act?: string[];
  matrix?: boolean;
  json?: boolean;
}

export function addRelation(program: Command, print: (text: string) => void): void {
  commandOf(program, 'relation')
    .option('--provision <article>', help('the provision asked, as 7 or 8(1)(b) (default: the treaty as a whole)'))
    .option('--on <date>', help('legal date (default: the last of today and the acts supposed)'), legalDate('--on'))
    .option('--known-at <instant>', help('as it was known then (default now)'), instantOption('--known-at'))
    .option(
      '--act <who:kind:date>',
      help('act supposed, as FRA:ratification:2027-01-15; may be repeated'),
      (text: string, all: string[] = []) => [...all, text],
    )
    .option('--matrix', help('each towards every other, as a table'))
    .option('--json', help('for scripts'))
    .action((asked: string, named: string[], options: Options) => {
      if (!options.matrix && named.length !== 2) throw new Usage(words().refusal.twoParticipants(named.length));
      if (options.provision?.trim() === '') throw new Usage(words().refusal.emptyProvision);
      return withData((data) => {
        const { readModels } = data;
        const treaty = treatyNamed(data, asked);
        const supposed = (options.act ?? []).map(hypotheticalAct);
        const asAt = options.on ?? supposed.map((act) => act.date).reduce(later, today());
        const times = { asAt, knownAt: options.knownAt };
        const codes = named.map(participant);
        const { provision } = options;
        if (options.matrix) {
          const participants = codes.length === 0 ? undefined : codes;
          const found = worded(
            relations(readModels, times, treaty, { provision, participants }, supposed),
            data.speech,
          );
          return print(options.json ? JSON.stringify(found, null, 2) : matrixPage(found));
        }
        const [a, b] = codes as [string, string];
        const found = worded(relation(readModels, times, treaty, { a, b, provision }, supposed), data.speech);
        print(options.json ? JSON.stringify(found, null, 2) : relationPage(found, supposed.length));
      });
    });
}
