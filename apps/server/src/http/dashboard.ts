import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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
export async function serveDashboard(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
  });
  fastify.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path === 'api' || path.startsWith('api/')) return reply.callNotFound();
    if (path !== '' && path !== 'index.html' && /\.\w+$/.test(path)) {
      const kept = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      return reply.header('Cache-Control', kept).sendFile(path);
    }
    reply.header('Cache-Control', 'no-cache');
    if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    return reply.status(503).type('text/html; charset=utf-8').send(UNBUILT);
  });
}
