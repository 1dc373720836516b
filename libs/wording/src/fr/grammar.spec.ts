import { expect, it } from 'vitest';
import { speechIn } from '../speech-in.ts';
import { de, le, àQui } from './grammar.ts';

const speech = speechIn('fr', {
  participant: (code) =>
    ({
      HUN: { name: 'Hungary', nameFr: 'Hongrie', articleFr: 'la' as const },
      JPN: { name: 'Japan', nameFr: 'Japon', articleFr: 'le' as const },
    })[code],
  titleFr: () => undefined,
});

it.each([
  ['ratification', 'de la ratification'],
  ['accession', 'de l’adhésion'],
  ['instrument-withdrawn', 'du retrait de l’instrument'],
  ['consent-to-be-bound', 'du consentement à être lié'],
] as const)('%s with its article: %s', (kind, words) => expect(de(le(speech.kind(kind)))).toBe(words));

it('each of those to whom something is open takes the preposition', () => {
  expect(
    àQui({ kind: 'either', of: [{ kind: 'state' }, { kind: 'listed', participants: ['HUN', 'JPN'] }] }, speech),
  ).toBe('aux États ou à la Hongrie et au Japon');
});

it.each([
  ['reservation', 'réserve formulée par le Japon le 1er mai 2026'],
  ['declaration', 'déclaration faite par le Japon le 1er mai 2026'],
  ['ratification', 'ratification par le Japon le 1er mai 2026'],
] as const)('%s by one', (kind, words) => expect(speech.act({ kind, by: 'JPN', date: '2026-05-01' })).toBe(words));
