import type { StatementFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say } from '../speech.ts';
import { de, le, list, underArticle, verb } from './grammar.ts';

const NOT_NOTIFIED = 'délai compté à partir du dépôt, le jour de la notification n’étant pas consigné';

export const statement: Say<StatementFacts> = {
  'told-after-instrument': ({ consented, reached }, { date, say }) =>
    `Communiqué après l’instrument du ${date(consented)} : ${say(reached)}`,
  'modified-statement': ({ act: of, effective }, { act, date }) =>
    `${act(of)}${effective === null ? '' : `, avec effet au ${date(effective)}`}`,
  'may-only-narrow': ({ act: of, provision }, { act }) =>
    `${act(of)} : après le consentement, une réserve${provision === null ? '' : ` ${underArticle(provision)}`} ne peut plus qu’être restreinte, et rien n’indique que tel soit le cas : ce qui y est ajouté est une réserve tardive, sans effet`,
  'took-back-statement': ({ act: of, partial, territories, reached }, { act, list, say }) => {
    const part = territories === null ? ', en partie' : `, pour ${list(territories)}`;
    return `${act(of)}${partial ? part : ''} : ${say(reached)}`;
  },
  'on-date-it-names': (facts, { date }) => `à la date que l’acte indique, le ${date(facts.date)}`,
  'not-confirmed-on-consent': ({ consent }, { act }) =>
    `Formulée lors de la signature et non confirmée lors ${de(le(act(consent)))} : elle est sans effet`,
  'confirmed-by': (facts, { act }) => `Confirmée, et donc réputée faite, lors ${de(le(act(facts.act)))}`,
  'replaced-by': (facts, { act }) => `Remplacée par ${le(act(facts.act))}`,
  'objected-to': ({ act: of, opposesForce }, { act }) =>
    `${act(of)}${opposesForce ? ', avec opposition à l’entrée en vigueur entre les deux' : ''}`,

  'reservation-not-listed': () =>
    'Le traité n’autorise d’autres réserves que celles qu’il énumère (Convention de Vienne, art. 19, al. b) : celle-ci est sans effet, et ni le silence ni l’acceptation ne lui en donnent',
  'made-out-of-time': ({ when }) => {
    const made =
      when.length === 1
        ? `L’acte n’a pas été communiqué ${moments(when, 'ou')}, seul moment que le texte permet`
        : `L’acte n’a été communiqué ni ${moments(when, 'ni')}, seuls moments que le texte permet`;
    return `${made} (Convention de Vienne, art. 19) : sans effet`;
  },
  'made-after-consent': ({ consented }, { date }) =>
    `Formulée après le consentement de son auteur (${date(consented)}), ce que l’art. 19 de la Convention de Vienne ne prévoit pas : le dépositaire ne la reçoit en dépôt que si aucun État contractant n’y fait objection dans les douze mois`,
  'objected-in-time': (facts, { act }) =>
    `${act(facts.act)}, faite dans le délai par un État contractant : la réserve n’est pas reçue en dépôt et n’a d’effet à l’égard de personne`,
  'open-to-objection': ({ until }, { date }) =>
    `Tout État contractant peut faire objection jusqu’au ${date(until)} ; jusque-là, la réserve est sans effet`,
  'taken-in-deposit': ({ until }, { date }) =>
    `Aucune objection d’un État contractant n’est consignée au ${date(until)} : réserve reçue en dépôt, avec effet le lendemain`,

  'lapsed-with': ({ on, what, participant }, { date, name }) => {
    const who = name(participant);
    const ended = {
      'signature-withdrawn': `date à laquelle ${who} ${verb(who, 'a retiré sa', 'ont retiré leur')} signature`,
      'instrument-withdrawn': `date à laquelle ${who} ${verb(who, 'a retiré son', 'ont retiré leur')} instrument`,
      'consent-ended': `date à laquelle le consentement ${de(who)} a pris fin`,
      'bond-ended': `date à laquelle le traité a cessé de lier ${who}`,
    };
    return `Caduque depuis le ${date(on)}, ${ended[what]}`;
  },
  'no-effect-before-consent': ({ participant }, { name }) =>
    `${capital(name(participant))} ${verb(name(participant), 'n’a pas exprimé son', 'n’ont pas exprimé leur')} consentement à être lié : pas encore d’effet`,
  'effect-once-bound': ({ participant }, { name }) =>
    `Prend effet à l’entrée en vigueur du traité à l’égard ${de(name(participant))}, dont la date n’est pas encore connue`,
  'effect-when-bound': ({ participant, from }, { name, date }) =>
    `Prend effet le ${date(from)}, date d’entrée en vigueur du traité à l’égard ${de(name(participant))}`,
  'effect-from': ({ from }, { date }) => `Prend effet le ${date(from)}`,

  'maintained-by-successor': ({ maker, made, participant, on }, { name, date }) =>
    `Acte accompli le ${date(made)} par ${name(maker)} ; ${name(participant)} y ${verb(name(participant), 'succède', 'succèdent')} avec effet au ${date(on)}, et le maintien en est présumé, rien d’autre n’étant consigné à ce sujet`,
  'kept-by-continuator': ({ maker, made, participant, from }, { name, date }) =>
    `Acte accompli le ${date(made)} par ${name(maker)}, dont ${name(participant)} ${verb(name(participant), 'continue', 'continuent')} la personnalité juridique à partir du ${date(from)}`,

  'applies-to-territory': ({ territory, applies, from }, { date }) =>
    `${applies ? 'S’applique' : 'Ne s’applique pas'} au territoire « ${territory} »${from === null ? '' : ` à partir du ${date(from)}`}`,
  'territories-as-under': ({ treaty, from }, { date }) =>
    `Comme communiqué au titre ${de(treaty)}, dont ce traité suit l’application territoriale${from === null ? '' : ` ; en vigueur ici à partir du ${date(from)}`}`,

  'obligation-due': ({ summary, due, with: moment, given }, { date }) => {
    const when = {
      force: 'à l’entrée en vigueur du traité à l’égard de son auteur',
      instrument: 'avec l’instrument',
      statement: `en même temps que la déclaration ${underArticle(given ?? '')}`,
    };
    return `${summary}. À communiquer ${when[moment]}, ${due === null ? 'à une date qui n’est pas encore connue' : `le ${date(due)}`}`;
  },
  'obligation-met': ({ participant, on, due, replaced }, { name, date }) => {
    const late = due === null ? '' : `, après l’échéance du ${date(due)}`;
    const since = replaced === null ? '' : ` ; remplacé depuis, en dernier lieu le ${date(replaced)}`;
    return `Communiqué par ${name(participant)} le ${date(on)}${late}${since}`;
  },
  'nothing-of-the-kind': () => 'Rien de tel n’est consigné',
  'owed-only-by': ({ condition }) =>
    `Rien n’est consigné, et l’obligation ne vaut que pour les cas suivants : ${condition}`,
  'owed-within-competence': ({ says }) =>
    `Rien n’est consigné, et une organisation n’y est tenue que dans cette mesure : ${says}`,
  'statements-not-complete': ({ complete }, { date }) =>
    `Rien n’est consigné, mais ${complete === null ? 'on ne sait pas si le relevé des communications est complet' : `le relevé des communications n’est réputé complet qu’au ${date(complete)}`}`,

  'not-confirmed-with-instrument': (facts, { act }) =>
    `${act(facts.act)}, lors de la signature, et non confirmée avec l’instrument : elle est sans effet`,
  'several-authorities': ({ participant, count, provision }, { name, number }) =>
    `${number(count)} autorités ${de(name(participant))} demeurent désignées ${underArticle(provision)}, qui n’en prévoit qu’une seule`,
  'no-such-statement': ({ act: of, participant }, { act, name }) =>
    `${act(of)}, mais aucun acte de ce genre ${de(name(participant))} n’est consigné à cette date`,
  'modified-after-withdrawal': ({ act: of, withdrawn }, { act, date }) =>
    `${act(of)}, mais l’acte modifié avait déjà été retiré, avec effet au ${date(withdrawn)}`,
  'taken-back-already': (facts, { act }) => `${act(facts.act)} : ce que cet acte retire l’avait déjà été`,
  'outside-list': ({ act: of, under }, { act, kind }) =>
    `${act(of)} ${cited(under)} : le traité n’autorise ${de(kind(of.kind))} qu’au titre des dispositions qu’il énumère${of.kind === 'reservation' ? ' ; celle-ci est sans effet' : ''}`,
  'reservation-not-foreseen': ({ act: of, under }, { act }) =>
    `${act(of)} ${cited(under)} : le traité ne la prévoit pas ; elle vaut si elle est compatible avec l’objet et le but du traité`,
  'statement-not-foreseen': ({ act: of, under }, { act }) =>
    `${act(of)} ${cited(under)} : le traité ne prévoit rien de tel`,
  'provides-for-other-kind': ({ act: of, under, kind: other }, { act, kind }) =>
    `${act(of)} ${cited(under)}, qui prévoit une ${kind(other)}`,
  'told-without-standing': ({ act: of, under }, { act }) =>
    `${act(of)} ${cited(under)}, sans signature ni consentement consigné ; on ne sait pas si les actes consignés sont complets à cette date`,
  'told-late': ({ act: of, under, when }, { act }) =>
    `${act(of)} ${cited(under)}, tardivement : à communiquer ${moments(when, 'ou')}`,
  'told-at-wrong-time': ({ act: of, under, when, void: without }, { act }) =>
    `${act(of)} ${cited(under)}, à communiquer seulement ${moments(when, 'ou')}${without ? ' : sans effet' : ''}`,
  'late-reservation': ({ act: of, until, countedFrom }, { act, date }) =>
    `${act(of)}, après le consentement : reçue en dépôt seulement si aucun État contractant n’y fait objection au plus tard le ${date(until)}${countedFrom === 'deposit' ? ` (${NOT_NOTIFIED})` : ''}`,
  'nothing-objected-to': (facts, { act }) =>
    `${act(facts.act)}, mais ce qui en fait l’objet n’est pas consigné à cette date`,
  'objects-to-own': (facts, { act }) => `${act(facts.act)}, visant un acte de son propre auteur`,
  'objected-too-late': ({ act: of, last, countedFrom }, { act, date }) =>
    `${act(of)}, après le ${date(last)}, date à laquelle la réserve est réputée acceptée${countedFrom === 'deposit' ? ` (${NOT_NOTIFIED})` : ''}`,
};

const cited = (under: string | null): string =>
  under === null ? 'sans référence à une disposition' : underArticle(under);

const MOMENTS = {
  signature: 'à la signature',
  consent: 'avec l’instrument',
  'any-time': 'par un signataire ou une Partie',
} as const;

const moments = (when: StatementFacts['told-late']['when'], conjunction: string): string =>
  conjunction === 'ou'
    ? list(
        when.map((moment) => MOMENTS[moment]),
        'or',
      )
    : when.map((moment) => MOMENTS[moment]).join(` ${conjunction} `);
