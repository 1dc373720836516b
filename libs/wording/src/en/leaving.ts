import type { LeavingFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Noun, Say, Speech } from '../speech.ts';

const YEARS: Noun = { one: 'year', other: 'years' };
const MONTHS: Noun = { one: 'month', other: 'months' };

/** `denunciation by Chile received on 3 Dec 2015`. */
function received(
  { participant, received: on, notAfter }: LeavingFacts['denounced-without-rule'],
  { name, date }: Speech,
): string {
  const late = notAfter === undefined ? '' : ` or later, on ${date(notAfter)} at the latest`;
  return `denunciation by ${name(participant)} received on ${date(on)}${late}`;
}

export const leaving: Say<LeavingFacts> = {
  'effective-on': (facts, { date }) => `effective ${date(facts.date)}`,
  'but-not-before-receipt': ({ reached }, { say }) => `${say(reached)}, but not before its receipt`,
  'later-date-named': ({ reached, date: on }, { say, date }) => `${say(reached)}; the later date it names: ${date(on)}`,
  'term-without-start': () => 'the first term runs from entry into force, which has no date yet',
  'end-of-term': ({ start, first, further, date: on, notice, tooLateFor }, { date, count, number }) => {
    const late =
      tooLateFor === null
        ? ''
        : `too late for the term that ends on ${date(tooLateFor)} (${count(notice, MONTHS)} before it), so `;
    const terms = further === 0 ? count(first, YEARS) : `${number(first)} + ${number(further)} years`;
    return `${late}at the end of the current term: entry into force ${date(start)} + ${terms} = ${date(on)}`;
  },

  'instrument-withdrawn': ({ date: on, participant }, { date, name }) =>
    `Instrument withdrawn on ${date(on)}, before the treaty was in force for ${name(participant)}`,
  'ceased-to-exist': ({ participant, until }, { name, date }) =>
    `${capital(name(participant))} existed until ${date(until)}, and was bound until then: what follows for others is for the succession of States`,
  'left-on-unknown-day': ({ participant, after, by }, { name, date }) =>
    `The depositary shows that ${name(participant)} has left; the day is not on record: between ${date(after)} and ${date(by)}`,
  'denounced-with': ({ treaty, participant, date: on }, { name, date }) =>
    `The denunciation of ${treaty ?? 'the parent treaty'} by ${name(participant)}, effective ${date(on)}, is one of this treaty too, from the same day`,
  'denounced-by-consent-to': ({ treaty, participant, date: on }, { name, date }) =>
    `${treaty ?? 'The treaty that succeeds this one'} is in force for ${name(participant)} from ${date(on)}: consent to it denounces this treaty, from that day`,
  'members-have-denounced': ({ participant, date: on }, { name, date }) =>
    `Every member State of ${name(participant)} that had consented has denounced; the last denunciation takes effect on ${date(on)}, and with it ${name(participant)} ceases to be a Party`,
  'treaty-had-ended': ({ date: on, wasOver, below }, { date, number }) =>
    `The treaty ${wasOver ? 'was no longer' : 'ceased to be'} in force on ${date(on)}: fewer than ${number(below)} Parties were left`,
  denounced: (facts, speech) => {
    const { from, reached } = facts;
    const early = from === null ? ',' : `; it counts from the earliest date, ${speech.date(from)}:`;
    return `${received(facts, speech)}${early} ${speech.say(reached)}`;
  },
  'denounced-at-the-latest': (facts, speech) =>
    `${received(facts, speech)}; no date follows from the clause (${speech.say(facts.reached)}), so at the latest when it was bound anew, ${speech.date(facts.date)}`,
  'denounced-without-rule': (facts, speech) =>
    `${received(facts, speech)}; no rule on record tells from when it has effect`,
};
