import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ProblemError, problemOf, sendProblem } from './problem.ts';

const UNBUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Accede</title>
<h1>The dashboard is not built</h1>
<p>The server is running. Build the dashboard with <code>npx nx build dashboard</code> and load this page again.</p>
<p>The API is at <a href="/api/treaties">/api/treaties</a>, described by <a href="/api/openapi.json">/api/openapi.json</a>.</p>
</html>
`;

/**
 * The built dashboard at /. Its assets carry a digest in their names, so they may be kept for a year;
 * index.html is asked for each time. Addresses of the dashboard's own pages get index.html as well.
 */
export async function serveDashboard(fastify: FastifyInstance, folder: string, logger: Logger): Promise<void> {
  const assets = join(folder, 'assets', sep);
  await fastify.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('Cache-Control', path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    suppressWarning: true,
  });

  const errorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const { statusCode = 500 } = error;
    const refusal =
      statusCode < 500
        ? new ProblemError(statusCode, 'not-a-file', 'No file is given out under an address of this form.')
        : error;
    if (refusal === error) logger.error({ err: error, url: request.url }, 'request failed');
    sendProblem(reply, problemOf(refusal, request.url));
  };
  fastify.get('/*', { errorHandler }, (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path === 'api' || path.startsWith('api/')) return reply.callNotFound();
    if (path !== 'index.html' && /\.\w+$/.test(path)) return reply.sendFile(path);
    if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    return reply.status(503).header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(UNBUILT);
  });
}
