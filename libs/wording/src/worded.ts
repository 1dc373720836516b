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
  // A reason that stands in many places is said once.
  const known = new Map<object, Node>();
  // A status has thousands of members: what no word is put into is handed on as it is, the rest copied once.
  const walk = (of: object): unknown => {
    if (Array.isArray(of)) return each(of);
    return isText(of) ? speech.text(of) : members(of as Node);
  };
  const each = (list: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let n = 0; n < list.length; n += 1) {
      const of = list[n];
      if (typeof of !== 'object' || of === null) continue;
      const said = walk(of);
      if (said === of) continue;
      copy ??= [...list];
      copy[n] = said;
    }
    return copy ?? list;
  };
  const members = (node: Node): Node => {
    const isSaid = typeof node['rule'] === 'string' && node['facts'] !== undefined;
    if (!isSaid) return within(node, translated ? named(node) : undefined);
    let said = known.get(node);
    if (said === undefined) {
      const text = speech.say(node as unknown as { rule: string; facts: object });
      said = within(node, { ...node, text });
      if (translated) said = named(said) ?? said;
      known.set(node, said);
    }
    return said;
  };
  /** The node with words put into its members. */
  const within = (node: Node, begun: Record<string, unknown> | undefined): Node => {
    let copy = begun;
    for (const member in node) {
      const of = node[member];
      if (typeof of !== 'object' || of === null || member === 'facts') continue;
      const said = walk(of);
      if (said === of) continue;
      copy ??= { ...node };
      copy[member] = said;
    }
    return copy ?? node;
  };
  /** The node with the names in it in the language; undefined where it has none. */
  const named = (node: Node): Record<string, unknown> | undefined => {
    let copy: Record<string, unknown> | undefined;
    const put = (member: string, name: unknown): void => {
      copy ??= { ...node };
      copy[member] = name;
    };
    // A row of the register names beside an act the one that did it.
    const { act, treaty } = node;
    const participant = node['participant'] ?? (act as { participant?: unknown } | null | undefined)?.participant;
    if (typeof participant === 'string')
      for (const member of NAMES) if (typeof node[member] === 'string') put(member, speech.bareName(participant));
    // Directives have a title of their own, beside the treaty that they are held against.
    if (typeof treaty === 'string' && !('directives' in node))
      for (const member of TITLES)
        if (typeof node[member] === 'string') put(member, speech.title(treaty) ?? node[member]);
    if (typeof node['titleFr'] === 'string') put('title', node['titleFr']);
    // The summary of a treaty names it by its id.
    const called = treaty ?? node['id'];
    if (typeof called !== 'string' || typeof node['shortTitle'] !== 'string') return copy;
    const short = speech.shortTitle(called);
    // A short title in English is better than a long one, and a French title than an English one.
    if (short !== undefined || speech.title(called) !== undefined) put('shortTitle', short ?? null);
    return copy;
  };
  return (typeof value === 'object' && value !== null ? walk(value) : value) as Worded<T>;
}

type Node = Readonly<Record<string, unknown>>;

const NAMES = ['name', 'participantName'];
const TITLES = ['title', 'treatyTitle'];

/** A because on one line, for a cell of a table: each step with its clause. */
export function inOneLine(
  because: readonly { readonly clause?: string | undefined; readonly text?: string | undefined }[],
): string {
  return because.map(({ clause, text = '' }) => (clause === undefined ? text : `${clause}: ${text}`)).join('; ');
}
