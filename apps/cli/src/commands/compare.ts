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
  cite,
  type Directives,
} from '@accede/treaty-law';
import { type Worded, worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { withData } from '../data.ts';
import { Usage } from '../exit.ts';
import { treatyNamed } from '../input/treaty.ts';
import { shown } from '../shown.ts';
import { page, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { spell, words } from '../words/index.ts';

const article = (clause: { article: string | null } | null): string =>
  clause?.article ? `Art. ${clause.article}` : clause ? words().compare.noArticle : '—';

function clauseLines(clause: Worded<ComparedClause>): string[] {
  const { matter, subject, change, before, after, values, agreed } = clause;
  const said = words().compare;
  const where = article(before) === article(after) ? article(after) : `${article(before)} → ${article(after)}`;
  const mark = agreed ? said.wasAgreed : '';
  const about = subject.text === matter.text ? matter.text : words().colon(matter.text, subject.text);
  const lines = [`${said.change[change]} · ${shown(about)} · ${where}${mark}`];
  if (change === 'added' || change === 'removed') lines.push(`    ${shown((after ?? before)?.says.text ?? '')}`);
  for (const value of values) {
    lines.push(`    ${shown(value.what.text)}`);
    lines.push(`      ${said.before}${value.before === null ? said.notSet : shown(value.before.text)}`);
    lines.push(`      ${said.after}${value.after === null ? said.notSet : shown(value.after.text)}`);
  }
  return lines;
}

function comparisonPage(
  { before, after, clauses }: Worded<Comparison>,
  all: boolean,
  clausesOf: (treaty: string) => boolean,
): string {
  const said = words().compare;
  const of = (change: ComparedClause['change']) => clauses.filter((each) => each.change === change);
  const told = clauses.filter(({ change }) => change !== 'unchanged' && change !== 'moved');
  const lines = [
    `${before.treaty} · ${shown(before.title)}${before.draft ? said.draft : ''}`,
    `${after.treaty} · ${shown(after.title)}${after.draft ? said.draft : ''}`,
    '',
    (Object.keys(said.change) as ComparedClause['change'][])
      .map((change) => said.tally(of(change).length, change))
      .join(' · '),
    ...[before, after].filter(({ treaty }) => !clausesOf(treaty)).map(({ treaty }) => said.noClauses(treaty)),
    '',
    ...(told.length === 0 ? [said.nothingElse] : told.flatMap(clauseLines)),
  ];
  if (of('moved').length > 0) {
    const moved = of('moved').map((clause) => [
      article(clause.before),
      article(clause.after),
      clause.agreed ? said.agreed : '',
      clause.subject.text,
    ]);
    lines.push('', said.renumbered, table(said.renumberedHead, moved));
  }
  if (all && of('unchanged').length > 0)
    lines.push(
      '',
      said.unchanged,
      table(
        ['', ''],
        of('unchanged').map((each) => [article(each.after), each.subject.text]),
      ),
    );
  return page(lines);
}

const SIGNS = { met: '✓', 'not-met': '✗', silent: '?', 'not-checked': '·' };

/** Whether more is known of a treaty than what it is called. */
function hasClauses(readModels: ReadModels, treaty: string): boolean {
  return definitionOf(readModels, treaty).entryIntoForce !== undefined;
}

function directivesPage(checked: Worded<CheckedDirectives>, known: boolean): string {
  const { items } = checked;
  const said = words().compare;
  const asked = items.filter(({ answer }) => answer !== 'not-checked');
  const tally = (['met', 'not-met', 'silent'] as const)
    .map((answer) => said.answers(items.filter((item) => item.answer === answer).length, answer))
    .join(' · ');
  return page([
    `${checked.directives} · ${shown(checked.title)} [${checked.marking}]`,
    said.against(checked.treaty, tally, items.length - asked.length, known),
    '',
    ...items.flatMap((item) => [
      `${item.number.padStart(4)} ${SIGNS[item.answer]} ${said.answer[item.answer]} · ${shown(item.asks)}${item.articles.length === 0 ? '' : ` · ${words().and(item.articles.map((each) => cite(each)))}`}`,
      ...(item.answer === 'not-checked' ? [] : [`     ${shown(item.because.text)}`]),
    ]),
  ]);
}

/** Directives as a list names them, without their items. */
const named = ({ items, ...rest }: Directives) => ({ ...rest, items: items.length });

function list(): string {
  return table(
    words().compare.directivesHead,
    directives().map(({ id, treaties, date, title }) => [id, treaties.join(', '), spell(date), title]),
  );
}

/** Thresholds given one by one, each a whole number from 1. */
export function thresholds(text: string, all: number[] = []): number[] {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Usage(words().refusal.notAThreshold(text));
  return all.includes(Number(text)) ? all : [...all, Number(text)];
}

/** The same acts under several thresholds, side by side. */
export function thresholdsPage({ treaty, asAt, results }: Worded<ThresholdsPage>, acts: readonly Act[]): string {
  const said = words().whatIf;
  const row = (label: string, of: (result: Worded<UnderThreshold>) => string): string[] => [label, ...results.map(of)];
  return page([
    `${said.thresholds(treaty, asAt, acts.length)}\n`,
    table(
      ['', ...results.map((each) => `${each.threshold ?? '—'}${each.supposed ? '' : said.theText}`)],
      [
        row(said.entryIntoForce, ({ entryIntoForce: { date } }) => (date === null ? said.none : spell(date))),
        row(said.conditionMet, ({ entryIntoForce: { conditionMetOn } }) =>
          conditionMetOn === null ? said.no : spell(conditionMetOn),
        ),
        row(said.counted, ({ entryIntoForce: { counted } }) => String(counted ?? '')),
        row(
          said.missing,
          ({ entryIntoForce: { missing } }) => words().semicolons(missing.map(({ text }) => text)) || said.nothing,
        ),
      ],
    ),
  ]);
}

export function addCompare(program: Command, print: (text: string) => void): void {
  commandOf(program, 'compare')
    .option('--all', help('unchanged clauses too'))
    .option('--json', help('the published shape, for scripts'))
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
    .option('--json', help('the published shape, for scripts'))
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
