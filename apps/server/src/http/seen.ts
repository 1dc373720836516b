import type { Clearance } from '@accede/projections';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ReadSide } from '../read-side.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once, from the credential: without one that holds, what is public. */
    clearance: Clearance;
    readonly seen: ReadSide;
  }
}

/** What may be read, by clearance: one and the same where everybody who may ask has it. */
export type ReadSides = Readonly<Record<Clearance, ReadSide>>;

/**
 * With the two times of a read, its clearance makes its viewpoint. It is never asked for again on the way: a read is
 * made from read models that hold no more than it allows.
 */
export const Seen = createParamDecorator((_: unknown, context: ExecutionContext): ReadSide => {
  return context.switchToHttp().getRequest<FastifyRequest>().seen;
});

/** Gives each request its clearance, to begin with the lower, and what may be read with it. */
export function seeByClearance(fastify: FastifyInstance, readSides: ReadSides): void {
  fastify.decorateRequest('clearance', 'public');
  fastify.decorateRequest('seen', {
    getter(this: FastifyRequest) {
      return readSides[this.clearance];
    },
  });
}
