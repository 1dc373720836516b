import type { ParticipantFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say, Speech } from '../speech.ts';
import { de, verb } from './grammar.ts';

export const participant: Say<ParticipantFacts> = {
  'act-on-record': (facts, { act }) => act(facts.act),
  'rescinded-in-time': (facts, { act }) =>
    `${act(facts.act)}, avant tout effet : le consentement demeure comme auparavant`,
  'also-done-with': ({ act: of, depositary }, { act }) =>
    `${act(of)} : même acte accompli auprès d’un autre dépositaire (${depositary}) ; seul le premier compte`,
  'continues-consent': ({ former, participant: now, from }, { name, date }) =>
    `${capital(name(former))} ${verb(name(former), 'avait exprimé son', 'avaient exprimé leur')} consentement ; ${name(now)} en ${verb(name(now), 'continue', 'continuent')} la personnalité juridique à partir du ${date(from)} et ${verb(name(now), 'conserve', 'conservent')} sa place dans le décompte`,
  'accepts-further-parts': (facts, { act }) => `${act(facts.act)}, portant acceptation d’autres dispositions`,
  'denunciation-not-registered': (facts, speech) =>
    `${speech.act(facts.act)}, non enregistrée et sans effet : une dénonciation n’est enregistrée ${window(facts.window, speech)}`,
  'see-finding': ({ finding }, { say }) => `Voir toutefois le constat : ${say(finding)}`,
  'nothing-on-record-of': ({ participant: of }, { name }) =>
    `Ni signature ni consentement ${de(name(of))} ne sont consignés`,
};

/** When a denunciation is registered: completes « une dénonciation n’est enregistrée … ». */
export function window(
  { months, years, last, next }: ParticipantFacts['denunciation-not-registered']['window'],
  { date, count }: Speech,
): string {
  const open = count(months, { one: 'mois', other: 'mois' });
  const every = count(years, { one: 'an', other: 'ans' });
  const words = `que dans un délai de ${open} après chaque période de ${every} à compter de l’entrée en vigueur`;
  if (next === null) return `${words}, qui n’a pas encore de date`;
  return `${words} : ${last === null ? '' : `en dernier lieu du ${date(last.from)} au ${date(last.to)}, `}prochaine période à partir du ${date(next)}`;
}
