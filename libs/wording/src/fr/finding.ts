import type { FindingFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';
import { window } from './participant.ts';

export const finding: Say<FindingFacts> = {
  'denounced-outside-window': (facts, speech) =>
    `${speech.act(facts.act)} : une dénonciation n’est enregistrée ${window(facts.window, speech)} ; en dehors, elle est sans effet`,
};
