// Names for the shapes that the server describes; everything comes from its OpenAPI document.
import type {
  ActRow,
  Reason as AnsweredReason,
  CalendarEntry,
  CountingLine,
  FinalClauses,
  Finding,
  HypotheticalAct,
  ObligationStatus,
  ParticipantStatus,
  StatementStatus,
  Unknown,
} from './generated/types.gen.ts';

export type {
  ActRow,
  ActsPage,
  AmendmentStatus,
  Apart,
  CalendarEntry,
  CalendarPage,
  CalendarRow,
  Change,
  ChangeRow,
  ChangesPage,
  ComparedClause,
  Comparison,
  CountingLine,
  DirectiveAnswer,
  DirectivesAnswer,
  DirectivesEntry,
  DirectivesPage,
  FinalClauses,
  Finding,
  FindingRow,
  FindingsPage,
  Group,
  GroupsAnswer,
  HypotheticalAct,
  MilestoneStatus,
  NewAct,
  ObligationOnRecord,
  ObligationStatus,
  ParticipantAnswer,
  ParticipantEntry,
  ParticipantStatus,
  ParticipantsAnswer,
  PipelineAnswer,
  PipelineCard,
  PipelineStep,
  PositionAnswer,
  PositionCell,
  PositionDuty,
  PositionEntry,
  PositionMatrixItem,
  PositionPage,
  PositionRow,
  PositionsAnswer,
  Problem,
  Progress,
  Reading,
  Recorded,
  Recording,
  RecordingsPage,
  RecordState,
  RegisterChange,
  RelationAnswer,
  RelationAnswered,
  RelationChange,
  RelationDirection,
  RelationMatrixAnswered,
  RelationSide,
  RelationTerm,
  Retracted,
  SearchAnswer,
  StatementOnRecord,
  StatementStatus,
  StatementStep,
  StatementsAnswer,
  TerritoryStatus,
  TextAnswer,
  TextsAnswer,
  ThresholdsAnswer,
  TreatiesPage,
  TreatyAnswer,
  TreatyStatus,
  TreatySummary,
  UnderThreshold,
  Unknown,
  WhatIfAnswer,
} from './generated/types.gen.ts';

export type Act = ActRow['act'];
/** A step of a because, as a page shows it. */
export type Reason = Pick<AnsweredReason, 'clause' | 'text' | 'acts'>;
export type ActKind = Act['kind'];
export type CalendarKind = CalendarEntry['kind'];
export type ConsentMeans = CountingLine['means'];
export type FindingCode = Finding['code'];
export type ObligationState = ObligationStatus['state'];
/** A provision of a treaty document under which a statement may or must be made. */
export type Provision = NonNullable<FinalClauses['statements']>['provisions'][number];
export type Severity = Finding['severity'];
export type StatementKind = StatementStatus['kind'];
export type StatementState = StatementStatus['state'];
export type StatusName = ParticipantStatus['status'];
export type UnknownMatter = Unknown['matter'];

/** A hypothetical act as the address carries it: kind and participant are always named. */
export type Supposed = HypotheticalAct & { kind: ActKind; participant: string };
