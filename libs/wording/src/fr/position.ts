import type { PositionFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';
import { article, de, verb } from './grammar.ts';

/** Ce qu’est devenue une déclaration qui ne subsiste plus. */
const ENDS: Partial<Record<NonNullable<PositionFacts['item-statement']['state']>, string>> = {
  'without-effect': 'sans effet',
  awaiting: 'pas encore reçue en dépôt',
  'not-confirmed': 'non confirmée avec le consentement à être lié',
  replaced: 'remplacée par une autre',
  lapsed: 'caduque avec le consentement auquel elle se rattachait',
};

const open = (text: string): string => text.replace(/\.$/, '');

const supposed = (yes: boolean): string => (yes ? 'par hypothèse : ' : '');

export const position: Say<PositionFacts> = {
  'position-says': ({ says }) => says,
  'position-notified-later': ({ says, asAt, notified }, { date }) =>
    `${open(says)} ; au ${date(asAt)}, la notification n’était pas faite : elle date du ${date(notified)}`,
  'position-notification-unknown': ({ says }) =>
    `${open(says)} ; aucune notification en ce sens n’est consignée, de sorte qu’on ne peut dire s’il est lié`,

  'item-not-for-member': ({ participant, group, asAt }, { name, date }) =>
    `au ${date(asAt)}, ${name(participant)} ${verb(name(participant), 'n’appartient', 'n’appartiennent')} pas au groupe visé (« ${group} »)`,
  'item-for-member-since': ({ participant, since }, { name, date }) =>
    `${name(participant)} ${verb(name(participant), 'n’appartient', 'n’appartiennent')} au groupe visé que depuis le ${date(since)} : l’échéance ne court qu’à partir de cette date`,
  'item-left-free': () => 'rien n’est consigné ; la position laisse le choix',
  'item-beyond-record': () =>
    'le dépositaire n’en est pas informé : les actes relatifs au traité ne peuvent le montrer',
  'item-without-act': () => 'rien n’est consigné',
  'item-withdrawn': () => 'elle a été retirée, et rien n’est consigné à sa place',
  'item-statement': ({ kind, date: on, supposed: is, withdrawn, state }, { kind: nameOf, date }) => {
    const ends = withdrawn === null ? state && ENDS[state] : `retirée le ${date(withdrawn)}`;
    return `${supposed(is)}${nameOf(kind)} du ${date(on)}${ends ? `, ${ends}` : ''}`;
  },
  'item-several': ({ n }, { number }) => `une seule peut être désignée, et il en subsiste ${number(n)}`,
  'item-late': ({ made, due, tooLate }, { date }) =>
    `faite le ${date(made)}, après l’échéance du ${date(due)} : ${
      tooLate
        ? 'le traité ne permet de la faire que lors de la signature ou avec le consentement à être lié'
        : 'en retard, mais faite'
    }`,

  'item-due-in-force': ({ participant, from }, { name, date }) =>
    `le traité est en vigueur à l’égard ${de(name(participant))} depuis le ${date(from)}`,
  'item-not-in-force': ({ participant, asAt, from }, { name, date }) =>
    `cela concerne l’application du traité, qui n’est pas en vigueur à l’égard ${de(name(participant))} au ${date(asAt)}${
      from === null ? '' : `, mais le sera le ${date(from)}`
    }`,
  'item-due-with-other': ({ kind, provision, date: on }, { kind: nameOf, date }) =>
    `due dès la première ${nameOf(kind)} au titre ${de(article(provision))} : ${date(on)}`,
  'item-owed-with-other': ({ kind, provision }, { kind: nameOf }) =>
    `due avec une ${kind === null ? 'déclaration' : nameOf(kind)} au titre ${de(article(provision))} ; aucune n’est consignée`,
  'item-due-on-consent': ({ participant, means, date: on, supposed: is }, { name, kind, date }) =>
    `${supposed(is)}${name(participant)} ${verb(name(participant), 'a exprimé son', 'ont exprimé leur')} consentement à être lié (${kind(means)}) le ${date(on)} : échéance à partir de cette date`,
  'item-due-with-consent': ({ participant, signed, left, asAt }, { name, date }) => {
    const who = name(participant);
    const act =
      signed === null ? `${verb(who, 'n’a', 'n’ont')} pas signé` : `${verb(who, 'a', 'ont')} signé le ${date(signed)}`;
    const consent = left
      ? 'le consentement à être lié ne subsiste plus'
      : 'aucun consentement à être lié n’est consigné';
    return `${who} ${act}, et ${consent} au ${date(asAt)} : échéance avec le consentement`;
  },

  'item-names': ({ what }) => `elle désigne ${what}`,
  'item-does-not-name': ({ what }) => `les autorités consignées ne comprennent pas ${what}`,
  'item-may-name': ({ what, supposed: is }) =>
    `${is ? 'par hypothèse, elle ne désigne pas d’autorités' : 'les autorités ne sont pas toutes consignées'} : on ne peut dire si ${what} en fait partie`,
  'item-words-shown': () => 'son texte comporte les termes prescrits',
  'item-words-contrary': ({ prescribed }) => `son texte s’écarte des termes prescrits : « ${prescribed} »`,
  'item-words-of-treaty': ({ prescribed }) => `le traité lui-même donne les termes prescrits : « ${prescribed} »`,
  'item-words-supposed': ({ prescribed }) => `par hypothèse, faite dans les termes prescrits : « ${prescribed} »`,
  'item-words-not-shown': ({ prescribed, known }) =>
    `${
      known
        ? 'ce qui est consigné de son texte, peut-être un résumé, ne montre pas les termes prescrits'
        : 'son texte n’est pas consigné et ne peut être comparé aux termes prescrits'
    } : « ${prescribed} »`,

  'item-record-of-supposed': ({ participant, signed }, { name, date }) =>
    `le consentement ${de(name(participant))} est supposé : rien ne l’accompagne que ce qui est supposé avec lui${
      signed === null ? '' : ` ; rien de tel n’est consigné à sa signature du ${date(signed)}`
    }`,
  'item-record': ({ supposed: is, to, needed, gaps }, { date }) => {
    const reaches = `${to === null ? '' : date(to)}${needed === null ? '' : `, et non jusqu’au ${date(needed)}`}`;
    const known =
      to === null ? 'n’est pas réputé complet' : `${is ? 'est supposé' : 'est réputé'} complet jusqu’au ${reaches}`;
    const lacking = gaps.length > 0 ? `, et présente une lacune connue : ${open(gaps.join(' '))}` : '';
    return `le relevé des déclarations ${known}${lacking}`;
  },
};
