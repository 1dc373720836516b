import { setTimeout as delay } from 'node:timers/promises';
import type { UnusableFile } from './errors.ts';
import type { EventStore } from './port.ts';

/** Milliseconds between two attempts, at first and at most. */
const FIRST = 5;
const LONGEST = 100;

/**
 * The log for a process that has other things to do meanwhile: an append that finds another program writing tries
 * again until it has its turn, and nothing else stands still for it. Fails with `UnusableFile` (busy) after so many
 * milliseconds.
 */
export function patient(store: EventStore, patience: number): EventStore {
  return { ...store, append: (...given) => untilFree(() => store.append(...given), patience) };
}

/** Does something again while another program holds the file, for so many milliseconds at most. */
export async function untilFree<T>(attempt: () => Promise<T>, patience: number): Promise<T> {
  const deadline = performance.now() + patience;
  for (let wait = FIRST; ; wait = Math.min(2 * wait, LONGEST)) {
    try {
      return await attempt();
    } catch (error) {
      if ((error as Partial<UnusableFile>).code !== 'busy' || performance.now() + wait > deadline) throw error;
    }
    await delay(wait);
  }
}
