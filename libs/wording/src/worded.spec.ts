import { expect, it } from 'vitest';
import { speechIn } from './speech-in.ts';
import { worded } from './worded.ts';

const names = {
  participant: (code: string) => (code === 'HUN' ? { name: 'Hungary', nameFr: 'Hongrie' } : undefined),
  titleFr: (treaty: string) => (treaty === 'X1' ? 'Convention des exemples' : undefined),
  shortTitleFr: (treaty: string) => (treaty === 'X1' ? 'Convention EX' : undefined),
};

it('a reason that stands in many places is said once', () => {
  const why = { rule: 'nothing-of-the-kind', facts: {}, acts: [] };
  const [one, other] = worded([{ because: [why] }, { because: [why] }], speechIn('en', names));
  expect(one?.because[0]).toEqual({ ...why, text: 'Nothing of the kind is on record' });
  expect(other?.because[0]).toBe(one?.because[0]);
  expect(why).not.toHaveProperty('text');
});

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

it('a treaty is called for short in the language; a French title goes before a short one in English', () => {
  const told = (treaty: object) => worded(treaty, speechIn('fr', { ...names, titleFr: (id) => TITLES[id] }));
  const titled = { title: 'Convention of Examples', shortTitle: 'EX Convention' };
  expect(told({ treaty: 'X1', ...titled })).toMatchObject({ title: 'Convention 1', shortTitle: 'Convention EX' });
  expect(told({ treaty: 'X2', ...titled })).toMatchObject({ title: 'Convention 2', shortTitle: null });
  expect(told({ treaty: 'X3', ...titled })).toEqual({ treaty: 'X3', ...titled });
  expect(told({ id: 'X1', titleFr: 'Convention 1', ...titled })).toMatchObject({
    title: 'Convention 1',
    shortTitle: 'Convention EX',
  });
  expect(told({ milestones: [{ id: 'first', title: 'First review', titleFr: 'Premier examen' }] })).toMatchObject({
    milestones: [{ title: 'Premier examen' }],
  });
  expect(told({ id: 'X3', titleFr: null, ...titled })).toMatchObject(titled);
});

const TITLES: Readonly<Record<string, string>> = { X1: 'Convention 1', X2: 'Convention 2' };

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
