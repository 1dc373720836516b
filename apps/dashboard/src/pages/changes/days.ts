import type { Recording } from '../../api/types.ts';
import { nameType } from '../../words/changes.ts';
import { spell } from '../../words/dates.ts';
import { count, list } from '../../words/language.ts';
import { words } from './words.ts';

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
  const said = named.map(({ type, kind, count: n }) => {
    // A correction has the kind of the act that it corrects.
    const noun = type in words.events ? words.events[type as keyof typeof words.events] : kind && words.acts[kind];
    return noun === null ? count(n, nameType(type)) : count(n, ...noun);
  });
  return list([...said, ...(others === 0 ? [] : [words.others(others)])]);
}

/** The legal dates of the acts of a recording: `2001 to 2023`, `3 Dec 2015`; null where it has none. */
export function tellPeriod({ firstDate, lastDate }: Pick<Recording, 'firstDate' | 'lastDate'>): string | null {
  if (firstDate === null || lastDate === null) return null;
  if (firstDate === lastDate) return spell(firstDate);
  const [first, last] = [firstDate.slice(0, 4), lastDate.slice(0, 4)];
  return first === last ? words.between(spell(firstDate), spell(lastDate)) : words.between(first, last);
}
