import { treaties } from '@accede/catalogue';
import type { Act } from '@accede/treaty-law';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catchUp, nearMatches, openReadModels, positionPage, type ReadModels } from '../index.ts';
import { log } from '../scenario.ts';

const today = '2026-03-02';
const times = { asAt: today, today };
let readModels: ReadModels;

// Hungary has signed and ratified; of its statements nothing is on record.
beforeAll(async () => {
  const given = log();
  for (const document of treaties()) await given.register(document);
  await given.record('ETS185', 'HUN signature 2001-11-23', 'HUN ratification 2003-12-04');
  await given.record('CETS224', 'HUN signature 2023-06-28', 'HUN ratification 2026-02-05');
  readModels = openReadModels(':memory:');
  await catchUp(readModels, given.store, { today });
});
afterAll(() => readModels.close());

const reservation: Act = {
  id: 'supposed-1',
  kind: 'reservation',
  participant: 'HUN',
  date: '2026-02-05',
  provision: '7(9)(a)',
};

it('measures the members against the record, and against acts supposed', () => {
  const answer = (asked: Parameters<typeof positionPage>[3], item = '7.9.a') =>
    positionPage(readModels, times, 'EU-CETS224', asked)
      .members.find(({ participant }) => participant === 'HUN')
      ?.answers.find((each) => each.item === item)?.answer;
  expect(answer({})).toBe('not-on-record');
  expect(answer({ supposed: [reservation] })).toBe('deviates');
  expect(answer({ supposed: [reservation] }, '7.9.b')).toBe('not-on-record');
  expect(answer({ supposed: [reservation], completeAsOf: today }, '7.9.b')).toBe('conforms');
  expect(answer({})).toBe('not-on-record');
});

it('says what it rests on', () => {
  const page = positionPage(readModels, times, 'EU-CETS224', { supposed: [reservation], completeAsOf: today });
  expect(page).toMatchObject({
    knownAt: null,
    version: { id: 'DEC-2023-436', status: 'adopted' },
    restsOn: expect.stringContaining('not on hand'),
    supposed: { acts: ['supposed-1'], completeAsOf: today },
    record: { completeAsOf: {} },
  });
});

it('refuses what there is not, and names what was perhaps meant', () => {
  expect(() => positionPage(readModels, times, 'EU-CETS225')).toThrow('position: there is no position "EU-CETS225"');
  expect(() => positionPage(readModels, times, 'EU-CETS224', { version: '2023' })).toThrow(
    'version: position EU-CETS224 has no version "2023"; it has COM-2021-719, DEC-2023-436',
  );
  expect(() => positionPage(readModels, { ...times, knownAt: '2001-01-01T00:00:00.000Z' }, 'EU-CETS224')).toThrow(
    'treaty: no treaty CETS224',
  );
  expect(nearMatches(readModels).positions('eu-cets')[0]?.code).toBe('EU-CETS224');
});
