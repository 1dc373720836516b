import {
  type ConditionFacts,
  type CountedFacts,
  cite,
  type SetFacts,
  type Unit,
  type WhoFacts,
} from '@accede/treaty-law';
import type { Noun, Say, Speech } from '../speech.ts';
import { fraction, kind } from './grammar.ts';

const noun = (one: string, other = `${one}s`): Noun => ({ one, other });

/** Statements that are not counted by the name of their kind. */
const STATEMENTS: Partial<Record<NonNullable<ConditionFacts['unit-statements']['kind']>, Noun>> = {
  authority: noun('designation'),
  competence: noun('declaration of competence', 'declarations of competence'),
};

/** What is counted: 1 instrument, 2 instruments; 1 State Party, 2 States Parties. */
function nounOf(unit: Unit, { text }: Speech): Noun {
  switch (unit.rule) {
    case 'unit-instruments':
      return noun('instrument');
    case 'unit-instruments-or-notifications':
      return noun(
        'instrument or notification of provisional application',
        'instruments or notifications of provisional application',
      );
    case 'unit-signatures':
      return noun('signature');
    case 'unit-parties':
      return unit.facts.states ? noun('State Party', 'States Parties') : noun('Party', 'Parties');
    case 'unit-statements':
      if (unit.facts.kind === null) return noun('statement');
      return STATEMENTS[unit.facts.kind] ?? noun(kind(unit.facts.kind));
    case 'unit-named':
      return noun('named participant');
    case 'unit-regions':
      return noun('region');
    case 'unit-pair':
      return noun('instrument of a pair', 'instruments of a pair');
    case 'unit-share': {
      const { percent, relativeTo } = unit.facts;
      const of = unit.facts.of === null ? null : text(unit.facts.of);
      const what = relativeTo === null ? of : `their own ${text(relativeTo)} in ${of}`;
      const words = percent ? `% of ${what ?? 'the total'}` : (what ?? '');
      return noun(words, words);
    }
  }
}

/** The act by which one counts: of shares, regions and pairs it is the instrument. */
const actOf = (of: Unit, speech: Speech): string =>
  of.rule === 'unit-signatures' || of.rule === 'unit-statements' ? nounOf(of, speech).one : 'instrument';

const percent = (of: Unit): boolean => of.rule === 'unit-share' && of.facts.percent;

const unit = (of: Unit, speech: Speech): string => nounOf(of, speech).other;

/** ` by Parties to ETS185`; empty where States alone are meant. */
const byWhom = ({ by }: { by?: WhoFacts }, { who }: Speech): string => (by === undefined ? '' : ` by ${who(by)}`);

/** ` with signatures under Art. 8 by Parties to ETS185`: which acts count. */
function which(counted: Omit<CountedFacts, 'unit'>, speech: Speech): string {
  const of = counted.with === undefined ? '' : ` with ${unit(counted.with, speech)}`;
  const under = counted.under === undefined ? '' : ` under ${cite(counted.under)}`;
  return `${of}${under}${byWhom(counted, speech)}`;
}

/** The set that a fraction is asked of, with its article where it has one. */
function members(set: SetFacts, { who, date }: Speech): string {
  switch (set.kind) {
    case 'number':
      return `${set.n} as set by the resolution`;
    case 'listed':
      return `the ${set.n} listed`;
    case 'heaviest':
      return `the ${set.n} with the greatest ${set.weights} in ${set.title}`;
    default: {
      const words =
        set.kind === 'members'
          ? set.own
            ? set.title
            : `members of the ${set.title}`
          : `${set.kind === 'parties' ? 'Parties to' : 'States that have consented to be bound by'} ${set.to}`;
      const on =
        set.on === undefined
          ? ''
          : ` ${DAY.test(set.on) ? `on ${date(set.on)}` : MOMENTS[set.on as keyof typeof MOMENTS]}`;
      return `${words}${set.only === undefined ? '' : only(set.only, who)}${on}`;
    }
  }
}
const DAY = /^\d/;
const MOMENTS = { adoption: 'at adoption', opening: 'at opening for signature' };

/** The same with "the". */
const theMembers = (set: SetFacts, speech: Speech): string => {
  const words = members(set, speech);
  return set.kind === 'listed' || set.kind === 'heaviest' || set.kind === 'number' ? words : `the ${words}`;
};

/** ` that are Parties to ETS185`, ` other than France`. */
function only(of: WhoFacts, who: Speech['who']): string {
  if (of.kind === 'not') return ` other than ${who(of.who)}`;
  const words = who(of);
  return words.startsWith('those ') ? ` ${words.slice('those '.length)}` : ` that are ${words}`;
}

type Threshold = ConditionFacts['asks-count'];

/** `5 instruments by Parties to ETS185`. */
const threshold = (of: Threshold, speech: Speech): string =>
  `${speech.number(of.needed)} ${speech.agreeing(of.needed, nounOf(of.unit, speech))}${which(of, speech)}`;

/** `5 instruments by Parties to ETS185 needed of the 12 listed`. */
const needed = (of: Threshold, speech: Speech): string =>
  `${threshold(of, speech)} needed${of.among === undefined ? '' : ` of ${members(of.among, speech)}`}`;

const counting = (since: string | undefined, { date }: Speech): string =>
  since === undefined ? '' : `, which counts from ${date(since)}`;

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
  'asks-named': ({ n }, { number }) => `each of ${number(n)} named participants`,
  'asks-regions': (facts, speech) => `instruments${byWhom(facts, speech)} from at least ${facts.n} regions`,
  'asks-pair': (facts, speech) => `both of a pair (${facts.title})${byWhom(facts, speech)}`,
  'asks-share': (facts, speech) => `${facts.moreThan ? 'more than' : 'at least'} ${threshold(facts, speech)}`,
  'asks-fraction': (facts, speech) => {
    const { numerator, denominator, moreThan, among } = facts;
    const part = `${moreThan ? 'more than ' : ''}${fraction(`${numerator}/${denominator}`)} of`;
    return `${numerator === denominator ? 'all' : part} ${theMembers(among, speech)}: ${threshold(facts, speech)}`;
  },
  'all-of-these': () => 'all of these',
  'any-of-these': () => 'any of these',
  'any-of-these-ways': () => 'any of these ways',
  'asks-together': ({ of, conjunction }, { say }) => of.map(say).join(` ${conjunction} `),
  'in-force-of': ({ treaty, date: on }, { date }) => `${treaty} in force${on === null ? '' : ` on ${date(on)}`}`,
  'not-before-day': (facts, { date }) => `not before ${date(facts.date)}`,
  'not-after-day': ({ date: on, reached }, { date, say }) => {
    if (reached === undefined) return `not after ${on === null ? '' : date(on)}`;
    return `not after ${on === null ? 'a day ' : ''}${say(reached)}`;
  },
  'looked-at-yearly': ({ date: on }, { date }) =>
    `looked at once a year${on === null ? '' : `: it holds on ${date(on)}`}`,
  'unless-by-then': ({ date: on, reached, asked, outcome }, speech) => {
    if (on === null && reached !== undefined) return speech.say(reached);
    const end = { open: '', prevented: ': prevented', 'not-prevented': ': not prevented' }[outcome];
    return `${unless({ date: on, ...(reached && { reached }), asked }, speech)}${end}`;
  },
  'decision-under': ({ provision, date: on }, { date }) =>
    on === null ? `a decision under ${cite(provision)}` : `decision under ${cite(provision)} on ${date(on)}`,

  'lacks-count': (facts, speech) =>
    `${speech.number(facts.n)} more ${speech.agreeing(facts.n, nounOf(facts.unit, speech))}${which(facts, speech)}`,
  'lacks-named': ({ participants }, { name, list }) => list(participants.map(name)),
  'lacks-regions': (facts, speech) =>
    `instruments${byWhom(facts, speech)} from ${facts.n} more ${speech.agreeing(facts.n, noun('region'))}`,
  'lacks-pair': (facts, speech) =>
    `${facts.n} more ${speech.agreeing(facts.n, noun('instrument'))} to make a pair${byWhom(facts, speech)}`,
  'lacks-share': (facts, speech) =>
    `${percent(facts.unit) ? `a further ${speech.number(facts.n)}` : `${speech.number(facts.n)} more`} ${unit(facts.unit, speech)}${which(facts, speech)} (${speech.number(facts.value)} so far)`,
  'lacks-members': ({ among }, speech) =>
    `cannot be said: nobody is on record as one of ${theMembers(among, speech)}, so that no part of them can be asked`,
  'lacks-as-far-as-told': ({ lack, treaties }, { say }) => {
    const what = treaties.length === 0 ? 'what the clause counts by' : treaties.join(' and ');
    const are = treaties.length > 1 ? 'are' : 'is';
    return `${say(lack)}, as far as the record tells: ${what} ${are} not on record, so that whom the clause counts cannot be told`;
  },
  'lacks-each': ({ of }, { say }) => of.map(say).join('; '),
  'lacks-any': ({ of }, { say }) => of.map(say).join(', or '),
  'lacks-one-way': ({ ways }, { say }) =>
    ways.map(({ clause, lacks }) => `${lacks.map(say).join('; ')} (${clause})`).join(', or '),
  'waits-for-force-of': ({ treaty }) => `waits for the entry into force of ${treaty}`,
  'waits-until': (facts, { date }) => `waits for ${date(facts.date)}`,
  'waits-for-decision': ({ provision }) => `waits for a decision under ${cite(provision)}`,
  'waits-unless': (facts, speech) =>
    facts.date === null && facts.reached !== undefined
      ? speech.say(facts.reached)
      : `waits for ${unless(facts, speech)}`,
  'was-prevented': (facts, { date }) => `it was prevented by ${date(facts.date)}`,
  'was-to-be-met-by': (facts, { date }) => `it was to be met by ${date(facts.date)}`,
  'condition-not-met': () => 'the condition is not met',

  'tally-open': (facts, speech) => {
    const { value, needed: n, unit: of, among } = facts;
    const set = among === undefined ? '' : ` (${members(among, speech)})`;
    return `${speech.number(value)} of ${speech.number(n)} ${speech.agreeing(n, nounOf(of, speech))}${which(facts, speech)}${set}`;
  },
  'reached-without-act': (facts, speech) => {
    const { among, date, value } = facts;
    const changed = among === undefined ? 'the weights change' : 'that set changes';
    return `${needed(facts, speech)}: reached on ${speech.date(date)} with ${speech.number(value)}, as ${changed} that day`;
  },
  'reached-together': (facts, speech) => {
    const { date, first, last, participants } = facts;
    const { ordinal, name, list } = speech;
    return `${needed(facts, speech)}: reached on ${speech.date(date)}, when the ${ordinal(first)} ${last === first + 1 ? 'and' : 'to'} ${ordinal(last)} counted (${list(participants.map(name))})`;
  },
  'share-reached-with': (facts, speech) =>
    `${threshold(facts, speech)} needed: reached with the ${speech.act(facts.act)}`,
  'reached-with': (facts, speech) =>
    `${needed(facts, speech)}: the ${speech.ordinal(facts.ordinal)} was the ${speech.act(facts.act)}${counting(facts.since, speech)}`,

  counted: ({ ordinal: n, act: of, since, until }, speech) => {
    const ended = until === undefined ? '' : `; no longer from ${speech.date(until)}`;
    return `${speech.ordinal(n)} counted: ${speech.act(of)}${counting(since, speech)}${ended}`;
  },
  'not-counted-means': ({ means }, { kind: named, list }) =>
    `Not counted: the clause counts ${list(means.map(named))} only`,
  'not-counted-unnamed': () => 'Not counted: not among the named participants',
  'not-counted-not-bound': ({ participant }, { name }) =>
    `Not counted: the treaty is not yet in force for ${name(participant)}`,
  'not-counted-over': (facts, { date }) => `Not counted: it ended on ${date(facts.date)}`,
  'not-counted-ended': (facts, { date }) =>
    `Not counted: it ended on ${date(facts.date)}, before the condition was met`,
  'not-counted-other': (facts, { who, name }) =>
    `Not counted: the clause counts ${who(facts.who)}, and ${name(facts.participant)} is not one`,
  'not-counted-untold': (facts, { who, name }) =>
    `Not counted: the clause counts ${who(facts.who)}, and whether ${name(facts.participant)} is one cannot be told from what is on record`,
  'not-counted-organization': (facts, speech) =>
    `Not counted: the ${actOf(facts.unit, speech)} of a regional economic integration organization does not add to those of its member States`,
  'not-counted-through': ({ participant }, { name }) => `Not counted: already counted through ${name(participant)}`,
  'not-counted-again': ({ unit: of, participant }, speech) =>
    `Not counted: an earlier ${of === null ? 'notification' : actOf(of, speech)} of ${speech.name(participant)} still stands`,
  'not-counted-outside': ({ participant, among }, speech) =>
    `Not counted: ${speech.name(participant)} is not among ${theMembers(among, speech)}`,
  'not-counted-yet': ({ since }, { date }) => `Not counted: it counts only from ${date(since)}`,
  'not-counted-weightless': ({ participant }, { name }) =>
    `Not counted: ${name(participant)} carries no weight of its own in this count`,
  'not-counted-numbered': ({ participant, ordinal: n }, { name, ordinal }) =>
    `Not counted: ${name(participant)} was ${ordinal(n)} by an earlier instrument`,

  'milestone-lapsed': (facts, { date }) =>
    `Met on ${date(facts.date)}, and no longer: the clause looks at the day itself`,
  'milestone-not-reached': ({ missing }, { say }) => `Not reached. Missing: ${say(missing)}`,
  'milestone-reached': ({ date: on, holds, reached }, { date, say }) =>
    `${holds ? 'Holds since' : 'Met on'} ${date(on)}; ${say(reached)}`,
};

/** What is met on a day unless the others prevent it. */
function unless({ date: on, reached, asked }: ConditionFacts['waits-unless'], { date, say }: Speech): string {
  const day = reached === undefined ? (on === null ? '' : date(on)) : say(reached);
  return `${day}, unless ${say(asked)} by then`;
}
