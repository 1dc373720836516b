import { type LegalDate, later } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import type { TreatyStatus } from '../../status.ts';
import { compare, end } from '../dossier.ts';
import { binds, type World } from '../world.ts';

/**
 * Ends the treaty where its clauses say that it ends below a number of Parties (Genocide Convention, Art. XV): on the
 * day on which the denunciation takes effect that leaves too few. Without such a clause it goes on (VCLT Art. 55).
 * Ends the consents in the world, and tells of those that never come to bind.
 */
export function terminate(world: World, reasons: Map<string, Reason[]>): TreatyStatus['termination'] {
  const clause = world.document.termination;
  if (clause === undefined) return null;
  const { article, below } = clause;
  const date = fallsBelow(below, world);
  if (date === null) {
    const { entryIntoForce, asAt } = world;
    const inForce = entryIntoForce !== null && entryIntoForce <= asAt;
    const parties = inForce ? world.consents.filter((consent) => binds(consent, asAt)).length : null;
    return { date, because: [reason(article, 'not-terminated', { parties, on: asAt, below })] };
  }
  const left = world.consents.filter((consent) => binds(consent, date)).length;
  const last = world.consents.filter((consent) => consent.endedOn === date && consent.inForceFrom !== null);
  for (const consent of world.consents) {
    const { act, inForceFrom, participant } = consent;
    if (inForceFrom !== null && inForceFrom < date) {
      end(consent, date, 'termination');
      continue;
    }
    end(consent, later(date, act.date), 'termination');
    if (inForceFrom === null) continue;
    consent.inForceFrom = null;
    const facts = { date, participant: participant.code };
    reasons.set(act.id, [reason(article, 'terminated-before-bound', facts, [act])]);
  }
  const facts = { participants: last.map(({ participant }) => participant.code), date, left, below };
  const acts = last.map(({ denunciation, act }) => denunciation ?? act);
  return { date, because: [reason(article, 'terminated', facts, acts)] };
}

/** First day on which denunciations leave fewer Parties than so many, where there had been as many. */
function fallsBelow(below: number, { consents }: World): LegalDate | null {
  const moves: { date: LegalDate; by: 1 | -1 }[] = [];
  for (const { since, inForceFrom, endedOn } of consents) {
    if (inForceFrom === null) continue;
    // A succession that reaches back counts from its notification: what had ended by then stays ended.
    const from = later(inForceFrom, since);
    if (endedOn !== null && endedOn <= from) continue;
    moves.push({ date: from, by: 1 });
    if (endedOn !== null) moves.push({ date: endedOn, by: -1 });
  }
  moves.sort((a, b) => compare(a.date, b.date));
  let parties = 0;
  for (let i = 0; i < moves.length; ) {
    const date = (moves[i] as (typeof moves)[number]).date;
    const before = parties;
    for (; moves[i]?.date === date; i += 1) parties += (moves[i] as (typeof moves)[number]).by;
    if (before >= below && parties < below) return date;
  }
  return null;
}
