import type { Act } from '@accede/treaty-law';
import { isOfTreaty, isUnreadable, type LogEvent, type RegisterLogEvent, type TreatyLogEvent } from '../log-event.ts';
import type { LogProjection, Prepare } from './projection.ts';

/**
 * The register of acts and the list of changes in one: a row for each event, in the order of recording; of no treaty
 * where it is of the register of participants.
 * A version of an act stands from the instant it was recorded to the instant another event ended it,
 * so the register answers "as known at" by comparing two instants.
 */
export const register: LogProjection = {
  name: 'register',
  // 2: the stage of a domestic step is one of a few, no longer free words. 3: reasons, and participants registered.
  // 4: acts withheld.
  version: 4,
  tables: `
    CREATE TABLE register (
      position INTEGER PRIMARY KEY, treaty TEXT, type TEXT NOT NULL,
      act_id TEXT, kind TEXT, participant TEXT, date TEXT,
      recorded_at TEXT NOT NULL, recorded_by TEXT NOT NULL,
      act TEXT, -- the act as JSON; null where the event is no version of an act
      reason TEXT, -- why, of a correction, a retraction or a revision
      ended_at TEXT, ended_as TEXT, ended_why TEXT
    ) STRICT;
    CREATE INDEX register_act ON register (treaty, act_id);
    CREATE TABLE withheld ( -- acts that are not in the register: empty where it has all
      treaty TEXT NOT NULL, act TEXT NOT NULL, recorded_at TEXT NOT NULL,
      ended_at TEXT, -- when it was retracted, or its marking taken away
      PRIMARY KEY (treaty, act)
    ) STRICT, WITHOUT ROWID;
  `,
  indexes: `
    CREATE INDEX IF NOT EXISTS register_participant ON register (participant, date) WHERE act IS NOT NULL;
    CREATE INDEX IF NOT EXISTS register_treaty ON register (treaty, date) WHERE act IS NOT NULL;
    CREATE INDEX IF NOT EXISTS register_kind ON register (kind, date) WHERE act IS NOT NULL;
    CREATE INDEX IF NOT EXISTS register_act_id ON register (act_id) WHERE act IS NOT NULL;
    CREATE INDEX IF NOT EXISTS register_date ON register (date, position) WHERE act IS NOT NULL;
    CREATE INDEX IF NOT EXISTS register_recorder ON register (recorded_by);
  `,
  apply(prepare, events) {
    const enter = prepare('INSERT INTO register VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL)');
    const tell = toldBy(prepare, events);
    const withhold = withholding(prepare);
    for (const event of events) {
      if (isUnreadable(event)) continue;
      if (isOfTreaty(event) && event.withheld) {
        withhold(event);
        if (event.act === undefined) continue;
      }
      const { position, type, recordedAt, recordedBy } = event;
      const { treaty, id, about, act, reason } = isOfTreaty(event) ? tell(event) : participantIn(event);
      enter.run(
        position,
        treaty,
        type,
        id,
        about?.kind ?? null,
        about?.participant ?? null,
        about?.date ?? null,
        recordedAt,
        recordedBy,
        act === undefined ? null : JSON.stringify(act),
        reason ?? null,
      );
    }
  },
};

/** Notes which acts are withheld, and takes out of the register what earlier versions said of them. */
function withholding(prepare: Prepare): (event: TreatyLogEvent) => void {
  const begin = prepare(
    `INSERT OR REPLACE INTO withheld SELECT ?1, ?2, coalesce(min(recorded_at), ?3), NULL
     FROM register WHERE treaty = ?1 AND act_id = ?2 AND act IS NOT NULL`,
  );
  const takeOut = prepare('DELETE FROM register WHERE treaty = ? AND act_id = ?');
  const end = prepare('UPDATE withheld SET ended_at = ? WHERE treaty = ? AND act = ? AND ended_at IS NULL');
  return ({ treaty, withheld, recordedAt }) => {
    if (withheld === undefined) return;
    if (withheld.begins) {
      begin.run(treaty, withheld.act, recordedAt);
      takeOut.run(treaty, withheld.act);
    } else end.run(recordedAt, treaty, withheld.act);
  };
}

/** What a row says of an event. */
interface Told {
  readonly treaty: string | null;
  readonly id: string | null;
  readonly about: Subject | undefined;
  readonly act?: Act | undefined;
  readonly reason?: string | undefined;
}

interface Subject {
  readonly kind?: string | null;
  readonly participant?: string | null | undefined;
  readonly date?: string | null;
}

/** A participant that is registered or revised. */
function participantIn({ registered, reason }: RegisterLogEvent): Told {
  return { treaty: null, id: null, about: { participant: registered.participant.code }, reason };
}

/** Reads events of treaties, and ends the versions of acts that stand no longer. */
function toldBy(prepare: Prepare, events: readonly LogEvent[]): (event: TreatyLogEvent) => Told {
  const standing = standingIn(prepare, events.filter(isOfTreaty));
  const end = prepare(
    `UPDATE register SET ended_at = ?, ended_as = ?, ended_why = ?
     WHERE treaty = ? AND act_id = ? AND act IS NOT NULL AND (ended_at IS NULL OR ended_at > ?)`,
  );
  const subject = prepare(
    `SELECT kind, participant, date FROM register
     WHERE treaty = ? AND act_id = ? AND act IS NOT NULL ORDER BY position DESC LIMIT 1`,
  );
  return ({ treaty, act, ends, recordedAt }) => {
    const id = ends?.act ?? act?.id ?? null;
    // An id recorded again replaces what stood under it, as folding the stream does.
    const stood = act !== undefined && standing(treaty, act.id);
    const ended = ends ?? (stood ? { as: 'corrected', reason: null } : undefined);
    if (ended) end.run(recordedAt, ended.as, ended.reason, treaty, id, recordedAt);
    const about = act ?? (id === null ? undefined : (subject.get(treaty, id) as Subject | undefined));
    return { treaty, id, about, act, reason: ends?.reason };
  };
}

/** Tells whether a version of the act stands or stood; asks the table only about treaties that were in it before. */
function standingIn(prepare: Prepare, events: readonly TreatyLogEvent[]): (treaty: string, act: string) => boolean {
  const isKnown = prepare('SELECT 1 FROM register WHERE treaty = ? LIMIT 1');
  const isOnRecord = prepare('SELECT 1 FROM register WHERE treaty = ? AND act_id = ? AND act IS NOT NULL LIMIT 1');
  const entered = new Map<string, Set<string>>();
  for (const treaty of new Set(events.map((event) => event.treaty))) {
    if (isKnown.get(treaty) === undefined) entered.set(treaty, new Set());
  }
  return (treaty, act) => {
    const acts = entered.get(treaty);
    if (acts === undefined) return isOnRecord.get(treaty, act) !== undefined;
    const stood = acts.has(act);
    acts.add(act);
    return stood;
  };
}
