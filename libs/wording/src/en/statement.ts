import type { StatementFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const statement: Say<StatementFacts> = {};
