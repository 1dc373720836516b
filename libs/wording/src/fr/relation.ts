import type { RelationFacts } from '@accede/treaty-law';
import { capital, uncapital } from '../capital.ts';
import type { Say, Speech } from '../speech.ts';
import { article, cited, de, le, made, que, verb, à } from './grammar.ts';

const open = (text: string): string => text.replace(/\.$/, '');

/** `l’art. 7`, `les art. 7 et 8`, `les art. 7 à 12`; le traité, où aucun n’est cité. */
function articles(of: readonly string[], { list }: Speech): string {
  const [first] = of;
  if (first === undefined) return 'le traité';
  if (of.length === 1) return article(first);
  const inARow = of.length > 2 && of.every((each, i) => Number(each) === Number(first) + i);
  return `les art. ${inARow ? `${first} à ${of.at(-1)}` : list(of)}`;
}

const lorsque = (subject: string): string => `lors${que(subject)}`;

const towards = (name: string): string => `à l’égard ${de(name)}`;

function relied({ provisions, from, to }: RelationFacts['effect-excludes'], { name }: Speech): string {
  return `${lorsque(name(from))} ${provisions.length > 1 ? 'les ' : 'l’'}${verb(name(from), 'invoque', 'invoquent')} ${towards(name(to))}`;
}

/** Rules whose words begin with a name, or are those of the document. */
const BEGINS_WITH_NAME: ReadonlySet<string> = new Set(['effect-of-objection', 'effect-by-source']);

/** `réserve du Japon`; what French names by an act already takes "par": désignation d’une autorité par le Japon. */
function statementOf(
  kind: RelationFacts['statement-unconfirmed']['kind'],
  by: string,
  { kind: nameOf, name }: Speech,
): string {
  return NAMED_BY.has(kind) ? made(kind, name(by)) : `${nameOf(kind)} ${de(name(by))}`;
}
const NAMED_BY: ReadonlySet<string> = new Set(['authority', 'competence', 'territorial-application']);

/** `La réserve du Japon au titre de l’art. 7`. */
function statement({ kind, by, provision }: RelationFacts['statement-unconfirmed'], speech: Speech): string {
  return `${capital(le(statementOf(kind, by, speech)))}${provision === null ? '' : ` au titre ${de(article(provision))}`}`;
}

/** Un consentement qui ne vaut que de Partie à Partie : `l’adhésion du Japon en date du 1er janvier 2015`. */
const consented = ({ consent: { kind, by, date } }: RelationFacts['pair-not-accepted'], speech: Speech): string =>
  `${le(speech.kind(kind))}${by === null ? '' : ` ${de(speech.name(by))}`} en date du ${speech.date(date)}`;

const has = (subject: string): string => `${capital(subject)} ${verb(subject, 'a', 'ont')}`;

function opposing(
  { objection, reservationBy }: Pick<RelationFacts['opposition-ended'], 'objection' | 'reservationBy'>,
  { name, date }: Speech,
): string {
  return `L’objection ${de(name(objection.by))} du ${date(objection.date)} à la réserve ${de(name(reservationBy))}, qui s’oppose à l’entrée en vigueur entre les deux, n’a pas cet effet`;
}

const fromDeposit = (yes: boolean): string =>
  yes ? ' (délai compté du dépôt, le jour de la notification n’étant pas consigné)' : '';

const RECORD = { consent: 'les consentements', statement: 'les déclarations', denunciation: 'les dénonciations' };

export const relation: Say<RelationFacts> = {
  'question-of-text': ({ asks, from, to }, { name, bareName }) => {
    // A document may ask in English only: there no name takes an article.
    const named = /^May /.test(asks) ? bareName : name;
    const sides = { from: from === null ? 'A' : named(from), to: to === null ? 'B' : named(to) };
    return asks.replace(/(?:\b(de) |(à) )?\{(from|to)\}/g, (_, of, towards, side: keyof typeof sides) =>
      of ? de(sides[side]) : towards ? à(sides[side]) : sides[side],
    );
  },
  'question-of-reliance': ({ treaty, provision, from, to }, { name }) =>
    `Est-il permis ${à(from === null ? 'A' : name(from))} d’invoquer ${
      provision === null ? `${treaty} dans son ensemble` : article(provision)
    } ${towards(to === null ? 'B' : name(to))} ?`,

  'side-without-act': ({ participant }, { name }) =>
    `Aucun acte ${de(name(participant))} relatif à ce traité n’est consigné`,
  'side-bound': ({ treaty, participant, from, ahead, until }, { name, date }) =>
    `${treaty} ${ahead ? 'entrera en vigueur' : 'est en vigueur'} ${towards(name(participant))} ${ahead ? 'le' : 'depuis le'} ${date(from)}${until === null ? '' : `${ahead ? ' et le restera' : ''} jusqu’au ${date(until)}`}`,
  'side-no-longer-bound': ({ treaty, participant, since }, { name, date }) =>
    `${treaty} a cessé d’être en vigueur ${towards(name(participant))} le ${date(since)}`,
  'side-consented': ({ treaty, participant, means, date: on, known }, { name, date, kind }) =>
    `${capital(name(participant))} ${verb(name(participant), 'a exprimé son', 'ont exprimé leur')} consentement à être lié (${kind(means)}, ${date(on)}), ${
      known
        ? `mais ${treaty} n’a pas de date d’entrée en vigueur à ${verb(name(participant), 'son', 'leur')} égard`
        : 'sans que l’on puisse dire si ce consentement produit effet'
    }`,
  'side-signed': ({ participant, date: on }, { name, date }) =>
    `${has(name(participant))} signé le ${date(on)} ; aucun consentement à être lié n’est consigné`,
  'side-without-consent': ({ treaty, participant }, { name }) =>
    `Ni signature ni consentement ${de(name(participant))} à être lié par ${treaty} ne sont consignés`,
  'side-not-party': ({ treaty, participant, asAt }, { name, date }) =>
    `D’après les actes consignés, ${name(participant)} ${verb(name(participant), 'n’est pas Partie', 'ne sont pas Parties')} à ${treaty} au ${date(asAt)}`,
  'side-hindered': ({ participant, finding }, { name, say }) => `${capital(name(participant))} : ${say(finding)}`,
  'side-applies-provisionally': ({ participant, from }, { name, date }) =>
    `${capital(name(participant))} ${verb(name(participant), 'l’applique', 'l’appliquent')} à titre provisoire depuis le ${date(from)}, ce qui n’est pas une entrée en vigueur`,
  'side-territories': ({ participant, territories }, { name }) =>
    `${has(name(participant))} indiqué à quels territoires s’applique le traité : ${territories
      .map(({ territory, applies }) => `${territory} (${applies ? 'oui' : 'non'})`)
      .join(', ')}`,

  'between-in-force': ({ since, ahead, until, freed }, { date }) =>
    `Entre les deux, il ${ahead ? 'entrera en vigueur' : 'est en vigueur depuis'} le ${date(since)}, ${
      freed ? 'date à partir de laquelle rien ne s’y oppose' : 'la plus tardive des deux dates'
    }${until === null ? '' : `, jusqu’au ${date(until)}`}`,
  'between-was-in-force': ({ since, until }, { date }) =>
    `Il a été en vigueur entre les deux du ${date(since)} au ${date(until)}`,
  'between-not-in-force': () => 'n’est pas en vigueur entre eux',
  'between-cannot-be-said': () => 'on ne peut dire s’il est en vigueur entre eux',
  'between-treaty-not-in-force': ({ treaty, missing }, { say }) =>
    `${treaty} n’est pas en vigueur : ${missing.map(say).join(' ; ')}`,
  'between-without-clauses': ({ treaty, participants }, { list, name }) =>
    `Les clauses finales ${de(treaty)} ne sont pas consignées : on ne peut dire s’il est en vigueur à l’égard ${list(
      participants.map((each) => de(name(each))),
    )}`,
  'between-left-on-unknown-day': ({ participant, after, by }, { name, date }) =>
    `${has(name(participant))} quitté le traité à une date qui n’est pas consignée, entre le ${date(after)} et le ${date(by)}`,
  'between-consents-incomplete': ({ asAt, completeAsOf }, { date }) =>
    `D’après les actes consignés, il n’est pas en vigueur entre les deux au ${date(asAt)} ; mais ${
      completeAsOf === null
        ? 'rien n’assure que les consentements soient tous consignés'
        : `les consentements ne sont réputés tous consignés que jusqu’au ${date(completeAsOf)}`
    }, de sorte qu’on ne peut l’affirmer`,

  'pair-not-accepted': (facts, speech) =>
    `${facts.says} Aucune acceptation, par ${speech.name(facts.other)}, ${de(consented(facts, speech))} n’est consignée`,
  'pair-accepted': (facts, speech) =>
    `${facts.says} Le ${speech.date(facts.accepted)}, ${speech.name(facts.other)} ${verb(speech.name(facts.other), 'a', 'ont')} accepté ${consented(facts, speech)} : ${speech.say(facts.reached)}`,
  'pair-notified-on-unknown-day': (facts, speech) =>
    `${facts.says} Le délai pour faire objection ${à(consented(facts, speech))} court à compter de la notification par le dépositaire, dont le jour n’est pas consigné`,
  'pair-objected': (facts, speech) =>
    `${facts.says} Le ${speech.date(facts.objected)}, ${speech.name(facts.other)} ${verb(speech.name(facts.other), 'a', 'ont')} fait objection ${à(consented(facts, speech))}`,
  'pair-not-objected': (facts, speech) => {
    const { date, say } = speech;
    const { closes, freed } = facts;
    const period =
      closes === null ? '' : ` ; objections jusqu’au ${date(closes.date)} (${say(closes.reached)}), aucune ne subsiste`;
    const taken = freed === null ? '' : ` ; l’objection a été retirée le ${date(freed)}`;
    return `${facts.says} ${capital(consented(facts, speech))}${period} ; ${say(facts.reached)}${taken}`;
  },

  'opposition-effective': ({ objection, reservationBy, provision }, { name, date }) =>
    `${has(name(objection.by))} fait objection le ${date(objection.date)} à la réserve ${de(name(reservationBy))}${
      provision === null ? '' : ` au titre ${de(article(provision))}`
    } en s’opposant à l’entrée en vigueur entre les deux`,
  'opposition-to-authorized': ({ provision, ...facts }, speech) =>
    `${opposing(facts, speech)} : le traité autorise expressément la réserve${provision === null ? '' : ` (${cited(provision)})`}`,
  'opposition-too-late': ({ last, ...facts }, speech) =>
    `${opposing(facts, speech)} : elle est postérieure au ${speech.date(last)}, date à laquelle la réserve était réputée acceptée`,
  'opposition-after-force': ({ since, ...facts }, speech) =>
    `${opposing(facts, speech)} : le traité était en vigueur entre les deux depuis le ${speech.date(since)} lorsque la réserve a été faite, et celle-ci est sans effet ${towards(speech.name(facts.objection.by))}`,
  'opposition-ended': ({ objection, reservationBy, withdrawn, on }, { name, date }) =>
    `${capital(name(objection.by))} ${verb(name(objection.by), 'avait', 'avaient')} fait objection le ${date(objection.date)} à la réserve ${de(name(reservationBy))} en s’opposant à l’entrée en vigueur entre les deux, jusqu’au retrait de ${
      withdrawn === 'objection' ? 'l’objection' : 'la réserve'
    } le ${date(on)}`,

  'statement-made': ({ kind, by, date: on, text, about }, speech) => {
    const says = text === null ? about : `« ${text} »`;
    return `${capital(statementOf(kind, by, speech))}, ${speech.date(on)}${says === null ? '' : ` : ${says}`}`;
  },
  'statement-in-short': ({ kind, by, provision, objectedTo }, speech) =>
    `${statementOf(kind, by, speech)}${provision === null ? '' : `, ${provision}`}${objectedTo ? ', avec objection' : ''}`,
  'statement-changes-nothing': ({ why, ...facts }, speech) =>
    `${statement(facts, speech)} ne change rien${why === null ? '' : `. ${capital(speech.say(why))}`}`,
  'statement-unconfirmed': (facts, speech) =>
    `${statement(facts, speech)}, formulée lors de la signature, n’a pas été confirmée avec le consentement à être lié : elle ne change rien`,
  'statements-change-nothing': ({ provision }) =>
    `Aucune réserve ou déclaration consignée de l’un ou de l’autre ne modifie ${provision === null ? 'le traité' : article(provision)} dans ce sens`,

  'effect-excludes': (facts, speech) =>
    `${articles(facts.provisions, speech)} ne s’${facts.provisions.length > 1 ? 'appliquent' : 'applique'} pas ${relied(facts, speech)}`,
  'effect-excludes-in-part': ({ part, ...facts }, speech) =>
    `${articles(facts.provisions, speech)} ne s’${facts.provisions.length > 1 ? 'appliquent' : 'applique'} pas, ${
      part === null ? 'dans la mesure prévue par la réserve' : `pour ce qui est de : ${part}`
    }, ${relied(facts, speech)}`,
  'effect-adds-condition': ({ condition, ...facts }, speech) =>
    `${articles(facts.provisions, speech)} ne s’${facts.provisions.length > 1 ? 'appliquent' : 'applique'}, ${relied(facts, speech)}, qu’à cette condition : ${condition}`,
  'effect-modifies': (facts, speech) =>
    `${articles(facts.provisions, speech)} ne s’${facts.provisions.length > 1 ? 'appliquent' : 'applique'}, ${relied(facts, speech)}, que dans la mesure admise par la réserve`,
  'effect-by-text': ({ effect }, { say }) => `En vertu du texte même : ${say(effect)}`,
  'effect-by-source': ({ says, effect }, { say }) => `${says} Ainsi, ${say(effect)}`,
  'effect-for-author': ({ effect }, { say }) =>
    `Une réserve modifie pour son auteur les dispositions sur lesquelles elle porte, dans la mesure qu’elle prévoit : ${say(effect)}`,
  'effect-reciprocal': ({ author, other, effect }, { name, say }) =>
    `Une réserve est réciproque : elle modifie dans la même mesure les mêmes dispositions pour ${name(other)} dans ${verb(name(other), 'ses', 'leurs')} relations avec ${name(author)} : ${say(effect)}`,
  'effect-of-objection': ({ objection, effect }, { name, date, say }) =>
    `${has(name(objection.by))} fait objection le ${date(objection.date)} sans s’opposer à l’entrée en vigueur : les dispositions sur lesquelles porte la réserve ne s’appliquent pas entre les deux, dans la mesure qu’elle prévoit : ${say(effect)}`,
  'effect-once-in-force': ({ from, of }, { date, say }) =>
    `${from === null ? 'Une fois le traité en vigueur entre les deux' : `À partir du ${date(from)}`} : ${BEGINS_WITH_NAME.has(of.rule) ? say(of).replace(/^L(?=’|e |a |es )/, 'l') : uncapital(say(of))}`,
  'effect-not-reciprocal': ({ reservationBy, says, other, provisions }, speech) =>
    `La réserve ${de(speech.name(reservationBy))} n’est pas réciproque : ${says ?? 'l’obligation n’est pas due de Partie à Partie.'} ${capital(articles(provisions, speech))} ${provisions.length > 1 ? 'continuent' : 'continue'} de lier ${speech.name(other)} à ${verb(speech.name(reservationBy), 'son', 'leur')} égard`,

  'reservation-authorized': ({ provision, objection }, { name, date }) =>
    `Le texte même prévoit cette réserve${provision === null ? '' : ` (${cited(provision)})`} : elle n’a pas à être acceptée${
      objection === null ? '' : `, et l’objection ${de(name(objection.by))} du ${date(objection.date)} n’y change rien`
    }`,
  'reservation-counts-as-accepted': (facts, { name, date }) =>
    `${capital(name(facts.by))} ${verb(name(facts.by), 'n’a', 'n’ont')} formulé aucune objection jusqu’au ${date(facts.last)}${fromDeposit(facts.fromDeposit)} : la réserve est réputée acceptée de ${verb(name(facts.by), 'sa', 'leur')} part`,
  'reservation-open-to-objection': (facts, { name, date }) =>
    `${capital(name(facts.by))} ${verb(name(facts.by), 'peut', 'peuvent')} faire objection jusqu’au ${date(facts.last)}${fromDeposit(facts.fromDeposit)} ; aucune objection de ${verb(name(facts.by), 'sa', 'leur')} part n’est consignée`,

  'answer-no-in-any-case': () => 'Que le traité soit ou non en vigueur entre les deux, la réponse est non :',
  'answer-without-question': ({ provision }) =>
    `Ce que demande ${article(provision)} ne figure pas dans le document consigné : on ne peut dire si ses propres conditions sont remplies`,
  'answer-prevented': ({ condition, treaty, a, b, source }, { name }) =>
    `Ne s’applique qu’à cette condition : ${condition} ; or ${treaty} est en vigueur entre ${name(a)} et ${name(b)} (${source})`,
  'answer-if': ({ conditions }) =>
    `Oui, à ${conditions.length === 1 ? 'cette condition' : 'ces conditions'} : ${conditions.join(' ; ')} ; les actes consignés ne permettent pas de le savoir`,
  'answer-unless-objected': (facts, { name, date }) =>
    `Oui, à condition ${que(name(facts.by))} ne ${verb(name(facts.by), 'fasse', 'fassent')} pas objection à la réserve ${de(name(facts.reservationBy))} d’ici au ${date(facts.last)}${fromDeposit(facts.fromDeposit)} en s’opposant à l’entrée en vigueur entre les deux : la question reste ouverte jusque-là`,
  'answer-part-not-accepted': ({ participant, provision }, { name }) =>
    `${capital(name(participant))} ${verb(name(participant), 'n’a', 'n’ont')} pas accepté ${article(provision)}`,

  'supplement-by-text': ({ says }) => says,
  'supplement-not-told': ({ treaty }) =>
    `On ne peut dire qui est lié par ${treaty} : ses clauses finales ne sont pas consignées`,
  'supplement-not-in-force': ({ treaty }) => `${treaty} lui-même n’est pas en vigueur entre les deux`,
  'note-members': ({ says, group, members, inForce }, { name, date }) =>
    `${says} Les deux sont membres du groupe « ${group} » (${members
      .map(({ participant, since }) => `${name(participant)} depuis le ${date(since)}`)
      .join(', ')})${inForce ? '' : ' ; le traité n’est pas en vigueur entre eux'}.`,
  'note-without-clauses': ({ treaty }) =>
    `Les clauses finales ${de(treaty)} ne sont pas consignées : la date à partir de laquelle il lie l’un ou l’autre n’est pas calculée`,
  'note-record-open': (facts, { date, list }) =>
    [
      ...(facts.open.length === 0
        ? []
        : [
            `Rien n’assure que le relevé soit complet pour ${list(
              facts.open.map(({ part, after }) => `${RECORD[part]}${after === null ? '' : ` après le ${date(after)}`}`),
            )}`,
          ]),
      ...(facts.gaps.length === 0 ? [] : [facts.gaps.map(open).join(' ; ')]),
    ].join('. '),
};
