export { actOf, eventOfAct, isActEvent, type Recording, typeOfKind } from './act-events.ts';
export { foldParticipants, foldTreaty, instant, type RecordedTreaty } from './fold.ts';
export { derivedActId, PARTICIPANTS, streamOf, treatyOf } from './identity.ts';
export { isWellFormed, parseEvent, type RawEvent, schemaVersionOf, UnreadableEvent } from './parse.ts';
export {
  groupOf,
  type NamedParticipant,
  type RegisterOfParticipants,
  registeredBy,
  registerWith,
} from './register-of-participants.ts';
export { type Registered, registry } from './registry.ts';
export type { Contents, Upcaster } from './upcaster.ts';
export * from './vocabulary.ts';
