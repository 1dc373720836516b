import { type LegalDate, later, spell } from '../../legal-date.ts';
import type { Reason } from '../../reason.ts';
import type { TreatyStatus } from '../../status.ts';
import { type Consent, compare, end } from '../dossier.ts';
import { because, inText, listed, plural } from '../words.ts';
import { binds, type World } from '../world.ts';

/**
 * Ends the treaty where its clauses say that it ends below a number of Parties (Genocide Convention, Art. XV): on the
 * day on which the denunciation takes effect that leaves too few. Without such a clause it goes on (VCLT Art. 55).
 * Ends the consents in the world, and tells of those that never come to bind.
 */
export function terminate(world: World, reasons: Map<string, Reason[]>): TreatyStatus['termination'] {
  const clause = world.document.termination;
  if (clause === undefined) return null;
  const why = (text: string, consents: readonly Consent[] = []): Reason[] => [
    because(
      clause.article,
      text,
      consents.map((consent) => consent.denunciation ?? consent.act),
    ),
  ];
  const date = fallsBelow(clause.below, world);
  if (date === null) {
    const now = world.consents.filter((consent) => binds(consent, world.asAt)).length;
    const text =
      world.entryIntoForce === null || world.entryIntoForce > world.asAt
        ? 'Not in force yet'
        : `${plural(now, 'Party', 'Parties')} on ${spell(world.asAt)}`;
    return { date, because: why(`${text}; it ends when denunciations leave fewer than ${clause.below}`) };
  }
  const left = world.consents.filter((consent) => binds(consent, date)).length;
  const last = world.consents.filter((consent) => consent.endedOn === date && consent.inForceFrom !== null);
  const who = listed(
    last.map((consent) => inText(consent.participant)),
    'and',
  );
  for (const consent of world.consents) {
    const { act, inForceFrom, participant } = consent;
    if (inForceFrom !== null && inForceFrom < date) {
      end(consent, date, 'termination');
      continue;
    }
    end(consent, later(date, act.date), 'termination');
    if (inForceFrom === null) continue;
    consent.inForceFrom = null;
    const text = `The treaty ceased to be in force on ${spell(date)}, before it could bind ${inText(participant)}`;
    reasons.set(act.id, [because(clause.article, text, [act])]);
  }
  const several = last.length > 1;
  const text = `The ${several ? 'denunciations' : 'denunciation'} by ${who} ${several ? 'take' : 'takes'} effect on ${spell(date)} and ${several ? 'leave' : 'leaves'} ${plural(left, 'Party', 'Parties')}, fewer than ${clause.below}: the treaty ceases to be in force on that day`;
  return { date, because: why(text, last) };
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
