import type { ParticipantFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say, Speech } from '../speech.ts';

export const participant: Say<ParticipantFacts> = {
  'act-on-record': (facts, { act }) => act(facts.act),
  'rescinded-in-time': (facts, { act }) => `${act(facts.act)}, before it had effect: its consent stands as before`,
  'also-done-with': ({ act: of, depositary }, { act }) => {
    const done = { signature: 'signed', denunciation: 'notified' }[of.kind as string] ?? 'deposited';
    return `${act(of)}: also ${done} in ${depositary}; the first one counts`;
  },
  'continues-consent': ({ former, participant: now, from }, { name, date }) =>
    `${capital(name(former))} had consented; ${name(now)} continues it from ${date(from)} and keeps its place`,
  'accepts-further-parts': (facts, { act }) => `${act(facts.act)}, which accepts further parts`,
  'denunciation-not-registered': (facts, speech) =>
    `${speech.act(facts.act)} is not registered and has no effect: a denunciation is registered ${window(facts.window, speech)}`,
  'see-finding': ({ finding }, { say }) => `But see the finding: ${say(finding)}`,
  'nothing-on-record-of': ({ participant: of }, { name }) =>
    `Neither signature nor consent of ${name(of)} is on record`,
};

/** When a denunciation is registered: completes "a denunciation is registered …". */
export function window(
  { months, years, last, next }: ParticipantFacts['denunciation-not-registered']['window'],
  { date, count }: Speech,
): string {
  const open = count(months, { one: 'month', other: 'months' });
  const every = count(years, { one: 'year', other: 'years' });
  const words = `only within ${open} after each period of ${every} from entry into force`;
  if (next === null) return `${words}, which has no date yet`;
  return `${words}: ${last === null ? '' : `last from ${date(last.from)} to ${date(last.to)}, `}next from ${date(next)}`;
}
