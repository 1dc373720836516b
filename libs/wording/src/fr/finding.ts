import type { FindingFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const finding: Say<FindingFacts> = {};
