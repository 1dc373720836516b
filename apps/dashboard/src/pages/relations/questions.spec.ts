import { expect, test } from 'vitest';
import type { FinalClauses } from '../../api/types.ts';
import { ask, askable } from './questions.ts';

test('provisions with a question come first, then those that statements are about, each once', () => {
  const document = {
    relations: { questions: [{ provision: '7', asks: 'May {from} order a provider in {to}?', article: '7(1)' }] },
    statements: { provisions: [{ provision: '27(9)(e)' }, { provision: '7' }, { provision: '9(4)' }] },
  } as unknown as FinalClauses;
  expect(askable(document).map(({ provision }) => provision)).toEqual(['7', '9(4)', '27(9)(e)']);
});

test('a question is asked of two by name', () => {
  expect(ask('May {from} order a provider in {to}?', 'France', 'Japan')).toBe('May France order a provider in Japan?');
});
