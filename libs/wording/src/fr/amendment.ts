import type { AmendmentFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say } from '../speech.ts';
import { POINTS } from './delay.ts';
import { de, verb } from './grammar.ts';

const withoutClause = (treaty: string): string =>
  `aucune clause consignée ${de(treaty)} n’indique ce qui met cet amendement en vigueur`;

export const amendment: Say<AmendmentFacts> = {
  'amendment-titled': ({ title }) => title,
  'amendment-of': (facts, { date }) => `Amendement du ${date(facts.date)}`,
  'amendment-adopted': ({ date: on, says }, { date }) =>
    `Adopté le ${date(on)}${says === undefined ? '' : ` (${says})`}`,
  'amendment-without-clause': ({ treaty }) => capital(withoutClause(treaty)),
  'accepted-without-clause': ({ act: of, treaty }, { act }) => `${act(of)} ; ${withoutClause(treaty)}`,
  'force-for-each': ({ first }, { date }) =>
    `En vigueur à l’égard de chacun de ceux qui l’acceptent, par son propre instrument, et de nul autre : ${
      first === null ? 'personne ne l’a encore accepté' : `pour le premier, le ${date(first)}`
    }`,
  'accepted-by-instrument': ({ act: of, reached }, { act, say }) => `${act(of)} ; ${say(reached)}`,
  'party-as-amended': ({ from, title, since }, { date, say }) =>
    `Partie depuis le ${date(from)}, l’amendement (« ${say(title)} ») étant en vigueur depuis le ${date(since)} : liée par le traité tel qu’amendé`,
  'amendment-ended-with-treaty': ({ participant, date: on }, { name, date }) => {
    const named = name(participant);
    return `${capital(named)} ${verb(named, 'a', 'ont')} cessé d’être ${verb(named, 'Partie', 'Parties')} au traité le ${date(on)}, et de ce fait à l’amendement`;
  },
  'amendment-not-accepted': ({ participant, inForce }, { name }) => {
    const named = name(participant);
    return `${capital(named)} ${verb(named, 'n’a', 'n’ont')} pas accepté l’amendement${inForce ? ' : le traité continue de s’appliquer dans sa version antérieure' : ''}`;
  },
  'treaty-does-not-bind-then': ({ participant }, { name }) =>
    `Le traité lui-même n’est pas alors en vigueur à l’égard ${de(name(participant))}`,
  'treaty-binds-only-from': ({ participant, date: on }, { name, date }) =>
    `Le traité lui-même n’est en vigueur à l’égard ${de(name(participant))} qu’à partir du ${date(on)}`,

  'acceptance-of-which': (facts, { act }) =>
    `${act(facts.act)}, sans préciser lequel des amendements adoptés à cette date elle vise : elle n’est comptée pour aucun`,
  'acceptance-of-none': (facts, { act }) =>
    `${act(facts.act)}, alors qu’aucun amendement susceptible d’être accepté n’est consigné comme adopté à cette date`,
  'acceptance-without-consent': (facts, { act }) =>
    `${act(facts.act)} : seuls ceux qui ont consenti à être liés par le traité peuvent accepter un amendement`,
  'acceptance-repeated': (facts, { act }) =>
    `${act(facts.act)}, alors que son auteur a déjà accepté l’amendement : cet acte n’ajoute rien au décompte`,
  'adopted-too-early': ({ title, adopted, from, point }, { say, date }) =>
    `${say(title)}, adopté le ${date(adopted)} : aucun amendement ne peut être adopté avant ${
      from === null
        ? `une date fixée à compter de ${POINTS[point]}, dont la date n’est pas encore connue`
        : `le ${date(from)}`
    }`,
};
