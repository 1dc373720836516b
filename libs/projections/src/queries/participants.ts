import type {
  ObligationStatus,
  ParticipantCode,
  ParticipantStatus,
  StatementStatus,
  TreatyId,
} from '@accede/treaty-law';
import type { ReadModels } from '../database.ts';
import { participantOf } from '../registered.ts';
import { type ActRow, listActs } from './acts.ts';
import { type PageRequest, pageOf } from './page.ts';
import { derivedOfEach, isStored, type Times } from './reading.ts';

/** What there is of a participant in some of its treaties, and the cursor of the next; null on the last page. */
export interface ParticipantPage {
  treaties: (ParticipantStatus & { treaty: TreatyId; title: string; shortTitle: string | null })[];
  statements: (StatementStatus & { treaty: TreatyId })[];
  obligations: (ObligationStatus & { treaty: TreatyId })[];
  acts: ActRow[];
  /** Of all pages: treaties in which it has a status or an act on record. */
  total: number;
  next: string | null;
}

/** Acts on one page, at most. */
const ACTS = 10_000;

/**
 * One participant treaty by treaty, with its statements, what it owes and its acts; treaties that cannot be derived
 * are left out but for its acts.
 * @param request.limit treaties on the page. Fails with `UnknownParticipant`.
 */
export async function participantPage(
  readModels: ReadModels,
  times: Times,
  participant: ParticipantCode,
  request: PageRequest = { limit: 100 },
): Promise<ParticipantPage> {
  participantOf(readModels, participant, times.knownAt);
  const all = treatiesOf(readModels, times, participant);
  const byTreaty = { list: 'participant', order: 'treaty', descending: false, width: 1 };
  const { items, next } = pageOf(byTreaty, all, (treaty) => [treaty], request);
  const page: ParticipantPage = { treaties: [], statements: [], obligations: [], acts: [], total: all.length, next };
  for await (const derived of derivedOfEach(readModels, times, items)) {
    const own = derived?.status.participants.find((each) => each.participant === participant);
    if (derived === undefined || own === undefined) continue;
    const { treaty, document, status } = derived;
    const ofIt = <T extends { participant: ParticipantCode }>(each: readonly T[]) =>
      each.filter((one) => one.participant === participant).map((one) => ({ ...one, treaty }));
    page.treaties.push({ ...own, treaty, title: document.title.en, shortTitle: document.shortTitle?.en ?? null });
    page.statements.push(...ofIt(status.statements));
    page.obligations.push(...ofIt(status.obligations));
  }
  const acts = { participant, treaties: items, to: times.asAt, knownAt: times.knownAt, limit: ACTS };
  page.acts = listActs(readModels, acts).items;
  return page;
}

/** Treaties in which the participant may have a status: by its acts, or bound through a parent without any. */
function treatiesOf({ prepare }: ReadModels, times: Times, participant: ParticipantCode): TreatyId[] {
  const own = 'SELECT DISTINCT treaty FROM register WHERE participant = ?1 AND act IS NOT NULL';
  const found = isStored({ prepare }, times)
    ? prepare(`${own} UNION SELECT treaty FROM participant_status WHERE participant = ?1 ORDER BY 1`).all(participant)
    : prepare(
        `WITH own AS (${own}) SELECT treaty FROM own
         UNION SELECT names.treaty FROM names JOIN own ON named = own.treaty ORDER BY 1`,
      ).all(participant);
  return (found as { treaty: string }[]).map(({ treaty }) => treaty);
}
