import { type ComponentProps, useCallback } from 'react';
import { useLocation, useSearch, Link as WouterLink } from 'wouter';
import { amend, readTravel, type Travel, withTravel } from './travel.ts';

/** The times of the page, from its address. */
export function useTravel(): Travel {
  const { asAt, knownAt } = readTravel(useSearch());
  return { asAt, knownAt };
}

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/** A link inside the application: it keeps the times in which the reader travels. */
export function Link({ to, ...rest }: LinkProps) {
  return <WouterLink {...rest} href={withTravel(to, useTravel())} />;
}

/** The query string and a way to amend it in place: what a reader chose stands in the address. */
export function useAddress(): [URLSearchParams, (changes: Parameters<typeof amend>[1]) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const change = useCallback(
    (changes: Parameters<typeof amend>[1]) => {
      // Read anew: two changes in one turn must both stand.
      go(`${path}${amend(window.location.search, changes)}${window.location.hash}`, { replace: true });
    },
    [path, go],
  );
  return [new URLSearchParams(search), change];
}
