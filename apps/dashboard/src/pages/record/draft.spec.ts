import { describe, expect, test } from 'vitest';
import type { ActKind } from '../../api/types.ts';
import { actOf, BLANK, beyondSupposing, errorsOf, missingIn, supposedOf } from './draft.ts';

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

  test('says which amendment is accepted, and how one that is adopted is called', () => {
    const accepted = { ...BLANK, kind: 'amendment-accepted', participant: 'FRA', date: '2026-03-01' } as const;
    expect(actOf({ ...accepted, refersTo: 'amended' })).toMatchObject({ refersTo: 'amended' });
    const adopted = { ...BLANK, kind: 'amendment-adopted', date: '2026-03-01' } as const;
    expect(missingIn(adopted).size).toBe(0);
    expect(actOf({ ...adopted, text: 'Amendment to Article 37' })).toEqual({
      kind: 'amendment-adopted',
      date: '2026-03-01',
      text: 'Amendment to Article 37',
    });
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

  test('says of each kind what matters for it, and of another nothing of it', () => {
    const draft = {
      ...BLANK,
      participant: 'FRA',
      date: '2026-03-01',
      stage: 'parliament',
      contact: ' Ministry of Justice ',
      territories: 'Aruba',
      extent: 'excludes',
      refersTo: 'a-reservation',
      opposesForce: true,
    } as const;
    const common = { participant: 'FRA', date: '2026-03-01' };
    const sent = (kind: ActKind) => actOf({ ...draft, kind });
    expect(sent('ratification')).toEqual({ ...common, kind: 'ratification' });
    expect(sent('domestic-step')).toEqual({ ...common, kind: 'domestic-step', stage: 'parliament' });
    expect(sent('authority')).toEqual({ ...common, kind: 'authority', contact: 'Ministry of Justice' });
    expect(sent('objection')).toMatchObject({ refersTo: 'a-reservation', opposesForce: true });
    expect(sent('territorial-application')).toMatchObject({ territories: ['Aruba'], extent: 'excludes' });
    const withdrawn = actOf({ ...draft, kind: 'territorial-application-withdrawn', effective: '2026-06-01' });
    expect(withdrawn).toMatchObject({ refersTo: 'a-reservation', territories: ['Aruba'], effective: '2026-06-01' });
    expect(withdrawn).not.toHaveProperty('extent');
  });

  test('says between which days it was done, when it was notified, and whom it concerns', () => {
    const draft = {
      ...BLANK,
      participant: 'MNE',
      date: '2006-06-03',
      notAfter: '2006-06-30',
      notified: '2006-10-23',
      predecessor: 'SCG',
      towards: ['FRA', 'JPN'],
      partial: true,
    } as const;
    const common = { participant: 'MNE', date: '2006-06-03' };
    const sent = (kind: ActKind) => actOf({ ...draft, kind });
    expect(sent('succession')).toEqual({
      ...common,
      kind: 'succession',
      notAfter: '2006-06-30',
      notified: '2006-10-23',
      predecessor: 'SCG',
    });
    expect(sent('succession-to-signature')).toMatchObject({ predecessor: 'SCG' });
    expect(sent('reservation')).toMatchObject({ notified: '2006-10-23', towards: ['FRA', 'JPN'] });
    expect(sent('reservation')).not.toHaveProperty('predecessor');
    expect(sent('ceased')).toEqual({ ...common, kind: 'ceased', notAfter: '2006-06-30' });
    expect(sent('consent-reported')).toEqual({ ...common, kind: 'consent-reported', notAfter: '2006-06-30' });
    expect(sent('statement-modified')).toMatchObject({ partial: true });
    // What no supposition takes into account is named.
    expect(supposedOf({ ...draft, kind: 'succession' })).toEqual({ ...common, kind: 'succession' });
    expect(beyondSupposing({ ...draft, kind: 'succession' })).toEqual([
      'the last possible day',
      'the day of the notification',
      'whom it succeeds',
    ]);
    expect(beyondSupposing({ ...BLANK, kind: 'succession' })).toEqual([]);
  });

  test('of an entry into force is nobody’s, and is supposed as such', () => {
    const draft = { ...BLANK, kind: 'entry-into-force', participant: 'FRA', date: '1951-01-12' } as const;
    expect([...missingIn({ ...draft, participant: '' })]).toEqual([]);
    expect(actOf(draft)).toEqual({ kind: 'entry-into-force', date: '1951-01-12' });
    expect(supposedOf(draft)).toEqual({ kind: 'entry-into-force', date: '1951-01-12' });
    expect(supposedOf({ ...draft, date: '' })).toBeUndefined();
  });

  test('says who states it, where that is not the depositary', () => {
    const draft = { ...BLANK, participant: 'AGO', date: '2019-10-02', citation: 'Jornal de Angola' };
    expect(actOf(draft).source).not.toHaveProperty('confidence');
    expect(actOf({ ...draft, confidence: 'secondary' }).source).toMatchObject({ confidence: 'secondary' });
  });

  test('is not sent without a date, a participant where it is one’s, and a stage where it is a step', () => {
    const missing = (kind: ActKind) => [...missingIn({ ...BLANK, kind }).keys()];
    expect(missing('signature')).toEqual(['participant', 'date']);
    expect(missing('communication')).toEqual(['date']);
    expect(missing('entry-into-force')).toEqual(['date']);
    expect(missing('amendment-adopted')).toEqual(['date']);
    expect(missing('domestic-step')).toEqual(['participant', 'date', 'stage']);
    const step = { ...BLANK, kind: 'domestic-step', participant: 'FRA', date: '2026-03-01', stage: 'mandate' } as const;
    expect([...missingIn(step)]).toEqual([]);
  });

  test('is supposed with what its consequences can rest on', () => {
    const objection = { ...BLANK, kind: 'objection', participant: 'FRA', date: '2026-03-01', refersTo: 'a' } as const;
    expect(supposedOf({ ...objection, opposesForce: true, note: 'seen', citation: 'C.N.1' })).toEqual({
      kind: 'objection',
      participant: 'FRA',
      date: '2026-03-01',
      refersTo: 'a',
      opposesForce: true,
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
        { field: 'territories.1', message: 'territories.1: must not be empty' },
        { field: 'towards.0', message: 'towards.0: "XYZ" is not on the register of participants' },
      ],
    });
    expect([...errors]).toEqual([
      ['date', 'lies ahead'],
      ['url', 'is no address'],
      ['territories', 'must not be empty'],
      ['towards', '"XYZ" is not on the register of participants'],
    ]);
  });

  test('and over the form where it belongs to no field', () => {
    expect([...errorsOf({ ...problem, detail: 'No.' })]).toEqual([['', 'No.']]);
  });
});
