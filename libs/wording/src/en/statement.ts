import type { StatementFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say } from '../speech.ts';
import { a, article, list } from './grammar.ts';

const NOT_NOTIFIED = 'counted from the deposit, as the day of the notification is not on record';

export const statement: Say<StatementFacts> = {
  'told-after-instrument': ({ consented, reached }, { date, say }) =>
    `Told after the instrument of ${date(consented)}: ${say(reached)}`,
  'modified-statement': ({ act: of, effective }, { act, date }) =>
    `${act(of)}${effective === null ? '' : `, effective ${date(effective)}`}`,
  'may-only-narrow': ({ act: of, provision }, { act }) =>
    `${act(of)}: after consent a reservation${provision === null ? '' : ` under ${article(provision)}`} can only be narrowed, and the record does not say that this narrows it: what it adds is a late reservation, and has no effect`,
  'took-back-statement': ({ act: of, partial, territories, reached }, { act, list, say }) => {
    const part = territories === null ? ', in part' : `, for ${list(territories)}`;
    return `${act(of)}${partial ? part : ''}: ${say(reached)}`;
  },
  'on-date-it-names': (facts, { date }) => `on the date it names, ${date(facts.date)}`,
  'not-confirmed-on-consent': ({ consent }, { act }) =>
    `Formulated when signing and not confirmed with the ${act(consent)}: it has no effect`,
  'confirmed-by': (facts, { act }) => `Confirmed, and so considered as made, by the ${act(facts.act)}`,
  'replaced-by': (facts, { act }) => `Replaced by the ${act(facts.act)}`,
  'objected-to': ({ act: of, opposesForce }, { act }) =>
    `${act(of)}${opposesForce ? ', opposing entry into force between the two' : ''}`,

  'reservation-not-listed': () =>
    'The treaty permits no reservations but those it lists (VCLT Art. 19(b)): it has no effect, and neither silence nor acceptance gives it any',
  'made-out-of-time': ({ when }) => {
    const made =
      when.length === 1
        ? `Not made ${moments(when, 'or')}, the only moment`
        : `Made neither ${moments(when, 'nor')}, the only moments`;
    return `${made} that the text allows (VCLT Art. 19): it has no effect`;
  },
  'made-after-consent': ({ consented }, { date }) =>
    `Made after its author had consented (${date(consented)}), which VCLT Art. 19 does not provide for: the depositary takes it in deposit only if no contracting State objects within twelve months`,
  'objected-in-time': (facts, { act }) =>
    `${act(facts.act)}, by a contracting State and within the period: the reservation is not taken in deposit, and has no effect towards anybody`,
  'open-to-objection': ({ until }, { date }) =>
    `Any contracting State may object until ${date(until)}; until then it has no effect`,
  'taken-in-deposit': ({ until }, { date }) =>
    `No objection of a contracting State by ${date(until)} is on record: taken in deposit, with effect from the next day`,

  'lapsed-with': ({ on, what, participant }, { date, name }) => {
    const who = name(participant);
    const ended = {
      'signature-withdrawn': `${who} withdrew its signature`,
      'instrument-withdrawn': `${who} withdrew its instrument`,
      'consent-ended': `the consent of ${who} ended`,
      'bond-ended': `${who} ceased to be bound`,
    };
    return `Lapsed on ${date(on)}, when ${ended[what]}`;
  },
  'no-effect-before-consent': ({ participant }, { name }) =>
    `${capital(name(participant))} has not expressed its consent to be bound: no effect yet`,
  'effect-once-bound': ({ participant }, { name }) =>
    `It has effect once the treaty binds ${name(participant)}, which has no date yet`,
  'effect-when-bound': ({ participant, from }, { name, date }) =>
    `It has effect from ${date(from)}, when the treaty binds ${name(participant)}`,
  'effect-from': ({ from }, { date }) => `It has effect from ${date(from)}`,

  'maintained-by-successor': ({ maker, made, participant, on }, { name, date }) =>
    `Made by ${name(maker)} on ${date(made)}; ${name(participant)} succeeds to it with effect from ${date(on)} and is taken to maintain it, as nothing else of it is on record`,
  'kept-by-continuator': ({ maker, made, participant, from }, { name, date }) =>
    `Made by ${name(maker)} on ${date(made)}, which ${name(participant)} continues from ${date(from)}`,

  'applies-to-territory': ({ territory, applies, from }, { date }) =>
    `${applies ? 'Applies' : 'Does not apply'} to ${territory}${from === null ? '' : ` from ${date(from)}`}`,
  'territories-as-under': ({ treaty, from }, { date }) =>
    `As told under ${treaty}, whose territories this treaty follows${from === null ? '' : `; in force here from ${date(from)}`}`,

  'obligation-due': ({ summary, due, with: moment, given }, { date }) => {
    const when = {
      force: 'when the treaty binds it',
      instrument: 'with its instrument',
      statement: `with a statement under ${article(given ?? '')}`,
    };
    return `${summary}. Due ${when[moment]}, ${due === null ? 'which has no date yet' : `on ${date(due)}`}`;
  },
  'obligation-met': ({ participant, on, due, replaced }, { name, date }) => {
    const late = due === null ? '' : `, after it fell due on ${date(due)}`;
    const since = replaced === null ? '' : `; replaced since, last on ${date(replaced)}`;
    return `Made by ${name(participant)} on ${date(on)}${late}${since}`;
  },
  'nothing-of-the-kind': () => 'Nothing of the kind is on record',
  'owed-only-by': ({ condition }) => `Nothing is on record, and it is owed only by: ${condition}`,
  'owed-within-competence': ({ says }) => `Nothing is on record, and an organization owes it only so far: ${says}`,
  'statements-not-complete': ({ complete }, { date }) =>
    `Nothing is on record, but the record of statements is ${complete === null ? 'not known to be complete' : `known to be complete only as of ${date(complete)}`}`,

  'not-confirmed-with-instrument': (facts, { act }) =>
    `${act(facts.act)}, when signing, and not confirmed with its instrument: it has no effect`,
  'several-authorities': ({ participant, count, provision }, { name, number }) =>
    `${capital(name(participant))} has ${number(count)} authorities standing under ${article(provision)}, which provides for a single one`,
  'no-such-statement': ({ act: of, participant }, { act, name }) =>
    `${act(of)}, but no such statement of ${name(participant)} is on record by then`,
  'modified-after-withdrawal': ({ act: of, withdrawn }, { act, date }) =>
    `${act(of)}, but what it modifies had been withdrawn before, effective ${date(withdrawn)}`,
  'taken-back-already': (facts, { act }) => `${act(facts.act)}: what it takes back had been withdrawn before`,
  'outside-list': ({ act: of, under }, { act, kind }) =>
    `${act(of)} ${cited(under)}: the treaty permits no ${kind(of.kind)} except under the provisions it lists${of.kind === 'reservation' ? '; it has no effect' : ''}`,
  'reservation-not-foreseen': ({ act: of, under }, { act }) =>
    `${act(of)} ${cited(under)}: the treaty does not provide for it; it stands if it is compatible with the object and purpose of the treaty`,
  'statement-not-foreseen': ({ act: of, under }, { act }) =>
    `${act(of)} ${cited(under)}: the treaty lists no such statement`,
  'provides-for-other-kind': ({ act: of, under, kind: other }, { act, kind }) =>
    `${act(of)} ${cited(under)}, which provides for ${a(kind(other))}`,
  'told-without-standing': ({ act: of, under }, { act }) =>
    `${act(of)} ${cited(under)}, without a signature or consent on record; but the record is not known to be complete to that day`,
  'told-late': ({ act: of, under, when }, { act }) =>
    `${act(of)} ${cited(under)}, late: it is due ${moments(when, 'or')}`,
  'told-at-wrong-time': ({ act: of, under, when, void: without }, { act }) =>
    `${act(of)} ${cited(under)}, which is made ${moments(when, 'or')} only${without ? ': it has no effect' : ''}`,
  'late-reservation': ({ act: of, until, countedFrom }, { act, date }) =>
    `${act(of)}, after its consent: taken in deposit only if no contracting State objects by ${date(until)}${countedFrom === 'deposit' ? `, ${NOT_NOTIFIED}` : ''}`,
  'nothing-objected-to': (facts, { act }) => `${act(facts.act)}, but what it objects to is not on record by then`,
  'objects-to-own': (facts, { act }) => `${act(facts.act)} to a statement of its own`,
  'objected-too-late': ({ act: of, last, countedFrom }, { act, date }) =>
    `${act(of)}, after ${date(last)}, when the reservation was considered as accepted${countedFrom === 'deposit' ? ` (${NOT_NOTIFIED})` : ''}`,
};

const cited = (under: string | null): string => (under === null ? 'under no provision' : `under ${article(under)}`);

const MOMENTS = {
  signature: 'at signature',
  consent: 'with the instrument',
  'any-time': 'by a signatory or a Party',
} as const;

const moments = (when: StatementFacts['told-late']['when'], conjunction: string): string =>
  conjunction === 'or'
    ? list(
        when.map((moment) => MOMENTS[moment]),
        'or',
      )
    : when.map((moment) => MOMENTS[moment]).join(` ${conjunction} `);
