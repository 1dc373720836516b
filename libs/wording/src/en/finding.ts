import type { FindingFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';
import { window } from './participant.ts';

export const finding: Say<FindingFacts> = {
  'denounced-outside-window': (facts, speech) =>
    `${speech.act(facts.act)}: a denunciation is registered ${window(facts.window, speech)}; outside that it has no effect`,
};
