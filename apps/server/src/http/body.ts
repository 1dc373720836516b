import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/** Takes in JSON only, and only in UTF-8: bytes that are none are refused, where a lax reader would alter the text. */
export function readJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_, bytes, done) => {
    try {
      done(null, jsonOf(bytes));
    } catch (error) {
      done(error as Error);
    }
  });
}

function jsonOf(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new ProblemError(400, 'body-missing', 'The body is empty; it must be a JSON object.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError(400, 'not-utf-8', 'The body is not UTF-8; JSON is sent in UTF-8.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'broken-json', 'The body is not JSON.');
  }
  const field = unsafeMember(value);
  if (field !== undefined) {
    throw new ProblemError(400, 'unknown-field', `${field}: there is no such parameter or member`, { field });
  }
  return value;
}

/** A member that stands for the prototype of its object: copied carelessly, it would change what other code sees. */
function unsafeMember(value: unknown): string | undefined {
  const open = [value];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each !== 'object' || each === null) continue;
    if (Object.hasOwn(each, '__proto__')) return '__proto__';
    const { constructor: made } = each as { constructor?: unknown };
    if (
      Object.hasOwn(each, 'constructor') &&
      typeof made === 'object' &&
      made !== null &&
      Object.hasOwn(made, 'prototype')
    )
      return 'constructor';
    for (const member of Object.values(each)) open.push(member);
  }
  return undefined;
}
