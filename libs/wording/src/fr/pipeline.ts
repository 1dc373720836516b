import type { PipelineFacts } from '@accede/treaty-law';
import { capital, uncapital } from '../capital.ts';
import type { Say } from '../speech.ts';
import { de, verb } from './grammar.ts';

const STAGES: Readonly<Record<PipelineFacts['way-stage-reached']['stage'], string>> = {
  mandate: 'Mandat',
  proposal: 'Proposition',
  parliament: 'Approbation parlementaire',
  promulgation: 'Promulgation',
  'council-decision': 'Décision du Conseil',
  'instrument-signed': 'Instrument signé',
};

const STEPS = { one: 'étape', other: 'étapes' };

export const pipeline: Say<PipelineFacts> = {
  'way-closed-by-deposit': ({ participant, means, date: on }, { name, kind, date }) => {
    const who = name(participant);
    const subject = capital(who);
    return means === 'definitive-signature'
      ? `${subject} ${verb(who, 'a exprimé son', 'ont exprimé leur')} consentement par une signature définitive le ${date(on)}`
      : `${subject} ${verb(who, 'a déposé son', 'ont déposé leur')} instrument ${de(kind(means))} le ${date(on)}`;
  },
  'way-stage-reached': ({ stage, date: on, again, furthest }, { date }) =>
    `${furthest ? `Dernière étape consignée : ${uncapital(STAGES[stage])}, le ` : `${STAGES[stage]} : `}${date(on)}${
      again === null ? '' : `, puis de nouveau le ${date(again)}`
    }`,
  'way-without-stage': () => 'Aucune étape n’est consignée, ce qui ne prouve pas qu’il n’y en ait pas eu',
  'way-steps-after-deposit': ({ n }, { count }) => `${count(n, STEPS)} après le dépôt`,
  'way-steps-to-ended-consent': ({ n, ended }, { count, date }) =>
    `${count(n, STEPS)} vers un consentement qui a pris fin le ${date(ended)}`,
  'way-consent-reported': ({ date: on }, { date }) =>
    `Un consentement est signalé au ${date(on)}, sans qu’un dépôt ait été trouvé : il ne lie personne`,
};
