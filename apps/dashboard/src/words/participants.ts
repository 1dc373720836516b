import { count, inLanguage } from './language.ts';

/** The words of the list of participants. */
export const words = inLanguage({
  en: {
    title: 'Participants',
    lede: 'States, organizations and territories that may act in respect of a treaty, with their memberships on the date.',
    find: 'Find by name or code',
    memberOf: 'Member of',
    any: 'Any',
    theParticipants: 'the participants',
    none: 'No participant matches. Try part of the English or French name, or the three-letter code.',
    showAll: 'Show all',
    caption: (n: number) => count(n, 'participant'),
    until: (date: string) => `until ${date}`,
    registered: 'Registered here',
    columns: { name: 'Name', code: 'Code', kind: 'Kind', region: 'Region' },
  },
  fr: {
    title: 'Participants',
    lede: 'États, organisations et territoires qui peuvent agir au titre d’un traité, avec leurs appartenances à la date indiquée.',
    find: 'Rechercher par nom ou code',
    memberOf: 'Membre de',
    any: 'Indifférent',
    theParticipants: 'les participants',
    none: 'Aucun participant ne correspond. Essayer une partie du nom français ou anglais, ou le code à trois lettres.',
    showAll: 'Tout afficher',
    caption: (n) => count(n, 'participant'),
    until: (date) => `jusqu’au ${date}`,
    registered: 'Inscrit ici',
    columns: { name: 'Nom', code: 'Code', kind: 'Nature', region: 'Région' },
  },
});
