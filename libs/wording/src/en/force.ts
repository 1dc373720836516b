import type { ForceFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Noun, Say, Speech } from '../speech.ts';

/** `, which counts from 3 Dec 2015`. */
const counting = (since: string | undefined, { date }: Speech): string =>
  since === undefined ? '' : `, which counts from ${date(since)}`;

const PARTIES: Noun = { one: 'Party', other: 'Parties' };

export const force: Say<ForceFacts> = {
  'force-clause-not-on-record': () =>
    'The final clauses of this treaty are not on record: whether and when it entered into force cannot be said',
  'stated-date-governs': (facts, { date }) =>
    `The depositary states ${date(facts.date)} as the date of entry into force: that governs`,
  'clause-gives-other-date': ({ computed, stated }, { date }) =>
    `By the clause and the acts on record it would be ${date(computed)}, and not ${date(stated)}`,
  'not-in-force': ({ missing, provisionally, known }, { say }) => {
    const how = provisionally ? ' provisionally' : '';
    return `${known ? `Not in force${how}` : `Whether it is in force${how} cannot be said`}. Missing: ${say(missing)}`;
  },
  'condition-met': ({ date: on, reached, provisionally }, { date, say }) =>
    `Condition met on ${date(on)}; ${say(reached)}${provisionally ? '; in force only provisionally' : ''}`,
  'first-way-governs': ({ ways, date: on }, { date, number }) =>
    `Of ${number(ways)} ways into force, this one comes first: ${date(on)}`,
  'other-way-not-in-force': ({ lacks }, { say }) =>
    `Not in force by this other way. Missing: ${lacks.map(say).join('; ')}`,
  'other-way-definitive': (facts, { date }) => `By this other way it is definitively in force from ${date(facts.date)}`,
  'other-way-later': ({ date: on, sameDay }, { date }) =>
    `By this other way it would be in force ${sameDay ? 'on the same day' : `only on ${date(on)}`}`,

  'bound-from-stated-date': ({ act: of, date: on }, { act, date }) =>
    `${act(of)}, not after the date of entry into force that the depositary states: bound from ${date(on)}, as far as can be said without the clause`,
  'binding-not-known': (facts, { act }) =>
    `${act(facts.act)}; the final clauses are not on record: whether and from when it binds cannot be said`,
  'source-gives-date': ({ act: of, date: on }, { act, date }) =>
    `${act(of)}; its source gives ${date(on)} as the date of entry into force`,
  'condition-day-not-known': (facts, { act }) =>
    `${act(facts.act)}; on which day the condition was met is not on record, so that it cannot be said from when it binds`,
  'no-date-of-force-yet': (facts, { act }) => `${act(facts.act)}; the treaty has no date of entry into force yet`,
  'bound-from-general-date': ({ act: of, since, by, conditionMetOn, date: on }, speech) => {
    const { act, date } = speech;
    const when = {
      decisive: 'which met the condition',
      'not-after-force': 'not after entry into force',
      'not-after-condition': `not after the condition was met on ${date(conditionMetOn)}`,
    }[by];
    return `${act(of)}${counting(since, speech)}, ${when}: bound from general entry into force on ${date(on)}`;
  },
  'bound-after-delay': ({ act: of, since, reached, general }, speech) => {
    const { act, date, say } = speech;
    const floor = general === undefined ? '' : `; general entry into force on ${date(general)} is later`;
    return `${act(of)}${counting(since, speech)}; ${say(reached)}${floor}`;
  },
  'succession-has-effect': ({ participant, notified, from, ofState, general }, { name, date }) =>
    `Succession notified on ${date(notified)} has effect from ${date(from)}${ofState ? `, the date of the succession of ${name(participant)}` : ''}, but not before general entry into force on ${date(general)}`,
  'succession-without-date': ({ act: of, date: on }, { act, date }) =>
    `${act(of)}; the date of the succession of States is not on record: bound on ${date(on)} at the latest`,
  'earlier-consent-binds-until': ({ until, from }, { date }) =>
    `The earlier consent binds until ${date(until)}; the new one from ${date(from)}`,
  'predecessor-was-bound': ({ participant, from, predecessor }, { name, date }) =>
    `${capital(name(participant))} exists from ${date(from)}: until then it was ${name(predecessor)} that was bound`,
  'binds-only': ({ who: whom, participant, from }, { who, name, date }) =>
    `It binds only ${who(whom)}: ${name(participant)} ${from === null ? 'is not one, by what is on record' : `is one from ${date(from)}`}`,
  'ended-before-force': ({ act: of, participant }, { act, name }) =>
    `${act(of)}; it ended before the treaty was in force for ${name(participant)}`,

  'bound-without-consent': ({ date: on, participant, among }, { name, date }) =>
    `In force on ${date(on)} for ${
      among.kind === 'members' ? `every member of the ${among.title}` : `every Party to ${among.to}`
    }, ${name(participant)} among them, without consent of its own`,
  'statement-against-being-bound': ({ act: of, before, until }, { act, date }) =>
    `${act(of)}, before ${date(before)}: not bound${until === null ? '' : ` until it was taken back on ${date(until)}`}`,
  'bound-only-by-consent': ({ who: whom, participant }, { who, name }) =>
    `Only their own consent binds ${who(whom)}, ${name(participant)} among them`,

  'applied-provisionally': ({ act: of, reached, from }, { act, date, say }) =>
    `${act(of)}${reached === undefined ? '' : `; ${say(reached)}`}: applied provisionally from ${date(from)}`,
  'declaration-against-withdrawn': (facts, { date }) =>
    `Its declaration that it would not do so was withdrawn on ${date(facts.date)}`,
  'provisional-until-force': ({ participant, date: on }, { name, date }) =>
    `Until the treaty is in force for ${name(participant)}, on ${date(on)}`,
  'provisional-until-consent-ended': (facts, { date }) => `Until its consent ended, on ${date(facts.date)}`,
  'provisional-until-signature-withdrawn': (facts, { act }) =>
    `Until the ${act(facts.act)}: it does not intend to become a Party`,
  'provisional-until-declaration-withdrawn': (facts, { date }) =>
    `Until the declaration was withdrawn, effective ${date(facts.date)}`,
  'provisional-ends-in-any-case': ({ reached }, { say }) => `It ends in any case: ${say(reached)}`,
  'provisional-ends-on-notice': ({ act: of, reached }, { act, say }) => `${act(of)} that it ends, ${say(reached)}`,

  'not-terminated': ({ parties, on, below }, { date, number, count }) =>
    `${parties === null ? 'Not in force yet' : `${count(parties, PARTIES)} on ${date(on)}`}; the treaty ends when denunciations leave fewer than ${number(below)} Parties`,
  terminated: ({ participants, date: on, left, below }, { name, list, date, number, count }) => {
    const several = participants.length > 1;
    const [denunciations, take, leave] = several
      ? ['denunciations', 'take', 'leave']
      : ['denunciation', 'takes', 'leaves'];
    return `The ${denunciations} by ${list(participants.map(name))} ${take} effect on ${date(on)} and ${leave} ${count(left, PARTIES)}, fewer than ${number(below)}: the treaty ceases to be in force on that day`;
  },
  'terminated-before-bound': ({ date: on, participant }, { date, name }) =>
    `The treaty ceased to be in force on ${date(on)}, before it could bind ${name(participant)}`,
};
