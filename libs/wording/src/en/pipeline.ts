import type { PipelineFacts } from '@accede/treaty-law';
import { capital, uncapital } from '../capital.ts';
import type { Say } from '../speech.ts';

const STAGES: Readonly<Record<PipelineFacts['way-stage-reached']['stage'], string>> = {
  mandate: 'Mandate',
  proposal: 'Proposal',
  parliament: 'Consent of parliament',
  promulgation: 'Promulgation',
  'council-decision': 'Decision of the Council',
  'instrument-signed': 'Instrument signed',
};

const STEPS = { one: 'step', other: 'steps' };

export const pipeline: Say<PipelineFacts> = {
  'way-closed-by-deposit': ({ participant, means, date: on }, { name, kind, date }) => {
    const who = capital(name(participant));
    return means === 'definitive-signature'
      ? `${who} consented by definitive signature on ${date(on)}`
      : `${who} deposited its instrument of ${kind(means)} on ${date(on)}`;
  },
  'way-stage-reached': ({ stage, date: on, again, furthest }, { date }) =>
    `${furthest ? `Furthest stage on record: ${uncapital(STAGES[stage])}, ` : `${STAGES[stage]}: `}${date(on)}${
      again === null ? '' : `, again on ${date(again)}`
    }`,
  'way-without-stage': () => 'No stage is on record; that is no proof that there was none',
  'way-steps-after-deposit': ({ n }, { count }) => `${count(n, STEPS)} dated after the deposit`,
  'way-steps-to-ended-consent': ({ n, ended }, { count, date }) =>
    `${count(n, STEPS)} on the way to a consent that ended on ${date(ended)}`,
  'way-consent-reported': ({ date: on }, { date }) =>
    `A consent is reported on ${date(on)}, and no deposit was found: it binds nobody`,
};
