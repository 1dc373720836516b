import { type NamedParticipant, type RegisteredParticipant, registerWith } from '@accede/events';
import type { DeclaredParticipant, ParticipantCode, TreatyId } from '@accede/treaty-law';
import type { ReadModels } from './database.ts';
import { CATALOGUED, nameOf, type Register, UnknownParticipant, withDeclared } from './register.ts';

// The register as the read models hold it.

const REGISTERED = `SELECT registered FROM participants AS each
  WHERE treaty IS NULL AND recorded_at <= ?1 AND NOT EXISTS (
    SELECT 1 FROM participants AS later
    WHERE later.treaty IS NULL AND later.code = each.code AND later.position > each.position AND later.recorded_at <= ?1
  ) ORDER BY code`;

/**
 * The register: the catalogue, and those registered.
 * @param knownAt as it was known then, an instant as the log writes it; as it is now if absent
 */
export function registerOf(readModels: ReadModels, knownAt?: string): Register {
  const { prepare, registers } = readModels;
  const head = registerHead(readModels);
  if (head === 0) return CATALOGUED;
  const key = `${head} ${knownAt ?? ''}`;
  const kept = registers.get(key);
  if (kept !== undefined) return kept;
  const rows = prepare(REGISTERED).all(knownAt ?? '9999') as { registered: string }[];
  const added = rows.map((row) => JSON.parse(row.registered) as RegisteredParticipant);
  const registered = new Set(added.map(({ participant }) => participant.code));
  const register = { ...registerWith(CATALOGUED, added), registered };
  registers.set(key, register);
  return register;
}

/** Position of the last event of the register; 0 where nobody has been registered. */
function registerHead({ prepare }: ReadModels): number {
  const row = prepare('SELECT coalesce(max(position), 0) AS head FROM participants WHERE treaty IS NULL').get();
  return (row as { head: number }).head;
}

const DECLARED = `SELECT code, treaty, registered FROM participants AS each
  WHERE treaty IS NOT NULL AND (?2 IS NULL OR treaty = ?2) AND position = (
    SELECT position FROM definitions AS latest
    WHERE latest.treaty = each.treaty AND recorded_at <= ?1 ORDER BY position DESC LIMIT 1
  ) ORDER BY treaty, code`;

/** Participants that documents declare, as known then: that of one treaty, or every one. */
function declaredIn(
  { prepare }: ReadModels,
  knownAt?: string,
  treaty?: TreatyId,
): { treaty: TreatyId; participant: DeclaredParticipant }[] {
  const rows = prepare(DECLARED).all(knownAt ?? '9999', treaty ?? null) as { treaty: string; registered: string }[];
  return rows.map((row) => ({ treaty: row.treaty, ...(JSON.parse(row.registered) as RegisteredParticipant) }));
}

/**
 * Everybody who can be named: the register, and those whom the document of the treaty declares.
 * @param treaty the documents of all treaties if absent; for its own treaty alone does a document take a code or a
 *   name that the register has
 */
export function everybody(readModels: ReadModels, treaty?: TreatyId, knownAt?: string): Register {
  const register = registerOf(readModels, knownAt);
  const declared = declaredIn(readModels, knownAt, treaty).map(({ participant }) => participant);
  const isNew = ({ code, name }: DeclaredParticipant) =>
    (register.resolve(code) ?? register.resolve(name)) === undefined;
  return withDeclared(register, treaty === undefined ? declared.filter(isNew) : declared);
}

/**
 * The participant of that code: on the register as known then, or declared by a document. Fails with `UnknownParticipant`.
 * @param field by which it was asked for
 */
export function participantOf(
  readModels: ReadModels,
  code: ParticipantCode,
  knownAt?: string,
  field?: string,
): NamedParticipant {
  const found =
    registerOf(readModels, knownAt).participants.get(code) ??
    declaredIn(readModels, knownAt).find(({ participant }) => participant.code === code)?.participant;
  if (found === undefined) throw new UnknownParticipant(code, field);
  return found;
}

/** Gives the name of a participant in a treaty, whose document may declare it; in none, the name on the register. */
export function namesIn(readModels: ReadModels): (participant: ParticipantCode, treaty: TreatyId | null) => string {
  const register = registerOf(readModels);
  const declared = new Map(
    declaredIn(readModels).map(({ treaty, participant }) => [`${treaty} ${participant.code}`, participant.name]),
  );
  return (participant, treaty) => declared.get(`${treaty} ${participant}`) ?? nameOf(register, participant);
}
