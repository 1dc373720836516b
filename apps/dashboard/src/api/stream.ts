import { authorization } from './client.ts';

export interface Listener {
  readonly opened: () => void;
  /** The data of one message of the kind `change`: of a treaty. */
  readonly changed: (data: string) => void;
  /** The data of one message of the kind `participant`: of the register of participants. */
  readonly registered: (data: string) => void;
  /** The log behind the address is another, or has lost its end. */
  readonly reset: () => void;
  readonly broken: () => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Follows the server's stream of changes, and begins again whenever it breaks. Read by fetch: the browser's own
 * EventSource cannot carry a token. Gives back what ends it.
 */
export function follow(listener: Listener): () => void {
  const stop = new AbortController();
  void keepFollowing(listener, stop.signal);
  return () => stop.abort();
}

async function keepFollowing(listener: Listener, signal: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!signal.aborted) {
    try {
      const answer = await fetch('/api/stream', {
        headers: { accept: 'text/event-stream', ...authorization() },
        cache: 'no-store',
        signal,
      });
      if (answer.ok && answer.body !== null) {
        wait = FIRST_WAIT_MS;
        listener.opened();
        await readMessages(answer.body, listener);
      }
    } catch {
      // A break is told below, whatever made it.
    }
    if (signal.aborted) return;
    listener.broken();
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

async function readMessages(body: ReadableStream<Uint8Array>, listener: Listener): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { messages, rest } = splitMessages(text + decoder.decode(value, { stream: true }));
    text = rest;
    for (const { event, data } of messages) {
      if (event === 'change') listener.changed(data);
      if (event === 'participant') listener.registered(data);
      if (event === 'reset') listener.reset();
    }
  }
}

/** Cuts whole server-sent messages off a text; what is not yet whole is left over. */
export function splitMessages(text: string): { messages: { event: string; data: string }[]; rest: string } {
  const blocks = text.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const messages = blocks.flatMap((block) => {
    const data: string[] = [];
    let event = 'message';
    for (const line of block.split('\n')) {
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
      if (field === 'event') event = value;
      if (field === 'data') data.push(value);
    }
    return data.length === 0 ? [] : [{ event, data: data.join('\n') }];
  });
  return { messages, rest };
}
