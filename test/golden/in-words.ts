import { participantsByCode } from '@accede/catalogue';
import { LANGUAGES, type Names, speechIn, type Worded, worded } from '@accede/wording';

const names: Names = { participant: (code) => participantsByCode.get(code), titleFr: () => undefined };
const english = speechIn('en', names);

/** What the law gave, in English, for cases that check what people read. */
export const inWords = <T>(value: T): Worded<T> => worded(value, english);

/** Sentences in either language that have a gap where a date, a count or a name should stand. */
export function gapsIn(value: unknown): string[] {
  const said = LANGUAGES.flatMap((language) => sentences(worded(value, speechIn(language, names))));
  return said.filter((text) => text.trim() === '' || /undefined|NaN|null|\[object/.test(text));
}

function sentences(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  const { rule, text } = node as { rule?: string; text?: string };
  const within = Object.values(node).flatMap(sentences);
  return rule !== undefined && typeof text === 'string' ? [text, ...within] : within;
}
