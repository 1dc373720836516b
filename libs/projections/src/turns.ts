import { setImmediate as immediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves when requests have had their turn. Whoever waits here goes on alone: however many long works there are,
 * one piece of one of them is done between two looks at what has come in.
 */
export function nextTurn(): Promise<void> {
  const turn = last.then(() => immediate());
  last = turn;
  return turn;
}

/** Milliseconds for which a read goes on before others have their turn. */
const WHILE = 10;

/** Gives what a long read calls between its pieces: it goes on at once, or, when it has worked for a while, in its next turn. */
export function pausing(): () => Promise<void> {
  let until = performance.now() + WHILE;
  return async () => {
    if (performance.now() < until) return;
    await nextTurn();
    until = performance.now() + WHILE;
  };
}
