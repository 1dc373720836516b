import { checkedDirectives, comparison, directivesFor, underThresholds } from '@accede/projections';
import type { ChangedValue, ComparedClause, Comparison } from '@accede/treaty-law';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { DirectivesAnswer } from '../api/answers.ts';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { type Columns, sendCsv, wantsCsv } from '../http/csv.ts';
import { Handles } from '../http/handles.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { supposing } from './treaties.ts';

const { compare, listDirectives, checkDirectives, getThresholds } = operations;

/** Documents against each other, against directives, and against themselves under another rule. */
@Controller()
export class CompareController {
  @Handles(compare)
  async compare(
    @Seen() seen: ReadSide,
    @Query({ schema: compare.query }) { before, after, minPosition, format }: z.infer<typeof queries.CompareQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    const compared = comparison(seen.readModels, before, after);
    if (!wantsCsv(http, format)) reply.send(compared);
    else sendCsv(reply, `${before}-${after}`, LINE, linesOf(compared));
  }

  @Handles(listDirectives)
  list(@Seen() seen: ReadSide, @Query({ schema: listDirectives.query }) _: unknown): DirectivesAnswer {
    return {
      items: directivesFor(seen.readModels).map(
        ({ id, title, date, marking, reference, issuedBy, treaties, items }) => ({
          id,
          title,
          date,
          marking,
          reference,
          issuedBy,
          treaties,
          items: items.length,
        }),
      ),
    };
  }

  @Handles(checkDirectives)
  async check(
    @Seen() seen: ReadSide,
    @Param({ schema: checkDirectives.params }) { id }: z.infer<typeof queries.DirectivesPath>,
    @Query({ schema: checkDirectives.query }) { treaty, minPosition }: z.infer<typeof queries.DirectivesQuery>,
  ) {
    await seen.reached(minPosition);
    return checkedDirectives(seen.readModels, id, treaty);
  }

  @Handles(getThresholds)
  async thresholds(
    @Seen() seen: ReadSide,
    @Param({ schema: getThresholds.params }) { id }: z.infer<typeof queries.TreatyPath>,
    @Query({ schema: getThresholds.query })
    { n, suppose, asAt, knownAt, minPosition }: z.infer<typeof queries.ThresholdsQuery>,
  ) {
    await seen.reached(minPosition);
    const { supposed, times } = supposing(seen.readModels, id, suppose, { asAt, knownAt });
    return underThresholds(seen.readModels, times, id, supposed, n);
  }
}

/** What differs: one value, or the clause as a whole. */
type Line = ComparedClause & { value: Omit<ChangedValue, 'what'> & { what: ChangedValue['what'] | null } };

/** A line for each value that differs; one for the whole of a clause that was added, removed, moved or stays. */
function linesOf({ clauses }: Comparison): Line[] {
  return clauses.flatMap((clause) => {
    const whole = { what: null, before: clause.before?.says ?? null, after: clause.after?.says ?? null };
    const values = clause.values.length > 0 ? clause.values : [whole];
    return values.map((value) => ({ ...clause, value }));
  });
}

const LINE: Columns<Line> = {
  matter: (line) => line.matter.text,
  subject: (line) => line.subject.text,
  change: (line) => line.change,
  articleBefore: (line) => line.before?.article,
  articleAfter: (line) => line.after?.article,
  agreed: (line) => line.agreed,
  what: (line) => line.value.what?.text,
  before: (line) => line.value.before?.text,
  after: (line) => line.value.after?.text,
};
