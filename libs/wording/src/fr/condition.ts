import type { ConditionFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const condition: Say<ConditionFacts> = {};
