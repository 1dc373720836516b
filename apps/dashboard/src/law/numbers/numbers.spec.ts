import { describe, expect, test } from 'vitest';
import { spellForce } from '../../words/force.ts';
import { apartOf, spellApart } from './apart.ts';
import { spellInstruments, unitOf } from './instruments.ts';
import { spellSignatures } from './signatures.ts';

const by = (clause: string | null, value: number, text?: string) => ({
  clause,
  value,
  unit: { rule: text === undefined ? 'unit-instruments' : 'unit-share', facts: {}, text: text ?? 'instruments' },
});

describe('what the clause counts, beside all that was deposited', () => {
  test.each([
    [79, 48, ['accession'], '79 instruments deposited, of which 48 count under Art. 36(3) (accessions do not)'],
    [
      9,
      1,
      ['accession', 'succession'],
      '9 instruments deposited, of which 1 counts under Art. 36(3) (accessions and successions do not)',
    ],
    [4, 3, [], '4 instruments deposited, of which 3 count under Art. 36(3)'],
    [3, 3, [], '3 instruments deposited, all of which count under Art. 36(3)'],
    [1, 1, [], '1 instrument deposited, which counts under Art. 36(3)'],
    [0, 0, [], 'No instrument deposited'],
  ] as const)('%i deposited, %i count', (deposited, counting, never, words) => {
    const instruments = { deposited, counting, never: [...never] };
    expect(spellInstruments({ byClause: by('Art. 36(3)', counting), instruments })).toBe(words);
  });

  test('without a clause nothing is said; a share has its own unit', () => {
    expect(spellInstruments({ byClause: null, instruments: null })).toBeNull();
    expect(unitOf({ byClause: by(null, 37.2, '% of emissions') })).toBe('% of emissions');
    expect(unitOf({ byClause: by('Art. 1', 3) })).toBe('counted');
  });
});

describe('States and organizations apart', () => {
  const kinds = new Map([
    ['FRA', { kind: 'state' as const }],
    ['EUE', { kind: 'reio' as const }],
    ['XILO', { kind: 'organization' as const }],
    ['XKX', { kind: 'entity' as const }],
  ]);
  const names: Record<string, string> = { EUE: 'European Union', XKX: 'Kosovo' };

  test('the others are named where they stand', () => {
    const apart = apartOf(['FRA', 'EUE', 'XKX'], kinds);
    expect(spellApart(apart, (code) => names[code] ?? code)).toBe(
      '1 State; 1 organization: European Union; 1 entity: Kosovo',
    );
  });
  test('or only counted', () => {
    expect(spellApart(apartOf(['FRA', 'EUE', 'XILO'], kinds))).toBe('1 State; 2 organizations');
  });
  test('where all are States there is nothing to tell', () => {
    expect(spellApart(apartOf(['FRA'], kinds))).toBeNull();
  });
});

test('a signatory is not yet bound; where it cannot be said whom consent binds, it has given none', () => {
  expect(spellSignatures({ signatures: 52, signatories: 49, contracting: 3 })).toBe(
    '52 signatures, of which 49 not yet bound',
  );
  expect(spellSignatures({ signatures: 2, signatories: 0, contracting: null })).toBe(
    '2 signatures, of which 0 not followed by consent',
  );
  expect(spellSignatures({ signatures: 0, signatories: 0, contracting: 0 })).toBe('0 signatures');
});

test('before its adoption a treaty is not said to be out of force', () => {
  const force = { inForce: false, date: null, adopted: '2021-11-17' };
  expect(spellForce(force, '2003-01-01')).toBe('Not yet adopted');
  expect(spellForce(force, '2021-11-17')).toBe('Not in force');
});
