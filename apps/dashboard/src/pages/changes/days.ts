import type { Recording } from '../../api/types.ts';
import { nameType } from '../../words/changes.ts';
import { spell } from '../../words/dates.ts';
import { count, list, term } from '../../words/terms.ts';

/** Recordings under the days (UTC) of their recording, in the order in which they come. */
export function byDay<R extends Pick<Recording, 'recordedAt'>>(
  recordings: readonly R[],
): { day: string; recordings: R[] }[] {
  const days: { day: string; recordings: R[] }[] = [];
  for (const recording of recordings) {
    const day = recording.recordedAt.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.recordings.push(recording);
    else days.push({ day, recordings: [recording] });
  }
  return days;
}

/** Kinds named before the others are summed up. */
const NAMED = 4;

/** What a recording of several events holds: `54 signatures, 40 ratifications and 2 others`. */
export function tellKinds({ kinds }: Pick<Recording, 'kinds'>): string {
  const named = kinds.slice(0, kinds.length === NAMED + 1 ? NAMED + 1 : NAMED);
  const others = kinds.slice(named.length).reduce((sum, each) => sum + each.count, 0);
  const words = named.map(({ type, kind, count: n }) => {
    // A correction has the kind of the act that it corrects.
    const about = kind === null || type === 'ActCorrected' || type === 'ActRetracted';
    const one = (about ? nameType(type) : term(kind)).toLowerCase();
    return count(n, one, PLURALS[one] ?? `${one}s`);
  });
  return list([...words, ...(others === 0 ? [] : [count(others, 'other')])]);
}

const PLURALS: Readonly<Record<string, string>> = {
  authority: 'authorities',
  competence: 'declarations of competence',
  'treaty put on record': 'treaties put on record',
  'document of the treaty revised': 'revisions of the document of the treaty',
  'consent to be bound': 'consents to be bound',
  'consent reported': 'reported consents',
  'statement withdrawn': 'statements withdrawn',
  'statement modified': 'statements modified',
  'objection withdrawn': 'objections withdrawn',
  'left on a day not known': 'that left on a day not known',
  'succession to signature': 'successions to a signature',
};

/** The legal dates of the acts of a recording: `2001 to 2023`, `3 Dec 2015`; null where it has none. */
export function tellPeriod({ firstDate, lastDate }: Pick<Recording, 'firstDate' | 'lastDate'>): string | null {
  if (firstDate === null || lastDate === null) return null;
  if (firstDate === lastDate) return spell(firstDate);
  const [first, last] = [firstDate.slice(0, 4), lastDate.slice(0, 4)];
  return first === last ? `${spell(firstDate)} to ${spell(lastDate)}` : `${first} to ${last}`;
}
