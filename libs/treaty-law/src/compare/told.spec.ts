import { expect, it } from 'vitest';
import { entersIntoForce } from '../derive/scenario.ts';
import { Condition } from '../final-clauses.ts';
import { type Phrase, phrase } from '../reason.ts';
import { asked, NO_NAMES, told } from './told.ts';

const weights = { votes: { title: 'votes of producers', unit: 'votes', source: 'Annex A', total: 1000 } };
const document = entersIntoForce({ kind: 'count', atLeast: 1 }, undefined, { weights });
const reading = { document, context: NO_NAMES };

const counted = {
  means: null,
  from: null,
  orProvisional: false,
  statement: null,
  provision: null,
  reio: 'one',
} as const;

it.each<[object, Phrase]>([
  [
    {
      kind: 'all',
      of: [
        { kind: 'count', atLeast: 10 },
        { kind: 'not-after', date: '2008-08-01' },
      ],
    },
    phrase('needs-all', {
      of: [
        phrase('needs-count', { atLeast: 10, of: 'instruments', counted }),
        phrase('needs-not-after', { date: '2008-08-01' }),
      ],
    }),
  ],
  [
    { kind: 'not-after', after: { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } },
    phrase('needs-not-after', { after: { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } }),
  ],
  [
    { kind: 'share', weights: 'votes', percent: 50, orProvisional: true, from: { kind: 'state' } },
    phrase('needs-share', {
      percent: 50,
      amount: null,
      moreThan: false,
      title: 'votes of producers',
      unit: 'votes',
      relativeTo: null,
      counted: { ...counted, orProvisional: true, from: { kind: 'state' } },
    }),
  ],
])('%j is asked', (condition, expected) => {
  expect(asked(Condition.parse(condition), reading)).toEqual(expected);
});

it.each<[string, unknown, Phrase]>([
  ['opens', '2001-01-01', phrase('value-date', { date: '2001-01-01' })],
  [
    'when',
    ['signature'],
    phrase('value-list', { of: [phrase('value-term', { term: 'signature' })], conjunction: 'or' }),
  ],
  ['register', '12(2)', phrase('value-article', { article: '12(2)' })],
  ['kind', 'authority', phrase('value-act', { kind: 'authority' })],
  ['kind', 'reio', phrase('value-term', { term: 'reio' })],
  ['of', { FRA: 5 }, phrase('value-weights', { of: [{ participant: 'FRA', weight: 5 }] })],
  [
    'for',
    { kind: 'member', of: 'EU' },
    phrase('value-who', { who: { kind: 'member', of: 'EU', title: 'EU', own: false }, each: false }),
  ],
  [
    'reio',
    { signed: true, single: false, url: 'x' },
    phrase('value-fields', {
      fields: [
        { key: 'signed', value: null },
        { key: 'url', value: phrase('value-text', { text: 'x' }) },
      ],
    }),
  ],
])('%s: %j is told', (key, value, expected) => {
  expect(told(value, key, reading)).toEqual(expected);
});
