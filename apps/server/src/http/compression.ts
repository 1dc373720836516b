import { pipeline, Readable } from 'node:stream';
import { createGzip, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Answers with fewer characters are sent as they are: compressing them saves nothing. */
const WORTHWHILE = 1024;

/** Whether the caller takes gzip (RFC 9110 §12.5.3). */
export function takesGzip(acceptEncoding: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(acceptEncoding ?? ''));
}

/** Compresses what is sent as text: lists as JSON or CSV. Files and what is compressed already stay as they are. */
export function compressLists(fastify: FastifyInstance): void {
  fastify.addHook<string | Readable>('onSend', (request, reply, payload, done) => {
    const isList = String(reply.getHeader('Content-Type')).startsWith('text/csv');
    if (payload instanceof Readable && isList) {
      reply.header('Vary', 'Accept-Encoding, Accept-Language');
      if (!takesGzip(request.headers['accept-encoding'])) return done(null, payload);
      reply.header('Content-Encoding', 'gzip');
      // Who goes away ends the stream, and with it the reading.
      return done(null, pipeline(payload, createGzip(), () => undefined) as unknown as Readable);
    }
    if (typeof payload !== 'string' || payload.length < WORTHWHILE) return done(null, payload);
    reply.header('Vary', 'Accept-Encoding, Accept-Language');
    if (!takesGzip(request.headers['accept-encoding'])) return done(null, payload);
    gzip(payload, (error, compressed) => {
      if (error) return done(null, payload);
      reply.header('Content-Encoding', 'gzip').removeHeader('Content-Length');
      (done as (error: null, payload: Buffer) => void)(null, compressed);
    });
  });
}
