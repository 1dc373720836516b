import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Act, ActKind } from '../../../api/types.ts';
import { differencesOf } from '../../../law/differences.ts';
import { actOf, BLANK, correctedOf, draftOf, errorsOf, faultsIn, supposedOf } from './draft.ts';

const problem = {
  type: 'about:blank',
  title: 'Refused',
  status: 422,
  code: 'date-in-future',
  detail: 'date: lies ahead',
};

const TODAY = '2026-11-28';
/** A source that says nothing of its own in these tests. */
const cited = { ...BLANK, citation: 'C.N.1' };
const source = { citation: 'C.N.1', marking: 'PUBLIC' };

describe('an act from the form', () => {
  test('leaves out what is empty', () => {
    expect(actOf({ ...cited, participant: 'FRA', date: '2026-03-01' })).toEqual({
      kind: 'ratification',
      participant: 'FRA',
      date: '2026-03-01',
      source,
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
    expect(faultsIn({ ...adopted, citation: 'C.N.1' }, TODAY).size).toBe(0);
    expect(actOf({ ...adopted, citation: 'C.N.1', text: 'Amendment to Article 37' })).toEqual({
      kind: 'amendment-adopted',
      date: '2026-03-01',
      text: 'Amendment to Article 37',
      source,
    });
  });

  test('names territories one by one and the source with its marking', () => {
    const draft = {
      ...BLANK,
      kind: 'territorial-application' as const,
      territories: 'Aruba, Curaçao, Sint Maarten',
      citation: 'C.N.1',
      limite: true,
    };
    expect(actOf(draft)).toMatchObject({
      territories: ['Aruba', 'Curaçao', 'Sint Maarten'],
      source: { citation: 'C.N.1', marking: 'LIMITE' },
    });
    // Semicolons part names that have commas of their own.
    const islands = 'Saint Helena, Ascension and Tristan da Cunha; Bermuda';
    expect(actOf({ ...draft, territories: islands }).territories).toEqual(islands.split('; '));
  });

  test('says of each kind what matters for it, and of another nothing of it', () => {
    const draft = {
      ...cited,
      participant: 'FRA',
      date: '2026-03-01',
      stage: 'parliament',
      contact: ' Ministry of Justice ',
      territories: 'Aruba',
      extent: 'excludes',
      refersTo: 'a-reservation',
      opposesForce: true,
    } as const;
    const common = { participant: 'FRA', date: '2026-03-01', source };
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
      ...cited,
      participant: 'MNE',
      date: '2006-06-03',
      notAfter: '2006-06-30',
      notified: '2006-10-23',
      predecessor: 'SCG',
      towards: ['FRA', 'JPN'],
      partial: true,
    } as const;
    const common = { participant: 'MNE', date: '2006-06-03' };
    const sent = (kind: ActKind) => {
      const { source: _, ...said } = actOf({ ...draft, kind });
      return said;
    };
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
    // All of it can be supposed too.
    expect(supposedOf({ ...draft, kind: 'succession' })).toEqual(sent('succession'));
  });

  test('of an entry into force is nobody’s, and is supposed as such', () => {
    const draft = { ...cited, kind: 'entry-into-force', participant: 'FRA', date: '1951-01-12' } as const;
    expect([...faultsIn({ ...draft, participant: '' }, TODAY)]).toEqual([]);
    expect(actOf(draft)).toEqual({ kind: 'entry-into-force', date: '1951-01-12', source });
    expect(supposedOf(draft)).toEqual({ kind: 'entry-into-force', date: '1951-01-12' });
    expect(supposedOf({ ...draft, date: '' })).toBeUndefined();
  });

  test('says who states it, where that is not the depositary', () => {
    const draft = { ...BLANK, participant: 'AGO', date: '2019-10-02', citation: 'Jornal de Angola' };
    expect(actOf(draft).source).not.toHaveProperty('confidence');
    expect(actOf({ ...draft, confidence: 'secondary' }).source).toMatchObject({ confidence: 'secondary' });
  });

  test('says who states it, or that nobody does yet', () => {
    const draft = { ...BLANK, participant: 'FRA', date: '2026-03-01' };
    expect([...faultsIn(draft, TODAY).keys()]).toEqual(['citation']);
    expect([...faultsIn({ ...draft, url: 'https://example.org' }, TODAY)]).toEqual([]);
    const unsourced = { ...draft, confidence: 'recalled' } as const;
    expect([...faultsIn(unsourced, TODAY)]).toEqual([]);
    expect(actOf(unsourced).source).toEqual({
      citation: 'No source given',
      marking: 'PUBLIC',
      confidence: 'recalled',
    });
  });

  test('is not sent without a date, a participant where it is one’s, and a stage where it is a step', () => {
    const missing = (kind: ActKind) => [...faultsIn({ ...cited, kind }, TODAY).keys()];
    expect(missing('signature')).toEqual(['participant', 'date']);
    expect(missing('communication')).toEqual(['date']);
    expect(missing('entry-into-force')).toEqual(['date']);
    expect(missing('amendment-adopted')).toEqual(['date']);
    expect(missing('domestic-step')).toEqual(['participant', 'date', 'stage']);
    const step = { ...cited, kind: 'domestic-step', participant: 'FRA', date: '2026-03-01', stage: 'mandate' } as const;
    expect([...faultsIn(step, TODAY)]).toEqual([]);
  });

  test('is not sent before its day has come', () => {
    const draft = { ...cited, participant: 'FRA', date: '2026-11-29' };
    expect(faultsIn(draft, TODAY).get('date')).toMatch(/^29 Nov 2026 is in the future/);
    expect(faultsIn(draft, '2026-11-29').size).toBe(0);
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

describe('an act on record that is corrected', () => {
  const facts = new URL('../../../../../../libs/catalogue/data/facts/', import.meta.url);
  const acts = readdirSync(facts).flatMap(
    (file) => (JSON.parse(readFileSync(new URL(file, facts), 'utf8')) as { acts: Act[] }).acts,
  );

  test('is as it was where nothing is changed in the form: each of those that come with Accede', () => {
    expect(acts.length).toBeGreaterThan(300);
    for (const { id: _, ...act } of acts)
      expect(differencesOf(act, correctedOf(draftOf(act as Act), act as Act), (code) => code)).toEqual([]);
  });

  test('keeps what the form does not ask for; of another kind, it loses what only the former had', () => {
    const act = {
      id: 'a',
      kind: 'ratification',
      participant: 'FRA',
      date: '2026-03-01',
      amount: 2.5,
      parts: ['II'],
    } as Act;
    expect(correctedOf({ ...draftOf(act), date: '2026-03-02' }, act)).toMatchObject({
      date: '2026-03-02',
      amount: 2.5,
      parts: ['II'],
    });
    const objection = { ...act, kind: 'objection', refersTo: 'x', opposesForce: true } as Act;
    expect(correctedOf({ ...draftOf(objection), kind: 'declaration' }, objection)).not.toHaveProperty('refersTo');
  });

  test('tells what it says otherwise, in words', () => {
    const act = {
      id: 'a',
      kind: 'ratification',
      participant: 'FRA',
      date: '2026-03-01',
      source: cited,
    } as unknown as Act;
    const corrected = correctedOf({ ...draftOf(act), participant: 'FIN', date: '2026-03-02' }, act);
    const nameOf = (code: string) => ({ FRA: 'France', FIN: 'Finland' })[code] ?? code;
    expect(differencesOf(act, corrected, nameOf)).toEqual([
      { what: 'Participant', was: 'France', is: 'Finland' },
      { what: 'Legal date', was: '1 Mar 2026', is: '2 Mar 2026' },
    ]);
  });
});

describe('what the server found wrong', () => {
  test('stands next to its field, without naming the field again', () => {
    const errors = errorsOf({
      ...problem,
      errors: [
        { field: 'date', message: 'date: lies ahead' },
        { field: 'source.url', message: 'source.url: is no address' },
        { field: 'provision', message: 'provision\u00a0: manque' },
        { field: 'territories.1', message: 'territories.1: must not be empty' },
        { field: 'towards.0', message: 'towards.0: "XYZ" is not on the register of participants' },
      ],
    });
    expect([...errors]).toEqual([
      ['date', 'lies ahead'],
      ['url', 'is no address'],
      ['provision', 'manque'],
      ['territories', 'must not be empty'],
      ['towards', '"XYZ" is not on the register of participants'],
    ]);
  });

  test('and over the form where it belongs to no field', () => {
    expect([...errorsOf({ ...problem, detail: 'No.' })]).toEqual([['', 'No.']]);
  });
});
