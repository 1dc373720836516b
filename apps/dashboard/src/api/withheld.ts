import { useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';

// How much of what each page shows was withheld, as the answers to it have said.
const withheld = new Map<string, number>();
const listeners = new Set<() => void>();

/** Notes what an answer says was left out of it, for the page that asked. */
export function noteWithheld(page: string, headers: Headers): void {
  const count = Number(headers.get('accede-withheld') ?? 0);
  if (count <= (withheld.get(page) ?? 0)) return;
  withheld.set(page, count);
  for (const tell of listeners) tell();
}

/** Forgets it: with another token other things are withheld. */
export function forgetWithheld(): void {
  withheld.clear();
  for (const tell of listeners) tell();
}

/** How much is withheld from the page that is shown. */
export function useWithheld(): number {
  const [path] = useLocation();
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => withheld.get(path) ?? 0,
  );
}
