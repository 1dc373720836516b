import { type PipelinePage, treatyPipeline } from '@accede/projections';
import { type PipelineCard, PipelineStage, spell } from '@accede/treaty-law';
import { worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today, withData } from '../data.ts';
import { instantOption, legalDate } from '../input/dates.ts';
import { treatyNamed } from '../input/treaty.ts';
import { shown } from '../shown.ts';
import { count, page, table } from '../tables.ts';

/** Stages as people name them. */
const STAGES: Readonly<Record<PipelineStage, string>> = {
  mandate: 'Mandate',
  proposal: 'Proposal',
  parliament: 'Consent of parliament',
  promulgation: 'Promulgation',
  'council-decision': 'Decision of the Council',
  'instrument-signed': 'Instrument signed',
  deposited: 'Deposited',
};

/** The pipeline as a board: a section for each stage that somebody has reached, with those who have. */
export function board(pipeline: PipelinePage): string {
  const { treaty, title, asAt, knownAt, participants } = pipeline;
  const lines = [`${treaty} · ${shown(title)}`, `as at ${spell(asAt)}${knownAt ? `, as known at ${knownAt}` : ''}`];
  for (const stage of PipelineStage.options) {
    const cards = participants.filter((card) => card.stage === stage);
    if (cards.length === 0) continue;
    const rows = cards.map(stage === 'deposited' ? deposited : underWay);
    lines.push('', `${STAGES[stage]} (${cards.length})`, table(['', '', 'since', '', ''], rows));
  }
  const without = participants.filter((card) => card.stage === null);
  if (without.length > 0) {
    lines.push('', `No stage on record (${without.length}); that is no proof that there was none`);
    lines.push(...without.map((card) => `  ${card.participant}  ${nameOf(card)}`));
  }
  if (participants.length === 0) lines.push('', 'Nobody has signed, consented or taken a step that is on record');
  return page(lines);
}

function underWay(card: PipelineCard): string[] {
  const days = card.daysSinceLastStep ?? 0;
  const next = card.next === 'deposit' ? 'deposit' : card.next && STAGES[card.next].replace(/^./, lower);
  return [
    card.participant,
    nameOf(card),
    since(card),
    days === 0 ? 'last step today' : `last step ${count(days, 'day')} ago`,
    `next: ${next}`,
  ];
}

function deposited(card: PipelineCard): string[] {
  const after = card.steps.filter((step) => step.when === 'after-deposit');
  const late = after.map((step) => `${step.stage ?? 'step'} ${spell(step.date)}`).join(', ');
  return [
    card.participant,
    nameOf(card),
    since(card),
    card.deposit?.means ?? '',
    late === '' ? '' : `after the deposit: ${late}`,
  ];
}

const lower = (letter: string): string => letter.toLowerCase();
const nameOf = (card: PipelineCard): string =>
  `${shown(card.name)}${card.unverified ? ' (unverified)' : ''}${card.reported === null ? '' : ' (reported to have consented; no deposit found)'}`;
const since = (card: PipelineCard): string => (card.since === null ? '' : spell(card.since));

export function addPipeline(program: Command, print: (text: string) => void): void {
  commandOf(program, 'pipeline')
    .option('--as-at <date>', 'as things stood on this legal date (default today)', legalDate('--as-at'))
    .option('--known-at <instant>', 'as it was known then (default now)', instantOption('--known-at'))
    .option('--json', 'for scripts')
    .action((named: string, options: { asAt?: string; knownAt?: string; json?: boolean }) =>
      withData((data) => {
        const times = { asAt: options.asAt ?? today(), knownAt: options.knownAt, today: today() };
        const pipeline = worded(treatyPipeline(data.readModels, times, treatyNamed(data, named)), data.speech);
        print(options.json ? JSON.stringify(pipeline, null, 2) : board(pipeline));
      }),
    );
}
