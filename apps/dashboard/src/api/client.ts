import { language } from '../words/language.ts';
import { words } from '../words/shell.ts';
import type { Problem } from './types.ts';
import { forgetWithheld, noteWithheld } from './withheld.ts';

/** A refusal or failure, as the problem document says it, or as the network left it. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

const TOKEN = 'accede-token';

/** The bearer token given for this browser session, or null. */
export function token(): string | null {
  return sessionStorage.getItem(TOKEN);
}

/** Keeps the token until the tab is closed; an empty text forgets it. */
export function giveToken(text: string): void {
  if (text.trim() === '') sessionStorage.removeItem(TOKEN);
  else sessionStorage.setItem(TOKEN, text.trim());
  forgetWithheld();
  for (const tell of listeners) tell();
}

const listeners = new Set<() => void>();

/** Calls back whenever another token is given; gives how to end that. */
export function onToken(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The header that carries the token, where there is one. */
export function authorization(): Record<string, string> {
  const bearer = token();
  return bearer === null ? {} : { authorization: `Bearer ${bearer}` };
}

// The highest position of the log this page has heard of: reads wait for it, so nobody sees less than was announced.
let heard = 0;

export function hear(position: number): void {
  heard = Math.max(heard, position);
}

/** Forgets the position: after a lost connection the log behind the address may be another. */
export function forgetPosition(): void {
  heard = 0;
}

export type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** An address under /api with its parameters; empty ones are left out, several values of one are repeated. */
export function apiAddress(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

/** Reads from the server. @throws Refused */
export async function read<T>(path: string, params: Params, signal?: AbortSignal, waits = true): Promise<T> {
  const minPosition = waits && heard > 0 ? heard : undefined;
  return (await send(apiAddress(path, { ...params, minPosition }), signal ? { signal } : {})) as T;
}

/** Posts JSON to the server. @throws Refused */
export async function post<T>(
  address: string,
  body: unknown,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<T> {
  return (await send(address, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
    ...(signal && { signal }),
  })) as T;
}

/** Fetches a file with the token and hands it to the browser to keep. */
export async function download(address: string, name: string): Promise<void> {
  const answer = await fetch(address, { headers: { 'accept-language': language, ...authorization() } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function send(address: string, init: RequestInit): Promise<unknown> {
  const headers = {
    accept: 'application/json',
    'accept-language': language,
    ...authorization(),
    ...(init.headers as Record<string, string>),
  };
  const page = window.location.pathname;
  let answer: Response;
  try {
    answer = await fetch(address, { ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(problem(0, 'unreachable', words.unreachable));
  }
  noteWithheld(page, answer.headers);
  if (answer.ok) return answer.json();
  const said: unknown = await answer.json().catch(() => null);
  throw new Refused({
    ...problem(answer.status, 'no-answer', words.noAnswer(answer.status)),
    ...(typeof said === 'object' && said !== null ? said : {}),
  });
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: detail, status, code, detail };
}
