import { words } from '../words/parts.ts';

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly what: string;
}

/** Reads the next page of a list. */
export function More({ query, what }: MoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <button
      type="button"
      className="more"
      disabled={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {query.isFetchingNextPage ? words.reading : words.more(what)}
    </button>
  );
}
