import { STATUS_CODES } from 'node:http';
import { basename } from 'node:path';
import { isOutOfReach, isStaleRevision, type UnusableFile } from '@accede/event-store';
import { treatyOf } from '@accede/events';
import type { Near } from '@accede/projections';
import {
  CannotBeDerived,
  InvalidCursor,
  UnknownDirectives,
  UnknownParticipant,
  UnknownPosition,
  UnknownTreaty,
} from '@accede/projections';
import { isRefused, type RefusalCode } from '@accede/recording';
import { NoThreshold, UnknownVersion } from '@accede/treaty-law';
import { ENGLISH, refusedField, type Speech, type Unanswered, unanswered } from '@accede/wording';
import { HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Problem } from '../api/answers.ts';

type Details = Partial<Pick<Problem, 'field' | 'errors' | 'nearMatches' | 'revision' | 'withheld'>>;

/** An error of the HTTP layer itself, with its status and stable code. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly details: Details;

  constructor(status: number, code: string, detail: string, details: Details = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const OF_REFUSAL: Readonly<Record<RefusalCode, number>> = {
  'unknown-treaty': 404,
  'unknown-act': 404,
  'treaty-already-registered': 409,
  'act-id-reused': 409,
  'unreadable-record': 409,
  'impossible-date': 400,
  'unknown-act-kind': 400,
  'unknown-field': 400,
  'field-missing': 400,
  'invalid-field': 400,
  'unknown-participant': 422,
  'participant-missing': 422,
  'participant-already-registered': 409,
  'participant-not-registered': 404,
  'name-taken': 409,
  'dates-reversed': 422,
  'stage-missing': 422,
  'date-in-future': 422,
  'refers-to-missing': 422,
  'refers-to-itself': 422,
  'act-id-differs': 422,
};

// Fastify's own errors, in our words.
const OF_FASTIFY: Readonly<Record<string, { status: number; code: string; detail: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'body-too-large',
    detail: 'The body is larger than 1 MiB; send fewer acts, or shorter texts.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'not-json',
    detail: 'The body must be sent as application/json.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'bad-request',
    detail: 'The body has not the length that Content-Length says.',
  },
  FST_ERR_BAD_URL: {
    status: 400,
    code: 'bad-address',
    detail: 'The address is not one: a per cent sign stands before two hexadecimal digits of UTF-8.',
  },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'address-too-long', detail: 'A part of the address is too long.' },
};

/**
 * The one place where errors become problem documents (RFC 9457), in the language of the answer: what the law, the
 * record or a query refuses; what HTTP itself refuses is told in English.
 */
export function problemOf(error: unknown, instance: string, near?: Near, speech: Speech = ENGLISH): Problem {
  if (error instanceof ProblemError) return problem(error.status, error.code, error.message, instance, error.details);
  const said = (unanswerable: Unanswered): string =>
    (speech.language === 'fr' ? unanswered(unanswerable) : undefined) ?? unanswerable.message;
  if (error instanceof InvalidCursor) return problem(400, error.code, said(error), instance, { field: error.field });
  if (error instanceof UnknownTreaty) {
    return problem(404, error.code, said(error), instance, {
      field: error.field,
      nearMatches: (near?.treaties(error.treaty) ?? []).map(({ code, name }) => ({
        code,
        name: speech.shortTitle(code) ?? speech.title(code) ?? name,
      })),
    });
  }
  if (error instanceof UnknownParticipant) {
    const nearMatches = (near?.participants(error.participant) ?? []).map(({ code, name }) => ({
      code,
      name: speech.language === 'en' ? name : speech.bareName(code),
    }));
    return problem(404, error.code, said(error), instance, { field: error.field, nearMatches });
  }
  if (error instanceof UnknownPosition) {
    const nearMatches = near?.positions(error.position) ?? [];
    return problem(404, error.code, said(error), instance, { field: error.field, nearMatches });
  }
  if (error instanceof UnknownDirectives) {
    const nearMatches = near?.directives(error.directives) ?? [];
    const withheld = error.withheld > 0 ? { withheld: error.withheld } : {};
    return problem(404, error.code, said(error), instance, { field: error.field, nearMatches, ...withheld });
  }
  if (error instanceof NoThreshold) return problem(422, error.code, said(error), instance, { field: error.field });
  if (error instanceof UnknownVersion) {
    const nearMatches = error.known.map((code) => ({ code, name: code }));
    return problem(404, error.code, said(error), instance, { field: error.field, nearMatches });
  }
  if (error instanceof CannotBeDerived) return problem(500, error.code, said(error), instance, { field: error.field });
  if (isOutOfReach(error)) return problem(503, error.code, wordsOf(error), instance);
  if (isStaleRevision(error)) {
    const revision = error.actual === 'no-stream' ? -1 : error.actual;
    const what = treatyOf(error.stream) === undefined ? 'register of participants' : 'treaty';
    const detail = `If-Match: the ${what} is at revision ${revision}, not ${error.expected}; read it again`;
    return problem(412, 'stale-revision', detail, instance, { field: 'If-Match', revision });
  }
  if (isRefused(error)) {
    const errors = error.refusals.map((refusal) => ({
      field: refusal.field || 'body',
      message: refusedField(refusal, speech),
    }));
    const [first] = error.refusals;
    const more = errors.length - 1;
    const others = speech.language === 'fr' ? ` (et ${more} de plus)` : ` (and ${more} more)`;
    const detail = refusedField({ ...first, field: first.field || 'body' }, speech) + (more > 0 ? others : '');
    const asked = error.code === 'unknown-treaty' ? /"(.*)"/.exec(error.message)?.[1] : undefined;
    return problem(OF_REFUSAL[error.code], error.code, detail, instance, {
      field: error.field || 'body',
      errors,
      ...(asked !== undefined && near && { nearMatches: near.treaties(asked) }),
    });
  }
  // Nest wraps Fastify's errors and keeps them as the cause.
  const { code, statusCode } = ((error as Error | null)?.cause ?? error) as { code?: string; statusCode?: number };
  const known = code === undefined ? undefined : OF_FASTIFY[code];
  if (known) return problem(known.status, known.code, known.detail, instance);
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  if (status === 404) return problem(404, 'not-found', 'There is nothing at this address.', instance);
  if (status < 500) return problem(status, 'bad-request', (error as Error).message, instance);
  return problem(status, 'server-error', 'The server failed; its log has the details.', instance);
}

function problem(status: number, code: string, detail: string, instance: string, details: Details = {}): Problem {
  return {
    type: `urn:accede:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: cut(detail),
    instance,
    ...details,
    ...(details.field !== undefined && { field: cut(details.field) }),
    ...(details.errors && {
      errors: details.errors
        .slice(0, MOST_ERRORS)
        .map(({ field, message }) => ({ field: cut(field), message: cut(message) })),
    }),
  };
}

// What was sent wrong may be a megabyte long: it is not sent back whole.
const LONGEST = 600;
const MOST_ERRORS = 100;

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}

/** What is wrong with a file, which is named without its folder. */
export function wordsOf({ message, path }: UnusableFile): string {
  return message.replaceAll(path, basename(path));
}

type Issue = {
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly path?: readonly unknown[] | undefined;
  readonly message: string;
};

/** What a schema finds wrong with a query, path or body, as one error naming field and rule. */
export function invalidRequest(found: readonly unknown[]): ProblemError {
  const errors = (found as readonly Issue[]).flatMap(({ code, keys, path, message }) => {
    const place = (path ?? []).map((step) => String((step as { key?: unknown })?.key ?? step));
    if (code !== 'unrecognized_keys' || keys === undefined) return [{ field: place.join('.') || 'body', message }];
    return keys.map((key) => ({ field: [...place, key].join('.'), message: 'there is no such parameter or member' }));
  });
  const first = errors[0] ?? { field: 'request', message: 'is malformed' };
  const code = first.message === 'there is no such parameter or member' ? 'unknown-field' : 'invalid-request';
  return new ProblemError(400, code, `${first.field}: ${first.message}`, { field: first.field, errors });
}

/** Sends a problem document. */
export function sendProblem(reply: FastifyReply, found: Problem): FastifyReply {
  if (found.status === 503) reply.header('Retry-After', '5');
  return reply
    .status(found.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(found));
}
