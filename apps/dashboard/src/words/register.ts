import { count, inLanguage } from './language.ts';

/** The words of the register of acts. */
export const words = inLanguage({
  en: {
    title: 'Register of acts',
    lede: 'Every act as recorded. An error is corrected or retracted in place, with the reason; the earlier version remains.',
    record: 'Record an act',
    csv: 'These acts as CSV',
    treaty: 'Treaty',
    participant: 'Participant',
    act: 'Act',
    any: 'Any',
    from: 'From',
    to: 'To',
    clear: 'Clear',
    theRegister: 'the register',
    none: 'No act on record matches. Widen the dates or clear the filters.',
    caption: (n: number) => count(n, 'act'),
    pages: 'Pages of the register',
    versions: {
      lede: (n: number): string => (n > 1 ? 'All versions of one act, the first on top.' : 'One act of the register.'),
      allOf: (treaty: string) => `All acts of ${treaty}`,
      whole: 'The whole register',
      theAct: 'the act',
      none: (act: string) =>
        `The act ${act} is not on record. It may exist only in a what-if, or have been recorded after the date at which you are looking.`,
      caption: (n: number) => (n === 1 ? 'As recorded' : `${n} versions`),
    },
  },
  fr: {
    title: 'Registre des actes',
    lede: 'Chaque acte tel qu’il a été consigné. Une erreur est corrigée ou retirée sur place, avec le motif ; la version antérieure demeure.',
    record: 'Enregistrer un acte',
    csv: 'Ces actes en CSV',
    treaty: 'Traité',
    participant: 'Participant',
    act: 'Acte',
    any: 'Indifférent',
    from: 'Du',
    to: 'Au',
    clear: 'Effacer',
    theRegister: 'le registre',
    none: 'Aucun acte consigné ne correspond. Élargir les dates ou effacer les filtres.',
    caption: (n) => count(n, 'acte'),
    pages: 'Pages du registre',
    versions: {
      lede: (n) => (n > 1 ? 'Toutes les versions d’un acte, la première en tête.' : 'Un acte du registre.'),
      allOf: (treaty) => `Tous les actes : ${treaty}`,
      whole: 'Tout le registre',
      theAct: 'l’acte',
      none: (act) =>
        `L’acte ${act} n’est pas consigné. Il peut n’exister que dans une hypothèse, ou avoir été consigné après la date retenue.`,
      caption: (n) => (n === 1 ? 'Tel que consigné' : `${n} versions`),
    },
  },
});
