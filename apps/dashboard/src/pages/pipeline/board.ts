import type { PipelineCard } from '../../api/types.ts';
import { byName } from '../../words/order.ts';
import { DOMESTIC_STAGES } from '../../words/terms.ts';
import { words } from './words.ts';

export type Stage = NonNullable<PipelineCard['stage']>;

/** Domestic stages in their usual order, and the deposit that closes the way. */
export const STAGES: readonly Stage[] = [...DOMESTIC_STAGES, 'deposited'];

export const STAGE_TERMS = words.stages;

export interface Column {
  readonly stage: Stage;
  /** Who came here last stands first. */
  readonly cards: readonly PipelineCard[];
}

/** The cards by the stage they have reached, and those of whom no stage is on record, by name. */
export function boardOf(cards: readonly PipelineCard[]): { columns: Column[]; without: PipelineCard[] } {
  const named = [...cards].sort(byName);
  return {
    columns: STAGES.map((stage) => ({
      stage,
      cards: named.filter((card) => card.stage === stage).sort((a, b) => (b.since ?? '').localeCompare(a.since ?? '')),
    })),
    without: named.filter(({ stage }) => stage === null),
  };
}

/** How many domestic steps are on record, of anybody. */
export function stepsOnRecord(cards: readonly PipelineCard[]): number {
  return cards.reduce((sum, { steps }) => sum + steps.length, 0);
}
