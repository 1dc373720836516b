import { type PipelinePage, treatyPipeline } from '@accede/projections';
import { type PipelineCard, PipelineStage } from '@accede/treaty-law';
import { worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { treatyNamed } from '../input/treaty.ts';
import { shown } from '../shown.ts';
import { page, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { spell, words } from '../words/index.ts';

/** The pipeline as a board: a section for each stage that somebody has reached, with those who have. */
export function board(pipeline: PipelinePage): string {
  const { treaty, title, asAt, knownAt, participants } = pipeline;
  const said = words().pipeline;
  const lines = [`${treaty} · ${shown(title)}`, words().asAt(asAt, knownAt)];
  for (const stage of PipelineStage.options) {
    const cards = participants.filter((card) => card.stage === stage);
    if (cards.length === 0) continue;
    const rows = cards.map(stage === 'deposited' ? deposited : underWay);
    lines.push('', `${said.stage[stage]} (${cards.length})`, table(said.head, rows));
  }
  const without = participants.filter((card) => card.stage === null);
  if (without.length > 0) {
    lines.push('', said.noStage(without.length));
    lines.push(...without.map((card) => `  ${card.participant}  ${nameOf(card)}`));
  }
  if (participants.length === 0) lines.push('', said.nobody);
  return page(lines);
}

function underWay(card: PipelineCard): string[] {
  const said = words().pipeline;
  const next = card.next === 'deposit' ? said.deposit : card.next && said.stage[card.next].replace(/^./, lower);
  return [
    card.participant,
    nameOf(card),
    since(card),
    said.lastStep(card.daysSinceLastStep ?? 0),
    said.next(next ?? ''),
  ];
}

function deposited(card: PipelineCard): string[] {
  const after = card.steps.filter((step) => step.when === 'after-deposit');
  const said = words().pipeline;
  const late = after.map((step) => `${step.stage ?? said.step} ${spell(step.date)}`).join(', ');
  return [
    card.participant,
    nameOf(card),
    since(card),
    card.deposit === null ? '' : words().kind(card.deposit.means),
    late === '' ? '' : said.late(late),
  ];
}

const lower = (letter: string): string => letter.toLowerCase();
const nameOf = (card: PipelineCard): string =>
  `${shown(card.name)}${card.unverified ? words().unverified : ''}${card.reported === null ? '' : words().pipeline.reported}`;
const since = (card: PipelineCard): string => (card.since === null ? '' : spell(card.since));

export function addPipeline(program: Command, print: (text: string) => void): void {
  commandOf(program, 'pipeline')
    .option('--as-at <date>', help('as things stood on this legal date (default today)'), legalDate('--as-at'))
    .option('--known-at <instant>', help('as it was known then (default now)'), instantOption('--known-at'))
    .option('--json', help('for scripts'))
    .action((named: string, options: { asAt?: string; knownAt?: string; json?: boolean }) =>
      withData((data) => {
        const times = { asAt: options.asAt ?? today(), knownAt: options.knownAt, today: today() };
        const pipeline = worded(treatyPipeline(data.readModels, times, treatyNamed(data, named)), data.speech);
        print(options.json ? JSON.stringify(pipeline, null, 2) : board(pipeline));
      }),
    );
}
