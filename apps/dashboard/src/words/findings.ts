import { count, inLanguage } from './language.ts';

/** The words of the page of findings. */
export const words = inLanguage({
  en: {
    title: 'Findings',
    lede: 'Acts on record that depart from a clause or call for a second look. A finding does not remove an act from the record.',
    csv: 'These findings as CSV',
    severity: 'Severity',
    any: 'Any',
    severityIs: (one: string, meaning: string) => `${one}: ${meaning}`,
    rule: 'Rule',
    treaty: 'Treaty',
    participant: 'Participant',
    clear: 'Clear',
    theFindings: 'the findings',
    none: 'No finding matches. Clear the filters to see all findings.',
    caption: (n: number) => count(n, 'finding'),
    pages: 'Pages of findings',
  },
  fr: {
    title: 'Constats',
    lede: 'Actes consignés qui s’écartent d’une clause ou appellent un examen. Un constat ne retire pas l’acte du registre.',
    csv: 'Ces constats en CSV',
    severity: 'Gravité',
    any: 'Indifférent',
    severityIs: (one, meaning) => `${one} : ${meaning}`,
    rule: 'Règle',
    treaty: 'Traité',
    participant: 'Participant',
    clear: 'Effacer',
    theFindings: 'les constats',
    none: 'Aucun constat ne correspond. Effacer les filtres pour voir tous les constats.',
    caption: (n) => count(n, 'constat'),
    pages: 'Pages des constats',
  },
});
