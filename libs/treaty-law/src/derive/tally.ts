import type { Act, ConsentMeans, ParticipantCode } from '../act.ts';
import { ConsentMeans as AllMeans, isStatement } from '../act.ts';
import { membershipsOf, membersOf, type Participant } from '../context.ts';
import type { Condition, ParticipantSet, Who } from '../final-clauses.ts';
import { type LegalDate, spell } from '../legal-date.ts';
import { type Consent, compare } from './dossier.ts';
import type { Tallied, Turn } from './evaluation.ts';
import { inText, nameOfGroup, namesOfMeans, whom } from './words.ts';
import { concerns, dateOf, stands, type World } from './world.ts';

export type Tally = Extract<Condition, { kind: 'count' | 'share' | 'named' | 'fraction' }>;

/** Something tallied: from its date until it ends, with its weight. */
export interface Entry {
  readonly act: Act;
  readonly participant: ParticipantCode;
  readonly name: string;
  readonly from: LegalDate;
  until: LegalDate | null;
  readonly weight: number;
}

/** Means that count where a clause names none: those the treaty opens. */
function meansThatCount(condition: { means?: ConsentMeans[] | undefined }, world: World): ReadonlySet<ConsentMeans> {
  const routes = world.document.consent?.routes;
  return new Set(condition.means ?? routes?.flatMap((route) => route.means) ?? AllMeans.options);
}

/** The entries of a tally, and for each act left out the reason. */
function entriesOf(condition: Tally, world: World): { entries: Entry[]; left: Tallied[] } {
  const entries: Entry[] = [];
  const left: Tallied[] = [];
  const leave = (act: Act, text: string, weight = 0): void => {
    left.push({
      act,
      counted: false,
      ordinal: null,
      since: act.date,
      weight,
      article: condition.article,
      passedOver: text,
      until: null,
    });
  };
  const of = condition.kind === 'count' ? condition.of : 'instruments';
  if (of === 'signatures' || of === 'statements') {
    for (const [code, dossier] of world.dossiers) {
      const act =
        of === 'signatures'
          ? dossier.signature
          : dossier.acts.find(
              (a) =>
                isStatement(a) &&
                condition.kind === 'count' &&
                (condition.provision === undefined || a.provision === condition.provision) &&
                (condition.statement === undefined || a.kind === condition.statement),
            );
      if (act == null) continue;
      if (
        condition.kind === 'count' &&
        condition.from !== undefined &&
        !concerns(condition.from, dossier.participant, act.date, world)
      ) {
        leave(act, `the clause counts ${whom(condition.from, world.document, world.context)}`);
        continue;
      }
      const withdrawn =
        of === 'statements'
          ? dossier.acts.find((a) => a.kind === 'statement-withdrawn' && a.refersTo === act.id)
          : undefined;
      entries.push({
        act,
        participant: code,
        name: inText(dossier.participant),
        from: act.date,
        until: withdrawn?.date ?? null,
        weight: 1,
      });
    }
    return { entries, left };
  }
  const means = meansThatCount(condition, world);
  const who = condition.kind === 'named' ? undefined : condition.from;
  const latest = new Map<ParticipantCode, Entry>();
  // Among a set of participants, an REIO that belongs to it is one of them.
  const asMembers =
    (condition.kind === 'count' || (condition.kind === 'fraction' && !condition.onlyThose)) &&
    condition.reio === 'as-members';
  /** Whether the clause counts the instrument at all: by its means, and by whose it is on its date. */
  const counts = ({ act, participant }: Consent): boolean =>
    means.has(act.kind) && (who === undefined || concerns(who, participant, act.date, world));
  for (const consent of world.consents) {
    const { act, participant } = consent;
    const name = inText(participant);
    if (!means.has(act.kind)) {
      leave(act, `the clause counts ${namesOfMeans(means)} only`, 1);
      continue;
    }
    if (condition.kind === 'named' && !condition.participants.includes(participant.code)) {
      leave(act, 'not among the named participants');
      continue;
    }
    const start = of === 'parties' ? consent.inForceFrom : act.date;
    if (start === null) {
      leave(act, `the treaty is not yet in force for ${name}`);
      continue;
    }
    const from = who === undefined ? start : since(who, participant, start, world);
    if (from === null || (consent.endedOn !== null && consent.endedOn <= from)) {
      leave(
        act,
        `the clause counts ${whom(who ?? { kind: 'any' }, world.document, world.context)}, and ${name} is not one`,
      );
      continue;
    }
    let weight = 1;
    if (condition.kind === 'share') weight = world.document.weights[condition.weights]?.of[participant.code] ?? 0;
    if (participant.kind === 'reio' && condition.kind !== 'named') {
      if (condition.reio === 'not-additional') {
        leave(
          act,
          'the instrument of a regional economic integration organization does not add to those of its member States',
        );
        continue;
      }
      if (asMembers) weight = membersCountedThrough(consent, counts, world).length;
    }
    if (asMembers) {
      const through = world.consents.find(
        (other) =>
          other.act.date < act.date &&
          counts(other) &&
          stands(other, act.date) &&
          membersCountedThrough(other, counts, world).includes(participant.code),
      );
      if (through !== undefined) {
        leave(act, `already counted through ${inText(through.participant)}`);
        continue;
      }
    }
    const before = latest.get(participant.code);
    if (before !== undefined && (before.until === null || from < before.until)) {
      // A new consent given while a denounced one still stands: the participant counts on, once.
      before.until = consent.endedOn;
      leave(act, `an earlier instrument of ${name} still stands`, weight);
      continue;
    }
    const entry = { act, participant: participant.code, name, from, until: consent.endedOn, weight };
    latest.set(participant.code, entry);
    entries.push(entry);
  }
  return { entries, left };
}

/** First date, from `start` on, on which the participant is one of those the clause speaks of; null where none is known. */
function since(who: Who, participant: Participant, start: LegalDate, world: World): LegalDate | null {
  if (concerns(who, participant, start, world)) return start;
  // "Five Parties have expressed their consent" is met when the fifth becomes a Party, if it had consented before.
  const later = becomings(who, participant, world).filter((date) => date > start);
  return later.sort().find((date) => concerns(who, participant, date, world)) ?? null;
}

/** Dates on which the participant may become one of those the clause speaks of. */
function becomings(who: Who, participant: Participant, world: World): LegalDate[] {
  switch (who.kind) {
    case 'party':
    case 'consented':
      return (world.context.treaties.get(who.to)?.participants.get(participant.code)?.spells ?? []).flatMap((s) =>
        who.kind === 'party' ? (s.inForceFrom ?? []) : s.consented,
      );
    case 'member':
      return membershipsOf(world.context, who.of, participant.code).map((m) => m.from);
    case 'all':
    case 'either':
      return who.of.flatMap((part) => becomings(part, participant, world));
    case 'not':
      return becomings(who.who, participant, world);
    default:
      return [];
  }
}

/** The member States an REIO's instrument counts for: its members on the day, less those with an instrument of their own by then. */
function membersCountedThrough(consent: Consent, counts: (own: Consent) => boolean, world: World): ParticipantCode[] {
  const { act, participant } = consent;
  if (participant.kind !== 'reio' || participant.memberStates === undefined) return [];
  return membersOf(world.context, participant.memberStates, act.date).filter(
    (code) => !world.dossiers.get(code)?.consents.some((own) => stands(own, act.date) && counts(own)),
  );
}

/** A set of participants as it changes: entering and leaving by date. */
export interface Moves {
  readonly moves: readonly { date: LegalDate; participant: ParticipantCode; in: boolean }[];
  readonly size: number | null;
  readonly words: string;
}

function movesOf(set: ParticipantSet, world: World): Moves {
  const always = (codes: Iterable<string>) =>
    [...codes].map((participant) => ({ date: '0000-01-01', participant, in: true }));
  const fixed = (at: string): LegalDate | null => (at === 'adoption' || at === 'opening' ? dateOf(at, world) : at);
  switch (set.kind) {
    case 'number':
      return { moves: [], size: set.n, words: `${set.n} as set by the resolution` };
    case 'listed':
      return { moves: always(set.participants), size: null, words: `the ${set.participants.length} listed` };
    case 'members': {
      const words = `members of ${nameOfGroup(world.document, world.context, set.of)}`;
      const own = world.document.groups[set.of];
      if (own !== undefined) return { moves: always(own.members), size: null, words: own.title };
      if (set.at === 'current') {
        const moves = (world.context.groups.get(set.of) ?? []).flatMap((m) => [
          { date: m.from, participant: m.participant, in: true },
          ...(m.to === undefined
            ? []
            : [
                {
                  date: Temporal.PlainDate.from(m.to).add({ days: 1 }).toString(),
                  participant: m.participant,
                  in: false,
                },
              ]),
        ]);
        return { moves, size: null, words };
      }
      const on = fixed(set.at);
      return {
        moves: on === null ? [] : always(membersOf(world.context, set.of, on)),
        size: null,
        words: `${words} on ${on === null ? set.at : spell(on)}`,
      };
    }
    case 'parties': {
      const related = world.context.treaties.get(set.to);
      const own = set.to === world.document.id;
      const spells = own
        ? world.consents.map((c) => ({
            participant: c.participant.code,
            inForceFrom: c.inForceFrom,
            consented: c.act.date,
            endedOn: c.endedOn,
          }))
        : [...(related?.participants ?? [])].flatMap(([participant, p]) =>
            p.spells.map((s) => ({ participant, ...s })),
          );
      const inForce = set.counting === 'in-force' && (own || related?.computed !== false);
      const intervals = spells.flatMap((s) => {
        const from = inForce ? s.inForceFrom : s.consented;
        return from === null ? [] : [{ participant: s.participant, from, until: s.endedOn }];
      });
      const words = `${inForce ? 'Parties' : 'States that have consented'} to ${set.to}`;
      if (set.at === 'current') {
        const moves = intervals.flatMap((s) => [
          { date: s.from, participant: s.participant, in: true },
          ...(s.until === null ? [] : [{ date: s.until, participant: s.participant, in: false }]),
        ]);
        return { moves, size: null, words };
      }
      const on = fixed(set.at);
      const then = on === null ? [] : intervals.filter((s) => s.from <= on && (s.until === null || on < s.until));
      return {
        moves: always(then.map((s) => s.participant)),
        size: null,
        words: `${words} on ${on === null ? set.at : spell(on)}`,
      };
    }
  }
}

/** What is asked of a tally at a moment: the value it has, and the value needed. */
export interface Asked {
  value: number;
  needed: number;
  holds: boolean;
}

/** What a sweep went over, and when it first held. */
export interface Swept {
  readonly entries: readonly Entry[];
  readonly left: readonly Tallied[];
  /** The set that a fraction is asked of, as it is at the end, and how it moved. */
  readonly members: ReadonlySet<ParticipantCode>;
  readonly set: Moves | null;
  readonly turns: readonly Turn[];
  readonly metOn: LegalDate | null;
  /** Value and threshold as at the date asked. */
  readonly now: Asked;
  readonly unit: string | undefined;
}

/** One sweep over every date on which something enters or leaves the count, or the set it is measured against. */
export function sweep(condition: Tally, world: World): Swept {
  const { entries, left } = entriesOf(condition, world);
  const set = condition.kind === 'fraction' ? movesOf(condition.of, world) : null;
  const table = condition.kind === 'share' ? world.document.weights[condition.weights] : undefined;
  const whole = table === undefined ? 0 : (table.total ?? Object.values(table.of).reduce((sum, w) => sum + w, 0));

  const counting = new Map<ParticipantCode, number>();
  const members = new Set<ParticipantCode>();
  const onlyMembers = condition.kind === 'fraction' && condition.onlyThose && set !== null && set.size === null;
  let value = 0;

  type Move = {
    readonly date: LegalDate;
    readonly participant: ParticipantCode;
    readonly weight: number;
    readonly in?: boolean;
  };
  const moves: Move[] = [];
  for (const { from, until, participant, weight } of entries) {
    moves.push({ date: from, participant, weight });
    if (until !== null) moves.push({ date: until, participant, weight: -weight });
  }
  for (const move of set?.moves ?? []) moves.push({ ...move, weight: 0 });
  moves.sort((a, b) => compare(a.date, b.date));

  const apply = (move: Move): void => {
    const { participant } = move;
    if (move.in === undefined) {
      if (onlyMembers) counting.set(participant, (counting.get(participant) ?? 0) + move.weight);
      if (!onlyMembers || members.has(participant)) value += move.weight;
    } else if (move.in && !members.has(participant)) {
      members.add(participant);
      if (onlyMembers) value += counting.get(participant) ?? 0;
    } else if (!move.in && members.delete(participant) && onlyMembers) value -= counting.get(participant) ?? 0;
  };

  const ask = (): Asked => {
    switch (condition.kind) {
      case 'count':
        return { value, needed: condition.atLeast, holds: value >= condition.atLeast };
      case 'named':
        return { value, needed: condition.participants.length, holds: value >= condition.participants.length };
      case 'share': {
        const reached = condition.percent === undefined ? value : whole === 0 ? 0 : (value / whole) * 100;
        const needed = condition.percent ?? condition.amount ?? 0;
        // Weights are decimal fractions: sums may miss the threshold by a rounding of the machine.
        const margin = 1e-9 * Math.max(1, needed);
        return {
          value: reached,
          needed,
          holds: condition.moreThan ? reached > needed + margin : reached >= needed - margin,
        };
      }
      case 'fraction': {
        const size = set?.size ?? members.size;
        const exact = (size * condition.numerator) / condition.denominator;
        const share = condition.moreThan ? Math.floor(exact) + 1 : Math.ceil(exact);
        const needed = Math.max(share, condition.atLeast ?? 0);
        return { value, needed, holds: size > 0 && value >= needed };
      }
    }
  };

  const turns: Turn[] = [];
  let now: Asked = ask();
  // Acts of one day count together.
  for (let i = 0; i < moves.length; ) {
    const date = (moves[i] as Move).date;
    while (i < moves.length && (moves[i] as Move).date === date) {
      apply(moves[i] as Move);
      i += 1;
    }
    const asked = ask();
    if (date <= world.asAt) now = asked;
    if (asked.holds !== (turns.at(-1)?.holds ?? false)) turns.push({ date, holds: asked.holds });
  }
  const metOn = turns[0]?.date ?? null;
  return { entries, left, members, set, turns, metOn, now, unit: table?.unit };
}
