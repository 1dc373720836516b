import type { Act } from '@accede/treaty-law';
import type { FaultRule } from '@accede/wording';
import { type DayOrder, readDate } from './dates.ts';
import { kindOf } from './values.ts';

/** The act that a row refers to by `participant act date [provision]`; undefined where the text is not of that form. */
interface Meant {
  readonly participant: string;
  readonly kind: Act['kind'];
  readonly date: string;
  readonly provision: string | undefined;
}

function meantBy(text: string, order: DayOrder): Meant | undefined {
  const words = text.split(/\s+/);
  // The name may be of several words: the kind of the act parts it from the date.
  for (let i = 1; i < words.length - 1; i += 1) {
    const kind = kindOf(words[i] ?? '');
    if (kind === undefined) continue;
    // A date in words takes three of them.
    for (const length of [1, 3]) {
      const read = readDate(words.slice(i + 1, i + 1 + length).join(' '), order);
      const rest = words.slice(i + 1 + length);
      if ('date' in read && rest.length <= 1)
        return { participant: words.slice(0, i).join(' '), kind, date: read.date, provision: rest[0] };
    }
  }
  return undefined;
}

/**
 * Finds the act that a row refers to: an id stands for itself, `FRA reservation 2006-01-10 9` for the row of the same
 * file that says so. What is wrong is said as a fault.
 * @param participantOf code of a participant by its name
 */
export function referenceAmong(
  acts: readonly Act[],
  participantOf: (name: string) => string | undefined,
  order: DayOrder,
): (text: string) => { id: string } | { fault: FaultRule } {
  return (text) => {
    if (acts.some(({ id }) => id === text)) return { id: text };
    const meant = meantBy(text, order);
    if (meant === undefined) return /\s/.test(text) ? { fault: { rule: 'reference-form', facts: {} } } : { id: text };
    const code = participantOf(meant.participant);
    const found = acts.filter(
      (act) =>
        act.participant === code &&
        act.kind === meant.kind &&
        act.date === meant.date &&
        (meant.provision === undefined || act.provision === meant.provision),
    );
    const [only] = found;
    if (only === undefined) return { fault: { rule: 'reference-to-nothing', facts: {} } };
    return found.length === 1 ? { id: only.id } : { fault: { rule: 'reference-to-several', facts: {} } };
  };
}
