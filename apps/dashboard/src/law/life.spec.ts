import { expect, test } from 'vitest';
import type { ParticipantEntry } from '../api/types.ts';
import { heirsOf, spellLife } from './life.tsx';

const entry = (code: string, more: Partial<ParticipantEntry>) =>
  ({ code, name: code, existsFrom: null, formerUntil: null, succeeds: [], ...more }) as ParticipantEntry;

test.each([
  [null, null, ''],
  ['2006-06-03', null, 'In existence since 3 Jun 2006'],
  [null, '1991-12-25', 'Existed until 25 Dec 1991'],
  ['1918-10-28', '1992-12-31', 'Existed from 28 Oct 1918 until 31 Dec 1992'],
])('a life from %s until %s', (existsFrom, formerUntil, said) =>
  expect(spellLife({ existsFrom, formerUntil })).toBe(said),
);

test('who came after one that is no more, told apart; of one that still exists nobody came after', () => {
  const register = [
    entry('RUS', { succeeds: [{ of: 'SUN', on: '1991-12-26', as: 'continuator' }] }),
    entry('UKR', { succeeds: [{ of: 'SUN', on: '1991-08-24', as: 'successor' }] }),
    entry('ARM', { succeeds: [{ of: 'SUN', on: '1991-09-21', as: 'successor' }] }),
    entry('AGO', { succeeds: [{ of: 'PRT', on: '1975-11-11', as: 'successor' }] }),
  ];
  const { continuators, successors } = heirsOf(entry('SUN', { formerUntil: '1991-12-25' }), register);
  expect([continuators, successors].map((those) => those.map(({ code }) => code))).toEqual([['RUS'], ['ARM', 'UKR']]);
  expect(heirsOf(entry('PRT', {}), register)).toEqual({ continuators: [], successors: [] });
});
