import type { ParticipantCode } from '../../act.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import { actFacts, whoFacts } from '../../rules/facts.ts';
import type { ForceFacts } from '../../rules/force.ts';
import { participantOf, type Stay, since, staysIn, staysUnder, tellsForce } from '../conditions/stays.ts';
import { nameOfGroup } from '../words.ts';
import { takenBackOn, type World } from '../world.ts';

type Clause = NonNullable<FinalClauses['entryIntoForce']>;

/** What binds a participant without its consent: from when until when, or why it does not. */
export interface Bonds {
  readonly bonds: readonly { from: LegalDate; until: LegalDate | null }[];
  readonly because: readonly Reason[];
}

/**
 * Whom a clause binds without their consent, once it has entered into force on the date: every Party of the parent
 * treaty, or every member of a group (VCLT Art. 40 leaves it to the treaty to provide so). Who becomes one later is
 * bound from then. Left out are those that made a statement against it in time, until they take it back, and those
 * of whom the clause demands consent.
 */
export function bindWithoutConsent(
  clause: Pick<Clause, 'notFor' | 'onlyByConsent'>,
  { article, scope, date }: { article: string; scope: Clause['scope']; date: LegalDate },
  world: World,
): ReadonlyMap<ParticipantCode, Bonds> {
  const bound = new Map<ParticipantCode, Bonds>();
  const { parent } = world.document;
  let stays: Stay[];
  let among: ForceFacts['bound-without-consent']['among'];
  if (scope === 'all-consenting') return bound;
  if (scope !== 'all-parties-of-parent') {
    stays = staysIn(scope.members, world);
    among = { kind: 'members', title: nameOfGroup(world.document, world.context, scope.members) };
  } else {
    if (parent === undefined) return bound;
    stays = staysUnder(parent.treaty, tellsForce(parent.treaty, world), world);
    among = { kind: 'parties', to: parent.treaty };
  }
  for (const stay of stays) {
    const { until, participant: code } = stay;
    if (until !== null && until <= date) continue;
    const participant = participantOf(code, world);
    const why: Reason[] = [];
    let from: LegalDate | null = later(stay.from, date);
    const acts = world.dossiers.get(code)?.acts ?? [];
    for (const act of clause.notFor === undefined ? [] : acts) {
      if (from === null || act.date >= from || !clause.notFor?.kinds.some((kind) => kind === act.kind)) continue;
      const back = takenBackOn(act, acts);
      if (back !== null && back <= from) continue;
      const facts = { act: actFacts(act, code), before: from, until: back };
      why.push(reason(clause.notFor.article, 'statement-against-being-bound', facts, [act]));
      from = back;
    }
    if (from !== null && clause.onlyByConsent !== undefined) {
      const { who, article: by } = clause.onlyByConsent;
      const free = since(who, participant, from, world, false);
      if (free !== from) {
        const facts = { who: whoFacts(who, world.document, world.context), participant: code };
        why.push(reason(by, 'bound-only-by-consent', facts));
      }
      from = free;
    }
    const known = bound.get(code);
    const bonds = [...(known?.bonds ?? [])];
    if (from !== null && (until === null || from < until)) {
      bonds.push({ from, until });
      why.push(reason(article, 'bound-without-consent', { date: from, participant: code, among }));
    }
    bound.set(code, { bonds, because: [...(known?.because ?? []), ...why] });
  }
  return bound;
}
