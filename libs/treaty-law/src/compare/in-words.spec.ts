import { expect, it } from 'vitest';
import { entersIntoForce } from '../derive/scenario.ts';
import { Condition } from '../final-clauses.ts';
import { conditionInWords } from './in-words.ts';

const weights = { votes: { title: 'votes of producers', unit: 'votes', source: 'Annex A', total: 1000 } };
const document = entersIntoForce({ kind: 'count', atLeast: 1 }, undefined, { weights });

it.each<[object, string]>([
  [
    {
      kind: 'all',
      of: [
        { kind: 'count', atLeast: 10 },
        { kind: 'not-after', date: '2008-08-01' },
      ],
    },
    '10 instruments, and not after 1 Aug 2008',
  ],
  [
    { kind: 'not-after', after: { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } },
    'not later than 5 years after entry into force',
  ],
  [{ kind: 'count', atLeast: 10, orProvisional: true }, '10 instruments, or notifications of provisional application'],
  [
    { kind: 'share', weights: 'votes', percent: 50, orProvisional: true, from: { kind: 'state' } },
    'at least 50 % of votes of producers with instruments or notifications of provisional application by States',
  ],
])('%j', (condition, words) => {
  expect(conditionInWords(Condition.parse(condition), document)).toBe(words);
});
