import { expect, it } from 'vitest';
import { faultAt } from './source.ts';
import { speechIn } from './speech-in.ts';

it('a fault is told with its place and what stands there', () => {
  const fault = { row: 4, column: 'date', value: '11/23/01', rule: 'not-a-date', facts: {} } as const;
  expect(faultAt(fault, speechIn('en'))).toBe(
    'row 4, date: must be a calendar date of the form 2004-07-01 (found "11/23/01")',
  );
  expect(faultAt(fault, speechIn('fr'))).toBe(
    'ligne 4, date\u00a0: doit être une date du calendrier, de la forme 2004-07-01 («\u00a011/23/01\u00a0»)',
  );
  expect(faultAt({ ...fault, rule: 'cell-empty', column: null, value: null }, speechIn('en'))).toBe(
    'row 4: is missing',
  );
});
