import { relation, relations } from '@accede/projections';
import { type Phrase, type RelationAnswer, type RelationMatrix, RelationRefused } from '@accede/treaty-law';
import { inOneLine } from '@accede/wording';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { type Columns, sendCsv, wantsCsv } from '../http/csv.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError } from '../http/problem.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { supposing } from './treaties.ts';

const { getRelation: one, getRelationMatrix: matrix } = operations;

@Controller()
export class RelationsController {
  @Handles(one)
  async relation(
    @Seen() seen: ReadSide,
    @Param({ schema: one.params }) { treaty }: z.infer<typeof queries.RelationPath>,
    @Query({ schema: one.query })
    { asAt, knownAt, minPosition, suppose, ...asked }: z.infer<typeof queries.RelationQuery>,
  ) {
    await seen.reached(minPosition);
    const { supposed, times } = supposing(seen.readModels, treaty, suppose, { asAt, knownAt });
    try {
      return { ...relation(seen.readModels, times, treaty, asked, supposed), knownAt: knownAt ?? null };
    } catch (error) {
      if (!(error instanceof RelationRefused)) throw error;
      throw new ProblemError(400, error.code, error.message, { field: error.field });
    }
  }

  @Handles(matrix)
  async matrix(
    @Seen() seen: ReadSide,
    @Param({ schema: matrix.params }) { treaty }: z.infer<typeof queries.RelationPath>,
    @Query({ schema: matrix.query })
    { asAt, knownAt, minPosition, suppose, format, ...asked }: z.infer<typeof queries.RelationMatrixQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    const { supposed, times } = supposing(seen.readModels, treaty, suppose, { asAt, knownAt });
    const found = relations(seen.readModels, times, treaty, asked, supposed);
    if (wantsCsv(http, format)) {
      const named = new Map(found.participants.map((each) => [each.participant, each]));
      const items = found.cells.map(({ from, to, answer, because }) => ({
        answer,
        because: because.map((place) => found.reasons[place] as Phrase),
        from: named.get(from) as Named,
        to: named.get(to) as Named,
      }));
      sendCsv(reply, `${treaty}-relations`, CELL, items);
    } else reply.send({ ...found, knownAt: knownAt ?? null });
  }
}

type Named = RelationMatrix['participants'][number];

const CELL: Columns<{ from: Named; to: Named; answer: RelationAnswer; because: Phrase[] }> = {
  from: ({ from }) => from.participant,
  fromName: ({ from }) => from.name,
  to: ({ to }) => to.participant,
  toName: ({ to }) => to.name,
  answer: ({ answer }) => answer,
  because: ({ because }) => inOneLine(because),
};
