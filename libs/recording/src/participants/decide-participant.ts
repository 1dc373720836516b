import { isDeepStrictEqual } from 'node:util';
import { groupOf, RegisteredParticipant, type RegisterOfParticipants } from '@accede/events';
import { isLegalDate, isOrganization, type ParticipantCode, Source } from '@accede/treaty-law';
import type { RefusalRule } from '@accede/wording';
import { reasonOf, refusalsOf } from '../admission.ts';
import type { Decision } from '../decide.ts';
import { type Refusal, type RefusalCode, refusal, refusedFor } from '../refusal.ts';
import { plain } from '../same-act.ts';
import { type By, participantEvent, recordingOf } from '../write.ts';
import { participantToldBy, type RegisterState, registerIn, type Told } from './register-state.ts';

/** A participant as it is brought in; a source needs its citation only. */
export interface RegisterParticipant extends RegisteredParticipant {
  readonly source?: (Pick<Source, 'citation'> & Partial<Source>) | undefined;
}

/** The participant as it should have been registered, whole. */
export interface ReviseParticipant extends RegisterParticipant {
  readonly reason: string;
}

/**
 * Puts a participant on the register. Doing so again with what it was registered with at any time changes nothing.
 * Fails with `Refused` where the code or a name is another's, or something cannot be: see `faultsOf`.
 */
export function decideRegisterParticipant(
  state: RegisterState,
  command: RegisterParticipant,
  by: By,
  catalogue: RegisterOfParticipants,
): Decision {
  const told = toldIn(command);
  const { code } = told.registered.participant;
  const history = state.participants.get(code) ?? [];
  const same = history.some((raw) => isDeepStrictEqual(participantToldBy(raw)?.registered, told.registered));
  if (same) return { events: [], recorded: [], alreadyRecorded: [code], refused: [] };
  if (history.length > 0) refuseAll([taken({ rule: 'participant-otherwise', facts: { code } })]);
  const others = registerIn(state, catalogue, code);
  refuseAll([...codeTaken(code, others), ...faultsOf(told.registered, others)]);
  return decided(0, told, by);
}

/**
 * Says what a registered participant really is. Saying what stands already changes nothing.
 * Fails with `Refused` where nobody was registered under the code, and as registering does.
 */
export function decideReviseParticipant(
  state: RegisterState,
  command: ReviseParticipant,
  by: By,
  catalogue: RegisterOfParticipants,
): Decision {
  const { reason, ...whole } = command;
  const told = toldIn(whole);
  const { code } = told.registered.participant;
  const history = state.participants.get(code) ?? [];
  const latest = history.at(-1);
  if (latest === undefined) {
    const rule = catalogue.participants.has(code) ? 'of-the-catalogue' : 'participant-not-registered';
    refuseAll([refusal('participant-not-registered', 'participant.code', { rule, facts: { code } })]);
  } else if (isDeepStrictEqual(participantToldBy(latest), told))
    return { events: [], recorded: [], alreadyRecorded: [code], refused: [] };
  const standing = latest && participantToldBy(latest)?.registered;
  refuseAll(faultsOf(told.registered, registerIn(state, catalogue, code), standing));
  return decided(history.length, told, by, reasonOf({ reason }));
}

function decided(nth: number, { registered, source }: Told, by: By, reason?: string): Decision {
  const about = { source, ...(reason === undefined ? {} : { reason }) };
  const event = participantEvent(nth, registered, about, recordingOf(by));
  return { events: [event], recorded: [registered.participant.code], alreadyRecorded: [], refused: [] };
}

const Whole = RegisteredParticipant.extend({ source: Source.optional() });

function toldIn(command: unknown): Told {
  const parsed = Whole.safeParse(command);
  if (!parsed.success) throw refusedFor(parsed.error.issues.flatMap((issue) => refusalsOf(issue, command, codeOf)));
  const { source, aliases, members, participant, ...rest } = parsed.data;
  const { succeeds, ...itself } = participant;
  const registered = plain({
    participant: { ...itself, ...(succeeds?.length ? { succeeds } : {}) },
    ...rest,
    ...(aliases?.length ? { aliases } : {}),
    ...(members?.length ? { members } : {}),
  });
  return { registered, source: source && plain(source) };
}

const DATES: ReadonlySet<string | undefined> = new Set(['existsFrom', 'formerUntil', 'on', 'from', 'to']);

function codeOf(field: string, value: unknown): RefusalCode {
  const isDate = DATES.has(field.split('.').at(-1));
  return isDate && !(typeof value === 'string' && isLegalDate(value)) ? 'impossible-date' : 'invalid-field';
}

/**
 * What is wrong with a participant beside the others: a name that is another's; an end before the beginning; a
 * predecessor or a member that nobody knows, or that is the participant itself; members, or the name of their group,
 * where there can be none.
 * @param standing the participant as it stands: a later catalogue may have given its names to another, and it keeps them
 */
function faultsOf(
  registered: RegisteredParticipant,
  others: RegisterOfParticipants,
  standing?: RegisteredParticipant,
): Refusal[] {
  const { participant, members = [] } = registered;
  const { code, kind, existsFrom, formerUntil, succeeds = [], memberStates } = participant;
  const refusals: Refusal[] = [];
  const refuse = (code: RefusalCode, field: string, by: RefusalRule) => refusals.push(refusal(code, field, by));
  const inOrder = (from: string | undefined, to: string | undefined, field: string) => {
    if (from !== undefined && to !== undefined && to < from)
      refuse('dates-reversed', field, { rule: 'ends-before', facts: { day: to, first: from } });
  };
  const knows = (field: string, other: ParticipantCode) => {
    if (other === code) refuse('refers-to-itself', field, { rule: 'named-by-itself', facts: { code } });
    else if (!others.participants.has(other))
      refuse('unknown-participant', field, { rule: 'not-on-register', facts: { code: other } });
  };

  const kept = new Set(standing && namesOf(standing).map(([, name]) => name));
  for (const [field, name] of namesOf(registered)) {
    if (kept.has(name)) continue;
    const owner = others.resolve(name);
    if (others.normalise(name) === '') refuse('invalid-field', field, { rule: 'no-letter', facts: { name } });
    else if (owner !== undefined && owner !== code) refuse('name-taken', field, nameOf(name, owner, others));
  }
  inOrder(existsFrom, formerUntil, 'participant.formerUntil');
  for (const [n, { of }] of succeeds.entries()) knows(`participant.succeeds.${n}.of`, of);
  for (const [n, { participant: member, from, to }] of members.entries()) {
    knows(`members.${n}.participant`, member);
    inOrder(from, to, `members.${n}.to`);
  }
  const group = groupOf(registered);
  if (members.length > 0 && !isOrganization(participant))
    refuse('invalid-field', 'members', { rule: 'members-of-nobody', facts: {} });
  else if (members.length > 0 && others.groups.has(group))
    refuse('invalid-field', 'members', { rule: 'members-known', facts: { group } });
  if (memberStates !== undefined && kind !== 'reio')
    refuse('invalid-field', 'participant.memberStates', { rule: 'members-of-reio', facts: {} });
  else if (memberStates !== undefined && members.length === 0 && !others.groups.has(memberStates))
    refuse('invalid-field', 'participant.memberStates', { rule: 'no-group', facts: { group: memberStates } });
  return refusals;
}

function namesOf({ participant, nameFr, aliases = [] }: RegisteredParticipant): [field: string, name: string][] {
  return [
    ['participant.name', participant.name],
    ...(nameFr === undefined ? [] : [['nameFr', nameFr] as [string, string]]),
    ...aliases.map((alias, n): [string, string] => [`aliases.${n}`, alias]),
  ];
}

function codeTaken(code: ParticipantCode, others: RegisterOfParticipants): Refusal[] {
  const owner = others.resolve(code);
  if (owner === undefined) return [];
  if (owner !== code) return [taken(nameOf(code, owner, others))];
  const { name } = others.participants.get(code) ?? { name: code };
  return [taken({ rule: 'code-of-another', facts: { code, owner: name } })];
}

function taken(by: RefusalRule): Refusal {
  return refusal('participant-already-registered', 'participant.code', by);
}

function nameOf(name: string, code: ParticipantCode, { participants }: RegisterOfParticipants): RefusalRule {
  return { rule: 'name-of-another', facts: { name, owner: participants.get(code)?.name ?? code, code } };
}

function refuseAll(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw refusedFor(refusals);
}
