import type { ParticipantFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const participant: Say<ParticipantFacts> = {};
