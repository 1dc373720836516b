import { relation, relations } from '@accede/projections';
import { later, type Relation, type RelationAnswer, type RelationMatrix, spell } from '@accede/treaty-law';
import { type Worded, worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { Usage } from '../exit.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { participant } from '../input/names.ts';
import { hypotheticalAct } from '../input/supposed.ts';
import { treatyNamed } from '../input/treaty.ts';
import { count, page, reasons, table } from '../tables.ts';

const ANSWER: Readonly<Record<RelationAnswer, string>> = {
  yes: 'Yes',
  'with-condition': 'Yes, on a condition',
  if: 'Yes, if',
  'in-part': 'In part',
  unknown: 'Cannot be said',
  no: 'No',
};

/** A relation in words: whether the treaty is in force between the two, and each direction as a question. */
function relationPage(found: Worded<Relation>, supposed: number): string {
  const { a, b, asAt, since, until, inForce } = found;
  const force =
    inForce === null
      ? 'Whether it is in force between the two cannot be said'
      : inForce
        ? `In force between the two since ${spell(since as string)}${until === null ? '' : `, until ${spell(until)}`}`
        : since !== null && since > asAt
          ? `Not in force between the two before ${spell(since)}`
          : 'Not in force between the two';
  const lines = [
    `${found.treaty} · ${found.title}`,
    `${a.name} and ${b.name}, as at ${spell(asAt)}${supposed === 0 ? '' : `, supposing ${count(supposed, 'act')}`}`,
    '',
    force,
    reasons(found.because),
  ];
  for (const direction of found.directions) {
    const { question, answer, terms } = direction;
    lines.push('', `${question.text} ${ANSWER[answer]}${answer === 'if' ? ' …' : '.'}`, reasons(direction.because));
    if (answer !== 'no') lines.push(...terms.map(({ clause, says }) => `  ${clause}: ${says}`));
    for (const change of direction.changes)
      lines.push(
        `  · ${change.kind} of ${change.name}${change.provision === null ? '' : `, ${change.provision}`}, ${RULE[change.rule]}${change.inForce ? '' : ' (no effect yet)'} [${change.act}]`,
      );
  }
  for (const { treaty, applies, because } of found.supplements)
    lines.push('', `It ${applies ? 'supplements' : 'does not supplement'} ${treaty} between the two`, reasons(because));
  if (found.notes.length > 0) lines.push('', 'To be kept in mind', reasons(found.notes));
  return page(lines);
}

const RULE: Readonly<Record<Relation['directions'][number]['changes'][number]['rule'], string>> = {
  text: 'by the text',
  'reciprocal-by-text': 'reciprocal by the text or its explanatory report',
  'vclt-21-1-a': 'by VCLT Art. 21(1)(a)',
  'vclt-21-1-b': 'reciprocal by VCLT Art. 21(1)(b)',
  'vclt-21-3': 'by VCLT Art. 21(3), after an objection',
};

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
function matrixPage({ treaty, title, asAt, question, participants, cells }: Worded<RelationMatrix>): string {
  const codes = participants.map(({ participant }) => participant);
  const lines = [`${treaty} · ${title}`, `as at ${spell(asAt)}`, '', question.text, ''];
  if (codes.length < 2) return page([...lines, 'Fewer than two Parties on that day: name participants to see others.']);
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
  lines.push('', '+ yes   c yes, on a condition   i yes, if …   ~ in part   ? cannot be said   − no');
  const behind = new Map<string, number>();
  for (const { because } of cells) for (const { text } of because) behind.set(text, (behind.get(text) ?? 0) + 1);
  for (const [each, times] of behind) lines.push(`  ${each}: ${count(times, 'cell')}`);
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
    .option('--provision <article>', 'the provision asked, as 7 or 8(1)(b) (default: the treaty as a whole)')
    .option('--on <date>', 'legal date (default: the last of today and the acts supposed)', legalDate('--on'))
    .option('--known-at <instant>', 'as it was known then (default now)', instantOption('--known-at'))
    .option(
      '--act <who:kind:date>',
      'act supposed, as FRA:ratification:2027-01-15; may be repeated',
      (text: string, all: string[] = []) => [...all, text],
    )
    .option('--matrix', 'each towards every other, as a table')
    .option('--json', 'for scripts')
    .action((asked: string, named: string[], options: Options) => {
      if (!options.matrix && named.length !== 2)
        throw new Usage(`relation: two participants are needed, ${named.length} given (or --matrix)`);
      if (options.provision?.trim() === '')
        throw new Usage('--provision: is empty; leave it out to ask of the treaty as a whole');
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
