import { type ConsentMeans, expressesConsent, type ParticipantCode } from '../../act.ts';
import { continuatorOf } from '../../context.ts';
import type { Who } from '../../final-clauses.ts';
import { spell } from '../../legal-date.ts';
import type { Reason } from '../../reason.ts';
import { cite } from '../../reason.ts';
import type { EntryIntoForceStatus } from '../../status.ts';
import { compare } from '../dossier.ts';
import { because, described, nameOf, ordinal, whom } from '../words.ts';
import type { World } from '../world.ts';
import { type Evaluation, progressOf, type Tallied } from './evaluation.ts';
import { type Asked, type Entry, isWide, type Moves, type Swept, type Tally, talliedIn } from './tally.ts';

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
    if (entry.from > world.asAt && (metOn === null || entry.from > metOn))
      return `it counts only from ${spell(entry.from)}`;
    if (entry.weight === 0) return `${name} carries no weight of its own in this count`;
    if (until !== null && until <= (metOn ?? world.asAt))
      return `it ended on ${spell(until)}, before the condition was met`;
    const before = numbers.get(participant);
    return before === undefined ? null : `${name} was ${ordinal(before)} by an earlier instrument`;
  };
  const inOrder = [...entries].sort((a, b) => compare(a.from, b.from) || compare(a.act.date, b.act.date));
  for (const entry of inOrder) {
    const { act, from: since, until, participant } = entry;
    const { article } = condition;
    const passed = passedOver(entry);
    if (passed !== null) {
      // Who came back is bound again, though it is not numbered again.
      const weight = numbers.has(participant) ? 1 : 0;
      lines.push({ act, counted: false, ordinal: null, since, weight, article, passedOver: passed, until });
      continue;
    }
    const weight = condition.kind === 'share' ? 1 : entry.weight;
    n += weight;
    numbers.set(participant, n);
    lines.push({ act, counted: true, ordinal: n, since, weight, article, passedOver: null, until });
  }
  return lines.sort((a, b) => compare(a.since, b.since) || compare(a.act.date, b.act.date));
}

/**
 * What the clause counts, in its own unit, and of all instruments deposited how many count. Both are told alike before
 * the condition is met and after it; null where no clause says what counts.
 */
export function countedByClause(evaluation: Evaluation | null): Pick<EntryIntoForceStatus, 'byClause' | 'instruments'> {
  const figures = evaluation?.figures ?? null;
  const sheet = evaluation?.sheet ?? null;
  const byClause =
    figures?.counted === undefined
      ? null
      : { value: figures.counted, unit: figures.unit ?? '', clause: figures.clause ?? null };
  if (sheet === null) return { byClause, instruments: null };
  // One that continues another has a line by the same act.
  const counts = new Map<string, { means: ConsentMeans; counted: boolean }>();
  for (const { act, counted } of sheet)
    if (expressesConsent(act))
      counts.set(act.id, { means: act.kind, counted: counted || counts.get(act.id)?.counted === true });
  const all = [...counts.values()];
  const counting = all.filter(({ counted }) => counted);
  const others = all.filter(({ counted }) => !counted);
  const never = new Set(others.map(({ means }) => means));
  const byMeans = counting.every(({ means }) => !never.has(means));
  return {
    byClause,
    instruments: { deposited: all.length, counting: counting.length, never: byMeans ? [...never].sort() : [] },
  };
}

/** Why a line of the sheet is counted, or not. Told only of the sheet that is shown: a treaty has several tallies. */
export function whyCounted({ act, ordinal: n, since, article, passedOver, until }: Tallied, world: World): Reason {
  if (passedOver !== null || n === null) return because(article, `Not counted: ${passedOver}`, [act]);
  const counts = since > act.date ? `, which counts from ${spell(since)}` : '';
  const ended = until !== null && until <= world.asAt ? `; no longer from ${spell(until)}` : '';
  const said = described(act, nameOf(world.context, act.participant ?? ''));
  return because(article, `${ordinal(n)} counted: ${said}${counts}${ended}`, [act]);
}

/**
 * Puts a tally into words: the sheet of its acts, what is asked, how far it is, what is missing, and by which act
 * it was met.
 */
export function told(condition: Tally, swept: Swept, world: World): Evaluation {
  const { turns, metOn, set } = swept;
  const sheet = sheetOf(condition, swept, world);
  const met = metOn !== null && metOn <= world.asAt;
  const unit = unitOf(condition, swept.unit);
  // A threshold that moves is told as it was when it was reached.
  const now = { ...swept.now, needed: (swept.then ?? swept.now).needed };
  const needed = round(now.needed);
  const counted = sheet.filter((line) => line.counted);
  const towards = metOn === null ? counted : counted.filter((line) => line.since <= metOn);
  const onTheDay = towards.filter((line) => line.since === metOn);
  // Of several that count from the deciding day, the one that reached the number.
  const decisive =
    (condition.kind === 'share' ? undefined : onTheDay.find((line) => (line.ordinal ?? 0) >= needed)) ??
    onTheDay.at(-1);
  const by = byWhom(condition, world);
  const asked = condition.kind === 'share' ? unit : agreeing(needed, unit);
  const among = set === null ? '' : ` of ${set.words}`;
  const said = (line: Tallied): string => described(line.act, nameOf(world.context, line.act.participant ?? ''));
  let text: string;
  if (metOn !== null && swept.then !== null && decisive === undefined) {
    const through = set === null ? 'the weights that hold from then' : `the ${set.words} as they are from then`;
    text = `${needed} ${asked}${by} needed${among}: reached on ${spell(metOn)} with ${round(swept.then.value)}, by ${through}`;
  } else if (metOn === null || decisive === undefined)
    text = `${round(now.value)} of ${needed} ${asked}${by}${set === null ? '' : ` (${set.words})`}`;
  else if (onTheDay.length > 1) {
    const names = onTheDay.map((line) => nameOf(world.context, line.act.participant ?? ''));
    const [first, last] = [onTheDay[0]?.ordinal ?? 0, onTheDay.at(-1)?.ordinal ?? 0];
    text = `${needed} ${asked}${by} needed${among}: reached on ${spell(metOn)}, when the ${ordinal(first)} to ${ordinal(last)} counted (${names.join(', ')})`;
  } else if (condition.kind === 'share') text = `${needed} ${asked}${by} needed: reached with the ${said(decisive)}`;
  else
    text = `${needed} ${asked}${by} needed${among}: the ${ordinal(decisive.ordinal ?? 0)} was the ${said(decisive)}${decisive.since > decisive.act.date ? `, which counts from ${spell(decisive.since)}` : ''}`;
  const progress = progressOf(condition.article, {
    text: askedInWords(condition, now, unit, set, world),
    met,
    metOn,
    counted: round(now.value),
    ...(isNobody(swept) ? {} : { needed }),
    unit,
    parts: [],
    ...(met ? {} : { missing: missing(condition, swept, now, unit, world) }),
  });
  return {
    turns,
    metOn,
    progress,
    figures: progress,
    reasons: [
      because(
        condition.article,
        text,
        towards.map((line) => line.act),
      ),
    ],
    sheet,
    decisive: decisive?.act.id ?? null,
  };
}

/** A set of which nobody is known to be a member: no part of it can be asked. */
function isNobody({ set, members }: Swept): boolean {
  return set !== null && set.size === null && members.size === 0;
}

/** What is still missing; where the record does not hold what the clause counts by, that. */
function missing(condition: Tally, swept: Swept, now: Asked, unit: string, world: World): string {
  if (isNobody(swept))
    return `cannot be said: nobody is on record as one of the ${swept.set?.words}, so that no part of them can be asked`;
  const lack = missingInWords(condition, Math.max(0, round(now.needed - now.value)), unit, now, world);
  if (!swept.unknown) return lack;
  const { from } = condition as { from?: Who };
  const named = from === undefined ? [] : treatiesIn(from).filter((id) => !world.context.treaties.has(id));
  const what = named.length === 0 ? 'what the clause counts by' : named.join(' and ');
  return `${lack}, as far as the record tells: ${what} is not on record, so that whom the clause counts cannot be told`;
}

function treatiesIn(who: Who): string[] {
  if (who.kind === 'all' || who.kind === 'either' || who.kind === 'at-least') return who.of.flatMap(treatiesIn);
  if (who.kind === 'not') return treatiesIn(who.who);
  return 'to' in who && who.to !== undefined ? [who.to] : [];
}

/** ` by Parties to ETS185`, where a clause counts only some. */
function byWhom(condition: Tally, world: World): string {
  if (condition.kind === 'named') return '';
  if (!isWide(condition)) {
    const { from } = condition;
    return from === undefined || from.kind === 'state' ? '' : ` by ${whom(from, world.document, world.context)}`;
  }
  const under = condition.provision === undefined ? '' : ` under ${cite(condition.provision)}`;
  const others = condition.kind === 'share' && (condition.of !== 'instruments' || condition.orProvisional === true);
  const of = others ? ` with ${nounOf(condition)}` : '';
  if (condition.from === undefined || condition.from.kind === 'state') return of + under;
  return `${of}${under} by ${whom(condition.from, world.document, world.context)}`;
}

function unitOf(condition: Tally, weightUnit: string | undefined): string {
  if (condition.kind === 'share')
    return condition.percent === undefined ? (weightUnit ?? '') : `% of ${weightUnit ?? 'the total'}`;
  if (condition.kind === 'named') return 'named participants';
  if (condition.kind === 'regions') return 'regions';
  if (condition.kind === 'pair') return 'instruments of a pair';
  return nounOf(condition);
}

/** What is counted, as its plural: instruments, Parties, objections. */
function nounOf(condition: Tally): string {
  const of = talliedIn(condition);
  if (of === 'parties')
    return condition.kind === 'count' && condition.from?.kind === 'state' ? 'States Parties' : 'Parties';
  if (isWide(condition) && condition.orProvisional === true)
    return 'instruments or notifications of provisional application';
  if (of === 'statements' && isWide(condition) && condition.statement !== undefined)
    return condition.statement === 'authority' ? 'designations' : `${condition.statement.replaceAll('-', ' ')}s`;
  return of;
}

/** 1 instrument, 2 instruments; 1 State Party, 2 States Parties. */
function agreeing(n: number, unit: string): string {
  if (n !== 1) return unit;
  if (unit.startsWith('instruments or ')) return 'instrument or notification of provisional application';
  return unit
    .replace(/^States/, 'State')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
}

function askedInWords(condition: Tally, now: Asked, unit: string, set: Moves | null, world: World): string {
  const from = byWhom(condition, world);
  switch (condition.kind) {
    case 'count':
      return `${condition.atLeast} ${agreeing(condition.atLeast, unit)}${from}`;
    case 'named':
      return `each of ${condition.participants.length} named participants`;
    case 'regions':
      return `instruments from at least ${condition.atLeast} regions${from}`;
    case 'pair':
      return `both of a pair (${world.document.pairs[condition.of]?.title ?? condition.of})${from}`;
    case 'share':
      return `${condition.moreThan ? 'more than' : 'at least'} ${round(now.needed)} ${unit}${from}`;
    case 'fraction':
      return `${condition.numerator === condition.denominator ? 'all' : `${condition.moreThan ? 'more than ' : ''}${condition.numerator}/${condition.denominator} of`} ${set?.words ?? 'the set'}: ${now.needed} ${agreeing(now.needed, unit)}${from}`;
  }
}

function missingInWords(condition: Tally, lack: number, unit: string, now: Asked, world: World): string {
  if (condition.kind === 'named') {
    const open = condition.participants.filter(
      (code) =>
        !world.consents.some(
          (c) =>
            c.endedOn === null && [c.participant.code, continuatorOf(c.participant.code, world.context)].includes(code),
        ),
    );
    return `${open.map((code) => nameOf(world.context, code)).join(', ')}`;
  }
  const from = byWhom(condition, world);
  if (condition.kind === 'regions') return `instruments from ${lack} more ${lack === 1 ? 'region' : 'regions'}${from}`;
  if (condition.kind === 'pair')
    return `${lack} more ${lack === 1 ? 'instrument' : 'instruments'} that make a pair${from}`;
  if (condition.kind === 'share') return `${lack} more ${unit}${from} (${round(now.value)} so far)`;
  return `${lack} more ${agreeing(lack, unit)}${from}`;
}

/** Figures for people: shares to two decimals, counts as they are. */
function round(n: number): number {
  return Math.round(n * 100) / 100;
}
