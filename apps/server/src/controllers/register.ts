import {
  changesAfter,
  listActs,
  listCalendar,
  listChanges,
  listFindings,
  listRecordings,
  participantOf,
  recorders,
  versionOf,
} from '@accede/projections';
import { Controller, Headers, Inject, type MessageEvent, Query, Req, Res, Sse } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import type { z } from 'zod';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { type Columns, sendList } from '../http/csv.ts';
import { Handles } from '../http/handles.ts';
import { ProblemError } from '../http/problem.ts';
import { ReadSide } from '../read-side.ts';
import { timesOf } from './treaties.ts';

const {
  listActs: acts,
  listCalendar: calendar,
  listFindings: findings,
  listChanges: changes,
  listRecordings: recordings,
  stream,
} = operations;

/** Milliseconds between comments that keep a quiet stream open. */
const HEARTBEAT = 15_000;
/** Changes read at a time for a stream. */
const AT_ONCE = 500;

@Controller()
export class RegisterController {
  readonly #readSide: ReadSide;

  constructor(@Inject(ReadSide) readSide: ReadSide) {
    this.#readSide = readSide;
  }

  @Handles(acts)
  async acts(
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
    await this.#readSide.reached(minPosition);
    this.#mustKnow(request);
    sendList(http, reply, { cursor, limit, format }, 'acts', ACT, (page) =>
      listActs(this.#readSide.readModels, { ...request, ...page }),
    );
  }

  @Handles(calendar)
  async calendar(
    @Query({ schema: calendar.query })
    { asAt, knownAt, minPosition, format, cursor, limit, ...request }: z.infer<typeof queries.CalendarQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.#readSide.reached(minPosition);
    this.#mustKnow({ participant: request.participant, knownAt });
    sendList(http, reply, { cursor, limit, format }, 'calendar', CALENDAR, (page) =>
      listCalendar(this.#readSide.readModels, timesOf(asAt, knownAt), { ...request, ...page }),
    );
  }

  @Handles(findings)
  async findings(
    @Query({ schema: findings.query })
    { asAt, knownAt, minPosition, format, cursor, limit, ...request }: z.infer<typeof queries.FindingsQuery>,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.#readSide.reached(minPosition);
    this.#mustKnow({ participant: request.participant, knownAt });
    sendList(http, reply, { cursor, limit, format }, 'findings', FINDING, (page) =>
      listFindings(this.#readSide.readModels, timesOf(asAt, knownAt), { ...request, ...page }),
    );
  }

  @Handles(changes)
  async changes(
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
    await this.#readSide.reached(minPosition);
    this.#mustKnow(request);
    sendList(http, reply, { cursor, limit, format }, 'changes', CHANGE, (page) =>
      listChanges(this.#readSide.readModels, { ...request, ...page }),
    );
  }

  @Handles(recordings)
  async recordings(
    @Query({ schema: recordings.query })
    { minPosition, limit = 50, ...request }: z.infer<typeof queries.RecordingsQuery>,
  ) {
    await this.#readSide.reached(minPosition);
    this.#mustKnow(request);
    const { readModels } = this.#readSide;
    return { ...listRecordings(readModels, { ...request, limit }), recorders: recorders(readModels) };
  }

  /** Changes as they are taken in, also of the register; from the event after Last-Event-ID where it is given. */
  @Sse('api/stream')
  stream(
    @Query({ schema: stream.query }) _: unknown,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Observable<MessageEvent> {
    if (lastEventId !== undefined && !/^\d{1,15}$/.test(lastEventId)) {
      throw new ProblemError(400, 'invalid-request', 'Last-Event-ID: a position of the log', {
        field: 'Last-Event-ID',
      });
    }
    const readSide = this.#readSide;
    let sent = lastEventId === undefined ? readSide.position : Number(lastEventId);
    return new Observable((subscriber) => {
      const send = () => {
        if (readSide.stopping.aborted) return subscriber.complete();
        for (;;) {
          const some = changesAfter(readSide.readModels, sent, AT_ONCE);
          for (const change of some) {
            const type = 'treaty' in change ? 'change' : 'participant';
            subscriber.next({ type, id: String(change.position), data: change });
          }
          const last = some.at(-1);
          if (last === undefined) return;
          sent = last.position;
        }
      };
      // Every message carries the position, or one without it would be numbered by the framework.
      const say = (message: MessageEvent) => subscriber.next({ id: String(sent), ...message });
      const quiet = setInterval(() => say({ comment: 'still here' }), HEARTBEAT).unref();
      const leave = readSide.onMove(send);
      // The first bytes tell the client that it is connected, and how soon to come back.
      say({ comment: 'open', retry: 2000 });
      send();
      return () => {
        clearInterval(quiet);
        leave();
      };
    });
  }

  /** A filter by something that is not on record is a mistake, not an empty list. */
  #mustKnow({
    treaty,
    participant,
    knownAt,
  }: { [by in 'treaty' | 'participant' | 'knownAt']?: string | undefined }): void {
    if (treaty !== undefined) versionOf(this.#readSide.readModels, treaty);
    if (participant !== undefined) participantOf(this.#readSide.readModels, participant, knownAt);
  }
}

type RowOf<List extends (...given: never[]) => { items: unknown[] }> = ReturnType<List>['items'][number];

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
  recordedAt: (row) => row.recordedAt,
  recordedBy: (row) => row.recordedBy,
};
