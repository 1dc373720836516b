import type { CalendarFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

export const calendar: Say<CalendarFacts> = {};
