export { readActsCsv } from './acts-csv.ts';
export { readCoeChart } from './coe.ts';
export { type Format, formats, readSource } from './formats.ts';
export {
  type Fault,
  type Instrument,
  type Instruments,
  instrumentsAmong,
  type Question,
  REASONS,
  type Reading,
  type ReadingOptions,
  type Reason,
  SourceError,
  type SourceErrorCode,
} from './reading.ts';
export { readUntcDeclarations } from './untc/untc-declarations.ts';
export { MODES } from './untc/untc-header.ts';
export { readUntcIndex, type UntcTitle } from './untc/untc-index.ts';
export { readUntcTable, untcTreatyId } from './untc/untc-table.ts';
export { readUntcXml } from './untc/untc-xml.ts';
export { readUnts } from './unts.ts';
export { readVerdragenbank } from './verdragenbank.ts';
