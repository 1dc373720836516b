import {
  listActs,
  listCalendar,
  listChanges,
  listFindings,
  listRecordings,
  participantOf,
  recorders,
  versionOf,
} from '@accede/projections';
import { Controller, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { type Columns, sendList } from '../http/csv.ts';
import { Handles } from '../http/handles.ts';
import { Seen } from '../http/seen.ts';
import type { ReadSide } from '../read-side.ts';
import { timesOf } from './treaties.ts';

const {
  listActs: acts,
  listCalendar: calendar,
  listFindings: findings,
  listChanges: changes,
  listRecordings: recordings,
} = operations;

@Controller()
export class RegisterController {
  @Handles(acts)
  async acts(
    @Seen() seen: ReadSide,
    @Query({ schema: acts.query }) {
      minPosition,
      format,
      cursor,
      limit,
      ...request
    }: z.infer<typeof queries.ActsQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, request);
    await sendList(http, reply, { cursor, limit, format }, 'acts', ACT, (page) =>
      listActs(seen.readModels, { ...request, ...page }),
    );
  }

  @Handles(calendar)
  async calendar(
    @Seen() seen: ReadSide,
    @Query({ schema: calendar.query })
    { asAt, knownAt, minPosition, format, cursor, limit, ...request }: z.infer<typeof queries.CalendarQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, { participant: request.participant, knownAt });
    await sendList(http, reply, { cursor, limit, format }, 'calendar', CALENDAR, (page) =>
      listCalendar(seen.readModels, timesOf(asAt, knownAt), { ...request, ...page }),
    );
  }

  @Handles(findings)
  async findings(
    @Seen() seen: ReadSide,
    @Query({ schema: findings.query })
    { asAt, knownAt, minPosition, format, cursor, limit, ...request }: z.infer<typeof queries.FindingsQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, { participant: request.participant, knownAt });
    await sendList(http, reply, { cursor, limit, format }, 'findings', FINDING, (page) =>
      listFindings(seen.readModels, timesOf(asAt, knownAt), { ...request, ...page }),
    );
  }

  @Handles(changes)
  async changes(
    @Seen() seen: ReadSide,
    @Query({ schema: changes.query }) {
      minPosition,
      format,
      cursor,
      limit,
      ...request
    }: z.infer<typeof queries.ChangesQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, request);
    await sendList(http, reply, { cursor, limit, format }, 'changes', CHANGE, (page) =>
      listChanges(seen.readModels, { ...request, ...page }),
    );
  }

  @Handles(recordings)
  async recordings(
    @Seen() seen: ReadSide,
    @Query({ schema: recordings.query })
    { minPosition, limit = 50, ...request }: z.infer<typeof queries.RecordingsQuery>,
  ) {
    await seen.reached(minPosition);
    mustKnow(seen, request);
    const { readModels } = seen;
    return { ...listRecordings(readModels, { ...request, limit }), recorders: recorders(readModels) };
  }
}

/** A filter by something that is not on record is a mistake, not an empty list. */
function mustKnow(
  { readModels }: ReadSide,
  { treaty, participant, knownAt }: { [by in 'treaty' | 'participant' | 'knownAt']?: string | undefined },
): void {
  if (treaty !== undefined) versionOf(readModels, treaty);
  if (participant !== undefined) participantOf(readModels, participant, knownAt);
}

type RowOf<List extends (...given: never[]) => { items: unknown[] } | Promise<{ items: unknown[] }>> = Awaited<
  ReturnType<List>
>['items'][number];

const ACT: Columns<RowOf<typeof listActs>> = {
  treaty: (row) => row.treaty,
  id: (row) => row.act.id,
  participant: (row) => row.act.participant,
  name: (row) => row.participantName,
  act: (row) => row.act.kind,
  date: (row) => row.act.date,
  provision: (row) => row.act.provision,
  effective: (row) => row.act.effective,
  refersTo: (row) => row.act.refersTo,
  partial: (row) => row.act.partial,
  territories: (row) => row.act.territories?.join('; '),
  extent: (row) => row.act.extent,
  stage: (row) => row.act.stage,
  contact: (row) => row.act.contact,
  opposesForce: (row) => row.act.opposesForce,
  amount: (row) => row.act.amount,
  parts: (row) => row.act.parts?.join('; '),
  depositary: (row) => row.act.depositary,
  text: (row) => row.act.text,
  note: (row) => row.act.note,
  source: (row) => row.act.source?.citation,
  url: (row) => row.act.source?.url,
  marking: (row) => row.act.source?.marking,
  confidence: (row) => row.act.source?.confidence,
  unverified: (row) => row.unverified,
  version: (row) => row.version,
  correction: (row) => row.correction,
  state: (row) => row.state,
  reason: (row) => row.reason,
  endedAt: (row) => row.endedAt,
  endedBy: (row) => row.endedBy,
  recordedAt: (row) => row.recordedAt,
  recordedBy: (row) => row.recordedBy,
  position: (row) => row.position,
};

const CALENDAR: Columns<RowOf<typeof listCalendar>> = {
  date: (row) => row.date,
  treaty: (row) => row.treaty,
  title: (row) => row.treatyTitle,
  kind: (row) => row.kind,
  participant: (row) => row.participant,
  name: (row) => row.participantName,
  text: (row) => row.text,
  past: (row) => row.past,
};

const FINDING: Columns<RowOf<typeof listFindings>> = {
  treaty: (row) => row.treaty,
  title: (row) => row.treatyTitle,
  severity: (row) => row.severity,
  code: (row) => row.code,
  clause: (row) => row.clause,
  participant: (row) => row.participant,
  name: (row) => row.participantName,
  text: (row) => row.text,
  acts: (row) => row.acts.join('; '),
};

const CHANGE: Columns<RowOf<typeof listChanges>> = {
  position: (row) => row.position,
  treaty: (row) => row.treaty,
  title: (row) => row.treatyTitle,
  type: (row) => row.type,
  id: (row) => row.actId,
  participant: (row) => row.participant,
  name: (row) => row.participantName,
  act: (row) => row.kind,
  date: (row) => row.date,
  reason: (row) => row.reason,
  marking: (row) => row.marking,
  recordedAt: (row) => row.recordedAt,
  recordedBy: (row) => row.recordedBy,
};
