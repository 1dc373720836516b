export { actOf, eventOfAct, isActEvent, type Recording, typeOfKind } from './act-events.ts';
export { foldTreaty, instant, type RecordedTreaty } from './fold.ts';
export { derivedActId, streamOf, treatyOf } from './identity.ts';
export { isWellFormed, parseEvent, type RawEvent, schemaVersionOf, UnreadableEvent } from './parse.ts';
export { type Contents, type Registered, registry, type Upcaster } from './registry.ts';
export * from './vocabulary.ts';
