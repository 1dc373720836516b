export * from './errors.ts';
export { memoryEventStore } from './memory.ts';
export * from './port.ts';
export { sqliteEventStore } from './sqlite.ts';
