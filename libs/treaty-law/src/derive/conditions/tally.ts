import type { Act, ConsentMeans, ParticipantCode } from '../../act.ts';
import { ConsentMeans as AllMeans, isStatement } from '../../act.ts';
import { continuatorOf, membersOf } from '../../context.ts';
import type { Condition, FinalClauses, ParticipantSet } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { phrase } from '../../reason.ts';
import type { SetFacts, Unit } from '../../rules/condition.ts';
import { whoFacts } from '../../rules/facts.ts';
import { restsOnUnknown } from '../capacity.ts';
import { type Consent, compare, type Dossier, signedFrom } from '../dossier.ts';
import { forerunnerOf } from '../forerunner.ts';
import { nameOfGroup } from '../words.ts';
import { concerns, dateOf, isUnder, stands, takenBackOn, type World } from '../world.ts';
import type { PassedOver, Tallied, Turn } from './evaluation.ts';
import { ALWAYS, only, type Stay, sinceFor, staysIn, staysUnder, tellsForce } from './stays.ts';

export type Tally = Extract<Condition, { kind: 'count' | 'share' | 'named' | 'fraction' | 'regions' | 'pair' }>;

/** Tallies that can go over other acts than instruments, and say how an organization counts. */
type Wide = Extract<Tally, { kind: 'count' | 'share' | 'fraction' }>;

export function isWide(condition: Tally): condition is Wide {
  return condition.kind === 'count' || condition.kind === 'share' || condition.kind === 'fraction';
}

/** Something tallied: from its date until it ends, with its weight. */
export interface Entry {
  readonly act: Act;
  /** As whom it counts: the one that continues its author, where there is one. */
  readonly participant: ParticipantCode;
  readonly author: ParticipantCode;
  readonly from: LegalDate;
  until: LegalDate | null;
  readonly weight: number;
}

/** Means that every treaty open to all has, under whatever name: what a clause lists that singles none out. */
const USUAL: readonly ConsentMeans[] = ['ratification', 'accession'];

/**
 * Means that count: where a clause names none, those the treaty opens. A successor State takes a place that counts,
 * unless the clause singles out some of the means (Vienna Convention on Succession of States in respect of Treaties,
 * Art. 18(5) and 36(5)).
 */
function meansThatCount({ means }: { means?: ConsentMeans[] | undefined }, world: World): ReadonlySet<ConsentMeans> {
  const opened = world.document.consent?.routes.flatMap((route) => route.means);
  const counted = means ?? opened ?? AllMeans.options;
  const all = means === undefined || (opened ?? USUAL).every((each) => means.includes(each));
  return new Set(all ? [...counted, 'succession' as const] : counted);
}

/** What a tally goes over: an instrument, a signature or a statement, from its date until it ends. */
type Candidate = Pick<Consent, 'participant' | 'inForceFrom' | 'endedOn'> & {
  readonly act: Act;
  readonly since?: LegalDate;
};

/** What kind of act a tally goes over. */
export function talliedIn(condition: Tally): 'instruments' | 'signatures' | 'parties' | 'statements' {
  if (!isWide(condition)) return 'instruments';
  return condition.kind === 'fraction' ? condition.acts : condition.of;
}

/** Signatures or statements of which the clause speaks, in legal order. What was taken back ends on that day. */
function candidatesOf(condition: Wide, world: World): Candidate[] {
  const found: Candidate[] = [];
  const statements = talliedIn(condition) === 'statements';
  for (const dossier of world.dossiers.values()) {
    const { participant, acts, signatures } = dossier;
    for (const act of statements ? acts : signatures) {
      if (statements) {
        if (!isStatement(act)) continue;
        if (condition.provision !== undefined && !isUnder(act.provision, condition.provision)) continue;
        if (condition.statement !== undefined && act.kind !== condition.statement) continue;
      }
      if (statements) {
        const stay = stayOf(act, dossier, world);
        if (stay !== null) found.push({ act, participant, since: stay.from, inForceFrom: null, endedOn: stay.until });
        continue;
      }
      const endedOn =
        acts.find((other) => other.kind === 'signature-withdrawn' && other.date >= act.date)?.date ?? null;
      found.push({ act, participant, since: signedFrom(act, dossier), inForceFrom: null, endedOn });
    }
  }
  return found.sort((a, b) => compare(a.since ?? a.act.date, b.since ?? b.act.date));
}

/**
 * How long a statement counts: until it is taken back, and only while its author has a consent that stands; null where
 * it never has. An objection is made by whoever may prevent something, bound or not.
 */
function stayOf(
  act: Act,
  { participant, acts }: Dossier,
  world: World,
): { from: LegalDate; until: LegalDate | null } | null {
  const back = takenBackOn(act, acts);
  if (act.kind === 'objection') return { from: act.date, until: back };
  const consents = (world.bonds ?? world.dossiers).get(participant.code)?.consents ?? [];
  let from: LegalDate | null = null;
  let until: LegalDate | null = null;
  for (const { since, endedOn } of consents) {
    if (endedOn !== null && endedOn <= act.date) continue;
    // Given anew by the day on which the former one ends, it goes on.
    if (from !== null && (until === null || since > until)) break;
    from ??= later(since, act.date);
    until = endedOn;
  }
  if (from === null) return null;
  return { from, until: until === null || (back !== null && back < until) ? back : until };
}

/** Instruments and notifications of provisional application, in legal order. */
function withProvisional(world: World): Candidate[] {
  const notified = [...world.dossiers.values()].flatMap(({ participant, acts, provisional }) =>
    provisional.map((act) => ({ act, participant, inForceFrom: null, endedOn: takenBackOn(act, acts) })),
  );
  return [...world.consents, ...notified].sort((a, b) => compare(a.act.date, b.act.date));
}

const INSTRUMENTS = phrase('unit-instruments', {});
const SIGNATURES = phrase('unit-signatures', {});
const STATEMENTS = phrase('unit-statements', { kind: null });

/** What a tally goes over, as a unit: whoever is counted as a Party is so by its instrument. */
function unitTallied(of: ReturnType<typeof talliedIn>): Unit {
  return of === 'signatures' ? SIGNATURES : of === 'statements' ? STATEMENTS : INSTRUMENTS;
}

/** The entries of a tally, and for each act left out the reason. */
function entriesOf(condition: Tally, world: World): { entries: Entry[]; left: Tallied[]; unknown: boolean } {
  const entries: Entry[] = [];
  let unknown = false;
  const left: Tallied[] = [];
  const leave = (act: Act, passedOver: PassedOver, weight = 0): void => {
    left.push({
      act,
      counted: false,
      ordinal: null,
      since: act.date,
      weight,
      article: condition.article,
      passedOver,
      until: null,
    });
  };
  const of = talliedIn(condition);
  const byMeans = of === 'instruments' || of === 'parties';
  const means = meansThatCount(condition, world);
  const listed = [...means];
  const who = condition.kind === 'named' ? undefined : condition.from;
  const latest = new Map<ParticipantCode, Entry>();
  let candidates: readonly Candidate[];
  if (isWide(condition) && condition.orProvisional === true) candidates = withProvisional(world);
  else if (byMeans || !isWide(condition)) candidates = world.consents;
  else candidates = candidatesOf(condition, world);
  const table = condition.kind === 'share' ? world.document.weights[condition.weights] : undefined;
  const tables = newTables([table], world);
  // Among a set of participants, an REIO that belongs to it is one of them.
  const asMembers =
    (condition.kind === 'count' || (condition.kind === 'fraction' && !condition.onlyThose)) &&
    condition.reio === 'as-members';
  const isCounted = ({ kind }: Act): boolean =>
    !byMeans || means.has(kind as ConsentMeans) || kind === 'provisional-application';
  /** Whether the clause counts the act at all: by its means, and by whose it is on its date. */
  const counts = ({ act, participant }: Candidate): boolean =>
    isCounted(act) && (who === undefined || concerns(who, participant, act.date, world));
  for (const candidate of candidates) {
    const { act, participant, endedOn } = candidate;
    const author = participant.code;
    // What is printed under two successors was one act of their predecessor.
    const doer = forerunnerOf(act, participant, world.context) ?? participant;
    const code = continuatorOf(doer.code, world.context);
    if (!isCounted(act)) {
      leave(act, phrase('not-counted-means', { means: listed }), 1);
      continue;
    }
    if (
      condition.kind === 'named' &&
      !condition.participants.some((named) => named === participant.code || named === code)
    ) {
      leave(act, phrase('not-counted-unnamed', {}));
      continue;
    }
    const start = of === 'parties' ? candidate.inForceFrom : (candidate.since ?? act.date);
    if (start === null) {
      leave(act, phrase('not-counted-not-bound', { participant: author }));
      continue;
    }
    const from = who === undefined ? start : sinceFor(who, act, participant, start, world);
    if (from === null || (endedOn !== null && endedOn <= from)) {
      if (who === undefined) {
        leave(act, phrase('not-counted-over', { date: endedOn as string }));
        continue;
      }
      const untold = restsOnUnknown(who, world, participant);
      if (untold) unknown = true;
      const whom = whoFacts(who, world.document, world.context);
      leave(act, phrase(untold ? 'not-counted-untold' : 'not-counted-other', { who: whom, participant: author }));
      continue;
    }
    let weight = 1;
    if (table !== undefined) {
      // By its heaviest weight, so that nobody is passed over for want of one that a later table gives it.
      const times = [from, ...tables.filter((on) => from < on && (endedOn === null || on < endedOn))];
      weight = Math.max(...times.map((on) => weightOn(table, act, on, world)));
    }
    if (participant.kind === 'reio' && isWide(condition)) {
      if (condition.reio === 'not-additional') {
        leave(act, phrase('not-counted-organization', { unit: unitTallied(of) }));
        continue;
      }
      if (asMembers) weight = membersCountedThrough(candidate, candidates, counts, world).length;
    }
    if (asMembers) {
      const through = candidates.find(
        (other) =>
          other.act.date < act.date &&
          counts(other) &&
          stands(other, act.date) &&
          membersCountedThrough(other, candidates, counts, world).includes(participant.code),
      );
      if (through !== undefined) {
        leave(act, phrase('not-counted-through', { participant: through.participant.code }));
        continue;
      }
    }
    const before = latest.get(code);
    if (before !== undefined && (before.until === null || from < before.until)) {
      // A new consent given while a denounced one still stands: the participant counts on, once.
      if (byMeans) before.until = endedOn;
      else if (before.until !== null) before.until = endedOn === null ? null : later(before.until, endedOn);
      const unit = before.act.kind === 'provisional-application' ? null : unitTallied(of);
      leave(act, phrase('not-counted-again', { unit, participant: author }), weight);
      continue;
    }
    const entry = { act, participant: code, author, from, until: endedOn, weight };
    latest.set(code, entry);
    entries.push(entry);
  }
  return { entries, left, unknown };
}

/** The member States an REIO's act counts for: its members on the day, less those with an act of their own by then. */
function membersCountedThrough(
  { act, participant }: Candidate,
  candidates: readonly Candidate[],
  counts: (own: Candidate) => boolean,
  world: World,
): ParticipantCode[] {
  if (participant.kind !== 'reio' || participant.memberStates === undefined) return [];
  return membersOf(world.context, participant.memberStates, act.date).filter(
    (code) => !candidates.some((own) => own.participant.code === code && stands(own, act.date) && counts(own)),
  );
}

type Table = FinalClauses['weights'][string];

/** The table of weights that holds on the date, as known at asAt. */
function tableOn(table: Table, on: LegalDate, world: World): Pick<Table, 'total' | 'of'> {
  let holds: Pick<Table, 'total' | 'of'> & { from?: LegalDate } = table;
  for (const next of table.series) {
    if (next.from <= on && next.from <= world.asAt && (holds.from === undefined || holds.from <= next.from))
      holds = next;
  }
  return holds;
}

/** The weight of an act on the date: what it declares itself, else what the table gives its participant. */
function weightOn(table: Table, act: Act, on: LegalDate, world: World): number {
  if (table.declared && act.amount !== undefined) return act.amount;
  const code = act.participant as ParticipantCode;
  const { of } = tableOn(table, on, world);
  return of[code] ?? of[continuatorOf(code, world.context)] ?? 0;
}

function wholeOn(table: Table, on: LegalDate, world: World): number {
  const { total, of } = tableOn(table, on, world);
  return total ?? Object.values(of).reduce((sum, weight) => sum + weight, 0);
}

/** Dates on which a table of weights known at asAt begins to hold. */
function newTables(tables: readonly (Table | undefined)[], world: World): LegalDate[] {
  const dates = tables.flatMap((table) => table?.series.map((next) => next.from) ?? []);
  return dates.length === 0 ? dates : [...new Set(dates)].filter((date) => date <= world.asAt).sort();
}

/** A set of participants as it changes: entering and leaving by date. */
export interface Moves {
  readonly moves: readonly { date: LegalDate; participant: ParticipantCode; in: boolean }[];
  readonly size: number | null;
  readonly facts: SetFacts;
}

function movesOf(set: ParticipantSet, world: World): Moves {
  const always = (codes: Iterable<string>) =>
    [...codes].map((participant) => ({ date: ALWAYS, participant, in: true }));
  if (set.kind === 'number') return { moves: [], size: set.n, facts: { kind: 'number', n: set.n } };
  if (set.kind === 'listed')
    return { moves: always(set.participants), size: null, facts: { kind: 'listed', n: set.participants.length } };
  if (set.kind === 'heaviest') return heaviest(set, world);
  const { document, context } = world;
  let facts: Exclude<SetFacts, { n: number }>;
  let stays: readonly Stay[];
  if (set.kind === 'members') {
    const own = document.groups[set.of] !== undefined;
    facts = { kind: 'members', title: nameOfGroup(document, context, set.of), own };
    stays = staysIn(set.of, world);
  } else {
    const inForce = set.counting === 'in-force' && tellsForce(set.to, world);
    facts = { kind: inForce ? 'parties' : 'consenting', to: set.to };
    stays = staysUnder(set.to, inForce, world);
  }
  if (set.only !== undefined) {
    facts = { ...facts, only: whoFacts(set.only, document, context) };
    stays = only(set.only, stays, world);
  }
  // A list in the document is as it was made: it has no dates.
  if (facts.kind === 'members' && facts.own && set.only === undefined)
    return { moves: always(stays.map((stay) => stay.participant)), size: null, facts };
  if (set.at === 'current') {
    const moves = stays.flatMap(({ participant, from, until }) => [
      { date: from, participant, in: true },
      ...(until === null ? [] : [{ date: until, participant, in: false }]),
    ]);
    return { moves, size: null, facts };
  }
  const on = set.at === 'adoption' || set.at === 'opening' ? dateOf(set.at, world) : set.at;
  const then = on === null ? [] : stays.filter((s) => s.from <= on && (s.until === null || on < s.until));
  return {
    moves: always(then.map((s) => s.participant)),
    size: null,
    facts: { ...facts, on: on ?? set.at },
  };
}

/** The members with the greatest weights, as members come and go and tables of weights follow each other. */
function heaviest({ n, weights, of }: Extract<ParticipantSet, { kind: 'heaviest' }>, world: World): Moves {
  const table = world.document.weights[weights] as Table;
  const stays = staysIn(of, world);
  const dates = [...stays.flatMap(({ from, until }) => [from, until ?? []].flat()), ...newTables([table], world)];
  const moves: { date: LegalDate; participant: ParticipantCode; in: boolean }[] = [];
  let among: ReadonlySet<ParticipantCode> = new Set();
  for (const date of [...new Set(dates)].sort()) {
    const weighed = tableOn(table, date, world).of;
    const now = new Set(
      stays
        .filter(
          ({ participant, from, until }) =>
            from <= date && (until === null || date < until) && (weighed[participant] ?? 0) > 0,
        )
        .sort(
          (a, b) =>
            (weighed[b.participant] ?? 0) - (weighed[a.participant] ?? 0) || compare(a.participant, b.participant),
        )
        .slice(0, n)
        .map(({ participant }) => participant),
    );
    for (const participant of among) if (!now.has(participant)) moves.push({ date, participant, in: false });
    for (const participant of now) if (!among.has(participant)) moves.push({ date, participant, in: true });
    among = now;
  }
  return {
    moves,
    size: null,
    facts: { kind: 'heaviest', n, weights: table.title, title: nameOfGroup(world.document, world.context, of) },
  };
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
  /** The set that a fraction is asked of, as it was when the fraction was reached or else is at the end, and how it moved. */
  readonly members: ReadonlySet<ParticipantCode>;
  readonly set: Moves | null;
  readonly turns: readonly Turn[];
  readonly metOn: LegalDate | null;
  /** Value and threshold as at the date asked, and as they were when it first held. */
  readonly now: Asked;
  readonly then: Asked | null;
  /** Whether an act is left out only because the record cannot tell that the clause speaks of its author. */
  readonly unknown: boolean;
}

/** One sweep over every date on which something enters or leaves the count, or the set it is measured against. */
export function sweep(condition: Tally, world: World): Swept {
  const { entries, left, unknown } = entriesOf(condition, world);
  const set = condition.kind === 'fraction' ? movesOf(condition.of, world) : null;
  const { weights } = world.document;
  const table = condition.kind === 'share' ? weights[condition.weights] : undefined;
  const relative =
    condition.kind === 'share' && condition.relativeTo !== undefined ? weights[condition.relativeTo] : undefined;
  const tables = newTables([table, relative], world);

  const counting = new Map<ParticipantCode, number>();
  const members = new Set<ParticipantCode>();
  const stays = new Map<ParticipantCode, number>();
  const onlyMembers = condition.kind === 'fraction' && condition.onlyThose && set !== null && set.size === null;
  let value = 0;
  // What a percentage is taken of: the whole of the table, or what the same participants have in another one.
  let whole = table === undefined || relative !== undefined ? 0 : wholeOn(table, ALWAYS, world);

  type Move = {
    readonly date: LegalDate;
    readonly participant: ParticipantCode;
    readonly weight: number;
    readonly base?: number;
    readonly in?: boolean;
  };
  const moves: Move[] = [];
  for (const { act, from, until, participant, weight } of entries) {
    if (table === undefined || (relative === undefined && tables.length === 0)) {
      moves.push({ date: from, participant, weight });
      if (until !== null) moves.push({ date: until, participant, weight: -weight });
      continue;
    }
    // What stands weighs anew from the date of each table.
    let had = { weight: 0, base: 0 };
    for (const date of [from, ...tables.filter((on) => from < on && (until === null || on < until))]) {
      const has = {
        weight: weightOn(table, act, date, world),
        base: relative === undefined ? 0 : weightOn(relative, act, date, world),
      };
      moves.push({ date, participant, weight: has.weight - had.weight, base: has.base - had.base });
      had = has;
    }
    if (until !== null) moves.push({ date: until, participant, weight: -had.weight, base: -had.base });
  }
  for (const move of set?.moves ?? [])
    moves.push({ ...move, participant: continuatorOf(move.participant, world.context), weight: 0 });
  for (const date of tables) moves.push({ date, participant: '', weight: 0 });
  moves.sort((a, b) => compare(a.date, b.date));

  const apply = (move: Move): void => {
    const { participant } = move;
    if (move.in === undefined) {
      if (onlyMembers || !isWide(condition)) counting.set(participant, (counting.get(participant) ?? 0) + move.weight);
      if (!onlyMembers || members.has(participant)) value += move.weight;
      if (move.base !== undefined && relative !== undefined) whole += move.base;
      return;
    }
    // Who is continued leaves as its continuator enters: one and the same stays in.
    const times = (stays.get(participant) ?? 0) + (move.in ? 1 : -1);
    stays.set(participant, times);
    if (times === 1 && move.in) {
      members.add(participant);
      if (onlyMembers) value += counting.get(participant) ?? 0;
    } else if (times === 0) {
      members.delete(participant);
      if (onlyMembers) value -= counting.get(participant) ?? 0;
    }
  };

  const regions = (): number => {
    const found = new Set<string>();
    for (const [code, n] of counting) {
      const region = n > 0 ? world.context.participants.get(code)?.region : undefined;
      if (region !== undefined) found.add(region);
    }
    return found.size;
  };
  const ask = (): Asked => {
    switch (condition.kind) {
      case 'regions': {
        const found = regions();
        return { value: found, needed: condition.atLeast, holds: found >= condition.atLeast };
      }
      case 'pair': {
        const has = (code: ParticipantCode): number => ((counting.get(code) ?? 0) > 0 ? 1 : 0);
        const pairs = world.document.pairs[condition.of]?.of ?? [];
        const found = Math.max(0, ...pairs.map(([one, other]) => has(one) + has(other)));
        return { value: found, needed: 2, holds: found === 2 };
      }
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
  let then: Asked | null = null;
  let whoThen: ReadonlySet<ParticipantCode> | null = null;
  // Acts of one day count together.
  for (let i = 0; i < moves.length; ) {
    const date = (moves[i] as Move).date;
    while (i < moves.length && (moves[i] as Move).date === date) {
      apply(moves[i] as Move);
      i += 1;
    }
    if (table !== undefined && relative === undefined && tables.includes(date)) whole = wholeOn(table, date, world);
    const asked = ask();
    if (date <= world.asAt) now = asked;
    if (asked.holds === (turns.at(-1)?.holds ?? false)) continue;
    turns.push({ date, holds: asked.holds });
    if (then !== null) continue;
    then = asked;
    if (set !== null) whoThen = new Set(members);
  }
  const metOn = turns[0]?.date ?? null;
  return { entries, left, members: whoThen ?? members, set, turns, metOn, now, then, unknown };
}
