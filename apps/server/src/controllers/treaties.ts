import {
  definitionOf,
  everybody,
  listActs,
  listTreaties,
  type ReadModels,
  treatyParticipants,
  versionOf,
  whatIf,
} from '@accede/projections';
import { admit, type KnownParticipants } from '@accede/recording';
import { type Act, later } from '@accede/treaty-law';
import { Body, Controller, Headers, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { today } from '../clock.ts';
import { type Columns, sendList } from '../http/csv.ts';
import { isHeld } from '../http/etag.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError } from '../http/problem.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { encodedFor } from '../status-cache.ts';

const { listTreaties: list, getTreaty, getDefinition, listTreatyParticipants, whatIf: suppose } = operations;

@Controller()
export class TreatiesController {
  @Handles(list)
  async list(
    @Seen() seen: ReadSide,
    @Query({ schema: list.query }) {
      asAt,
      knownAt,
      minPosition,
      limit = 100,
      ...request
    }: z.infer<typeof queries.TreatiesQuery>,
  ) {
    await seen.reached(minPosition);
    return await listTreaties(seen.readModels, timesOf(asAt, knownAt), { ...request, limit });
  }

  @Handles(getTreaty)
  async status(
    @Seen() seen: ReadSide,
    @Param({ schema: getTreaty.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: getTreaty.query }) { asAt, knownAt, minPosition }: z.infer<typeof queries.StatusQuery>,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Headers('accept-encoding') acceptEncoding: string | undefined,
    @Req() { speech }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    const day = today();
    const status = seen.statuses.statusOf(id, asAt ?? day, knownAt, day, seen.position, speech);
    reply
      .header('ETag', status.etag)
      .header('Cache-Control', 'no-cache')
      .header('Vary', 'Accept-Encoding, Accept-Language');
    if (isHeld(ifNoneMatch, status.etag)) {
      reply.status(304).send();
      return;
    }
    const { body, encoding } = encodedFor(acceptEncoding, status);
    if (encoding) reply.header('Content-Encoding', encoding);
    reply.header('Content-Type', 'application/json; charset=utf-8').send(body);
  }

  @Handles(getDefinition)
  async definition(
    @Seen() seen: ReadSide,
    @Param({ schema: getDefinition.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: getDefinition.query }) { minPosition }: z.infer<typeof queries.ReadQuery>,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    // As it is: what is put into words would have its texts in one language only.
    reply.type('application/json; charset=utf-8').send(JSON.stringify(definitionOf(seen.readModels, id)));
  }

  @Handles(listTreatyParticipants)
  async participants(
    @Seen() seen: ReadSide,
    @Param({ schema: listTreatyParticipants.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: listTreatyParticipants.query })
    { asAt, knownAt, minPosition, format, cursor, limit, ...request }: z.infer<typeof queries.TreatyParticipantsQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    const times = timesOf(asAt, knownAt);
    await sendList(http, reply, { cursor, limit, format }, `${id}-participants`, PARTICIPANT, (page) =>
      treatyParticipants(seen.readModels, times, id, { ...request, ...page }),
    );
  }

  /** Without asAt both statuses are as at the latest act supposed, or today if that is later: earlier it has no effect. */
  @Handles(suppose)
  async whatIf(
    @Seen() seen: ReadSide,
    @Param({ schema: suppose.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: suppose.query }) { asAt, knownAt, minPosition }: z.infer<typeof queries.StatusQuery>,
    @Body({ schema: suppose.body }) { acts, without }: queries.WhatIf,
  ) {
    await seen.reached(minPosition);
    const { readModels } = seen;
    const { supposed, times } = supposing(readModels, id, acts, { asAt, knownAt }, 'acts');
    const asked = [
      ...without.map((act, n) => ({ field: `without.${n}`, act })),
      ...acts.flatMap(({ replaces }, n) =>
        replaces === undefined ? [] : [{ field: `acts.${n}.replaces`, act: replaces }],
      ),
    ];
    mustBeOnRecord(readModels, id, knownAt, asked);
    const left = new Set(asked.map(({ act }) => act));
    return { asAt: times.asAt, ...whatIf(readModels, times, id, supposed, left) };
  }
}

/** What is left out or replaced has been recorded. Fails with `UnknownTreaty`, or a 422 problem that names the act. */
function mustBeOnRecord(
  readModels: ReadModels,
  treaty: string,
  knownAt: string | undefined,
  asked: readonly { readonly field: string; readonly act: string }[],
): void {
  versionOf(readModels, treaty);
  const twice = asked.find(({ act }, n) => asked.findIndex((each) => each.act === act) !== n);
  if (twice !== undefined) {
    const { field, act } = twice;
    throw new ProblemError(422, 'act-named-twice', `${field}: "${act}" is left out or replaced already`, { field });
  }
  const unknown = asked.find(
    ({ act: actId }) => listActs(readModels, { treaty, actId, knownAt, limit: 1 }).total === 0,
  );
  if (unknown === undefined) return;
  const { field, act } = unknown;
  throw new ProblemError(422, 'unknown-act', `${field}: no act "${act}" is on record for ${treaty}`, { field });
}

/**
 * Acts supposed, and the times of a read with them: as at the latest of them and today, unless a date is asked.
 * What could not be recorded once its day has come is not supposed either: a 422 problem names each rule.
 * @param treaty the one whose document may declare participants; that of any treaty if undefined
 * @param field the member or parameter by which they were given
 */
export function supposing(
  readModels: ReadModels,
  treaty: string | undefined,
  acts: readonly queries.HypotheticalAct[],
  { asAt, knownAt }: { asAt: string | undefined; knownAt: string | undefined },
  field: 'acts' | 'suppose' = 'suppose',
) {
  // A correction keeps the id, so that what refers to the act still does.
  const supposed = acts.map(({ replaces, ...act }, n): Act => ({ id: replaces ?? `supposed-${n + 1}`, ...act }));
  if (supposed.length > 0) mustBeAdmissible(supposed, everybody(readModels, treaty, knownAt).participants, field);
  const latest = supposed.map((act) => act.date).reduce(later, today());
  return { supposed, times: timesOf(asAt ?? latest, knownAt) };
}

function mustBeAdmissible(supposed: readonly Act[], known: KnownParticipants, of: string): void {
  const refusals = supposed.flatMap((act, n) => {
    const admitted = admit('', act, act.date, known);
    if (!Array.isArray(admitted)) return [];
    return admitted.map(({ code, field, message }) => ({
      code,
      field: `${of}.${n}.${field}`,
      message: message.slice(`${field}: `.length),
    }));
  });
  const [first] = refusals;
  if (first === undefined) return;
  throw new ProblemError(422, first.code, `${first.field}: ${first.message}`, {
    field: first.field,
    errors: refusals.map(({ field, message }) => ({ field, message })),
  });
}

/** The times of a read, as asked for or as they are now. */
export function timesOf(asAt: string | undefined, knownAt: string | undefined) {
  const day = today();
  return { asAt: asAt ?? day, knownAt, today: day };
}

const PARTICIPANT: Columns<ReturnType<typeof treatyParticipants>['items'][number]> = {
  participant: (row) => row.participant,
  name: (row) => row.name,
  status: (row) => row.status,
  signed: (row) => row.signed,
  means: (row) => row.consent?.means,
  consented: (row) => row.consent?.date,
  inForceFrom: (row) => row.inForceFrom,
  denounced: (row) => row.denounced,
  ceased: (row) => row.ceased,
  provisional: (row) => row.provisional?.from,
  unverified: (row) => row.unverified,
};
