import type { Act, ParticipantCode, TreatyId } from '../../act.ts';
import { membershipsOf, type Participant } from '../../context.ts';
import type { Who } from '../../final-clauses.ts';
import { type LegalDate, plus } from '../../legal-date.ts';
import type { Spell } from '../../status.ts';
import { signedFrom } from '../dossier.ts';
import { forerunnerOf } from '../forerunner.ts';
import { concerns, spellsOfStatement, type World } from '../world.ts';

// Who belongs to a set, or is one of those of whom a clause speaks: from when until when.

/** A participant in a set, from a date until it leaves. */
export interface Stay {
  readonly participant: ParticipantCode;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

/** Before any date that occurs. */
export const ALWAYS: LegalDate = '0000-01-01';

function dayAfter(date: LegalDate): LegalDate {
  return plus(date, { days: 1 });
}

/** Who was a member of the group when. A list in the document is as it was made: it has no dates. */
export function staysIn(group: string, world: World): Stay[] {
  const own = world.document.groups[group];
  if (own !== undefined) return own.members.map((participant) => ({ participant, from: ALWAYS, until: null }));
  return (world.context.groups.get(group) ?? []).map(({ participant, from, to }) => ({
    participant,
    from,
    until: to === undefined ? null : dayAfter(to),
  }));
}

/** Whether it is computed from when the treaty binds whom: else consents are all there is to go by. */
export function tellsForce(treaty: TreatyId, world: World): boolean {
  return treaty === world.document.id || world.context.treaties.get(treaty)?.computed !== false;
}

/** Who was bound by the treaty when; or, where that is not asked, had consented to it. */
export function staysUnder(treaty: TreatyId, inForce: boolean, world: World): Stay[] {
  const known = treaty === world.document.id ? world.dossiers : world.context.treaties.get(treaty)?.participants;
  return [...(known?.keys() ?? [])].flatMap((participant) =>
    spellsUnder(treaty, participant, world).flatMap((s) => {
      const from = inForce ? s.inForceFrom : s.consented;
      return from === null ? [] : [{ participant, from, until: s.endedOn }];
    }),
  );
}

/** Times during which the participant was bound by the treaty, or had consented to it. */
function spellsUnder(
  treaty: TreatyId,
  code: ParticipantCode,
  world: World,
): readonly Pick<Spell, 'consented' | 'inForceFrom' | 'endedOn'>[] {
  if (treaty !== world.document.id) return world.context.treaties.get(treaty)?.participants.get(code)?.spells ?? [];
  return (world.dossiers.get(code)?.consents ?? []).map(({ act, inForceFrom, endedOn }) => ({
    consented: act.date,
    inForceFrom,
    endedOn,
  }));
}

/** Those of whom the clause speaks, while it speaks of them. */
export function only(who: Who, stays: readonly Stay[], world: World): Stay[] {
  return stays.flatMap((stay) => {
    const participant = participantOf(stay.participant, world);
    const parts: Stay[] = [];
    let from = since(who, participant, stay.from, world);
    while (from !== null && (stay.until === null || from < stay.until)) {
      const ends = since(who, participant, from, world, false);
      const until = ends === null || (stay.until !== null && stay.until < ends) ? stay.until : ends;
      parts.push({ participant: stay.participant, from, until });
      from = ends === null ? null : since(who, participant, ends, world);
    }
    return parts;
  });
}

export function participantOf(code: ParticipantCode, world: World): Participant {
  return world.context.participants.get(code) ?? { code, name: code, kind: 'state' };
}

/**
 * First date, from `start` on, on which the clause speaks of the participant (or, where so asked, does not speak of
 * it); null where none is known.
 */
export function since(
  who: Who,
  participant: Participant,
  start: LegalDate,
  world: World,
  speaks = true,
): LegalDate | null {
  if (concerns(who, participant, start, world) === speaks) return start;
  // "Five Parties have expressed their consent" is met when the fifth becomes a Party, if it had consented before.
  const turnings = turningsOf(who, participant, world).filter((date) => date > start);
  return turnings.sort().find((date) => concerns(who, participant, date, world) === speaks) ?? null;
}

/**
 * The same for the author of an act: one from before its author existed is that of the State whose place it has, and
 * counts as that State's own.
 */
export function sinceFor(who: Who, act: Act, author: Participant, start: LegalDate, world: World): LegalDate | null {
  const own = since(who, author, start, world);
  const former = forerunnerOf(act, author, world.context);
  const before = former === undefined ? null : since(who, former, start, world);
  return before === null || (own !== null && own < before) ? own : before;
}

/** Dates on which the participant may become, or cease to be, one of those the clause speaks of. */
function turningsOf(who: Who, participant: Participant, world: World): LegalDate[] {
  const { code } = participant;
  switch (who.kind) {
    case 'party':
    case 'consented':
      return spellsUnder(who.to, code, world).flatMap((s) =>
        [s.consented, s.inForceFrom ?? [], s.endedOn ?? []].flat(),
      );
    case 'member':
      return membershipsOf(world.context, who.of, code).flatMap((m) =>
        [m.from, m.to === undefined ? [] : dayAfter(m.to)].flat(),
      );
    case 'reio-with-member':
      return (world.context.groups.get(participant.memberStates ?? '') ?? []).flatMap(
        ({ participant: member, from }) => {
          const dossier = world.dossiers.get(member);
          if (dossier === undefined) return [];
          const own = dossier.consents.flatMap(({ since: given, inForceFrom }) => [given, inForceFrom ?? []].flat());
          return [from, ...dossier.signatures.map((act) => signedFrom(act, dossier)), ...own];
        },
      );
    case 'stated':
      return spellsOfStatement(who, code, world).flatMap((s) => [s.from, s.until ?? []].flat());
    case 'all':
    case 'either':
    case 'at-least':
      return who.of.flatMap((part) => turningsOf(part, participant, world));
    case 'not':
      return turningsOf(who.who, participant, world);
    default:
      return [];
  }
}
