import type { UnknownFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const unknown: Say<UnknownFacts> = {};
