export * from './act.ts';
export * from './context.ts';
export { derive, LAW_VERSION } from './derive/derive.ts';
export * from './final-clauses.ts';
export { publishedSchemas } from './json-schema.ts';
export { isLegalDate, LegalDate, later, plus, spell } from './legal-date.ts';
export * from './status.ts';
