import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const KEPT = 'accede-theme';
const CHANGED = 'accede:theme';

/** The appearance chosen in the settings. */
export function theme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Sets the appearance and keeps it for the next visit. */
export function setTheme(chosen: Theme): void {
  if (chosen === 'system') {
    localStorage.removeItem(KEPT);
    delete document.documentElement.dataset['theme'];
  } else {
    localStorage.setItem(KEPT, chosen);
    document.documentElement.dataset['theme'] = chosen;
  }
  window.dispatchEvent(new Event(CHANGED));
}

const queries = () => [window.matchMedia('(prefers-color-scheme: dark)'), window.matchMedia('print')];

function subscribe(notify: () => void): () => void {
  const watched = queries();
  for (const query of watched) query.addEventListener('change', notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    for (const query of watched) query.removeEventListener('change', notify);
    window.removeEventListener(CHANGED, notify);
  };
}

/** Changes whenever a canvas has to be painted in other colours: light, dark, or for print. */
export function useScheme(): string {
  return useSyncExternalStore(
    subscribe,
    () =>
      `${theme()} ${queries()
        .map((query) => query.matches)
        .join(' ')}`,
  );
}

/** Reads colours of the style sheet as a canvas wants them, as they apply at the element. */
export function readPalette(at: Element): (name: string) => string {
  const probe = document.createElement('span');
  return (name) => {
    probe.style.color = `var(--${name})`;
    at.parentElement?.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
}
