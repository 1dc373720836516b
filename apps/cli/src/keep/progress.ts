import type { OnChecked, OnCopied } from '@accede/event-store';
import { SingleBar } from 'cli-progress';
import { words } from '../words/index.ts';

/** A bar on standard error, where that is a terminal; to be stopped at the end. */
export interface Progress {
  to(done: number, all: number, doing: string): void;
  stop(): void;
}

export function progress(): Progress {
  const bar = new SingleBar({
    format: '{bar} {percentage} % · {doing}',
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    to(done, all, doing) {
      if (!started) bar.start(1, 0, { doing });
      started = true;
      bar.setTotal(Math.max(1, all));
      bar.update(Math.min(done, Math.max(1, all)), { doing });
    },
    stop() {
      bar.stop();
    },
  };
}

export function onChecked(bar: Progress): OnChecked {
  return ({ position, head }) => bar.to(position, head, words().keep.eventsChecked);
}

export function onCopied(bar: Progress): OnCopied {
  return { copied: (bytes, all) => bar.to(bytes, all, words().keep.bytesCopied), checked: onChecked(bar) };
}
