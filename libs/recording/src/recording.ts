import { facts, participantsByCode, register, treaties } from '@accede/catalogue';
import { type Appended, type EventStore, isStaleRevision, type StoredEvent } from '@accede/event-store';
import { PARTICIPANTS, type RegisteredParticipant, streamOf } from '@accede/events';
import type { FinalClauses, ParticipantCode, RecordState, TreatyId } from '@accede/treaty-law';
import type { KnownParticipants, NewAct } from './admission.ts';
import {
  type CorrectAct,
  type Decision,
  decideBundled,
  decideCorrect,
  decideRecord,
  decideRegister,
  decideRetract,
  decideRevise,
  type RecordActs,
  type RegisterTreaty,
  type RetractAct,
} from './decide.ts';
import {
  decideRegisterParticipant,
  decideReviseParticipant,
  type RegisterParticipant,
  type ReviseParticipant,
} from './participants/decide-participant.ts';
import {
  evolveRegister,
  initialRegister,
  participantToldBy,
  type RegisterState,
} from './participants/register-state.ts';
import { mustBeReadable } from './readable.ts';
import { isRefused } from './refusal.ts';
import { evolve, initialState, type TreatyState } from './treaty-state.ts';
import { type By, CATALOGUE } from './write.ts';

/** What was recorded, and where the stream of the treaty, or of the register, is after it. */
export interface RecordingResult extends Omit<Decision, 'events'>, Appended {}

/** How a command is to be carried out. */
export interface Options {
  /** The revision on which the caller relies. Without it, a race lost to another writer is run again. */
  readonly expected?: number | undefined;
  /** Who can act, besides those that the treaty's document declares; the catalogue's and those registered if absent. */
  readonly participants?: KnownParticipants | undefined;
}

/**
 * Registers a treaty by its final clauses; a treaty whose clauses are not on record by id and title alone.
 * Fails with `Refused`.
 */
export function registerTreaty(store: EventStore, command: RegisterTreaty, by: By): Promise<RecordingResult> {
  return carryOut(store, treatyStream(idOf(command)), (state) => decideRegister(state, command, by));
}

/** Replaces a treaty's final clauses, or what is known of its record. Fails with `Refused`, `StaleRevision`. */
export function reviseClauses(
  store: EventStore,
  command: RegisterTreaty,
  by: By,
  options: Options = {},
): Promise<RecordingResult> {
  return carryOut(store, treatyStream(idOf(command)), (state) => decideRevise(state, command, by), options);
}

/**
 * Records acts in respect of a treaty, all or none unless refused ones are to be skipped.
 * Fails with `Refused`, and with `StaleRevision` where the caller's revision is not that of the treaty.
 */
export async function recordActs(
  store: EventStore,
  treaty: TreatyId,
  acts: readonly NewAct[],
  by: By,
  options: Options & Pick<RecordActs, 'skipRefused'> = {},
): Promise<RecordingResult> {
  const { participants = await known(store), skipRefused } = options;
  const decide = (state: TreatyState) => decideRecord(state, { acts, skipRefused }, by, participants);
  return carryOut(store, treatyStream(treaty), decide, options);
}

/** Says what an act on record really was. Fails with `Refused`, `StaleRevision`. */
export async function correctAct(
  store: EventStore,
  treaty: TreatyId,
  command: CorrectAct,
  by: By,
  options: Options = {},
): Promise<RecordingResult> {
  const { participants = await known(store) } = options;
  const decide = (state: TreatyState) => decideCorrect(state, command, by, participants);
  return carryOut(store, treatyStream(treaty), decide, options);
}

/** Strikes an act that was recorded in error. Fails with `Refused`, `StaleRevision`. */
export function retractAct(
  store: EventStore,
  treaty: TreatyId,
  command: RetractAct,
  by: By,
  options: Options = {},
): Promise<RecordingResult> {
  return carryOut(store, treatyStream(treaty), (state) => decideRetract(state, command, by), options);
}

/** Puts a participant on the register, for all treaties. Fails with `Refused`, `StaleRevision`. */
export function registerParticipant(
  store: EventStore,
  command: RegisterParticipant,
  by: By,
  options: Pick<Options, 'expected'> = {},
): Promise<RecordingResult> {
  return carryOut(store, REGISTER, (state) => decideRegisterParticipant(state, command, by, register), options);
}

/** Says what a registered participant really is. Fails with `Refused`, `StaleRevision`. */
export function reviseParticipant(
  store: EventStore,
  command: ReviseParticipant,
  by: By,
  options: Pick<Options, 'expected'> = {},
): Promise<RecordingResult> {
  return carryOut(store, REGISTER, (state) => decideReviseParticipant(state, command, by, register), options);
}

/** A participant as it was last registered; undefined where nobody was, under that code. */
export async function registeredParticipant(
  store: EventStore,
  code: ParticipantCode,
): Promise<RegisteredParticipant | undefined> {
  const latest = (await load(store, REGISTER)).participants.get(code)?.at(-1);
  return latest && participantToldBy(latest)?.registered;
}

/** What the catalogue holds: treaties, and what is on record of some of them. */
export interface Bundle {
  readonly treaties: readonly FinalClauses[];
  readonly facts: readonly {
    readonly treaty: TreatyId;
    readonly record: RecordState;
    readonly acts: readonly NewAct[];
  }[];
}

/**
 * Records the bundled treaties and facts that are not on record yet; to be called at every start.
 * What a later catalogue has changed is revised or corrected, unless someone else has changed it.
 * Facts that cannot be acts (dated after today), and those of a treaty whose record is damaged, are left out and told
 * as refused. The recorder is the catalogue itself.
 */
export async function recordBundled(
  store: EventStore,
  by: Pick<By, 'now' | 'today'>,
  bundle: Bundle = { treaties: treaties(), facts },
  options: Pick<Options, 'participants'> = {},
): Promise<(RecordingResult & { readonly treaty: TreatyId })[]> {
  const { participants = await known(store) } = options;
  const byCatalogue = { now: by.now, today: by.today, recorder: CATALOGUE };
  const results = [];
  for (const definition of bundle.treaties) {
    const { record, acts = [] } = bundle.facts.find((each) => each.treaty === definition.id) ?? {};
    const decide = (state: TreatyState) =>
      decideBundled(state, { definition, record, acts }, byCatalogue, participants);
    const recorded = carryOut(store, treatyStream(definition.id), decide);
    results.push({ treaty: definition.id, ...(await recorded.catch(leftOut)) });
  }
  return results;
}

/** A treaty of which an event cannot be read does not keep the others from being brought in. */
function leftOut(error: unknown): RecordingResult {
  if (!isRefused(error) || error.code !== 'unreadable-record') throw error;
  return { revision: -1, position: 0, recorded: [], alreadyRecorded: [], refused: error.refusals };
}

function idOf(command: RegisterTreaty): TreatyId {
  // A definition without an id has no stream, and is refused for the missing field.
  return String((command.definition as { id?: unknown } | null | undefined)?.id);
}

/** A stream, and what its events amount to. */
interface Stream<State> {
  readonly name: string;
  initial(): State;
  evolve(state: State, event: StoredEvent): State;
}

function treatyStream(treaty: TreatyId): Stream<TreatyState> {
  return { name: streamOf(treaty), initial: () => initialState(treaty), evolve };
}

const REGISTER: Stream<RegisterState> = { name: PARTICIPANTS, initial: initialRegister, evolve: evolveRegister };

/** Everybody known to all treaties: those of the catalogue, and those registered. */
async function known(store: EventStore): Promise<KnownParticipants> {
  const { participants } = await load(store, REGISTER);
  return { has: (code) => participantsByCode.has(code) || participants.has(code) };
}

async function load<State>(store: EventStore, { name, initial, evolve }: Stream<State>): Promise<State> {
  return (await store.readStream(name)).reduce(evolve, initial());
}

/** What is on record, to be gone on from. Fails with `Refused` where an event of it cannot be read. */
async function loadWhole<State>(store: EventStore, { name, initial, evolve }: Stream<State>): Promise<State> {
  const events = await store.readStream(name);
  mustBeReadable(store, name, events);
  return events.reduce(evolve, initial());
}

/** Load, decide, append. */
async function carryOut<State extends { readonly revision: number; readonly position: number }>(
  store: EventStore,
  stream: Stream<State>,
  decide: (state: State) => Decision,
  { expected }: Options = {},
): Promise<RecordingResult> {
  for (;;) {
    const state = await loadWhole(store, stream);
    const { events, ...outcome } = decide(state);
    const { revision, position } = state;
    if (events.length === 0) return { revision, position, ...outcome };
    try {
      const at = expected ?? (revision === -1 ? 'no-stream' : revision);
      return { ...(await store.append(stream.name, events, at)), ...outcome };
    } catch (error) {
      // Each race lost is one that another writer has won, so this comes to an end.
      if (expected !== undefined || !isStaleRevision(error)) throw error;
    }
  }
}
