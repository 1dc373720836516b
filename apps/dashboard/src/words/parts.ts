import type { ReactNode } from 'react';
import { inline } from './inline.ts';
import { agreeing, inLanguage, list, number } from './language.ts';
import { sentence } from './terms.ts';

/** The words of the parts that pages are made of: loading and failing, lists and tables, the two times. */
export const words = inLanguage({
  en: {
    /** @param what with its article: `the treaty` */
    loading: (what: string) => `Loading ${what} …`,
    failed: (what: string) => `${sentence(what)} cannot be shown.`,
    notYet: 'It may have been recorded since: go back to today, or to a later “as known on” date, above.',
    near: (names: readonly string[]) => `Did you mean ${list(names, 'or')}?`,
    settings: 'settings',
    withheld: (settings: ReactNode): ReactNode =>
      inline('What is marked LIMITE is withheld: to see it, enter the token in the ', settings, '.'),
    unauthorized: (settings: ReactNode): ReactNode =>
      inline('Enter a token in the ', settings, ', then come back to this page.'),
    unreachable: 'Check that the server is running and that you are connected, then try again.',
    allTreaties: 'All treaties',
    allParticipants: 'All participants',
    firstPage: 'Show the first page',
    again: 'Try again',

    all: 'All',
    showAll: (n: number) => `Show all ${number(n)}`,
    more: (what: string) => `More ${what}`,
    reading: 'Loading …',
    partOf: (all: string, from: number, to: number) => `${all}, of which ${number(from)} to ${number(to)} here`,
    first: 'First',
    previous: 'Previous',
    next: 'Next',
    rows: (from: number, to: number, total: number) => `${number(from)}–${number(to)} of ${number(total)}`,
    page: (n: number, of: number) => `Page ${number(n)} of ${number(of)}`,

    today: 'Status as at today, on the basis of everything recorded so far.',
    times: (asAt: ReactNode | null, knownAt: ReactNode | null): ReactNode =>
      inline(
        ...(asAt === null ? ['Status as at today'] : ['Status as at ', asAt]),
        ...(knownAt === null ? [] : [', as the record was known on ', knownAt]),
        '.',
      ),
    back: 'Back to today',
    otherDates: 'Other dates',
    anotherDate: 'Another date',
    asAt: 'Status as at',
    asAtHint: 'The legal date; empty means today',
    knownOn: 'As known on',
    knownOnHint: 'What the record held at the end of that day, UTC; empty means now',
    show: 'Show',
  },
  fr: {
    loading: (what) => `Chargement : ${what} …`,
    failed: (what) => `Impossible d’afficher ${what}.`,
    notYet:
      'Peut-être consigné depuis : revenir à aujourd’hui, ou à une date « tel que connu au » plus récente, ci-dessus.',
    near: (names) => `Peut-être : ${list(names, 'or')} ?`,
    settings: 'réglages',
    withheld: (settings) =>
      inline('Ce qui est marqué LIMITE n’est pas communiqué : pour le voir, saisir le jeton dans les ', settings, '.'),
    unauthorized: (settings) => inline('Saisir un jeton dans les ', settings, ', puis revenir à cette page.'),
    unreachable: 'Vérifier que le serveur fonctionne et que la connexion est établie, puis réessayer.',
    allTreaties: 'Tous les traités',
    allParticipants: 'Tous les participants',
    firstPage: 'Afficher la première page',
    again: 'Réessayer',

    all: 'Tout',
    showAll: (n) => `Tout afficher (${number(n)})`,
    more: () => 'Afficher la suite',
    reading: 'Chargement …',
    partOf: (all, from, to) =>
      `${all}, dont ici ${agreeing(to - from + 1, 'le nº', 'les nos')} ${number(from)} à ${number(to)}`,
    first: 'Début',
    previous: 'Précédent',
    next: 'Suivant',
    rows: (from, to, total) => `${number(from)}–${number(to)} sur ${number(total)}`,
    page: (n, of) => `Page ${number(n)} sur ${number(of)}`,

    today: 'État à ce jour, d’après tout ce qui est consigné.',
    times: (asAt, knownAt) =>
      inline(
        ...(asAt === null ? ['État à ce jour'] : ['État au ', asAt]),
        ...(knownAt === null ? [] : [', tel que connu au ', knownAt]),
        '.',
      ),
    back: 'Revenir à aujourd’hui',
    otherDates: 'Autres dates',
    anotherDate: 'Autre date',
    asAt: 'État au',
    asAtHint: 'La date de droit ; vide : aujourd’hui',
    knownOn: 'Tel que connu au',
    knownOnHint: 'Ce qui était consigné à la fin de ce jour, UTC ; vide : maintenant',
    show: 'Afficher',
  },
});
