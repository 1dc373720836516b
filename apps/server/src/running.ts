import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect } from 'vitest';
import { z } from 'zod';
import { Problem } from './api/answers.ts';
import { type Operation, operations } from './api/operations.ts';
import { type Config, configOf } from './config.ts';
import { startServer } from './server.ts';

// How the specs of the server are written: a real server on a port of its own, with real files in a folder of its own.

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

export interface Running {
  readonly url: string;
  readonly folder: string;
  /** Asks, and checks that what is answered is what the API says it is. */
  // biome-ignore lint/suspicious/noExplicitAny: the schema of the operation has checked it
  get(path: string, headers?: Record<string, string>): Promise<Answer<any>>;
  // biome-ignore lint/suspicious/noExplicitAny: the schema of the operation has checked it
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<any>>;
  /** Stops the server and starts it again on the same files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param prepare what is done in the folder before the server starts */
export async function running(
  settings: Partial<Config> = {},
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'accede-server-'));
  await prepare(folder);
  const env = { ACCEDE_DATA: folder, ACCEDE_PORT: '0', ACCEDE_DASHBOARD: join(folder, 'none'), ACCEDE_LOG: 'silent' };
  const config: Config = { ...configOf(env), ...settings };
  const logger = pino({ level: config.logLevel });
  let server = await startServer(config, logger);

  const ask = async (method: 'get' | 'post', path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(server.url + path, { ...init, method: method.toUpperCase() });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const body = type.includes('json') ? JSON.parse(text) : undefined;
    if (type.startsWith('application/problem+json')) expectShape(Problem, body);
    else if (response.ok && type.startsWith('application/json')) expectShape(answerOf(method, path), body);
    return { status: response.status, headers: response.headers, text, body };
  };
  return {
    get url() {
      return server.url;
    },
    folder,
    get: (path, headers = {}) => ask('get', path, { headers }),
    post: (path, body, headers = {}) =>
      ask('post', path, {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    async restart() {
      await server.close();
      server = await startServer(config, logger);
    },
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function answerOf(method: string, path: string): z.ZodType {
  const bare = path.split('?')[0]?.replace(/^\/api/, '') ?? '';
  const operation = Object.values<Operation>(operations).find(
    (each) => each.method === method && new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  );
  return operation?.answer instanceof z.ZodType ? operation.answer : z.unknown();
}

/** The value has the shape, and nothing beside it. */
function expectShape(schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success) expect.fail(z.prettifyError(parsed.error));
  // Members that the schema does not name are dropped by parsing.
  expect(parsed.data).toEqual(value);
}
