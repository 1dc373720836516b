import { treatyPipeline } from '@accede/projections';
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

const { getPipeline } = operations;

@Controller()
export class PipelineController {
  @Handles(getPipeline)
  async pipeline(
    @Seen() seen: ReadSide,
    @Param({ schema: getPipeline.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: getPipeline.query })
    { asAt, knownAt, minPosition, format }: z.infer<typeof queries.PipelineQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    const pipeline = treatyPipeline(seen.readModels, timesOf(asAt, knownAt), id);
    if (!wantsCsv(http, format)) reply.send(pipeline);
    else sendCsv(reply, `${id}-pipeline`, CARD, pipeline.participants);
  }
}

const CARD: Columns<ReturnType<typeof treatyPipeline>['participants'][number]> = {
  participant: (row) => row.participant,
  name: (row) => row.name,
  status: (row) => row.status,
  signed: (row) => row.signed,
  stage: (row) => row.stage,
  since: (row) => row.since,
  lastStep: (row) => row.lastStep,
  daysSinceLastStep: (row) => row.daysSinceLastStep,
  next: (row) => row.next,
  means: (row) => row.deposit?.means,
  deposited: (row) => row.deposit?.date,
  steps: (row) => row.steps.map((step) => `${step.stage ?? step.text ?? 'step'} ${step.date}`).join('; '),
  unverified: (row) => row.unverified,
};
