// What sentences outside the law are made with as well.
export { de, que, spaced, à } from './fr/grammar.ts';
export { type Unanswered, unanswered } from './fr/unanswered.ts';
export type { Found, RefusalFacts, RefusalRule, ValueKind } from './refusal-facts.ts';
export { refusedField, refusedIn } from './refused.ts';
export { asked, type FaultAt, faultAt, faultIn, formatIn } from './source.ts';
export type { FaultRule, FormatFacts, FormatRule, QuestionFacts } from './source-facts.ts';
export { LANGUAGES, type Language, type Named, type Names, type Say, type Speech } from './speech.ts';
export { ENGLISH, NO_NAMES, speechIn } from './speech-in.ts';
export { inOneLine, type Worded, worded } from './worded.ts';
