import { cite, type RelationFacts } from '@accede/treaty-law';
import { capital, uncapital } from '../capital.ts';
import type { Say, Speech } from '../speech.ts';

/** Without the point at its end, so that more can follow. */
const open = (text: string): string => text.replace(/\.$/, '');

/** `Art. 7`, `Arts 7 and 8`, `Arts 7 to 12`; the treaty where none is named. */
function articles(of: readonly string[], { list }: Speech): string {
  const [first] = of;
  if (first === undefined) return 'the treaty';
  if (of.length === 1) return cite(first);
  const inARow = of.length > 2 && of.every((article, i) => Number(article) === Number(first) + i);
  return `Arts ${inARow ? `${first} to ${of.at(-1)}` : list(of)}`;
}

function relied({ provisions, from, to }: RelationFacts['effect-excludes'], { name }: Speech): string {
  return `where ${name(from)} relies on ${provisions.length > 1 ? 'them' : 'it'} towards ${name(to)}`;
}

/** Rules whose words begin with a name, or are those of the document. */
const BEGINS_WITH_NAME: ReadonlySet<string> = new Set(['effect-of-objection', 'effect-by-source']);

/** Their words have an "of" already. */
const NAMED_BY: ReadonlySet<string> = new Set(['authority', 'competence', 'territorial-application']);

function statement(
  { kind, by, provision }: RelationFacts['statement-unconfirmed'],
  { kind: nameOf, name }: Speech,
): string {
  return `The ${nameOf(kind)} ${NAMED_BY.has(kind) ? 'by' : 'of'} ${name(by)}${provision === null ? '' : ` under ${cite(provision)}`}`;
}

/** A consent that has effect pair by pair: `accession by Japan of 1 Jan 2015`. */
const consented = (
  { consent: { kind: of, by, date: on } }: RelationFacts['pair-not-accepted'],
  speech: Speech,
): string => `${speech.kind(of)}${by === null ? '' : ` by ${speech.name(by)}`} of ${speech.date(on)}`;

function opposing({ objection, reservationBy }: RelationFacts['opposition-ended'], { name, date }: Speech): string {
  return `The objection of ${name(objection.by)} of ${date(objection.date)} to the reservation of ${name(reservationBy)}, which opposes entry into force between the two, has no such effect`;
}

const fromDeposit = (yes: boolean): string =>
  yes ? ' (counted from the deposit: the day of the notification is not on record)' : '';

const RECORD = { consent: 'consents', statement: 'statements', denunciation: 'denunciations' };

export const relation: Say<RelationFacts> = {
  'question-of-text': ({ asks, from, to }, { name }) =>
    asks.replaceAll('{from}', from === null ? 'A' : name(from)).replaceAll('{to}', to === null ? 'B' : name(to)),
  'question-of-reliance': ({ treaty, provision, from, to }, { name }) =>
    `May ${from === null ? 'A' : name(from)} rely on ${provision === null ? `${treaty} as a whole` : cite(provision)} towards ${to === null ? 'B' : name(to)}?`,

  'side-without-act': ({ participant }, { name }) =>
    `No act of ${name(participant)} in respect of this treaty is on record`,
  'side-bound': ({ treaty, participant, from, ahead, until }, { name, date }) =>
    `${treaty} ${ahead ? 'will be in force' : 'has been in force'} for ${name(participant)} ${ahead ? 'from' : 'since'} ${date(from)}${until === null ? '' : `, until ${date(until)}`}`,
  'side-no-longer-bound': ({ treaty, participant, since }, { name, date }) =>
    `${treaty} ceased to be in force for ${name(participant)} on ${date(since)}`,
  'side-consented': ({ treaty, participant, means, date: on, known }, { name, date, kind }) =>
    `${capital(name(participant))} has consented (${kind(means)}, ${date(on)}), ${
      known ? `but ${treaty} has no date of entry into force for it` : 'and whether that binds it cannot be said'
    }`,
  'side-signed': ({ participant, date: on }, { name, date }) =>
    `${capital(name(participant))} signed on ${date(on)}; no consent to be bound is on record`,
  'side-without-consent': ({ treaty, participant }, { name }) =>
    `Neither signature of ${treaty} by ${name(participant)} nor consent to be bound by it is on record`,
  'side-not-party': ({ treaty, participant, asAt }, { name, date }) =>
    `${capital(name(participant))} is not a Party to ${treaty} on ${date(asAt)}, by what is on record`,
  'side-hindered': ({ participant, finding }, { name, say }) => `${capital(name(participant))}: ${say(finding)}`,
  'side-applies-provisionally': ({ participant, from }, { name, date }) =>
    `${capital(name(participant))} has applied it provisionally since ${date(from)}, which is not entry into force`,
  'side-territories': ({ participant, territories }, { name }) =>
    `${capital(name(participant))} has declared to which territories the treaty applies: ${territories
      .map(({ territory, applies }) => `${applies ? '' : 'not '}to ${territory}`)
      .join(', ')}`,

  'between-in-force': ({ since, ahead, until, freed }, { date }) =>
    `Between the two it ${ahead ? 'will be in force from' : 'has been in force since'} ${date(since)}, ${
      freed ? 'from when nothing opposes it' : 'the later of the dates'
    }${until === null ? '' : `, until ${date(until)}`}`,
  'between-was-in-force': ({ since, until }, { date }) =>
    `It was in force between the two from ${date(since)} until ${date(until)}`,
  'between-not-in-force': () => 'not in force between them',
  'between-cannot-be-said': () => 'whether it is in force between them cannot be said',
  'between-treaty-not-in-force': ({ treaty, missing }, { say }) =>
    `${treaty} is not in force: ${missing.map(say).join('; ')}`,
  'between-without-clauses': ({ treaty, participants }, { list, name }) =>
    `The final clauses of ${treaty} are not on record: whether it is in force for ${list(participants.map(name))} cannot be said`,
  'between-left-on-unknown-day': ({ participant, after, by }, { name, date }) =>
    `${capital(name(participant))} has left the treaty, on a day that is not on record: between ${date(after)} and ${date(by)}`,
  'between-consents-incomplete': ({ asAt, completeAsOf }, { date }) =>
    `By what is on record it is not in force between the two on ${date(asAt)}; but the record of consents is ${
      completeAsOf === null ? 'not known to be complete' : `known to be complete only as of ${date(completeAsOf)}`
    }, so that this cannot be said`,

  'pair-not-accepted': (facts, speech) =>
    `${facts.says} No acceptance by ${speech.name(facts.other)} of the ${consented(facts, speech)} is on record`,
  'pair-accepted': (facts, speech) =>
    `${facts.says} On ${speech.date(facts.accepted)} ${speech.name(facts.other)} accepted the ${consented(facts, speech)}: ${speech.say(facts.reached)}`,
  'pair-notified-on-unknown-day': (facts, speech) =>
    `${facts.says} The period for objections to the ${consented(facts, speech)} runs from the notification by the depositary, whose day is not on record`,
  'pair-objected': (facts, speech) =>
    `${facts.says} On ${speech.date(facts.objected)} ${speech.name(facts.other)} objected to the ${consented(facts, speech)}`,
  'pair-not-objected': (facts, speech) => {
    const { date, say } = speech;
    const { closes, freed } = facts;
    const period =
      closes === null ? '' : `; objections until ${date(closes.date)} (${say(closes.reached)}), none stands`;
    const taken = freed === null ? '' : `; the objection was withdrawn on ${date(freed)}`;
    return `${facts.says} The ${consented(facts, speech)}${period}; ${say(facts.reached)}${taken}`;
  },

  'opposition-effective': ({ objection, reservationBy, provision }, { name, date }) =>
    `${capital(name(objection.by))} objected on ${date(objection.date)} to the reservation of ${name(reservationBy)}${
      provision === null ? '' : ` under ${cite(provision)}`
    } and opposed entry into force between the two`,
  'opposition-to-authorized': ({ provision, ...facts }, speech) =>
    `${opposing({ ...facts, withdrawn: 'objection', on: '' }, speech)}: the treaty expressly authorizes the reservation${provision === null ? '' : ` (${cite(provision)})`}`,
  'opposition-too-late': ({ last, ...facts }, speech) =>
    `${opposing({ ...facts, withdrawn: 'objection', on: '' }, speech)}: it came after ${speech.date(last)}, when the reservation counted as accepted`,
  'opposition-after-force': ({ since, ...facts }, speech) =>
    `${opposing({ ...facts, withdrawn: 'objection', on: '' }, speech)}: the treaty had been in force between the two since ${speech.date(since)} when the reservation was made, and the reservation has no effect towards ${speech.name(facts.objection.by)}`,
  'opposition-ended': ({ objection, reservationBy, withdrawn, on }, { name, date }) =>
    `${capital(name(objection.by))} had objected on ${date(objection.date)} to the reservation of ${name(reservationBy)} and opposed entry into force between the two, until the ${withdrawn} was withdrawn on ${date(on)}`,

  'statement-made': ({ kind, by, date: on, text, about }, { name, date, kind: nameOf }) => {
    const says = text === null ? about : `“${text}”`;
    return `${capital(nameOf(kind))} ${NAMED_BY.has(kind) ? 'by' : 'of'} ${name(by)}, ${date(on)}${says === null ? '' : `: ${says}`}`;
  },
  'statement-in-short': ({ kind, by, provision, objectedTo }, { name, kind: nameOf }) =>
    `${nameOf(kind)} ${NAMED_BY.has(kind) ? 'by' : 'of'} ${name(by)}${provision === null ? '' : `, ${provision}`}${objectedTo ? ', objected to' : ''}`,
  'statement-changes-nothing': ({ why, ...facts }, speech) =>
    `${statement(facts, speech)} changes nothing${why === null ? '' : `. ${capital(speech.say(why))}`}`,
  'statement-unconfirmed': (facts, speech) =>
    `${statement(facts, speech)}, formulated when signing, was not confirmed on consent: it changes nothing`,
  'statements-change-nothing': ({ provision }) =>
    `No reservation or declaration of either on record changes ${provision === null ? 'the treaty' : cite(provision)} in this direction`,

  'effect-excludes': (facts, speech) =>
    `${articles(facts.provisions, speech)} ${facts.provisions.length > 1 ? 'do' : 'does'} not apply ${relied(facts, speech)}`,
  'effect-excludes-in-part': ({ part, ...facts }, speech) =>
    `${articles(facts.provisions, speech)} ${facts.provisions.length > 1 ? 'do' : 'does'} not apply, ${
      part === null ? 'to the extent of the reservation' : `as to ${part}`
    }, ${relied(facts, speech)}`,
  'effect-adds-condition': ({ condition, ...facts }, speech) =>
    `${articles(facts.provisions, speech)} ${facts.provisions.length > 1 ? 'apply' : 'applies'}, ${relied(facts, speech)}, only on this condition: ${condition}`,
  'effect-modifies': (facts, speech) =>
    `${articles(facts.provisions, speech)} ${facts.provisions.length > 1 ? 'apply' : 'applies'}, ${relied(facts, speech)}, only as modified by the reservation`,
  'effect-by-text': ({ effect }, { say }) => `By the text itself: ${say(effect)}`,
  'effect-by-source': ({ says, effect }, { say }) => `${says} So ${say(effect)}`,
  'effect-for-author': ({ effect }, { say }) =>
    `A reservation modifies, for its author and to its extent, the provisions to which it relates: ${say(effect)}`,
  'effect-reciprocal': ({ author, other, effect }, { name, say }) =>
    `A reservation is reciprocal: it modifies the same provisions to the same extent for ${name(other)} in its relations with ${name(author)}: ${say(effect)}`,
  'effect-of-objection': ({ objection, effect }, { name, date, say }) =>
    `${capital(name(objection.by))} objected on ${date(objection.date)} without opposing entry into force: the provisions to which the reservation relates do not apply between the two to its extent: ${say(effect)}`,
  'effect-once-in-force': ({ from, of }, { date, say }) =>
    `${from === null ? 'Once in force between the two' : `From ${date(from)}`}: ${BEGINS_WITH_NAME.has(of.rule) ? say(of) : uncapital(say(of))}`,
  'effect-not-reciprocal': ({ reservationBy, says, other, provisions }, speech) =>
    `The reservation of ${speech.name(reservationBy)} is not reciprocal: ${says ?? 'the duty is not owed pair by pair.'} ${capital(speech.name(other))} remains bound by ${articles(provisions, speech)} towards it`,

  'reservation-authorized': ({ provision, objection }, { name, date }) =>
    `The text itself provides for this reservation${provision === null ? '' : ` (${cite(provision)})`}: it needs no acceptance${
      objection === null
        ? ''
        : `, and the objection of ${name(objection.by)} of ${date(objection.date)} changes nothing`
    }`,
  'reservation-counts-as-accepted': (facts, { name, date }) =>
    `${capital(name(facts.by))} raised no objection by ${date(facts.last)}${fromDeposit(facts.fromDeposit)}: the reservation counts as accepted by it`,
  'reservation-open-to-objection': (facts, { name, date }) =>
    `${capital(name(facts.by))} may object until ${date(facts.last)}${fromDeposit(facts.fromDeposit)}; no objection of it is on record`,

  'answer-no-in-any-case': () => 'Whether or not the treaty is in force between the two, the answer is no:',
  'answer-without-question': ({ provision }) =>
    `What ${cite(provision)} asks for is not in the document on record: whether its own conditions are met cannot be said`,
  'answer-prevented': ({ condition, treaty, a, b, source }, { name }) =>
    `It applies only if ${condition}; but ${treaty} is in force between ${name(a)} and ${name(b)} (${source})`,
  'answer-if': ({ conditions }, { list }) => `Yes, if ${list(conditions)}: the record cannot tell`,
  'answer-unless-objected': (facts, { name, date }) =>
    `Yes, if ${name(facts.by)} does not object to the reservation of ${name(facts.reservationBy)} by ${date(facts.last)}${fromDeposit(facts.fromDeposit)} and oppose entry into force between the two: until then that is open`,
  'answer-part-not-accepted': ({ participant, provision }, { name }) =>
    `${capital(name(participant))} has not accepted ${cite(provision)}`,

  'supplement-by-text': ({ says }) => says,
  'supplement-not-told': ({ treaty }) =>
    `Who is bound by ${treaty} cannot be told: it is not on record with its final clauses`,
  'supplement-not-in-force': ({ treaty }) => `${treaty} itself is not in force between the two`,
  'note-members': ({ says, group, members, inForce }, { name, date }) =>
    `${says} Both are members of the ${group} (${members
      .map(({ participant, since }) => `${name(participant)} since ${date(since)}`)
      .join(', ')})${inForce ? '' : '; the treaty is not in force between them'}.`,
  'note-without-clauses': ({ treaty }) =>
    `The final clauses of ${treaty} are not on record: from when it binds either is not computed`,
  'note-record-open': (facts, { date }) =>
    [
      ...(facts.open.length === 0
        ? []
        : [
            `The record is not known to be complete in ${facts.open
              .map(({ part, after }) => `${RECORD[part]}${after === null ? '' : ` after ${date(after)}`}`)
              .join(', ')}`,
          ]),
      ...(facts.gaps.length === 0 ? [] : [facts.gaps.map(open).join('; ')]),
    ].join('. '),
};
