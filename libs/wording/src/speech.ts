import type { ActFacts, Facts, LegalDate, ParticipantCode, Phrase, Prose, Said, WhoFacts } from '@accede/treaty-law';
import type { Told } from './texts.ts';

/** The languages Accede speaks. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A participant as sentences name it. */
export interface Named {
  readonly name: string;
  /** Whether English names it with "the". */
  readonly article?: boolean | undefined;
  readonly nameFr?: string | undefined;
  /** The article that French names it with: la Hongrie, le Japon, l’Inde, les Pays-Bas; empty: Cuba. */
  readonly articleFr?: 'le' | 'la' | 'l’' | 'les' | '' | undefined;
}

/** Where names come from. */
export interface Names {
  participant(code: ParticipantCode): Named | undefined;
  /** Title of a treaty, where French has one of its own. */
  titleFr(treaty: string): string | undefined;
  /** The same for short. */
  shortTitleFr?(treaty: string): string | undefined;
}

/** A count with its noun: one form for each plural category that the language has. */
export interface Noun {
  readonly one: string;
  readonly other: string;
}

/** What a language says a rule's facts with. */
export interface Speech {
  readonly language: Language;
  /** 3 Dec 2015; 3 décembre 2015; 1er mai 2026. */
  date(date: LegalDate): string;
  /** 1,050 or 1 050; shares to two decimals. */
  number(n: number): string;
  /** 3rd; 3e. */
  ordinal(n: number): string;
  /** `1 instrument`, `2 instruments`. */
  count(n: number, noun: Noun): string;
  /** The form of the noun for the number, without it. */
  agreeing(n: number, noun: Noun): string;
  /** a, b and c. */
  list(parts: readonly string[], conjunction?: 'and' | 'or'): string;
  /** The participant as a sentence names it: the European Union, Lithuania; l’Union européenne, la Lituanie. */
  name(code: ParticipantCode): string;
  /** The participant without an article, as a table names it. */
  bareName(code: ParticipantCode): string;
  /** Title of a treaty in the language; undefined where the one on hand is all there is. */
  title(treaty: string): string | undefined;
  /** The same for short. */
  shortTitle(treaty: string): string | undefined;
  /** What a document says itself, in the language as far as the document has it. */
  text(of: Prose): string;
  /** ratification by Lithuania on 18 Mar 2004. */
  act(act: ActFacts): string;
  /** The kind of an act: ratification; designation of an authority. */
  kind(kind: ActFacts['kind']): string;
  /** Whom a clause speaks of, in words that complete "open to …" (en) or "ouvert à …" (fr, without the preposition). */
  who(who: WhoFacts): string;
  /** Another rule's words. */
  say(said: Said | Phrase): string;
}

/** The words of rules: one function for each, from its facts. The compiler lists those that are missing. */
export type Say<F extends object> = {
  readonly [Rule in keyof F]: (facts: Told<F[Rule]>, speech: Speech) => string;
};

/** The words of every rule. */
export type Words = Say<Facts>;
