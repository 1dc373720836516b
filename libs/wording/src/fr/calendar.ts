import type { CalendarFacts } from '@accede/treaty-law';
import type { Say, Speech } from '../speech.ts';
import type { Told } from '../texts.ts';
import { article, de, le, made, verb, à } from './grammar.ts';

/** `réserve formulée par le Chili au titre de l’art. 7`. */
function statement(
  { kind, provision, participant }: Told<CalendarFacts['statement-takes-effect']>,
  { name }: Speech,
): string {
  return `${made(kind, name(participant))}${provision === null ? '' : ` au titre ${de(article(provision))}`}`;
}

export const calendar: Say<CalendarFacts> = {
  'adoption-as-stated': () => 'Date d’adoption indiquée par le document du traité',
  'opening-as-stated': () => 'Date d’ouverture indiquée par la clause',
  'closing-as-stated': () => 'Date de clôture indiquée par la clause, incluse',
  'treaty-adopted': (facts) => `${facts.treaty} : adoption`,
  'opens-for-signature': (facts) => `${facts.treaty} : ouverture à la signature`,
  'last-day-for-signature': (facts) => `${facts.treaty} : dernier jour de la signature`,
  'condition-is-met': (facts) => `${facts.treaty} : condition d’entrée en vigueur remplie`,
  'enters-into-force': (facts) => {
    const how = facts.how === null ? '' : ` à titre ${facts.how === 'provisionally' ? 'provisoire' : 'définitif'}`;
    return `${facts.treaty} : entrée en vigueur${how}`;
  },
  'in-force-for': (facts, { name }) => `${facts.treaty} : entrée en vigueur à l’égard ${de(name(facts.participant))}`,
  'ceases-to-be-party': (facts, { name }) => {
    const named = name(facts.participant);
    return `${facts.treaty} : ${named} ${verb(named, 'cesse d’être Partie', 'cessent d’être Parties')}`;
  },
  'has-left-by': (facts, { name }) => {
    const named = name(facts.participant);
    return `${facts.treaty} : ${named} ${verb(named, 'n’est plus Partie', 'ne sont plus Parties')} à cette date ; le jour même du départ n’est pas consigné`;
  },
  'applies-provisionally': (facts, { name }) =>
    `${facts.treaty} : application provisoire par ${name(facts.participant)}`,
  'no-longer-applies-provisionally': (facts, { name }) =>
    `${facts.treaty} : fin de l’application provisoire par ${name(facts.participant)}`,
  'ceases-to-be-in-force': (facts) => `${facts.treaty} : cesse d’être en vigueur`,
  'amendment-is-adopted': (facts, { say }) => `${facts.treaty} : ${say(facts.title)} : adoption`,
  'amendment-enters-into-force': (facts, { say }) => `${facts.treaty} : ${say(facts.title)} : entrée en vigueur`,
  'amendment-in-force-for': (facts, { say, name }) =>
    `${facts.treaty} : ${say(facts.title)} : entrée en vigueur à l’égard ${de(name(facts.participant))}`,
  'milestone-falls': (facts) => `${facts.treaty} : ${facts.title}`,
  'statement-takes-effect': (facts, speech) => `${facts.treaty} : ${statement(facts, speech)} : prise d’effet`,
  'statement-is-withdrawn': (facts, speech) => `${facts.treaty} : ${statement(facts, speech)} : retrait`,
  'last-day-to-object': (facts, speech) =>
    `${facts.treaty} : dernier jour pour faire objection ${à(le(statement(facts, speech)))}${
      facts.countedFrom === 'deposit'
        ? ', délai compté du dépôt : à compter de la notification, il expire plus tard'
        : ''
    }`,
  'falls-due': (facts, { name, list }) =>
    `${facts.treaty} : échéance pour ${name(facts.participant)} au titre ${list(facts.provisions.map((each) => de(article(each))))}`,
};
