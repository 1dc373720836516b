import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Config, isLoopback } from '../config.ts';
import { ProblemError, problemOf, sendProblem } from './problem.ts';

/**
 * Who may do what and see what, before anything else is looked at: the host name under which the server is addressed,
 * the origin of what is sent, and the bearer token.
 */
export function guardAccess(fastify: FastifyInstance, config: Config): void {
  const loopback = isLoopback(config.host);
  const expected = config.token === null ? null : digest(config.token);
  const health = '/api/health';

  fastify.addHook('onRequest', (request, reply, done) => {
    const refusal = refusalOf(request);
    if (refusal === undefined) return done();
    if (refusal.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="accede"');
    sendProblem(reply, problemOf(refusal, request.url));
  });

  function refusalOf(request: FastifyRequest): ProblemError | undefined {
    const changes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
    // A page of another site can have its own name resolve to this machine: only our names are answered.
    if (loopback && !isOurs(request.host, config)) {
      const detail = `Host: this server is not addressed as "${request.host}"; add the name to ACCEDE_ALLOWED_HOSTS if it should be`;
      return new ProblemError(403, 'foreign-host', detail, { field: 'Host' });
    }
    if (changes && isForeign(request)) {
      return new ProblemError(403, 'cross-origin', 'Origin: another site may not send acts to this server', {
        field: 'Origin',
      });
    }
    if (expected === null) {
      request.clearance = 'all';
      return undefined;
    }
    const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given !== undefined && timingSafeEqual(digest(given), expected)) {
      request.clearance = 'all';
      return undefined;
    }
    // The route that was matched, not the address as written: that can be spelled in several ways.
    const route = request.routeOptions.url ?? '/api';
    // Whoever gives a token means to be known by it: a wrong one is told, not taken for none.
    const free = loopback ? given === undefined && (!changes || route.endsWith('/what-if')) : !route.startsWith('/api');
    if (free || route === health) return undefined;
    const what = given === undefined ? 'a bearer token is needed' : 'the bearer token is not the one configured';
    return new ProblemError(401, 'unauthorized', `Authorization: ${what}`, { field: 'Authorization' });
  }
}

function isOurs(host: string, config: Config): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return isLoopback(name) || name === config.host.toLowerCase() || config.allowedHosts.includes(name);
}

function isForeign({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (headers.origin === undefined) return false;
  return URL.parse(headers.origin)?.host !== host.toLowerCase();
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
