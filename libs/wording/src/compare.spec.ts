import { type Phrase, phrase, publishedSchemas } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { LABELS, TERMS } from './fr/compare.ts';
import { speechIn } from './speech-in.ts';

const en = speechIn('en');
const fr = speechIn('fr');

const counted = {
  means: null,
  from: null,
  orProvisional: false,
  statement: null,
  provision: null,
  reio: 'one',
} as const;
const ten = { atLeast: 10, of: 'instruments' } as const;
const fiveYears = { point: 'entry-into-force', delay: { kind: 'period', years: 5 } } as const;
const half = { percent: 50, amount: null, moreThan: false, unit: 'votes', relativeTo: null } as const;

describe('what a clause asks', () => {
  it.each<[Phrase, english: string, french: string]>([
    [
      phrase('needs-all', {
        of: [phrase('needs-count', { ...ten, counted }), phrase('needs-not-after', { date: '2008-08-01' })],
      }),
      '10 instruments, and not after 1 Aug 2008',
      '10 instruments, et pas après le 1er août 2008',
    ],
    [
      phrase('needs-not-after', { after: fiveYears }),
      'not later than 5 years after entry into force',
      'au plus tard 5 ans après l’entrée en vigueur',
    ],
    [
      phrase('needs-count', { ...ten, counted: { ...counted, orProvisional: true } }),
      '10 instruments, or notifications of provisional application',
      '10 instruments, ou notifications d’application provisoire',
    ],
    [
      phrase('needs-share', {
        ...half,
        title: 'votes of producers',
        counted: { ...counted, orProvisional: true, from: { kind: 'state' } },
      }),
      'at least 50 % of votes of producers with instruments or notifications of provisional application by States',
      'au moins 50 % de «\u00a0votes of producers\u00a0» avec des instruments ou notifications d’application provisoire par les États',
    ],
    [
      phrase('value-delay', { delay: { kind: 'first-of-month-after', months: 3 } }),
      'on the first day of the month following the expiration of 3 months',
      'le premier jour du mois suivant l’expiration d’un délai de 3 mois',
    ],
    [phrase('value-count', { n: 60, of: 'parties', states: true }), '60 States Parties', '60 États Parties'],
  ])('%j', (said, english, french) => {
    expect([en.say(said), fr.say(said)]).toEqual([english, french]);
  });

  it('is told of a clause with what it says in our words', () => {
    const fields = [
      {
        key: 'when',
        value: phrase('value-list', { of: [phrase('value-term', { term: 'consent' })], conjunction: 'or' }),
      },
      { key: 'mandatory', value: null },
      { key: 'register', value: phrase('value-article', { article: '12(2)' }) },
    ];
    const said = phrase('clause-says', { says: 'It is told.', sets: phrase('value-fields', { fields }) });
    expect(en.say(said)).toBe('It is told. (when it is made: on consent; mandatory; register kept under Art. 12(2))');
  });

  it('names each of a long list where two are compared', () => {
    const participants = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH', 'III'];
    const who = { kind: 'listed', participants } as const;
    expect(en.say(phrase('value-who', { who, each: false }))).toBe('9 named participants');
    expect(en.say(phrase('value-who', { who, each: true }))).toMatch(/^9 named participants \(AAA, .* and III\)$/);
  });
});

describe('the grammar of final clauses', () => {
  const keys = new Set<string>();
  const terms = new Set<string>();
  /** Keys whose terms are told otherwise: by the words for a kind of act, or within whom and what a clause speaks of. */
  const OTHERWISE = new Set(['kind', 'kinds', 'means', 'statement', 'that', 'at', 'counting', 'articleFr']);
  const read = (node: unknown, key: string): void => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const part of node) read(part, key);
      return;
    }
    const { enum: of = [], const: one } = node as { enum?: string[]; const?: unknown };
    if (!OTHERWISE.has(key)) for (const term of [...of, one]) if (typeof term === 'string') terms.add(term);
    for (const [name, part] of Object.entries(node))
      if (name === 'properties')
        for (const [own, of] of Object.entries(part as object)) {
          keys.add(own);
          read(of, own);
        }
      else read(part, /^(items|anyOf|oneOf|allOf)$/.test(name) ? key : name);
  };
  read(publishedSchemas()['final-clauses'], '');

  it('has a French word for each of its keys and terms', () => {
    expect(keys.size).toBeGreaterThan(100);
    expect([...keys].filter((key) => LABELS[key] === undefined)).toEqual([]);
    expect([...terms].filter((term) => TERMS[term] === undefined)).toEqual([]);
  });
});
