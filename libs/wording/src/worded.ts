import type { Speech } from './speech.ts';

/** The same with the text of every rule in it, and names in the language. */
export type Worded<T> = T extends { rule: string; facts: object }
  ? { [Member in keyof T]: Member extends 'facts' ? T[Member] : Worded<T[Member]> } & { text: string }
  : T extends readonly (infer Each)[]
    ? Worded<Each>[]
    : T extends object
      ? { [Member in keyof T]: Worded<T[Member]> }
      : T;

/**
 * Puts into words whatever the law gave: each rule in it gets its `text`, and, in another language than English, each
 * participant and treaty that is named beside its code its name. What is passed in stays as it is.
 */
export function worded<T>(value: T, speech: Speech): Worded<T> {
  const translated = speech.language !== 'en';
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== 'object') return node;
    const out: Record<string, unknown> = {};
    for (const [member, of] of Object.entries(node)) out[member] = member === 'facts' ? of : walk(of);
    if (typeof out['rule'] === 'string' && 'facts' in out)
      out['text'] = speech.say(node as { rule: string; facts: object });
    if (translated) name(out);
    return out;
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
