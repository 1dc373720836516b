import { refusal as english } from './en/refusal.ts';
import { spaced } from './fr/grammar.ts';
import { refusal as french } from './fr/refusal.ts';
import type { RefusalRule } from './refusal-facts.ts';
import type { Speech } from './speech.ts';

const words = { en: english, fr: french };

/** What a rule of recording says, without the field that it is about. */
export function refusedIn({ rule, facts }: RefusalRule, speech: Speech): string {
  const say = words[speech.language][rule] as (facts: RefusalRule['facts'], speech: Speech) => string;
  const text = say(facts, speech);
  return speech.language === 'fr' ? spaced(text) : text;
}

/** A rule with the field that it is about: `date: is missing`; of the whole there is no field. */
export function refusedField(refusal: RefusalRule & { readonly field: string }, speech: Speech): string {
  const text = refusedIn(refusal, speech);
  if (refusal.field === '') return text;
  return speech.language === 'fr' ? spaced(`${refusal.field} : ${text}`) : `${refusal.field}: ${text}`;
}
