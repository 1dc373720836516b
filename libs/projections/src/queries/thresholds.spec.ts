import { FinalClauses } from '@accede/treaty-law';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catchUp, openReadModels, type ReadModels, underThresholds } from '../index.ts';
import { act, CONVENTION, log } from '../scenario.ts';

const today = '2026-03-02';
const times = { asAt: today };
let readModels: ReadModels;

beforeAll(async () => {
  const given = log();
  await given.register(CONVENTION);
  // In force once those it names have consented, however many others have.
  const condition = { kind: 'named', participants: ['FRA', 'JPN'] };
  await given.register(
    FinalClauses.parse({
      ...CONVENTION,
      id: 'ETS998',
      entryIntoForce: { article: '3', condition, delay: { kind: 'same-day' } },
    }),
  );
  await given.record('ETS999', 'FRA ratification 2002-03-01', 'JPN ratification 2003-04-01');
  readModels = openReadModels(':memory:');
  await catchUp(readModels, given.store, { today });
});
afterAll(() => readModels.close());

const told = (supposed: number[], acts: Parameters<typeof underThresholds>[3] = []) =>
  underThresholds(readModels, times, 'ETS999', acts, supposed).results.map(
    ({ threshold, entryIntoForce: { date, counted, missing } }) => [
      threshold,
      date,
      counted,
      missing.map(({ rule, facts }) => ({ rule, ...facts })),
    ],
  );

it('the same acts under the threshold of the text, and then under others', () => {
  expect(told([1, 3])).toEqual([
    [2, '2003-05-01', 2, []],
    [1, '2002-04-01', 2, []],
    [3, null, 2, [{ rule: 'lacks-count', n: 1, unit: { rule: 'unit-instruments', facts: {} } }]],
  ]);
});

it('with an act supposed, the third brings it into force', () => {
  const supposed = { ...act('ESP ratification 2026-02-01'), id: 'supposed-1' };
  expect(told([3], [supposed]).at(-1)).toEqual([3, '2026-03-01', 3, []]);
});

it('a number that no clause can ask for, and a treaty that counts nothing, are refused', () => {
  expect(() => told([0])).toThrow('not a whole number from 1');
  expect(() => underThresholds(readModels, times, 'ETS998', [], [3])).toThrow('does not hang on a number');
});
