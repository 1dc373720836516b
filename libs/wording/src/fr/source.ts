import type { FaultFacts, FormatFacts, QuestionFacts } from '../source-facts.ts';
import type { Say } from '../speech.ts';

export const question: Say<QuestionFacts> = {
  'date-not-understood': () => 'ce n’est pas une date d’une forme connue',
  'letter-not-in-header': () => 'l’en-tête de la colonne n’explique pas la lettre qui suit la date',
  'no-mode-without-letter': () =>
    'l’en-tête de la colonne donne une lettre à chaque type d’acte, et cette date n’en porte pas',
  'mode-ambiguous': () =>
    'l’en-tête désigne plusieurs types d’acte pour une telle date, et ils ne reviennent pas au même',
  'mode-not-understood': () => 'l’en-tête désigne un type d’acte inconnu',
  'withdrawn-without-date': () =>
    'entre crochets : retrait à une date que la source ne donne pas ici ; la cessation est consignée entre les jours connus',
  'end-in-footnote': () =>
    'une note fait état de son retrait sous une forme qui ne se lit pas avec certitude : consignez la dénonciation, si c’en est une',
  'cell-outside-columns': () => 'la ligne a plus de cellules que l’en-tête n’a de colonnes',
  'act-not-well-formed': () => 'l’acte dépasserait une limite de ce qui peut être consigné',
  'row-without-date': () => 'la ligne nomme un participant et aucune date',
  'column-not-an-act': () => 'la colonne porte sur l’acte d’une autre colonne, ou sur aucun',
  'not-applicable': () => 'la cellule indique qu’il n’y a rien à signaler',
  'null-date': () => '01/01/1900 tient lieu d’absence de date',
  'action-not-known': () => 'ce n’est pas une action connue',
  'action-without-date': () => 'la ligne nomme une action sans en donner la date',
  'statement-not-named': () => 'on ne voit pas quelle déclaration est retirée ou modifiée',
  'territory-without-state': () => 'la ligne nomme un territoire, et non l’État qui agit pour lui',
  'effect-without-consent': () => 'une date d’entrée en vigueur, et aucun consentement lu sur sa ligne',
  'end-without-denunciation': () =>
    'une date à laquelle le traité a pris fin pour le participant, et aucune dénonciation sur sa ligne',
  'same-act-again': () => 'la ligne donne deux fois le même acte',
  'statement-exists': () => 'le participant a fait une telle déclaration ; le tableau ne la donne pas',
  footnote: () => 'une note de la source : elle peut mentionner des actes antérieurs et des retraits',
  'total-differs': () => 'le total qu’indique la source ne correspond pas à ce qui a été lu',
  'statement-without-date': () =>
    'le texte ne donne pas de date, et l’on ne connaît pas d’instrument unique du participant avec lequel il ait pu venir',
  'statement-date-not-understood': () => 'le texte figure sous une date dont la forme n’est pas connue',
  'statement-without-participant': () => 'le texte ne figure sous aucun intitulé qui nomme un participant',
  'statement-without-text': () => 'l’intitulé ne surmonte aucun texte',
  'cross-reference': () => 'le texte figure ailleurs',
  'title-missing': () => 'le fichier ne donne pas de titre au traité : il porte son code',
  'encoding-taken': () =>
    'le fichier n’est pas en UTF-8 et ne dit pas ce qu’il est : lu en Windows-1252, comme Excel l’écrit',
};

/** Each follows the name of its column: « ligne 4, date : manque ». */
export const fault: Say<FaultFacts> = {
  'cell-empty': () => 'manque',
  'cells-outside-columns': () =>
    'plus de cellules que l’en-tête n’a de colonnes ; mettez entre guillemets un texte qui contient des virgules',
  'not-an-act': ({ kinds }) => `doit être l’un de ${kinds.join(', ')}`,
  'nobody-of-this-name': ({ names }) =>
    `aucun participant de ce code ou de ce nom n’est connu${names.length === 0 ? '' : ` : ${names.join(' ; ')}`}`,
  'yes-or-no': () => 'doit être oui ou non (yes, no)',
  'not-a-number': () => 'doit être un nombre de la forme 12.5',
  'not-a-date': () => 'doit être une date du calendrier, de la forme 2004-07-01',
  'day-or-month': () => 'jour ou mois en tête ? Rien dans la colonne ne le décide ; écrivez 2004-07-01 ou 1 Jul 2004',
  'same-act-in-row': ({ row }) => `le même acte figure à la ligne ${row}`,
  'marking-not-known': () => 'doit être PUBLIC ou LIMITE',
  'marking-without-source': () => 'est le marquage d’une source, et la ligne n’en nomme aucune',
  'reference-form': () => 'doit être l’identifiant d’un acte, ou de la forme « FRA reservation 2006-01-10 9 »',
  'reference-to-nothing': () =>
    'aucune ligne de ce fichier n’est cet acte ; un acte déjà consigné se désigne par son identifiant',
  'reference-to-several': () => 'plusieurs lignes sont cet acte : ajoutez la disposition',
  'no-such-field': ({ columns }) => `ce champ n’existe pas ; les champs sont ${columns.join(', ')}`,
  'no-such-column': () => 'le fichier n’a pas de colonne de ce nom',
  'column-not-known': ({ columns }) => `les colonnes sont ${columns.join(', ')}`,
  'column-twice': () => 'figure deux fois',
  'column-missing': () => 'manque',
  'too-many-characters': ({ most }) => `compte plus de ${most} caractères`,
  'not-well-formed': () => 'est mal formé',
  'in-schema-words': ({ text }) => text,
};

export const format: Say<FormatFacts> = {
  acts: () => 'actes, CSV ou .xlsx : participant,act,date et colonnes facultatives',
  untc: () => 'Recueil des traités de l’ONU, tableau en CSV ou .xlsx',
  'untc-xml': () => 'Recueil des traités de l’ONU, un traité en XML',
  'untc-html': () => 'Recueil des traités de l’ONU, la page d’un traité, enregistrée ou copiée du navigateur',
  'untc-declarations': () => 'Recueil des traités de l’ONU, déclarations en texte',
  coe: () => 'Conseil de l’Europe, état des signatures et ratifications, page ou texte copié',
  unts: () => 'Recueil des Traités des Nations Unies ou UK Treaties Online, tableau d’actes, page, texte copié ou CSV',
  verdragenbank: () => 'base de traités des Pays-Bas, tableau des parties, page ou texte copié',
};
