import type { RelationFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const relation: Say<RelationFacts> = {};
