export * from './errors.ts';
export { memoryEventStore } from './memory.ts';
export * from './port.ts';
export { openShared, writeAhead } from './shared-file.ts';
export { type Follower, integrityOf, sqliteEventStore } from './sqlite.ts';
