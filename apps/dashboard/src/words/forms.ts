import { count, inLanguage } from './language.ts';

/** The words of the fields of forms. */
export const words = inLanguage({
  en: {
    typeName: 'Type a name or code',
    noSuch: 'No such name or code.',
    showList: (label: string) => `Show the list for ${label}`,
    closeList: (label: string) => `Close the list for ${label}`,
    matches: (n: number) => count(n, 'match', 'matches'),
    whichDay: 'Which day?',
    dateExample: 'e.g. 3 Dec 2015',
    calendarOf: (label: string) => `${label}: choose from a calendar`,
    optional: '(optional)',
    remove: (name: string) => `Remove ${name}`,
    year: 'Year',
    yearExample: 'e.g. 2023',
    yearWrong: 'Write a year in four figures: 2023.',
  },
  fr: {
    typeName: 'Saisir un nom ou un code',
    noSuch: 'Aucun nom ni code ne correspond.',
    showList: (label) => `Ouvrir la liste : ${label}`,
    closeList: (label) => `Fermer la liste : ${label}`,
    matches: (n) => count(n, 'résultat'),
    whichDay: 'Quel jour ?',
    dateExample: 'p. ex. 3 décembre 2015',
    calendarOf: (label) => `${label} : choisir dans un calendrier`,
    optional: '(facultatif)',
    remove: (name) => `Retirer : ${name}`,
    year: 'Année',
    yearExample: 'p. ex. 2023',
    yearWrong: 'Écrire l’année en quatre chiffres : 2023.',
  },
});
