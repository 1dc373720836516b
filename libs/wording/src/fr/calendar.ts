import type { CalendarFacts } from '@accede/treaty-law';
import type { Say, Speech } from '../speech.ts';
import { article, de, le, made, verb, à } from './grammar.ts';

const short = ({ treaty }: CalendarFacts['treaty-adopted']): string => treaty.fr ?? treaty.en;

/** `réserve formulée par le Chili au titre de l’art. 7`. */
function statement(
  { kind, provision, participant }: CalendarFacts['statement-takes-effect'],
  { name }: Speech,
): string {
  return `${made(kind, name(participant))}${provision === null ? '' : ` au titre ${de(article(provision))}`}`;
}

export const calendar: Say<CalendarFacts> = {
  'adoption-as-stated': () => 'Date d’adoption indiquée par le document du traité',
  'opening-as-stated': () => 'Date d’ouverture indiquée par la clause',
  'closing-as-stated': () => 'Date de clôture indiquée par la clause, incluse',
  'treaty-adopted': (facts) => `${short(facts)} : adoption`,
  'opens-for-signature': (facts) => `${short(facts)} : ouverture à la signature`,
  'last-day-for-signature': (facts) => `${short(facts)} : dernier jour de la signature`,
  'condition-is-met': (facts) => `${short(facts)} : condition d’entrée en vigueur remplie`,
  'enters-into-force': (facts) => {
    const how = facts.how === null ? '' : ` à titre ${facts.how === 'provisionally' ? 'provisoire' : 'définitif'}`;
    return `${short(facts)} : entrée en vigueur${how}`;
  },
  'in-force-for': (facts, { name }) => `${short(facts)} : entrée en vigueur à l’égard ${de(name(facts.participant))}`,
  'ceases-to-be-party': (facts, { name }) => {
    const named = name(facts.participant);
    return `${short(facts)} : ${named} ${verb(named, 'cesse d’être Partie', 'cessent d’être Parties')}`;
  },
  'has-left-by': (facts, { name }) => {
    const named = name(facts.participant);
    return `${short(facts)} : ${named} ${verb(named, 'n’est plus Partie', 'ne sont plus Parties')} à cette date ; le jour même du départ n’est pas consigné`;
  },
  'applies-provisionally': (facts, { name }) =>
    `${short(facts)} : application provisoire par ${name(facts.participant)}`,
  'no-longer-applies-provisionally': (facts, { name }) =>
    `${short(facts)} : fin de l’application provisoire par ${name(facts.participant)}`,
  'ceases-to-be-in-force': (facts) => `${short(facts)} : cesse d’être en vigueur`,
  'amendment-is-adopted': (facts, { say }) => `${short(facts)} : ${say(facts.title)} : adoption`,
  'amendment-enters-into-force': (facts, { say }) => `${short(facts)} : ${say(facts.title)} : entrée en vigueur`,
  'amendment-in-force-for': (facts, { say, name }) =>
    `${short(facts)} : ${say(facts.title)} : entrée en vigueur à l’égard ${de(name(facts.participant))}`,
  'milestone-falls': (facts) => `${short(facts)} : ${facts.title.fr ?? facts.title.en}`,
  'statement-takes-effect': (facts, speech) => `${short(facts)} : ${statement(facts, speech)} : prise d’effet`,
  'statement-is-withdrawn': (facts, speech) => `${short(facts)} : ${statement(facts, speech)} : retrait`,
  'last-day-to-object': (facts, speech) =>
    `${short(facts)} : dernier jour pour faire objection ${à(le(statement(facts, speech)))}${
      facts.countedFrom === 'deposit'
        ? ', délai compté du dépôt : à compter de la notification, il expire plus tard'
        : ''
    }`,
  'falls-due': (facts, { name, list }) =>
    `${short(facts)} : échéance pour ${name(facts.participant)} au titre ${list(facts.provisions.map((each) => de(article(each))))}`,
};
