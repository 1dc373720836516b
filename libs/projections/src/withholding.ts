import type { ReadModels } from './database.ts';
import { isOfTreaty, isUnreadable, type LogEvent, type TreatyLogEvent } from './log-event.ts';

/** Gives the events of a log, in order, as they may be seen. */
export function seenWith({ clearance, prepare }: ReadModels): (event: LogEvent) => LogEvent {
  if (clearance === 'all') return (event) => event;
  const stored = prepare('SELECT 1 FROM withheld WHERE treaty = ? AND act = ? AND ended_at IS NULL');
  // Since this batch began, which the table does not have yet.
  const since = new Map<string, boolean>();

  return (event) => {
    // What it says, and how that is marked, is not known.
    if (isUnreadable(event)) return { ...event, unreadable: `the event at position ${event.position} cannot be read` };
    const id = isOfTreaty(event) ? (event.ends?.act ?? event.act?.id) : undefined;
    if (!isOfTreaty(event) || id === undefined) return event;
    const key = JSON.stringify([event.treaty, id]);
    const was = since.get(key) ?? stored.get(event.treaty, id) !== undefined;
    const isMarked = event.act?.source?.marking === 'LIMITE';
    if (!was && !isMarked) return event;
    since.set(key, isMarked);
    const withheld = { act: id, begins: isMarked };
    return event.act !== undefined && !isMarked ? { ...event, withheld } : { ...nothingOf(event), withheld };
  };
}

/** An event of which only its place is told. */
function nothingOf({ position, revision, treaty, type, recordedAt, recordedBy }: TreatyLogEvent): TreatyLogEvent {
  return { position, revision, treaty, type, recordedAt, recordedBy };
}

/** Of which acts the withheld ones are counted: of all treaties unless one is named, as they are known now or were at an instant. */
export interface Counted {
  readonly treaty?: string | undefined;
  /** Those of the treaties that it names as well, on which its status rests. */
  readonly withNamed?: boolean | undefined;
  readonly knownAt?: string | undefined;
}

const STANDING = 'SELECT count(*) AS n FROM withheld WHERE recorded_at <= ?1 AND (ended_at IS NULL OR ended_at > ?1)';
const NAMED = `WITH RECURSIVE rests (id) AS (VALUES (?2) UNION SELECT named FROM names JOIN rests ON treaty = rests.id)`;

/** Number of acts that are withheld from those for whom the read models are. */
export function withheldActs(
  { clearance, prepare }: ReadModels,
  { treaty, withNamed = false, knownAt = '9999' }: Counted = {},
): number {
  if (clearance === 'all') return 0;
  const count =
    treaty === undefined
      ? prepare(STANDING).get(knownAt)
      : withNamed
        ? prepare(`${NAMED} ${STANDING} AND treaty IN (SELECT id FROM rests)`).get(knownAt, treaty)
        : prepare(`${STANDING} AND treaty = ?2`).get(knownAt, treaty);
  return (count as { n: number }).n;
}
