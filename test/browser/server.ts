import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    data: string;
  }
}

const SERVER = join(import.meta.dirname, '../../apps/server/dist/main.js');

/** Starts the built server on a free port and a fresh data folder, for all the files. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(SERVER)) throw new Error('The server is not built: npm run build');
  const data = mkdtempSync(join(tmpdir(), 'accede-browser-'));
  const server = spawn(process.execPath, [SERVER], {
    env: { ...process.env, ACCEDE_DATA: data, ACCEDE_PORT: '0', ACCEDE_TOKEN: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const said = /http:\/\/\S+/.exec(chunk.toString());
      if (said) resolve(said[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  project.provide('url', url);
  project.provide('data', data);
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
}
