import { isText, type Text } from '@accede/treaty-law';

/** Facts as words are made of them: each text of a document in the language spoken, as far as the document has it. */
export type Told<T> = T extends Text
  ? string
  : T extends { rule: string; facts: object }
    ? T
    : T extends object
      ? { [Member in keyof T]: Told<T[Member]> }
      : T;

/** The same with each text in the language; what other rules say is left to them. */
export function told<T>(of: T, text: (of: Text) => string): Told<T> {
  return walk(of, text) as Told<T>;
}

function walk(of: unknown, text: (of: Text) => string): unknown {
  if (typeof of !== 'object' || of === null || 'rule' in of) return of;
  if (isText(of)) return text(of);
  const node = of as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const member in node) {
    const said = walk(node[member], text);
    if (said === node[member]) continue;
    copy ??= (Array.isArray(of) ? [...of] : { ...of }) as Record<string, unknown>;
    copy[member] = said;
  }
  return copy ?? of;
}
