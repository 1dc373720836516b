import { expect, test } from 'vitest';
import { type Choice, fitting, meant } from './fitting.ts';

const choices: Choice[] = [
  { id: 'NER', name: 'Niger', also: [] },
  { id: 'NGA', name: 'Nigeria', also: [] },
  { id: 'UKR', name: 'Ukraine', also: [] },
  { id: 'GBR', name: 'United Kingdom', also: ['Royaume-Uni', 'UK'] },
  { id: 'CIV', name: 'Côte d’Ivoire', also: ['Ivory Coast'] },
  { id: 'COG', name: 'Congo', also: [] },
  { id: 'COD', name: 'Democratic Republic of the Congo', also: ['Congo'] },
];
const ids = (typed: string) => fitting(choices, typed).map(({ id }) => id);

test.each([
  ['UK', ['GBR', 'UKR']],
  ['ger', ['NER', 'NGA']],
  ['cote d', ['CIV']],
  ['coast', ['CIV']],
  ['royaume uni', ['GBR']],
  ['xyz', []],
])('%s fits %s, the best first', (typed, found) => expect(ids(typed)).toEqual(found));

test.each([
  ['niger', 'NER'],
  ['nga', 'NGA'],
  ['uk', 'GBR'],
  ['ukr', 'UKR'],
  ['ivo', 'CIV'],
  // Two are called so; several fit; nothing was typed; nothing fits.
  ['congo', undefined],
  ['nig', undefined],
  [' ', undefined],
  ['xyz', undefined],
])('by %s is meant %s', (typed, id) => expect(meant(choices, typed)?.id).toBe(id));
