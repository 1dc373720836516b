import { plain } from '@accede/catalogue';
import type { NamedParticipant } from '@accede/events';
import type { ParticipantCode, TreatyId } from '@accede/treaty-law';
import { positionOf, type ReadModels } from '../database.ts';
import { everybody } from '../registered.ts';

/** The position of the log as at which the names in the table of each database hold. */
const made = new WeakMap<ReadModels, number>();

/**
 * Sees to it that `temp.participant_names (name, code)` has everybody's name, without accents and case: an order in
 * which SQL can walk through participants. What is nobody's has a name after all others.
 */
export function orderNames(readModels: ReadModels): void {
  const position = positionOf(readModels);
  if (made.get(readModels) === position) return;
  readModels.db.exec(`DROP TABLE IF EXISTS temp.participant_names;
    CREATE TEMP TABLE participant_names (name TEXT NOT NULL, code TEXT UNIQUE);
    CREATE INDEX temp.participant_names_ordered ON participant_names (name, code)`);
  const all = [...everybody(readModels).participants.values()].map(({ code, name }) => [plain(name), code]);
  readModels.db
    .prepare(
      "INSERT INTO participant_names SELECT value ->> 0, value ->> 1 FROM json_each(?) UNION ALL SELECT '~', NULL",
    )
    .run(JSON.stringify(all));
  // One whom no register knows any more stands under its code.
  readModels.db.exec(
    `INSERT OR IGNORE INTO participant_names SELECT DISTINCT lower(participant), participant FROM register
     WHERE participant IS NOT NULL AND act IS NOT NULL`,
  );
  made.set(readModels, position);
}

/** Names of participants and treaties, as sentences and tables in either language want them. */
export interface KnownNames {
  participant(code: ParticipantCode): NamedParticipant | undefined;
  titleFr(treaty: TreatyId): string | undefined;
  shortTitleFr(treaty: TreatyId): string | undefined;
}

/** The names that hold now; read when the first of them is asked for. */
export function namesIn(readModels: ReadModels): KnownNames {
  let known: ReadonlyMap<ParticipantCode, NamedParticipant> | undefined;
  const titled = (treaty: TreatyId, where: string): string | undefined => {
    const row = readModels
      .prepare('SELECT document ->> ? AS title FROM definitions WHERE treaty = ? ORDER BY position DESC LIMIT 1')
      .get(where, treaty) as { title: string | null } | undefined;
    return row?.title ?? undefined;
  };
  return {
    participant(code) {
      known ??= everybody(readModels).participants;
      return known.get(code);
    },
    titleFr: (treaty) => titled(treaty, '$.title.fr'),
    shortTitleFr: (treaty) => titled(treaty, '$.shortTitle.fr'),
  };
}
