import type { StatementStatus } from '../../api/types.ts';
import { spell } from '../../words/dates.ts';

type Span = Pick<StatementStatus, 'state' | 'date' | 'from' | 'until' | 'withdrawnOn' | 'objectionsUntil'>;

/** From when a statement has, had or will have effect, and from when no longer; empty where its state says it all. */
export function spellSpan({ state, date, from, until, withdrawnOn, objectionsUntil }: Span): string {
  if (state === 'formulated' || state === 'not-confirmed') return `on ${spell(date)}, when signing`;
  if (state === 'without-effect') return '';
  if (state === 'awaiting')
    return objectionsUntil === null ? 'no effect yet' : `effect if nobody objects by ${spell(objectionsUntil)}`;
  if (state === 'confirmed') return `formulated on ${spell(date)}`;
  if (state === 'made') return from === null ? 'no date of effect yet' : `effect from ${spell(from)}`;
  if (state === 'in-force') {
    const since = from === null ? '' : `since ${spell(from)}`;
    return until === null ? since : `${since}, no longer from ${spell(until)}`;
  }
  const end = until ?? withdrawnOn;
  const had = from === null || from === end ? [] : [`from ${spell(from)}`];
  return [...had, ...(end === null ? [] : [`no longer from ${spell(end)}`])].join(', ');
}
