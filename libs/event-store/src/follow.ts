import type { Position, StoredEvent } from './port.ts';

/** Wakes those who wait for appends of this process. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, on abort, or after so many milliseconds. */
  heard(signal: AbortSignal, within?: number): Promise<void>;
}

export function bell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring() {
      for (const wake of waiting) wake();
    },
    heard(signal, within) {
      return new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = within === undefined ? undefined : setTimeout(wake, within);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted) wake();
      });
    },
  };
}

/**
 * A subscription over a synchronous read. Nothing is missed between an empty read and the wait:
 * no other code runs in between.
 * @param read events after a position, in order; undefined once the log is closed
 * @param within milliseconds after which to look for appends of other processes, if there can be any
 */
export async function* follow(
  read: (after: Position) => readonly StoredEvent[] | undefined,
  after: Position,
  signal: AbortSignal,
  appended: Bell,
  within?: number,
): AsyncGenerator<readonly StoredEvent[]> {
  let seen = after;
  while (!signal.aborted) {
    const events = read(seen);
    if (events === undefined) return;
    const last = events.at(-1);
    if (last === undefined) await appended.heard(signal, within);
    else {
      seen = last.position;
      yield events;
    }
  }
}
