import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER, NEAR } from '../tokens.ts';
import type { Near } from './near-matches.ts';
import { problemOf, sendProblem } from './problem.ts';

/** Sends every error as a problem document; what is the server's own fault goes to the log as well. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #near: Near;
  readonly #logger: Logger;

  constructor(@Inject(NEAR) near: Near, @Inject(LOGGER) logger: Logger) {
    this.#near = near;
    this.#logger = logger;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // The health check says what is wrong in its own form.
    if (error instanceof ServiceUnavailableException) {
      reply.status(503).send(error.getResponse());
      return;
    }
    const problem = problemOf(error, request.url, this.#near);
    if (problem.status >= 500 && problem.status !== 503)
      this.#logger.error({ err: error, url: request.url }, 'request failed');
    if (reply.sent) return;
    sendProblem(reply, problem);
  }
}
