import { isDeepStrictEqual } from 'node:util';
import { type AccedeEvent, parseEvent, type RawEvent } from '@accede/events';
import { type Act, FinalClauses, RecordState } from '@accede/treaty-law';
import { admit, type KnownParticipants, type NewAct, reasonOf, refusalsOf } from './admission.ts';
import { type Refusal, Refused, refusal, refusedFor } from './refusal.ts';
import { mayRepeat, plain, tellsTheSame } from './same-act.ts';
import { type TreatyState, toldBy } from './treaty-state.ts';
import {
  actEvents,
  type By,
  CATALOGUE,
  correctionEvent,
  definitionEvent,
  isFromCatalogue,
  type Registration,
  recordingOf,
  retractionEvent,
} from './write.ts';

export interface RegisterTreaty {
  /** A document of final clauses; it is validated here. */
  readonly definition: unknown;
  /** As of when the record is complete; not known to be if absent. */
  readonly record?: unknown;
}

export interface RecordActs {
  readonly acts: readonly NewAct[];
  /** Leaves out, and gives back, acts that are refused; otherwise one such act refuses them all. */
  readonly skipRefused?: boolean | undefined;
}

export interface CorrectAct {
  readonly actId: string;
  /** The act as it should have been recorded, whole. */
  readonly act: NewAct;
  readonly reason: string;
}

export interface RetractAct {
  readonly actId: string;
  readonly reason: string;
}

/** What is to be appended, and what becomes of each act, or of the participant, of the command. */
export interface Decision {
  readonly events: readonly AccedeEvent[];
  /** Ids of the acts that the events record, correct or retract; the code of the participant that they register or revise. */
  readonly recorded: readonly string[];
  /** The same of what was on record just so; recording it again changes nothing. */
  readonly alreadyRecorded: readonly string[];
  readonly refused: readonly Refusal[];
}

/** Registers a treaty. Doing so again with the same contents changes nothing; with others it is refused. */
export function decideRegister(state: TreatyState, command: RegisterTreaty, by: By): Decision {
  const data = registrationOf(command);
  if (state.definitions.length === 0) return decision([definitionEvent(state, data, recordingOf(by))]);
  if (hasBeenDefinedAs(state, data)) return decision([]);
  const facts = { treaty: state.treaty };
  throw new Refused(refusal('treaty-already-registered', 'definition.id', { rule: 'registered-otherwise', facts }));
}

/** Replaces final clauses, or what is known of the record's completeness. */
export function decideRevise(state: TreatyState, command: RegisterTreaty, by: By): Decision {
  mustBeRegistered(state);
  const data = registrationOf(command);
  if (isDeepStrictEqual(definitionTold(state.definitions.at(-1)), data)) return decision([]);
  return decision([definitionEvent(state, data, recordingOf(by))]);
}

/**
 * Records acts, each once: one on record under the same id is left alone if it says the same, and refused if not.
 * Where the id came from the content, a second statement of the day gets the next free one: `…-2006-01-10-2`.
 */
export function decideRecord(state: TreatyState, command: RecordActs, by: By, known: KnownParticipants): Decision {
  mustBeRegistered(state);
  const fresh = new Map<string, Act>();
  const alreadyRecorded: string[] = [];
  const refused: Refusal[] = [];
  const participants = knownTo(state, known);
  for (const [index, input] of command.acts.entries()) {
    const admitted = admit(state.treaty, input, by.today, participants);
    if (Array.isArray(admitted)) {
      for (const refusal of admitted) refused.push({ ...refusal, index });
      continue;
    }
    let act = admitted;
    let standing = standingOf(state, fresh, act);
    if (standing === 'another' && input.id === undefined && mayRepeat(act)) {
      for (let ordinal = 2; standing === 'another'; ordinal += 1) {
        act = { ...act, id: `${admitted.id}-${ordinal}` };
        standing = standingOf(state, fresh, act);
      }
    }
    if (standing === 'free') fresh.set(act.id, act);
    else if (standing === 'same') alreadyRecorded.push(act.id);
    else {
      const reused = refusal('act-id-reused', 'id', { rule: 'id-of-another', facts: { id: act.id } });
      refused.push({ ...reused, index, act: act.id });
    }
  }
  if (refused.length > 0 && !command.skipRefused) throw refusedFor(refused);
  return {
    events: actEvents(state, fresh.values(), recordingOf(by)),
    recorded: [...fresh.keys()],
    alreadyRecorded,
    refused,
  };
}

/** Says what an act on record really was. A retracted act is reinstated by it. The id stays. */
export function decideCorrect(state: TreatyState, command: CorrectAct, by: By, known: KnownParticipants): Decision {
  const history = historyOf(state, command.actId);
  const { id } = command.act;
  if (id !== undefined && id !== command.actId) {
    throw new Refused(refusal('act-id-differs', 'id', { rule: 'id-kept', facts: { id: command.actId } }));
  }
  const act = admit(state.treaty, { ...command.act, id: command.actId }, by.today, knownTo(state, known));
  if (Array.isArray(act)) throw refusedFor(act);
  const latest = history.at(-1);
  if (latest !== undefined && isDeepStrictEqual(toldBy(latest), plain(act))) return unchanged(act.id);
  mustSayMarking(command.act, history);
  const reason = reasonOf(command);
  return decision([correctionEvent(state, act, reason, recordingOf(by))], act.id);
}

/** A correction says the whole act; what is marked LIMITE does not lose its marking because nothing was said of it. */
function mustSayMarking({ source }: NewAct, history: readonly RawEvent[]): void {
  const corrected = history.map(toldBy).findLast((act) => act !== undefined);
  if (corrected?.source?.marking !== 'LIMITE' || source?.marking !== undefined) return;
  throw new Refused(refusal('field-missing', 'source.marking', { rule: 'marking-needed', facts: {} }));
}

/** Strikes an act that was recorded in error. Doing so again changes nothing. */
export function decideRetract(state: TreatyState, { actId, reason }: RetractAct, by: By): Decision {
  const history = historyOf(state, actId);
  if (history.at(-1)?.type === 'ActRetracted') return unchanged(actId);
  return decision([retractionEvent(state, actId, reasonOf({ reason }), recordingOf(by))], actId);
}

/**
 * Brings in what the catalogue has of one treaty: what is new, and what a later version of it has changed.
 * What someone else has changed is theirs, and what was on record in the same form before is not brought back.
 */
export function decideBundled(
  state: TreatyState,
  bundled: RegisterTreaty & Pick<RecordActs, 'acts'>,
  by: By,
  known: KnownParticipants,
): Decision {
  const recording = recordingOf({ ...by, causationId: CATALOGUE });
  const data = registrationOf(bundled);
  const defines = definedAnew(state, data);

  const fresh = new Map<string, Act>();
  const corrected: Act[] = [];
  const alreadyRecorded: string[] = [];
  const refused: Refusal[] = [];
  const declared = declaredIn(data.definition);
  const participants = { has: (code: string) => known.has(code) || declared.has(code) };
  for (const [index, input] of bundled.acts.entries()) {
    const act = admit(state.treaty, input, by.today, participants);
    if (Array.isArray(act)) {
      for (const refusal of act) refused.push({ ...refusal, index });
      continue;
    }
    const history = state.acts.get(act.id);
    if (history === undefined) fresh.set(act.id, act);
    else if (history.every((event) => isFromCatalogue(event) && !isDeepStrictEqual(toldBy(event), plain(act)))) {
      corrected.push(act);
    } else alreadyRecorded.push(act.id);
  }
  const events = [
    ...(defines === undefined ? [] : [definitionEvent(state, defines, recording)]),
    ...actEvents(state, fresh.values(), recording),
    ...corrected.map((act) => correctionEvent(state, act, 'changed in the catalogue', recording)),
  ];
  return { events, recorded: [...fresh.keys(), ...corrected.map((act) => act.id)], alreadyRecorded, refused };
}

/**
 * What a catalogue defines anew: clauses and record apart, as somebody else may have changed one of the two. What an
 * earlier catalogue had said already does not come back. Undefined where nothing changes.
 */
function definedAnew(state: TreatyState, data: Registration): Registration | undefined {
  const told = definitionTold(state.definitions.at(-1));
  if (told === undefined) return data;
  const own = state.definitions.filter(isFromCatalogue).flatMap((raw) => definitionTold(raw) ?? []);
  const said = (part: keyof Registration, by: Registration): boolean =>
    own.some((each) => isDeepStrictEqual(each[part], by[part]));
  const changes = (part: keyof Registration): boolean => said(part, told) && !said(part, data);
  const next = {
    definition: changes('definition') ? data.definition : told.definition,
    record: changes('record') ? data.record : told.record,
  };
  return isDeepStrictEqual(next, told) ? undefined : next;
}

function decision(events: readonly AccedeEvent[], ...recorded: string[]): Decision {
  return { events, recorded, alreadyRecorded: [], refused: [] };
}

function unchanged(actId: string): Decision {
  return { events: [], recorded: [], alreadyRecorded: [actId], refused: [] };
}

function mustBeRegistered(state: TreatyState): void {
  if (state.definitions.length > 0) return;
  throw new Refused(refusal('unknown-treaty', 'treaty', { rule: 'not-registered', facts: { treaty: state.treaty } }));
}

function historyOf(state: TreatyState, actId: string) {
  mustBeRegistered(state);
  const history = state.acts.get(actId);
  if (history !== undefined) return history;
  const facts = { id: actId, treaty: state.treaty };
  throw new Refused(refusal('unknown-act', 'actId', { rule: 'no-such-act', facts }));
}

/** Those known to all treaties, and those that the document of this one declares. */
function knownTo({ definitions }: TreatyState, known: KnownParticipants): KnownParticipants {
  let declared: ReadonlySet<string> | undefined;
  return {
    has(code) {
      if (known.has(code)) return true;
      declared ??= declaredIn(definitionTold(definitions.at(-1))?.definition);
      return declared.has(code);
    },
  };
}

function declaredIn(definition: FinalClauses | undefined): ReadonlySet<string> {
  return new Set(definition?.participants.map(({ code }) => code));
}

/** Whether the act's id is free, or taken by the same act, or by another. */
function standingOf(state: TreatyState, fresh: ReadonlyMap<string, Act>, act: Act): 'free' | 'same' | 'another' {
  const inBatch = fresh.get(act.id);
  if (inBatch !== undefined) return tellsTheSame(act, inBatch) ? 'same' : 'another';
  const history = state.acts.get(act.id);
  if (history === undefined) return 'free';
  // Any earlier form will do: a file read again must not undo what was corrected or retracted since.
  const same = history.some((event) => {
    const told = toldBy(event);
    return told !== undefined && tellsTheSame(act, told);
  });
  return same ? 'same' : 'another';
}

function registrationOf({ definition, record = { completeAsOf: {}, gaps: [] } }: RegisterTreaty): Registration {
  const clauses = FinalClauses.safeParse(definition);
  const state = RecordState.safeParse(record);
  if (clauses.success && state.success) return plain({ definition: clauses.data, record: state.data });
  const refusals = [
    ...(clauses.error?.issues.flatMap((issue) => refusalsOf(prefixed('definition', issue), { definition })) ?? []),
    ...(state.error?.issues.flatMap((issue) => refusalsOf(prefixed('record', issue), { record })) ?? []),
  ];
  throw refusedFor(refusals);
}

function prefixed<I extends { readonly path: readonly PropertyKey[] }>(field: string, issue: I): I {
  return { ...issue, path: [field, ...issue.path] };
}

function definitionTold(raw: TreatyState['definitions'][number] | undefined): Registration | undefined {
  if (raw === undefined) return undefined;
  const event = parseEvent(raw);
  return event.type === 'TreatyRegistered' || event.type === 'FinalClausesRevised' ? event.data : undefined;
}

function hasBeenDefinedAs(state: TreatyState, data: Registration): boolean {
  return state.definitions.some((raw) => isDeepStrictEqual(definitionTold(raw), data));
}
