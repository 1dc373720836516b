import { positions } from '@accede/catalogue';
import {
  nearMatches,
  type PositionPage as PageInData,
  positionPage,
  type ReadModels,
  UnknownPosition,
} from '@accede/projections';
import { later, type PositionCell, type PositionMatrixItem, spell } from '@accede/treaty-law';
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
import { count, page as pageOf, reasons, STATUS, table } from '../tables.ts';

const SIGNS: readonly [sign: string, says: string, is: (cell: PositionCell) => boolean][] = [
  ['○', 'free to choose', ({ answer, duty }) => answer === 'conforms' && duty === 'free'],
  ['✓', 'conforms', ({ answer }) => answer === 'conforms'],
  ['~', 'deviates from an encouragement', ({ answer, duty }) => answer === 'deviates' && duty === 'encouragement'],
  ['✗', 'deviates', ({ answer }) => answer === 'deviates'],
  ['!', 'outstanding: due, and the record that holds all has it not', ({ answer }) => answer === 'outstanding'],
  ['?', 'not on record: due, and the record cannot tell', ({ answer }) => answer === 'not-on-record'],
  ['·', 'not yet due', ({ answer }) => answer === 'not-yet-due'],
  ['–', 'not bound', ({ answer }) => answer === 'not-bound'],
];

/** Items about the same provision are told apart by the group that they are for. */
const labelOf = (item: PositionMatrixItem | undefined): string =>
  `${item?.provision}${item?.for ? ` (${item.for})` : ''}`;

const signOf = (cell: PositionCell): string => SIGNS.find(([, , is]) => is(cell))?.[0] ?? ' ';

type PositionPage = Worded<PageInData>;

function heading({ id, title, version, asAt, knownAt, supposed }: PositionPage): string {
  const lines = [
    `${id} · ${title.en}`,
    `${version.legalAct} of ${spell(version.date)}${version.status === 'proposal' ? ', a proposal, which itself binds nobody' : ', adopted'}`,
    `as at ${spell(asAt)}${knownAt ? `, as known at ${knownAt}` : ''}${supposed.acts.length > 0 ? `, supposing ${count(supposed.acts.length, 'act')}` : ''}`,
  ];
  if (supposed.completeAsOf)
    lines.push(`supposing the record of statements to be complete to ${spell(supposed.completeAsOf)}`);
  return lines.join('\n');
}

function matrixPage(page: PositionPage): string {
  const used = SIGNS.filter(([, , is]) =>
    page.members.some(({ answers }) => answers.some((cell) => SIGNS.find(([, , first]) => first(cell))?.[2] === is)),
  );
  if (page.members.length === 0)
    return pageOf([heading(page), '', `The group (${page.groupTitle}) had no members on ${spell(page.asAt)}`]);
  return pageOf([
    heading(page),
    '',
    table(
      ['', '', ...page.items.map((_, n) => String(n + 1))],
      page.members.map(({ participant, name, answers }) => [participant, name, ...answers.map(signOf)]),
    ),
    '',
    ...used.map(([sign, says]) => `${sign} ${says}`),
    '',
    table(
      ['', 'provision', '', ''],
      page.items.map((item, n) => [String(n + 1), labelOf(item), item.modality.replaceAll('-', ' '), item.says]),
    ),
  ]);
}

function memberPage(
  page: PositionPage,
  { participant, name, status, signed, consented, answers }: PositionPage['members'][number],
): string {
  const facts = [
    STATUS[status],
    ...(signed ? [`signed ${spell(signed)}`] : []),
    ...(consented ? [`consent ${spell(consented)}`] : []),
  ];
  const items = answers.map((cell, n) => {
    const duty = cell.duty === 'encouragement' ? ' (encouragement)' : '';
    return `${signOf(cell)} ${labelOf(page.items[n])}: ${cell.answer.replaceAll('-', ' ')}${duty}\n${reasons(cell.because, '    ')}`;
  });
  return pageOf([heading(page), '', `${participant} · ${shown(name)}: ${facts.join(', ')}`, '', ...items]);
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
    throw new Refused(error.code, `${error.message}; did you mean ${hint.map(({ code }) => code).join(' or ')}?`);
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
    .option('--version <version>', 'version of the position (default: the one that held on the date)')
    .option('--as-at <date>', 'legal date (default: the last of today and the acts supposed)', legalDate('--as-at'))
    .option('--known-at <instant>', 'as it was known then (default now)', instantOption('--known-at'))
    .option(
      '--act <who:kind:date:provision>',
      'act supposed, as HUN:reservation:2026-12-01:7(9)(a); may be repeated',
      (text: string, all: string[] = []) => [...all, text],
    )
    .option(
      '--complete-as-of <date>',
      'suppose the record of statements to be complete to this day',
      legalDate('--complete-as-of'),
    )
    .option('--member <who>', 'one member, each item with its because')
    .option('--json', 'for scripts')
    .option('--csv', 'member, item, answer, because')
    .action((id: string | undefined, options: Options) => {
      if (options.json && options.csv) throw new Usage('--json and --csv: one of the two');
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
    ['position', 'treaty', 'version', ''],
    positions().flatMap(({ id, treaty, versions }) =>
      versions.map((version) => [id, treaty, version.id, `${version.status} of ${spell(version.date)}`]),
    ),
  );
}

function onlyMember(page: PositionPage, code: string): PositionPage {
  const members = page.members.filter((member) => member.participant === code);
  if (members.length === 0)
    throw new Refused(
      'not-a-member',
      `--member: ${code} was no member of the group (${page.groupTitle}) on ${spell(page.asAt)}`,
    );
  return { ...page, members };
}
