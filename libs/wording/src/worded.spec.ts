import { expect, it } from 'vitest';
import { speechIn } from './speech-in.ts';
import { worded } from './worded.ts';

const names = {
  participant: (code: string) => (code === 'HUN' ? { name: 'Hungary', nameFr: 'Hongrie' } : undefined),
  titleFr: (treaty: string) => (treaty === 'X1' ? 'Convention des exemples' : undefined),
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
