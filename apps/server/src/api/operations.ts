import { Comparison, FinalClausesShape } from '@accede/treaty-law';
import type { z } from 'zod';
import * as answers from './answers.ts';
import * as queries from './queries.ts';

/** One operation of the API: controllers take their paths and schemas from here, the OpenAPI document too. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** Under /api, in OpenAPI's form: `/treaties/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | 'openapi' | 'event-stream';
  readonly success?: 201;
  readonly csv?: true;
  readonly etag?: true;
  /** Whether it writes: it then honours If-Match and Idempotency-Key. */
  readonly writes?: true;
  /** Statuses of the problems it can answer, besides 400, 401, 403, 500 and 503. */
  readonly problems?: readonly (404 | 409 | 412 | 413 | 415 | 422)[];
}

const writes = {
  method: 'post',
  tag: 'Recording',
  query: queries.NoQuery,
  writes: true,
  problems: [404, 409, 412, 413, 415, 422],
} as const;

/** Every operation, by its operationId. */
export const operations = {
  listTreaties: {
    method: 'get',
    path: '/treaties',
    summary: 'Treaties with the essentials of their status',
    tag: 'Treaties',
    query: queries.TreatiesQuery,
    answer: answers.TreatiesPage,
  },
  getTreaty: {
    method: 'get',
    path: '/treaties/{id}',
    summary: 'Status of a treaty, every date with its because',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.StatusQuery,
    answer: answers.TreatyAnswer,
    etag: true,
    problems: [404],
  },
  getDefinition: {
    method: 'get',
    path: '/treaties/{id}/definition',
    summary: 'Final clauses of a treaty as a document',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.ReadQuery,
    answer: FinalClausesShape,
    problems: [404],
  },
  listTreatyParticipants: {
    method: 'get',
    path: '/treaties/{id}/participants',
    summary: 'Participants of a treaty with their status',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.TreatyParticipantsQuery,
    answer: answers.TreatyParticipantsPage,
    csv: true,
    problems: [404],
  },
  listTreatyStatements: {
    method: 'get',
    path: '/treaties/{id}/statements',
    summary: 'Statements to the depositary, each with its state, history, objections and source',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.StatementsQuery,
    answer: answers.StatementsAnswer,
    csv: true,
    problems: [404],
  },
  listTreatyObligations: {
    method: 'get',
    path: '/treaties/{id}/obligations',
    summary: 'What those whose consent stands owe the depositary: made, outstanding, not yet due, not on record',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.ObligationsQuery,
    answer: answers.ObligationsAnswer,
    csv: true,
    problems: [404],
  },
  getPipeline: {
    method: 'get',
    path: '/treaties/{id}/pipeline',
    summary: 'How far participants have come at home on the way to ratification',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.PipelineQuery,
    answer: answers.PipelineAnswer,
    csv: true,
    problems: [404],
  },
  whatIf: {
    method: 'post',
    path: '/treaties/{id}/what-if',
    summary:
      'What would follow from acts supposed, corrected or left out, as at the latest of them if asAt is absent; nothing is recorded',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.StatusQuery,
    body: queries.WhatIf,
    answer: answers.WhatIfAnswer,
    problems: [404, 413, 415, 422],
  },
  getThresholds: {
    method: 'get',
    path: '/treaties/{id}/thresholds',
    summary: 'Entry into force by the same acts under the threshold of the text and under others; acts may be supposed',
    tag: 'Treaties',
    params: queries.TreatyPath,
    query: queries.ThresholdsQuery,
    answer: answers.ThresholdsAnswer,
    problems: [404, 422],
  },
  compare: {
    method: 'get',
    path: '/compare',
    summary: 'Two documents of final clauses, treaties or drafts, clause by clause: added, removed, changed, moved',
    tag: 'Documents',
    query: queries.CompareQuery,
    answer: Comparison,
    csv: true,
    problems: [404],
  },
  listDirectives: {
    method: 'get',
    path: '/directives',
    summary: 'Directives for the negotiation of treaties',
    tag: 'Documents',
    query: queries.NoQuery,
    answer: answers.DirectivesAnswer,
  },
  checkDirectives: {
    method: 'get',
    path: '/directives/{id}',
    summary: 'Negotiating directives as a checklist against a document: met, not met, silent, not checked',
    tag: 'Documents',
    params: queries.DirectivesPath,
    query: queries.DirectivesQuery,
    answer: answers.DirectivesPage,
    problems: [404],
  },
  getRelation: {
    method: 'get',
    path: '/relations/{treaty}',
    summary:
      'A treaty between two participants: in force or not, since when, and what each may rely on towards the other',
    tag: 'Relations',
    params: queries.RelationPath,
    query: queries.RelationQuery,
    answer: answers.RelationAnswered,
    problems: [404, 422],
  },
  getRelationMatrix: {
    method: 'get',
    path: '/relations/{treaty}/matrix',
    summary: 'The answers for one provision between each two of the Parties, or of those named',
    tag: 'Relations',
    params: queries.RelationPath,
    query: queries.RelationMatrixQuery,
    answer: answers.RelationMatrixAnswered,
    csv: true,
    problems: [404, 422],
  },
  recordAct: {
    ...writes,
    path: '/treaties/{id}/acts',
    summary: 'Record an act',
    params: queries.TreatyPath,
    body: queries.NewAct,
    answer: answers.Recorded,
    success: 201,
  },
  correctAct: {
    ...writes,
    path: '/treaties/{id}/acts/{actId}/correction',
    summary: 'Correct an act: the earlier version stays on record',
    params: queries.ActPath,
    body: queries.Correction,
    answer: answers.Recorded,
    success: 201,
  },
  retractAct: {
    ...writes,
    path: '/treaties/{id}/acts/{actId}/retraction',
    summary: 'Retract an act that should not have been recorded',
    params: queries.ActPath,
    body: queries.Retraction,
    answer: answers.Retracted,
    success: 201,
  },
  listParticipants: {
    method: 'get',
    path: '/participants',
    summary: 'States and organizations, with the groups they belong to',
    tag: 'Participants',
    query: queries.ParticipantsQuery,
    answer: answers.ParticipantsAnswer,
  },
  registerParticipant: {
    ...writes,
    path: '/participants',
    summary: 'Put a participant on the register that the catalogue does not have',
    body: queries.NewParticipant,
    answer: answers.ParticipantRegistered,
    success: 201,
    problems: [409, 412, 413, 415, 422],
  },
  getParticipant: {
    method: 'get',
    path: '/participants/{code}',
    summary:
      'One participant treaty by treaty, `limit` treaties on a page: its status, statements, obligations and acts',
    tag: 'Participants',
    params: queries.ParticipantPath,
    query: queries.ParticipantQuery,
    answer: answers.ParticipantAnswer,
    problems: [404],
  },
  listGroups: {
    method: 'get',
    path: '/groups',
    summary: 'Groups with dated memberships',
    tag: 'Participants',
    query: queries.NoQuery,
    answer: answers.GroupsAnswer,
  },
  listPositions: {
    method: 'get',
    path: '/positions',
    summary: 'Positions that groups have taken on treaties, with their versions',
    tag: 'Positions',
    query: queries.NoQuery,
    answer: answers.PositionsAnswer,
  },
  getPosition: {
    method: 'get',
    path: '/positions/{id}',
    summary: 'Where each member of a group stands on each item of its position, and why; acts may be supposed',
    tag: 'Positions',
    params: queries.PositionPath,
    query: queries.PositionQuery,
    answer: answers.PositionPage,
    csv: true,
    problems: [404, 422],
  },
  listActs: {
    method: 'get',
    path: '/acts',
    summary: 'Register of acts, every recorded version',
    tag: 'Register',
    query: queries.ActsQuery,
    answer: answers.ActsPage,
    csv: true,
  },
  listCalendar: {
    method: 'get',
    path: '/calendar',
    summary: 'Dated consequences, past and to come',
    tag: 'Register',
    query: queries.CalendarQuery,
    answer: answers.CalendarPage,
    csv: true,
  },
  listFindings: {
    method: 'get',
    path: '/findings',
    summary: 'Irregularities in the record',
    tag: 'Register',
    query: queries.FindingsQuery,
    answer: answers.FindingsPage,
    csv: true,
  },
  listChanges: {
    method: 'get',
    path: '/changes',
    summary: 'What was recorded, of treaties and of the register of participants',
    tag: 'Register',
    query: queries.ChangesQuery,
    answer: answers.ChangesPage,
    csv: true,
  },
  listRecordings: {
    method: 'get',
    path: '/recordings',
    summary: 'The same gathered by hand, time and treaty, newest first: an import is one',
    tag: 'Register',
    query: queries.RecordingsQuery,
    answer: answers.RecordingsPage,
  },
  stream: {
    method: 'get',
    path: '/stream',
    summary:
      'Server-sent events: `event: change` with a Change as data, `event: participant` with a RegisterChange; id = position; resumes from Last-Event-ID. `event: reset` tells a client that is ahead of the log to begin anew from its id',
    tag: 'Register',
    query: queries.NoQuery,
    answer: 'event-stream',
  },
  getHealth: {
    method: 'get',
    path: '/health',
    summary: 'Whether the log can be read and how far behind the read models are',
    tag: 'Server',
    query: queries.NoQuery,
    answer: answers.Health,
  },
  getOpenApi: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    tag: 'Server',
    query: queries.NoQuery,
    answer: 'openapi',
  },
} satisfies Record<string, Operation>;
