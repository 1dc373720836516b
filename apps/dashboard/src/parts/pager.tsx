import { useLocation, useSearch } from 'wouter';
import { Link } from '../address/link.tsx';
import { amend } from '../address/travel.ts';
import { words } from '../words/parts.ts';

interface PagerProps {
  /** What the list is called: `Pages of the register`. */
  readonly label: string;
  /** Id of the element at which a page begins. */
  readonly of: string;
  readonly page: {
    readonly items: readonly unknown[];
    readonly start: number;
    readonly total: number;
    readonly next: string | null;
    readonly previous: string | null;
  };
}

/** The way through a list, page by page; each page has its address. */
export function Pager({ label, of, page: { items, start, total, next, previous } }: PagerProps) {
  const [path] = useLocation();
  const search = useSearch();
  if (next === null && previous === null) return null;
  const to = (cursor: string | undefined) => `${path}${amend(search, { cursor })}`;
  const arrive = () => document.getElementById(of)?.scrollIntoView({ block: 'start' });
  return (
    <nav className="pager" aria-label={label}>
      {start > 0 && (
        <Link className="button" to={to(undefined)} onClick={arrive}>
          {words.first}
        </Link>
      )}
      {previous !== null && (
        <Link className="button" to={to(previous)} onClick={arrive} rel="prev">
          {words.previous}
        </Link>
      )}
      <span aria-live="polite" className="number">
        {words.rows(start + 1, start + items.length, total)}
      </span>
      {next !== null && (
        <Link className="button" to={to(next)} onClick={arrive} rel="next">
          {words.next}
        </Link>
      )}
    </nav>
  );
}
