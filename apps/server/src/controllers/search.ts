import { participantOf, search } from '@accede/projections';
import { Controller, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { SearchAnswer } from '../api/answers.ts';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { Handles } from '../http/handles.ts';
import { ReadSide } from '../read-side.ts';

/** Treaties and participants by what people call them. */
@Controller()
export class SearchController {
  readonly #readSide: ReadSide;

  constructor(@Inject(ReadSide) readSide: ReadSide) {
    this.#readSide = readSide;
  }

  @Handles(operations.search)
  async search(
    @Query({ schema: operations.search.query }) { q, limit = 10, minPosition }: z.infer<typeof queries.SearchQuery>,
    @Req() { speech }: FastifyRequest,
  ): Promise<SearchAnswer> {
    await this.#readSide.reached(minPosition);
    const { readModels } = this.#readSide;
    const { treaties, participants } = search(readModels, q, limit);
    return {
      treaties: treaties.map((found) => ({
        ...found,
        name: speech?.shortTitle(found.code) ?? speech?.title(found.code) ?? found.name,
      })),
      participants: participants.map((found) => ({
        ...found,
        name: speech?.bareName(found.code) ?? found.name,
        kind: participantOf(readModels, found.code).kind,
      })),
    };
  }
}
