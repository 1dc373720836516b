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
import type { Problem } from '../api/answers.ts';
import { LOGGER } from '../tokens.ts';
import { methodsAt } from './methods.ts';
import { ProblemError, problemOf, sendProblem } from './problem.ts';

/** Sends every error as a problem document; what is the server's own fault goes to the log as well. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger: Logger;

  constructor(@Inject(LOGGER) logger: Logger) {
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
    const problem = this.#problemOf(error instanceof NotFoundException ? unrouted(request, reply) : error, request);
    if (problem.status >= 500 && problem.status !== 503)
      this.#logger.error({ err: error, url: request.url }, 'request failed');
    if (reply.sent) return;
    sendProblem(reply, problem);
  }

  #problemOf(error: unknown, { url, seen, speech }: FastifyRequest): Problem {
    try {
      const problem = problemOf(error, url, seen.near, speech);
      if (problem.code !== 'server-error' || !seen.isDamagedBy(error)) return problem;
    } catch (further) {
      // Near matches are looked up in the read models too.
      if (!seen.isDamagedBy(further)) throw further;
    }
    this.#logger.warn({ err: error, url }, 'the read models are damaged');
    const detail =
      'The read models are damaged; they are set aside and made anew from the log. Acts can be recorded meanwhile.';
    return problemOf(new ProblemError(503, 'read-models-damaged', detail), url);
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
