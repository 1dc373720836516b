import { expect, it } from 'vitest';
import { hypotheticalAct } from '../input/supposed.ts';
import { thresholds, thresholdsPage } from './compare.ts';

const INSTRUMENTS = { rule: 'unit-instruments', facts: {} } as const;

it('the same acts under the threshold of the text and under others, side by side', () => {
  const none = {
    inForce: false,
    provisional: false,
    progress: null,
    readings: [],
    because: [],
    conditionMetOn: null,
    date: null,
    stated: null,
    byClause: null,
    instruments: null,
  };
  const page = thresholdsPage(
    {
      treaty: 'UNCC',
      title: 'UN Convention against Cybercrime',
      asAt: '2027-02-01',
      knownAt: null,
      results: [
        {
          threshold: 40,
          supposed: false,
          entryIntoForce: {
            ...none,
            counted: 2,
            needed: 40,
            missing: [{ rule: 'lacks-count', facts: { n: 38, unit: INSTRUMENTS }, text: '38 more instruments' }],
          },
        },
        {
          threshold: 2,
          supposed: true,
          entryIntoForce: { ...none, counted: 2, needed: 2, missing: [], date: '2027-05-02' },
        },
      ],
    },
    ['FRA:ratification:2027-01-15', 'JPN:ratification:2027-02-01'].map(hypotheticalAct),
  );
  expect(page).toContain('UNCC as at 1 Feb 2027, supposing another threshold and 2 acts');
  expect(page).toMatch(/40 \(the text\) +2\n/);
  expect(page).toMatch(/entry into force +no date +2 May 2027/);
  expect(page).toMatch(/missing +38 more instruments +nothing/);
});

it('thresholds are whole numbers from 1', () => {
  expect(thresholds('60', [30])).toEqual([30, 60]);
  for (const text of ['0', '-1', '2.5', '1e3', 'many', '']) expect(() => thresholds(text)).toThrow('--threshold');
});
