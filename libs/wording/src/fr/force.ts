import type { ForceFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const force: Say<ForceFacts> = {};
