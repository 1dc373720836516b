import { treaties } from '@accede/catalogue';
import { FinalClauses } from '@accede/treaty-law';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catchUp, checkedDirectives, comparison, nearMatches, openReadModels, type ReadModels } from '../index.ts';
import { CONVENTION, log } from '../scenario.ts';

const today = '2026-03-02';
let readModels: ReadModels;

// A draft that asked for three instruments, and let nobody leave.
const { denunciation, ...rest } = CONVENTION;
const DRAFT = FinalClauses.parse({
  ...rest,
  id: 'ETS999-DRAFT',
  draft: true,
  agreed: ['3'],
  entryIntoForce: { ...CONVENTION.entryIntoForce, condition: { kind: 'count', atLeast: 3 } },
});

beforeAll(async () => {
  const given = log();
  for (const document of [CONVENTION, DRAFT, ...treaties().filter(({ id }) => id === 'UNCC')])
    await given.register(document);
  readModels = openReadModels(':memory:');
  await catchUp(readModels, given.store, { today });
});
afterAll(() => readModels.close());

it('compares two documents on record: what was agreed, changed and added', () => {
  const { before, after, clauses } = comparison(readModels, 'ETS999-DRAFT', 'ETS999');
  expect([before, after].map(({ treaty, draft }) => [treaty, draft])).toEqual([
    ['ETS999-DRAFT', true],
    ['ETS999', false],
  ]);
  const force = clauses.find(({ after, change }) => after?.article === '3' && change === 'changed');
  expect(force).toMatchObject({
    matter: { facts: { matter: 'entryIntoForce' } },
    agreed: true,
    values: [{ before: { rule: 'value-count', facts: { n: 3 } }, after: { rule: 'value-count', facts: { n: 2 } } }],
  });
  expect(clauses.filter(({ change }) => change === 'added').map(({ after }) => after?.article)).toEqual(['4']);
  expect(denunciation?.article).toBe('4');
});

it('names the document that is not on record', () => {
  expect(() => comparison(readModels, 'ETS999', 'ETS998')).toThrow('after: no treaty ETS998 is on record');
  expect(() => comparison(readModels, 'ETS998', 'ETS999')).toThrow('before: no treaty ETS998 is on record');
});

it('checks directives against the document that they concern, or against another', () => {
  const page = checkedDirectives(readModels, 'EU-2022-05-13');
  expect(page).toMatchObject({ treaty: 'UNCC', draft: false, marking: 'LIMITE', treaties: ['UNCC', 'UNCC-DRAFT'] });
  expect(page.items.find(({ asks }) => asks === 'Entry into force')).toMatchObject({
    answer: 'met',
    articles: ['65(1)'],
  });
  expect(checkedDirectives(readModels, 'EU-2022-05-13', 'ETS999').treatyTitle).toBe('Examples Convention');
});

it('directives that are not there have near matches', () => {
  expect(() => checkedDirectives(readModels, 'EU-2022-05-31')).toThrow('there are: EU-2022-05-13');
  expect(
    nearMatches(readModels)
      .directives('EU-2022-05-31')
      .map(({ code }) => code),
  ).toEqual(['EU-2022-05-13']);
});
