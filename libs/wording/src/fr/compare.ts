import type { AmongFacts, CompareFacts, Phrase, Said, TalliedFacts, WhoFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import { LEADING, longLists, shortened } from '../clause-parts.ts';
import type { Noun, Say, Speech } from '../speech.ts';
import { POINTS, period } from './delay.ts';
import { article, cited, de, deQui, fraction, à } from './grammar.ts';

/** Ce que désignent les clés d’un document. */
export const LABELS: Readonly<Record<string, string>> = {
  en: 'en anglais',
  fr: '',
  $schema: 'schéma',
  about: 'porte sur',
  acts: 'actes',
  adopted: 'adoption',
  adoption: 'adoption',
  after: 'à compter de',
  agreed: 'dispositions convenues',
  amendments: 'amendements',
  amongMembers: 'droit entre membres d’un groupe',
  amount: 'quantité',
  article: 'article',
  articleFr: 'article en français',
  as: 'en qualité de',
  asks: 'question',
  at: 'au',
  atLeast: 'nombre requis',
  authority: 'autorité',
  below: 'nombre minimal de Parties',
  between: 'entre',
  binds: 'lie',
  by: 'par',
  choose: 'dispositions au choix',
  closed: 'liste limitative',
  closes: 'dernier jour',
  code: 'code',
  competence: 'compétence',
  condition: 'condition',
  conditions: 'conditions',
  confirmation: 'confirmation',
  confirmed: 'à confirmer',
  consent: 'consentement à être lié',
  counting: 'décompte',
  date: 'date',
  day: 'jour',
  days: 'jours',
  declared: 'déclaré par chacun',
  delay: 'prend effet',
  denominator: 'dénominateur',
  denunciation: 'dénonciation',
  depositary: 'dépositaire',
  direction: 'invocation visée',
  does: 'effet',
  draft: 'qualité',
  due: 'échéance',
  each: 'pour chacun',
  earliest: 'au plus tôt',
  effect: 'prend effet',
  effects: 'ce qu’elle modifie',
  ends: 'fin',
  entryIntoForce: 'entrée en vigueur',
  every: 'tous les (années)',
  existsFrom: 'existe depuis',
  extension: 'extension',
  fallsWith: 'dénonciation concomitante',
  federal: 'clause fédérale',
  first: 'première période (années)',
  follows: 'comme un autre traité',
  for: 'concerne',
  formerUntil: 'a existé jusqu’au',
  from: 'à partir de',
  fromNotification: 'à compter de la notification',
  further: 'périodes suivantes (années)',
  given: 'avec une déclaration au titre de',
  group: 'groupe',
  groups: 'groupes',
  holds: 'durée',
  id: 'identifiant',
  keptUpToDate: 'tenue à jour',
  kind: 'type',
  kinds: 'types',
  later: 'consentement ultérieur',
  made: 'faite',
  mandatory: 'obligatoire',
  matter: 'matière',
  means: 'modes d’expression du consentement',
  memberStates: 'États membres',
  members: 'membres',
  milestones: 'seuils',
  month: 'mois',
  months: 'mois',
  moreThan: 'plus que',
  n: 'nombre',
  name: 'nom',
  nameFr: 'nom en français',
  notBefore: 'pas avant',
  notBy: 'sauf',
  notFor: 'à l’exception de',
  notes: 'notes',
  notice: 'préavis',
  numerator: 'numérateur',
  objections: 'objections',
  of: 'ce qui est compté',
  on: 'dispositions',
  only: 'seulement',
  onlyByConsent: 'par leur seul consentement',
  onlyThose: 'ceux-là seulement',
  open: 'ouverture',
  opens: 'ouverture le',
  orProvisional: 'notifications d’application provisoire comptées également',
  otherReadings: 'autres lectures',
  others: 'autres',
  otherwise: 'autres voies',
  owedToAll: 'obligations dues à tous',
  pairs: 'de Partie à Partie',
  parent: 'traité de rattachement',
  part: 'partie ou condition',
  participants: 'participants',
  parts: 'dispositions acceptées séparément',
  percent: 'pourcentage',
  place: 'lieu',
  places: 'lieu',
  point: 'point de départ',
  provision: 'au titre de',
  provisional: 'application provisoire',
  provisions: 'dispositions',
  proviso: 'à condition',
  questions: 'questions',
  reading: 'lecture',
  reciprocal: 'réciprocité',
  reference: 'référence',
  region: 'région',
  register: 'registre tenu au titre de',
  reio: 'instruments des organisations régionales d’intégration économique',
  relations: 'relations entre les Parties',
  relativeTo: 'rapporté à',
  required: 'exigée',
  routes: 'voies',
  says: 'selon notre formulation',
  scope: 'lie',
  series: 'série',
  shortTitle: 'titre abrégé',
  signature: 'signature',
  signed: 'suppose la signature',
  silent: 'sans clause à ce sujet',
  single: 'une seule',
  source: 'source',
  statement: 'déclaration',
  statements: 'déclarations',
  subject: 'objet',
  succeededBy: 'remplacé par',
  succeeds: 'succède à',
  summary: 'résumé',
  supplements: 'complète',
  term: 'durée',
  termination: 'extinction',
  terms: 'modalités',
  territories: 'application territoriale',
  text: 'selon notre formulation',
  texts: 'où le texte est publié',
  that: 'qui',
  title: 'titre',
  to: 'ouvert à',
  total: 'total',
  treaty: 'traité',
  unit: 'unité',
  unless: 'sauf',
  url: 'adresse',
  weights: 'pondérations',
  when: 'moment',
  who: 'qui est visé',
  window: 'période de dénonciation',
  withdrawal: 'retrait',
  within: 'délai',
  year: 'année',
  years: 'années',
};

/** Les termes de la grammaire. */
export const TERMS: Readonly<Record<string, string>> = {
  acceptance: 'acceptation',
  'adds-condition': 'ajoute une condition',
  'all-consenting': 'ceux qui ont exprimé leur consentement',
  'all-parties': 'toute Partie',
  'all-parties-of-parent': 'toute Partie au traité de rattachement',
  'any-time': 'à tout moment',
  'as-members': 'comptant pour le nombre de leurs États membres',
  'by-author': 'par son auteur',
  'condition-met': 'jour où la condition a été remplie',
  'entry-into-force': 'entrée en vigueur',
  'excludes-in-part': 'exclut en partie',
  'further-accession': 'adhésion à d’autres traités',
  'in-force': 'une fois le traité en vigueur',
  'no-objection': 'absence d’objection',
  'not-additional': 'ne s’ajoutant pas à ceux de leurs États membres',
  'other-treaties': 'rapports avec d’autres traités',
  'own-entry-into-force': 'entrée en vigueur à l’égard de l’intéressé',
  'signature-closing': 'clôture de la signature',
  'towards-author': 'par les autres à l’égard de son auteur',
  adoption: 'adoption',
  amendment: 'amendement',
  both: 'par les uns et les autres',
  consent: 'avec le consentement à être lié',
  continuator: 'continuateur',
  correction: 'correction',
  declaration: 'déclaration',
  disconnection: 'déconnexion',
  disputes: 'règlement des différends',
  entity: 'autre entité',
  excludes: 'exclut',
  implementation: 'mise en œuvre',
  instruments: 'instruments',
  languages: 'langues',
  none: 'aucune',
  once: 'une fois pour toutes',
  one: 'comptant comme tout autre',
  opening: 'ouverture à la signature',
  organization: 'organisation',
  other: 'autre',
  parties: 'Parties',
  reio: 'organisation régionale d’intégration économique',
  reios: 'organisations régionales d’intégration économique',
  signature: 'à la signature',
  signatures: 'signatures',
  state: 'État',
  statements: 'déclarations',
  states: 'États',
  successor: 'successeur',
  suspension: 'suspension',
  while: 'tant que la condition est remplie',
};

const MATTERS: Readonly<Record<string, string>> = {
  title: 'Titre et qualité',
  adopted: 'Adoption',
  parent: 'Traité de rattachement',
  entryIntoForce: 'Entrée en vigueur',
  'entryIntoForce.later': 'Consentement ultérieur',
  provisional: 'Application provisoire',
  territories: 'Application territoriale',
  federal: 'Clause fédérale',
  relations: 'Relations entre les Parties',
};

type NoteMatter = NonNullable<CompareFacts['clause-noted']['matter']>;

const NOTES: Readonly<Partial<Record<NoteMatter, string>>> = {
  disputes: 'Règlement des différends',
  languages: 'Langues',
  suspension: 'Suspension',
  implementation: 'Mécanisme de mise en œuvre',
  'other-treaties': 'Rapports avec d’autres traités',
  disconnection: 'Droit entre membres d’un groupe',
  amendment: 'Amendement',
  correction: 'Correction du texte',
};

const SILENT: Readonly<Record<CompareFacts['directive-silent']['on'][number], string>> = {
  signature: 'de la signature',
  entryIntoForce: 'de l’entrée en vigueur',
  denunciation: 'de la dénonciation',
  depositary: 'd’un dépositaire',
  consent: 'du consentement à être lié',
  'further-accession': 'de l’adhésion d’autres États à d’autres traités',
  disputes: 'du règlement des différends',
  languages: 'des langues',
  suspension: 'de la suspension',
  implementation: 'd’un mécanisme de mise en œuvre',
  'other-treaties': 'd’autres traités',
  disconnection: 'du droit entre membres d’un groupe',
  amendment: 'des amendements',
  correction: 'de la correction de son texte',
  other: 'd’autres matières',
};

const NOUNS: Readonly<Record<CompareFacts['needs-count']['of'], Noun>> = {
  instruments: { one: 'instrument', other: 'instruments' },
  signatures: { one: 'signature', other: 'signatures' },
  statements: { one: 'déclaration', other: 'déclarations' },
  parties: { one: 'Partie', other: 'Parties' },
};
const STATES_PARTIES: Noun = { one: 'État Partie', other: 'États Parties' };

const isCited = (said: Said): said is Phrase<'value-article'> => said.rule === 'value-article';

const labelOf = (key: string): string => LABELS[key] ?? key;

function matterAt(place: string): string {
  const [first = ''] = place.split('.');
  return MATTERS[place] ?? MATTERS[first] ?? capital(labelOf(first));
}

const concerning = (of: 'states' | 'reios' | null): string => (of === null ? '' : ` (${TERMS[of]})`);

const dayNames = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const dayOfYear = (month: number, day: number): string =>
  dayNames.format(Date.UTC(2001, month - 1, day)).replace(/^1 /, '1er ');

type Delay = CompareFacts['value-delay']['delay'];

/** La prise d’effet : « 90 jours après » ; avec son point de départ, « 90 jours après la réception ». */
function delayed(delay: Delay, speech: Speech, since = ''): string {
  const { date, list } = speech;
  const after = since === '' ? 'après' : `après ${since}`;
  const words = (part: Delay): string => delayed(part, speech, since);
  switch (delay.kind) {
    case 'same-day':
      return since === '' ? 'le même jour' : `le jour ${de(since)}`;
    case 'period':
      return `${period(delay, speech)} ${after}`;
    case 'first-of-month-after': {
      const added = period(delay, speech);
      if (added === '') return `le premier jour du mois ${since === '' ? 'suivant' : `suivant ${since}`}`;
      return `le premier jour du mois suivant l’expiration d’un délai de ${added}${since === '' ? '' : ` ${after}`}`;
    }
    case 'first-of-nth-month':
      return `le premier jour du ${speech.ordinal(delay.n)} mois ${after}`;
    case 'next':
      return `le ${dayOfYear(delay.month, delay.day)} suivant`;
    case 'fixed':
      return `le ${date(delay.date)}`;
    case 'fixed-if-met-by':
      return `le ${date(delay.date)} si la condition est remplie au ${date(delay.by ?? delay.date)}, sinon ${words(delay.otherwise)}`;
    case 'from':
      return delayed(delay.delay, speech, POINTS[delay.point]);
    case 'in-force':
      return `à l’entrée en vigueur ${de(delay.treaty)}`;
    case 'own-in-force':
      return `à l’entrée en vigueur ${de(delay.treaty)} à l’égard du même participant`;
    case 'notified':
      return delayed(delay.delay, speech, 'la notification par le dépositaire');
    case 'latest':
      return `${list(delay.of.map(words), 'or')}${delay.of.length > 1 ? ', la plus tardive de ces dates étant retenue' : ''}`;
    case 'earliest':
      return `${list(delay.of.map(words), 'or')}${delay.of.length > 1 ? ', la plus proche de ces dates étant retenue' : ''}`;
  }
}

function whom(who: WhoFacts, each: boolean, { who: nameOf, bareName, list }: Speech): string {
  const names = each ? longLists(who).map((of) => list(of.map(bareName))) : [];
  return `${nameOf(who)}${names.length === 0 ? '' : ` (${names.join(' ; ')})`}`;
}

function among(set: AmongFacts, each: boolean, speech: Speech): string {
  const { who, date } = speech;
  switch (set.kind) {
    case 'number':
      return `un ensemble de ${set.n}`;
    case 'listed':
      return whom(set, each, speech);
    case 'heaviest':
      return `les ${set.n} premiers en « ${set.unit} » parmi ${who(set.among)}`;
    default: {
      const at =
        set.at === 'current'
          ? ''
          : ` ${/^\d/.test(set.at) ? `au ${date(set.at)}` : à(POINTS[set.at as keyof typeof POINTS] ?? set.at)}`;
      const only = set.only === null ? '' : `, pour autant qu’il s’agisse ${de(whom(set.only, each, speech))}`;
      if (set.kind === 'members') return `${who(set.group)}${at}${only}`;
      return `${set.counting === 'consented' ? 'ceux qui ont consenti à être liés par' : 'les Parties à'} ${set.to}${at}${only}`;
    }
  }
}

const ofMeans = (means: TalliedFacts['means'], { list, kind }: Speech): string =>
  means === null
    ? ''
    : ` ${list(
        means.map((each) => de(kind(each))),
        'or',
      )}`;

/** Quels instruments comptent parmi ceux qui sont requis. */
function counting(counted: TalliedFacts, share: boolean, states: boolean, speech: Speech): string {
  const { means, from, orProvisional, statement, provision, reio } = counted;
  const notified = orProvisional
    ? `${share ? ' avec des instruments ou' : ', ou'} notifications d’application provisoire`
    : '';
  const kind = statement === null ? '' : ` (${speech.kind(statement)})`;
  const under = provision === null ? '' : ` au titre ${de(article(provision))}`;
  const by = from === null || states ? '' : ` par ${speech.who(from)}`;
  const organizations = reio === 'one' || states ? '' : ` (ceux des organisations ${TERMS[reio]})`;
  return `${ofMeans(means, speech)}${notified}${kind}${under}${by}${organizations}`;
}

const howMany = (n: number, of: CompareFacts['value-count']['of'], states: boolean, { count }: Speech): string =>
  count(n, of === 'parties' && states ? STATES_PARTIES : NOUNS[of]);

function day({ date: on, after }: CompareFacts['needs-not-before'], speech: Speech): string {
  return after === undefined ? `le ${speech.date(on)}` : delayed(after.delay, speech, POINTS[after.point]);
}

export const compare: Say<CompareFacts> = {
  'clause-matter': ({ matter }) => matterAt(matter),
  'clause-says': ({ says, sets }, { say }) => {
    const set = sets === null ? '' : say(sets);
    return says === null ? set : `${says}${set === '' ? '' : ` (${set})`}`;
  },

  'clause-named': ({ place, key }) => {
    const name = place.includes('.') ? capital(labelOf(place.slice(place.lastIndexOf('.') + 1))) : matterAt(place);
    return key === null ? name : `${name} : ${key}`;
  },
  'clause-titled': ({ title }) => title,
  'clause-on-opening': () => 'Ouverture à la signature',
  'clause-on-signature': (facts) => `Qui peut signer${concerning(facts.for)}`,
  'clause-on-consent': ({ means, for: whose }, { list, kind }) =>
    `Consentement par ${list(means.map(kind))}${concerning(whose)}`,
  'clause-on-later-consent': ({ means }, { list, kind }) =>
    means.length === 0 ? 'Consentement donné ultérieurement' : `${capital(list(means.map(kind)))} : dépôt ultérieur`,
  'clause-on-organization': () => 'Fin de l’appartenance à une organisation régionale d’intégration économique',
  'clause-on-no-other': ({ kind: of }, { kind }) => `Aucune autre ${kind(of)} que celles qui sont énumérées`,
  'clause-on-statement': ({ kind: of, summary }, { kind }) => `${capital(kind(of))} : ${summary}`,
  'clause-noted': ({ matter, text }) => (matter === null ? undefined : NOTES[matter]) ?? shortened(text),
  'clause-falls-with': ({ treaty }) => `Cesse avec ${treaty}`,
  'clause-supplements': ({ treaty }) => `Complète ${treaty}`,
  'clause-among-members': ({ who: of }, { who }) => `Droit entre ${who(of)}`,
  'clause-on-amendments': ({ id }) => (id === '' ? 'Amendements' : `Amendements « ${id} »`),
  'clause-on-extension': () => 'Extension à d’autres territoires',
  'clause-on-territories-of-another': () => 'Territoires d’un autre traité',

  'value-named': ({ path }, { bareName }) =>
    path
      .map((step) => {
        if (typeof step === 'string') return labelOf(step);
        if ('named' in step) return step.named;
        if ('participant' in step) return bareName(step.participant);
        return 'item' in step ? String(step.item) : `partie ${step.part}`;
      })
      .filter((words) => words !== '')
      .join(' : '),
  'value-text': ({ text }) => text,
  'value-number': ({ n }) => String(n),
  'value-yes-no': ({ yes }) => (yes ? 'oui' : 'non'),
  'value-standing': ({ draft }) => (draft ? 'projet' : 'texte adopté'),
  'value-date': ({ date: on }, { date }) => date(on),
  'value-term': ({ term }) => TERMS[term] ?? term.replaceAll('-', ' '),
  'value-article': (facts) => cited(facts.article),
  'value-participant': ({ participant }, { bareName }) => bareName(participant),
  'value-act': ({ kind: of }, { kind }) => kind(of),
  'value-list': ({ of, conjunction }, { list, say }) => list(of.map(say), conjunction),
  'value-delay': ({ delay }, speech) => delayed(delay, speech),
  'value-who': ({ who, each }, speech) => whom(who, each, speech),
  'value-set': ({ set, each }, speech) => among(set, each, speech),
  'value-effect': ({ on, does, part, direction, reciprocal }, { list }) => {
    const named = list(on.map(article));
    const much = part === null ? '' : ` (${part.replace(/\.$/, '')})`;
    const what = {
      excludes: `exclut ${named}${much}`,
      'excludes-in-part': `exclut en partie ${named}${much}`,
      'adds-condition': `soumet ${named} à une condition${much}`,
    }[does];
    const whose = {
      'towards-author': ` lorsque les autres ${on.length === 1 ? 'l’' : 'les '}invoquent à l’égard de son auteur`,
      'by-author': ` lorsque son auteur ${on.length === 1 ? 'l’' : 'les '}invoque`,
      both: ' dans les deux sens',
    }[direction];
    const back =
      reciprocal === null
        ? ''
        : reciprocal === 'none'
          ? ', sans réciprocité'
          : `, et réciproquement (${cited(reciprocal.article)})`;
    return `${what}${whose}${back}`;
  },
  'value-place': ({ place, from, to }, { date }) => {
    if (from === null) return to === null ? place : `${place} (jusqu’au ${date(to)})`;
    if (to === null) return `${place} (à partir du ${date(from)})`;
    return `${place} (${from === to ? date(from) : `du ${date(from)} au ${date(to)}`})`;
  },
  'value-weights': ({ of }, { bareName, number }) =>
    of.map(({ participant, weight }) => `${bareName(participant)} ${number(weight)}`).join(', '),
  'value-fields': ({ fields }, { say }) =>
    fields
      .map(({ key, value }) => {
        const label = labelOf(key);
        if (value === null) return label;
        // What is cited follows its label: au titre de l’art. 12.
        if (LEADING.has(key) && isCited(value))
          return `${label.replace(/ de$/, '')} ${de(article(value.facts.article))}`;
        return `${label}${label === '' ? '' : ' : '}${say(value)}`;
      })
      .join(' ; '),
  'value-count': ({ n, of, states }, speech) => howMany(n, of, states, speech),

  'needs-count': ({ atLeast, of, counted }, speech) => {
    const states = of === 'parties' && counted.from?.kind === 'state';
    return `${howMany(atLeast, of, states, speech)}${counting(counted, false, states, speech)}`;
  },
  'needs-share': ({ percent, amount, moreThan, title, unit, relativeTo, counted }, speech) => {
    const asked = `${speech.number(percent ?? amount ?? 0)} ${percent === null ? `« ${unit} »` : '%'}`;
    const whole = `« ${title} »${relativeTo === null ? '' : ` par rapport à « ${relativeTo} »`}`;
    return `${moreThan ? 'plus de' : 'au moins'} ${asked} ${de(whole)}${counting(counted, true, false, speech)}`;
  },
  'needs-named': ({ participants, means }, { list, name, kind }) =>
    `chacun de ces participants : ${list(participants.map(name))}${means === null ? '' : `, par ${list(means.map(kind), 'or')}`}`,
  'needs-fraction': (facts, speech) => {
    const { acts, numerator, denominator, moreThan, of, atLeast, onlyThose, counted } = facts;
    const set = among(of, false, speech);
    const whole = numerator === denominator && !moreThan;
    const noun = NOUNS[acts].other;
    const part = fraction(`${numerator}/${denominator}`);
    const asked = whole
      ? `${noun} de tous ceux-ci : ${set}`
      : `${noun} ${de(moreThan ? `plus ${de(part)}` : part)} ${de(set)}`;
    const floor = atLeast === null ? '' : `, jamais moins de ${atLeast}`;
    const others = onlyThose ? '' : ', d’autres comptant aussi';
    return `${asked}${floor}${others}${counting(counted, false, false, speech)}`;
  },
  'needs-regions': ({ atLeast, means, from }, speech) =>
    `instruments${ofMeans(means, speech)}${from === null ? '' : ` par ${speech.who(from)}`} provenant d’au moins ${atLeast} régions`,
  'needs-pair': ({ title, means, from }, speech) =>
    `instruments${ofMeans(means, speech)}${from === null ? '' : ` par ${speech.who(from)}`} de deux participants liés par la relation « ${title} »`,
  'needs-treaty-in-force': ({ treaty }) => `${treaty} en vigueur`,
  'needs-not-before': (facts, speech) =>
    `${facts.after === undefined ? 'pas avant' : 'au plus tôt'} ${day(facts, speech)}`,
  'needs-not-after': (facts, speech) =>
    `${facts.after === undefined ? 'pas après' : 'au plus tard'} ${day(facts, speech)}`,
  'needs-on-day-of-year': ({ condition, month, day: on, from }, { say }) =>
    `${say(condition)}, ce qui est apprécié le ${dayOfYear(month, on)} de chaque année${from === null ? '' : ` à partir de ${from}`}`,
  'needs-absence': ({ condition, by }, speech) => `${day(by, speech)}, sauf ${speech.say(condition)} d’ici là`,
  'needs-decision': ({ provision }) => `une décision au titre ${de(article(provision))}`,
  'needs-all': ({ of }, { say }) => of.map(say).join(', et '),
  'needs-any': ({ of }, { say }) => of.map(say).join(', ou '),

  'directive-beyond-clauses': () =>
    'Les clauses finales n’y répondent pas : il y faut l’ensemble du texte, ou la négociation',
  'directive-without-clauses': () => 'Les clauses finales de ce traité ne sont pas consignées',
  'directive-says': ({ says }) => says,
  'directive-silent': ({ on }, { list }) =>
    `Le document ne dit rien ${list(
      on.map((matter) => SILENT[matter]),
      'or',
    )}`,
  'directive-signature': ({ to, opens, closes }, speech) => {
    const from = opens === null ? ', à des dates laissées ouvertes' : `, à partir du ${speech.date(opens)}`;
    const until = closes === null ? '' : `${opens === null ? '' : ' et'} jusqu’au ${speech.date(closes)}`;
    return `Ouvert à la signature ${speech.list([...new Set(to.map((each) => deQui(each, speech)))])}${from}${until}`;
  },
  'directive-force': ({ condition, delay }, speech) =>
    `${speech.say(condition)} ; entrée en vigueur ${delayed(delay, speech)}`,
  'directive-denunciation': ({ delay }, speech) => `Prend effet ${delayed(delay, speech, 'la réception')}`,
  'directive-depositary': ({ name }) => name,
  'directive-means-open': ({ means }, { list, kind }) => `Modes ouverts : ${list(means.map(kind))}`,
  'directive-means-not-open': ({ means }, { list, kind }) => `Modes non ouverts : ${list(means.map(kind))}`,
  'directive-open-to': ({ participant, open, routes }, { name, list, kind, who }) =>
    `${open ? 'Ouvert' : 'Non ouvert'} ${à(name(participant))} : ${routes
      .map((route) => `${list(route.means.map(kind))} par ${who(route.who)}`)
      .join(' ; ')}`,
  'directive-text': ({ texts }) => texts.join(' '),
};
