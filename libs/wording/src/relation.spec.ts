import { type Phrase, phrase } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import type { Named } from './speech.ts';
import { speechIn } from './speech-in.ts';

const NAMED: Readonly<Record<string, Named>> = {
  FRA: { name: 'France', nameFr: 'France', articleFr: 'la' },
  JPN: { name: 'Japan', nameFr: 'Japon', articleFr: 'le' },
  NLD: { name: 'Netherlands', article: true, nameFr: 'Pays-Bas', articleFr: 'les' },
};
const names = { participant: (code: string) => NAMED[code], titleFr: () => undefined };
const [en, fr] = [speechIn('en', names), speechIn('fr', names)];
/** Spaces that do not break are told apart elsewhere. */
const french = (said: Phrase): string => fr.say(said).replace(/[\u00a0\u202f]/g, ' ');

const excluded = (from: string, to: string, ...provisions: string[]) =>
  phrase('effect-excludes', { provisions, from, to });

describe('what is told of two', () => {
  it.each<[Phrase, english: string, french: string]>([
    [
      phrase('question-of-reliance', { treaty: 'ETS185', provision: '7', from: 'NLD', to: 'JPN' }),
      'May the Netherlands rely on Art. 7 towards Japan?',
      'Est-il permis aux Pays-Bas d’invoquer l’art. 7 à l’égard du Japon ?',
    ],
    [
      phrase('question-of-reliance', { treaty: 'ETS185', provision: null, from: null, to: null }),
      'May A rely on ETS185 as a whole towards B?',
      'Est-il permis à A d’invoquer ETS185 dans son ensemble à l’égard de B ?',
    ],
    [
      phrase('side-consented', {
        treaty: 'CETS224',
        participant: 'NLD',
        means: 'acceptance',
        date: '2025-05-01',
        known: true,
      }),
      'The Netherlands has consented (acceptance, 1 May 2025), but CETS224 has no date of entry into force for it',
      'Les Pays-Bas ont exprimé leur consentement à être lié (acceptation, 1er mai 2025), mais CETS224 n’a pas de date d’entrée en vigueur à leur égard',
    ],
    [
      phrase('effect-once-in-force', {
        from: null,
        of: phrase('effect-by-text', { effect: excluded('FRA', 'NLD', '11', '12', '13') }),
      }),
      'Once in force between the two: by the text itself: Arts 11 to 13 do not apply where France relies on them towards the Netherlands',
      'Une fois le traité en vigueur entre les deux : en vertu du texte même : les art. 11 à 13 ne s’appliquent pas lorsque la France les invoque à l’égard des Pays-Bas',
    ],
    [
      phrase('opposition-ended', {
        objection: { by: 'FRA', date: '2020-06-01' },
        reservationBy: 'JPN',
        withdrawn: 'reservation',
        on: '2021-03-01',
      }),
      'France had objected on 1 Jun 2020 to the reservation of Japan and opposed entry into force between the two, until the reservation was withdrawn on 1 Mar 2021',
      'La France avait fait objection le 1er juin 2020 à la réserve du Japon en s’opposant à l’entrée en vigueur entre les deux, jusqu’au retrait de la réserve le 1er mars 2021',
    ],
    [
      phrase('pair-not-objected', {
        says: 'It binds only those that do not object.',
        consent: { kind: 'accession', by: 'JPN', date: '2015-01-01' },
        other: 'FRA',
        closes: { date: '2015-07-01', reached: phrase('after-period', { period: { months: 6 }, date: '2015-07-01' }) },
        reached: phrase('same-day', {}),
        freed: null,
      }),
      'It binds only those that do not object. The accession by Japan of 1 Jan 2015; objections until 1 Jul 2015 (+ 6 months = 1 Jul 2015), none stands; on the same day',
      'It binds only those that do not object. L’adhésion du Japon en date du 1er janvier 2015 ; objections jusqu’au 1er juillet 2015 (+ 6 mois = 1er juillet 2015), aucune ne subsiste ; le même jour',
    ],
    [
      phrase('item-due-with-consent', { participant: 'NLD', signed: null, left: false, asAt: '2026-03-01' }),
      'the Netherlands has not signed and, as at 1 Mar 2026, is not bound by consent: due with its consent',
      'les Pays-Bas n’ont pas signé, et aucun consentement à être lié n’est consigné au 1er mars 2026 : échéance avec le consentement',
    ],
    [
      phrase('way-closed-by-deposit', { participant: 'NLD', means: 'acceptance', date: '2006-11-16' }),
      'The Netherlands deposited its instrument of acceptance on 16 Nov 2006',
      'Les Pays-Bas ont déposé leur instrument d’acceptation le 16 novembre 2006',
    ],
  ])('%j', (said, english, inFrench) => {
    expect([en.say(said), french(said)]).toEqual([english, inFrench]);
  });
});
