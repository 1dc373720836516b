import { statfs } from 'node:fs/promises';
import { type EventStore, isOutOfReach, untilFree } from '@accede/event-store';
import { underivable, unreadable } from '@accede/projections';
import { publishedSchemas } from '@accede/treaty-law';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyRequest } from 'fastify';
import { openApiDocument } from '../api/openapi.ts';
import { operations } from '../api/operations.ts';
import type { Config } from '../config.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError, wordsOf } from '../http/problem.ts';
import { ReadSide } from '../read-side.ts';
import { CONFIG, LOG } from '../tokens.ts';

/** Bytes that have to be left on the disk: what one request can record, and what SQLite needs beside it. */
const ROOM = 4 * 1024 * 1024;
/** Milliseconds for which another program may hold the log before health says so. */
const PATIENCE = 1000;

let openApi: object | undefined;
let schemas: Readonly<Record<string, object>> | undefined;

/** What the server says of itself: health, and the descriptions of what it speaks. */
@Controller()
export class ServerController {
  readonly #health: HealthCheckService;
  readonly #indicators: HealthIndicatorService;
  readonly #store: EventStore;
  readonly #readSide: ReadSide;

  readonly #config: Config;

  constructor(
    @Inject(HealthCheckService) health: HealthCheckService,
    @Inject(HealthIndicatorService) indicators: HealthIndicatorService,
    @Inject(LOG) store: EventStore,
    @Inject(ReadSide) readSide: ReadSide,
    @Inject(CONFIG) config: Config,
  ) {
    this.#health = health;
    this.#indicators = indicators;
    this.#store = store;
    this.#readSide = readSide;
    this.#config = config;
  }

  @Handles(operations.getHealth)
  @HealthCheck()
  health(@Query({ schema: operations.getHealth.query }) _: unknown, @Req() { clearance }: FastifyRequest) {
    // Why something cannot be read may quote it.
    const told = <T extends { reason: string }>(of: readonly T[]) =>
      of.map(({ reason, ...rest }) => (clearance === 'all' ? { ...rest, reason } : rest));
    return this.#health.check([
      async () => {
        const eventStore = this.#indicators.check('eventStore');
        const failure = await this.#writeFailure();
        if (failure !== null) return eventStore.down({ failure });
        return eventStore.attempt(async () => ({ position: await this.#store.head() }));
      },
      async () => {
        const readModels = this.#indicators.check('readModels');
        const head = await this.#store.head();
        const { position, failure, filled, damage } = this.#readSide;
        if (damage !== null) return readModels.degraded({ state: 'damaged', damage, position, head });
        if (failure !== null) return readModels.down({ position, failure });
        if (!filled) return readModels.degraded({ state: 'catching-up', position, head });
        try {
          const failing = told(underivable(this.#readSide.readModels));
          const damaged = told(unreadable(this.#readSide.readModels));
          return readModels.up({
            position,
            lag: Math.max(0, head - position),
            ...(failing.length > 0 && { underivable: failing }),
            ...(damaged.length > 0 && { unreadable: damaged }),
          });
        } catch (error) {
          if (!this.#readSide.isDamagedBy(error)) throw error;
          return readModels.degraded({ state: 'damaged', damage: this.#readSide.damage, position, head });
        }
      },
    ]);
  }

  /** Why nothing can be recorded just now; null where it can. */
  async #writeFailure(): Promise<string | null> {
    const { bavail, bsize } = await statfs(this.#config.data);
    if (bavail * bsize < ROOM)
      return `events.sqlite cannot be written: the disk is full, ${bavail * bsize} bytes are left`;
    try {
      // Nothing is appended, but whoever could append is let.
      await untilFree(() => this.#store.append('health', [], 'any'), PATIENCE);
      return null;
    } catch (error) {
      if (!isOutOfReach(error)) throw error;
      return wordsOf(error);
    }
  }

  @Handles(operations.getOpenApi)
  openApi(@Query({ schema: operations.getOpenApi.query }) _: unknown) {
    openApi ??= openApiDocument();
    return openApi;
  }

  @Get('schemas/:name')
  schema(@Param('name') name: string) {
    schemas ??= Object.fromEntries(Object.entries(publishedSchemas()).map(([key, schema]) => [`${key}.json`, schema]));
    if (!Object.hasOwn(schemas, name)) {
      throw new ProblemError(404, 'not-found', `There are these schemas: ${Object.keys(schemas).join(', ')}.`);
    }
    return schemas[name];
  }
}
