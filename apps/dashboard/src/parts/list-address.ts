import { useCallback } from 'react';
import { useAddress } from '../address/link.tsx';
import { words } from '../words/parts.ts';

/** A list whose filter, order and page stand in the address of the page. */
export interface ListAddress {
  /** A parameter, if it is given. */
  readonly get: (name: string) => string | undefined;
  readonly sort: string;
  readonly cursor: string | undefined;
  /** Filters or orders anew: from the first page on, and as a step that the back button takes back. */
  readonly ask: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** @param usual the order where the address names none */
export function useListAddress(usual: string): ListAddress {
  const [address, amend] = useAddress();
  const get = (name: string) => address.get(name) || undefined;
  const ask = useCallback<ListAddress['ask']>(
    (changes) => {
      const sort = 'sort' in changes && changes['sort'] === usual ? { sort: undefined } : {};
      amend({ ...changes, ...sort, cursor: undefined }, 'step');
    },
    [amend, usual],
  );
  return { get, sort: get('sort') ?? usual, cursor: get('cursor'), ask };
}

/** How long a list is, as its caption says: `473 acts`; and which part of it is shown. */
export function captionOf(
  { items, start, total }: { readonly items: readonly unknown[]; readonly start: number; readonly total: number },
  counted: (n: number) => string,
): string {
  const all = counted(total);
  return items.length === total ? all : words.partOf(all, start + 1, start + items.length);
}
