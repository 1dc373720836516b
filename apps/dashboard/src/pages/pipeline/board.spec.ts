import { expect, test } from 'vitest';
import type { PipelineCard } from '../../api/types.ts';
import { boardOf, STAGES, stepsOnRecord } from './board.ts';

const card = (name: string, stage: PipelineCard['stage'], since: string | null, steps = 0) =>
  ({ name, stage, since, steps: Array.from({ length: steps }) }) as PipelineCard;

test('cards stand under their stage, the latest first; those without one apart, by name', () => {
  const { columns, without } = boardOf([
    card('Spain', null, null),
    card('France', 'parliament', '2026-01-10', 2),
    card('Austria', null, null),
    card('Estonia', 'parliament', '2026-03-01', 1),
    card('Chile', 'deposited', '2026-02-02'),
  ]);
  expect(columns.map(({ stage }) => stage)).toEqual(STAGES);
  expect(
    columns.filter(({ cards }) => cards.length > 0).map(({ stage, cards }) => [stage, cards.map((c) => c.name)]),
  ).toEqual([
    ['parliament', ['Estonia', 'France']],
    ['deposited', ['Chile']],
  ]);
  expect(without.map(({ name }) => name)).toEqual(['Austria', 'Spain']);
});

test('steps are counted whoever took them', () => {
  expect(stepsOnRecord([card('France', 'parliament', '2026-01-10', 2), card('Chile', null, null)])).toBe(2);
});
