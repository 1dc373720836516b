import type { EventStore } from '@accede/event-store';
import { underivable, unreadable } from '@accede/projections';
import { EVENT_STORE } from '@accede/recording/cqrs';
import { publishedSchemas } from '@accede/treaty-law';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { openApiDocument } from '../api/openapi.ts';
import { operations } from '../api/operations.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError } from '../http/problem.ts';
import { ReadSide } from '../read-side.ts';

let openApi: object | undefined;
let schemas: Readonly<Record<string, object>> | undefined;

/** What the server says of itself: health, and the descriptions of what it speaks. */
@Controller()
export class ServerController {
  readonly #health: HealthCheckService;
  readonly #indicators: HealthIndicatorService;
  readonly #store: EventStore;
  readonly #readSide: ReadSide;

  constructor(
    @Inject(HealthCheckService) health: HealthCheckService,
    @Inject(HealthIndicatorService) indicators: HealthIndicatorService,
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(ReadSide) readSide: ReadSide,
  ) {
    this.#health = health;
    this.#indicators = indicators;
    this.#store = store;
    this.#readSide = readSide;
  }

  @Handles(operations.getHealth)
  @HealthCheck()
  health(@Query({ schema: operations.getHealth.query }) _: unknown) {
    return this.#health.check([
      () => this.#indicators.check('eventStore').attempt(async () => ({ position: await this.#store.head() })),
      async () => {
        const readModels = this.#indicators.check('readModels');
        const { position, failure, filled } = this.#readSide;
        if (failure !== null) return readModels.down({ position, failure });
        const head = await this.#store.head();
        if (!filled) return readModels.degraded({ state: 'catching-up', position, head });
        const failing = underivable(this.#readSide.readModels);
        const damaged = unreadable(this.#readSide.readModels);
        return readModels.up({
          position,
          lag: Math.max(0, head - position),
          ...(failing.length > 0 && { underivable: failing }),
          ...(damaged.length > 0 && { unreadable: damaged }),
        });
      },
    ]);
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
