import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Link, useAddress, useTravel } from '../address/link.tsx';
import { Refused } from '../api/client.ts';
import { spellDates } from '../words/dates.ts';
import { words } from '../words/parts.ts';

// The first page takes no focus, also when it comes after its own loading state: the reader has not moved yet,
// and the next Tab belongs to the skip link. Going back keeps the browser's own scroll position.
const arrivedAt = window.location.pathname;
let moved = false;
let back = false;
window.addEventListener('popstate', () => {
  back = true;
});

interface PageProps {
  readonly title: string;
  /** What stands over the heading: series, kind of page. */
  readonly over?: ReactNode;
  readonly lede?: ReactNode;
  readonly actions?: ReactNode;
  /** Where else the reader may go from here, below the heading. */
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its title in the tab, its heading, and the focus on it when the reader comes from another page. */
export function Page({ title, over, lede, actions, nav, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Accede`;
  }, [title]);

  useEffect(() => {
    moved ||= window.location.pathname !== arrivedAt;
    if (moved) {
      heading.current?.focus({ preventScroll: true });
      if (!back && window.location.hash === '') window.scrollTo(0, 0);
    }
    back = false;
  }, []);

  return (
    <>
      <header className="page-head">
        {over !== undefined && <p className="over">{over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lede !== undefined && <div className="lede">{lede}</div>}
        {actions !== undefined && actions !== false && <div className="actions">{actions}</div>}
      </header>
      {nav}
      {children}
    </>
  );
}

interface SectionProps {
  readonly id?: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled part of a page that an address can point to. */
export function Section({ id, title, aside, className, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className={className === undefined ? 'part' : `part ${className}`}>
      <div className="part-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Holds the place of what is on its way; the words come only if it takes long. */
export function Loading({ what, tall = false }: { what: string; tall?: boolean }) {
  return (
    <div className={tall ? 'loading tall' : 'loading'} role="status">
      <span>{words.loading(what)}</span>
    </div>
  );
}

/** Nothing to show, and what the reader can do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** What went wrong and what to do now. */
export function Failure({ error, what }: { error: Error; what: string }) {
  const queries = useQueryClient();
  const problem = error instanceof Refused ? error.problem : undefined;
  const { knownAt } = useTravel();
  const [, amend] = useAddress();
  const notYet = problem?.status === 404 && knownAt !== undefined;
  // What is near to a thing not yet recorded then is most often that thing itself.
  const near = notYet ? [] : (problem?.nearMatches ?? []);
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{words.failed(what)}</strong> {spellDates(error.message)}
      </p>
      {notYet && <p>{words.notYet}</p>}
      {near.length > 0 && <p>{words.near(near.map(({ name, code }) => `${name} (${code})`))}</p>}
      {problem?.withheld !== undefined && <p>{words.withheld(<Link to="/settings">{words.settings}</Link>)}</p>}
      {problem?.status === 401 && <p>{words.unauthorized(<Link to="/settings">{words.settings}</Link>)}</p>}
      {problem?.code === 'unreachable' && <p>{words.unreachable}</p>}
      {problem?.status === 404 ? (
        <p>
          <Link to="/">{words.allTreaties}</Link> · <Link to="/participants">{words.allParticipants}</Link>
        </p>
      ) : problem?.code === 'invalid-cursor' ? (
        <button type="button" onClick={() => amend({ cursor: undefined })}>
          {words.firstPage}
        </button>
      ) : (
        <button type="button" onClick={() => void queries.invalidateQueries()}>
          {words.again}
        </button>
      )}
    </div>
  );
}
