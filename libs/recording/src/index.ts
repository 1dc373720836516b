export { admit, type KnownParticipants, type NewAct, needsParticipant } from './admission.ts';
export * from './decide.ts';
export * from './participants/decide-participant.ts';
export * from './recording.ts';
export * from './refusal.ts';
export { brokenBy, type Issue, ruleOf, valueAt } from './rule.ts';
export { eventIdOf, evolve, initialState, type TreatyState, toldBy } from './treaty-state.ts';
export { type By, CATALOGUE } from './write.ts';
