import { register as catalogued } from '@accede/catalogue';
import { type RegisterOfParticipants, registerWith } from '@accede/events';
import type { Context, DeclaredParticipant, ParticipantCode, RelatedTreaty, TreatyId } from '@accede/treaty-law';

/** Who can take part in treaties, and the groups that they form. */
export interface Register extends RegisterOfParticipants {
  /** Those that were put on the register, besides the catalogue. */
  readonly registered: ReadonlySet<ParticipantCode>;
}

/** The register as it comes with Accede. */
export const CATALOGUED: Register = { ...catalogued, registered: new Set() };

/** The register with participants that a document, or a file, declares. */
export function withDeclared(register: Register, declared: readonly DeclaredParticipant[]): Register {
  if (declared.length === 0) return register;
  const further = declared.map((participant) => ({ participant }));
  return { ...registerWith(register, further), registered: register.registered };
}

/** No such participant is known. */
export class UnknownParticipant extends Error {
  override readonly name = 'UnknownParticipant';
  readonly code = 'unknown-participant';
  readonly field: string;
  readonly participant: string;

  /** @param field by which it was asked for */
  constructor(participant: string, field = 'participant') {
    super(`${field}: no State or organization has the code "${participant}"`);
    this.field = field;
    this.participant = participant;
  }
}

/** The context of `derive` and of what is told of its results: the register, and the other treaties given. */
export function contextOf(register: Register, treaties: ReadonlyMap<TreatyId, RelatedTreaty> = new Map()): Context {
  const { participants, groups, groupTitles } = register;
  return { participants, groups, groupTitles, treaties };
}

/** Name of a participant as the register has it; the code where it has none. */
export function nameOf({ participants }: Register, participant: ParticipantCode): string {
  return participants.get(participant)?.name ?? participant;
}
