import { type EventStore, memoryEventStore, type NewEvent } from '@accede/event-store';
import {
  type AccedeEvent,
  eventOfAct,
  foldTreaty,
  PARTICIPANTS,
  parseEvent,
  type RegisteredParticipant,
  streamOf,
} from '@accede/events';
import { Act, FinalClauses, type TreatyId } from '@accede/treaty-law';

// How the specs of read models are written: given this log, then these rows and this status.

/** A convention that enters into force one month after the second instrument, open to all States in 2001. */
export const CONVENTION = FinalClauses.parse({
  id: 'ETS999',
  title: { en: 'Convention on Examples', fr: 'Convention sur les exemples' },
  shortTitle: { en: 'Examples Convention' },
  reference: 'ETS No. 999',
  signature: { article: '1', opens: '2001-01-01', closes: '2001-12-31', open: [{ to: { kind: 'any' }, article: '1' }] },
  consent: {
    routes: [
      { to: { kind: 'any' }, means: ['ratification', 'acceptance', 'approval'], article: '2(1)' },
      { to: { kind: 'any' }, means: ['accession'], article: '2(2)' },
    ],
  },
  entryIntoForce: {
    article: '3',
    condition: { kind: 'count', atLeast: 2 },
    delay: { kind: 'period', months: 1 },
    later: [{ article: '3(2)', delay: { kind: 'period', months: 1 } }],
  },
  denunciation: { article: '4', effect: { kind: 'period', months: 6 } },
});

/** Its protocol, which only its Parties may sign. */
export const PROTOCOL = FinalClauses.parse({
  id: 'ETS1000',
  title: { en: 'Protocol to the Convention on Examples' },
  parent: { treaty: 'ETS999', article: '1' },
  signature: { article: '1', opens: '2005-01-01', open: [{ to: { kind: 'party', to: 'ETS999' }, article: '1' }] },
  consent: { routes: [{ to: { kind: 'party', to: 'ETS999' }, means: ['ratification'], article: '1' }] },
  entryIntoForce: { article: '2', condition: { kind: 'count', atLeast: 1 }, delay: { kind: 'same-day' } },
});

/** An organization that the catalogue does not have. */
export const ORGANIZATION: RegisteredParticipant = {
  participant: { code: 'EXORG', name: 'Organization of Examples', article: true, kind: 'organization' },
  nameFr: 'Organisation des exemples',
  aliases: ['Exemplary Organization'],
};

/** An act as `FRA ratification 2002-03-01`, or `… LIMITE` where it is so marked; its id is the text with hyphens. */
export function act(text: string): Act {
  const [participant, kind, date, marking] = text.split(' ');
  const source = marking === undefined ? {} : { source: { citation: `A ${marking} paper`, marking } };
  return Act.parse({ id: text.replaceAll(' ', '-'), kind, participant, date, ...source });
}

/** A log being written. */
export interface Log {
  readonly store: EventStore;
  /** The instant of what is recorded next. */
  at(instant: string): void;
  register(document: FinalClauses): Promise<void>;
  record(treaty: TreatyId, ...texts: string[]): Promise<void>;
  correct(treaty: TreatyId, actId: string, text: string): Promise<void>;
  retract(treaty: TreatyId, actId: string): Promise<void>;
  /** Puts a participant on the register, or revises it there. */
  participate(registered: RegisteredParticipant): Promise<void>;
}

export function log(store: EventStore = memoryEventStore()): Log {
  let recordedAt = '2026-01-01T00:00:00.000Z';
  let n = 0;
  const registered = new Set<string>();
  const append = async (treaty: TreatyId, ...events: NewEvent[]) =>
    void (await store.append(streamOf(treaty), events, 'any'));
  const metadata = (more: object) => {
    const id = `event-${++n}`;
    return {
      id,
      metadata: { schemaVersion: 1, recordedAt, recordedBy: 'a clerk', correlationId: id, causationId: id, ...more },
    };
  };
  return {
    store,
    at(instant) {
      recordedAt = instant;
    },
    register(definition) {
      const data = { definition, record: { completeAsOf: {}, gaps: [] } };
      return append(definition.id, { ...metadata({}), type: 'TreatyRegistered', data } satisfies AccedeEvent);
    },
    record(treaty, ...texts) {
      const events = texts.map((text) => {
        const { id, metadata: of } = metadata({});
        return eventOfAct(act(text), id, of);
      });
      return append(treaty, ...events);
    },
    correct(treaty, actId, text) {
      const corrected = { ...act(text), id: actId };
      const data = { corrects: actId, act: corrected, reason: 'the depositary corrected it' };
      const event: AccedeEvent = { ...metadata({ actId, date: corrected.date }), type: 'ActCorrected', data };
      return append(treaty, event);
    },
    retract(treaty, actId) {
      const data = { retracts: actId, reason: 'never deposited' };
      return append(treaty, { ...metadata({ actId }), type: 'ActRetracted', data } satisfies AccedeEvent);
    },
    async participate(data) {
      const event: AccedeEvent = registered.has(data.participant.code)
        ? { ...metadata({}), type: 'ParticipantRevised', data: { ...data, reason: 'the register was wrong' } }
        : { ...metadata({}), type: 'ParticipantRegistered', data };
      registered.add(data.participant.code);
      await store.append(PARTICIPANTS, [event], 'any');
    },
  };
}

/** The acts of a treaty as folding its stream gives them, by id: what the register has to agree with. */
export async function foldedActs(store: EventStore, treaty: TreatyId, knownAt?: string): Promise<Act[]> {
  const events = (await store.readStream(streamOf(treaty))).map((event) => parseEvent(event));
  return byId(foldTreaty(events, knownAt).acts.values());
}

/** Acts in the order of their ids. */
export function byId(acts: Iterable<Act>): Act[] {
  return [...acts].sort((a, b) => (a.id < b.id ? -1 : 1));
}
