import type { Near } from '@accede/projections';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Inject,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER, NEAR } from '../tokens.ts';
import { methodsAt } from './methods.ts';
import { ProblemError, problemOf, sendProblem } from './problem.ts';

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
    const found = error instanceof NotFoundException ? unrouted(request, reply) : error;
    const problem = problemOf(found, request.url, this.#near);
    if (problem.status >= 500 && problem.status !== 503)
      this.#logger.error({ err: error, url: request.url }, 'request failed');
    if (reply.sent) return;
    sendProblem(reply, problem);
  }
}

/** What is wrong with a request that no route took: its method (RFC 9110 §15.5.6), or its address. */
function unrouted({ method, url }: FastifyRequest, reply: FastifyReply): ProblemError {
  const offered = methodsAt(url);
  if (offered.length === 0 || offered.includes(method))
    return new ProblemError(404, 'not-found', 'There is nothing at this address.');
  reply.header('Allow', offered.join(', '));
  return new ProblemError(
    405,
    'method-not-allowed',
    `${method} is not offered at this address, only ${offered.join(', ')}.`,
  );
}
