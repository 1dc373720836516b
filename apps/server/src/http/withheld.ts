import { positions } from '@accede/catalogue';
import { withheldActs, withheldDirectives } from '@accede/projections';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { canBeWithoutSomething } from '../api/openapi.ts';
import { type Operation, operations } from '../api/operations.ts';

/** Operations whose answer can be without something, by their route: those whose schema says so. */
const CONCERNED = new Map(
  Object.values<Operation>(operations)
    .filter(({ answer }) => canBeWithoutSomething(answer))
    .map((operation) => [`/api${operation.path.replace(/\{(\w+)\}/g, ':$1')}`, operation]),
);

/**
 * Says in each answer of which something may be withheld how much that is: in the member `withheld` of what is sent as
 * JSON, and for a list as CSV too in the header `Accede-Withheld`. Nothing is said where it is nothing.
 */
export function tellWithheld(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    const withheld = reply.statusCode < 300 ? withheldFrom(request) : 0;
    done(null, withheld === 0 ? payload : { ...(payload as object), withheld });
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url?.startsWith('/api')) {
      // Who asks with a token is answered otherwise than who asks without.
      reply.header('Vary', [reply.getHeader('Vary'), 'Authorization'].filter(Boolean).join(', '));
      const withheld = reply.statusCode < 400 ? withheldFrom(request) : 0;
      if (withheld > 0) reply.header('Accede-Withheld', withheld);
    }
    done(null, payload);
  });
}

/** Number of acts, or directives, that are not in the answer for want of clearance. */
function withheldFrom(request: FastifyRequest): number {
  const operation = CONCERNED.get(request.routeOptions.url ?? '');
  if (operation === undefined || request.clearance === 'all') return 0;
  const { readModels } = request.seen;
  if (operation === operations.listDirectives) return withheldDirectives(readModels);
  const params = request.params as { readonly id?: string; readonly treaty?: string };
  const asked = (operation.query.safeParse(request.query).data ?? {}) as { treaty?: string; knownAt?: string };
  return withheldActs(readModels, {
    treaty: treatyOf(operation, params) ?? asked.treaty,
    withNamed: true,
    knownAt: asked.knownAt,
  });
}

/** The treaty that an operation is about, by its path. */
function treatyOf(
  { path }: Operation,
  { id, treaty }: { readonly id?: string; readonly treaty?: string },
): string | undefined {
  if (path.startsWith('/positions/')) return positions().find((each) => each.id === id)?.treaty;
  return path.startsWith('/treaties/') ? id : treaty;
}
