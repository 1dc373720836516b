import { expect, test } from 'vitest';
import type { ComparedClause, TreatySummary } from '../../api/types.ts';
import { byMatter, draftsWithOutcome, tally } from './changes.ts';
import { wordings } from './wording.ts';

const clause = (matter: string, change: ComparedClause['change']) =>
  ({ matter: { text: matter }, change }) as ComparedClause;
const clauses = [clause('Signature', 'changed'), clause('Statements', 'moved'), clause('Signature', 'added')];

test('clauses stand under what they are about, in the order of the comparison', () => {
  expect(byMatter(clauses).map(({ matter, clauses: own }) => [matter, own.map(({ change }) => change)])).toEqual([
    ['Signature', ['changed', 'added']],
    ['Statements', ['moved']],
  ]);
  expect(tally(clauses)).toEqual({ changed: 1, added: 1, removed: 0, moved: 1, unchanged: 0 });
});

test('a draft is offered with the treaty that came of it', () => {
  const treaties = [
    { id: 'UNCC', draft: false },
    { id: 'UNCC-DRAFT', draft: true },
    { id: 'ETS1-DRAFT', draft: true },
  ] as TreatySummary[];
  expect(draftsWithOutcome(treaties).map(({ draft, treaty }) => [draft.id, treaty.id])).toEqual([
    ['UNCC-DRAFT', 'UNCC'],
  ]);
});

test('of two wordings, the words that differ are marked', () => {
  const marked = (stretches: { text: string; marked: boolean }[]) =>
    stretches.map(({ text, marked }) => (marked ? `[${text.trim()}]` : text.trim())).join(' ');
  const { before, after } = wordings('The seat is in New York, until 2025', 'The seat is in Hanoi, until 2026');
  expect(marked(before)).toBe('The seat is in [New York,] until [2025]');
  expect(marked(after)).toBe('The seat is in [Hanoi,] until [2026]');
  expect(before.map(({ text }) => text).join('')).toBe('The seat is in New York, until 2025');
});

test('two wordings with little in common are marked as a whole', () => {
  expect(wordings('yes', 'no')).toEqual({
    before: [{ text: 'yes', marked: true }],
    after: [{ text: 'no', marked: true }],
  });
});
