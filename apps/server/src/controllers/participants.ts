import type { EventStore, StoredEvent } from '@accede/event-store';
import { type NamedParticipant, PARTICIPANTS, type RegisteredParticipant, registerWith } from '@accede/events';
import { CATALOGUED, contextOf, participantOf, participantPage, type Register, registerOf } from '@accede/projections';
import { type RegisterParticipant, registeredParticipant } from '@accede/recording';
import { EVENT_STORE, RegisterParticipantCommand } from '@accede/recording/cqrs';
import { inEnglish, isMember, isText, type LegalDate } from '@accede/treaty-law';
import { Body, Controller, Inject, Param, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ParticipantAnswer, ParticipantEntry, ParticipantRegistered } from '../api/answers.ts';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { today } from '../clock.ts';
import { Handles } from '../http/handles.ts';
import { once } from '../http/once.ts';
import { Seen } from '../http/seen.ts';
import { ReadSide } from '../read-side.ts';
import { timesOf } from './treaties.ts';

const { listParticipants, registerParticipant, getParticipant, listGroups } = operations;

@Controller()
export class ParticipantsController {
  readonly #commands: CommandBus;
  readonly #store: EventStore;
  readonly #readSide: ReadSide;

  constructor(
    @Inject(CommandBus) commands: CommandBus,
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(ReadSide) readSide: ReadSide,
  ) {
    this.#commands = commands;
    this.#store = store;
    this.#readSide = readSide;
  }

  @Handles(listParticipants)
  async list(
    @Seen() seen: ReadSide,
    @Query({ schema: listParticipants.query })
    { asAt, knownAt, minPosition }: z.infer<typeof queries.ParticipantsQuery>,
  ) {
    await seen.reached(minPosition);
    const register = registerOf(seen.readModels, knownAt);
    const inOrder = [...register.participants.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    return { items: inOrder.map((participant) => entryOf(participant, asAt ?? today(), register)) };
  }

  // The rules of a participant are those of recording, so its own refusals name field and rule.
  @Handles(registerParticipant)
  async register(
    @Query({ schema: registerParticipant.query }) _: unknown,
    @Body() participant: RegisterParticipant,
    @Req() request: FastifyRequest,
  ): Promise<ParticipantRegistered> {
    const { id, revision, position, recorded } = await once(
      this.#store,
      PARTICIPANTS,
      request,
      (by, options) => this.#commands.execute(new RegisterParticipantCommand(participant, by, options)),
      ({ data }: StoredEvent) => (data as RegisteredParticipant).participant.code,
    );
    const register = (await this.#registerTold()) ?? (await this.#registered(id));
    const entry = entryOf(register.participants.get(id) as NamedParticipant, today(), register);
    return { participant: entry, revision, position, alreadyRegistered: !recorded };
  }

  /** The register with what was just recorded; undefined where the read models do not have it at once. */
  async #registerTold(): Promise<Register | undefined> {
    if (!(await this.#readSide.told())) return undefined;
    try {
      return registerOf(this.#readSide.readModels);
    } catch (error) {
      if (this.#readSide.isDamagedBy(error)) return undefined;
      throw error;
    }
  }

  /** The catalogue and the one just registered, by the log: read models may be behind. */
  async #registered(code: string): Promise<Register> {
    const added = await registeredParticipant(this.#store, code);
    return { ...registerWith(CATALOGUED, added === undefined ? [] : [added]), registered: new Set([code]) };
  }

  @Handles(getParticipant)
  async page(
    @Seen() seen: ReadSide,
    @Param({ schema: getParticipant.params }) { code }: z.infer<typeof queries.ParticipantPath>,
    @Query({ schema: getParticipant.query })
    { asAt, knownAt, minPosition, cursor, limit = 100 }: z.infer<typeof queries.ParticipantQuery>,
  ): Promise<ParticipantAnswer> {
    await seen.reached(minPosition);
    const { readModels } = seen;
    const times = timesOf(asAt, knownAt);
    const page = await participantPage(readModels, times, code, { cursor, limit });
    const found = participantOf(readModels, code, knownAt);
    const participant = entryOf(found, times.asAt, registerOf(readModels, knownAt));
    return { participant, asAt: times.asAt, knownAt: knownAt ?? null, ...page };
  }

  @Handles(listGroups)
  async groups(@Seen() seen: ReadSide, @Query({ schema: listGroups.query }) _: unknown) {
    await seen.reached(undefined);
    const register = registerOf(seen.readModels);
    return {
      items: Array.from(register.groups, ([id, memberships]) => {
        const title = register.groupTitles.get(id) ?? id;
        return {
          id,
          title: inEnglish(title),
          titleFr: isText(title) ? (title.fr ?? null) : null,
          memberships: memberships.map(({ participant, from, to }) => ({ participant, from, to: to ?? null })),
        };
      }),
    };
  }
}

function entryOf(participant: NamedParticipant, day: LegalDate, register: Register): ParticipantEntry {
  const { code, name, nameFr, articleFr, kind, region, numeric, existsFrom, formerUntil, succeeds, aliases } =
    participant;
  const context = contextOf(register);
  return {
    code,
    name,
    nameFr: nameFr ?? null,
    articleFr: articleFr ?? null,
    kind,
    region: region ?? null,
    numeric: numeric ?? null,
    existsFrom: existsFrom ?? null,
    formerUntil: formerUntil ?? null,
    succeeds: [...(succeeds ?? [])],
    aliases: [...(aliases ?? [])],
    groups: [...register.groups.keys()].filter((id) => isMember(context, id, code, day)),
    registered: register.registered.has(code),
  };
}
