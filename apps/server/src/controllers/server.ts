import { statfs } from 'node:fs/promises';
import { type EventStore, isOutOfReach, untilFree } from '@accede/event-store';
import { type Clearance, underivable, unreadable } from '@accede/projections';
import { publishedSchemas } from '@accede/treaty-law';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyRequest } from 'fastify';
import { openApiDocument } from '../api/openapi.ts';
import { operations } from '../api/operations.ts';
import type { Config } from '../config.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError, wordsOf } from '../http/problem.ts';
import type { ReadSides } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { CONFIG, LOG, READ_SIDES } from '../tokens.ts';

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
  readonly #readSides: ReadSides;

  readonly #config: Config;

  constructor(
    @Inject(HealthCheckService) health: HealthCheckService,
    @Inject(HealthIndicatorService) indicators: HealthIndicatorService,
    @Inject(LOG) store: EventStore,
    @Inject(READ_SIDES) readSides: ReadSides,
    @Inject(CONFIG) config: Config,
  ) {
    this.#health = health;
    this.#indicators = indicators;
    this.#store = store;
    this.#readSides = readSides;
    this.#config = config;
  }

  @Handles(operations.getHealth)
  @HealthCheck()
  health(@Query({ schema: operations.getHealth.query }) _: unknown, @Req() { clearance }: FastifyRequest) {
    const { all, public: open } = this.#readSides;
    return this.#health.check([
      async () => {
        const eventStore = this.#indicators.check('eventStore');
        const failure = await this.#writeFailure();
        if (failure !== null) return eventStore.down({ failure });
        return eventStore.attempt(async () => ({ position: await this.#store.head() }));
      },
      () => this.#healthOf('readModels', all, clearance),
      ...(open === all ? [] : [() => this.#healthOf('publicReadModels', open, clearance)]),
    ]);
  }

  async #healthOf(name: string, readSide: ReadSide, clearance: Clearance) {
    const indicator = this.#indicators.check(name);
    const head = await this.#store.head();
    const { position, failure, filled, damage } = readSide;
    if (damage !== null) return indicator.degraded({ state: 'damaged', damage, position, head });
    if (failure !== null) return indicator.down({ position, failure });
    if (!filled) return indicator.degraded({ state: 'catching-up', position, head });
    // Why something cannot be read may quote it.
    const told = <T extends { reason: string }>(of: readonly T[]) =>
      of.map(({ reason, ...rest }) => (clearance === 'all' ? { ...rest, reason } : rest));
    try {
      const failing = told(underivable(readSide.readModels));
      const damaged = told(unreadable(readSide.readModels));
      return indicator.up({
        position,
        lag: Math.max(0, head - position),
        ...(failing.length > 0 && { underivable: failing }),
        ...(damaged.length > 0 && { unreadable: damaged }),
      });
    } catch (error) {
      if (!readSide.isDamagedBy(error)) throw error;
      return indicator.degraded({ state: 'damaged', damage: readSide.damage, position, head });
    }
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
