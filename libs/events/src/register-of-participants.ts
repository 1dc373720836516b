import type { DeclaredParticipant, Membership, Participant, ParticipantCode, Prose } from '@accede/treaty-law';
import type { ParticipantEvent, RegisteredParticipant } from './vocabulary.ts';

/** A participant with the names under which it is known. */
export type NamedParticipant = Participant & {
  readonly aliases?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2, by which it is found as well. */
  readonly iso2?: string | undefined;
  /** ISO 3166-1 numeric, as maps carry it. */
  readonly numeric?: string | undefined;
};

/** Those who can take part in treaties, and the groups that they form: what `derive` asks about them. */
export interface RegisterOfParticipants {
  readonly participants: ReadonlyMap<ParticipantCode, NamedParticipant>;
  readonly groups: ReadonlyMap<string, readonly Membership[]>;
  readonly groupTitles: ReadonlyMap<string, Prose>;
  /** The code of the participant of that name; a code stands for itself, in either case. Undefined where nobody has it. */
  resolve(name: string): ParticipantCode | undefined;
  /** A name reduced to what two spellings of it share. */
  normalise(name: string): string;
}

/** The group that the members of an organization form. */
export function groupOf({ participant: { code, memberStates } }: RegisteredParticipant): string {
  return memberStates ?? code;
}

/** What an event of the register says of a participant. */
export function registeredBy({ type, data }: ParticipantEvent): RegisteredParticipant {
  if (type === 'ParticipantRegistered') return data;
  const { reason: _reason, ...registered } = data;
  return registered;
}

/** A participant as it joins the register: one that a document declares brings its French name with it. */
type Joining = Omit<RegisteredParticipant, 'participant'> & { readonly participant: DeclaredParticipant };

/** The register with further participants. Who has a code or a name that it knows already takes its place. */
export function registerWith(register: RegisterOfParticipants, further: Iterable<Joining>): RegisterOfParticipants {
  const added = [...further];
  if (added.length === 0) return register;
  const participants = new Map(register.participants);
  const groups = new Map(register.groups);
  const groupTitles = new Map(register.groupTitles);
  const byName = new Map<string, ParticipantCode>();
  for (const each of added) {
    const { participant, nameFr = participant.nameFr, aliases = [], members = [] } = each;
    const { code, name } = participant;
    const memberStates = members.length > 0 ? groupOf(each) : participant.memberStates;
    participants.set(code, { ...participant, memberStates, nameFr, aliases });
    for (const known of [name, nameFr ?? name, ...aliases]) byName.set(register.normalise(known), code);
    if (members.length === 0) continue;
    groups.set(groupOf(each), members);
    groupTitles.set(groupOf(each), { en: name, fr: nameFr });
  }
  return {
    participants,
    groups,
    groupTitles,
    resolve(name) {
      const trimmed = name.trim();
      if (participants.has(trimmed)) return trimmed;
      const known = byName.get(register.normalise(trimmed)) ?? register.resolve(trimmed);
      const code = trimmed.toUpperCase();
      return known ?? (participants.has(code) ? code : undefined);
    },
    normalise: register.normalise,
  };
}
