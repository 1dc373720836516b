export {
  type Alteration,
  type ChainReader,
  chainOf,
  chainReader,
  clockBehind,
  findAlteration,
  hashOf,
  type OnChecked,
} from './chain.ts';
export * from './errors.ts';
export { type Bell, bell } from './follow.ts';
export { type Follower, mustBeFollowed } from './follower.ts';
export { memoryEventStore } from './memory.ts';
export { patient, untilFree } from './patient.ts';
export * from './port.ts';
export { chainAt, checkLogFile, isSound, type LogCheck } from './sqlite/check.ts';
export { copyLog, type OnCopied } from './sqlite/copy.ts';
export { outOfReach } from './sqlite/faults.ts';
export { makePrivateFolder } from './sqlite/private.ts';
export { putInPlace, writeLog } from './sqlite/replace.ts';
export { holdAlone, openShared, waitFor, writeAhead } from './sqlite/shared-file.ts';
export { type Opening, sqliteEventStore } from './sqlite/store.ts';
