import { count, inLanguage } from './language.ts';

/** The words of the search: its field, its list, its page. */
export const words = inLanguage({
  en: {
    search: 'Search',
    searchFor: (text: string) => `Search: ${text}`,
    placeholder: 'Treaty or country',
    found: 'Found',
    everything: 'Show everything that was found',
    nothing: 'Nothing is called that. Press Enter to see what to try.',
    treaty: 'Treaty',
    alsoKnownAs: (name: string) => `also known as ${name}`,
    similar: 'similar spelling',
    similars: 'Similar spellings',
    matches: (n: number) => count(n, 'match', 'matches'),
    results: 'the results',
    none: (text: string) => `No treaty and no participant is called “${text}”. `,
    hint: 'Try one word of the title, an abbreviation such as CEDAW, a number such as ETS 185, or the name or code of a country, in English or French.',
    columns: { name: 'Name', kind: 'Type', code: 'Code' },
  },
  fr: {
    search: 'Rechercher',
    searchFor: (text) => `Recherche : ${text}`,
    placeholder: 'Traité ou pays',
    found: 'Résultats',
    everything: 'Afficher tous les résultats',
    nothing: 'Rien ne porte ce nom. Appuyer sur Entrée pour voir quoi essayer.',
    treaty: 'Traité',
    alsoKnownAs: (name) => `ou ${name}`,
    similar: 'orthographe voisine',
    similars: 'Orthographes voisines',
    matches: (n) => count(n, 'résultat'),
    results: 'les résultats',
    none: (text) => `Aucun traité et aucun participant ne s’appelle « ${text} ». `,
    hint: 'Essayer un mot du titre, un sigle comme CEDAW, un numéro comme STE 185, ou le nom ou le code d’un pays, en français ou en anglais.',
    columns: { name: 'Nom', kind: 'Nature', code: 'Code' },
  },
});
