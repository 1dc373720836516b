// What is kept of texts, and how they are quoted: without the readers of files.
export type { Article, Passage } from './article.ts';
export { type KeptText, keepText, keptLanguages, keptText } from './kept.ts';
export { type Cited, citationsIn, type Quotation, quoted } from './quotation.ts';
