export {
  type CatchUpOptions,
  type CaughtUp,
  catchUp,
  checkLog,
  deriveWaiting,
  type Progress,
  rebuild,
  takeIn,
} from './catch-up.ts';
export type { Clearance } from './clearance.ts';
export {
  catalogueTaken,
  emptyReadModels,
  forgetLog,
  isDamaged,
  isSound,
  type Logger,
  logFollowed,
  noteCatalogue,
  openReadModels,
  positionOf,
  type ReadModels,
  remade,
} from './database.ts';
export { type At, CannotBeDerived } from './derivation.ts';
export type { Hit } from './hit.ts';
export { derivedProjections, logProjections } from './projections/index.ts';
export type { Derived, DerivedProjection, LogProjection, Projection } from './projections/projection.ts';
export { ACTS_ORDERS, type ActRow, type ActsRequest, listActs } from './queries/acts.ts';
export {
  checkedDirectives,
  comparison,
  type DirectivesPage,
  directivesFor,
  UnknownDirectives,
  withheldDirectives,
} from './queries/compare.ts';
export {
  type CalendarRequest,
  type CalendarRow,
  FINDINGS_ORDERS,
  type FindingRow,
  type FindingsRequest,
  listCalendar,
  listFindings,
} from './queries/consequences.ts';
export { type KnownNames, namesIn } from './queries/names.ts';
export { type Near, type NearMatch, nearMatches } from './queries/near-matches.ts';
export { InvalidCursor, type Page, type PageRequest } from './queries/page.ts';
export { type ParticipantPage, participantPage } from './queries/participants.ts';
export { type PipelinePage, treatyPipeline } from './queries/pipeline.ts';
export { type PositionPage, positionPage, UnknownPosition } from './queries/positions.ts';
export { type Times, UnknownTreaty } from './queries/reading.ts';
export {
  listRecordings,
  type Recording,
  type Recordings,
  type RecordingsRequest,
  recorders,
} from './queries/recordings.ts';
export {
  type Change,
  type ChangeRow,
  type ChangesRequest,
  changesAfter,
  listChanges,
  type RegisterChange,
} from './queries/register.ts';
export { relation, relations } from './queries/relations.ts';
export {
  findParticipants,
  findTreaties,
  participantFindable,
  type SearchPage,
  search,
  type Told,
  treatyTitles,
} from './queries/search.ts';
export {
  type ObligationOnRecord,
  type ObligationsRequest,
  type StatementOnRecord,
  type StatementsRequest,
  treatyObligations,
  treatyStatements,
} from './queries/statements.ts';
export { type ThresholdsPage, type UnderThreshold, underThresholds } from './queries/thresholds.ts';
export {
  definitionOf,
  type ListedTreaty,
  listTreaties,
  TREATY_PARTICIPANTS_ORDERS,
  type TreatiesRequest,
  type TreatyPage,
  type TreatyParticipantsRequest,
  treatyPage,
  treatyParticipants,
  underivable,
  unreadable,
  versionOf,
} from './queries/treaties.ts';
export { derivedSupposing, relatedTo, type WhatIf, whatIf } from './queries/what-if.ts';
export { CATALOGUED, contextOf, type Register, UnknownParticipant, withDeclared } from './register.ts';
export { everybody, participantOf, registerOf } from './registered.ts';
export type { TreatySummary } from './summary.ts';
export { nextTurn } from './turns.ts';
export { type Difference, type Verification, verify } from './verify.ts';
export { withheldActs } from './withholding.ts';
