import { positions } from '@accede/catalogue';
import { type PositionPage, positionPage } from '@accede/projections';
import type { PositionCell, PositionMatrixItem, PositionRow } from '@accede/treaty-law';
import { inOneLine } from '@accede/wording';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PositionsAnswer } from '../api/answers.ts';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { type Columns, sendCsv, wantsCsv } from '../http/csv.ts';
import { Handles } from '../http/handles.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { supposing } from './treaties.ts';

const { listPositions, getPosition } = operations;

@Controller()
export class PositionsController {
  @Handles(listPositions)
  list(@Query({ schema: listPositions.query }) _: unknown): PositionsAnswer {
    return {
      items: positions().map(({ id, title, treaty, group, versions }) => ({
        id,
        title,
        treaty,
        group,
        versions: versions.map(({ id, date, status, legalAct, url }) => ({ id, date, status, legalAct, url })),
      })),
    };
  }

  @Handles(getPosition)
  async page(
    @Seen() seen: ReadSide,
    @Param({ schema: getPosition.params }) { id }: z.infer<typeof queries.PositionPath>,
    @Query({ schema: getPosition.query })
    { asAt, knownAt, minPosition, suppose, format, ...asked }: z.infer<typeof queries.PositionQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    const { supposed, times } = supposing(seen.readModels, undefined, suppose, { asAt, knownAt });
    const page = positionPage(seen.readModels, times, id, { ...asked, supposed });
    if (wantsCsv(http, format)) sendCsv(reply, `${id}-members`, CELL, cellsOf(page));
    else reply.send(page);
  }
}

type Line = { member: PositionRow; cell: PositionCell; item: PositionMatrixItem };

function cellsOf({ members, items }: PositionPage): Line[] {
  return members.flatMap((member) =>
    member.answers.map((cell, n) => ({ member, cell, item: items[n] as PositionMatrixItem })),
  );
}

const CELL: Columns<Line> = {
  member: ({ member }) => member.participant,
  name: ({ member }) => member.name,
  item: ({ item }) => item.id,
  provision: ({ item }) => item.provision,
  modality: ({ item }) => item.modality,
  duty: ({ cell }) => cell.duty,
  answer: ({ cell }) => cell.answer,
  due: ({ cell }) => cell.due,
  made: ({ cell }) => cell.made,
  because: ({ cell }) => inOneLine(cell.because),
};
