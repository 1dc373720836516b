import type { ConditionFacts, CountedFacts, SetFacts, Unit, WhoFacts } from '@accede/treaty-law';
import type { Noun, Say, Speech } from '../speech.ts';
import { article, cited, de, fraction, le, verb } from './grammar.ts';

const noun = (one: string, other = `${one}s`): Noun => ({ one, other });

const STATEMENTS: Record<NonNullable<ConditionFacts['unit-statements']['kind']>, Noun> = {
  reservation: noun('réserve'),
  declaration: noun('déclaration'),
  notification: noun('notification'),
  communication: noun('communication'),
  objection: noun('objection'),
  authority: noun('désignation'),
  'territorial-application': noun('application territoriale', 'applications territoriales'),
  competence: noun('déclaration de compétence', 'déclarations de compétence'),
};

/** What is counted: 1 instrument, 2 instruments; 1 État Partie, 2 États Parties. */
function nounOf(unit: Unit, { text }: Speech): Noun {
  switch (unit.rule) {
    case 'unit-instruments':
      return noun('instrument');
    case 'unit-instruments-or-notifications':
      return noun(
        'instrument ou notification d’application provisoire',
        'instruments ou notifications d’application provisoire',
      );
    case 'unit-signatures':
      return noun('signature');
    case 'unit-parties':
      return unit.facts.states ? noun('État Partie', 'États Parties') : noun('Partie');
    case 'unit-statements':
      return unit.facts.kind === null ? noun('déclaration') : STATEMENTS[unit.facts.kind];
    case 'unit-named':
      return noun('participant désigné', 'participants désignés');
    case 'unit-regions':
      return noun('région');
    case 'unit-pair':
      return noun('instrument d’une paire', 'instruments d’une paire');
    case 'unit-share': {
      const { percent } = unit.facts;
      const what = unit.facts.of === null ? undefined : `« ${text(unit.facts.of)} »`;
      const own =
        unit.facts.relativeTo === null ? '' : ` par rapport à leur total de « ${text(unit.facts.relativeTo)} »`;
      const words = `${percent ? `% ${de(what ?? 'le total')}` : (what ?? '')}${own}`;
      return noun(words, words);
    }
  }
}

const unit = (of: Unit, speech: Speech): string => nounOf(of, speech).other;

/** ` par les Parties à ETS185`; empty where States alone are meant. */
const byWhom = ({ by }: { by?: WhoFacts }, { who }: Speech): string => (by === undefined ? '' : ` par ${who(by)}`);

/** ` avec signatures au titre de l’art. 8 par les Parties à ETS185`: which acts count. */
function which(counted: Omit<CountedFacts, 'unit'>, speech: Speech): string {
  const of = counted.with === undefined ? '' : ` avec ${unit(counted.with, speech)}`;
  const under = counted.under === undefined ? '' : ` au titre ${de(article(counted.under))}`;
  return `${of}${under}${byWhom(counted, speech)}`;
}

/** The set that a fraction is asked of, with its article. */
function members(set: SetFacts, { who, date }: Speech): string {
  switch (set.kind) {
    case 'number':
      return `les ${set.n} fixés par la résolution`;
    case 'listed':
      return `les ${set.n} énumérés`;
    case 'heaviest':
      return `les ${set.n} premiers de « ${set.title} » par « ${set.weights} »`;
    default: {
      const words =
        set.kind === 'members'
          ? set.own
            ? `« ${set.title} »`
            : `les membres du groupe « ${set.title} »`
          : set.kind === 'parties'
            ? `les Parties à ${set.to}`
            : `les États ayant consenti à être liés par ${set.to}`;
      return `${words}${set.on === undefined ? '' : at(set.on, date)}${set.only === undefined ? '' : only(set.only, who)}`;
    }
  }
}

function at(on: string, date: Speech['date']): string {
  if (on === 'adoption') return ' à l’adoption';
  if (on === 'opening') return ' à l’ouverture à la signature';
  return ` au ${date(on)}`;
}

/** ` qui sont des Parties à ETS185`, ` à l’exception de la France`. */
function only(of: WhoFacts, who: Speech['who']): string {
  if (of.kind === 'not') return ` à l’exception ${de(who(of.who))}`;
  const words = who(of);
  if (words.startsWith('ceux ')) return ` ${words.slice('ceux '.length)}`;
  return words.startsWith('les ') ? ` qui sont des ${words.slice('les '.length)}` : ` (${words})`;
}

type Threshold = ConditionFacts['asks-count'];

/** `5 instruments par les Parties à ETS185`. */
const threshold = (of: Threshold, speech: Speech): string =>
  `${speech.number(of.needed)} ${speech.agreeing(of.needed, nounOf(of.unit, speech))}${which(of, speech)}`;

/** `seuil de 5 instruments, sur les 12 énumérés, atteint`. */
const reached = (of: Threshold, speech: Speech): string =>
  `seuil de ${threshold(of, speech)}${of.among === undefined ? '' : `, sur ${members(of.among, speech)},`} atteint`;

const counting = (since: string | undefined, { date }: Speech): string =>
  since === undefined ? '' : `, qui compte à partir du ${date(since)}`;

/** What an organization, or who did so before, cannot do once more; and those of others. */
function actOf(of: Unit, speech: Speech): { the: string; a: string; those: string } {
  if (of.rule !== 'unit-signatures' && of.rule !== 'unit-statements')
    return { the: 'l’instrument', a: 'un instrument antérieur', those: 'ceux' };
  const { one } = nounOf(of, speech);
  return { the: le(one), a: `une ${one} antérieure`, those: 'celles' };
}

export const condition: Say<ConditionFacts> = {
  'unit-instruments': (facts, speech) => unit({ rule: 'unit-instruments', facts }, speech),
  'unit-instruments-or-notifications': (facts, speech) =>
    unit({ rule: 'unit-instruments-or-notifications', facts }, speech),
  'unit-signatures': (facts, speech) => unit({ rule: 'unit-signatures', facts }, speech),
  'unit-parties': (facts, speech) => unit({ rule: 'unit-parties', facts }, speech),
  'unit-statements': (facts, speech) => unit({ rule: 'unit-statements', facts }, speech),
  'unit-named': (facts, speech) => unit({ rule: 'unit-named', facts }, speech),
  'unit-regions': (facts, speech) => unit({ rule: 'unit-regions', facts }, speech),
  'unit-pair': (facts, speech) => unit({ rule: 'unit-pair', facts }, speech),
  'unit-share': (facts, speech) => unit({ rule: 'unit-share', facts }, speech),

  'asks-count': threshold,
  'asks-named': ({ n }, { number }) => `chacun des ${number(n)} participants désignés`,
  'asks-regions': (facts, speech) => `instruments${byWhom(facts, speech)} provenant d’au moins ${facts.n} régions`,
  'asks-pair': (facts, speech) => `les deux membres d’une paire (${facts.title})${byWhom(facts, speech)}`,
  'asks-share': (facts, speech) => `${facts.moreThan ? 'plus de' : 'au moins'} ${threshold(facts, speech)}`,
  'asks-fraction': (facts, speech) => {
    const { numerator, denominator, moreThan, among } = facts;
    const part = fraction(`${numerator}/${denominator}`);
    const asked = numerator === denominator ? 'la totalité' : moreThan ? `plus ${de(part)}` : part;
    return `${asked} ${de(members(among, speech))} : ${threshold(facts, speech)}`;
  },
  'all-of-these': () => 'toutes ces conditions',
  'any-of-these': () => 'l’une de ces conditions',
  'any-of-these-ways': () => 'l’une de ces voies',
  'asks-together': ({ of, conjunction }, { say }) => of.map(say).join(conjunction === 'and' ? ' et ' : ' ou '),
  'in-force-of': ({ treaty, date: on }, { date }) =>
    `entrée en vigueur ${de(treaty)}${on === null ? '' : ` le ${date(on)}`}`,
  'not-before-day': (facts, { date }) => `pas avant le ${date(facts.date)}`,
  'not-after-day': ({ date: on, reached: day }, { date, say }) => {
    if (day === undefined) return `au plus tard le ${on === null ? '' : date(on)}`;
    return on === null ? `au plus tard à une date fixée ${say(day)}` : `au plus tard : ${say(day)}`;
  },
  'looked-at-yearly': ({ date: on }, { date }) =>
    `appréciée une fois par an${on === null ? '' : ` : remplie le ${date(on)}`}`,
  'unless-by-then': ({ date: on, reached: day, asked, outcome }, speech) => {
    if (on === null && day !== undefined) return speech.say(day);
    const end = { open: '', prevented: ' : empêché', 'not-prevented': ' : non empêché' }[outcome];
    return `${unless({ date: on, ...(day && { reached: day }), asked }, speech)}${end}`;
  },
  'decision-under': ({ provision, date: on }, { date }) => {
    const under = `au titre ${de(article(provision))}`;
    return on === null ? `une décision ${under}` : `décision ${under} le ${date(on)}`;
  },

  'lacks-count': (facts, speech) =>
    `encore ${speech.number(facts.n)} ${speech.agreeing(facts.n, nounOf(facts.unit, speech))}${which(facts, speech)}`,
  'lacks-named': ({ participants }, { name, list }) => list(participants.map(name)),
  'lacks-regions': (facts, speech) =>
    `instruments${byWhom(facts, speech)} provenant de ${facts.n} ${speech.agreeing(facts.n, noun('autre région', 'autres régions'))}`,
  'lacks-pair': (facts, speech) =>
    `encore ${facts.n} ${speech.agreeing(facts.n, noun('instrument'))} formant une paire${byWhom(facts, speech)}`,
  'lacks-share': (facts, speech) =>
    `encore ${speech.number(facts.n)} ${unit(facts.unit, speech)}${which(facts, speech)} (${speech.number(facts.value)} jusqu’ici)`,
  'lacks-members': ({ among }, speech) =>
    `on ne peut le dire : personne n’est consigné parmi ${members(among, speech)}, de sorte qu’aucune fraction ne peut en être exigée`,
  'lacks-as-far-as-told': ({ lack, treaties }, { say }) => {
    const what =
      treaties.length === 0
        ? 'ce sur quoi la clause se fonde n’est pas consigné'
        : `${treaties.join(' et ')} ${treaties.length === 1 ? 'n’est pas consigné' : 'ne sont pas consignés'}`;
    return `${say(lack)}, d’après les actes consignés : ${what}, de sorte qu’on ne peut savoir qui la clause compte`;
  },
  'lacks-each': ({ of }, { say }) => of.map(say).join(' ; '),
  'lacks-any': ({ of }, { say }) => of.map(say).join(', ou '),
  'lacks-one-way': ({ ways }, { say }) =>
    ways.map(({ clause, lacks }) => `${lacks.map(say).join(' ; ')} (${cited(clause)})`).join(', ou '),
  'waits-for-force-of': ({ treaty }) => `attend l’entrée en vigueur ${de(treaty)}`,
  'waits-until': (facts, { date }) => `attend le ${date(facts.date)}`,
  'waits-for-decision': ({ provision }) => `attend une décision au titre ${de(article(provision))}`,
  'waits-unless': (facts, speech) =>
    facts.date === null && facts.reached !== undefined
      ? speech.say(facts.reached)
      : `attend : ${unless(facts, speech)}`,
  'was-prevented': (facts, { date }) => `a été empêchée au ${date(facts.date)}`,
  'was-to-be-met-by': (facts, { date }) => `devait être remplie le ${date(facts.date)} au plus tard`,
  'condition-not-met': () => 'la condition n’est pas remplie',

  'tally-open': (facts, speech) => {
    const { value, needed, unit: of, among } = facts;
    const { number } = speech;
    const set = among === undefined ? '' : ` (${members(among, speech)})`;
    const count =
      of.rule === 'unit-share'
        ? `${number(value)} sur ${number(needed)} ${unit(of, speech)}`
        : `${number(value)} ${speech.agreeing(value, nounOf(of, speech))} sur ${number(needed)}`;
    return `${count}${which(facts, speech)}${set}`;
  },
  'reached-without-act': (facts, speech) => {
    const { among, date: on, value } = facts;
    const through =
      among === undefined
        ? 'du fait des pondérations applicables à compter de ce jour'
        : 'du fait de la composition de cet ensemble à compter de ce jour';
    return `${reached(facts, speech)} le ${speech.date(on)} avec ${speech.number(value)}, ${through}`;
  },
  'reached-together': (facts, speech) => {
    const { date: on, first, last, participants } = facts;
    return `${reached(facts, speech)} le ${speech.date(on)}, avec les n° ${first} ${last === first + 1 ? 'et' : 'à'} ${last} du décompte (${speech.list(participants.map(speech.name))})`;
  },
  'share-reached-with': (facts, speech) => `seuil de ${threshold(facts, speech)} atteint : ${speech.act(facts.act)}`,
  'reached-with': (facts, speech) =>
    `${reached(facts, speech)} : ${speech.act(facts.act)}, n° ${facts.ordinal} du décompte${counting(facts.since, speech)}`,

  counted: ({ ordinal, act: of, since, until }, speech) => {
    const ended = until === undefined ? '' : ` ; ne compte plus à partir du ${speech.date(until)}`;
    return `N° ${ordinal} du décompte : ${speech.act(of)}${counting(since, speech)}${ended}`;
  },
  'not-counted-means': ({ means }, { kind, list }) =>
    `Non compté : la clause ne compte que les modes suivants : ${list(means.map(kind))}`,
  'not-counted-unnamed': () => 'Non compté : son auteur ne figure pas parmi les participants désignés',
  'not-counted-not-bound': ({ participant }, { name }) =>
    `Non compté : le traité n’est pas encore en vigueur à l’égard ${de(name(participant))}`,
  'not-counted-over': (facts, { date }) => `Non compté : a pris fin le ${date(facts.date)}`,
  'not-counted-ended': (facts, { date }) =>
    `Non compté : a pris fin le ${date(facts.date)}, avant que la condition soit remplie`,
  'not-counted-other': (facts, { who, name }) => {
    const named = name(facts.participant);
    return `Non compté : la clause compte ${who(facts.who)}, et ${named} n’en ${verb(named, 'fait', 'font')} pas partie`;
  },
  'not-counted-untold': (facts, { who, name }) => {
    const named = name(facts.participant);
    return `Non compté : la clause compte ${who(facts.who)}, et les actes consignés ne permettent pas de dire si ${named} en ${verb(named, 'fait', 'font')} partie`;
  },
  'not-counted-organization': (facts, speech) => {
    const { the, those } = actOf(facts.unit, speech);
    return `Non compté : ${the} d’une organisation régionale d’intégration économique ne s’ajoute pas à ${those} de ses États membres`;
  },
  'not-counted-through': ({ participant }, { name }) =>
    `Non compté : déjà compté par l’intermédiaire ${de(name(participant))}`,
  'not-counted-again': ({ unit: of, participant }, speech) => {
    const earlier = of === null ? 'une notification antérieure' : actOf(of, speech).a;
    return `Non compté : ${earlier} ${de(speech.name(participant))} demeure valable`;
  },
  'not-counted-outside': ({ participant, among }, speech) => {
    const named = speech.name(participant);
    return `Non compté : ${named} ne ${verb(named, 'figure', 'figurent')} pas parmi ${members(among, speech)}`;
  },
  'not-counted-yet': ({ since }, { date }) => `Non compté : ne compte qu’à partir du ${date(since)}`,
  'not-counted-weightless': ({ participant }, { name }) => {
    const named = name(participant);
    return `Non compté : ${named} ${verb(named, 'n’a', 'n’ont')} pas de pondération propre dans ce décompte`;
  },
  'not-counted-numbered': ({ participant, ordinal }, { name }) => {
    const named = name(participant);
    return `Non compté : ${named} ${verb(named, 'porte', 'portent')} déjà le n° ${ordinal} par un instrument antérieur`;
  },

  'milestone-lapsed': (facts, { date }) =>
    `Atteint le ${date(facts.date)}, mais plus depuis : la clause s’apprécie au jour considéré`,
  'milestone-not-reached': ({ missing }, { say }) => `Non atteint. Manque : ${say(missing)}`,
  'milestone-reached': ({ date: on, holds, reached: day }, { date, say }) =>
    `Atteint ${holds ? 'depuis le' : 'le'} ${date(on)} ; ${say(day)}`,
};

/** What is met on a day unless the others prevent it. */
function unless({ date: on, reached: day, asked }: ConditionFacts['waits-unless'], { date, say }: Speech): string {
  const words = day === undefined ? (on === null ? '' : `le ${date(on)}`) : say(day);
  return `${words}, sauf ${say(asked)} d’ici là`;
}
