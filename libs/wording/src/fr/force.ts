import type { ForceFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Noun, Say, Speech } from '../speech.ts';
import { de, verb } from './grammar.ts';

/** `, qui compte à partir du 3 décembre 2015`. */
const counting = (since: string | undefined, { date }: Speech): string =>
  since === undefined ? '' : `, qui compte à partir du ${date(since)}`;

const PARTIES: Noun = { one: 'Partie', other: 'Parties' };

export const force: Say<ForceFacts> = {
  'force-clause-not-on-record': () =>
    'Les clauses finales de ce traité ne sont pas consignées : on ne peut dire s’il est entré en vigueur, ni quand',
  'stated-date-governs': (facts, { date }) =>
    `Le dépositaire indique le ${date(facts.date)} comme date d’entrée en vigueur : elle fait foi`,
  'clause-gives-other-date': ({ computed, stated }, { date }) =>
    `D’après la clause et les actes consignés, ce serait le ${date(computed)}, et non le ${date(stated)}`,
  'not-in-force': ({ missing, provisionally, known }, { say }) =>
    `${known ? 'Pas en vigueur' : 'On ne peut dire s’il est en vigueur'}${provisionally ? ' à titre provisoire' : ''}. Manque : ${say(missing)}`,
  'condition-met': ({ date: on, reached, provisionally }, { date, say }) =>
    `Condition remplie le ${date(on)} ; ${say(reached)}${provisionally ? ' ; en vigueur à titre provisoire seulement' : ''}`,
  'first-way-governs': ({ ways, date: on }, { date, number }) =>
    `Des ${number(ways)} voies d’entrée en vigueur, celle-ci est la première à aboutir : le ${date(on)}`,
  'other-way-not-in-force': ({ lacks }, { say }) =>
    `Pas en vigueur par cette autre voie. Manque : ${lacks.map(say).join(' ; ')}`,
  'other-way-definitive': (facts, { date }) =>
    `Par cette autre voie, en vigueur à titre définitif à partir du ${date(facts.date)}`,
  'other-way-later': ({ date: on, sameDay }, { date }) =>
    `Par cette autre voie, l’entrée en vigueur ${sameDay ? 'interviendrait le même jour' : `n’interviendrait que le ${date(on)}`}`,

  'bound-from-stated-date': ({ act: of, date: on }, { act, date }) =>
    `${act(of)}, au plus tard à la date d’entrée en vigueur indiquée par le dépositaire : le traité est en vigueur à son égard dès cette date, le ${date(on)}, pour autant qu’on puisse le dire sans la clause`,
  'binding-not-known': (facts, { act }) =>
    `${act(facts.act)} ; les clauses finales ne sont pas consignées : on ne peut dire si le traité est en vigueur à l’égard de son auteur, ni à partir de quand`,
  'source-gives-date': ({ act: of, date: on }, { act, date }) =>
    `${act(of)} ; sa source indique le ${date(on)} comme date d’entrée en vigueur`,
  'condition-day-not-known': (facts, { act }) =>
    `${act(facts.act)} ; le jour où la condition a été remplie n’est pas consigné, de sorte qu’on ne peut dire à partir de quand le traité est en vigueur à l’égard de son auteur`,
  'no-date-of-force-yet': (facts, { act }) =>
    `${act(facts.act)} ; le traité n’a pas encore de date d’entrée en vigueur`,
  'bound-from-general-date': ({ act: of, since, by, conditionMetOn, date: on }, speech) => {
    const { act, date } = speech;
    const when = {
      decisive: 'acte par lequel la condition a été remplie',
      'not-after-force': 'au plus tard à l’entrée en vigueur',
      'not-after-condition': `au plus tard le ${date(conditionMetOn)}, jour où la condition a été remplie`,
    }[by];
    return `${act(of)}${counting(since, speech)}, ${when} : le traité est en vigueur à son égard dès l’entrée en vigueur générale, le ${date(on)}`;
  },
  'bound-after-delay': ({ act: of, since, reached, general }, speech) => {
    const { act, date, say } = speech;
    const floor = general === undefined ? '' : ` ; l’entrée en vigueur générale, le ${date(general)}, est plus tardive`;
    return `${act(of)}${counting(since, speech)} ; ${say(reached)}${floor}`;
  },
  'succession-has-effect': ({ participant, notified, from, ofState, general }, { name, date }) =>
    `La succession notifiée le ${date(notified)} prend effet le ${date(from)}${ofState ? `, date de la succession ${de(name(participant))}` : ''}, mais pas avant l’entrée en vigueur générale, le ${date(general)}`,
  'succession-without-date': ({ act: of, date: on }, { act, date }) =>
    `${act(of)} ; la date de la succession d’États n’est pas consignée : le traité est en vigueur à son égard le ${date(on)} au plus tard`,
  'earlier-consent-binds-until': ({ until, from }, { date }) =>
    `Le consentement antérieur lie jusqu’au ${date(until)} ; le nouveau à partir du ${date(from)}`,
  'predecessor-was-bound': ({ participant, from, predecessor }, { name, date }) => {
    const [own, former] = [name(participant), name(predecessor)];
    return `${capital(own)} ${verb(own, 'existe', 'existent')} depuis le ${date(from)} : jusque-là, le traité était en vigueur à l’égard ${de(former)}`;
  },
  'binds-only': ({ who: whom, participant, from }, { who, name, date }) => {
    const named = name(participant);
    const since =
      from === null
        ? `n’en ${verb(named, 'fait', 'font')} pas partie, d’après les actes consignés`
        : `en ${verb(named, 'fait', 'font')} partie depuis le ${date(from)}`;
    return `Il ne lie que ${who(whom)} : ${named} ${since}`;
  },
  'ended-before-force': ({ act: of, participant }, { act, name }) =>
    `${act(of)} ; cet acte a cessé de valoir avant l’entrée en vigueur du traité à l’égard ${de(name(participant))}`,

  'bound-without-consent': ({ date: on, participant, among }, { name, date }) =>
    `En vigueur le ${date(on)} à l’égard de ${
      among.kind === 'members' ? `tout membre du groupe « ${among.title} »` : `toute Partie à ${among.to}`
    }, y compris ${name(participant)}, sans consentement de sa part`,
  'statement-against-being-bound': ({ act: of, before, until }, { act, date }) =>
    `${act(of)}, avant le ${date(before)} : le traité n’est pas en vigueur à son égard${until === null ? '' : ` jusqu’au retrait de cet acte, le ${date(until)}`}`,
  'bound-only-by-consent': ({ who: whom, participant }, { who, name }) =>
    `Seul leur propre consentement lie ${who(whom)}, dont ${name(participant)}`,

  'applied-provisionally': ({ act: of, reached, from }, { act, date, say }) =>
    `${act(of)}${reached === undefined ? '' : ` ; ${say(reached)}`} : application provisoire à partir du ${date(from)}`,
  'declaration-against-withdrawn': (facts, { date }) =>
    `La déclaration excluant cette application a été retirée le ${date(facts.date)}`,
  'provisional-until-force': ({ participant, date: on }, { name, date }) =>
    `Jusqu’à l’entrée en vigueur du traité à l’égard ${de(name(participant))}, le ${date(on)}`,
  'provisional-until-consent-ended': (facts, { date }) => `Jusqu’à la fin de son consentement, le ${date(facts.date)}`,
  'provisional-until-signature-withdrawn': (facts, { act }) =>
    `Jusqu’à cet acte : ${act(facts.act)}, par lequel son auteur fait savoir qu’il n’entend pas devenir Partie`,
  'provisional-until-declaration-withdrawn': (facts, { date }) =>
    `Jusqu’au retrait de la déclaration, qui a pris effet le ${date(facts.date)}`,
  'provisional-ends-in-any-case': ({ reached }, { say }) => `Prend fin en tout état de cause : ${say(reached)}`,
  'provisional-ends-on-notice': ({ act: of, reached }, { act, say }) =>
    `${act(of)} annonçant qu’elle prend fin, ${say(reached)}`,

  'not-terminated': ({ parties, on, below }, { date, number, count }) =>
    `${parties === null ? 'Pas encore en vigueur' : `${count(parties, PARTIES)} au ${date(on)}`} ; le traité prend fin lorsque les dénonciations ramènent le nombre des Parties à moins de ${number(below)}`,
  terminated: ({ participants, date: on, left, below }, { name, list, date, number, count }) => {
    const who = list(participants.map(name));
    const [denunciation, takes, leaves] =
      participants.length > 1
        ? ['Les dénonciations par', 'prennent', 'ne laissent subsister']
        : ['La dénonciation par', 'prend', 'ne laisse subsister'];
    return `${denunciation} ${who} ${takes} effet le ${date(on)} et ${leaves} que ${count(left, PARTIES)}, soit moins de ${number(below)} : le traité cesse d’être en vigueur ce jour-là`;
  },
  'terminated-before-bound': ({ date: on, participant }, { date, name }) =>
    `Le traité a cessé d’être en vigueur le ${date(on)}, avant de l’être à l’égard ${de(name(participant))}`,
};
