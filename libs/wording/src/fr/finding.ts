import type { FindingFacts, WhoFacts } from '@accede/treaty-law';
import type { Say, Speech } from '../speech.ts';
import { POINTS } from './delay.ts';
import { de, le, verb, à, àQui } from './grammar.ts';
import { window } from './participant.ts';

export const finding: Say<FindingFacts> = {
  'act-barred': ({ act: of, why, effect, from, note }, { act, say, date }) => {
    const ends = {
      none: 'cet acte est sans effet',
      'no-consent': 'cet acte ne vaut pas consentement à être lié',
      later: `cet acte ne produit effet qu’à compter du ${from === null ? '' : date(from)}`,
    };
    return `${act(of)} : ${say(why)} ; ${ends[effect]}${noted(note)}`;
  },
  'existed-until': (facts, { date }) => `son auteur n’a existé que jusqu’au ${date(facts.date)}`,
  'exists-only-from': (facts, { date }) => `son auteur n’existe que depuis le ${date(facts.date)}`,
  'adopted-only-on': (facts, { date }) => `le traité n’a été adopté que le ${date(facts.date)}`,
  'nothing-open-to': ({ participant }, { name }) => `le traité n’est ouvert à aucun titre ${à(name(participant))}`,
  'not-among-those': ({ what, to, participant }, speech) =>
    `${opened(what, to, speech)}, dont ${speech.name(participant)} ne ${verb(speech.name(participant), 'faisait', 'faisaient')} pas partie ce jour-là`,
  'predecessor-only-signed': ({ predecessor, on }, { name, date }) =>
    `au ${date(on)}, ${name(predecessor)} ${verb(name(predecessor), 'avait signé sans exprimer son', 'avaient signé sans exprimer leur')} consentement, de sorte que son successeur n’est que signataire`,
  'taken-as-act-of': ({ act: of, participant, existsFrom, former }, { act, name, date }) =>
    `${act(of)} : ${name(participant)} ${verb(name(participant), 'n’existe', 'n’existent')} que depuis le ${date(existsFrom)} ; l’acte est tenu pour celui de son prédécesseur, ${name(former)}`,
  'eligibility-not-known': ({ act: of, what, to, participant }, speech) =>
    `${speech.act(of)} : ${opened(what, [to], speech)} ; les actes consignés ne permettent pas de dire si ${speech.name(participant)} en ${verb(speech.name(participant), 'faisait', 'faisaient')} partie, et l’acte est tenu pour valable`,

  'no-clause-on-signature': (facts, { act }) => `${act(facts.act)} : le traité ne prévoit pas la signature`,
  'signed-before-opening': ({ act: of, opens }, { act, date }) =>
    `${act(of)}, avant l’ouverture à la signature, le ${date(opens)}`,
  'signed-after-closing': ({ act: of, closes }, { act, date }) =>
    `${act(of)}, après le dernier jour prévu pour la signature, le ${date(closes)}`,
  'signed-ahead-of-joining': ({ act: of, to, participant, note }, speech) =>
    `${speech.act(of)} : à la lettre, ${opened('signature', [to], speech)}, dont ${speech.name(participant)} ${verb(speech.name(participant), 'n’allait', 'n’allaient')} faire partie que plus tard ; son instrument étant alors déposé, les dépositaires l’acceptent. La signature est tenue pour valable${noted(note)}`,

  'no-route-by-means': (facts, { act, kind }) =>
    `${act(facts.act)} : le traité ne prévoit pas ${le(kind(facts.act.kind))}`,
  'consented-before-open': ({ act: of, after, since }, { act, kind, date }) =>
    `${act(of)} : ${le(kind(of.kind))} n’est possible ${after === 'signature-closing' ? 'qu’après' : 'qu’à partir de'} ${POINTS[after]}${since === null ? ', qui n’a pas encore de date' : `, le ${date(since)}`}`,
  'no-signature-before': (facts, { act }) => `${act(facts.act)}, sans signature consignée`,
  'consent-stands-already': (facts, { act }) =>
    `${act(facts.act)}, alors qu’un consentement antérieur demeure valable : cet acte n’ajoute rien au décompte`,
  'accepts-too-few': ({ act: of, accepted, of: parts, atLeast }, { act, number, list }) =>
    `${act(of)}, qui ${accepted.length === 0 ? 'n’accepte aucune des' : `accepte ${list(accepted)} parmi les`} parties ${list(parts)} : il faut en accepter au moins ${number(atLeast)}`,
  'no-clause-on-provisional': (facts, { act }) =>
    `${act(facts.act)} : le traité n’a pas de clause d’application provisoire ; il a pu en être convenu d’une autre manière`,
  'too-late-to-withdraw': (facts, { act }) =>
    `${act(facts.act)} : le traité était déjà en vigueur à l’égard de son auteur, qui ne peut plus que le dénoncer`,
  'nothing-to-withdraw': (facts, { act }) => `${act(facts.act)}, mais aucun acte à retirer n’est consigné`,

  'denounced-before-force': ({ act: of, participant }, { act, name }) =>
    `${act(of)}, avant l’entrée en vigueur du traité à l’égard de son auteur : seule une Partie peut dénoncer. Cette dénonciation est sans effet ; jusqu’à l’entrée en vigueur à son égard, ${name(participant)} ${verb(name(participant), 'peut retirer son', 'peuvent retirer leur')} instrument`,
  'denounced-too-early': ({ act: of, earliest }, { act, date }) =>
    `${act(of)}, avant ${earliest === null ? 'l’entrée en vigueur' : `le ${date(earliest)}, première date possible`}`,
  'denounced-outside-window': (facts, speech) =>
    `${speech.act(facts.act)} : une dénonciation n’est enregistrée ${window(facts.window, speech)} ; en dehors, elle est sans effet`,
  'denunciation-running-already': (facts, { act }) =>
    `${act(facts.act)}, alors qu’une dénonciation antérieure est en cours : cet acte n’ajoute rien`,
  'no-consent-to-denounce': (facts, { act }) => `${act(facts.act)}, sans consentement valable à dénoncer`,
  'no-denunciation-to-rescind': (facts, { act }) =>
    `${act(facts.act)}, sans dénonciation qui n’ait pas encore pris effet`,

  'day-not-on-record': ({ act: of, last, openOn }, { act, date }) => {
    const follows =
      openOn === null
        ? 'la suite est calculée à partir de la seconde de ces dates'
        : `on ne peut dire si l’acte était accompli au ${date(openOn)}`;
    return `${act(of)} : le jour n’est pas consigné et se situe entre le ${date(of.date)} et le ${date(last)} ; ${follows}`;
  },
  'shown-as-gone': ({ participant, after, last }, { name, date }) =>
    `Le dépositaire indique le retrait ${de(name(participant))}, à une date non consignée : entre le ${date(after)} et le ${date(last)}`,
  'succession-undated': (facts, { act }) =>
    `${act(facts.act)} : la date de la succession d’États n’est pas consignée ; c’est à cette date, et non à celle de la notification, que l’engagement prend effet`,
  'printed-effect-differs': ({ act: of, printed, computed }, { act, date }) =>
    `La source ${de(le(act(of)))} indique le ${date(printed)} comme date d’entrée en vigueur ; d’après la règle, c’est le ${date(computed)}`,
  'all-effects-differ-by-a-day': ({ count, later }, { number }) =>
    `Les ${number(count)} dates d’entrée en vigueur qu’indiquent les sources sont toutes d’un jour ${later ? 'postérieures' : 'antérieures'} à celles de la règle : leur dépositaire compte ${later ? 'à partir du lendemain du dépôt' : 'le jour du dépôt'}`,
  'stated-date-differs': ({ stated, computed }, { date }) =>
    `Le dépositaire indique le ${date(stated)} comme date d’entrée en vigueur ; d’après la clause et les actes consignés, ce serait le ${date(computed)}`,

  'clauses-not-on-record': ({ stated }) =>
    `Les clauses finales de ce traité ne sont pas consignées : ${stated ? 'il n’est dit à l’égard de qui il est en vigueur qu’autant que les dates sont consignées' : 'on ne peut dire s’il est en vigueur, ni à l’égard de qui'}, et aucun acte n’est vérifié`,
  'treaty-named-not-on-record': ({ treaty }) =>
    `Les clauses renvoient à ${treaty}, qui n’est pas consigné : on ne peut dire qui y est Partie ; aucun acte n’est donc contesté pour ce motif, et aucun n’est compté à ce titre`,
  'group-named-not-known': ({ group }) =>
    `Les clauses renvoient au groupe ${group}, dont les membres ne sont pas connus : on ne peut dire qui en fait partie ; aucun acte n’est donc contesté pour ce motif, et aucun n’est compté à ce titre`,

  'no-clause-on-denunciation': ({ act: of, participant }, { act, name }) =>
    `${act(of)} : aucune clause de dénonciation n’est consignée. Un traité qui n’en contient pas ne peut être dénoncé que si telle était l’intention des Parties ou si sa nature l’implique (art. 56, par. 1) ; l’effet après douze mois (art. 56, par. 2) est calculé comme s’il pouvait l’être, et on ne peut dire si ${name(participant)} ${verb(name(participant), 'a cessé d’être Partie', 'ont cessé d’être Parties')}`,
  'withdrawn-before-force': ({ count, metOn, date: on, withoutParty }, { date, number }) =>
    `${count === 1 ? 'Un instrument a été retiré' : `${number(count)} instruments ont été retirés`} entre le jour où la condition a été remplie, le ${date(metOn)}, et l’entrée en vigueur, le ${date(on)} : la condition est tenue pour toujours remplie${withoutParty ? ', de sorte que le traité est entré en vigueur sans Partie' : ''}. La question de savoir si elle l’est n’est pas tranchée`,
  'member-that-day-only': ({ act: of, title, metOn }, { act, date }) =>
    `${act(of)} : acte compté parmi ceux des membres du groupe « ${title} », dont son auteur faisait partie ce jour-là, mais non plus le ${date(metOn)}, lorsque la condition a été remplie. La question de savoir s’il compte encore n’est pas tranchée`,
  'bound-without-members': ({ participant }, { name }) =>
    `Le traité lie ${name(participant)}, mais aucun de ses États membres : l’organisation pouvait en devenir Partie le jour de son instrument, et le demeure. La question de savoir si elle le demeure n’est pas tranchée`,
};

/** À qui une signature ou un moyen de consentir est ouvert. */
function opened(what: FindingFacts['not-among-those']['what'], to: readonly WhoFacts[], speech: Speech): string {
  const { kind } = speech;
  const whom = to.map((each) => àQui(each, speech)).join(' et ') || 'à d’autres';
  return what === 'consent-to-be-bound'
    ? `le ${kind(what)} est ouvert ${whom}`
    : `${le(kind(what))} est ouverte ${whom}`;
}

const noted = (note: string | null): string => (note === null ? '' : ` (mention consignée : ${note})`);
