import { describe, expect, it } from 'vitest';
import type { RefusalRule } from './refusal-facts.ts';
import { refusedField } from './refused.ts';
import { speechIn } from './speech-in.ts';

const [english, french] = [speechIn('en'), speechIn('fr')];
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what recording refuses', () => {
  it.each<[RefusalRule, string, string]>([
    [{ rule: 'missing', facts: {} }, 'date: is missing', 'date : manque'],
    [
      { rule: 'in-future', facts: { day: '2027-05-01', today: '2026-01-02' } },
      'date: 2027-05-01 is after today, 2026-01-02; only what was done can be recorded',
      'date : le 1er mai 2027 est postérieur à aujourd’hui, 2 janvier 2026 ; seul ce qui a été fait peut être consigné',
    ],
    [
      { rule: 'must-be-one-of', facts: { allowed: ['state', 'reio'], found: { kind: 'text', value: 'land' } } },
      'date: must be one of state, reio, not "land"',
      'date : doit être l’un de state, reio, et non « land »',
    ],
    [
      { rule: 'must-be-kind', facts: { must: 'text', found: { kind: 'number', value: 7 } } },
      'date: must be a text, not 7',
      'date : doit être un texte, et non 7',
    ],
    [
      { rule: 'too-big', facts: { of: 'text', bound: 200, inclusive: true } },
      'date: must have at most 200 characters',
      'date : doit compter au plus 200 caractères',
    ],
    [
      { rule: 'of-one-kind', facts: { of: 'domestic-step', kind: 'ratification' } },
      'date: is that of a domestic step; an act of the kind ratification has none',
      'date : est propre aux actes du type « étape interne » ; un acte du type « ratification » n’en a pas',
    ],
  ])('%j', (rule, inEnglish, inFrench) => {
    const refusal = { ...rule, field: 'date' };
    expect([refusedField(refusal, english), plain(refusedField(refusal, french))]).toEqual([inEnglish, inFrench]);
  });

  it('of the whole there is no field', () => {
    expect(refusedField({ rule: 'no-form', facts: {}, field: '' }, english)).toBe(
      'has none of the forms that it can have',
    );
  });
});
