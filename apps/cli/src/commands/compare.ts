import { directives } from '@accede/catalogue';
import {
  checkedDirectives,
  comparison,
  definitionOf,
  type ReadModels,
  type ThresholdsPage,
  type UnderThreshold,
} from '@accede/projections';
import {
  type Act,
  type CheckedDirectives,
  type ComparedClause,
  type Comparison,
  type Directives,
  spell,
} from '@accede/treaty-law';
import { type Worded, worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { withData } from '../data.ts';
import { Usage } from '../exit.ts';
import { treatyNamed } from '../input/treaty.ts';
import { shown } from '../shown.ts';
import { count, page, table } from '../tables.ts';

const CHANGES = { changed: 'changed', added: 'added', removed: 'removed', moved: 'renumbered', unchanged: 'unchanged' };

const article = (clause: { article: string | null } | null): string =>
  clause?.article ? `Art. ${clause.article}` : clause ? 'no article' : '—';

function clauseLines(clause: Worded<ComparedClause>): string[] {
  const { matter, subject, change, before, after, values, agreed } = clause;
  const where = article(before) === article(after) ? article(after) : `${article(before)} → ${article(after)}`;
  const mark = agreed ? ' (was agreed ad referendum)' : '';
  const about = subject.text === matter.text ? matter.text : `${matter.text}: ${subject.text}`;
  const lines = [`${CHANGES[change]} · ${shown(about)} · ${where}${mark}`];
  if (change === 'added' || change === 'removed') lines.push(`    ${shown((after ?? before)?.says.text ?? '')}`);
  for (const value of values) {
    lines.push(`    ${shown(value.what.text)}`);
    lines.push(`      before: ${value.before === null ? 'not set' : shown(value.before.text)}`);
    lines.push(`      after:  ${value.after === null ? 'not set' : shown(value.after.text)}`);
  }
  return lines;
}

function comparisonPage(
  { before, after, clauses }: Worded<Comparison>,
  all: boolean,
  clausesOf: (treaty: string) => boolean,
): string {
  const of = (change: ComparedClause['change']) => clauses.filter((each) => each.change === change);
  const told = clauses.filter(({ change }) => change !== 'unchanged' && change !== 'moved');
  const lines = [
    `${before.treaty} · ${shown(before.title)}${before.draft ? ' (draft)' : ''}`,
    `${after.treaty} · ${shown(after.title)}${after.draft ? ' (draft)' : ''}`,
    '',
    (Object.keys(CHANGES) as ComparedClause['change'][])
      .map((change) => `${of(change).length} ${CHANGES[change]}`)
      .join(' · '),
    ...[before, after]
      .filter(({ treaty }) => !clausesOf(treaty))
      .map(({ treaty }) => `The final clauses of ${treaty} are not on record: it cannot be compared beyond its title`),
    '',
    ...(told.length === 0 ? ['No clause says anything else'] : told.flatMap(clauseLines)),
  ];
  if (of('moved').length > 0) {
    const moved = of('moved').map((clause) => [
      article(clause.before),
      article(clause.after),
      clause.agreed ? 'was agreed' : '',
      clause.subject.text,
    ]);
    lines.push('', 'Renumbered only', table(['before', 'after', '', ''], moved));
  }
  if (all && of('unchanged').length > 0)
    lines.push(
      '',
      'Unchanged',
      table(
        ['', ''],
        of('unchanged').map((each) => [article(each.after), each.subject.text]),
      ),
    );
  return page(lines);
}

const ANSWERS = { met: '✓ met', 'not-met': '✗ not met', silent: '? silent', 'not-checked': '· not checked' };

/** Whether more is known of a treaty than what it is called. */
function hasClauses(readModels: ReadModels, treaty: string): boolean {
  return definitionOf(readModels, treaty).entryIntoForce !== undefined;
}

function directivesPage(checked: Worded<CheckedDirectives>, known: boolean): string {
  const { items } = checked;
  const asked = items.filter(({ answer }) => answer !== 'not-checked');
  const tally = (['met', 'not-met', 'silent'] as const)
    .map((answer) => `${items.filter((item) => item.answer === answer).length} ${ANSWERS[answer].slice(2)}`)
    .join(' · ');
  return page([
    `${checked.directives} · ${shown(checked.title)} [${checked.marking}]`,
    `against ${checked.treaty}: ${tally} · ${items.length - asked.length} not checked: ${known ? 'final clauses do not answer them' : `the final clauses of ${checked.treaty} are not on record`}`,
    '',
    ...items.flatMap((item) => [
      `${item.number.padStart(4)} ${ANSWERS[item.answer]} · ${shown(item.asks)}${item.article === null ? '' : ` · Art. ${item.article}`}`,
      ...(item.answer === 'not-checked' ? [] : [`     ${shown(item.because.text)}`]),
    ]),
  ]);
}

/** Directives as a list names them, without their items. */
const named = ({ items, ...rest }: Directives) => ({ ...rest, items: items.length });

function list(): string {
  return table(
    ['directives', 'concern', 'date', 'title'],
    directives().map(({ id, treaties, date, title }) => [id, treaties.join(', '), spell(date), title]),
  );
}

/** Thresholds given one by one, each a whole number from 1. */
export function thresholds(text: string, all: number[] = []): number[] {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Usage(`--threshold: "${text}" is not a whole number from 1 to 9999`);
  return all.includes(Number(text)) ? all : [...all, Number(text)];
}

/** The same acts under several thresholds, side by side. */
export function thresholdsPage({ treaty, asAt, results }: ThresholdsPage, acts: readonly Act[]): string {
  const row = (label: string, of: (result: UnderThreshold) => string): string[] => [label, ...results.map(of)];
  return page([
    `${treaty} as at ${spell(asAt)}, supposing another threshold${acts.length > 0 ? ` and ${count(acts.length, 'act')}` : ''}\n`,
    table(
      ['', ...results.map((each) => `${each.threshold ?? '—'}${each.supposed ? '' : ' (the text)'}`)],
      [
        row('entry into force', ({ entryIntoForce: { date } }) => (date === null ? 'no date' : spell(date))),
        row('condition met', ({ entryIntoForce: { conditionMetOn } }) =>
          conditionMetOn === null ? 'no' : spell(conditionMetOn),
        ),
        row('counted', ({ entryIntoForce: { counted } }) => String(counted ?? '')),
        row('missing', ({ entryIntoForce: { missing } }) => missing.join('; ') || 'nothing'),
      ],
    ),
  ]);
}

export function addCompare(program: Command, print: (text: string) => void): void {
  commandOf(program, 'compare')
    .option('--all', 'unchanged clauses too')
    .option('--json', 'the published shape, for scripts')
    .action((before: string, after: string, options: { all?: boolean; json?: boolean }) =>
      withData((data) => {
        const { readModels } = data;
        const compared = worded(
          comparison(readModels, treatyNamed(data, before), treatyNamed(data, after)),
          data.speech,
        );
        print(
          options.json
            ? JSON.stringify(compared, null, 2)
            : comparisonPage(compared, options.all ?? false, (treaty) => hasClauses(readModels, treaty)),
        );
      }),
    );

  commandOf(program, 'directives')
    .option('--json', 'the published shape, for scripts')
    .action((id: string | undefined, treaty: string | undefined, options: { json?: boolean }) => {
      if (id === undefined) return print(options.json ? JSON.stringify(directives().map(named), null, 2) : list());
      return withData((data) => {
        const { readModels } = data;
        const meant = treaty === undefined ? undefined : treatyNamed(data, treaty);
        const checked = worded(checkedDirectives(readModels, id, meant), data.speech);
        print(
          options.json
            ? JSON.stringify(checked, null, 2)
            : directivesPage(checked, hasClauses(readModels, checked.treaty)),
        );
      });
    });
}
