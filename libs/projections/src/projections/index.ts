import { calendar, findings, participantStatus, summaries } from './derived.ts';
import { participants } from './participants.ts';
import type { DerivedProjection, LogProjection } from './projection.ts';
import { register } from './register.ts';
import { treaties } from './treaties.ts';
import { unreadable } from './unreadable.ts';

/** Read models made from the events themselves. */
export const logProjections: readonly LogProjection[] = [treaties, register, participants, unreadable];

/** Read models made from the status derived as at today. */
export const derivedProjections: readonly DerivedProjection[] = [summaries, participantStatus, calendar, findings];
