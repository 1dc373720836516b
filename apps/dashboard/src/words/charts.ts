import { inLanguage } from './language.ts';

/** The words of the map: its windows, and why a territory is lit or not. */
export const words = inLanguage({
  en: {
    windows: { world: 'World', europe: 'Europe', africa: 'Africa', americas: 'Americas', asia: 'Asia and Pacific' },
    noBorders: 'The borders could not be read. The lists below say the same as the map.',
    notExtended: 'Territory to which the consent does not extend',
    unsettled: 'Status not determined, or in dispute',
    nonSelfGoverning: 'Non-Self-Governing Territory',
    apart: '; ',
    because: (what: string, why: string) => `${what}: ${why}`,
    ahead: (applies: boolean, date: string) => `${applies ? 'to be extended there' : 'to end there'} on ${date}`,
    here: (applies: boolean, since: string | null) =>
      `${applies ? 'extended there' : 'excluded'}${since === null ? '' : ` since ${since}`}`,
    othersNamed: 'other territories are named, this one is not',
    othersExcluded: 'other territories are excluded, this one is not',
    noExtension: 'no extension there is on record',
    whole: 'no statement on record; the whole territory is bound unless otherwise stated (VCLT Art. 29)',
  },
  fr: {
    windows: { world: 'Monde', europe: 'Europe', africa: 'Afrique', americas: 'Amériques', asia: 'Asie et Pacifique' },
    noBorders: 'Les frontières n’ont pu être lues. Les listes ci-dessous disent la même chose que la carte.',
    notExtended: 'Territoire auquel le consentement ne s’étend pas',
    unsettled: 'Statut non déterminé ou contesté',
    nonSelfGoverning: 'Territoire non autonome',
    apart: ' ; ',
    because: (what, why) => `${what} : ${why}`,
    ahead: (applies, date) => `${applies ? 'extension' : 'fin de l’application'} le ${date}`,
    here: (applies, since) => `${applies ? 'étendu' : 'exclu'}${since === null ? '' : ` depuis le ${since}`}`,
    othersNamed: 'd’autres territoires sont désignés, non celui-ci',
    othersExcluded: 'd’autres territoires sont exclus, non celui-ci',
    noExtension: 'aucune extension n’y est consignée',
    whole:
      'aucune déclaration consignée ; tout le territoire est lié, sauf intention contraire (Convention de Vienne, art. 29)',
  },
});
