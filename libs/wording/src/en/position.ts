import { cite, type PositionFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';
import { a } from './grammar.ts';

/** What has become of a statement that no longer stands. */
const ENDS: Partial<Record<NonNullable<PositionFacts['item-statement']['state']>, string>> = {
  'without-effect': 'without effect',
  awaiting: 'not taken in deposit yet',
  'not-confirmed': 'not confirmed on consent',
  replaced: 'replaced by a later one',
  lapsed: 'lapsed with the consent it belonged to',
};

/** Without the point at its end, so that more can follow. */
const open = (text: string): string => text.replace(/\.$/, '');

const supposed = (yes: boolean): string => (yes ? 'supposed: ' : '');

export const position: Say<PositionFacts> = {
  'position-says': ({ says }) => says,
  'position-notified-later': ({ says, asAt, notified }, { date }) =>
    `${open(says)}; as at ${date(asAt)} it had not: it did so only on ${date(notified)}`,
  'position-notification-unknown': ({ says }) =>
    `${open(says)}; whether it has so notified is not on record, so that it cannot be said whether it is bound`,

  'item-not-for-member': ({ participant, group, asAt }, { name, date }) =>
    `as at ${date(asAt)}, ${name(participant)} does not belong to the group concerned (${group})`,
  'item-for-member-since': ({ participant, since }, { name, date }) =>
    `${name(participant)} has belonged to the group concerned only since ${date(since)}: due only from then on`,
  'item-left-free': () => 'nothing is on record; the position leaves the choice free',
  'item-beyond-record': () => 'it is not told to the depositary: the record of the treaty cannot show it',
  'item-without-act': () => 'nothing is on record',
  'item-withdrawn': () => 'it was withdrawn, and nothing is on record in its place',
  'item-statement': ({ kind, date: on, supposed: is, withdrawn, state }, { kind: nameOf, date }) => {
    const ends = withdrawn === null ? state && ENDS[state] : `withdrawn on ${date(withdrawn)}`;
    return `${supposed(is)}${nameOf(kind)} on ${date(on)}${ends ? `, ${ends}` : ''}`;
  },
  'item-several': ({ n }, { number }) => `only one may be designated, and ${number(n)} stand`,
  'item-late': ({ made, due, tooLate }, { date }) =>
    `made on ${date(made)}, after it fell due on ${date(due)}: ${
      tooLate ? 'the treaty lets it be made only at signature or with the consent' : 'late, but made'
    }`,

  'item-due-in-force': ({ participant, from }, { name, date }) =>
    `the treaty has been in force for ${name(participant)} since ${date(from)}`,
  'item-not-in-force': ({ participant, asAt, from }, { name, date }) =>
    `it concerns what is done under the treaty, which is not in force for ${name(participant)} on ${date(asAt)}${
      from === null ? '' : `, but will be on ${date(from)}`
    }`,
  'item-due-with-other': ({ kind, provision, date: on }, { kind: nameOf, date }) =>
    `owed when the ${nameOf(kind)} under ${cite(provision)} is first given: ${date(on)}`,
  'item-owed-with-other': ({ kind, provision }, { kind: nameOf }) =>
    `owed with ${a(kind === null ? 'statement' : nameOf(kind))} under ${cite(provision)}, of which none is on record`,
  'item-due-on-consent': ({ participant, means, date: on, supposed: is }, { name, kind, date }) =>
    `${supposed(is)}${name(participant)} consented to be bound by ${kind(means)} on ${date(on)}: due from then on`,
  'item-due-with-consent': ({ participant, signed, left, asAt }, { name, date }) =>
    `${name(participant)} ${signed === null ? 'has not signed' : `signed on ${date(signed)}`} and, as at ${date(asAt)}, is ${
      left ? 'no longer' : 'not'
    } bound by consent: due with its consent`,

  'item-names': ({ what }) => `it names ${what}`,
  'item-does-not-name': ({ what }) => `the authorities on record do not include ${what}`,
  'item-may-name': ({ what, supposed: is }) =>
    `${is ? 'it is supposed without naming authorities' : 'the authorities are not on record in full'}: whether ${what} is one cannot be told`,
  'item-words-shown': () => 'its text has the words prescribed',
  'item-words-contrary': ({ prescribed }) => `its text does not say as prescribed: “${prescribed}”`,
  'item-words-of-treaty': ({ prescribed }) => `the treaty itself gives the words prescribed: “${prescribed}”`,
  'item-words-supposed': ({ prescribed }) => `supposed to be made in the words prescribed: “${prescribed}”`,
  'item-words-not-shown': ({ prescribed, known }) =>
    `${
      known
        ? 'what is on record of its text, perhaps a summary, does not show the words prescribed'
        : 'its text is not on record and cannot be compared with the words prescribed'
    }: “${prescribed}”`,

  'item-record-of-supposed': ({ participant, signed }, { name, date }) =>
    `the consent of ${name(participant)} is supposed: nothing comes with it but what is supposed with it${
      signed === null ? '' : `; with its signature of ${date(signed)} nothing of the kind is on record`
    }`,
  'item-record': ({ supposed: is, to, needed, gaps }, { date }) => {
    const reaches = `${to === null ? '' : date(to)}${needed === null ? '' : `, not to ${date(needed)}`}`;
    const known = to === null ? 'is not known to be complete' : `is known to be complete to ${reaches}`;
    const lacking = gaps.length > 0 ? `, and has a known gap: ${open(gaps.join(' '))}` : '';
    return `the record of statements ${is ? `is supposed to be complete to ${reaches}` : known}${lacking}`;
  },
};
