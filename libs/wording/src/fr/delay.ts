import type { DelayFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const delay: Say<DelayFacts> = {};
