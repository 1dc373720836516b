import type { AmendmentFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say } from '../speech.ts';
import { POINTS } from './delay.ts';

const withoutClause = (treaty: string): string =>
  `no clause of ${treaty} on record says what brings this amendment into force`;

export const amendment: Say<AmendmentFacts> = {
  'amendment-titled': ({ title }) => title,
  'amendment-of': (facts, { date }) => `Amendment of ${date(facts.date)}`,
  'amendment-adopted': ({ date: on, says }, { date }) =>
    `Adopted on ${date(on)}${says === undefined ? '' : ` (${says})`}`,
  'amendment-without-clause': ({ treaty }) => capital(withoutClause(treaty)),
  'accepted-without-clause': ({ act: of, treaty }, { act }) => `${act(of)}; ${withoutClause(treaty)}`,
  'force-for-each': ({ first }, { date }) =>
    `In force for each that accepts it, by its own instrument, and for nobody else: ${
      first === null ? 'nobody has accepted it by then' : `for the first on ${date(first)}`
    }`,
  'accepted-by-instrument': ({ act: of, reached }, { act, say }) => `${act(of)}; ${say(reached)}`,
  'party-as-amended': ({ from, title, since }, { date, say }) =>
    `Party from ${date(from)}, with ${say(title)} in force since ${date(since)}: bound by the treaty as amended`,
  'amendment-ended-with-treaty': ({ participant, date: on }, { name, date }) =>
    `${capital(name(participant))} ceased to be bound by the treaty on ${date(on)}, and by the amendment with it`,
  'amendment-not-accepted': ({ participant, inForce }, { name }) =>
    `${capital(name(participant))} has not accepted the amendment${inForce ? ': bound by the treaty as it was' : ''}`,
  'treaty-does-not-bind-then': ({ participant }, { name }) =>
    `The treaty itself does not bind ${name(participant)} then`,
  'treaty-binds-only-from': ({ participant, date: on }, { name, date }) =>
    `The treaty itself is in force for ${name(participant)} only from ${date(on)}`,

  'acceptance-of-which': (facts, { act }) =>
    `${act(facts.act)}, which does not say which of the amendments adopted by then it accepts: it is counted for none`,
  'acceptance-of-none': (facts, { act }) =>
    `${act(facts.act)}, but no amendment that it could accept is on record as adopted by then`,
  'acceptance-without-consent': (facts, { act }) =>
    `${act(facts.act)}: only those that have consented to be bound by the treaty can accept an amendment of it`,
  'acceptance-repeated': (facts, { act }) =>
    `${act(facts.act)}, though it has accepted the amendment before: it adds nothing to the count`,
  'adopted-too-early': ({ title, adopted, from, point }, { say, date }) =>
    `${say(title)}, adopted on ${date(adopted)}: none may be adopted before ${
      from === null ? `a day counted from ${POINTS[point]}, which has no date yet` : date(from)
    }`,
};
