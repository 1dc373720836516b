import { positions } from '@accede/catalogue';
import {
  nearMatches,
  type PositionPage as PageInData,
  positionPage,
  type ReadModels,
  UnknownPosition,
} from '@accede/projections';
import { later, type PositionCell, type PositionMatrixItem } from '@accede/treaty-law';
import { inOneLine, type Speech, type Worded, worded } from '@accede/wording';
import type { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { Refused, Usage } from '../exit.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { participant } from '../input/names.ts';
import { hypotheticalAct } from '../input/supposed.ts';
import { shown } from '../shown.ts';
import { page as pageOf, reasons, table } from '../tables.ts';
import type { Words } from '../words/en.ts';
import { help } from '../words/help.ts';
import { words } from '../words/index.ts';

const SIGNS: readonly [sign: string, says: keyof Words['position']['answer'], is: (cell: PositionCell) => boolean][] = [
  ['○', 'free', ({ answer, duty }) => answer === 'conforms' && duty === 'free'],
  ['✓', 'conforms', ({ answer }) => answer === 'conforms'],
  ['~', 'encouragement', ({ answer, duty }) => answer === 'deviates' && duty === 'encouragement'],
  ['✗', 'deviates', ({ answer }) => answer === 'deviates'],
  ['!', 'outstanding', ({ answer }) => answer === 'outstanding'],
  ['?', 'not-on-record', ({ answer }) => answer === 'not-on-record'],
  ['·', 'not-yet-due', ({ answer }) => answer === 'not-yet-due'],
  ['–', 'not-bound', ({ answer }) => answer === 'not-bound'],
];

/** Items about the same provision are told apart by the group that they are for. */
const labelOf = (item: PositionMatrixItem | undefined): string =>
  `${item?.provision}${item?.for ? ` (${item.for})` : ''}`;

const signOf = (cell: PositionCell): string => SIGNS.find(([, , is]) => is(cell))?.[0] ?? ' ';

type PositionPage = Worded<PageInData>;

function heading({ id, title, version, asAt, knownAt, supposed }: PositionPage): string {
  const lines = [
    `${id} · ${title}`,
    words().position.version(version.legalAct, version.date, version.status === 'proposal'),
    words().asAt(asAt, knownAt) + words().supposing(supposed.acts.length),
  ];
  if (supposed.completeAsOf) lines.push(words().position.completeSupposed(supposed.completeAsOf));
  return lines.join('\n');
}

function matrixPage(page: PositionPage): string {
  const used = SIGNS.filter(([, , is]) =>
    page.members.some(({ answers }) => answers.some((cell) => SIGNS.find(([, , first]) => first(cell))?.[2] === is)),
  );
  if (page.members.length === 0)
    return pageOf([heading(page), '', words().position.noMembers(page.groupTitle, page.asAt)]);
  return pageOf([
    heading(page),
    '',
    table(
      ['', '', ...page.items.map((_, n) => String(n + 1))],
      page.members.map(({ participant, name, answers }) => [participant, name, ...answers.map(signOf)]),
    ),
    '',
    ...used.map(([sign, says]) => `${sign} ${words().position.answer[says]}`),
    '',
    table(
      words().position.itemsHead,
      page.items.map((item, n) => [String(n + 1), labelOf(item), words().position.modality(item.modality), item.says]),
    ),
  ]);
}

function memberPage(
  page: PositionPage,
  { participant, name, status, signed, consented, answers }: PositionPage['members'][number],
): string {
  const said = words().position;
  const facts = [
    words().status.standing[status],
    ...(signed ? [said.signed(signed)] : []),
    ...(consented ? [said.consent(consented)] : []),
  ];
  const items = answers.map((cell, n) => {
    const duty = cell.duty === 'encouragement' ? said.encouragement : '';
    return `${signOf(cell)} ${words().colon(labelOf(page.items[n]), said.short(cell.answer))}${duty}\n${reasons(cell.because, '    ')}`;
  });
  return pageOf([heading(page), '', `${participant} · ${words().colon(shown(name), facts.join(', '))}`, '', ...items]);
}

/** Member × item in long form, as RFC 4180. */
function csvOf({ members, items }: PositionPage): string {
  const rows = members.flatMap(({ participant, name, answers }) =>
    answers.map(({ item, answer, duty, due, made, because }, n) => [
      participant,
      name,
      item,
      items[n]?.provision,
      items[n]?.modality,
      duty,
      answer,
      due,
      made,
      inOneLine(because),
    ]),
  );
  const head = ['member', 'name', 'item', 'provision', 'modality', 'duty', 'answer', 'due', 'made', 'because'];
  return stringify([head, ...rows]).slice(0, -1);
}

/** Runs the query; a position that nobody knows is told its near matches. */
function asked(
  { readModels, speech }: { readonly readModels: ReadModels; readonly speech: Speech },
  ...rest: Parameters<typeof positionPage> extends [unknown, ...infer R] ? R : never
) {
  try {
    return worded(positionPage(readModels, ...rest), speech);
  } catch (error) {
    if (!(error instanceof UnknownPosition)) throw error;
    const near = nearMatches(readModels).positions(error.position);
    const hint = near.length > 0 ? near : positions().map(({ id }) => ({ code: id }));
    const { unknownPosition, didYouMean } = words().refusal;
    throw new Refused(error.code, unknownPosition(error.position) + didYouMean(hint.map(({ code }) => code)));
  }
}

interface Options {
  version?: string;
  asAt?: string;
  knownAt?: string;
  act?: string[];
  completeAsOf?: string;
  member?: string;
  json?: boolean;
  csv?: boolean;
}

export function addPosition(program: Command, print: (text: string) => void): void {
  commandOf(program, 'position')
    .option('--version <version>', help('version of the position (default: the one that held on the date)'))
    .option(
      '--as-at <date>',
      help('legal date (default: the last of today and the acts supposed)'),
      legalDate('--as-at'),
    )
    .option('--known-at <instant>', help('as it was known then (default now)'), instantOption('--known-at'))
    .option(
      '--act <who:kind:date:provision>',
      help('act supposed, as HUN:reservation:2026-12-01:7(9)(a); may be repeated'),
      (text: string, all: string[] = []) => [...all, text],
    )
    .option(
      '--complete-as-of <date>',
      help('suppose the record of statements to be complete to this day'),
      legalDate('--complete-as-of'),
    )
    .option('--member <who>', help('one member, each item with its because'))
    .option('--json', help('for scripts'))
    .option('--csv', help('member, item, answer, because'))
    .action((id: string | undefined, options: Options) => {
      if (options.json && options.csv) throw new Usage(words().refusal.oneOfTwo('--json and --csv'));
      if (id === undefined) return print(options.json ? JSON.stringify(positions().map(named), null, 2) : list());
      return withData((data) => {
        const supposed = (options.act ?? []).map(hypotheticalAct);
        // Acts supposed for a later day are looked at from that day.
        const asAt = options.asAt ?? supposed.map((act) => act.date).reduce(later, today());
        const { knownAt, version, completeAsOf } = options;
        const whole = asked(data, { asAt, knownAt, today: today() }, id, { version, supposed, completeAsOf });
        const page = options.member === undefined ? whole : onlyMember(whole, participant(options.member));
        const [one] = page.members;
        if (options.json) print(JSON.stringify(page, null, 2));
        else if (options.csv) print(csvOf(page));
        else print(options.member !== undefined && one ? memberPage(page, one) : matrixPage(page));
      });
    });
}

/** A position as a list names it, without its items. */
const named = ({ id, title, treaty, group, versions }: ReturnType<typeof positions>[number]) => ({
  id,
  title,
  treaty,
  group,
  versions: versions.map(({ id, date, status, legalAct, url }) => ({ id, date, status, legalAct, url })),
});

function list(): string {
  return table(
    words().position.listHead,
    positions().flatMap(({ id, treaty, versions }) =>
      versions.map((version) => [id, treaty, version.id, words().position.of(version.status, version.date)]),
    ),
  );
}

function onlyMember(page: PositionPage, code: string): PositionPage {
  const members = page.members.filter((member) => member.participant === code);
  if (members.length === 0)
    throw new Refused('not-a-member', words().refusal.notAMember(code, page.groupTitle, page.asAt));
  return { ...page, members };
}
