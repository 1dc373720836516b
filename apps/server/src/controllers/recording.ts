import type { EventStore, StoredEvent } from '@accede/event-store';
import { streamOf } from '@accede/events';
import { CannotBeDerived, treatyPage } from '@accede/projections';
import { type By, type NewAct, type Options, type RecordingResult, toldBy } from '@accede/recording';
import { CorrectActCommand, EVENT_STORE, RecordActsCommand, RetractActCommand } from '@accede/recording/cqrs';
import type { Act, Finding, TreatyId } from '@accede/treaty-law';
import { Body, Controller, Inject, Param, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Recorded, Retracted } from '../api/answers.ts';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { CorrectionOfAny } from '../api/queries.ts';
import { today } from '../clock.ts';
import { Handles } from '../http/handles.ts';
import { type Outcome, once } from '../http/once.ts';
import { ReadSide } from '../read-side.ts';

const { recordAct, correctAct, retractAct } = operations;

@Controller()
export class RecordingController {
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

  // The rules of an act are those of recording, so its own refusals name field and rule: no schema stands before them.

  @Handles(recordAct)
  async record(
    @Param({ schema: recordAct.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: recordAct.query }) _: unknown,
    @Body() act: NewAct,
    @Req() request: FastifyRequest,
  ): Promise<Recorded> {
    const outcome = await this.#once(id, request, (by, options) =>
      this.#commands.execute(new RecordActsCommand(id, [act], by, options)),
    );
    return this.#recorded(id, outcome);
  }

  @Handles(correctAct)
  async correct(
    @Param({ schema: correctAct.params }) { id, actId }: z.infer<typeof queries.ActPath>,
    @Query({ schema: correctAct.query }) _: unknown,
    @Body({ schema: CorrectionOfAny }) { act, reason }: queries.Correction,
    @Req() request: FastifyRequest,
  ): Promise<Recorded> {
    const outcome = await this.#once(id, request, (by, options) =>
      this.#commands.execute(new CorrectActCommand(id, { actId, act, reason }, by, options)),
    );
    return this.#recorded(id, outcome);
  }

  @Handles(retractAct)
  async retract(
    @Param({ schema: retractAct.params }) { id, actId }: z.infer<typeof queries.ActPath>,
    @Query({ schema: retractAct.query }) _: unknown,
    @Body({ schema: retractAct.body }) { reason }: queries.Retraction,
    @Req() request: FastifyRequest,
  ): Promise<Retracted> {
    const { revision, position, recorded } = await this.#once(id, request, (by, options) =>
      this.#commands.execute(new RetractActCommand(id, { actId, reason }, by, options)),
    );
    await this.#readSide.told();
    return { actId, revision, position, alreadyRecorded: !recorded };
  }

  #once(
    treaty: TreatyId,
    request: FastifyRequest,
    execute: (by: By, options: Options) => Promise<RecordingResult>,
  ): Promise<Outcome> {
    const idIn = ({ metadata }: StoredEvent) => (metadata as { actId: string }).actId;
    return once(this.#store, streamOf(treaty), request, execute, idIn);
  }

  async #recorded(treaty: TreatyId, { revision, position, id: actId, recorded }: Outcome): Promise<Recorded> {
    const act = await this.#actAt(treaty, actId, revision);
    const findings = (await this.#readSide.told()) ? this.#findings(treaty, actId) : null;
    return { act, revision, position, alreadyRecorded: !recorded, findings };
  }

  /** The act as the log tells it at a revision, or else last: read models may be behind. */
  async #actAt(treaty: TreatyId, actId: string, revision: number): Promise<Act> {
    const stream = streamOf(treaty);
    const tells = (event: StoredEvent | undefined) =>
      event && (event.metadata as { actId?: string }).actId === actId ? toldBy(event) : undefined;
    const [event] = await this.#store.readStream(stream, { from: revision, limit: 1 });
    const act = tells(event) ?? tells((await this.#store.readStream(stream)).findLast(tells));
    if (act === undefined) throw new Error(`act ${actId} of ${treaty} is not in its stream`);
    return act;
  }

  #findings(treaty: TreatyId, actId: string): Finding[] | null {
    const day = today();
    try {
      const { findings } = treatyPage(this.#readSide.readModels, { asAt: day, today: day }, treaty);
      return findings.filter((finding) => finding.acts.includes(actId));
    } catch (error) {
      // The act is recorded all the same, and the treaty's failure is told to who reads it.
      if (error instanceof CannotBeDerived) return [];
      if (this.#readSide.isDamagedBy(error)) return null;
      throw error;
    }
  }
}
