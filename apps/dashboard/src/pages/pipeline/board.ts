import type { PipelineCard } from '../../api/types.ts';
import { DOMESTIC_STAGES } from '../../words/terms.ts';

export type Stage = NonNullable<PipelineCard['stage']>;

/** Stages at home in their usual order, and the deposit that closes the way. */
export const STAGES: readonly Stage[] = [...DOMESTIC_STAGES, 'deposited'];

export const STAGE_TERMS: Record<Stage | 'deposit', string> = {
  mandate: 'Mandate',
  proposal: 'Proposal',
  parliament: 'Consent of parliament',
  promulgation: 'Promulgation',
  'council-decision': 'Decision of the Council',
  'instrument-signed': 'Instrument signed',
  deposited: 'Deposited',
  deposit: 'Deposit',
};

export interface Column {
  readonly stage: Stage;
  /** Who came here last stands first. */
  readonly cards: readonly PipelineCard[];
}

/** The cards by the stage they have reached, and those of whom no stage is on record, by name. */
export function boardOf(cards: readonly PipelineCard[]): { columns: Column[]; without: PipelineCard[] } {
  const byName = [...cards].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    columns: STAGES.map((stage) => ({
      stage,
      cards: byName.filter((card) => card.stage === stage).sort((a, b) => (b.since ?? '').localeCompare(a.since ?? '')),
    })),
    without: byName.filter(({ stage }) => stage === null),
  };
}

/** How many steps at home are on record, of anybody. */
export function stepsOnRecord(cards: readonly PipelineCard[]): number {
  return cards.reduce((sum, { steps }) => sum + steps.length, 0);
}
