import { REASONS, type Reason } from '@accede/sources';
import { spaced } from '@accede/wording';
import { language } from '../words/language.ts';

const FRENCH: Readonly<Record<Reason, string>> = {
  'date-not-understood': 'ce n’est pas une date d’une forme connue',
  'letter-not-in-header': 'l’en-tête de la colonne n’explique pas la lettre qui suit la date',
  'no-mode-without-letter':
    'l’en-tête de la colonne donne une lettre à chaque type d’acte, et cette date n’en porte pas',
  'mode-ambiguous': 'l’en-tête désigne plusieurs types d’acte pour une telle date, et ils ne reviennent pas au même',
  'mode-not-understood': 'l’en-tête désigne un type d’acte inconnu',
  'withdrawn-without-date':
    'crochets : il est parti, un jour que la source ne donne pas ici ; consigné comme parti entre les jours connus',
  'end-in-footnote':
    'une note parle de son départ sous une forme qui ne se lit pas avec certitude : consignez la dénonciation, si c’en est une',
  'cell-outside-columns': 'la ligne a plus de cellules que l’en-tête n’a de colonnes',
  'act-not-well-formed': 'l’acte dépasserait une limite de ce qui peut être consigné',
  'row-without-date': 'la ligne nomme un participant et aucune date',
  'column-not-an-act': 'la colonne porte sur l’acte d’une autre colonne, ou sur aucun',
  'not-applicable': 'la cellule dit qu’il n’y a rien à dire',
  'null-date': '01/01/1900 tient lieu d’absence de date',
  'action-not-known': 'ce n’est pas une action connue',
  'action-without-date': 'la ligne nomme une action sans en donner la date',
  'statement-not-named': 'on ne voit pas quelle déclaration est retirée ou modifiée',
  'territory-without-state': 'la ligne nomme un territoire, et non l’État qui agit pour lui',
  'effect-without-consent': 'une date d’entrée en vigueur, et aucun consentement lu sur sa ligne',
  'end-without-denunciation':
    'une date à laquelle le traité a pris fin pour le participant, et aucune dénonciation sur sa ligne',
  'same-act-again': 'la ligne donne deux fois le même acte',
  'statement-exists': 'le participant a fait une telle déclaration ; le tableau ne la donne pas',
  footnote: 'une note de la source : elle peut parler d’actes antérieurs et de retraits',
  'total-differs': 'le total que la source imprime n’est pas ce qui a été lu',
  'statement-without-date':
    'le texte ne donne pas de date, et l’on ne connaît pas d’instrument unique du participant avec lequel il ait pu venir',
  'statement-date-not-understood': 'le texte figure sous une date dont la forme n’est pas connue',
  'statement-without-participant': 'le texte ne figure sous aucun intitulé qui nomme un participant',
  'statement-without-text': 'l’intitulé ne surmonte aucun texte',
  'cross-reference': 'le texte figure ailleurs',
  'title-missing': 'le fichier ne donne pas de titre au traité : il porte son code',
  'encoding-taken':
    'le fichier n’est pas en UTF-8 et ne dit pas ce qu’il est : lu en Windows-1252, comme Excel l’écrit',
};

/** Why a cell became a question, in the language of the terminal. */
export const reasonIn = (reason: Reason): string => (language() === 'fr' ? spaced(FRENCH[reason]) : REASONS[reason]);
