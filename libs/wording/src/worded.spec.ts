import { expect, it } from 'vitest';
import { speechIn } from './speech-in.ts';
import { worded } from './worded.ts';

const names = {
  participant: (code: string) => (code === 'HUN' ? { name: 'Hungary', nameFr: 'Hongrie' } : undefined),
  titleFr: (treaty: string) => (treaty === 'X1' ? 'Convention des exemples' : undefined),
};

it('participants and treaties are named in the language; directives keep their own title', () => {
  const status = {
    treaty: 'X1',
    title: 'Convention of Examples',
    participants: [{ participant: 'HUN', name: 'Hungary' }],
    checked: { directives: 'D1', treaty: 'X1', title: 'Directives for the negotiation' },
  };
  expect(worded(status, speechIn('en', names))).toEqual(status);
  expect(worded(status, speechIn('fr', names))).toEqual({
    ...status,
    title: 'Convention des exemples',
    participants: [{ participant: 'HUN', name: 'Hongrie' }],
  });
});

it('what a document says in each language is one text in the language asked for, in sentences too; facts stay data', () => {
  const title = { en: 'Union of Examples', fr: 'Union des exemples' };
  const who = { kind: 'member', of: 'EX', title, own: false };
  const because = [{ rule: 'value-who', facts: { who, each: false }, acts: [] }];
  const status = { milestones: [{ title }, { title: { en: 'In English only' } }, { title: 'As it is' }], because };
  expect(worded(status, speechIn('fr', names))).toEqual({
    milestones: [{ title: 'Union des exemples' }, { title: 'In English only' }, { title: 'As it is' }],
    because: [{ ...because[0], text: 'les membres du groupe «\u00a0Union des exemples\u00a0»' }],
  });
  expect(worded(status, speechIn('en', names))).toMatchObject({
    milestones: [{ title: 'Union of Examples' }, { title: 'In English only' }, { title: 'As it is' }],
    because: [{ text: 'members of the Union of Examples' }],
  });
});
