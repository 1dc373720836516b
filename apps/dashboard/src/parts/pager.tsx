import { useLocation, useSearch } from 'wouter';
import { Link } from '../address/link.tsx';
import { amend } from '../address/travel.ts';
import { number } from '../words/language.ts';

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
          First
        </Link>
      )}
      {previous !== null && (
        <Link className="button" to={to(previous)} onClick={arrive} rel="prev">
          Previous
        </Link>
      )}
      <span aria-live="polite" className="number">
        {number(start + 1)}–{number(start + items.length)} of {number(total)}
      </span>
      {next !== null && (
        <Link className="button" to={to(next)} onClick={arrive} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}
