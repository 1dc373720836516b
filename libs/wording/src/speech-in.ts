import * as english from './en/grammar.ts';
import { en } from './en/index.ts';
import * as french from './fr/grammar.ts';
import { fr } from './fr/index.ts';
import type { Language, Names, Speech, Words } from './speech.ts';
import { told } from './texts.ts';

const grammars = { en: english, fr: french };
const words = { en, fr };

/** Names where none are known: codes serve. */
export const NO_NAMES: Names = { participant: () => undefined, titleFr: () => undefined };

/** How a language says what the law gives. */
export function speechIn(language: Language, names: Names = NO_NAMES): Speech {
  const grammar = grammars[language];
  const rules = words[language] as Readonly<Record<string, (facts: object, speech: Speech) => string>> & Words;
  const known = new Map<string, string>();
  const bareNames = new Map<string, string>();
  const dates = new Map<string, string>();
  const texts = new Map<string, string>();
  const speech: Speech = {
    language,
    date: (date) => dates.getOrInsertComputed(date, grammar.date),
    number: grammar.number,
    ordinal: grammar.ordinal,
    agreeing: grammar.agreeing,
    count: (n, noun) => `${grammar.number(n)} ${grammar.agreeing(n, noun)}`,
    list: grammar.list,
    name: (code) => known.getOrInsertComputed(code, () => inText(language, names, code)),
    bareName: (code) => bareNames.getOrInsertComputed(code, () => bare(language, names, code)),
    title: (treaty) => (language === 'fr' ? names.titleFr(treaty) : undefined),
    shortTitle: (treaty) => (language === 'fr' ? names.shortTitleFr?.(treaty) : undefined),
    text: (of) => {
      if (typeof of === 'string') return of;
      return language === 'fr' && of.fr !== undefined ? texts.getOrInsertComputed(of.fr, french.spaced) : of.en;
    },
    act: (act) => grammar.act(act, speech),
    kind: grammar.kind,
    who: (who) => grammar.who(who, speech),
    say: ({ rule, facts }) => {
      const say = rules[rule];
      // The compiler sees to it that every rule has words; a store may hold what another version wrote.
      if (say === undefined) throw new Error(`no words for the rule ${rule}`);
      return say(told(facts, speech.text), speech);
    },
  };
  // Rules speak of each other; the spaces of the whole are put in at its end.
  if (language === 'fr') return { ...speech, say: (said) => french.spaced(speech.say(said)) };
  return speech;
}

/** English where no names are at hand: for errors, and where no language is asked for. */
export const ENGLISH: Speech = speechIn('en');

function bare(language: Language, { participant }: Names, code: string): string {
  const named = participant(code);
  const nameFr = language === 'fr' ? named?.nameFr?.replaceAll("'", '’') : undefined;
  return nameFr ?? named?.name ?? code;
}

function inText(language: Language, names: Names, code: string): string {
  const name = bare(language, names, code);
  const { article, articleFr, nameFr } = names.participant(code) ?? {};
  if (language === 'en') return article ? `the ${name}` : name;
  if (nameFr === undefined || !articleFr) return name;
  return articleFr === 'l’' ? `l’${name}` : `${articleFr} ${name}`;
}
