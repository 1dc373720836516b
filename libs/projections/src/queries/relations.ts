import {
  type Act,
  type Context,
  type ParticipantCode,
  type Relation,
  type RelationMatrix,
  relationBetween,
  relationMatrix,
  type TreatyId,
} from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import type { At } from '../derivation.ts';
import type { Derived } from '../projections/projection.ts';
import { contextOf, type Register, UnknownParticipant } from '../register.ts';
import { derivedSupposing, relatedTo } from './what-if.ts';

/**
 * A treaty between two participants, by the acts on record and those supposed.
 * Fails with `UnknownTreaty`, `UnknownParticipant`, `CannotBeDerived`, and `RelationRefused` for the same one twice.
 */
export function relation(
  readModels: ReadModels,
  times: At,
  treaty: TreatyId,
  { a, b, provision }: { a: ParticipantCode; b: ParticipantCode; provision?: string | undefined },
  supposed: readonly Act[] = [],
): Relation {
  return snapshot(readModels, () => {
    const { derived, context } = supposing(readModels, times, treaty, supposed);
    mustBeKnown(a, 'a', derived.register);
    mustBeKnown(b, 'b', derived.register);
    return relationBetween(derived, context, a, b, provision);
  });
}

/** The answers for one provision between each two of the Parties, or of those given. Fails as `relation`. */
export function relations(
  readModels: ReadModels,
  times: At,
  treaty: TreatyId,
  {
    provision,
    participants,
  }: { provision?: string | undefined; participants?: readonly ParticipantCode[] | undefined },
  supposed: readonly Act[] = [],
): RelationMatrix {
  return snapshot(readModels, () => {
    const { derived, context } = supposing(readModels, times, treaty, supposed);
    for (const code of participants ?? []) mustBeKnown(code, 'participants', derived.register);
    return relationMatrix(derived, context, provision, participants);
  });
}

function supposing(
  readModels: ReadModels,
  times: At,
  treaty: TreatyId,
  supposed: readonly Act[],
): { derived: Derived; context: Context } {
  const derived = derivedSupposing(readModels, times, treaty, supposed);
  const context = { ...contextOf(derived.register, relatedTo(readModels, times, treaty)), record: derived.record };
  return { derived, context };
}

function mustBeKnown(code: ParticipantCode, field: string, { participants }: Register): void {
  if (!participants.has(code)) throw new UnknownParticipant(code, field);
}
