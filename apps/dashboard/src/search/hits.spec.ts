import { expect, test } from 'vitest';
import { hitsOf } from './hits.ts';

const cybercrime = { code: 'UNCC', name: 'Convention against Cybercrime', match: 'words', by: null } as const;
const netherlands = { code: 'NLD', name: 'Netherlands', match: 'name', by: 'Holland', kind: 'state' } as const;

test('what fits best comes first, whatever it is; of equals the treaty', () => {
  const order = (match: 'name' | 'words') =>
    hitsOf({ treaties: [cybercrime], participants: [{ ...netherlands, match }] }, '').map(({ code }) => code);
  expect([order('name'), order('words')]).toEqual([
    ['NLD', 'UNCC'],
    ['UNCC', 'NLD'],
  ]);
});

test('a hit says what it is and by which other name it was found; its code is no other name', () => {
  const told = (by: string | null, asked = 'holl') =>
    hitsOf({ treaties: [], participants: [{ ...netherlands, by }] }, asked)[0];
  expect(told('Holland')).toEqual({
    to: '/participants/NLD',
    name: 'Netherlands',
    code: 'NLD',
    kind: 'State',
    note: 'also known as Holland',
    near: false,
  });
  expect([told('NLD')?.note, told(null)?.note]).toEqual([null, null]);
  // What its own name says as well needs no other.
  expect(told('The Netherlands', 'nether')?.note).toBeNull();
});
