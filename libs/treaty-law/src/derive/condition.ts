import type { Act, ConsentMeans, ParticipantCode } from '../act.ts';
import { ConsentMeans as AllMeans, isStatement } from '../act.ts';
import { membersOf } from '../context.ts';
import type { Condition, ParticipantSet } from '../final-clauses.ts';
import { type LegalDate, later, nextAnniversary, spell } from '../legal-date.ts';
import type { Progress, Reason } from '../status.ts';
import type { Consent } from './dossier.ts';
import { because, cite, described, nameOf, ordinal, whom } from './words.ts';
import { concerns, dateOf, reach, type World } from './world.ts';

/** A change of a condition from a date on. Before the first one it does not hold. */
interface Turn {
  readonly date: LegalDate;
  readonly holds: boolean;
}

/** How one act fares in a tally. */
export interface Tallied {
  readonly act: Act;
  readonly counted: boolean;
  readonly ordinal: number | null;
  /** What it adds to the number bound once the treaty is in force: 1, or for an REIO the States it stands for. */
  readonly weight: number;
  readonly why: Reason;
}

/** A condition evaluated over the whole life of the treaty, as far as the acts up to asAt settle it. */
export interface Evaluation {
  readonly turns: readonly Turn[];
  /** First date on which it holds; it may lie ahead where nothing more is needed. */
  readonly metOn: LegalDate | null;
  readonly progress: Progress;
  readonly reasons: readonly Reason[];
  /** The sheet of the first tally in the condition, if there is one. */
  readonly sheet: readonly Tallied[] | null;
}

type Tally = Extract<Condition, { kind: 'count' | 'share' | 'named' | 'fraction' }>;

/** Evaluates a condition. Each node tells when it first held, how far it is, and by which acts. */
export function evaluate(condition: Condition, world: World): Evaluation {
  switch (condition.kind) {
    case 'count':
    case 'share':
    case 'named':
    case 'fraction':
      return tally(condition, world);
    case 'in-force': {
      const date = world.context.treaties.get(condition.treaty)?.inForce ?? null;
      return single(
        world,
        date,
        condition.article,
        `${condition.treaty} in force`,
        `entry into force of ${condition.treaty}`,
      );
    }
    case 'not-before': {
      let date = condition.date ?? null;
      let text = date === null ? '' : `not before ${spell(date)}`;
      if (condition.after !== undefined) {
        const start = dateOf(condition.after.point, world);
        const point = condition.after.point.replaceAll('-', ' ');
        const reached = start === null ? null : reach(condition.after.delay, start, world);
        date = reached?.date ?? null;
        text =
          reached === null || start === null
            ? `counted from ${point}`
            : `${point} ${spell(start)} ${reached.arithmetic}`;
      }
      return single(world, date, condition.article, text, date === null ? text : `waits for ${spell(date)}`);
    }
    case 'yearly':
      return yearly(condition, world);
    case 'all':
    case 'any':
      return combined(condition, world);
  }
}

/** A condition that holds from one date on. */
function single(
  world: World,
  date: LegalDate | null,
  article: string | undefined,
  text: string,
  missing: string,
): Evaluation {
  const met = date !== null && date <= world.asAt;
  return {
    turns: date === null ? [] : [{ date, holds: true }],
    metOn: date,
    progress: progressOf(article, { text, met, metOn: date, parts: [], ...(met ? {} : { missing }) }),
    reasons: [because(article, date === null ? `${missing}: no date yet` : `${text}: ${spell(date)}`)],
    sheet: null,
  };
}

function progressOf(article: string | undefined, rest: Omit<Progress, 'clause'>): Progress {
  const clause = cite(article);
  return clause === undefined ? rest : { ...rest, clause };
}

function yearly(condition: Extract<Condition, { kind: 'yearly' }>, world: World): Evaluation {
  const inner = evaluate(condition.condition, world);
  const earliest = condition.from === undefined ? '0000-01-01' : `${String(condition.from).padStart(4, '0')}-01-01`;
  let metOn: LegalDate | null = null;
  for (const [i, turn] of inner.turns.entries()) {
    if (!turn.holds) continue;
    const day = nextAnniversary(later(turn.date, earliest), condition.month, condition.day);
    const ends = inner.turns.slice(i + 1).find((next) => !next.holds)?.date;
    if (ends === undefined || day < ends) {
      metOn = day;
      break;
    }
  }
  const met = metOn !== null && metOn <= world.asAt;
  const words = `looked at once a year${metOn === null ? '' : `: it holds on ${spell(metOn)}`}`;
  return {
    turns: metOn === null ? [] : [{ date: metOn, holds: true }],
    metOn,
    progress: progressOf(condition.article, {
      text: words,
      met,
      metOn,
      parts: [inner.progress],
      ...(inner.progress.missing === undefined ? {} : { missing: inner.progress.missing }),
    }),
    reasons: [...inner.reasons, because(condition.article, words)],
    sheet: inner.sheet,
  };
}

function combined(condition: Extract<Condition, { kind: 'all' | 'any' }>, world: World): Evaluation {
  const parts = condition.of.map((part) => evaluate(part, world));
  const dates = [...new Set(parts.flatMap((part) => part.turns.map((turn) => turn.date)))].sort();
  const turns: Turn[] = [];
  for (const date of dates) {
    const holds =
      condition.kind === 'all' ? parts.every((part) => holdsOn(part, date)) : parts.some((part) => holdsOn(part, date));
    if (holds !== (turns.at(-1)?.holds ?? false)) turns.push({ date, holds });
  }
  const metOn = turns[0]?.date ?? null;
  const met = metOn !== null && metOn <= world.asAt;
  // Of alternatives, the one that was met speaks; while none is, the first.
  const speaking =
    condition.kind === 'all'
      ? parts
      : [parts.find((part) => metOn !== null && part.metOn === metOn) ?? (parts[0] as Evaluation)];
  const missing = met
    ? []
    : (condition.kind === 'all' ? parts : parts.slice(0)).flatMap((part) => part.progress.missing ?? []);
  return {
    turns,
    metOn,
    progress: progressOf(condition.article, {
      text: condition.kind === 'all' ? 'all of these' : 'any of these',
      met,
      metOn,
      parts: parts.map((part) => part.progress),
      ...(missing.length === 0 ? {} : { missing: missing.join(condition.kind === 'all' ? '; ' : ', or ') }),
    }),
    reasons: speaking.flatMap((part) => part.reasons),
    sheet: speaking.find((part) => part.sheet !== null)?.sheet ?? null,
  };
}

function holdsOn(evaluation: Evaluation, date: LegalDate): boolean {
  let holds = false;
  for (const turn of evaluation.turns) {
    if (turn.date > date) break;
    holds = turn.holds;
  }
  return holds;
}

/** Something tallied: from its date until it ends, with its weight. */
interface Entry {
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
    const why = because(condition.article, `Not counted: ${text}`, [act]);
    left.push({ act, counted: false, ordinal: null, weight, why });
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
        name: dossier.participant.name,
        from: act.date,
        until: withdrawn?.date ?? null,
        weight: 1,
      });
    }
    return { entries, left };
  }
  const means = meansThatCount(condition, world);
  const latest = new Map<ParticipantCode, Entry>();
  for (const consent of world.consents) {
    const { act, participant } = consent;
    const name = participant.name;
    if (!means.has(act.kind)) {
      leave(act, `the clause does not name ${act.kind.replaceAll('-', ' ')}`, 1);
      continue;
    }
    if (condition.kind === 'named' && !condition.participants.includes(participant.code)) {
      leave(act, 'not among the named participants');
      continue;
    }
    if (
      condition.kind !== 'named' &&
      condition.from !== undefined &&
      !concerns(condition.from, participant, act.date, world)
    ) {
      leave(
        act,
        `the clause counts ${whom(condition.from, world.document, world.context)}; on ${spell(act.date)} ${name} was not one`,
      );
      continue;
    }
    const from = of === 'parties' ? consent.inForceFrom : act.date;
    if (from === null) {
      leave(act, `the treaty is not yet in force for ${name}`);
      continue;
    }
    let weight = 1;
    if (condition.kind === 'share') weight = world.document.weights[condition.weights]?.of[participant.code] ?? 0;
    if (participant.kind === 'reio' && condition.kind !== 'named') {
      if (condition.reio === 'not-additional') {
        leave(act, `the instrument of an organization is not additional to those of its member States`);
        continue;
      }
      if (condition.reio === 'as-members' && condition.kind !== 'share')
        weight = membersCountedThrough(consent, means, world).length;
    }
    if (condition.kind !== 'named' && condition.kind !== 'share' && condition.reio === 'as-members') {
      const through = world.consents.find(
        (other) =>
          other.act.date < act.date &&
          other !== consent &&
          membersCountedThrough(other, means, world).includes(participant.code),
      );
      if (through !== undefined) {
        leave(act, `already counted through ${through.participant.name}`);
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

/** The member States an REIO's instrument counts for: its members on the day, less those with an instrument of their own by then. */
function membersCountedThrough(consent: Consent, means: ReadonlySet<ConsentMeans>, world: World): ParticipantCode[] {
  const { act, participant } = consent;
  if (participant.kind !== 'reio' || participant.memberStates === undefined) return [];
  return membersOf(world.context, participant.memberStates, act.date).filter(
    (code) => !world.dossiers.get(code)?.consents.some((own) => means.has(own.act.kind) && own.act.date <= act.date),
  );
}

/** A set of participants as it changes: entering and leaving by date. */
interface Moves {
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
      const words = `members of ${set.of}`;
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
interface Asked {
  value: number;
  needed: number;
  holds: boolean;
}

/** One sweep over every date on which something enters or leaves the count, or the set it is measured against. */
function tally(condition: Tally, world: World): Evaluation {
  const { entries, left } = entriesOf(condition, world);
  const set = condition.kind === 'fraction' ? movesOf(condition.of, world) : null;
  const table = condition.kind === 'share' ? world.document.weights[condition.weights] : undefined;
  const whole = table === undefined ? 0 : (table.total ?? Object.values(table.of).reduce((sum, w) => sum + w, 0));

  type Move = { date: LegalDate; apply: () => void };
  const moves: Move[] = [];
  const counting = new Map<ParticipantCode, number>();
  const members = new Set<ParticipantCode>();
  let value = 0;
  const inSet = (code: ParticipantCode): boolean =>
    set === null || set.size !== null || condition.kind !== 'fraction' || !condition.onlyThose || members.has(code);
  for (const entry of entries) {
    moves.push({
      date: entry.from,
      apply: () => {
        counting.set(entry.participant, (counting.get(entry.participant) ?? 0) + entry.weight);
        if (inSet(entry.participant)) value += entry.weight;
      },
    });
    if (entry.until !== null) {
      moves.push({
        date: entry.until,
        apply: () => {
          counting.set(entry.participant, (counting.get(entry.participant) ?? 0) - entry.weight);
          if (inSet(entry.participant)) value -= entry.weight;
        },
      });
    }
  }
  if (set !== null) {
    for (const move of set.moves) {
      moves.push({
        date: move.date,
        apply: () => {
          const weight =
            condition.kind === 'fraction' && condition.onlyThose ? (counting.get(move.participant) ?? 0) : 0;
          if (move.in && !members.has(move.participant)) {
            members.add(move.participant);
            value += weight;
          } else if (!move.in && members.delete(move.participant)) value -= weight;
        },
      });
    }
  }
  moves.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

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
      (moves[i] as Move).apply();
      i += 1;
    }
    const asked = ask();
    if (date <= world.asAt) now = asked;
    if (asked.holds !== (turns.at(-1)?.holds ?? false)) turns.push({ date, holds: asked.holds });
  }
  const metOn = turns[0]?.date ?? null;
  const sheet = sheetOf(condition, { entries, left, members, set, metOn }, world);
  return told(condition, { turns, metOn, now, sheet, set, unit: table?.unit }, world);
}

/** What a sweep went over, and when it first held. */
interface Swept {
  readonly entries: readonly Entry[];
  readonly left: readonly Tallied[];
  readonly members: ReadonlySet<ParticipantCode>;
  readonly set: Moves | null;
  readonly metOn: LegalDate | null;
}

/** The counting sheet of a tally: each act in legal order, counted or not, and why. */
function sheetOf(condition: Tally, { entries, left, members, set, metOn }: Swept, world: World): Tallied[] {
  const lines: Tallied[] = [...left];
  const numbers = new Map<ParticipantCode, number>();
  let n = 0;
  /** Why an entry is not numbered, though the clause speaks of it. */
  const passedOver = (entry: Entry): string | null => {
    const { name, participant, until } = entry;
    if (
      condition.kind === 'fraction' &&
      condition.onlyThose &&
      set !== null &&
      set.size === null &&
      !members.has(participant)
    ) {
      return `${name} is not among the ${set.words}`;
    }
    if (entry.weight === 0) return `${name} carries no weight of its own in this count`;
    if (until !== null && until <= (metOn ?? world.asAt))
      return `it ended on ${spell(until)}, before the condition was met`;
    const before = numbers.get(participant);
    return before === undefined ? null : `${name} was ${ordinal(before)} by an earlier instrument`;
  };
  for (const entry of [...entries].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const { act } = entry;
    const reason = passedOver(entry);
    if (reason !== null) {
      const why = because(condition.article, `Not counted: ${reason}`, [act]);
      // Who came back is bound again, though it is not numbered again.
      lines.push({ act, counted: false, ordinal: null, weight: numbers.has(entry.participant) ? 1 : 0, why });
      continue;
    }
    const weight = condition.kind === 'share' ? 1 : entry.weight;
    n += weight;
    numbers.set(entry.participant, n);
    const ended = entry.until !== null && entry.until <= world.asAt ? `; no longer from ${spell(entry.until)}` : '';
    const why = because(condition.article, `${ordinal(n)} counted: ${described(act, entry.name)}${ended}`, [act]);
    lines.push({ act, counted: true, ordinal: n, weight, why });
  }
  return lines.sort((a, b) => (a.act.date < b.act.date ? -1 : a.act.date > b.act.date ? 1 : 0));
}

interface Result {
  turns: readonly Turn[];
  metOn: LegalDate | null;
  now: Asked;
  sheet: readonly Tallied[];
  set: Moves | null;
  unit: string | undefined;
}

/** Puts a tally into words: what is asked, how far it is, what is missing, and by which acts it was met. */
function told(condition: Tally, result: Result, world: World): Evaluation {
  const { turns, metOn, now, sheet, set } = result;
  const met = metOn !== null && metOn <= world.asAt;
  const unit = unitOf(condition, result.unit);
  const asked = askedInWords(condition, now, unit, set, world);
  const lack = round(now.needed - now.value);
  const missing = missingInWords(condition, lack, unit, now, world);
  const counted = sheet.filter((line) => line.counted);
  const towards = metOn === null ? counted : counted.filter((line) => line.act.date <= metOn);
  const decisive = metOn === null ? undefined : towards.at(-1);
  const scope =
    condition.kind !== 'named' && condition.from !== undefined
      ? ` of ${whom(condition.from, world.document, world.context)}`
      : '';
  const text =
    decisive === undefined
      ? `${round(now.value)} of ${round(now.needed)} ${unit}${scope}${set === null ? '' : ` (${set.words})`}`
      : `${condition.kind === 'share' ? `${round(now.needed)} ${unit} reached` : `${ordinal(decisive.ordinal ?? 0)} counted instrument${scope}`}: ${described(decisive.act, nameOf(world.context, decisive.act.participant ?? ''))}${set === null ? '' : `; ${round(now.needed)} needed of ${set.words}`}`;
  return {
    turns,
    metOn,
    progress: progressOf(condition.article, {
      text: asked,
      met,
      metOn,
      counted: round(now.value),
      needed: round(now.needed),
      unit,
      parts: [],
      ...(met ? {} : { missing }),
    }),
    reasons: [
      because(
        condition.article,
        text,
        towards.map((line) => line.act),
      ),
    ],
    sheet,
  };
}

function unitOf(condition: Tally, weightUnit: string | undefined): string {
  if (condition.kind === 'share')
    return condition.percent === undefined ? (weightUnit ?? '') : `% of ${weightUnit ?? 'the total'}`;
  if (condition.kind === 'named') return 'named participants';
  if (condition.kind === 'fraction') return 'instruments';
  return condition.of === 'parties' ? 'Parties' : condition.of;
}

function askedInWords(condition: Tally, now: Asked, unit: string, set: Moves | null, world: World): string {
  const from =
    condition.kind !== 'named' && condition.from !== undefined
      ? ` of ${whom(condition.from, world.document, world.context)}`
      : '';
  switch (condition.kind) {
    case 'count':
      return `${condition.atLeast} ${unit}${from}`;
    case 'named':
      return `each of ${condition.participants.length} named participants`;
    case 'share':
      return `${condition.moreThan ? 'more than' : 'at least'} ${round(now.needed)} ${unit}${from}`;
    case 'fraction':
      return `${condition.moreThan ? 'more than ' : ''}${condition.numerator}/${condition.denominator} of ${set?.words ?? 'the set'}: ${now.needed} instruments${from}`;
  }
}

function missingInWords(condition: Tally, lack: number, unit: string, now: Asked, world: World): string {
  if (condition.kind === 'named') {
    const open = condition.participants.filter(
      (code) => !(world.dossiers.get(code)?.consents.some((c) => c.endedOn === null) ?? false),
    );
    return `${open.map((code) => nameOf(world.context, code)).join(', ')}`;
  }
  const from = condition.from !== undefined ? ` of ${whom(condition.from, world.document, world.context)}` : '';
  if (condition.kind === 'share') return `${lack} more ${unit}${from} (${round(now.value)} so far)`;
  const singular = lack === 1 ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit;
  return `${lack} more ${singular}${from}`;
}

/** Figures for people: shares to two decimals, counts as they are. */
function round(n: number): number {
  return Math.round(n * 100) / 100;
}
