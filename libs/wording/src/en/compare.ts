import { type AmongFacts, type CompareFacts, cite, type TalliedFacts, type WhoFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import { LEADING, longLists, shortened } from '../clause-parts.ts';
import type { Noun, Say, Speech } from '../speech.ts';
import { POINTS, period } from './delay.ts';
import { fraction } from './grammar.ts';

/** Words for keys of a document. What is not listed is read off the key itself. */
const LABELS: Readonly<Record<string, string>> = {
  en: '',
  fr: 'in French',
  title: 'title',
  shortTitle: 'short title',
  url: 'address',
  draft: 'standing',
  date: 'date',
  opens: 'opens on',
  closes: 'last day',
  places: 'place',
  from: 'from',
  to: 'open to',
  for: 'concerns',
  means: 'means of consent',
  signed: 'presupposes signature',
  says: 'in our words',
  delay: 'takes effect',
  effect: 'takes effect',
  of: 'what is counted',
  atLeast: 'number needed',
  orProvisional: 'notifications of provisional application counted as well',
  reio: 'instruments of regional economic integration organizations',
  provision: 'under',
  scope: 'binds',
  later: 'accepted later',
  follows: 'as another treaty',
  given: 'with a statement under',
  effects: 'what it changes',
  on: 'provisions',
  does: 'how',
  part: 'part or condition',
  direction: 'whose use',
  when: 'when it is made',
  condition: 'condition',
  register: 'register kept under',
  keptUpToDate: 'kept up to date',
  text: 'in our words',
  who: 'whom it concerns',
  due: 'falls due',
};

/** Words for the fixed terms of the grammar. What is not listed is read off the term itself. */
const TERMS: Readonly<Record<string, string>> = {
  signature: 'at signature',
  consent: 'on consent',
  'any-time': 'at any time',
  states: 'States',
  reios: 'regional economic integration organizations',
  reio: 'regional economic integration organization',
  'not-additional': 'not counted besides those of their member States',
  one: 'counted as any other',
  'as-members': 'counted as the number of their member States',
  'all-consenting': 'those that consented',
  'all-parties-of-parent': 'every Party to the parent treaty',
  'all-parties': 'every Party',
  'in-force': 'once in force',
  'entry-into-force': 'entry into force',
  'own-entry-into-force': 'entry into force for the participant itself',
  'signature-closing': 'the closing of signature',
  'condition-met': 'the day on which the condition was met',
  'other-treaties': 'relation to other treaties',
  'adds-condition': 'adds a condition',
  'towards-author': 'that of others towards its author',
  'by-author': 'that of its author',
  both: 'that of both',
  once: 'once for all',
  while: 'as long as the condition is met',
};

const MATTERS: Readonly<Record<string, string>> = {
  title: 'Title and standing',
  adopted: 'Adoption',
  parent: 'Parent treaty',
  entryIntoForce: 'Entry into force',
  'entryIntoForce.later': 'Later consent',
  provisional: 'Provisional application',
  territories: 'Territorial application',
  federal: 'Federal clause',
  relations: 'Relations between Parties',
};

type NoteMatter = NonNullable<CompareFacts['clause-noted']['matter']>;

const NOTES: Readonly<Partial<Record<NoteMatter, string>>> = {
  disputes: 'Settlement of disputes',
  languages: 'Languages',
  suspension: 'Suspension',
  implementation: 'Mechanism for implementation',
  'other-treaties': 'Relation to other treaties',
  disconnection: 'Law among members of a group',
  amendment: 'Amendment',
  correction: 'Correction of the text',
};

const SILENT: Readonly<Record<CompareFacts['directive-silent']['on'][number], string>> = {
  signature: 'signature',
  entryIntoForce: 'entry into force',
  denunciation: 'denunciation',
  depositary: 'a depositary',
  consent: 'consent to be bound',
  'further-accession': 'the further accession of States to other treaties',
  disputes: 'the settlement of disputes',
  languages: 'languages',
  suspension: 'suspension',
  implementation: 'a mechanism for its implementation',
  'other-treaties': 'other treaties',
  disconnection: 'the law among members of a group',
  amendment: 'amendment',
  correction: 'the correction of its text',
  other: 'other matters',
};

const NOUNS: Readonly<Record<CompareFacts['needs-count']['of'], Noun>> = {
  instruments: { one: 'instrument', other: 'instruments' },
  signatures: { one: 'signature', other: 'signatures' },
  statements: { one: 'statement', other: 'statements' },
  parties: { one: 'Party', other: 'Parties' },
};
const STATES_PARTIES: Noun = { one: 'State Party', other: 'States Parties' };

/** The words for a key: `atLeast` → `number needed`. */
const labelOf = (key: string): string => LABELS[key] ?? key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

function matterAt(place: string): string {
  const [first = ''] = place.split('.');
  return MATTERS[place] ?? MATTERS[first] ?? capital(labelOf(first));
}

const concerning = (of: 'states' | 'reios' | null): string => (of === null ? '' : ` (${TERMS[of]})`);

const dayNames = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const dayOfYear = (month: number, day: number): string => dayNames.format(Date.UTC(2001, month - 1, day));

type Delay = CompareFacts['value-delay']['delay'];

/** From when something has effect: `90 days after`, and with the moment it counts from `90 days after receipt`. */
function delayed(delay: Delay, speech: Speech, since = ''): string {
  const { date, list } = speech;
  const after = since === '' ? 'after' : `after ${since}`;
  const words = (part: Delay): string => delayed(part, speech, since);
  switch (delay.kind) {
    case 'same-day':
      return since === '' ? 'on the same day' : `on the day of ${since}`;
    case 'period':
      return `${period(delay, speech)} ${after}`;
    case 'first-of-month-after': {
      const added = period(delay, speech);
      if (added === '') return `on the first day of the month ${after}`;
      return `on the first day of the month following the expiration of ${added}${since === '' ? '' : ` ${after}`}`;
    }
    case 'first-of-nth-month':
      return `on the first day of the ${speech.ordinal(delay.n)} month ${after}`;
    case 'next':
      return `on the next ${dayOfYear(delay.month, delay.day)}`;
    case 'fixed':
      return `on ${date(delay.date)}`;
    case 'fixed-if-met-by':
      return `on ${date(delay.date)} if met by ${date(delay.by ?? delay.date)}, otherwise ${words(delay.otherwise)}`;
    case 'from':
      return delayed(delay.delay, speech, POINTS[delay.point]);
    case 'in-force':
      return `on the entry into force of ${delay.treaty}`;
    case 'own-in-force':
      return `on the entry into force of ${delay.treaty} for the same participant`;
    case 'notified':
      return delayed(delay.delay, speech, 'the notification by the depositary');
    case 'latest':
      return `${list(delay.of.map(words), 'or')}${delay.of.length > 1 ? ', whichever is later' : ''}`;
    case 'earliest':
      return `${list(delay.of.map(words), 'or')}${delay.of.length > 1 ? ', whichever is earlier' : ''}`;
  }
}

function whom(who: WhoFacts, each: boolean, { who: nameOf, bareName, list }: Speech): string {
  const names = each ? longLists(who).map((of) => list(of.map(bareName))) : [];
  return `${nameOf(who)}${names.length === 0 ? '' : ` (${names.join('; ')})`}`;
}

function among(set: AmongFacts, each: boolean, speech: Speech): string {
  const { who, date } = speech;
  switch (set.kind) {
    case 'number':
      return `a set of ${set.n}`;
    case 'listed':
      return whom(set, each, speech);
    case 'heaviest':
      return `the ${set.n} with the most ${set.unit} among ${who(set.among)}`;
    default: {
      const at =
        set.at === 'current'
          ? ''
          : ` ${/^\d/.test(set.at) ? `on ${date(set.at)}` : `at ${POINTS[set.at as keyof typeof POINTS]}`}`;
      const only = set.only === null ? '' : ` that are ${whom(set.only, each, speech)}`;
      if (set.kind === 'members') return `${who(set.group)}${at}${only}`;
      return `${set.counting === 'consented' ? 'those that have consented to be bound by' : 'the Parties to'} ${set.to}${at}${only}`;
    }
  }
}

const ofMeans = (means: TalliedFacts['means'], { list, kind }: Speech): string =>
  means === null ? '' : ` of ${list(means.map(kind), 'or')}`;

/** Which instruments of those asked for count. */
function counting(counted: TalliedFacts, share: boolean, states: boolean, speech: Speech): string {
  const { means, from, orProvisional, statement, provision, reio } = counted;
  const notified = orProvisional
    ? `${share ? ' with instruments or' : ', or'} notifications of provisional application`
    : '';
  const kind = statement === null ? '' : ` (${speech.kind(statement)})`;
  const under = provision === null ? '' : ` under ${cite(provision)}`;
  const by = from === null || states ? '' : ` by ${speech.who(from)}`;
  const organizations = reio === 'one' || states ? '' : ` (those of organizations ${TERMS[reio]})`;
  return `${ofMeans(means, speech)}${notified}${kind}${under}${by}${organizations}`;
}

const howMany = (n: number, of: CompareFacts['value-count']['of'], states: boolean, { count }: Speech): string =>
  count(n, of === 'parties' && states ? STATES_PARTIES : NOUNS[of]);

function day({ date: on, after }: CompareFacts['needs-not-before'], speech: Speech): string {
  return after === undefined ? speech.date(on) : delayed(after.delay, speech, POINTS[after.point]);
}

export const compare: Say<CompareFacts> = {
  'clause-matter': ({ matter }) => matterAt(matter),
  'clause-says': ({ says, sets }, { say }) => {
    const set = sets === null ? '' : say(sets);
    return says === null ? set : `${says}${set === '' ? '' : ` (${set})`}`;
  },

  'clause-named': ({ place, key }) => {
    const name = place.includes('.') ? capital(labelOf(place.slice(place.lastIndexOf('.') + 1))) : matterAt(place);
    return key === null ? name : `${name}: ${key}`;
  },
  'clause-titled': ({ title }) => title,
  'clause-on-opening': () => 'Opening for signature',
  'clause-on-signature': (facts) => `Who may sign${concerning(facts.for)}`,
  'clause-on-consent': ({ means, for: whose }, { list, kind }) =>
    `Consent by ${list(means.map(kind))}${concerning(whose)}`,
  'clause-on-later-consent': ({ means }, { list, kind }) =>
    means.length === 0 ? 'Consent given later' : `${capital(list(means.map(kind)))} given later`,
  'clause-on-organization': () => 'End of membership of a regional economic integration organization',
  'clause-on-no-other': ({ kind: of }, { kind }) => `No ${kind(of)} other than those listed`,
  'clause-on-statement': ({ kind: of, summary }, { kind }) => `${capital(kind(of))}: ${summary}`,
  'clause-noted': ({ matter, text }) => (matter === null ? undefined : NOTES[matter]) ?? shortened(text),
  'clause-falls-with': ({ treaty }) => `Falls with ${treaty}`,
  'clause-supplements': ({ treaty }) => `Supplements ${treaty}`,
  'clause-among-members': ({ who: of }, { who }) => `Law among ${who(of)}`,
  'clause-on-amendments': ({ id }) => `Amendments ${id.replaceAll('-', ' ')}`.trim(),
  'clause-on-extension': () => 'Extension to further territories',
  'clause-on-territories-of-another': () => 'Territories of another treaty',

  'value-named': ({ path }, { bareName }) =>
    path
      .map((step) => {
        if (typeof step === 'string') return labelOf(step);
        if ('named' in step) return step.named;
        if ('participant' in step) return bareName(step.participant);
        return 'item' in step ? String(step.item) : `part ${step.part}`;
      })
      .filter((words) => words !== '')
      .join(': '),
  'value-text': ({ text }) => text,
  'value-number': ({ n }) => String(n),
  'value-yes-no': ({ yes }) => (yes ? 'yes' : 'no'),
  'value-standing': ({ draft }) => (draft ? 'draft' : 'adopted text'),
  'value-date': ({ date: on }, { date }) => date(on),
  'value-term': ({ term }) => TERMS[term] ?? term.replaceAll('-', ' '),
  'value-article': ({ article }) => cite(article),
  'value-participant': ({ participant }, { bareName }) => bareName(participant),
  'value-act': ({ kind: of }, { kind }) => kind(of),
  'value-list': ({ of, conjunction }, { list, say }) => list(of.map(say), conjunction),
  'value-delay': ({ delay }, speech) => delayed(delay, speech),
  'value-who': ({ who, each }, speech) => whom(who, each, speech),
  'value-set': ({ set, each }, speech) => among(set, each, speech),
  'value-effect': ({ on, does, part, direction, reciprocal }, { list }) => {
    const named = list(on.map((article) => cite(article)));
    const it = on.length === 1 ? 'it' : 'them';
    const much = part === null ? '' : ` (${part.replace(/\.$/, '')})`;
    const what = {
      excludes: `excludes ${named}${much}`,
      'excludes-in-part': `excludes ${named} in part${much}`,
      'adds-condition': `adds a condition to ${named}${much}`,
    }[does];
    const whose = {
      'towards-author': ` where others rely on ${it} towards its author`,
      'by-author': ` where its author relies on ${it}`,
      both: ' in both directions',
    }[direction];
    const back =
      reciprocal === null
        ? ''
        : reciprocal === 'none'
          ? ', and not reciprocally'
          : `, and reciprocally (${reciprocal.article})`;
    return `${what}${whose}${back}`;
  },
  'value-place': ({ place, from, to }, { date }) => {
    if (from !== null && from === to) return `${place} (${date(from)})`;
    const dates = [...(from === null ? [] : [`from ${date(from)}`]), ...(to === null ? [] : [`to ${date(to)}`])];
    return dates.length === 0 ? place : `${place} (${dates.join(' ')})`;
  },
  'value-weights': ({ of }, { bareName, number }) =>
    of.map(({ participant, weight }) => `${bareName(participant)} ${number(weight)}`).join(', '),
  'value-fields': ({ fields }, { say }) =>
    fields
      .map(({ key, value }) => {
        const label = labelOf(key);
        if (value === null) return label;
        return `${label}${label === '' ? '' : LEADING.has(key) ? ' ' : ': '}${say(value)}`;
      })
      .join('; '),
  'value-count': ({ n, of, states }, speech) => howMany(n, of, states, speech),

  'needs-count': ({ atLeast, of, counted }, speech) => {
    const states = of === 'parties' && counted.from?.kind === 'state';
    return `${howMany(atLeast, of, states, speech)}${counting(counted, false, states, speech)}`;
  },
  'needs-share': ({ percent, amount, moreThan, title, unit, relativeTo, counted }, speech) => {
    const asked = percent === null ? `${speech.number(amount ?? 0)} ${unit}` : `${percent} %`;
    const whole = relativeTo === null ? title : `${title} in relation to ${relativeTo}`;
    return `${moreThan ? 'more than' : 'at least'} ${asked} of ${whole}${counting(counted, true, false, speech)}`;
  },
  'needs-named': ({ participants, means }, { list, name, kind }) =>
    `each of ${list(participants.map(name))}${means === null ? '' : `, by ${list(means.map(kind), 'or')}`}`,
  'needs-fraction': (facts, speech) => {
    const { acts, numerator, denominator, moreThan, of, atLeast, onlyThose, counted } = facts;
    const whole = numerator === denominator && !moreThan;
    const part = `${moreThan ? 'more than ' : ''}${fraction(`${numerator}/${denominator}`)}`;
    const asked = !whole ? `${part} of` : of.kind === 'members' || of.kind === 'parties' ? 'all' : 'all of';
    const floor = atLeast === null ? '' : `, never fewer than ${atLeast}`;
    const others = onlyThose ? '' : ', others counting too';
    return `${acts} of ${asked} ${among(of, false, speech)}${floor}${others}${counting(counted, false, false, speech)}`;
  },
  'needs-regions': ({ atLeast, means, from }, speech) =>
    `instruments${ofMeans(means, speech)}${from === null ? '' : ` by ${speech.who(from)}`} from at least ${atLeast} regions`,
  'needs-pair': ({ title, means, from }, speech) =>
    `instruments${ofMeans(means, speech)}${from === null ? '' : ` by ${speech.who(from)}`} of two participants that stand in the relation “${title}”`,
  'needs-treaty-in-force': ({ treaty }) => `${treaty} in force`,
  'needs-not-before': (facts, speech) =>
    `${facts.after === undefined ? 'not before' : 'not earlier than'} ${day(facts, speech)}`,
  'needs-not-after': (facts, speech) =>
    `${facts.after === undefined ? 'not after' : 'not later than'} ${day(facts, speech)}`,
  'needs-on-day-of-year': ({ condition, month, day: on, from }, { say }) =>
    `${say(condition)}, looked at on ${dayOfYear(month, on)} of each year${from === null ? '' : ` from ${from}`}`,
  'needs-absence': ({ condition, by }, speech) =>
    `${by.after === undefined ? 'on ' : ''}${day(by, speech)}, unless ${speech.say(condition)} by then`,
  'needs-decision': ({ provision }) => `a decision under ${cite(provision)}`,
  'needs-all': ({ of }, { say }) => of.map(say).join(', and '),
  'needs-any': ({ of }, { say }) => of.map(say).join(', or '),

  'directive-beyond-clauses': () => 'Final clauses do not answer it: it takes the whole text, or the negotiation',
  'directive-without-clauses': () => 'The final clauses of this treaty are not on record',
  'directive-says': ({ says }) => says,
  'directive-silent': ({ on }, { list }) =>
    `The document says nothing on ${list(
      on.map((matter) => SILENT[matter]),
      'or',
    )}`,
  'directive-signature': ({ to, opens, closes }, { list, who, date }) =>
    `Open for signature to ${list([...new Set(to.map(who))])}${
      opens === null ? ', on dates left open' : `, from ${date(opens)}`
    }${closes === null ? '' : ` to ${date(closes)}`}`,
  'directive-force': ({ condition, delay }, speech) => `${speech.say(condition)}; in force ${delayed(delay, speech)}`,
  'directive-denunciation': ({ delay }, speech) => `Takes effect ${delayed(delay, speech, 'receipt')}`,
  'directive-depositary': ({ name }) => name,
  'directive-means-open': ({ means }, { list, kind }) => `Open: ${list(means.map(kind))}`,
  'directive-means-not-open': ({ means }, { list, kind }) => `Not open: ${list(means.map(kind))}`,
  'directive-open-to': ({ participant, open, routes }, { name, list, kind, who }) =>
    `${open ? 'Open' : 'Not open'} to ${name(participant)}: ${routes
      .map((route) => `${list(route.means.map(kind))} by ${who(route.who)}`)
      .join('; ')}`,
  'directive-text': ({ texts }) => texts.join(' '),
};
