import { describe, expect, it } from 'vitest';
import { FinalClauses } from '../final-clauses.ts';
import { type Check, checkDirectives, Directives } from './directives.ts';

const treaty = (parts: object): FinalClauses =>
  FinalClauses.parse({
    id: 'CONV',
    title: { en: 'Convention' },
    consent: { routes: [{ means: ['ratification'], to: { kind: 'state' }, article: '9(2)' }] },
    ...parts,
  });

const asking = (...checks: Check[]): Directives =>
  Directives.parse({
    id: 'D1',
    title: 'Directives',
    date: '2022-05-13',
    marking: 'LIMITE',
    reference: '1/22',
    issuedBy: 'Council',
    treaties: ['CONV'],
    items: [{ number: '(1)', asks: 'all of it', parts: checks.map((check) => ({ asks: check.look, check })) }],
  });

/** The answer to one check: `met 9(2)`. */
function answer(check: Check, parts: object): string {
  const [item] = checkDirectives(asking(check), treaty(parts)).items;
  return [item?.answer, ...(item?.articles ?? [])].join(' ');
}

describe('directives checked against a document', () => {
  it('a clause is met by its article, and a document without it is silent', () => {
    const denunciation = { article: '12', effect: { kind: 'period', years: 1 } };
    expect(answer({ look: 'clause', clause: 'denunciation' }, { denunciation })).toBe('met 12');
    expect(answer({ look: 'clause', clause: 'denunciation' }, {})).toBe('silent');
  });

  it('of several means each must be open', () => {
    expect(answer({ look: 'means', means: ['ratification'] }, {})).toBe('met 9(2)');
    expect(answer({ look: 'means', means: ['ratification', 'accession'] }, {})).toBe('not-met 9(2)');
  });

  it.each([
    ['everyone', { kind: 'any' }, 'met 9(2)'],
    ['States', { kind: 'state' }, 'not-met 9(2)'],
    ['organizations once a member has consented', { kind: 'reio-with-member', that: 'consented' }, 'met 9(2)'],
    ['those named', { kind: 'listed', participants: ['EUE', 'FRA'] }, 'met 9(2)'],
    ['others named', { kind: 'listed', participants: ['FRA'] }, 'not-met 9(2)'],
    ['those not named', { kind: 'not', who: { kind: 'listed', participants: ['FRA'] } }, 'met 9(2)'],
    ['States or organizations', { kind: 'either', of: [{ kind: 'state' }, { kind: 'reio' }] }, 'met 9(2)'],
    ['Parties to a treaty closed to it', { kind: 'party', to: 'PARENT' }, 'not-met 9(2)'],
  ])('the European Union where consent is open to %s', (_, to, expected) => {
    const consent = { routes: [{ means: ['ratification'], to, article: '9(2)' }] };
    expect(answer({ look: 'open-to', reio: 'EUE' }, { consent })).toBe(expected);
  });

  it('matters that are not computed are answered by the notes on them, of any kind asked for', () => {
    const notes = [
      { article: '10', matter: 'disputes', text: 'By arbitration.' },
      { article: '11', text: 'No suspension is foreseen.' },
    ];
    expect(answer({ look: 'matter', matters: ['disputes'] }, { notes })).toBe('met 10');
    expect(answer({ look: 'matter', matters: ['languages', 'disputes'] }, { notes })).toBe('met 10');
    expect(answer({ look: 'matter', matters: ['suspension'] }, { notes })).toBe('silent');
  });

  it('a document without clauses on record is not checked, nor a directive that no clause answers', () => {
    const bare = FinalClauses.parse({ id: 'CONV', title: { en: 'Convention' } });
    expect(checkDirectives(asking({ look: 'clause', clause: 'signature' }), bare).items[0]?.answer).toBe('not-checked');
    expect(checkDirectives(asking(), treaty({})).items).toMatchObject([{ number: '(1)', answer: 'not-checked' }]);
  });

  it('a number stands once', () => {
    const { items, ...rest } = asking();
    expect(Directives.safeParse({ ...rest, items: [...items, ...items] }).error?.issues[0]?.message).toBe(
      'directive (1) occurs twice',
    );
  });
});
