import { useLocation } from 'wouter';
import { Link } from '../address/link.tsx';

/** The pages of one treaty, in the order in which they are offered: what follows its address, and its word. */
const PAGES: readonly (readonly [path: string, word: string])[] = [
  ['', 'Status'],
  ['/statements', 'Statements'],
  ['/obligations', 'Obligations'],
  ['/relations', 'Relations'],
  ['/pipeline', 'Pipeline'],
  ['/what-if', 'What if'],
];

/** From one page of a treaty to the others; the times travel along. */
export function TreatyNav({ treaty }: { treaty: string }) {
  const [path] = useLocation();
  return (
    <nav className="treaty-nav" aria-label="This treaty">
      <ul>
        {PAGES.map(([page, word]) => {
          const to = `/treaties/${treaty}${page}`;
          return (
            <li key={page}>
              <Link to={to} aria-current={path === to ? 'page' : undefined}>
                {word}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
