import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { recordBundled } from '@accede/recording';
import { commandHandlers, EVENT_STORE } from '@accede/recording/cqrs';
import helmet from '@fastify/helmet';
import { type DynamicModule, type LoggerService, Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TerminusModule } from '@nestjs/terminus';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { now, today } from './clock.ts';
import { type Config, isLoopback } from './config.ts';
import { CompareController } from './controllers/compare.ts';
import { ParticipantsController } from './controllers/participants.ts';
import { PipelineController } from './controllers/pipeline.ts';
import { PositionsController } from './controllers/positions.ts';
import { RecordingController } from './controllers/recording.ts';
import { RegisterController } from './controllers/register.ts';
import { RelationsController } from './controllers/relations.ts';
import { SearchController } from './controllers/search.ts';
import { ServerController } from './controllers/server.ts';
import { StatementsController } from './controllers/statements.ts';
import { StreamController } from './controllers/stream.ts';
import { TextsController } from './controllers/texts.ts';
import { TreatiesController } from './controllers/treaties.ts';
import { openDataFolder, openPublicReadModels } from './data-folder.ts';
import { guardAccess } from './http/access.ts';
import { readJson } from './http/body.ts';
import { compressLists } from './http/compression.ts';
import { serveDashboard } from './http/dashboard.ts';
import { speakTheirLanguage } from './http/language.ts';
import { invalidRequest, problemOf, sendProblem } from './http/problem.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { seeByClearance } from './http/seen.ts';
import { tellWithheld } from './http/withheld.ts';
import { speakPlainly } from './http/words.ts';
import { ReadSide } from './read-side.ts';
import { CONFIG, LOG, LOGGER, READ_SIDES } from './tokens.ts';

/** Bytes that a body may have. */
const BODY_LIMIT = 1024 * 1024;
/** Characters that a part of an address may have: the id of an act, each character in up to nine. */
const LONGEST_PARAMETER = 1800;
/** Events that are taken in before the server listens; with more to take in it listens at once, and says how far it is. */
const SOON_IN = 10_000;

export interface Server {
  /** Address under which the server answers. */
  readonly url: string;
  close(): Promise<void>;
}

@Module({})
class ServerModule {}

/** Opens log and read models, and serves them. Resolves when the server listens. */
export async function startServer(config: Config, logger: Logger): Promise<Server> {
  const { log, store, readModels } = await openDataFolder(config.data, config.lockWait, logger);
  const readSide = new ReadSide(readModels, store, logger);
  // Only where a token is set, and not needed for every request, are there requests without clearance.
  const apart = config.token !== null && isLoopback(config.host);
  const publicSide = apart
    ? new ReadSide(await openPublicReadModels(config.data, store, logger), store, logger)
    : readSide;
  const byClearance = { all: readSide, public: publicSide };
  const readSides = [...new Set(Object.values(byClearance))];
  const bundled = await recordBundled(store, { now: now(), today: today() });
  const recorded = bundled.reduce((sum, result) => sum + result.recorded.length, 0);
  if (recorded > 0) logger.info({ acts: recorded }, 'bundled treaties and facts recorded');

  const module: DynamicModule = {
    module: ServerModule,
    imports: [CqrsModule.forRoot(), TerminusModule.forRoot({ logger: false })],
    controllers: [
      TreatiesController,
      TextsController,
      StatementsController,
      PipelineController,
      RecordingController,
      ParticipantsController,
      SearchController,
      RegisterController,
      StreamController,
      RelationsController,
      PositionsController,
      CompareController,
      ServerController,
    ],
    providers: [
      { provide: EVENT_STORE, useValue: store },
      { provide: LOG, useValue: log },
      { provide: ReadSide, useValue: readSide },
      { provide: READ_SIDES, useValue: byClearance },
      { provide: LOGGER, useValue: logger },
      { provide: CONFIG, useValue: config },
      ProblemFilter,
      ...commandHandlers,
    ],
  };
  speakPlainly();
  const wait = config.requestWait * 1000;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    requestTimeout: wait,
    // How soon one that has come too late is noticed.
    http: { requestTimeout: wait, connectionsCheckingInterval: wait / 2 },
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // Errors that come before any route is looked for.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      void sendProblem(reply, problemOf(error, request.url)),
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  readJson(fastify);
  seeByClearance(fastify, byClearance);
  speakTheirLanguage(fastify);
  guardAccess(fastify, config);
  compressLists(fastify);
  if (apart) tellWithheld(fastify);
  await fastify.register(helmet, HELMET);
  await serveDashboard(fastify, config.dashboard, logger);
  if (logger.isLevelEnabled('debug')) {
    fastify.addHook('onResponse', ({ method, url }, reply, done) => {
      logger.debug({ method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
      done();
    });
  }

  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: nestLogger(logger),
  });
  app.useGlobalPipes(new StrictPipe({ exceptionFactory: invalidRequest }));
  app.useGlobalFilters(app.get(ProblemFilter));

  for (const each of readSides) {
    const first = each.takeIn();
    // A failure that comes later is met again, and told, by who follows the log.
    first.catch(() => undefined);
    if ((await store.head()) - each.position <= SOON_IN) await first;
  }
  app.getHttpServer().maxConnections = config.maxConnections;
  await app.listen(config.port, config.host);
  for (const each of readSides) each.follow();
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${host}:${port}`,
    async close() {
      const stopped = Promise.all(readSides.map((each) => each.close()));
      await app.close();
      await stopped;
      await store.close();
    },
  };
}

/** Leaves what was sent as it is: the framework's own would drop members such as `constructor`, which are then not refused. */
class StrictPipe extends StandardSchemaValidationPipe {
  protected override stripProtoKeys(): void {}
}

const HELMET = {
  // Plain HTTP on the loopback address must stay usable: no upgrade to HTTPS, no HSTS.
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Components position themselves by style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
};

/** What Nest itself has to say, through our logger. */
function nestLogger(logger: Logger): LoggerService {
  return {
    log: () => undefined,
    error: (message, ...rest) => logger.error({ rest }, String(message)),
    warn: (message) => logger.warn(String(message)),
  };
}
