import {
  type ObligationOnRecord,
  participantOf,
  type StatementOnRecord,
  treatyObligations,
  treatyStatements,
} from '@accede/projections';
import { inOneLine } from '@accede/wording';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { type Columns, sendCsv, wantsCsv } from '../http/csv.ts';
import { Handles } from '../http/handles.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { timesOf } from './treaties.ts';

const { listTreatyStatements, listTreatyObligations } = operations;

@Controller()
export class StatementsController {
  @Handles(listTreatyStatements)
  async statements(
    @Seen() seen: ReadSide,
    @Param({ schema: listTreatyStatements.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: listTreatyStatements.query })
    { asAt, knownAt, minPosition, format, ...request }: z.infer<typeof queries.StatementsQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, request.participant, knownAt);
    const times = timesOf(asAt, knownAt);
    const { items, record } = treatyStatements(seen.readModels, times, id, request);
    if (wantsCsv(http, format)) sendCsv(reply, `${id}-statements`, STATEMENT, items);
    else reply.send({ treaty: id, asAt: times.asAt, knownAt: knownAt ?? null, record, items });
  }

  @Handles(listTreatyObligations)
  async obligations(
    @Seen() seen: ReadSide,
    @Param({ schema: listTreatyObligations.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: listTreatyObligations.query })
    { asAt, knownAt, minPosition, format, ...request }: z.infer<typeof queries.ObligationsQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, request.participant, knownAt);
    const times = timesOf(asAt, knownAt);
    const { items, record } = treatyObligations(seen.readModels, times, id, request);
    if (wantsCsv(http, format)) sendCsv(reply, `${id}-obligations`, OBLIGATION, items);
    else reply.send({ treaty: id, asAt: times.asAt, knownAt: knownAt ?? null, record, items });
  }
}

function mustKnow({ readModels }: ReadSide, participant: string | undefined, knownAt: string | undefined): void {
  if (participant !== undefined) participantOf(readModels, participant, knownAt);
}

const STATEMENT: Columns<StatementOnRecord> = {
  id: (row) => row.act,
  participant: (row) => row.participant,
  name: (row) => row.name,
  kind: (row) => row.kind,
  provision: (row) => row.provision,
  listed: (row) => row.listed,
  date: (row) => row.date,
  state: (row) => row.state,
  stands: (row) => row.stands,
  from: (row) => row.from,
  until: (row) => row.until,
  withdrawnOn: (row) => row.withdrawnOn,
  text: (row) => row.text,
  contact: (row) => row.contact,
  objections: (row) =>
    row.objections
      .filter(({ stands }) => stands)
      .map(({ participant }) => participant)
      .join(' '),
  objectionsUntil: (row) => row.objectionsUntil,
  register: (row) => row.register,
  source: (row) => row.source?.citation,
  url: (row) => row.source?.url,
  marking: (row) => row.source?.marking,
  confidence: (row) => row.source?.confidence,
  unverified: (row) => row.unverified,
  because: (row) => inOneLine(row.because),
};

const OBLIGATION: Columns<ObligationOnRecord> = {
  participant: (row) => row.participant,
  name: (row) => row.name,
  provision: (row) => row.provision,
  kind: (row) => row.kind,
  state: (row) => row.state,
  due: (row) => row.due,
  made: (row) => row.made,
  acts: (row) => row.acts.join(' '),
  because: (row) => inOneLine(row.because),
};
