// Names for the shapes that the server describes; everything comes from its OpenAPI document.
import type {
  ActRow,
  CalendarEntry,
  CountingLine,
  Finding,
  HypotheticalAct,
  ParticipantStatus,
  StatementStatus,
} from './generated/types.gen.ts';

export type {
  ActRow,
  ActsPage,
  CalendarEntry,
  CalendarPage,
  CalendarRow,
  Change,
  ChangeRow,
  ChangesPage,
  CountingLine,
  Finding,
  FindingRow,
  FindingsPage,
  Group,
  GroupsAnswer,
  HypotheticalAct,
  MilestoneStatus,
  NewAct,
  ParticipantAnswer,
  ParticipantEntry,
  ParticipantStatus,
  ParticipantsAnswer,
  Problem,
  Progress,
  Reading,
  Reason,
  Recorded,
  RecordState,
  StatementStatus,
  TreatiesPage,
  TreatyAnswer,
  TreatyStatus,
  TreatySummary,
  WhatIfAnswer,
} from './generated/types.gen.ts';

export type Act = ActRow['act'];
export type ActKind = Act['kind'];
export type CalendarKind = CalendarEntry['kind'];
export type ConsentMeans = CountingLine['means'];
export type Severity = Finding['severity'];
export type StatementKind = StatementStatus['kind'];
export type StatusName = ParticipantStatus['status'];

/** A hypothetical act as the address carries it: the kind is always named. */
export type Supposed = HypotheticalAct & { kind: ActKind };
