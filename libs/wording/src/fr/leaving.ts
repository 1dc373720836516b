import type { LeavingFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Noun, Say, Speech } from '../speech.ts';
import { de, verb } from './grammar.ts';

const YEARS: Noun = { one: 'an', other: 'ans' };

/** `dénonciation par le Chili reçue le 3 décembre 2015`. */
function received(
  { participant, received: on, notAfter }: LeavingFacts['denounced-without-rule'],
  { name, date }: Speech,
): string {
  const late = notAfter === undefined ? '' : ` ou plus tard, le ${date(notAfter)} au plus tard`;
  return `dénonciation par ${name(participant)} reçue le ${date(on)}${late}`;
}

export const leaving: Say<LeavingFacts> = {
  'effective-on': (facts, { date }) => `prend effet le ${date(facts.date)}`,
  'but-not-before-receipt': ({ reached }, { say }) => `${say(reached)}, mais pas avant sa réception`,
  'later-date-named': ({ reached, date: on }, { say, date }) =>
    `${say(reached)} ; date plus tardive qu’elle indique : ${date(on)}`,
  'term-without-start': () =>
    'la première période court à compter de l’entrée en vigueur, dont la date n’est pas encore connue',
  'end-of-term': ({ start, first, further, date: on, notice, tooLateFor }, { date, count, number }) => {
    const late =
      tooLateFor === null
        ? ''
        : `trop tard pour la période qui expire le ${date(tooLateFor)} (${number(notice)} mois auparavant), donc `;
    const terms = further === 0 ? count(first, YEARS) : `${number(first)} + ${number(further)} ans`;
    return `${late}à l’expiration de la période en cours : entrée en vigueur le ${date(start)} + ${terms} = ${date(on)}`;
  },

  'instrument-withdrawn': ({ date: on, participant }, { date, name }) =>
    `Instrument retiré le ${date(on)}, avant l’entrée en vigueur du traité à l’égard ${de(name(participant))}`,
  'ceased-to-exist': ({ participant, until }, { name, date }) => {
    const named = name(participant);
    return `${capital(named)} ${verb(named, 'a', 'ont')} existé jusqu’au ${date(until)}, et le traité a été en vigueur à ${verb(named, 'son', 'leur')} égard jusque-là : ce qui en résulte pour d’autres relève de la succession d’États`;
  },
  'left-on-unknown-day': ({ participant, after, by }, { name, date }) =>
    `Le dépositaire ne compte plus ${name(participant)} parmi les Parties ; le jour n’est pas consigné : entre le ${date(after)} et le ${date(by)}`,
  'denounced-with': ({ treaty, participant, date: on }, { name, date }) =>
    `La dénonciation ${treaty === null ? 'du traité de rattachement' : de(treaty)} par ${name(participant)}, avec effet au ${date(on)}, vaut aussi dénonciation du présent traité, à compter du même jour`,
  'denounced-by-consent-to': ({ treaty, participant, date: on }, { name, date }) =>
    `${treaty ?? 'Le traité qui succède à celui-ci'} est en vigueur à l’égard ${de(name(participant))} à partir du ${date(on)} : y consentir emporte dénonciation du présent traité, à compter de ce jour`,
  'members-have-denounced': ({ participant, date: on }, { name, date }) =>
    `Tous les États membres ${de(name(participant))} qui avaient consenti ont dénoncé ; la dernière dénonciation prend effet le ${date(on)}, et ${name(participant)} ${verb(name(participant), 'cesse', 'cessent')} alors d’être ${verb(name(participant), 'Partie', 'Parties')}`,
  'treaty-had-ended': ({ date: on, wasOver, below }, { date, number }) =>
    `Le traité ${wasOver ? 'n’était plus en vigueur' : 'a cessé d’être en vigueur'} le ${date(on)} : il restait moins de ${number(below)} Parties`,
  denounced: (facts, speech) => {
    const { from, reached } = facts;
    const early =
      from === null ? ',' : ` ; elle compte à partir de la première date possible, le ${speech.date(from)} :`;
    return `${received(facts, speech)}${early} ${speech.say(reached)}`;
  },
  'denounced-at-the-latest': (facts, speech) =>
    `${received(facts, speech)} ; aucune date ne résulte de la clause (${speech.say(facts.reached)}), donc au plus tard le ${speech.date(facts.date)}, lorsqu’un nouveau consentement a pris effet`,
  'denounced-without-rule': (facts, speech) =>
    `${received(facts, speech)} ; aucune règle consignée n’indique quand elle prend effet`,
};
