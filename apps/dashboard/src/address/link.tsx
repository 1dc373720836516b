import { type ComponentProps, useCallback } from 'react';
import { useLocation, useSearch, Link as WouterLink } from 'wouter';
import { soundQuery } from './parameters.ts';
import { amend, readTravel, type Travel, withTravel } from './travel.ts';

/** The times of the page, from its address. */
export function useTravel(): Travel {
  const { asAt, knownAt, lang } = readTravel(useSearch());
  return { asAt, knownAt, lang };
}

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/** A link inside the application: it keeps the times in which the reader travels. */
export function Link({ to, ...rest }: LinkProps) {
  return <WouterLink {...rest} href={withTravel(to, useTravel())} />;
}

/**
 * Amends the query string of the page.
 * @param step a step of its own in the history of the browser, which its back button takes back; in place if absent
 */
export type Amend = (changes: Parameters<typeof amend>[1], step?: 'step') => void;

/** The query string, as far as the page can take it, and a way to amend it: what a reader chose stands in the address. */
export function useAddress(): [URLSearchParams, Amend] {
  const search = useSearch();
  const [path, go] = useLocation();
  const change = useCallback<Amend>(
    (changes, step) => {
      // Read anew: two changes in one turn must both stand.
      go(`${path}${amend(window.location.search, changes)}${window.location.hash}`, { replace: step === undefined });
    },
    [path, go],
  );
  return [soundQuery(path, search), change];
}
