import { FinalClauses } from '@accede/treaty-law';
import { beforeEach, expect, it } from 'vitest';
import { catchUp, listTreaties, openReadModels, type ReadModels, rebuild, search } from '../index.ts';
import { CONVENTION, type Log, log, ORGANIZATION, PROTOCOL } from '../scenario.ts';

const today = '2026-03-01';
// As an import registers it: no more than code and title.
const WOMEN = FinalClauses.parse({
  id: 'UNTC-4-8',
  title: {
    en: 'Convention on the Elimination of All Forms of Discrimination against Women. New York, 18 December 1979',
  },
});

let given: Log;
let readModels: ReadModels;
const caughtUp = () => catchUp(readModels, given.store, { today });
const treaties = (asked: string): string[] => search(readModels, asked, 10).treaties.map(({ code }) => code);

beforeEach(async () => {
  given = log();
  for (const document of [CONVENTION, PROTOCOL, WOMEN]) await given.register(document);
  await given.participate(ORGANIZATION);
  readModels = openReadModels(':memory:');
  await caughtUp();
  return () => readModels.close();
});

it.each([
  ['ets 999', ['ETS999']],
  ['EXEMPLES', ['ETS999']],
  ['examples', ['ETS999', 'ETS1000']],
  ['ETS No. 999', ['ETS999']],
  ['cedaw', ['UNTC-4-8']],
  ['femmes', ['UNTC-4-8']],
  ['IV-8', ['UNTC-4-8']],
  ['exmaples', ['ETS999', 'ETS1000']],
])('%s finds the treaties %s', (asked, found) => expect(treaties(asked)).toEqual(found));

it('finds participants as well: of the catalogue, and those put on the register', () => {
  expect(search(readModels, 'Turkey', 10).participants).toEqual([
    { code: 'TUR', name: 'Türkiye', match: 'name', by: 'Turkey' },
  ]);
  expect(search(readModels, 'exemplary', 10)).toEqual({
    treaties: [],
    participants: [{ code: 'EXORG', name: 'Organization of Examples', match: 'start', by: 'Exemplary Organization' }],
  });
  expect(search(readModels, 'examples', 1)).toMatchObject({
    treaties: [{ code: 'ETS999' }],
    participants: [{ code: 'EXORG' }],
  });
});

it('what is only spelt nearly so is told where nothing else is found, of either kind', () => {
  expect(search(readModels, 'Turkye', 10).participants[0]).toMatchObject({ code: 'TUR', match: 'near' });
  // A name of one kind: nothing of the other that is near to it.
  expect(search(readModels, 'cedaw', 10).participants).toEqual([]);
});

it('follows the log: a document revised, a treaty and a participant registered', async () => {
  expect(treaties('paragons')).toEqual([]);
  await given.register(
    FinalClauses.parse({ ...CONVENTION, title: { en: 'Convention on Paragons' }, shortTitle: undefined }),
  );
  await given.participate({ ...ORGANIZATION, aliases: ['League of Paragons'] });
  await caughtUp();
  expect(search(readModels, 'paragons', 10)).toMatchObject({
    treaties: [{ code: 'ETS999', name: 'Convention on Paragons' }],
    participants: [{ code: 'EXORG', by: 'League of Paragons' }],
  });
  expect(treaties('exemples')).toEqual([]);
  await rebuild(readModels, given.store, { today });
  expect(treaties('paragons')).toEqual(['ETS999']);
});

it('the list of treaties has those alone that are found, and what each is also called', async () => {
  const list = async (q?: string) => (await listTreaties(readModels, { asAt: today, today }, { q, limit: 10 })).items;
  expect((await list('cedaw')).map(({ id, alsoKnownAs }) => [id, alsoKnownAs[0]])).toEqual([['UNTC-4-8', 'CEDAW']]);
  expect((await list('examples')).map(({ id }) => id)).toEqual(['ETS1000', 'ETS999']);
  expect(await list('cedwa')).toEqual([]);
  expect((await list(' ')).map(({ id }) => id)).toEqual(['ETS1000', 'ETS999', 'UNTC-4-8']);
});
