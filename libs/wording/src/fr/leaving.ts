import type { LeavingFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const leaving: Say<LeavingFacts> = {};
