import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch, useLocation, useSearch } from 'wouter';
import { AddressFaults } from './address/faults.tsx';
import { Link } from './address/link.tsx';
import { amend } from './address/travel.ts';
import { Live, useConnection } from './api/live.tsx';
import { Becauses } from './law/because.tsx';
import { Withheld } from './law/withheld.tsx';
import { Loading, Page } from './parts/page.tsx';
import { TravelBar } from './parts/travel-bar.tsx';
import { SearchField } from './search/search-field.tsx';
import { LANGUAGE_NAMES, LANGUAGES, language } from './words/language.ts';
import { words } from './words/shell.ts';

const ROUTES: readonly [string, ComponentType][] = [
  ['/', lazy(() => import('./pages/overview.tsx'))],
  ['/treaties/:id', lazy(() => import('./pages/treaty/treaty.tsx'))],
  ['/treaties/:id/statements', lazy(() => import('./pages/statements/statements.tsx'))],
  ['/treaties/:id/obligations', lazy(() => import('./pages/obligations/obligations.tsx'))],
  ['/treaties/:id/relations', lazy(() => import('./pages/relations/relations.tsx'))],
  ['/treaties/:id/pipeline', lazy(() => import('./pages/pipeline/pipeline.tsx'))],
  ['/treaties/:id/what-if', lazy(() => import('./pages/what-if/what-if.tsx'))],
  ['/treaties/:id/record', lazy(() => import('./pages/record/record.tsx'))],
  ['/treaties/:id/correct', lazy(() => import('./pages/record/correct.tsx'))],
  ['/treaties/:id/retract', lazy(() => import('./pages/record/retract.tsx'))],
  ['/record', lazy(() => import('./pages/record/record.tsx'))],
  ['/positions', lazy(() => import('./pages/positions/positions.tsx'))],
  ['/positions/:id', lazy(() => import('./pages/positions/position.tsx'))],
  ['/compare', lazy(() => import('./pages/compare/compare.tsx'))],
  ['/directives/:id', lazy(() => import('./pages/directives/directives.tsx'))],
  ['/participants', lazy(() => import('./pages/participants.tsx'))],
  ['/participants/:code', lazy(() => import('./pages/participant.tsx'))],
  ['/acts', lazy(() => import('./pages/acts.tsx'))],
  ['/calendar', lazy(() => import('./pages/calendar.tsx'))],
  ['/findings', lazy(() => import('./pages/findings.tsx'))],
  ['/changes', lazy(() => import('./pages/changes/changes.tsx'))],
  ['/search', lazy(() => import('./pages/search.tsx'))],
  ['/settings', lazy(() => import('./pages/settings.tsx'))],
];

const PLACES = [
  ['/', words.places.treaties],
  ['/participants', words.places.participants],
  ['/positions', words.places.positions],
  ['/compare', words.places.compare],
  ['/acts', words.places.acts],
  ['/calendar', words.places.calendar],
  ['/findings', words.places.findings],
  ['/changes', words.places.changes],
  ['/record', words.places.record],
] as const;

/** The application: masthead, the two times, one page, and what was just recorded. */
export function App() {
  const [path] = useLocation();
  return (
    <Live>
      <Becauses>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header className="masthead">
          <div className="masthead-line">
            <Link to="/" className="wordmark" aria-label={words.home}>
              <svg viewBox="0 0 32 32" aria-hidden="true">
                <circle cx="16" cy="16" r="13" />
                <path d="M16 7a9 9 0 0 1 0 18z" />
              </svg>
              Accede
            </Link>
            <SearchField />
            <Languages />
            <nav aria-label={words.main}>
              <ul>
                {PLACES.map(([to, title]) => (
                  <li key={to}>
                    <Link to={to} aria-current={isHere(to, path) ? 'page' : undefined}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
          <TravelBar />
          <AddressFaults />
        </header>
        <main id="content" tabIndex={-1}>
          <Withheld />
          <Suspense fallback={<Loading what={words.thePage} tall />}>
            <Switch>
              {ROUTES.map(([pattern, Content]) => (
                <Route key={pattern} path={pattern}>
                  {/* The path as key: another treaty is another page, with its own heading to focus. */}
                  <Content key={path} />
                </Route>
              ))}
              <Route>
                <Page title={words.noPage} lede={<p>{words.nothingAt(path)}</p>}>
                  <p>
                    <Link to="/">{words.allTreaties}</Link>
                  </p>
                </Page>
              </Route>
            </Switch>
          </Suspense>
        </main>
        <Footer />
      </Becauses>
    </Live>
  );
}

/** The same page in the other language. It is loaded anew, so that nothing is left in the one before. */
function Languages() {
  const search = useSearch();
  return LANGUAGES.filter((each) => each !== language).map((each) => (
    <a key={each} className="language" href={amend(search, { lang: each })} hrefLang={each} lang={each}>
      <span className="whole">{LANGUAGE_NAMES[each]}</span>
      <span className="short" aria-hidden="true">
        {each.toUpperCase()}
      </span>
    </a>
  ));
}

const OF_RECORDING = /\/(record|correct|retract)$/;

function isHere(place: string, path: string): boolean {
  if (place === '/') return path === '/' || (path.startsWith('/treaties') && !OF_RECORDING.test(path));
  if (place === '/compare') return path === '/compare' || path.startsWith('/directives/');
  if (place === '/record') return OF_RECORDING.test(path);
  return path.startsWith(place);
}

function Footer() {
  const connection = useConnection();
  return (
    <footer className="colophon">
      <p>
        <span className="connection" data-state={connection} aria-hidden="true" /> {words.connection[connection]}
      </p>
      <p>
        {words.motto} <Link to="/settings">{words.settings}</Link> · <a href="/api/openapi.json">API</a>
      </p>
    </footer>
  );
}
