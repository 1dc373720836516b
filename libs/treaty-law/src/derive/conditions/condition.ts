import type { Condition, Delay, Point } from '../../final-clauses.ts';
import { type LegalDate, later, nextAnniversary, plus, spell } from '../../legal-date.ts';
import { cite } from '../../reason.ts';
import type { Progress } from '../../status.ts';
import { because } from '../words.ts';
import { dateOf, isUnder, reach, type World } from '../world.ts';
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
      const date = world.context.treaties.get(condition.treaty)?.inForce ?? null;
      return single(
        world,
        date,
        condition.article,
        `${condition.treaty} in force${date === null ? '' : ` on ${spell(date)}`}`,
        `waits for the entry into force of ${condition.treaty}`,
      );
    }
    case 'not-before': {
      const { date, text } = dayOf(condition, world);
      const from = date !== null && condition.date !== undefined ? `not before ${text}` : text;
      return single(world, date, condition.article, from, date === null ? text : `waits for ${spell(date)}`);
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
      const about = `under ${cite(provision)}`;
      if (act === undefined) return single(world, null, article, '', `waits for a decision ${about}`);
      const text = `decision ${about} on ${spell(act.date)}`;
      return {
        ...single(world, act.date, article, text, ''),
        reasons: [because(article, text, [act])],
        decisive: act.id,
      };
    }
    case 'all':
    case 'any':
      return combined(condition, world);
  }
}

/** A day that a clause names: as a date, or as so long after a moment of the treaty. */
function dayOf(
  named: { date?: LegalDate | undefined; after?: { point: Point; delay: Delay } | undefined },
  world: World,
): { date: LegalDate | null; text: string } {
  if (named.after === undefined) {
    const date = named.date ?? null;
    return { date, text: date === null ? '' : spell(date) };
  }
  const start = dateOf(named.after.point, world);
  const point = named.after.point.replaceAll('-', ' ');
  const reached = start === null ? null : reach(named.after.delay, start, world);
  if (reached === null || start === null) return { date: null, text: `runs from ${point}, which has no date yet` };
  return { date: reached.date, text: `${point} on ${spell(start)} ${reached.arithmetic}` };
}

/** Tacit acceptance: what the others do not prevent by the day is met on it. */
function unless({ condition, by, article }: Extract<Condition, { kind: 'unless' }>, world: World): Evaluation {
  const inner = evaluate(condition, world);
  const { date, text } = dayOf('date' in by ? { date: by.date } : { after: by.after }, world);
  const prevented = date !== null && holdsOn(inner, date);
  const words = `${text}, unless ${askedIn(condition, inner.progress)} by then`;
  const day = date === null ? '' : spell(date);
  const missing = date === null ? text : prevented ? `it was prevented by ${day}` : `waits for ${words}`;
  const told =
    date === null ? text : `${words}${prevented ? ': prevented' : date <= world.asAt ? ': not prevented' : ''}`;
  const { turns, metOn, progress } = single(world, prevented ? null : date, article, told, missing);
  return {
    turns,
    metOn,
    progress: { ...progress, parts: [inner.progress] },
    figures: null,
    // Who objected is told either way: that there were too few is why it is accepted.
    reasons: [...inner.reasons, because(article, told)],
    sheet: inner.sheet,
    decisive: null,
  };
}

/** What a condition asks, in one phrase. */
function askedIn(condition: Condition, { text, parts }: Progress): string {
  if (condition.kind !== 'all' && condition.kind !== 'any') return text;
  const each = condition.of.map((part, i) => askedIn(part, parts[i] as Progress));
  return each.join(condition.kind === 'all' ? ' and ' : ' or ');
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
    figures: null,
    reasons: [because(article, date === null ? missing : text)],
    sheet: null,
    decisive: null,
  };
}

/** A condition that holds up to and on one day. What it bounds says when it was met. */
function notAfter(condition: Extract<Condition, { date?: LegalDate | undefined }>, world: World): Evaluation {
  const { date, text } = dayOf(condition, world);
  const turns: Turn[] = [{ date: ALWAYS, holds: true }];
  if (date !== null) turns.push({ date: plus(date, { days: 1 }), holds: false });
  const words = date === null ? `not after a day that ${text}` : `not after ${text}`;
  const met = date === null || world.asAt <= date;
  const missing = date === null || met ? {} : { missing: `it was to be met by ${spell(date)}` };
  return {
    turns,
    metOn: null,
    progress: progressOf(condition.article, { text: words, met, metOn: null, parts: [], ...missing }),
    figures: null,
    reasons: [because(condition.article, words)],
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
    figures: inner.figures,
    reasons: [...inner.reasons, because(condition.article, words)],
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
    progress: progressOf(condition.article, {
      text: condition.kind === 'all' ? 'all of these' : 'any of these',
      met,
      metOn,
      parts: parts.map(({ progress }, i) =>
        // What was met in time is met, though the day has passed since.
        met && condition.of[i]?.kind === 'not-after' ? { ...progress, met, metOn, missing: undefined } : progress,
      ),
      ...(missing.length === 0 ? {} : { missing: missing.join(condition.kind === 'all' ? '; ' : ', or ') }),
    }),
    figures: parts.find((part) => part.figures !== null)?.figures ?? null,
    reasons: speaking.flatMap((part) => part.reasons),
    sheet: counting?.sheet ?? null,
    decisive: decisiveOf(speaking, metOn),
  };
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
