import type { CompareFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const compare: Say<CompareFacts> = {};
