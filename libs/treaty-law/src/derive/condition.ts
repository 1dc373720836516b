import type { Condition } from '../final-clauses.ts';
import { type LegalDate, later, nextAnniversary, spell } from '../legal-date.ts';
import { type Evaluation, progressOf, type Turn } from './evaluation.ts';
import { told } from './sheet.ts';
import { sweep } from './tally.ts';
import { because } from './words.ts';
import { dateOf, reach, type World } from './world.ts';

/** Evaluates a condition. Each node tells when it first held, how far it is, and by which acts. */
export function evaluate(condition: Condition, world: World): Evaluation {
  switch (condition.kind) {
    case 'count':
    case 'share':
    case 'named':
    case 'fraction':
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
      let date = condition.date ?? null;
      let text = date === null ? '' : `not before ${spell(date)}`;
      if (condition.after !== undefined) {
        const start = dateOf(condition.after.point, world);
        const point = condition.after.point.replaceAll('-', ' ');
        const reached = start === null ? null : reach(condition.after.delay, start, world);
        date = reached?.date ?? null;
        text =
          reached === null || start === null
            ? `runs from ${point}, which has no date yet`
            : `${point} on ${spell(start)} ${reached.arithmetic}`;
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
    reasons: [because(article, date === null ? missing : text)],
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
      parts: parts.map((part) => part.progress),
      ...(missing.length === 0 ? {} : { missing: missing.join(condition.kind === 'all' ? '; ' : ', or ') }),
    }),
    reasons: speaking.flatMap((part) => part.reasons),
    sheet: counting?.sheet ?? null,
    decisive: decisiveOf(speaking, metOn),
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

/** The act that met the whole of several parts: that of the part which was met last. */
function decisiveOf(parts: readonly Evaluation[], metOn: LegalDate | null): string | null {
  if (metOn === null) return null;
  const last = parts.filter((part) => part.metOn === metOn);
  return (
    (last.find((part) => part.decisive !== null) ?? parts.find((part) => part.decisive !== null))?.decisive ?? null
  );
}
