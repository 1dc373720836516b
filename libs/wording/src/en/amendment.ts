import type { AmendmentFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const amendment: Say<AmendmentFacts> = {};
