import { type CalendarFacts, cite } from '@accede/treaty-law';
import type { Say, Speech } from '../speech.ts';
import type { Told } from '../texts.ts';

/** `reservation by Chile under Art. 7`. */
function statement(
  { kind: of, provision, participant }: Told<CalendarFacts['statement-takes-effect']>,
  { kind, name }: Speech,
): string {
  return `${kind(of)} by ${name(participant)}${provision === null ? '' : ` under ${cite(provision)}`}`;
}

export const calendar: Say<CalendarFacts> = {
  'adoption-as-stated': () => 'Date of adoption as the treaty document states it',
  'opening-as-stated': () => 'Opening date as the clause states it',
  'closing-as-stated': () => 'Closing date as the clause states it, inclusive',
  'treaty-adopted': ({ treaty }) => `${treaty} adopted`,
  'opens-for-signature': ({ treaty }) => `${treaty} opens for signature`,
  'last-day-for-signature': ({ treaty }) => `${treaty}: last day for signature`,
  'condition-is-met': ({ treaty }) => `${treaty}: condition for entry into force met`,
  'enters-into-force': ({ treaty, how }) => `${treaty} enters into force${how === null ? '' : ` ${how}`}`,
  'in-force-for': ({ treaty, participant }, { name }) => `${treaty} in force for ${name(participant)}`,
  'ceases-to-be-party': ({ treaty, participant }, { name }) => `${treaty}: ${name(participant)} ceases to be a Party`,
  'has-left-by': ({ treaty, participant }, { name }) =>
    `${treaty}: ${name(participant)} has left by that day; the day itself is not on record`,
  'applies-provisionally': ({ treaty, participant }, { name }) =>
    `${treaty}: ${name(participant)} applies it provisionally`,
  'no-longer-applies-provisionally': ({ treaty, participant }, { name }) =>
    `${treaty}: ${name(participant)} no longer applies it provisionally`,
  'ceases-to-be-in-force': ({ treaty }) => `${treaty} ceases to be in force`,
  'amendment-is-adopted': ({ treaty, title }, { say }) => `${treaty}: ${say(title)} adopted`,
  'amendment-enters-into-force': ({ treaty, title }, { say }) => `${treaty}: ${say(title)} enters into force`,
  'amendment-in-force-for': ({ treaty, title, participant }, { say, name }) =>
    `${treaty}: ${say(title)} in force for ${name(participant)}`,
  'milestone-falls': ({ treaty, title }) => `${treaty}: ${title}`,
  'statement-takes-effect': (facts, speech) => `${facts.treaty}: ${statement(facts, speech)} takes effect`,
  'statement-is-withdrawn': (facts, speech) => `${facts.treaty}: ${statement(facts, speech)} withdrawn`,
  'last-day-to-object': (facts, speech) =>
    `${facts.treaty}: last day to object to the ${statement(facts, speech)}${
      facts.countedFrom === 'deposit' ? ', counted from its deposit: from the notification it is later' : ''
    }`,
  'falls-due': ({ treaty, participant, provisions }, { name, list }) =>
    `${treaty}: due from ${name(participant)} under ${list(provisions.map((each) => cite(each)))}`,
};
