import { type ConsentMeans, expressesConsent, type ParticipantCode } from '../../act.ts';
import { continuatorOf } from '../../context.ts';
import type { Who } from '../../final-clauses.ts';
import { type Phrase, phrase, type Reason, reason, reasonOf } from '../../reason.ts';
import type { CountedFacts, SetFacts, Unit } from '../../rules/condition.ts';
import { actFacts, whoFacts } from '../../rules/facts.ts';
import type { EntryIntoForceStatus } from '../../status.ts';
import { compare } from '../dossier.ts';
import type { World } from '../world.ts';
import { type Evaluation, type PassedOver, progressOf, type Tallied } from './evaluation.ts';
import { type Asked, type Entry, isWide, type Moves, type Swept, type Tally, talliedIn } from './tally.ts';

/** The counting sheet of a tally: each act in legal order, counted or not, and why. */
function sheetOf(condition: Tally, { entries, left, members, set, metOn }: Swept, world: World): Tallied[] {
  const lines: Tallied[] = [...left];
  const numbers = new Map<ParticipantCode, number>();
  let n = 0;
  /** Why an entry is not numbered, though the clause speaks of it. */
  const passedOver = ({ author, participant, from, until, weight }: Entry): PassedOver | null => {
    if (
      condition.kind === 'fraction' &&
      condition.onlyThose &&
      set !== null &&
      set.size === null &&
      !members.has(participant)
    )
      return phrase('not-counted-outside', { participant: author, among: set.facts });
    if (from > world.asAt && (metOn === null || from > metOn)) return phrase('not-counted-yet', { since: from });
    if (weight === 0) return phrase('not-counted-weightless', { participant: author });
    if (until !== null && until <= (metOn ?? world.asAt)) return phrase('not-counted-ended', { date: until });
    const before = numbers.get(participant);
    return before === undefined ? null : phrase('not-counted-numbered', { participant: author, ordinal: before });
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
    figures?.counted === undefined || figures.unit === undefined
      ? null
      : { value: figures.counted, unit: figures.unit, clause: figures.clause ?? null };
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
export function whyCounted({ act, ordinal, since, article, passedOver, until }: Tallied, { asAt }: World): Reason {
  if (passedOver !== null) return reasonOf(article, passedOver, [act]);
  return reason(
    article,
    'counted',
    {
      ordinal: ordinal ?? 0,
      act: actFacts(act),
      ...(since > act.date ? { since } : {}),
      ...(until !== null && until <= asAt ? { until } : {}),
    },
    [act],
  );
}

/** Tells of a tally: the sheet of its acts, what is asked, how far it is, what is missing, and by which act it was met. */
export function told(condition: Tally, swept: Swept, world: World): Evaluation {
  const { turns, metOn, set } = swept;
  const sheet = sheetOf(condition, swept, world);
  const met = metOn !== null && metOn <= world.asAt;
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
  const counts = countedBy(condition, world);
  const { unit } = counts;
  const progress = progressOf(condition.article, asked(condition, needed, counts, set, world), {
    met,
    metOn,
    counted: round(now.value),
    ...(isNobody(swept) ? {} : { needed }),
    unit,
    parts: [],
    ...(met ? {} : { missing: missing(condition, swept, now, counts, world) }),
  });
  const threshold = { needed, ...counts, ...(set === null ? {} : { among: set.facts }) };
  return {
    turns,
    metOn,
    progress,
    figures: progress,
    reasons: [
      reasonOf(
        condition.article,
        reached(condition, threshold, swept, decisive, onTheDay),
        towards.map((line) => line.act),
      ),
    ],
    sheet,
    decisive: decisive?.act.id ?? null,
  };
}

/** How far the tally is, or what reached it. */
function reached(
  condition: Tally,
  threshold: CountedFacts & { needed: number; among?: SetFacts },
  { metOn, then, now }: Swept,
  decisive: Tallied | undefined,
  onTheDay: readonly Tallied[],
): Phrase {
  if (metOn === null) return phrase('tally-open', { ...threshold, value: round(now.value) });
  if (decisive === undefined) {
    if (then === null) return phrase('tally-open', { ...threshold, value: round(now.value) });
    return phrase('reached-without-act', { ...threshold, date: metOn, value: round(then.value) });
  }
  if (onTheDay.length > 1)
    return phrase('reached-together', {
      ...threshold,
      date: metOn,
      first: onTheDay[0]?.ordinal ?? 0,
      last: onTheDay.at(-1)?.ordinal ?? 0,
      participants: onTheDay.map(({ act }) => act.participant ?? ''),
    });
  const { act, since, ordinal } = decisive;
  if (condition.kind === 'share') return phrase('share-reached-with', { ...threshold, act: actFacts(act) });
  return phrase('reached-with', {
    ...threshold,
    ordinal: ordinal ?? 0,
    act: actFacts(act),
    ...(since > act.date ? { since } : {}),
  });
}

/** A set of which nobody is known to be a member: no part of it can be asked. */
function isNobody({ set, members }: Swept): boolean {
  return set !== null && set.size === null && members.size === 0;
}

/** What is still missing; where the record does not hold what the clause counts by, that. */
function missing(condition: Tally, swept: Swept, now: Asked, counts: CountedFacts, world: World): Phrase {
  if (isNobody(swept)) return phrase('lacks-members', { among: (swept.set as Moves).facts });
  const lack = lacking(condition, Math.max(0, round(now.needed - now.value)), counts, now, world);
  if (!swept.unknown) return lack;
  const { from } = condition as { from?: Who };
  const treaties = from === undefined ? [] : treatiesIn(from).filter((id) => !world.context.treaties.has(id));
  return phrase('lacks-as-far-as-told', { lack, treaties });
}

function treatiesIn(who: Who): string[] {
  if (who.kind === 'all' || who.kind === 'either' || who.kind === 'at-least') return who.of.flatMap(treatiesIn);
  if (who.kind === 'not') return treatiesIn(who.who);
  return 'to' in who && who.to !== undefined ? [who.to] : [];
}

/** Which acts the clause counts: what they are, under which provision, by whom. */
function countedBy(condition: Tally, world: World): CountedFacts {
  const unit = unitOf(condition, world);
  if (condition.kind === 'named') return { unit };
  const { from } = condition;
  const by = from === undefined || from.kind === 'state' ? {} : { by: whoFacts(from, world.document, world.context) };
  if (!isWide(condition)) return { unit, ...by };
  const others = condition.kind === 'share' && (condition.of !== 'instruments' || condition.orProvisional === true);
  return {
    unit,
    ...(others ? { with: nounOf(condition) } : {}),
    ...(condition.provision === undefined ? {} : { under: condition.provision }),
    ...by,
  };
}

const NAMED = phrase('unit-named', {});
const REGIONS = phrase('unit-regions', {});
const PAIR = phrase('unit-pair', {});

function unitOf(condition: Tally, { document: { weights } }: World): Unit {
  switch (condition.kind) {
    case 'share': {
      const { percent, relativeTo } = condition;
      const own = relativeTo === undefined ? undefined : weights[relativeTo];
      return phrase('unit-share', {
        percent: percent !== undefined,
        of: weights[condition.weights]?.unit ?? null,
        relativeTo: own?.unit ?? null,
      });
    }
    case 'named':
      return NAMED;
    case 'regions':
      return REGIONS;
    case 'pair':
      return PAIR;
    default:
      return nounOf(condition);
  }
}

const NOUNS = {
  instruments: phrase('unit-instruments', {}),
  orProvisional: phrase('unit-instruments-or-notifications', {}),
  signatures: phrase('unit-signatures', {}),
};

/** What kind of act is counted. */
function nounOf(condition: Tally): Unit {
  const of = talliedIn(condition);
  if (of === 'parties')
    return phrase('unit-parties', { states: condition.kind === 'count' && condition.from?.kind === 'state' });
  if (isWide(condition) && condition.orProvisional === true) return NOUNS.orProvisional;
  if (of === 'statements')
    return phrase('unit-statements', { kind: (isWide(condition) ? condition.statement : undefined) ?? null });
  return NOUNS[of];
}

function asked(
  condition: Tally,
  needed: number,
  counts: CountedFacts,
  set: Moves | null,
  { document: { pairs } }: World,
): Phrase {
  const by = counts.by === undefined ? {} : { by: counts.by };
  switch (condition.kind) {
    case 'count':
      return phrase('asks-count', { needed: condition.atLeast, ...counts });
    case 'named':
      return phrase('asks-named', { n: condition.participants.length });
    case 'regions':
      return phrase('asks-regions', { n: condition.atLeast, ...by });
    case 'pair':
      return phrase('asks-pair', { title: pairs[condition.of]?.title ?? condition.of, ...by });
    case 'share':
      return phrase('asks-share', { needed, moreThan: condition.moreThan, ...counts });
    case 'fraction': {
      const { numerator, denominator, moreThan } = condition;
      const among = (set as Moves).facts;
      return phrase('asks-fraction', { numerator, denominator, moreThan, among, needed, ...counts });
    }
  }
}

function lacking(condition: Tally, n: number, counts: CountedFacts, now: Asked, world: World): Phrase {
  const by = counts.by === undefined ? {} : { by: counts.by };
  switch (condition.kind) {
    case 'named':
      return phrase('lacks-named', {
        participants: condition.participants.filter(
          (code) =>
            !world.consents.some(
              (c) =>
                c.endedOn === null &&
                [c.participant.code, continuatorOf(c.participant.code, world.context)].includes(code),
            ),
        ),
      });
    case 'regions':
      return phrase('lacks-regions', { n, ...by });
    case 'pair':
      return phrase('lacks-pair', { n, ...by });
    case 'share':
      return phrase('lacks-share', { n, value: round(now.value), ...counts });
    default:
      return phrase('lacks-count', { n, ...counts });
  }
}

/** Figures for people: shares to two decimals, counts as they are. */
function round(n: number): number {
  return Math.round(n * 100) / 100;
}
