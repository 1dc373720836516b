import { describe, expect, test } from 'vitest';
import { actOf, BLANK, errorsOf, supposedOf } from './draft.ts';

const problem = {
  type: 'about:blank',
  title: 'Refused',
  status: 422,
  code: 'date-in-future',
  detail: 'date: lies ahead',
};

describe('an act from the form', () => {
  test('leaves out what is empty', () => {
    expect(actOf({ ...BLANK, participant: 'FRA', date: '2026-03-01' })).toEqual({
      kind: 'ratification',
      participant: 'FRA',
      date: '2026-03-01',
    });
  });

  test('leaves out what its kind does not ask for', () => {
    const draft = { ...BLANK, participant: 'FRA', date: '2026-03-01', provision: '63(3)', text: 'Not bound.' };
    expect(actOf(draft)).not.toHaveProperty('provision');
    expect(actOf({ ...draft, kind: 'reservation' })).toMatchObject({ provision: '63(3)', text: 'Not bound.' });
  });

  test('names territories one by one and the source with its marking', () => {
    const draft = {
      ...BLANK,
      kind: 'territorial-application' as const,
      territories: 'Aruba, Curaçao; Sint Maarten',
      citation: 'C.N.1',
      limite: true,
    };
    expect(actOf(draft)).toMatchObject({
      territories: ['Aruba', 'Curaçao', 'Sint Maarten'],
      source: { citation: 'C.N.1', marking: 'LIMITE' },
    });
  });

  test('is supposed once it says who and when', () => {
    expect(supposedOf({ ...BLANK, participant: 'FRA' })).toBeUndefined();
    expect(supposedOf({ ...BLANK, participant: 'FRA', date: '2026-03-01' })).toMatchObject({ kind: 'ratification' });
  });
});

describe('what the server found wrong', () => {
  test('stands next to its field, without naming the field again', () => {
    const errors = errorsOf({
      ...problem,
      errors: [
        { field: 'date', message: 'date: lies ahead' },
        { field: 'source.url', message: 'source.url: is no address' },
      ],
    });
    expect([...errors]).toEqual([
      ['date', 'lies ahead'],
      ['url', 'is no address'],
    ]);
  });

  test('and over the form where it belongs to no field', () => {
    expect([...errorsOf({ ...problem, detail: 'No.' })]).toEqual([['', 'No.']]);
  });
});
