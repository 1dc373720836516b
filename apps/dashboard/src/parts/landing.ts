import { useEffect } from 'react';

/** Goes to the place that the address names, once what it names is there: the browser looked before it was read. */
export function useLanding(): void {
  useEffect(() => {
    const { hash } = window.location;
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, []);
}
