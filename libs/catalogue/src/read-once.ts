/**
 * Documents as their schema reads them, at the first call: who starts a program for something else does not wait for
 * all of the catalogue to be checked.
 */
export function readOnce<T>(
  schema: { parse(document: unknown): T },
  documents: readonly unknown[],
): () => readonly T[] {
  let read: readonly T[] | undefined;
  return () => {
    read ??= documents.map((document) => schema.parse(document));
    return read;
  };
}
