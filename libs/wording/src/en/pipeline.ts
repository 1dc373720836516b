import type { PipelineFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const pipeline: Say<PipelineFacts> = {};
