import type { Condition, Delay, Point } from '../../final-clauses.ts';
import { type LegalDate, later, nextAnniversary, plus } from '../../legal-date.ts';
import { type Phrase, phrase, reasonOf } from '../../reason.ts';
import type { Said } from '../../rules/facts.ts';
import type { Progress } from '../../status.ts';
import { isUnder, reach, type World } from '../world.ts';
import { type Evaluation, progressOf, type Turn } from './evaluation.ts';
import { told } from './sheet.ts';
import { ALWAYS } from './stays.ts';
import { sweep } from './tally.ts';

/** Evaluates a condition. Each node tells when it first held, how far it is, and by which acts. */
export function evaluate(condition: Condition, world: World): Evaluation {
  switch (condition.kind) {
    case 'count':
    case 'share':
    case 'named':
    case 'fraction':
    case 'regions':
    case 'pair':
      return told(condition, sweep(condition, world), world);
    case 'in-force': {
      const { treaty, article } = condition;
      const date = world.context.treaties.get(treaty)?.inForce ?? null;
      return single(
        world,
        date,
        article,
        phrase('in-force-of', { treaty, date }),
        phrase('waits-for-force-of', { treaty }),
      );
    }
    case 'not-before': {
      const { date, reached } = dayOf(condition, world);
      const asked = reached ?? phrase('not-before-day', { date: date as LegalDate });
      return single(world, date, condition.article, asked, date === null ? asked : phrase('waits-until', { date }));
    }
    case 'not-after':
      return notAfter(condition, world);
    case 'yearly':
      return yearly(condition, world);
    case 'unless':
      return unless(condition, world);
    case 'decision': {
      const { provision, article } = condition;
      const act = world.decisions.find((each) => each.kind === 'communication' && isUnder(each.provision, provision));
      const date = act?.date ?? null;
      const asked = phrase('decision-under', { provision, date });
      const told = single(world, date, article, asked, phrase('waits-for-decision', { provision }));
      if (act === undefined) return told;
      return { ...told, reasons: [reasonOf(article, asked, [act])], decisive: act.id };
    }
    case 'all':
    case 'any':
      return combined(condition, world);
  }
}

/** A day that a clause names: as a date, or as so long after a moment of the treaty. */
function dayOf(
  { date = null, after }: { date?: LegalDate | null | undefined; after?: { point: Point; delay: Delay } | undefined },
  world: World,
): { date: LegalDate | null; reached?: Phrase } {
  if (after === undefined) return { date };
  const { date: on, why } = reach({ kind: 'from', ...after }, ALWAYS, world);
  return { date: on, reached: why };
}

/** Tacit acceptance: what the others do not prevent by the day is met on it. */
function unless({ condition, by, article }: Extract<Condition, { kind: 'unless' }>, world: World): Evaluation {
  const inner = evaluate(condition, world);
  const day = dayOf(by, world);
  const { date } = day;
  const prevented = date !== null && holdsOn(inner, date);
  const asked = askedIn(condition, inner.progress);
  const outcome = prevented ? 'prevented' : date !== null && date <= world.asAt ? 'not-prevented' : 'open';
  const told = phrase('unless-by-then', { ...day, asked, outcome });
  const missing =
    date !== null && prevented ? phrase('was-prevented', { date }) : phrase('waits-unless', { ...day, asked });
  const { turns, metOn, progress } = single(world, prevented ? null : date, article, told, missing);
  return {
    turns,
    metOn,
    progress: { ...progress, parts: [inner.progress] },
    figures: null,
    // Who objected is told either way: that there were too few is why it is accepted.
    reasons: [...inner.reasons, reasonOf(article, told)],
    sheet: inner.sheet,
    decisive: null,
  };
}

/** What a condition asks, in one phrase. */
function askedIn(condition: Condition, { rule, facts, parts }: Progress): Said {
  if (condition.kind !== 'all' && condition.kind !== 'any') return { rule, facts };
  const of = condition.of.map((part, i) => askedIn(part, parts[i] as Progress));
  return phrase('asks-together', { of, conjunction: condition.kind === 'all' ? 'and' : 'or' });
}

/** A condition that holds from one date on. */
function single(
  world: World,
  date: LegalDate | null,
  article: string | undefined,
  asked: Phrase,
  missing: Phrase,
): Evaluation {
  const met = date !== null && date <= world.asAt;
  return {
    turns: date === null ? [] : [{ date, holds: true }],
    metOn: date,
    progress: progressOf(article, asked, { met, metOn: date, parts: [], ...(met ? {} : { missing }) }),
    figures: null,
    reasons: [reasonOf(article, date === null ? missing : asked)],
    sheet: null,
    decisive: null,
  };
}

/** A condition that holds up to and on one day. What it bounds says when it was met. */
function notAfter(condition: Extract<Condition, { date?: LegalDate | undefined }>, world: World): Evaluation {
  const day = dayOf(condition, world);
  const { date } = day;
  const turns: Turn[] = [{ date: ALWAYS, holds: true }];
  if (date !== null) turns.push({ date: plus(date, { days: 1 }), holds: false });
  const asked = phrase('not-after-day', day);
  const met = date === null || world.asAt <= date;
  const missing = date === null || met ? {} : { missing: phrase('was-to-be-met-by', { date }) };
  return {
    turns,
    metOn: null,
    progress: progressOf(condition.article, asked, { met, metOn: null, parts: [], ...missing }),
    figures: null,
    reasons: [reasonOf(condition.article, asked)],
    sheet: null,
    decisive: null,
  };
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
  const asked = phrase('looked-at-yearly', { date: metOn });
  return {
    turns: metOn === null ? [] : [{ date: metOn, holds: true }],
    metOn,
    progress: progressOf(condition.article, asked, {
      met,
      metOn,
      parts: [inner.progress],
      ...(inner.progress.missing === undefined ? {} : { missing: inner.progress.missing }),
    }),
    figures: inner.figures,
    reasons: [...inner.reasons, reasonOf(condition.article, asked)],
    sheet: inner.sheet,
    decisive: inner.decisive,
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
  const counting = speaking.find((part) => part.sheet !== null);
  const missing = met ? [] : parts.flatMap((part) => part.progress.missing ?? []);
  return {
    turns,
    metOn,
    progress: progressOf(condition.article, phrase(condition.kind === 'all' ? 'all-of-these' : 'any-of-these', {}), {
      met,
      metOn,
      parts: parts.map(({ progress }, i) =>
        // What was met in time is met, though the day has passed since.
        met && condition.of[i]?.kind === 'not-after' ? { ...progress, met, metOn, missing: undefined } : progress,
      ),
      ...(missing.length === 0 ? {} : { missing: lacking(missing, condition.kind) }),
    }),
    figures: parts.find((part) => part.figures !== null)?.figures ?? null,
    reasons: speaking.flatMap((part) => part.reasons),
    sheet: counting?.sheet ?? null,
    decisive: decisiveOf(speaking, metOn),
  };
}

function lacking(missing: readonly Phrase[], kind: 'all' | 'any'): Phrase {
  const [only] = missing;
  if (only !== undefined && missing.length === 1) return only;
  return phrase(kind === 'all' ? 'lacks-each' : 'lacks-any', { of: missing });
}

/** Whether the condition holds on the date. */
export function holdsOn(evaluation: Evaluation, date: LegalDate): boolean {
  let holds = false;
  for (const turn of evaluation.turns) {
    if (turn.date > date) break;
    holds = turn.holds;
  }
  return holds;
}

/** The act that met the whole of several parts: that of the part which was met last. */
function decisiveOf(parts: readonly Evaluation[], metOn: LegalDate | null): string | null {
  if (metOn === null) return null;
  const last = parts.filter((part) => part.metOn === metOn);
  return (
    (last.find((part) => part.decisive !== null) ?? parts.find((part) => part.decisive !== null))?.decisive ?? null
  );
}
