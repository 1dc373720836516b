import { inLanguage, language } from './language.ts';

// Names that the server gives in both languages, or only in English.

interface Titled {
  readonly title: string;
  readonly titleFr?: string | null;
  readonly shortTitle?: string | null;
}

/** The title of a treaty or group in the language, where it has one there. */
export function titleOf({ title, titleFr }: Titled): string {
  return language === 'fr' && titleFr != null ? curled(titleFr) : title;
}

/** What a treaty is called: for short where it is. The server gives the short title in the language. */
export function calledOf(treaty: Titled): string {
  return treaty.shortTitle ?? titleOf(treaty);
}

/** The name of a participant in the language. */
export function nameOf({ name, nameFr }: { readonly name: string; readonly nameFr: string | null }): string {
  return language === 'fr' && nameFr !== null ? curled(nameFr) : name;
}

/** What the document of a treaty says itself, in the language as far as it has it there. */
export function textOf(text: string | { readonly en: string; readonly fr?: string }): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}

const curled = (text: string) => text.replaceAll("'", '’');

const REGIONS: Readonly<Record<string, string>> = inLanguage<Readonly<Record<string, string>>>({
  en: {},
  fr: { Africa: 'Afrique', Americas: 'Amériques', Asia: 'Asie', Europe: 'Europe', Oceania: 'Océanie' },
});

/** A region, which the server names in English. */
export function regionOf(region: string): string {
  return REGIONS[region] ?? region;
}

const DEPOSITARIES: Readonly<Record<string, string>> = inLanguage<Readonly<Record<string, string>>>({
  en: {},
  fr: {
    'Secretary General of the Council of Europe': 'Secrétaire Général du Conseil de l’Europe',
    'Secretary-General of the United Nations': 'Secrétaire général de l’Organisation des Nations Unies',
  },
});

/** A depositary, which the document of a treaty names in English. */
export function depositaryOf(depositary: string): string {
  return DEPOSITARIES[depositary] ?? depositary;
}
