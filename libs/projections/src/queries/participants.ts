import type { ParticipantCode, ParticipantStatus, StatementStatus, TreatyId } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { derivation, unlessUnderivable } from '../derivation.ts';
import { participantOf } from '../registered.ts';
import { type ActRow, listActs } from './acts.ts';
import { isStored, type Times } from './reading.ts';

export interface ParticipantPage {
  treaties: (ParticipantStatus & { treaty: TreatyId; title: string; shortTitle: string | null })[];
  statements: (StatementStatus & { treaty: TreatyId })[];
  acts: ActRow[];
}

const ACTS = 10_000;

/** One participant in every treaty, with its statements and acts. Fails with `UnknownParticipant`. */
export function participantPage(readModels: ReadModels, times: Times, participant: ParticipantCode): ParticipantPage {
  return snapshot(readModels, () => {
    participantOf(readModels, participant, times.knownAt);
    const page: ParticipantPage = { treaties: [], statements: [], acts: [] };
    const derive = derivation(readModels, times);
    for (const treaty of treatiesOf(readModels, times, participant)) {
      const derived = unlessUnderivable(() => derive(treaty));
      const own = derived?.status.participants.find((each) => each.participant === participant);
      if (derived === undefined || own === undefined) continue;
      const { title, shortTitle } = derived.document;
      page.treaties.push({ ...own, treaty, title: title.en, shortTitle: shortTitle?.en ?? null });
      for (const statement of derived.status.statements) {
        if (statement.participant === participant) page.statements.push({ ...statement, treaty });
      }
    }
    page.acts = listActs(readModels, { participant, to: times.asAt, knownAt: times.knownAt, limit: ACTS }).items;
    return page;
  });
}

/** Treaties in which the participant may have a status: by its acts, or bound through a parent without any. */
function treatiesOf(readModels: ReadModels, times: Times, participant: ParticipantCode): TreatyId[] {
  const found = isStored(readModels, times)
    ? readModels.prepare('SELECT treaty FROM participant_status WHERE participant = ? ORDER BY treaty').all(participant)
    : readModels
        .prepare(
          `WITH own AS (SELECT DISTINCT treaty FROM register WHERE participant = ? AND act IS NOT NULL)
           SELECT treaty FROM own UNION SELECT names.treaty FROM names JOIN own ON named = own.treaty ORDER BY 1`,
        )
        .all(participant);
  return (found as { treaty: string }[]).map(({ treaty }) => treaty);
}
