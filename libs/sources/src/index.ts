export { readActsCsv } from './acts-csv.ts';
export { type Format, formats, readSource } from './formats.ts';
export {
  type Fault,
  type Question,
  REASONS,
  type Reading,
  type ReadingOptions,
  type Reason,
  SourceError,
  type SourceErrorCode,
} from './reading.ts';
export { MODES } from './untc-header.ts';
export { readUntcIndex, type UntcTitle } from './untc-index.ts';
export { readUntcTable, untcTreatyId } from './untc-table.ts';
