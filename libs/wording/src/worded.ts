import { isText, type Text } from '@accede/treaty-law';
import type { Speech } from './speech.ts';

/** The same with the text of every rule in it, names and texts of documents in the language. */
export type Worded<T> = T extends Text
  ? string
  : T extends { rule: string; facts: object }
    ? { [Member in keyof T]: Member extends 'facts' ? T[Member] : Worded<T[Member]> } & { text: string }
    : T extends readonly (infer Each)[]
      ? Worded<Each>[]
      : T extends object
        ? { [Member in keyof T]: Worded<T[Member]> }
        : T;

/**
 * Puts into words whatever the law gave: each rule in it gets its `text`, and, in another language than English, each
 * participant and treaty that is named beside its code its name; a text that a document has in each language becomes the
 * one of this language. What is passed in stays as it is.
 */
export function worded<T>(value: T, speech: Speech): Worded<T> {
  const translated = speech.language !== 'en';
  // A status has thousands of members: what no word is put into is handed on as it is, the rest copied once.
  const walk = (of: unknown): unknown => {
    if (typeof of !== 'object' || of === null) return of;
    if (Array.isArray(of)) return each(of);
    return isText(of) ? speech.text(of) : members(of as Record<string, unknown>);
  };
  const each = (list: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let n = 0; n < list.length; n += 1) {
      const said = walk(list[n]);
      if (said === list[n]) continue;
      copy ??= [...list];
      copy[n] = said;
    }
    return copy ?? list;
  };
  const members = (node: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    const isSaid = typeof node['rule'] === 'string' && node['facts'] !== undefined;
    const isNamed = translated && (typeof node['participant'] === 'string' || typeof node['treaty'] === 'string');
    let copy = isSaid || isNamed ? { ...node } : undefined;
    for (const member in node) {
      const of = node[member];
      if (typeof of !== 'object' || of === null || member === 'facts') continue;
      const said = walk(of);
      if (said === of) continue;
      copy ??= { ...node };
      copy[member] = said;
    }
    if (copy === undefined) return node;
    if (isSaid) copy['text'] = speech.say(node as { rule: string; facts: object });
    if (isNamed) name(copy);
    return copy;
  };
  const name = (node: Record<string, unknown>): void => {
    const { participant, treaty } = node;
    if (typeof participant === 'string')
      for (const member of ['name', 'participantName'])
        if (typeof node[member] === 'string') node[member] = speech.bareName(participant);
    // Directives have a title of their own, beside the treaty that they are held against.
    if (typeof treaty === 'string' && !('directives' in node))
      for (const member of ['title', 'treatyTitle'])
        if (typeof node[member] === 'string') node[member] = speech.title(treaty) ?? node[member];
  };
  return walk(value) as Worded<T>;
}

/** A because on one line, for a cell of a table: each step with its clause. */
export function inOneLine(
  because: readonly { readonly clause?: string | undefined; readonly text?: string | undefined }[],
): string {
  return because.map(({ clause, text = '' }) => (clause === undefined ? text : `${clause}: ${text}`)).join('; ');
}
