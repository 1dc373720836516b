import type { PositionFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const position: Say<PositionFacts> = {};
