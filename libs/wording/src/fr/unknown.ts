import type { UnknownFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

const PARTS = {
  signature: 'les signatures',
  consent: 'les consentements',
  statement: 'les déclarations',
  denunciation: 'les dénonciations',
};

export const unknown: Say<UnknownFacts> = {
  'force-not-on-record': ({ stated }) =>
    `La clause d’entrée en vigueur n’est pas consignée : ${
      stated
        ? 'les Parties et les dates ne sont indiquées que dans la mesure où le relevé les donne'
        : 'on ne peut dire si, quand et à l’égard de qui le traité est entré en vigueur'
    }`,
  'joining-not-on-record': () =>
    'Qui peut devenir Partie, et comment, n’est pas consigné : aucun acte n’est contesté pour ce motif',
  'statements-not-on-record': () =>
    'Les clauses relatives aux réserves et déclarations ne sont pas consignées : on ne peut dire lesquelles sont admises',
  'obligations-not-on-record': () =>
    'Ce que les Parties doivent au dépositaire n’est pas consigné : que rien ne figure ici ne signifie pas que rien ne soit dû',
  'denunciation-not-on-record': () => 'La clause de dénonciation n’est pas consignée',
  'treaty-not-on-record': ({ treaty }) => `${treaty}, que mentionnent les clauses, n’est pas consigné`,
  'record-not-complete': ({ in: parts }, { date, list }) => {
    const named = parts.map(({ part, after }) => `${PARTS[part]}${after === null ? '' : ` après le ${date(after)}`}`);
    return `Rien n’assure que tous les actes soient consignés pour ${list(named)} : ce qui ne l’est pas a pu se produire`;
  },
};
