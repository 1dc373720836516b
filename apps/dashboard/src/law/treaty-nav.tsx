import { useLocation } from 'wouter';
import { Link } from '../address/link.tsx';
import { words } from '../words/law.ts';

/** The pages of one treaty, in the order in which they are offered: what follows its address, and its word. */
const PAGES: readonly (readonly [path: string, word: string])[] = [
  ['', words.pages.status],
  ['/statements', words.pages.statements],
  ['/obligations', words.pages.obligations],
  ['/relations', words.pages.relations],
  ['/pipeline', words.pages.pipeline],
  ['/what-if', words.pages.whatIf],
];

/** From one page of a treaty to the others; the times travel along. */
export function TreatyNav({ treaty }: { treaty: string }) {
  const [path] = useLocation();
  return (
    <nav className="treaty-nav" aria-label={words.pages.label}>
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
