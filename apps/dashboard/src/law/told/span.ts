import type { StatementStatus } from '../../api/types.ts';
import { spell } from '../../words/dates.ts';
import { words } from '../../words/law.ts';

type Span = Pick<StatementStatus, 'state' | 'date' | 'from' | 'until' | 'withdrawnOn' | 'objectionsUntil'>;

/** From when a statement has, had or will have effect, and from when no longer; empty where its state says it all. */
export function spellSpan({ state, date, from, until, withdrawnOn, objectionsUntil }: Span): string {
  if (state === 'formulated' || state === 'not-confirmed') return words.span.formulated(spell(date));
  if (state === 'without-effect') return '';
  if (state === 'awaiting')
    return objectionsUntil === null ? words.span.noEffect : words.span.unlessObjected(spell(objectionsUntil));
  if (state === 'confirmed') return words.span.confirmed(spell(date));
  if (state === 'made') return from === null ? words.span.noDate : words.span.effect(spell(from));
  if (state === 'in-force') {
    const since = from === null ? '' : words.span.since(spell(from));
    return until === null ? since : `${since}, ${words.span.until(spell(until))}`;
  }
  const end = until ?? withdrawnOn;
  const had = from === null || from === end ? [] : [words.span.from(spell(from))];
  return [...had, ...(end === null ? [] : [words.span.until(spell(end))])].join(', ');
}
